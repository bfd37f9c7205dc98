from collections.abc import Callable

import pytest
from django.contrib.auth.models import AbstractBaseUser
from django.urls import reverse
from playwright.sync_api import Page, expect

from tests.factories import UserFactory

pytestmark = [pytest.mark.browser, pytest.mark.both_databases]


def test_member_of_staff_signs_in_to_the_editor(page: Page):
    UserFactory(username="malee", is_superuser=True)

    page.goto(reverse("wagtailadmin_login"))
    page.get_by_label("ชื่อผู้ใช้").fill("malee")
    page.get_by_placeholder("ใส่รหัสผ่าน").fill("ระบบข่าว2569")
    page.get_by_role("button", name="ลงชื่อเข้าใช้").click()

    page.wait_for_url("**" + reverse("wagtailadmin_home"))
    expect(page.get_by_role("main")).to_contain_text("malee")


def test_session_of_staff_opens_the_editor(sign_in: Callable[[AbstractBaseUser], Page]):
    page = sign_in(UserFactory(username="malee", is_superuser=True))

    page.goto(reverse("wagtailadmin_home"))

    expect(page.get_by_role("main")).to_contain_text("malee")
