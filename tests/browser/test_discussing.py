"""A reader comments, a moderator approves, and the comment appears."""

from collections.abc import Callable

import pytest
from django.contrib.auth.models import AbstractBaseUser
from playwright.sync_api import Page, expect

from accounts.models import User
from home.models import HomePage
from tests.factories import NewsReportPageFactory

pytestmark = [pytest.mark.browser, pytest.mark.both_databases]

WORDS = "โรงเรียนเราก็ทำแบบนี้ <b>ได้ผลจริง</b>"
A_HUMAN_PAUSE = 4_000  # milliseconds; a form sent at once is taken for a robot's


def test_comment_of_a_reader_appears_after_the_moderator_approves_it(
    home: HomePage,
    phone: Page,
    moderator: User,
    sign_in: Callable[[AbstractBaseUser], Page],
):
    report = NewsReportPageFactory(parent=home.news, title="ครูตั้งวง PLC")

    phone.goto(report.url)
    assert phone.context.cookies() == []
    phone.get_by_label("ชื่อ", exact=True).fill("ครูหน่อย 🌸")
    phone.get_by_label("อีเมล").fill("noi@example.org")
    phone.get_by_label("ความคิดเห็น", exact=True).fill(WORDS)
    phone.wait_for_timeout(A_HUMAN_PAUSE)
    phone.get_by_role("button", name="ส่งความคิดเห็น").click()
    expect(phone.get_by_text("ได้รับแล้ว รอเจ้าหน้าที่ตรวจ")).to_be_visible()
    expect(phone.get_by_text(WORDS)).to_have_count(0)

    desk = sign_in(moderator)
    desk.goto("/admin/")
    desk.get_by_role("link", name="ความคิดเห็น").first.click()
    desk.get_by_role("button", name="อนุมัติ").first.click()
    expect(desk.get_by_role("status")).to_contain_text("อนุมัติความคิดเห็นแล้ว")

    phone.goto(report.url)
    expect(phone.get_by_text(WORDS)).to_be_visible()
    expect(phone.get_by_text("ครูหน่อย 🌸")).to_be_visible()
    expect(phone.get_by_text("noi@example.org")).to_have_count(0)
