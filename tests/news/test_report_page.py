"""A report prints what it knows and never breaks over what it lacks."""

import datetime

import pytest
from django.db import connection
from django.test import RequestFactory
from django.test.utils import CaptureQueriesContext
from wagtail.models import Site

from core.models import Attachment, OfficeDocument, RelatedPage
from discussion.models import Comment
from news.models import Newsletter, ReportLink
from tests.factories import (
    AppearanceFactory,
    BestPracticePageFactory,
    EventGalleryPageFactory,
    GalleryPhotoFactory,
    ImageFactory,
    NewsReportPageFactory,
    OrganisationFactory,
    ProjectFactory,
    SpeakerProfilePageFactory,
    TopicFactory,
    translated,
)


def read(client, page) -> str:
    response = client.get(page.url)
    assert response.status_code == 200
    return response.content.decode()


def test_report_with_nothing_but_headline_and_text_is_a_page(home, client):
    bare = NewsReportPageFactory(parent=home.news, start_date=None, title="ประกาศรับสมัคร")
    page = read(client, bare)
    assert "ประกาศรับสมัคร" in page
    assert "ครูร่วมวงแลกเปลี่ยนเรียนรู้" in page


def test_report_tells_when_where_and_by_whom(home, client):
    page = read(
        client,
        NewsReportPageFactory(
            parent=home.news,
            start_date=datetime.date(2020, 12, 21),
            end_date=datetime.date(2020, 12, 24),
            start_time=datetime.time(9),
            venue_name="ห้องประชุมดอยหลวง",
            venue_district="เมือง",
            venue_province="เชียงราย",
            organiser=OrganisationFactory(name="กลุ่มนิเทศฯ"),
            organiser_name="กลุ่มนิเทศ ติดตามฯ",
            participants=1250,
        ),
    )
    for said in (
        "21–24 ธันวาคม 2563",
        "09.00 น.",
        "ห้องประชุมดอยหลวง",
        "อำเภอเมือง จังหวัดเชียงราย",
        "กลุ่มนิเทศ ติดตามฯ",
        "1,250 คน",
    ):
        assert said in page


def test_report_tells_where_in_english_too(home, client):
    report = NewsReportPageFactory(parent=home.news, venue_province="เชียงดอย")
    place = {"venue_district": "Doi Kaeo", "venue_province": "Chiang Doi"}
    page = read(client, translated(report, **place))
    assert "Doi Kaeo district, Chiang Doi province" in page


def test_report_that_knows_only_the_district_names_it(home, client):
    page = read(client, NewsReportPageFactory(parent=home.news, venue_district="ดอยแก้ว"))
    assert "อำเภอดอยแก้ว" in page


def test_report_of_an_online_event_names_the_platform(home, client):
    page = read(
        client,
        NewsReportPageFactory(parent=home.news, is_online=True, online_platform="Google Meet"),
    )
    assert "Google Meet" in page


@pytest.mark.parametrize(
    "headline",
    [
        pytest.param("ป" * 255, id="longest"),
        pytest.param("อบรม 🎉 ครู", id="emoji"),
        pytest.param("<script>alert('x')</script>", id="markup"),
        pytest.param('"คำพูด" & อื่น ๆ', id="quotes"),
    ],
)
def test_any_headline_makes_a_sane_page(home, client, headline):
    page = read(client, NewsReportPageFactory(parent=home.news, title=headline))
    assert "<script>alert" not in page


def test_gallery_of_the_event_is_shown_unless_it_is_a_draft(home, client):
    gallery = EventGalleryPageFactory(parent=home.galleries)
    GalleryPhotoFactory.create_batch(3, page=gallery)
    report = NewsReportPageFactory(parent=home.news, gallery=gallery)
    assert len(client.get(report.url).context["gallery_photos"]) == 3
    gallery.unpublish()
    assert client.get(report.url).context["gallery_photos"] == []


def test_gallery_leads_back_to_its_reports(home, client):
    gallery = EventGalleryPageFactory(parent=home.galleries)
    report = NewsReportPageFactory(parent=home.news, gallery=gallery)
    NewsReportPageFactory(parent=home.news, gallery=gallery, live=False)
    assert client.get(gallery.url).context["reports"] == [report]


def test_programme_is_grouped_by_day_with_speakers_linked(home, client):
    speaker = SpeakerProfilePageFactory(parent=home.people, given_name="มาลี", family_name="ใจดี")
    day = datetime.date(2026, 6, 10)

    def session(title: str, day: datetime.date | None, *speakers: str) -> tuple:
        value = {"day": day, "start": None, "end": None, "title": title, "speakers": [*speakers]}
        return ("session", value)

    report = NewsReportPageFactory(
        parent=home.news,
        programme=[
            session("เปิดงาน", day, "นางมาลี  ใจดี"),
            session("บรรยาย", None, "ธีร์ สุขดอย"),
            session("ปิดงาน", day + datetime.timedelta(days=1)),
        ],
    )
    AppearanceFactory(page=report, person=speaker, name="มาลี ใจดี", honorific="นาง")
    days = client.get(report.url).context["programme_days"]
    assert [(day, [s["title"] for s in sessions]) for day, sessions in days] == [
        (day, ["เปิดงาน", "บรรยาย"]),
        (day + datetime.timedelta(days=1), ["ปิดงาน"]),
    ]
    first, second = days[0][1]
    assert first.speaker_links == [("นางมาลี  ใจดี", speaker.url)]
    assert second.speaker_links == [("ธีร์ สุขดอย", "")]


def test_related_pages_stand_in_the_order_chosen_without_drafts(home, client):
    report = NewsReportPageFactory(parent=home.news)
    practice = BestPracticePageFactory(parent=home.knowledge)
    other = NewsReportPageFactory(parent=home.news)
    draft = NewsReportPageFactory(parent=home.news, live=False)
    for place, page in enumerate([practice, draft, other]):
        RelatedPage.objects.create(page=report, related=page, sort_order=place)
    assert client.get(report.url).context["related_pages"] == [practice, other]


def test_english_report_relates_to_english_pages_where_there_are_any(home, client):
    report = NewsReportPageFactory(parent=home.news)
    both, thai = NewsReportPageFactory.create_batch(2, parent=home.news)
    english = translated(report)
    for place, page in enumerate([both, thai]):
        RelatedPage.objects.create(page=english, related=page, sort_order=place)
    counterpart = translated(both)
    assert client.get(english.url).context["related_pages"] == [counterpart, thai]


def test_large_report_is_read_in_few_queries(home, client, django_assert_max_num_queries):
    gallery = EventGalleryPageFactory(parent=home.galleries)
    image = ImageFactory()
    GalleryPhotoFactory.create_batch(30, page=gallery, image=image)
    report = NewsReportPageFactory(
        parent=home.news,
        gallery=gallery,
        lead_photo=image,
        organiser=OrganisationFactory(),
        project=ProjectFactory(),
    )
    report.topics.set(TopicFactory.create_batch(3))
    report.save()
    for _ in range(20):
        person = SpeakerProfilePageFactory(parent=home.people, portrait=image)
        AppearanceFactory(page=report, person=person, organisation=OrganisationFactory())
    for number in range(40):
        Comment.objects.create(
            page=report, name="ครู", email="a@b.th", text=f"{number}", status="approved"
        )
    document = OfficeDocument.objects.create(title="กำหนดการ", file="a.pdf")
    Attachment.objects.create(page=report, document=document, locale=report.locale)
    ReportLink.objects.create(page=report, url="https://example.org", locale=report.locale)
    Site.get_site_root_paths()  # Wagtail remembers these for all requests
    with django_assert_max_num_queries(20):
        read(client, report)


@pytest.fixture
def issue(home):
    """Give a report an issued newsletter with files."""

    def issue(report, **fields):
        files = {name: f"newsletters/1.{name}" for name in Newsletter.FILES}
        issued = {"number": 12, "year": 2569, "site": Site.objects.get()}
        return Newsletter.objects.create(report=report, **issued | files | fields)

    return issue


def test_report_leads_to_its_newsletter(home, client, issue):
    report = NewsReportPageFactory(parent=home.news)
    newsletter = issue(report)
    page = read(client, report)
    assert "ฉบับที่ 12/2569" in page
    assert newsletter.pdf_url in page
    assert newsletter.thumbnail_url in page


@pytest.mark.parametrize(
    "unfinished",
    [{"number": None, "year": None}, {"pdf": ""}],
    ids=["not issued", "not made yet"],
)
def test_newsletter_that_readers_cannot_get_is_not_told_of(home, client, issue, unfinished):
    report = NewsReportPageFactory(parent=home.news)
    issue(report, **unfinished)
    assert 'id="issue-title"' not in read(client, report)


def test_newsletter_costs_no_query(home, client, issue, django_assert_num_queries):
    report = NewsReportPageFactory(parent=home.news)
    read(client, report)
    with CaptureQueriesContext(connection) as without:
        read(client, report)
    issue(report)
    with django_assert_num_queries(len(without)):
        read(client, report)


def test_preview_of_a_new_report_works(home):
    draft = NewsReportPageFactory.build(title="ยังไม่บันทึก")
    home.news.add_child(instance=draft)
    context = draft.get_context(RequestFactory().get("/"))
    assert context["people_by_role"] == []
