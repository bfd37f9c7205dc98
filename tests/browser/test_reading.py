"""A teacher on a phone goes from the front page to a practice that helps."""

import datetime
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from home.models import HomePage
from people.models import Role
from tests.factories import (
    AppearanceFactory,
    BestPracticePageFactory,
    ImageFactory,
    NewsReportPageFactory,
    SpeakerProfilePageFactory,
    TopicFactory,
)

pytestmark = pytest.mark.browser


@pytest.fixture
def newsroom(home: HomePage) -> HomePage:
    """One report and one practice, both by the same teacher and on the same topic."""
    topic = TopicFactory(name="PLC", slug="plc")
    teacher = SpeakerProfilePageFactory(
        parent=home.people, title="ครูปภาวดี แก้วดอย", given_name="ปภาวดี", family_name="แก้วดอย"
    )
    report = NewsReportPageFactory(
        parent=home.news,
        title="ครูดอยแก้วตั้งวง PLC",
        start_date=datetime.date(2026, 6, 10),
        lead_photo=ImageFactory(),
    )
    report.topics = [topic]
    report.save()
    practice = BestPracticePageFactory(parent=home.knowledge, title="PLC เด็กคนเดียว")
    AppearanceFactory(page=report, person=teacher, name="ปภาวดี แก้วดอย", role=Role.SPEAKER)
    AppearanceFactory(page=practice, person=teacher, name="ปภาวดี แก้วดอย", role=Role.AUTHOR)
    return home


def test_teacher_on_a_phone_goes_from_home_by_topic_report_and_person_to_a_practice(
    newsroom: HomePage, phone: Page
):
    phone.goto("/")
    phone.get_by_role("link", name="PLC", exact=True).first.click()
    expect(phone.get_by_role("heading", level=1)).to_contain_text("PLC")

    phone.get_by_role("link", name="ครูดอยแก้วตั้งวง PLC").click()
    expect(phone.get_by_role("heading", level=1)).to_contain_text("ครูดอยแก้วตั้งวง")
    expect(phone.get_by_text("10 มิถุนายน 2569").first).to_be_visible()

    phone.get_by_role("link", name="ปภาวดี แก้วดอย").first.click()
    expect(phone.get_by_role("heading", level=1)).to_contain_text("ปภาวดี")
    expect(phone.get_by_role("link", name="ครูดอยแก้วตั้งวง PLC")).to_be_visible()

    phone.get_by_role("link", name="PLC เด็กคนเดียว").first.click()
    expect(phone.get_by_role("heading", level=1)).to_contain_text("PLC เด็กคนเดียว")


@pytest.mark.parametrize("address", ["/", "/news/", "/knowledge/", "/people/", "/news/report-1/"])
def test_no_page_is_wider_than_a_small_phone(
    address: str, newsroom: HomePage, open_browser: Callable[..., Page]
):
    NewsReportPageFactory(parent=newsroom.news, slug="report-1", title="สพป." * 50)
    page = open_browser(viewport={"width": 320, "height": 640})
    page.goto(address)
    assert page.evaluate("document.documentElement.scrollWidth") <= 320


def test_front_page_is_used_with_the_keyboard_alone(newsroom: HomePage, page: Page):
    page.goto("/")
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="ข้ามไปยังเนื้อหา")).to_be_focused()
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.closest('main') !== null || location.hash !== ''")
    page.get_by_role("link", name="ครูดอยแก้วตั้งวง PLC").first.focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_contain_text("ครูดอยแก้วตั้งวง")
