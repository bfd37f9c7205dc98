"""A teacher on a phone finds the report she heard of. The box needs neither mouse nor script."""

import datetime
from collections.abc import Callable

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from home.models import HomePage
from search.models import ClickCount
from tests.browser.test_accessibility import WCAG_2_1_AA
from tests.factories import NewsReportPageFactory, OrganisationFactory, TopicFactory

pytestmark = [pytest.mark.browser, pytest.mark.usefixtures("indexing")]

BODY = [
    ("rich_text", "<p>ครูล้อมวงคุยกันทั้งวัน</p>" * 40),
    ("heading", {"text": "สิ่งที่ครูตกลงกัน", "level": "2"}),
    ("rich_text", "<p>วง PLC ของ สพป.ชม.6 จะเปิดชั้นเรียนให้กันดูเดือนละครั้ง</p>"),
]


@pytest.fixture
def newsroom(home: HomePage) -> HomePage:
    """Two reports of two fiscal years that say the same; only one of them says it further down."""
    TopicFactory(name="PLC", slug="plc")
    OrganisationFactory(name="โรงเรียนบ้านห้วยผึ้ง")
    for year, title, body in (
        (2025, "สพป.ชม.6 ชวนครูล้อมวง PLC ครั้งแรก", BODY[:1]),
        (2026, "สพป.ชม.6 ชวนครูล้อมวงอีกครั้ง", BODY),
    ):
        NewsReportPageFactory(
            parent=home.news, title=title, body=body, start_date=datetime.date(year, 6, 10)
        )
    return home


def test_teacher_on_a_phone_takes_a_suggestion_narrows_and_opens_the_section(
    newsroom: HomePage, phone: Page
):
    phone.goto("/")
    box = phone.get_by_role("combobox", name="ค้นหาในเว็บไซต์")
    box.tap()
    box.press_sequentially("plc ชม6", delay=30)
    option = phone.get_by_role("option", name="สพป.ชม.6 ชวนครูล้อมวง PLC ครั้งแรก")
    option.tap()
    expect(phone.get_by_role("heading", level=1)).to_contain_text("ครั้งแรก")

    phone.get_by_role("combobox", name="ค้นหาในเว็บไซต์").fill("plc ชม6")
    phone.keyboard.press("Enter")
    expect(phone.get_by_text("2 รายการ", exact=True)).to_be_visible()
    assert not violations(phone)

    phone.get_by_text("กรองรายการ").click()
    phone.get_by_role("link", name="2569 1").click()
    expect(phone.get_by_text("1 รายการ", exact=True)).to_be_visible()
    expect(phone.get_by_role("link", name="เลิกกรอง ปีงบประมาณ 2569")).to_be_visible()

    phone.get_by_role("link", name="สิ่งที่ครูตกลงกัน").click()
    expect(phone.get_by_role("heading", level=1)).to_contain_text("อีกครั้ง")
    expect(phone.get_by_role("heading", name="สิ่งที่ครูตกลงกัน")).to_be_in_viewport()
    assert not phone.context.cookies()
    opened = {click.page.title for click in ClickCount.objects.select_related("page")}
    assert "สพป.ชม.6 ชวนครูล้อมวงอีกครั้ง" in opened


def test_suggestions_are_used_with_the_keyboard_alone(newsroom: HomePage, page: Page):
    page.goto("/news/")
    box = page.get_by_role("combobox", name="ค้นหาในเว็บไซต์")
    box.press_sequentially("ห้วยผึ้ง")
    options = page.get_by_role("option")
    expect(options).to_have_count(1)
    expect(box).to_have_attribute("aria-expanded", "true")
    assert not violations(page)

    page.keyboard.press("ArrowDown")
    expect(options.first).to_have_attribute("aria-selected", "true")
    expect(box).to_have_attribute("aria-activedescendant", options.first.get_attribute("id"))
    page.keyboard.press("Escape")
    expect(page.get_by_role("listbox")).to_be_hidden()
    expect(box).to_have_value("ห้วยผึ้ง")

    box.press_sequentially(" ")
    box.press("Backspace")
    expect(options).to_have_count(1)
    page.keyboard.press("ArrowUp")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_contain_text("โรงเรียนบ้านห้วยผึ้ง")


def test_enter_searches_for_what_was_typed(newsroom: HomePage, page: Page):
    page.goto("/")
    page.get_by_role("combobox", name="ค้นหาในเว็บไซต์").fill("ล้อมวง")
    expect(page.get_by_role("option").first).to_be_visible()
    page.keyboard.press("Enter")
    expect(page.get_by_text("2 รายการ", exact=True)).to_be_visible()


def test_the_search_works_without_script(newsroom: HomePage, open_browser: Callable[..., Page]):
    page = open_browser(java_script_enabled=False)
    page.goto("/")
    page.get_by_role("searchbox", name="ค้นหาในเว็บไซต์").fill("ล้อมวง")
    page.get_by_role("button", name="ค้นหา").click()
    expect(page.get_by_text("2 รายการ", exact=True)).to_be_visible()
    page.get_by_label("ตั้งแต่").fill("ต.ค. 68")
    page.get_by_role("button", name="แสดงช่วงนี้").click()
    expect(page.get_by_text("1 รายการ", exact=True)).to_be_visible()


def test_a_bad_date_is_said_where_it_was_typed(newsroom: HomePage, phone: Page):
    phone.goto("/search/?q=ล้อมวง&since=30/2/2568")
    expect(phone.get_by_role("alert")).to_contain_text("ไม่มีวันที่ 30 กุมภาพันธ์ 2568")
    expect(phone.get_by_label("ตั้งแต่")).to_have_value("30/2/2568")


@pytest.mark.parametrize("address", ["/search/", "/search/?q=plc", "/search/?q=zzzqqq"])
def test_no_page_of_the_search_is_wider_than_a_small_phone(
    address: str, newsroom: HomePage, open_browser: Callable[..., Page]
):
    page = open_browser(viewport={"width": 320, "height": 640})
    page.goto(address)
    assert page.evaluate("document.documentElement.scrollWidth") <= 320


def violations(page: Page) -> list[tuple]:
    found = Axe().run(page, options=WCAG_2_1_AA).response["violations"]
    return [(v["id"], [node["html"] for node in v["nodes"]]) for v in found]
