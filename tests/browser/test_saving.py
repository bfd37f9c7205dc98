"""Wagtail saves a new page by itself; an officer's own press must not make it a second time."""

from collections.abc import Callable

import pytest
from django.contrib.auth.models import AbstractBaseUser
from playwright.sync_api import Page, expect

from accounts.models import User
from home.models import HomePage
from news.models import NewsReportPage
from tests.browser.test_editing import press

pytestmark = pytest.mark.browser

HEADLINE = "ครูทั้งเขตร่วมวง PLC"


@pytest.fixture(autouse=True)
def nothing_is_saved_by_itself(settings) -> None:
    """The test says when saving begins and when it is done."""
    settings.WAGTAIL_AUTOSAVE_INTERVAL = 0


def tell(page: Page, event: str) -> None:
    page.locator("[data-edit-form]").dispatch_event(f"w-autosave:{event}", {"bubbles": True})


def test_button_pressed_during_the_first_saving_waits_for_it(
    editorial: HomePage, officer: User, sign_in: Callable[[AbstractBaseUser], Page]
):
    desk = sign_in(officer)
    desk.goto("/admin/")
    desk.get_by_role("link", name="เขียนข่าวใหม่").first.click()
    desk.locator("#id_title").fill(HEADLINE)
    desk.locator("[data-contentpath=body] [contenteditable=true]").first.click()
    desk.keyboard.type("ครู 42 คนร่วมวง")

    tell(desk, "save")
    press(desk, "submit")
    desk.wait_for_timeout(500)
    assert not NewsReportPage.objects.exists()

    tell(desk, "success")
    expect(desk.get_by_role("status").first).to_contain_text(HEADLINE)
    report = NewsReportPage.objects.get()
    assert report.workflow_in_progress
