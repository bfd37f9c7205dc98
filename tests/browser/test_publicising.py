"""A published report becomes a newsletter and posts: what an officer sends round after an event."""

from collections.abc import Callable

import pytest
from django.contrib.auth.models import AbstractBaseUser
from django.urls import reverse
from playwright.sync_api import Page, expect

from accounts.models import User
from home.models import HomePage
from news.models import NewsReportPage
from tests.factories import (
    EventGalleryPageFactory,
    GalleryPhotoFactory,
    ImageFactory,
    NewsReportPageFactory,
    TopicFactory,
)

pytestmark = [pytest.mark.browser, pytest.mark.both_databases]

HEADLINE = "ครูบ้านห้วยผึ้งเปิดชั้นเรียนคณิตศาสตร์"


@pytest.fixture
def report(editorial: HomePage) -> NewsReportPage:
    """A published report with a lead photo and a gallery of three."""
    gallery = EventGalleryPageFactory(parent=editorial.galleries)
    for _ in range(3):
        GalleryPhotoFactory(page=gallery)
    report = NewsReportPageFactory(
        parent=editorial.news, title=HEADLINE, lead_photo=ImageFactory(), gallery=gallery
    )
    report.topics = [TopicFactory(name="เปิดชั้นเรียน")]
    report.save_revision().publish()
    return report


def open_from_editor(page: Page, report: NewsReportPage, screen: str) -> None:
    """Go to a screen of the report by the menu in the header of its editor."""
    page.goto(reverse("wagtailadmin_pages:edit", args=[report.pk]))
    page.get_by_role("button", name="สิ่งที่ทำได้").first.click()
    page.get_by_role("main").get_by_role("link", name=screen, exact=True).click()


def first_bytes(page: Page, link: str) -> bytes:
    """What is downloaded by the link of that name."""
    address = page.get_by_role("link", name=link).get_attribute("href")
    return page.request.get(str(address)).body()[:5]


@pytest.mark.usefixtures("pango")
def test_report_becomes_a_newsletter_and_a_text_for_line(
    report: NewsReportPage,
    officer: User,
    sign_in: Callable[[AbstractBaseUser], Page],
    open_browser: Callable[..., Page],
):
    desk = sign_in(officer)
    desk.context.grant_permissions(["clipboard-read", "clipboard-write"])

    open_from_editor(desk, report, "จดหมายข่าว")
    photos = desk.get_by_role("group", name="ภาพ").get_by_role("checkbox")
    expect(photos).to_have_count(4)
    desk.get_by_role("radio", name="ภาพใหญ่").check()
    photos.last.uncheck()
    expect(desk.get_by_text("เลือกไว้ 3 ภาพ")).to_be_visible()
    desk.get_by_role("button", name="ออกจดหมายข่าว").click()

    expect(desk.get_by_role("heading", name="ฉบับที่ 1/")).to_be_visible()
    assert first_bytes(desk, "PDF สำหรับพิมพ์") == b"%PDF-"
    assert first_bytes(desk, "ภาพ PNG") == b"\x89PNG\r"

    open_from_editor(desk, report, "ชุดแชร์")
    line = desk.get_by_role("region", name="LINE")
    line.get_by_role("button", name="คัดลอก").click()
    expect(line.get_by_role("button", name="คัดลอกแล้ว")).to_be_visible()
    copied = desk.evaluate("navigator.clipboard.readText()")
    assert HEADLINE in copied
    assert "#เปิดชั้นเรียน" in copied
    assert report.full_url in copied

    reader = open_browser()
    reader.goto(report.url)
    expect(reader.get_by_role("region", name="จดหมายข่าวประชาสัมพันธ์")).to_contain_text("ฉบับที่ 1/")
