"""The second screen: the draft beside its source."""

import pytest
from django.test import Client

from news.models import NewsReportPage
from tests.factories import NewsReportPageFactory, OrganisationFactory, SpeakerProfilePageFactory
from tests.news.intake.at_the_desk import TEXT, IntakeDesk, photo

QUERIES = 60


def screen(desk: IntakeDesk) -> str:
    answer = desk.get("check")
    assert answer.status_code == 200
    return answer.content.decode()


def test_each_link_to_the_source_leads_somewhere(checking):
    html = screen(checking)
    jumps = {piece.partition('"')[0] for piece in html.split('data-jump="')[1:]}
    assert "people-1-topic" in jumps
    assert all(html.count(f'id="mark-{name}"') == 1 for name in jumps)


def test_guesses_are_marked(checking):
    html = screen(checking)
    assert "intake-mark--guess" in html
    assert "เดา" in html


def test_accepted_guess_is_no_question_any_more(checking):
    form = checking.form()
    form["accepted"] = "organiser_name"
    checking.post("answers", **form.dict())
    assert 'data-field="organiser_name" data-guess' not in screen(checking)


def test_text_is_words_on_the_screen(desk):
    desk.keep_text(TEXT + "<script>alert(1)</script>")
    assert "<script>alert(1)" not in screen(desk)


def test_intake_without_text_leads_back(desk):
    assert desk.get("check").url == desk.address("receive")


def test_made_intake_leads_to_its_source(checking):
    checking.make()
    assert checking.get("check").url == checking.address("source")


def test_answers_are_kept_and_shown_again(checking):
    form = checking.form()
    form["venue_name"] = "หอประชุม"
    checking.post("answers", **form.dict())
    assert checking.form()["venue_name"] == "หอประชุม"


def test_answers_can_be_thrown_away(checking):
    checking.post("answers", **checking.form().dict())
    checking.client.delete(checking.address("answers"))
    assert not checking.intake.answers


def test_answers_of_a_made_report_stay(checking):
    checking.make()
    kept = checking.intake.answers
    checking.client.delete(checking.address("answers"))
    checking.post("answers", title="อื่น")
    assert checking.intake.answers == kept


def test_report_that_seems_the_same_is_shown_first(checking, editorial):
    NewsReportPageFactory(
        parent=editorial.news,
        title="สพป.ทดสอบ เปิดวง PLC ครูภาษาไทย บ้านน้ำปาย",
        start_date="2026-06-10",
    )
    assert "อาจมีข่าวนี้อยู่แล้ว" in screen(checking)


def test_colleague_with_the_same_text_is_named(checking, reporter):
    IntakeDesk.with_text(reporter, TEXT + "\n")
    assert f"{reporter} กำลังรับข่าวเดียวกันนี้อยู่" in screen(checking)


def test_own_intake_of_the_same_text_is_linked(checking, officer):
    other = IntakeDesk.with_text(officer)
    assert other.intake.url in screen(checking)


def test_file_on_its_way_is_told(checking):
    checking.announce("ก.jpg", 10)
    assert "1 ไฟล์ที่ส่งมาไม่ครบ" in screen(checking)


def test_file_that_was_refused_is_told_with_its_reason(checking):
    checking.deliver("ก.jpg", b"x")
    html = screen(checking)
    assert "รับไม่ได้ 1 รายการ" in html
    assert "เปิดภาพนี้ไม่ได้" in html


def test_two_people_of_one_name_are_a_question(checking, editorial):
    for _ in range(2):
        SpeakerProfilePageFactory(
            parent=editorial.people, given_name="มาลี", family_name="ดอยงาม", honorific="นางสาว"
        )
    assert "มี 2 คนที่ชื่อนี้" in screen(checking)


GIVEN_NAMES = [
    "สมศรี",
    "กาญจนา",
    "วิไล",
    "ปราณี",
    "สุดา",
    "อรทัย",
    "พรทิพย์",
    "รัตนา",
    "จันทร์",
    "นิภา",
    "สมหมาย",
    "วันเพ็ญ",
    "ดวงใจ",
    "ศิริพร",
    "อัมพร",
    "มยุรี",
    "เพ็ญศรี",
    "บุญมี",
    "สายใจ",
    "ชนิกา",
]


def twenty_people() -> str:
    lines = (
        f"{number}. นางสาว{name} ใจดี ครูโรงเรียนบ้าน{name}"
        for number, name in enumerate(GIVEN_NAMES, 1)
    )
    return "\n".join([TEXT, "", "ผู้เข้ารับเกียรติบัตร ได้แก่", *lines])


def test_screen_of_twenty_people_needs_no_query_for_each(
    officer, editorial, django_assert_max_num_queries
):
    desk = IntakeDesk.with_text(officer, twenty_people())
    assert desk.form()["people-TOTAL_FORMS"] == "22"
    for name in GIVEN_NAMES[:10]:
        OrganisationFactory(name=f"โรงเรียนบ้าน{name}")
        SpeakerProfilePageFactory(parent=editorial.people, given_name=name, family_name="ใจดี")
    screen(desk)  # what is remembered between requests is
    with django_assert_max_num_queries(QUERIES):
        screen(desk)


def test_photos_need_no_query_each(checking, django_assert_max_num_queries):
    for number in range(12):
        checking.deliver(f"{number}.jpg", photo(number))
    screen(checking)
    with django_assert_max_num_queries(QUERIES):
        screen(checking)


def test_more_people_than_fit_are_told(checking, monkeypatch):
    monkeypatch.setattr("news.intake.checking.MOST_PEOPLE", 1)
    assert "อ่านพบ 2 คน" in screen(checking)
    assert checking.make().appearances.count() == 1


@pytest.mark.parametrize("screen_name", ["check", "receive", "undo", "answers", "text", "files"])
def test_request_from_another_site_is_refused(checking, officer, screen_name):
    stranger = Client(enforce_csrf_checks=True)
    stranger.force_login(officer)
    answer = stranger.post(checking.address(screen_name), {"action": "discard"})
    assert answer.status_code == 403
    assert not NewsReportPage.objects.exists()
    assert checking.intake
