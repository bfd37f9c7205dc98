"""axe-core finds nothing on any page type, by day and by night, at a desk and on a phone."""

import datetime
from collections.abc import Callable
from decimal import Decimal

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

from discussion.models import Comment
from home.models import HomePage
from people.models import Role
from tests.factories import (
    AppearanceFactory,
    BestPracticePageFactory,
    ContactPageFactory,
    EventGalleryPageFactory,
    EvidenceRowFactory,
    GalleryPhotoFactory,
    ImageFactory,
    NewsReportPageFactory,
    OrganisationFactory,
    PositionFactory,
    ProjectFactory,
    SpeakerProfilePageFactory,
    StandardPageFactory,
    TopicFactory,
)

pytestmark = pytest.mark.browser

WCAG_2_1_AA = {"runOnly": {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"]}}
NOT_THERE = "/not-here/"
VISITORS = {
    "desk-day": {"viewport": {"width": 1440, "height": 900}, "color_scheme": "light"},
    "phone-night": {"viewport": {"width": 360, "height": 740}, "color_scheme": "dark"},
}


@pytest.fixture
def addresses(home: HomePage) -> list[str]:
    """One page of every type, with everything a page may show, and the pages of the vocabulary."""
    topic, project = TopicFactory(name="PLC"), ProjectFactory()
    school = OrganisationFactory(name="โรงเรียนบ้านห้วยผึ้ง")
    teacher = SpeakerProfilePageFactory(
        parent=home.people, given_name="ปภาวดี", family_name="แก้วดอย", portrait=ImageFactory()
    )
    PositionFactory(person=teacher, title="ครู", organisation=school)
    gallery = EventGalleryPageFactory(parent=home.galleries)
    for caption in ("เปิดชั้นเรียน", "สะท้อนผล"):
        GalleryPhotoFactory(page=gallery, image=ImageFactory(), caption=caption)
    report = NewsReportPageFactory(
        parent=home.news,
        title="ครูดอยแก้วตั้งวง PLC ครั้งแรกของปีการศึกษา 2569",
        summary="คุยกันเรื่องเด็กคนเดียวทั้งบ่าย",
        start_date=datetime.date(2026, 6, 10),
        lead_photo=ImageFactory(),
        gallery=gallery,
        organiser=school,
        organiser_name=school.name,
        project=project,
        programme=[("session", {"title": "เปิดชั้นเรียน", "speakers": ["ปภาวดี แก้วดอย"]})],
    )
    practice = BestPracticePageFactory(
        parent=home.knowledge, school=school, school_name=school.name, lead_photo=ImageFactory()
    )
    EvidenceRowFactory(page=practice, school_score=Decimal("38.20"))
    for page in (report, practice):
        page.topics = [topic]
        page.save()
        AppearanceFactory(page=page, person=teacher, name="ปภาวดี แก้วดอย", role=Role.SPEAKER)
    Comment.objects.create(page=report, name="ครูหน่อย", email="n@example.org", text="ดีมาก",
                           status=Comment.Status.APPROVED)  # fmt: skip
    pages = [
        home, home.news, home.knowledge, home.galleries, home.people, report, practice, gallery,
        teacher, StandardPageFactory(parent=home), ContactPageFactory(parent=home),
    ]  # fmt: skip
    terms = [topic, project, school]
    return [
        *(page.url for page in pages),
        *(term.get_absolute_url() for term in terms),
        "/organisations/",
        "/news/?topic=none-of-these",
        "/search/",
        "/search/?q=plc&since=31/2/2569",
        "/search/?q=plc&type=news&topic=plc",
        "/search/?q=ปภาวดี",
        "/search/?q=zzzqqq",
        NOT_THERE,
    ]


@pytest.mark.parametrize("visitor", VISITORS)
def test_axe_finds_nothing_on_any_page(
    visitor: str,
    addresses: list[str],
    open_browser: Callable[..., Page],
    complaints: list[str],
):
    page = open_browser(**VISITORS[visitor])
    found = {}
    for address in addresses:
        page.goto(address)
        violations = Axe().run(page, options=WCAG_2_1_AA).response["violations"]
        if violations:
            found[address] = [(v["id"], [n["html"] for n in v["nodes"]]) for v in violations]
    assert not found
    complaints[:] = [complaint for complaint in complaints if NOT_THERE not in complaint]
