"""An officer writes up an event; the deputy asks for changes, then approves; readers read it."""

import datetime
from collections.abc import Callable

import pytest
from django.contrib.auth.models import AbstractBaseUser
from playwright.sync_api import Page, expect

from accounts.models import User
from home.models import HomePage
from news.models import NewsReportPage
from tests.factories import (
    EventGalleryPageFactory,
    GalleryPhotoFactory,
    ImageFactory,
    OrganisationFactory,
    PositionFactory,
    SpeakerProfilePageFactory,
)

pytestmark = [pytest.mark.browser, pytest.mark.both_databases]

HEADLINE = "สพป.เชียงดอย เขต 2 เปิดวง PLC ครูคณิตศาสตร์"
TEXT = "ครู 42 คนร่วมวงแลกเปลี่ยนวิธีสอน"
WISH = "กรุณาใส่จำนวนครูให้ตรงกับใบลงทะเบียน"


@pytest.fixture(autouse=True)
def nothing_is_saved_by_itself(settings) -> None:
    """A person without a name, for a moment, could not be saved: the browser would complain."""
    settings.WAGTAIL_AUTOSAVE_INTERVAL = 0


@pytest.fixture
def event(editorial: HomePage) -> HomePage:
    """What is known before the officer writes: one teacher's career, and a gallery."""
    teacher = SpeakerProfilePageFactory(
        parent=editorial.people,
        title="นางสาวปภาวดี แก้วดอย",
        honorific="นางสาว",
        given_name="ปภาวดี",
        family_name="แก้วดอย",
    )
    school = OrganisationFactory(name="โรงเรียนบ้านห้วยผึ้ง")
    PositionFactory(
        person=teacher,
        title="ครูโรงเรียนบ้านห้วยผึ้ง",
        organisation=school,
        start=datetime.date(2020, 5, 1),
    )
    gallery = EventGalleryPageFactory(parent=editorial.galleries, title="ภาพวง PLC")
    GalleryPhotoFactory(page=gallery, image=ImageFactory(), caption="ครูล้อมวงคุยกัน")
    return editorial


def choose(page: Page, field: str, words: str) -> None:
    """Pick what `words` name in the chooser of a field."""
    page.locator(f"#id_{field}-chooser [data-chooser-action-choose]").last.click()
    modal = page.locator(".modal")
    modal.get_by_role("link", name=words).or_(modal.get_by_text(words)).first.click()
    expect(modal).to_have_count(0)


def press(page: Page, action: str) -> None:
    """Press one of the editor's actions, opening their menu if it is folded away."""
    button = page.locator(f"button[name='action-{action}']")
    if not button.is_visible():
        page.locator("footer [data-w-dropdown-target='toggle']").last.click()
    button.click()


def submit(page: Page) -> None:
    """Send the open report to its reviewers, and see it in its section's list."""
    press(page, "submit")
    page.wait_for_url("**/admin/pages/*/")
    expect(page.get_by_role("main")).to_contain_text(HEADLINE)


def decide(page: Page, report: NewsReportPage, decision: str, *, comment: str = "") -> None:
    """Reject (ask for changes) or approve, with a comment where the editor asks for one."""
    page.goto(f"/admin/pages/{report.pk}/edit/")
    button = page.locator(f"button[data-workflow-action-name='{decision}']").first
    if not button.is_visible():
        page.locator("footer [data-w-dropdown-target='toggle']").last.click()
    button.click()
    if comment:
        page.locator(".modal textarea").fill(comment)
        page.locator(".modal button[type=submit]").click()
    page.wait_for_url("**/admin/pages/*/")


def write_report(page: Page) -> None:
    page.goto("/admin/")
    page.get_by_role("link", name="เขียนข่าวใหม่").first.click()
    page.locator("#id_title").fill(HEADLINE)
    page.locator("#id_start_date").fill("10/6/2569")
    page.get_by_role("button", name="เพิ่ม บุคคล").click()
    choose(page, "appearances-0-person", "ปภาวดี")
    page.get_by_role("button", name="เพิ่ม บุคคล").click()
    page.locator("#id_appearances-1-name").fill("คำแปง ศรีเวียง")
    page.locator("[data-contentpath=body] [contenteditable=true]").first.click()
    page.keyboard.type(TEXT)
    choose(page, "gallery", "ภาพวง PLC")


def test_report_goes_from_draft_through_changes_and_approval_to_its_readers(
    event: HomePage,
    officer: User,
    deputy: User,
    phone: Page,
    sign_in: Callable[[AbstractBaseUser], Page],
):
    desk = sign_in(officer)
    write_report(desk)
    submit(desk)
    report = NewsReportPage.objects.get(title=HEADLINE)
    assert not report.live

    director = sign_in(deputy)
    director.goto("/admin/")
    expect(director.get_by_role("link", name=HEADLINE).first).to_be_visible()
    decide(director, report, "reject", comment=WISH)

    desk.goto(f"/admin/pages/{report.pk}/edit/")
    desk.locator("#id_participants").fill("42")
    submit(desk)

    decide(director, report, "approve")

    phone.goto("/news/")
    phone.get_by_role("link", name=HEADLINE).click()
    for words in (HEADLINE, TEXT, "10 มิถุนายน 2569", "42 คน", "คำแปง ศรีเวียง"):
        expect(phone.get_by_text(words).first).to_be_visible()
    expect(phone.get_by_text("ครูโรงเรียนบ้านห้วยผึ้ง").first).to_be_visible()
    expect(phone.get_by_alt_text("ครูล้อมวงคุยกัน").first).to_be_attached()
