"""What a reader finds, and how the results are narrowed."""

import datetime
import re

import pytest
from django.db import connection
from wagtail.contrib.search_promotions.models import Query, SearchPromotion
from wagtail.models import Site

from discussion.models import Comment
from people.models import Role
from search.models import ClickCount, QueryCount
from tests.factories import (
    AppearanceFactory,
    BestPracticePageFactory,
    ContactPageFactory,
    EventGalleryPageFactory,
    GradeLevelFactory,
    NewsReportPageFactory,
    OrganisationFactory,
    PositionFactory,
    ProjectFactory,
    SpeakerProfilePageFactory,
    StandardPageFactory,
    SubjectAreaFactory,
    TopicFactory,
    translated,
)

pytestmark = pytest.mark.usefixtures("indexing")

SEARCH = "/search/"
HEADING = ("heading", {"text": "เสียงจากห้องเรียน", "level": "2"})


def report(home, day="2026-06-10", topics=(), **fields):
    page = NewsReportPageFactory(
        parent=home.news, start_date=datetime.date.fromisoformat(day), **fields
    )
    if topics:
        page.topics = topics
        page.save()
    return page


def practice(home, *, topics=(), subjects=(), grades=(), **fields):
    page = BestPracticePageFactory(parent=home.knowledge, **fields)
    page.topics, page.subjects, page.grades = topics, subjects, grades
    page.save()
    return page


def found(client, query, **parameters):
    return client.get(SEARCH, {"q": query, **parameters})


def titles(client, query, **parameters):
    return [result.page.title for result in found(client, query, **parameters).context["results"]]


def options(response, name):
    facet = next((f for f in response.context["listing"].facets if f.name == name), None)
    return {option.label: option.count for option in facet.options} if facet else {}


def text(response):
    return response.content.decode()


# --- What is found ------------------------------------------------------------------------------


def test_every_type_of_page_is_found_by_its_words(home, client):
    report(home, title="ครูทอผ้าตีนจก")
    practice(home, title="วิธีทอผ้าตีนจก")
    EventGalleryPageFactory(parent=home.galleries, title="ประมวลภาพทอผ้าตีนจก")
    SpeakerProfilePageFactory(parent=home.people, title="นางตีนจก ทอผ้า")
    StandardPageFactory(parent=home, title="ศูนย์ทอผ้าตีนจก")
    assert len(titles(client, "ทอผ้า ตีนจก")) == 5
    assert options(found(client, "ทอผ้า ตีนจก"), "type") == {
        "ข่าว": 1,
        "แนวปฏิบัติ": 1,
        "บุคคล": 1,
        "ประมวลภาพ": 1,
        "หน้าอื่น": 1,
    }


def test_only_what_everybody_may_read_is_found_and_counted(home, client):
    report(home, title="ผ้าตีนจกที่เผยแพร่แล้ว")
    report(home, title="ผ้าตีนจกฉบับร่าง", live=False)
    private = report(home, title="ผ้าตีนจกเฉพาะผู้มีรหัส")
    private.view_restrictions.create(restriction_type="password", password="ลับ")
    assert titles(client, "ตีนจก") == ["ผ้าตีนจกที่เผยแพร่แล้ว"]
    assert found(client, "ตีนจก").context["listing"].total == 1


def test_lists_and_the_front_page_are_not_results(home, client):
    assert titles(client, "ทำเนียบวิทยากร") == []


def test_readers_find_what_is_in_their_language(home, client):
    thai = report(home, title="ค่าย Robot บนดอย")
    translated(thai, title="Robot camp on the hill")
    assert titles(client, "robot") == ["ค่าย Robot บนดอย"]
    english = client.get("/en/search/", {"q": "robot"})
    assert [result.page.title for result in english.context["results"]] == [
        "Robot camp on the hill"
    ]


def test_abbreviation_finds_the_full_name(home, client):
    report(home, title="สำนักงานเขตพื้นที่การศึกษาประถมศึกษาเชียงใหม่ เขต 6 เปิดเวที")
    assert len(titles(client, "สพป.ชม.6")) == 1


def test_words_in_quotes_must_stand_together_and_a_minus_leaves_out(home, client):
    report(home, title="แปลงผักของนักเรียน")
    report(home, title="นักเรียนขายผักจากแปลงใหญ่")
    assert titles(client, '"แปลงผัก"') == ["แปลงผักของนักเรียน"]
    assert titles(client, "ผัก -ขาย") == ["แปลงผักของนักเรียน"]


def test_results_without_all_words_are_said_to_be_near(home, client):
    report(home, title="แปลงผักของนักเรียน")
    near = text(found(client, "แปลงผัก จระเข้"))
    assert "ไม่พบครบทุกคำ แสดงผลใกล้เคียง" in near
    assert "ไม่พบครบทุกคำ" not in text(found(client, "แปลงผัก"))


# --- How a result is shown ----------------------------------------------------------------------


def test_what_matched_is_marked_and_markup_is_text(home, client):
    report(home, title="ครู <b>ทอผ้า</b>", summary="สอนทอผ้าลายตีนจก")
    page = text(found(client, "ทอผ้า"))
    assert "<b>" not in page
    assert "&gt;<mark>ทอผ้า</mark>" in page
    assert "สอน<mark>ทอผ้า</mark>ลายตีนจก" in page


def test_result_names_the_section_and_leads_to_it(home, client):
    body = [("rich_text", "<p>เปิดงาน</p>"), HEADING, ("rich_text", "<p>เด็กเล่าเรื่องหิ่งห้อย</p>")]
    page = report(home, title="ค่ายกลางคืน", body=body)
    result = found(client, "หิ่งห้อย").context["results"][0]
    assert result.part.heading == "เสียงจากห้องเรียน"
    anchor = result.part_url.partition("#")[2]
    assert f'id="{anchor}"' in text(client.get(page.url))
    assert f'href="{result.part_url}"' in text(found(client, "หิ่งห้อย"))


def test_section_of_a_practice_is_found_where_it_stands(home, client):
    sections = [
        ("importance", {"heading": "", "content": [("rich_text", "<p>เด็กอ่านไม่ออก</p>")]}),
        ("process", {"heading": "", "content": [("rich_text", "<p>เล่านิทานหุ่นเงา</p>")]}),
    ]
    page = practice(home, title="อ่านได้ทั้งห้อง", sections=sections)
    result = found(client, "หุ่นเงา").context["results"][0]
    assert (result.part.heading, result.part_url) == ("กระบวนการ", f"{page.url}#section-2")
    assert 'id="section-2"' in text(client.get(page.url))


@pytest.mark.parametrize(
    ("query", "heading", "anchor"),
    [("สานกระบุง", "กำหนดการ", "programme-title"), ("ทองแก้ว", "ใครเป็นใคร", "people-title")],
)
def test_programme_and_people_of_a_report_can_be_led_to(home, client, query, heading, anchor):
    page = report(home, programme=[("session", {"title": "สาธิตสานกระบุง", "speakers": []})])
    AppearanceFactory(page=page, name="คำแปง ทองแก้ว", position="ครูภูมิปัญญา")
    page.save()
    result = found(client, query).context["results"][0]
    assert (result.part.heading, result.part.anchor) == (heading, anchor)
    assert f'id="{anchor}"' in text(client.get(page.url))


def test_page_found_by_its_comments_alone_leads_to_the_comment(home, client):
    page = report(home, title="ค่ายกลางคืน")
    comment = Comment.objects.create(
        page=page, name="ครูหน่อย", email="n@example.org", text="ปีหน้าขอดูหิ่งห้อยอีก",
        status=Comment.Status.APPROVED,
    )  # fmt: skip
    page.save()
    result = found(client, "หิ่งห้อย")
    assert "พบในความคิดเห็น" in text(result)
    assert f'href="{page.url}#comment-{comment.pk}"' in text(result)
    assert "ขอดู<mark>หิ่งห้อย</mark>อีก" in text(result)


def test_comment_that_waits_for_approval_is_not_found(home, client):
    page = report(home, title="ค่ายกลางคืน")
    Comment.objects.create(page=page, name="ก", email="n@example.org", text="ขอดูหิ่งห้อย")
    page.save()
    assert titles(client, "หิ่งห้อย") == []


def test_page_found_by_its_topic_says_so(home, client):
    report(home, title="เปิดเวที", topics=[TopicFactory(name="หุ่นยนต์")])
    assert "อยู่ในหมวด <mark>หุ่นยนต์</mark>" in text(found(client, "หุ่นยนต์"))


# --- Narrowing ----------------------------------------------------------------------------------


def test_facets_count_over_all_types(home, client):
    topic, school = TopicFactory(name="ผ้าพื้นเมือง"), OrganisationFactory(name="โรงเรียนบ้านกาด")
    subject, grade = SubjectAreaFactory(name="การงาน"), GradeLevelFactory(name="ป.5")
    report(home, "2025-10-01", title="ทอผ้า", topics=[topic], organiser=school)
    practice(
        home, title="วิธีทอผ้า", topics=[topic], school=school, subjects=[subject], grades=[grade]
    )
    person = SpeakerProfilePageFactory(parent=home.people, title="นายทอผ้า มือดี")
    for title in ("ครู", "ครูชำนาญการ"):
        PositionFactory(person=person, title=title, organisation=school)
    response = found(client, "ทอผ้า")
    assert options(response, "topic") == {"ผ้าพื้นเมือง": 2}
    assert options(response, "organisation") == {"โรงเรียนบ้านกาด": 3}
    assert options(response, "subject") == {"การงาน": 1}
    assert options(response, "grade") == {"ป.5": 1}
    assert options(response, "year")["2569"] == 1


def test_each_facet_narrows(home, client):
    topic, school = TopicFactory(), OrganisationFactory()
    subject, grade = SubjectAreaFactory(), GradeLevelFactory()
    first = report(home, "2025-10-01", title="ข่าวทอผ้า", topics=[topic], organiser=school)
    AppearanceFactory(page=first, role=Role.SPEAKER)
    report(home, "2024-01-01", title="ข่าวทอผ้าเก่า")
    practice(home, title="วิธีทอผ้า", subjects=[subject], grades=[grade])
    for parameters in (
        {"topic": topic.slug},
        {"organisation": school.slug},
        {"year": "2569", "type": "news"},
        {"role": "speaker"},
    ):
        assert titles(client, "ทอผ้า", **parameters) == ["ข่าวทอผ้า"], parameters
    for parameters in ({"type": "practice"}, {"subject": subject.slug}, {"grade": grade.slug}):
        assert titles(client, "ทอผ้า", **parameters) == ["วิธีทอผ้า"], parameters


def test_page_counts_once_however_many_have_the_role(home, client):
    page = report(home, title="ทอผ้า")
    for _ in range(3):
        AppearanceFactory(page=page, role=Role.SPEAKER)
    assert options(found(client, "ทอผ้า"), "role") == {"วิทยากร": 1}


def test_roles_are_those_of_the_person_whom_the_words_name(home, client):
    chair = SpeakerProfilePageFactory(parent=home.people, title="นางทอผ้า มือดี")
    opened, visited = report(home, title="เปิดงาน"), report(home, title="เยี่ยมชม")
    AppearanceFactory(page=opened, person=chair, role=Role.PRESIDING, name="นางทอผ้า มือดี")
    AppearanceFactory(page=visited, person=chair, role=Role.SPEAKER, name="นางทอผ้า มือดี")
    AppearanceFactory(page=visited, role=Role.PRESIDING)
    for page in (opened, visited):
        page.save()
    response = found(client, "ทอผ้า มือดี")
    assert options(response, "role") == {"ประธาน": 1, "วิทยากร": 1}
    assert "บทบาทของนางทอผ้า มือดี" in text(response)
    assert titles(client, "ทอผ้า มือดี", role="presiding") == ["เปิดงาน"]


def test_choices_are_taken_away_one_by_one_and_the_words_stay(home, client):
    report(home, title="ทอผ้า", topics=[TopicFactory(name="ผ้า", slug="cloth")])
    listing = found(client, "ทอผ้า", topic="cloth", type="news", sort="date").context["listing"]
    words = "%E0%B8%97%E0%B8%AD%E0%B8%9C%E0%B9%89%E0%B8%B2"
    assert [(choice.label, choice.url) for choice in listing.active] == [
        ("ข่าว", f"/search/?q={words}&sort=date&topic=cloth"),
        ("ผ้า", f"/search/?q={words}&sort=date&type=news"),
    ]
    assert listing.clear_url == f"/search/?q={words}&sort=date"


@pytest.mark.parametrize(
    ("since", "until", "expected"),
    [
        pytest.param("1/10/2568", "", {"ต้นปี", "ปลายปี"}, id="from-a-day"),
        pytest.param("", "ก.ย. 68", {"ก่อนปี"}, id="to-a-month"),
        pytest.param("ต.ค. 68", "ตุลาคม 2568", {"ต้นปี"}, id="within-a-month"),
        pytest.param("๒๕๖๙", "", {"ปลายปี"}, id="from-a-year-in-thai-digits"),
    ],
)
def test_dates_are_read_as_thai_offices_write_them(home, client, since, until, expected):
    for title, day in (("ก่อนปี", "2025-09-30"), ("ต้นปี", "2025-10-05"), ("ปลายปี", "2026-09-01")):
        report(home, day, title=title, summary="ทอผ้า")
    assert set(titles(client, "ทอผ้า", since=since, until=until)) == expected


def test_chosen_dates_are_shown_in_words_and_have_one_address(home, client):
    report(home, "2025-10-05", title="ทอผ้า")
    listing = found(client, "ทอผ้า", since="ต.ค. 68").context["listing"]
    assert [(choice.facet, choice.label) for choice in listing.active] == [("ตั้งแต่", "1 ต.ค. 2568")]
    assert "since=2568-10-01" in listing.url
    again = client.get(listing.url).context["listing"]
    assert (again.url, again.total) == (listing.url, 1)


@pytest.mark.parametrize(
    ("parameters", "message"),
    [
        pytest.param({"since": "30/2/2568"}, "ไม่มีวันที่ 30 กุมภาพันธ์ 2568", id="no-such-day"),
        pytest.param({"until": "เมื่อวาน"}, "อ่านวันที่ไม่ออก", id="not-a-date"),
        pytest.param({"since": "2569", "until": "2568"}, "วันสิ้นสุดมาก่อนวันเริ่ม", id="reversed"),
        pytest.param({"since": "1/1/0001"}, "ไม่รู้จักปีนี้", id="ancient"),
    ],
)
def test_bad_date_is_explained_and_nothing_is_lost(home, client, parameters, message):
    report(home, title="ทอผ้า")
    response = found(client, "ทอผ้า", **parameters)
    assert message in text(response)
    assert response.context["listing"].total == 1
    for typed in parameters.values():
        assert f'value="{typed}"' in text(response)


def test_newest_first_when_asked(home, client):
    report(home, "2024-06-10", title="ทอผ้า ทอผ้า ทอผ้า", summary="ทอผ้า")
    report(home, "2026-06-10", title="เปิดเวที", summary="มีทอผ้าด้วย")
    assert titles(client, "ทอผ้า")[0] == "ทอผ้า ทอผ้า ทอผ้า"
    assert titles(client, "ทอผ้า", sort="date")[0] == "เปิดเวที"


def test_results_are_leafed_through(home, client):
    for number in range(15):
        report(home, title=f"ทอผ้าครั้งที่ {number}")
    first, second = titles(client, "ทอผ้า"), titles(client, "ทอผ้า", page="2")
    assert (len(first), len(second), len({*first, *second})) == (12, 3, 15)


def test_results_are_not_for_search_engines_and_have_one_address(home, client):
    report(home, title="PLC")
    page = text(client.get("/search/?utm_source=line&q=plc&page=1"))
    assert '<meta name="robots" content="noindex, follow">' in page
    assert '<link rel="canonical" href="http://testserver/search/?q=plc">' in page


# --- On top -------------------------------------------------------------------------------------


def test_person_and_school_that_are_named_stand_on_top(home, client):
    school = OrganisationFactory(name="โรงเรียนบ้านห้วยผึ้ง", short_name="บ.ห.ผ.")
    teacher = SpeakerProfilePageFactory(
        parent=home.people, title="นางสาวปภาวดี แก้วดอย", given_name="ปภาวดี", family_name="แก้วดอย"
    )
    report(home, title="ปภาวดี เปิดชั้นเรียนที่บ้านห้วยผึ้ง")
    assert [name.url for name in found(client, "ปภาวดี").context["names"]] == [teacher.url]
    assert [name.url for name in found(client, "บ้านห้วยผึ้ง").context["names"]] == [
        school.get_absolute_url()
    ]
    assert found(client, "ปภาวดี บ้านห้วยผึ้ง").context["names"] == []


@pytest.mark.parametrize("factory", [TopicFactory, ProjectFactory])
def test_topic_and_project_that_are_named_stand_on_top(home, client, factory):
    named = factory(name="ห้องสมุดมีชีวิต")
    assert [name.url for name in found(client, "ห้องสมุดมีชีวิต").context["names"]] == [
        named.get_absolute_url()
    ]


def test_word_that_many_names_share_names_none_of_them(home, client):
    for number in range(9):
        OrganisationFactory(name=f"โรงเรียนตัวอย่าง {number}")
    assert found(client, "โรงเรียน").context["names"] == []


def test_editors_choice_stands_on_top_while_it_is_public(home, client):
    page, draft = report(home, title="คู่มือทอผ้า"), report(home, title="ร่าง", live=False)
    query = Query.get("ตีนจก")
    for chosen in (page, draft):
        SearchPromotion.objects.create(query=query, page=chosen, description="เริ่มที่นี่")
    response = found(client, "ตีนจก")
    assert [pick.title for pick in response.context["promoted"]] == ["คู่มือทอผ้า"]
    assert "เริ่มที่นี่" in text(response)


# --- Other words --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "typed",
    [
        pytest.param("คณิดสาด", id="as-it-sounds"),
        pytest.param("8Ib9Lkl9iN", id="on-the-english-layout"),
    ],
)
def test_other_words_are_taken_where_those_typed_find_nothing(home, client, typed):
    report(home, title="สอนคณิตศาสตร์ด้วยเมล็ดข้าว")
    response = found(client, typed)
    assert [result.page.title for result in response.context["results"]] == [
        "สอนคณิตศาสตร์ด้วยเมล็ดข้าว"
    ]
    assert "แทน" in text(response)
    assert "exact=1" in text(response)


def test_query_that_only_other_words_answer_is_counted_as_finding_nothing(home, client):
    report(home, title="สอนคณิตศาสตร์ด้วยเมล็ดข้าว")
    found(client, "คณิดสาด")
    assert [row.found for row in QueryCount.objects.all()] == [0]


def test_what_was_typed_is_searched_when_the_reader_insists(home, client):
    report(home, title="สอนคณิตศาสตร์ด้วยเมล็ดข้าว")
    response = found(client, "คณิดสาด", exact="1")
    assert response.context["listing"].total == 0


def test_correction_that_finds_nothing_for_this_reader_is_not_offered(home, client):
    report(home, title="สอนคณิตศาสตร์ด้วยเมล็ดข้าว", live=False)
    assert found(client, "คณิดสาด").context["corrected"] is None


# --- Nothing to show ----------------------------------------------------------------------------


@pytest.mark.parametrize("query", ["", "?q=", "?q=%20%20", "?q=%00", "?topic=plc"])
def test_without_words_the_page_says_what_can_be_searched(home, client, query):
    report(home, title="ข่าวใหม่", topics=[TopicFactory(name="หุ่นยนต์")])
    response = client.get(SEARCH + query)
    assert response.status_code == 200
    assert "หุ่นยนต์" in text(response)
    assert "ข่าวใหม่" in text(response)
    assert text(response).count('role="search"') == 1


def test_without_results_there_are_ways_out(home, client):
    contact = ContactPageFactory(parent=home)
    report(home, topics=[TopicFactory(name="หุ่นยนต์")])
    page = text(found(client, "zzzqqq"))
    assert "ไม่พบเรื่องที่ค้น" in page
    for way in (contact.url, "/organisations/", "หุ่นยนต์"):
        assert way in page


def test_choice_that_leaves_nothing_can_be_dropped(home, client):
    report(home, title="ทอผ้า")
    page = text(found(client, "ทอผ้า", type="gallery"))
    assert "เลิกกรองทั้งหมด" in page


@pytest.mark.parametrize(
    "parameters",
    [
        pytest.param({"q": "ทอ\x00ผ้า"}, id="null-character"),
        pytest.param({"q": "ทอผ้า " * 17_000}, id="hundred-kilobytes"),
        pytest.param({"q": "\u202eทอผ้า\u200f"}, id="right-to-left"),
        pytest.param({"q": "ทอผ้า", "page": "abc"}, id="page-in-letters"),
        pytest.param({"q": "ทอผ้า", "page": "99999999999999999999"}, id="page-far-out"),
        pytest.param({"q": "ทอผ้า", "topic": "no-such", "year": "x", "type": "?"}, id="unknown"),
        pytest.param({"q": "ทอผ้า", "since": "\x00", "until": "9" * 5000}, id="dates"),
        pytest.param({"q": "'\"%_\\;--", "sort": "'; DROP TABLE"}, id="sql"),
        pytest.param({"q": "<script>alert(1)</script>"}, id="markup"),
        pytest.param({"q": '-" - "" -"'}, id="operators-alone"),
        pytest.param({"q": "🧵" * 50}, id="emoji"),
        pytest.param({"q": "ท" * 5000}, id="one-letter"),
        pytest.param({"q": "ทอผ้า", "role": "x" * 999, "grade": "\x00"}, id="roles"),
    ],
)
def test_hostile_input_gets_a_sane_page(home, client, parameters):
    report(home, title="ทอผ้า")
    response = client.get(SEARCH, parameters)
    assert response.status_code == 200
    assert "<script>alert" not in text(response)
    assert not response.cookies


def test_words_stay_when_the_language_changes(home, client):
    translated(home)
    words = "%E0%B8%97%E0%B8%AD%E0%B8%9C%E0%B9%89%E0%B8%B2"
    assert f'href="/en/search/?q={words}"' in text(found(client, "ทอผ้า", type="news"))


# --- Cost and log -------------------------------------------------------------------------------


@pytest.fixture
def everything(home):
    """Something of every kind that a page of results may have to fetch."""
    topic, school = TopicFactory(name="ทอผ้า"), OrganisationFactory(name="ศูนย์ทอผ้า")
    ProjectFactory(name="โครงการทอผ้า")
    teacher = SpeakerProfilePageFactory(parent=home.people, title="นางทอผ้า มือดี")
    PositionFactory(person=teacher, organisation=school)
    EventGalleryPageFactory(parent=home.galleries, title="ภาพทอผ้า")
    StandardPageFactory(parent=home, title="ทอผ้า")
    ContactPageFactory(parent=home, title="ติดต่อทอผ้า")
    practice(home, title="วิธีทอผ้า", topics=[topic])
    for number in range(20):
        page = report(home, title=f"ข่าว {number}", topics=[topic], organiser=school)
        for _ in range(3):
            AppearanceFactory(page=page, person=teacher)
        Comment.objects.create(page=page, name="ก", email="n@example.org", text="ทอผ้า",
                               status=Comment.Status.APPROVED)  # fmt: skip
        page.save()
    return home


@pytest.mark.parametrize("query", ["", "&type=news", "&sort=date&since=2560", "&page=2"])
def test_results_cost_the_same_however_many_there_are(
    everything, client, django_assert_max_num_queries, query
):
    Site.get_site_root_paths()  # Wagtail remembers these for all requests
    client.get(f"{SEARCH}?q=ทอผ้า")
    # The words are counted as asked in a transaction of its own, once for each search.
    with django_assert_max_num_queries(18 + 3):
        response = client.get(f"{SEARCH}?q=ทอผ้า{query}")
    assert response.context["listing"].total >= 20


@pytest.mark.parametrize("query", ["ทอผ้า จระเข้", "ทอผาตีนจก", "จระเข้ฟาดหาง"])
def test_words_that_are_missing_or_misspelled_cost_little_more(
    everything, client, django_assert_max_num_queries, query
):
    Site.get_site_root_paths()
    client.get(f"{SEARCH}?q=ทอผ้า")
    planned = 3 if connection.vendor == "postgresql" else 0  # it is told how, for each question
    with django_assert_max_num_queries(20 + 6 + planned):  # six count words that are new today
        found(client, query)


def test_facets_are_counted_in_one_statement(everything, client, django_assert_num_queries):
    listing = found(client, "ทอผ้า").context["listing"]
    with django_assert_num_queries(1):
        assert listing._count()


def test_query_is_counted_once_and_not_again_on_every_page(home, client):
    report(home, title="ทอผ้า")
    found(client, "ทอผ้า")
    found(client, "ทอผ้า", page="2")
    found(client, "ทอผ้า", type="news")
    assert [(row.query, row.times, row.found) for row in QueryCount.objects.all()] == [
        ("ทอผ้า", 1, 1)
    ]


def test_opened_result_is_counted_without_a_cookie(home, client):
    page = report(home, title="ทอผ้า")
    found(client, "ทอผ้า")
    response = client.post("/search/clicked/", {"q": "ทอผ้า", "page": page.pk})
    assert (response.status_code, dict(response.cookies)) == (204, {})
    assert ClickCount.objects.filter(page_id=page.pk).count() == 1


@pytest.mark.parametrize(
    "note",
    [
        pytest.param({}, id="nothing"),
        pytest.param({"q": "ทอผ้า", "page": "x"}, id="no-number"),
        pytest.param({"q": "ทอผ้า", "page": "9" * 40}, id="too-large"),
        pytest.param({"q": "\x00", "page": "1"}, id="no-words"),
        pytest.param({"q": "ก" * 9000, "page": "1"}, id="too-long"),
    ],
)
def test_note_that_makes_no_sense_is_refused(home, client, note):
    assert client.post("/search/clicked/", note).status_code == 400
    assert not ClickCount.objects.exists()


def test_note_from_another_site_is_refused(home, client):
    page = report(home, title="ทอผ้า")
    note = {"q": "ทอผ้า", "page": page.pk}
    headers = {"Origin": "https://elsewhere.example"}
    assert client.post("/search/clicked/", note, headers=headers).status_code == 400


def test_front_page_tells_machines_how_to_search(home, client):
    page = text(client.get("/"))
    assert re.search(r'"target":"http://testserver/search/\?q=\{search_term_string\}"', page)


def test_every_page_has_a_box_to_search_in(home, client):
    for address in ("/", "/news/", report(home).url, "/organisations/"):
        assert text(client.get(address)).count('role="search"') == 1
