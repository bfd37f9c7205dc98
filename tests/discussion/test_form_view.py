"""Sending a comment, and getting back what was written when it cannot be sent."""

import datetime
import re

import pytest
import time_machine
from django.http import HttpResponse
from django.test import Client, override_settings
from django.urls import reverse
from wagtail.models import Page, PageViewRestriction

from discussion.models import Comment
from home.models import HomePage
from news.models import NewsReportPage
from tests.factories import StandardPageFactory

HOUR = datetime.timedelta(hours=1)


def address(page: Page) -> str:
    return reverse("discussion:comment", args=[page.pk])


def send(client: Client, page: Page, words: dict, **extra: object) -> HttpResponse:
    return client.post(address(page), words, **extra)


def text_area(response: HttpResponse) -> str:
    return re.search(r"<textarea[^>]*>\n?(.*?)</textarea>", response.content.decode(), re.DOTALL)[1]


def test_sent_comment_leads_back_to_the_page_with_a_thank_you(
    client: Client, report: NewsReportPage, filled_in: dict
) -> None:
    response = send(client, report, filled_in)
    assert response.status_code == 302
    assert response["Location"] == "/news/doi/?comments=received#discussion"
    comment = Comment.objects.get()
    assert (comment.name, comment.email, comment.text) == (
        "ครูนุ่น",
        "nun@example.org",
        "น่าลองมากค่ะ",
    )
    assert comment.status == Comment.Status.PENDING


def test_sending_sets_no_cookie(client: Client, report: NewsReportPage, filled_in: dict) -> None:
    send(client, report, filled_in)
    send(client, report, filled_in | {"text": ""})
    assert not client.cookies


def test_sending_needs_no_csrf_cookie(report: NewsReportPage, filled_in: dict) -> None:
    send(Client(enforce_csrf_checks=True), report, filled_in)
    assert Comment.objects.count() == 1


def test_second_press_of_the_button_looks_the_same_and_stores_nothing(
    client: Client, report: NewsReportPage, filled_in: dict
) -> None:
    first, second = send(client, report, filled_in), send(client, report, filled_in)
    assert first["Location"] == second["Location"]
    assert Comment.objects.count() == 1


def test_filled_trap_looks_like_success_and_lands_in_spam(
    client: Client, report: NewsReportPage, filled_in: dict
) -> None:
    response = send(client, report, filled_in | {"website": "https://casino.example"})
    assert response["Location"] == "/news/doi/?comments=received#discussion"
    assert Comment.objects.get().status == Comment.Status.SPAM


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        pytest.param({"name": ""}, "กรุณาใส่ชื่อ", id="no name"),
        pytest.param({"name": "\u200b\u3164 "}, "กรุณาใส่ชื่อ", id="invisible name"),
        pytest.param({"name": "ก" * 5000}, "ชื่อยาว 5000 ตัวอักษร", id="name of 5,000 characters"),
        pytest.param({"email": ""}, "กรุณาใส่อีเมล", id="no address"),
        pytest.param({"email": "nun"}, "อีเมลไม่ถูกต้อง", id="not an address"),
        pytest.param(
            {"email": "a@example.org\r\nBcc: b@example.org"}, "อีเมลไม่ถูกต้อง", id="mail headers"
        ),
        pytest.param({"text": ""}, "กรุณาเขียนความคิดเห็น", id="no text"),
        pytest.param({"text": "\n\u200b \x00"}, "กรุณาเขียนความคิดเห็น", id="invisible text"),
        pytest.param({"text": "ก" * 3001}, "ข้อความยาว 3001 ตัวอักษร", id="text too long"),
    ],
)
def test_mistake_is_told_beside_the_field_and_nothing_is_lost(
    client: Client, report: NewsReportPage, filled_in: dict, changes: dict, message: str
) -> None:
    words = filled_in | changes
    response = send(client, report, words)
    page = response.content.decode()
    (field,) = changes
    assert response.status_code == 422
    assert re.search(rf'<p class="field__error" id="comment-{field}_error">{message}', page)
    control = re.search(rf'<(input|textarea)[^>]* id="comment-{field}"[^>]*>', page)[0]
    assert re.search(rf'aria-describedby="[^"]*comment-{field}_error"', control)
    assert 'aria-invalid="true"' in control
    assert f'<a href="#comment-{field}">{message}' in page
    assert text_area(response).strip() == words["text"].strip()
    assert not Comment.objects.exists()


def test_errors_come_with_a_summary_that_takes_the_focus(
    client: Client, report: NewsReportPage, filled_in: dict
) -> None:
    page = send(client, report, filled_in | {"name": ""}).content.decode()
    assert re.search(r'<div class="notice notice--bad" role="alert"[^>]* autofocus>', page)
    assert "<title>ยังส่งไม่ได้" in re.sub(r"\s*\n\s*", "", page)


def test_mended_form_is_accepted_with_the_token_it_came_with(
    client: Client, report: NewsReportPage, filled_in: dict
) -> None:
    page = send(client, report, filled_in | {"name": ""}).content.decode()
    assert re.search(r'name="token" value="([^"]+)"', page)[1] == filled_in["token"]
    assert send(client, report, filled_in).status_code == 302


@pytest.mark.parametrize("name", ["ครู🌸นุ่น", "🙂", "O'Brien", "<b>ครู</b>"])
def test_unusual_names_are_welcome(
    client: Client, report: NewsReportPage, filled_in: dict, name: str
) -> None:
    send(client, report, filled_in | {"name": name})
    assert Comment.objects.get().name == name


def test_invisible_characters_are_not_stored(
    client: Client, report: NewsReportPage, filled_in: dict
) -> None:
    words = {"name": "\u202eครู\x00นุ่น", "email": "nun@example.org\u200b", "text": "ดี\x00\r\nมาก"}
    send(client, report, filled_in | words)
    comment = Comment.objects.get()
    assert (comment.name, comment.email, comment.text) == ("ครูนุ่น", "nun@example.org", "ดี\nมาก")


def test_ten_megabytes_are_refused_unread(
    client: Client, report: NewsReportPage, filled_in: dict
) -> None:
    response = send(client, report, filled_in | {"text": "ก" * 3_500_000})
    assert response.status_code == 413
    assert "ข้อความใหญ่เกินกว่าจะรับได้" in response.content.decode()


def test_form_left_open_for_days_keeps_the_words_and_works_the_second_time(
    client: Client, report: NewsReportPage, filled_in: dict
) -> None:
    now = datetime.datetime.now(datetime.UTC)
    with time_machine.travel(now + 25 * HOUR):
        response = send(client, report, filled_in)
        assert response.status_code == 422
        assert "กรุณากดส่งอีกครั้ง" in response.content.decode()
        assert text_area(response) == filled_in["text"]
        token = re.search(r'name="token" value="([^"]+)"', response.content.decode())[1]
    with time_machine.travel(now + 25 * HOUR + datetime.timedelta(seconds=10)):
        assert send(client, report, filled_in | {"token": token}).status_code == 302


@pytest.mark.parametrize("token", ["", "made:up", "\x00"], ids=["none", "made up", "NUL byte"])
def test_form_that_we_did_not_print_stores_nothing(
    client: Client, report: NewsReportPage, filled_in: dict, token: str
) -> None:
    response = send(client, report, filled_in | {"token": token})
    assert response.status_code == 422
    assert not Comment.objects.exists()


def test_form_sent_faster_than_anybody_writes_stores_nothing(
    client: Client, report: NewsReportPage, filled_in: dict
) -> None:
    page = client.get(address(report)).content.decode()
    token = re.search(r'name="token" value="([^"]+)"', page)[1]
    response = send(client, report, filled_in | {"token": token})
    assert "ส่งเร็วเกินไป" in response.content.decode()
    assert not Comment.objects.exists()


def test_form_on_another_site_stores_nothing_until_the_reader_confirms_here(
    client: Client, report: NewsReportPage, filled_in: dict
) -> None:
    response = send(client, report, filled_in, headers={"origin": "https://elsewhere.example"})
    assert response.status_code == 403
    assert "ส่งมาจากเว็บไซต์อื่น" in response.content.decode()
    assert text_area(response) == filled_in["text"]
    assert not Comment.objects.exists()


@override_settings(DISCUSSION_MESSAGE_LIMIT=1)
def test_message_over_the_limit_keeps_the_words_and_says_how_long_to_wait(
    client: Client, report: NewsReportPage, filled_in: dict
) -> None:
    send(client, report, filled_in)
    response = send(client, report, filled_in | {"text": "อีกเรื่องหนึ่ง"})
    assert response.status_code == 429
    assert re.search(r"กรุณารอ \d+ นาที", response.content.decode())
    assert text_area(response) == "อีกเรื่องหนึ่ง"


def test_discussion_closed_meanwhile_gives_the_words_back(
    client: Client, report: NewsReportPage, filled_in: dict
) -> None:
    report.discussion_open = False
    report.save()
    response = send(client, report, filled_in)
    assert response.status_code == 409
    assert "ปิดรับความคิดเห็นแล้ว" in response.content.decode()
    assert text_area(response) == filled_in["text"]
    assert not Comment.objects.exists()


@pytest.mark.parametrize("leave", ["unpublish", "delete"])
def test_page_gone_meanwhile_gives_the_words_back(
    client: Client, report: NewsReportPage, filled_in: dict, leave: str
) -> None:
    url = address(report)
    getattr(report, leave)()
    response = client.post(url, filled_in)
    assert response.status_code == 404
    assert "ไม่ได้เผยแพร่อยู่แล้ว" in response.content.decode()
    assert text_area(response) == filled_in["text"]
    assert not Comment.objects.exists()


def test_page_behind_a_password_takes_no_comment_from_strangers(
    client: Client, report: NewsReportPage, filled_in: dict
) -> None:
    PageViewRestriction.objects.create(page=report, restriction_type="login")
    assert send(client, report, filled_in).status_code == 404
    assert not Comment.objects.exists()


def test_page_without_discussion_takes_no_comment(
    client: Client, home: HomePage, filled_in: dict
) -> None:
    page = StandardPageFactory(parent=home)
    assert send(client, page, filled_in).status_code == 404
    assert client.get(address(page)).status_code == 404


def test_form_has_an_address_of_its_own(client: Client, report: NewsReportPage) -> None:
    response = client.get(address(report))
    assert response.status_code == 200
    assert response["X-Robots-Tag"] == "noindex"
    assert "no-store" in response["Cache-Control"]
    assert "เปิดชั้นเรียนที่บ้านดอย" in response.content.decode()


def test_form_of_a_closed_discussion_leads_to_the_page(
    client: Client, report: NewsReportPage
) -> None:
    report.discussion_open = False
    report.save()
    assert client.get(address(report))["Location"] == "/news/doi/#discussion"


def test_typed_markup_is_shown_back_as_characters(
    client: Client, report: NewsReportPage, filled_in: dict
) -> None:
    evil = "</textarea><script>alert(1)</script>"
    page = send(client, report, filled_in | {"text": evil, "name": ""}).content.decode()
    assert "<script>alert(1)" not in page


def test_reading_a_discussed_page_sets_no_cookie(client: Client, report: NewsReportPage) -> None:
    response = client.get("/news/doi/")
    assert 'id="comment-form"' in response.content.decode()
    assert not client.cookies
