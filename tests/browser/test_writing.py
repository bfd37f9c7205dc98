"""What the editor's own scripts do while an officer writes: dates in พ.ศ., people filled in."""

import datetime
from collections.abc import Callable

import pytest
from django.contrib.auth.models import AbstractBaseUser
from playwright.sync_api import Page, expect

from accounts.models import User
from home.models import HomePage
from tests.factories import OrganisationFactory, PositionFactory, SpeakerProfilePageFactory

pytestmark = pytest.mark.browser


@pytest.fixture(autouse=True)
def nothing_is_saved_by_itself(settings) -> None:
    """What is half written here could not be saved, which the browser would complain of."""
    settings.WAGTAIL_AUTOSAVE_INTERVAL = 0


@pytest.fixture
def desk(editorial: HomePage, officer: User, sign_in: Callable[[AbstractBaseUser], Page]) -> Page:
    """An officer before an empty report."""
    teacher = SpeakerProfilePageFactory(
        parent=editorial.people, title="นางมาลี ดอยงาม", honorific="นาง", family_name="ดอยงาม"
    )
    school = OrganisationFactory(name="โรงเรียนบ้านห้วยผึ้ง")
    PositionFactory(person=teacher, title="ครู", end=datetime.date(2021, 9, 30))
    PositionFactory(
        person=teacher,
        title="ผู้อำนวยการโรงเรียน",
        organisation=school,
        start=datetime.date(2021, 10, 1),
    )
    SpeakerProfilePageFactory(
        parent=editorial.people, title="นายธีร์ สุขดอย", given_name="ธีร์", family_name="สุขดอย"
    )
    page = sign_in(officer)
    page.goto("/admin/")
    page.get_by_role("link", name="เขียนข่าวใหม่").first.click()
    return page


def add_person(page: Page) -> None:
    page.get_by_role("button", name="เพิ่ม บุคคล").click()


def choose_profile(page: Page, name: str) -> None:
    """Choose the profile of the first row, or another one."""
    chooser = page.locator("#id_appearances-0-person-chooser")
    if chooser.locator(".chosen").is_visible():
        chooser.locator("[data-w-dropdown-target='toggle']").click()
    chooser.locator("[data-chooser-action-choose]:visible").click()
    page.locator(".modal").get_by_role("link", name=name).click()
    expect(page.locator(".modal")).to_have_count(0)


def test_day_is_picked_from_the_calendar_with_the_keyboard_and_told_in_words(desk: Page):
    day = desk.locator("#id_start_date")
    told = desk.locator("#id_start_date-reading")
    day.fill("๑๐ มิ.ย. ๖๙")
    expect(told).to_have_text("วันพุธที่ 10 มิถุนายน 2569")

    desk.keyboard.press("Tab")
    desk.keyboard.press("Enter")
    calendar = desk.get_by_role("dialog", name="เลือกวันที่")
    expect(calendar.get_by_role("button", name="พุธที่ 10 มิถุนายน 2569")).to_be_focused()
    desk.keyboard.press("ArrowDown")
    desk.keyboard.press("PageDown")
    desk.keyboard.press("Enter")

    expect(day).to_have_value("17 ก.ค. 2569")
    expect(told).to_have_text("วันศุกร์ที่ 17 กรกฎาคม 2569")
    expect(calendar).to_have_count(0)


def test_impossible_day_is_told_when_the_writer_leaves_the_field(desk: Page):
    desk.locator("#id_start_date").fill("31/6/69")
    desk.keyboard.press("Tab")

    expect(desk.locator("#id_start_date-reading")).to_contain_text("ไม่มีวันที่ 31 มิถุนายน 2569")


def test_chosen_profile_brings_the_post_of_the_day(desk: Page):
    name = desk.locator("#id_appearances-0-name")
    position = desk.locator("#id_appearances-0-position")
    school = desk.locator("#id_appearances-0-organisation_name")
    day = desk.locator("#id_start_date")

    add_person(desk)
    choose_profile(desk, "มาลี")
    expect(desk.get_by_text("เมื่อใส่วันที่เริ่มแล้ว")).to_be_visible()
    expect(name).to_have_value("")

    day.fill("10/6/2560")
    day.blur()
    expect(name).to_have_value("มาลี ดอยงาม")
    expect(position).to_have_value("ครู")

    day.fill("10/6/2569")
    day.blur()
    expect(position).to_have_value("ผู้อำนวยการโรงเรียน")
    expect(school).to_have_value("โรงเรียนบ้านห้วยผึ้ง")

    choose_profile(desk, "ธีร์")
    expect(name).to_have_value("ธีร์ สุขดอย")
    expect(position).to_have_value("")
    expect(school).to_have_value("")


def test_what_the_writer_typed_of_a_person_stays(desk: Page):
    desk.locator("#id_start_date").fill("10/6/2569")
    add_person(desk)
    desk.locator("#id_appearances-0-name").fill("ผอ.มาลี")
    desk.locator("#id_appearances-0-position").fill("ผู้อำนวยการ")

    choose_profile(desk, "มาลี")

    expect(desk.locator("#id_appearances-0-organisation_name")).to_have_value("โรงเรียนบ้านห้วยผึ้ง")
    expect(desk.locator("#id_appearances-0-name")).to_have_value("ผอ.มาลี")
    expect(desk.locator("#id_appearances-0-position")).to_have_value("ผู้อำนวยการ")
