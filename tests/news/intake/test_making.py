"""A confirmed form becomes the drafts of a report, its gallery and new profiles."""

import datetime

import pytest
from django.core.exceptions import PermissionDenied
from wagtail.models import Page, PageLogEntry

from accounts.models import User
from core.models import OfficeImage
from core.workflow import REVIEW
from news.intake import making
from news.models import EventGalleryPage, NewsReportPage, PressIntake
from people.models import SpeakerProfilePage
from tests.desk import SUBMIT, Desk
from tests.discussion.processes import at_once
from tests.factories import (
    OrganisationFactory,
    PositionFactory,
    ProjectFactory,
    SpeakerProfilePageFactory,
    TopicFactory,
    translated,
)
from tests.news.intake.at_the_desk import TEXT, IntakeDesk, photo
from tests.word_files import heading, paragraph, picture, table, word_file

NEW = {"people-1-profile": "new"}


def people_of(report: NewsReportPage) -> list[tuple]:
    return [
        (person.honorific, person.name, person.role, person.position, person.person)
        for person in report.appearances.all()
    ]


def test_report_is_a_draft_below_the_news(checking, editorial):
    report = checking.make()
    assert not report.live
    assert report.get_parent().pk == editorial.news.pk
    assert report.has_unpublished_changes


def test_editor_opens_with_the_report(checking, officer):
    report = checking.make()
    assert checking.answer.url.endswith(f"/pages/{report.pk}/edit/")
    assert Desk(officer).open(report).status_code == 200


def test_event_is_in_the_report(checking):
    report = checking.make(batch="รุ่นที่ 2", venue_district="ปาย")
    assert report.start_date == datetime.date(2026, 6, 10)
    assert report.venue_name == "ห้องประชุมโรงเรียนบ้านน้ำปาย"
    assert (report.venue_district, report.venue_province) == ("ปาย", "แม่ฮ่องสอน")
    assert (report.participants, report.participants_approximate) == (45, True)
    assert (report.credit, report.batch) == ("ภาพ/ข่าว ครูชนิกา", "รุ่นที่ 2")
    assert [link.url for link in report.links.all()] == ["https://example.org/plc"]


def test_person_without_a_profile_is_a_bare_name(checking):
    assert people_of(checking.make()) == [
        ("นาย", "สมชาย ใจกล้า", "presiding", "ผู้อำนวยการสำนักงานเขตพื้นที่การศึกษาทดสอบ", None),
        ("นางสาว", "มาลี ดอยงาม", "speaker", "ครูโรงเรียนบ้านน้ำปาย", None),
    ]


def test_person_is_linked_with_the_post_of_that_day_as_typed(checking, editorial):
    malee = SpeakerProfilePageFactory(
        parent=editorial.people, given_name="มาลี", family_name="ดอยงาม", honorific="นางสาว"
    )
    PositionFactory(person=malee, title="ผู้อำนวยการโรงเรียน")
    report = checking.make(**{"people-1-position": "ครูชำนาญการ"})
    assert people_of(report)[1][3:] == ("ครูชำนาญการ", malee)


def test_new_profile_is_a_draft_with_the_name_alone(checking, editorial):
    report = checking.make(**NEW)
    profile = SpeakerProfilePage.objects.get()
    assert (profile.honorific, profile.given_name, profile.family_name) == (
        "นางสาว",
        "มาลี",
        "ดอยงาม",
    )
    assert not profile.live
    assert profile.get_parent().pk == editorial.people.pk
    assert report.appearances.last().person == profile


def test_programme_comes_from_the_topics_of_speakers(checking):
    (session,) = checking.make().programme
    assert session.value["title"] == "อ่านออกเขียนได้"
    assert list(session.value["speakers"]) == ["มาลี ดอยงาม"]


def test_body_is_the_text_without_headline_and_credit(checking):
    (block,) = checking.make().body
    assert block.block_type == "rich_text"
    html = str(block.value)
    assert "ครูทุกคนได้แลกเปลี่ยนวิธีสอน" in html
    assert "ครูชนิกา" not in html


def test_markup_in_the_text_is_words(officer):
    desk = IntakeDesk.with_text(officer, f"{TEXT}\n\n<script>alert(1)</script> & เพื่อน")
    assert "&lt;script&gt;" in desk.make().body[0].value.source


def test_word_file_is_kept_in_its_order_with_pictures_and_tables(desk):
    content = word_file(
        *TEXT.split("\n\n")[:2],
        picture(photo(1), alt="ครูล้อมวง"),
        heading("ผลที่ได้", 2),
        paragraph("ครูพอใจ"),
        table([["ชั้น", "คน"], ["ป.1", "12"]], header=True),
        picture(photo(2)),
        paragraph("จบข่าว"),
    )
    file = desk.deliver("ข่าว.docx", content)
    report = desk.make()
    kinds = [block.block_type for block in report.body]
    assert kinds == ["rich_text", "photo", "heading", "rich_text", "table", "photo", "rich_text"]
    images = [inside.image for inside in file.contents.order_by("position")]
    assert [block.value["image"] for block in report.body if block.block_type == "photo"] == images
    assert report.body[4].value["data"] == [["ชั้น", "คน"], ["ป.1", "12"]]


def test_report_of_a_word_file_can_be_read(desk, rf, client):
    desk.deliver("ข่าว.docx", word_file(TEXT, picture(photo()), table([["ก"]])))
    report = desk.make()
    report.get_latest_revision().publish()
    assert client.get(report.url).status_code == 200


def test_gallery_has_the_chosen_photos_as_they_were_taken(checking, editorial):
    late = checking.deliver("ก.jpg", photo(1, taken="2026:06:10 11:00:00"))
    left_out = checking.deliver("ข.jpg", photo(2, taken="2026:06:10 10:00:00"))
    early = checking.deliver("ค.jpg", photo(3, taken="2026:06:10 09:00:00"))
    gallery = checking.make(photos=[str(late.pk), str(early.pk)]).gallery
    assert [one.image for one in gallery.photos.all()] == [early.image, late.image]
    assert OfficeImage.objects.filter(pk=left_out.image_id).exists()
    assert not gallery.live
    assert gallery.get_parent().pk == editorial.galleries.pk


def test_lead_is_the_chosen_photo(checking):
    files = [checking.deliver(f"{n}.jpg", photo(n)) for n in range(2)]
    assert checking.make(lead=str(files[1].pk)).lead_photo == files[1].image


def test_report_without_photos_has_no_gallery(checking):
    report = checking.make()
    assert (report.gallery, report.lead_photo) == (None, None)
    assert not EventGalleryPage.objects.exists()


def test_topics_organiser_and_project_are_in_the_report(checking):
    topic, project = TopicFactory(name="PLC"), ProjectFactory(name="โครงการอ่านออก")
    organiser = OrganisationFactory(name="สำนักงานเขตพื้นที่การศึกษาทดสอบ")
    checking.keep_text(TEXT.replace("ครูทุกคน", "ตามโครงการอ่านออก ครูทุกคน"))
    report = checking.make()
    assert topic in report.topics.all()
    assert (report.project, report.organiser) == (project, organiser)


def test_address_is_short_and_latin(checking):
    assert checking.make().slug.isascii()


def test_second_report_of_the_same_title_has_an_address_of_its_own(checking, officer):
    first = checking.make()
    second = IntakeDesk.with_text(officer, TEXT + " อีกครั้ง").make()
    assert first.slug != second.slug


def test_page_log_tells_who_made_what(checking, officer):
    checking.deliver("ก.jpg", photo())
    report = checking.make(**NEW)
    made = [report.pk, report.gallery_id, SpeakerProfilePage.objects.get().pk]
    entries = PageLogEntry.objects.filter(action="wagtail.create", page__in=made)
    assert [entry.user for entry in entries] == [officer] * 3


def test_report_belongs_to_who_made_it(reporting, reporter):
    report = reporting.make()
    assert report.owner == reporter
    assert report.latest_revision.user == reporter


def test_reporter_makes_report_and_gallery_without_rights_to_profiles(reporting):
    reporting.deliver("ก.jpg", photo())
    assert "สร้างโปรไฟล์ใหม่" not in reporting.get("check").content.decode()
    assert reporting.make().gallery.photos.count() == 1


@pytest.mark.parametrize("role", ["officer", "reporter"])
def test_review_can_be_started_on_it(role, editorial, request):
    user: User = request.getfixturevalue(role)
    report = IntakeDesk.with_text(user).make()
    report = Desk(user).press(SUBMIT, report)
    steps = {"officer": REVIEW.steps[1].name, "reporter": REVIEW.steps[0].name}
    assert report.current_workflow_task.name == steps[role]


def test_english_pages_stay_as_they_are(checking, editorial):
    translated(editorial.news)
    english = Page.objects.filter(locale__language_code="en")
    before = list(english.values_list("pk", "numchild"))
    checking.deliver("ก.jpg", photo())
    checking.make()
    assert list(english.values_list("pk", "numchild")) == before


def test_source_stays_with_the_report(checking):
    report = checking.make()
    intake = report.intakes.get()
    assert intake.text == TEXT
    assert intake.is_made


def test_pressed_twice_it_is_made_once(checking):
    form = checking.form()
    checking.send_check(form)
    checking.send_check(form)
    assert NewsReportPage.objects.count() == 1


def test_nothing_is_made_when_any_of_it_fails(checking, monkeypatch):
    checking.deliver("ก.jpg", photo())
    form = checking.form()
    monkeypatch.setattr(making, "_make_report", lambda *given: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        checking.send_check(form, **NEW)
    assert not EventGalleryPage.objects.exists()
    assert not SpeakerProfilePage.objects.exists()
    assert not checking.intake.is_made


def test_who_may_not_write_makes_nothing(checking, moderator):
    with pytest.raises(PermissionDenied):
        making.make_report(
            intake=checking.intake, draft=making.Draft({"title": "ก"}), user=moderator
        )
    assert not NewsReportPage.objects.exists()


def test_same_text_is_taken_in_by_one_of_two(checking, reporter):
    other = IntakeDesk.with_text(reporter)
    report = checking.make()
    assert other.make() is None
    assert other.answer.status_code == 409
    assert report.title in other.answer.content.decode()


def test_same_text_is_taken_in_again_when_that_is_wanted(checking, reporter):
    checking.make()
    other = IntakeDesk.with_text(reporter)
    assert other.make(although_made="1")
    assert NewsReportPage.objects.count() == 2


def test_same_text_is_free_again_when_its_report_was_deleted(checking, officer, reporter):
    checking.make().delete()
    assert IntakeDesk.with_text(reporter).make()


def press(user: User, intake: PressIntake) -> int:
    desk = IntakeDesk(user, intake)
    return desk.send_check(desk.form()).status_code


def test_two_officers_at_once_make_one_report(on_disk, officer, reporter):
    desks = [IntakeDesk.with_text(user) for user in (officer, reporter)]
    users = (officer, reporter)
    answers = at_once(press, [(user, desk.intake) for user, desk in zip(users, desks, strict=True)])
    assert sorted(answers) == [302, 409]
    assert NewsReportPage.objects.count() == 1


def test_two_requests_at_once_make_one_report_of_an_intake(on_disk, officer):
    desk = IntakeDesk.with_text(officer)
    desk.deliver("ก.jpg", photo())
    assert at_once(press, [(officer, desk.intake)] * 3) == [302] * 3
    assert NewsReportPage.objects.count() == 1
    assert EventGalleryPage.objects.count() == 1


def test_reports_made_at_once_stand_side_by_side(on_disk, officer):
    desks = [IntakeDesk.with_text(officer, TEXT + f" ครั้งที่ {n}") for n in range(3)]
    assert at_once(press, [(officer, desk.intake) for desk in desks]) == [302] * 3
    assert not any(Page.find_problems())
    assert len({report.path for report in NewsReportPage.objects.all()}) == 3
