"""axe-core finds nothing on any page type, by day and by night, at a desk and on a phone."""

import datetime
from collections.abc import Callable
from decimal import Decimal

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.contrib.auth.models import AbstractBaseUser
from django.utils import timezone
from playwright.sync_api import Page

from accounts.models import User
from discussion.models import Comment
from home.models import HomePage
from news.models import IntakeFile, PressIntake
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


@pytest.fixture
def desk_addresses(editorial: HomePage, officer: User) -> list[str]:
    """The screens of the press desk: empty, at work, and of a report that was made."""
    intakes = PressIntake.objects
    text = (
        "ครูดอยแก้วล้อมวง PLC\n\nวันที่ 10 มิถุนายน 2569 นายธีร์ สุขดอย ผู้อำนวยการโรงเรียนดอยแก้ว "
        "เป็นประธานเปิดการประชุมที่จัดโดยโรงเรียนดอยแก้ว ณ ห้องประชุมโรงเรียนดอยแก้ว จังหวัดเชียงดอย"
    )
    for number in range(2):  # the same name twice: the screen asks which
        SpeakerProfilePageFactory(
            parent=editorial.people, given_name="ธีร์", family_name="สุขดอย", slug=f"thi-{number}"
        )
    at_work = intakes.create(owner=officer, text=text)
    file = {"intake": at_work, "size": 1, "kind": IntakeFile.Kind.PHOTO}
    IntakeFile.objects.create(
        **file, name="a.jpg", state=IntakeFile.State.TAKEN, image=ImageFactory()
    )
    IntakeFile.objects.create(
        **file, name="b.jpg", state=IntakeFile.State.REFUSED, reason="เปิดภาพนี้ไม่ได้"
    )
    IntakeFile.objects.create(**file, name="c.jpg")
    report = NewsReportPageFactory(
        parent=editorial.news, owner=officer, live=False, first_published_at=None
    )
    made = intakes.create(owner=officer, text=text, report=report, made_at=timezone.now())
    return [
        "/admin/intake/new/",
        "/admin/intake/",
        f"/admin/intake/{at_work.pk}/",
        f"/admin/intake/{at_work.pk}/check/",
        f"/admin/intake/{made.pk}/source/",
        f"/admin/intake/{made.pk}/undo/",
    ]


@pytest.mark.parametrize("visitor", VISITORS)
def test_axe_finds_nothing_at_the_press_desk(
    visitor: str,
    desk_addresses: list[str],
    officer: User,
    sign_in: Callable[[AbstractBaseUser], Page],
):
    page = sign_in(officer)
    page.set_viewport_size(VISITORS[visitor]["viewport"])
    page.emulate_media(color_scheme=VISITORS[visitor]["color_scheme"])
    found = {}
    for address in desk_addresses:
        page.goto(address)
        result = Axe().run(page, context="#main", options=WCAG_2_1_AA).response
        if result["violations"]:
            found[address] = [
                (v["id"], [n["html"] for n in v["nodes"]]) for v in result["violations"]
            ]
    assert not found
