"""What `{% discussion page %}` prints."""

import datetime

import pytest
import time_machine
from django.http import HttpRequest
from django.template import RequestContext, Template
from django.test import RequestFactory
from django.utils import translation

from discussion.models import Comment
from news.models import NewsReportPage
from tests.discussion.conftest import NOON
from tests.discussion.factories import CommentFactory

Status = Comment.Status


def show(page: NewsReportPage, query: str = "") -> str:
    request: HttpRequest = RequestFactory().get(f"/news/doi/{query}")
    template = Template("{% load discussion %}{% discussion page %}")
    return template.render(RequestContext(request, {"page": page}))


def approved(page: NewsReportPage, **fields: object) -> Comment:
    return CommentFactory(page=page, status=Status.APPROVED, **fields)


def test_only_approved_comments_are_shown(report: NewsReportPage) -> None:
    for status in Status.values:
        CommentFactory(page=report, status=status, text=f"ข้อความ {status}")
    html = show(report)
    assert "ข้อความ approved" in html
    for status in ("pending", "rejected", "spam"):
        assert f"ข้อความ {status}" not in html


def test_comments_of_other_pages_are_not_shown(report: NewsReportPage) -> None:
    approved(report.get_parent(), text="ที่หน้าอื่น")
    assert "ที่หน้าอื่น" not in show(report)


def test_address_is_never_shown(report: NewsReportPage) -> None:
    approved(report, email="nun@example.org")
    assert "nun@example.org" not in show(report)


def test_oldest_comment_comes_first_with_its_date_in_buddhist_years(report: NewsReportPage) -> None:
    approved(report, text="ทีหลัง", created_at=NOON + datetime.timedelta(days=1))
    approved(report, text="ก่อน", created_at=NOON)
    html = show(report)
    assert html.index("ก่อน") < html.index("ทีหลัง")
    assert "10 มิถุนายน 2569 เวลา 12.00 น." in html
    assert 'datetime="2026-06-10T12:00:00+07:00"' in html


def test_markup_and_links_stay_characters(report: NewsReportPage) -> None:
    text = '<img src=x onerror=alert(1)> https://example.org <a href="x">ก</a> {{ request }}'
    approved(report, name="<script>", text=text)
    html = show(report)
    assert "&lt;img src=x onerror=alert(1)&gt; https://example.org &lt;a href=" in html
    assert "{{ request }}" in html
    assert "<script>" not in html


def test_line_breaks_are_kept(report: NewsReportPage) -> None:
    approved(report, text="หนึ่ง\nสอง\n\nสาม")
    assert "<p>หนึ่ง<br>สอง</p>\n\n<p>สาม</p>" in show(report)


def test_comments_are_counted(report: NewsReportPage) -> None:
    approved(report)
    approved(report)
    assert "ความคิดเห็น 2 รายการ" in " ".join(show(report).split())


def test_editors_question_invites(report: NewsReportPage) -> None:
    assert "อ่านแล้วท่านคิดอย่างไร" in show(report)
    report.discussion_question = "โรงเรียนของท่านทำเรื่องนี้อย่างไร"
    assert "โรงเรียนของท่านทำเรื่องนี้อย่างไร" in show(report)


def test_first_reader_is_invited_to_begin(report: NewsReportPage) -> None:
    assert "ยังไม่มีความคิดเห็น" in show(report)


def test_form_is_sent_to_the_page_in_the_readers_language(report: NewsReportPage) -> None:
    assert f'action="/comments/{report.pk}/"' in show(report)
    with translation.override("en"):
        assert f'action="/en/comments/{report.pk}/"' in show(report)


def test_fields_have_labels_purpose_and_promise(report: NewsReportPage) -> None:
    html = show(report)
    for field, label in {"name": "ชื่อ", "email": "อีเมล", "text": "ความคิดเห็น"}.items():
        assert f'<label class="field__label" for="comment-{field}">{label}</label>' in html
    assert 'autocomplete="name"' in html
    assert 'autocomplete="email"' in html
    assert "อีเมลไม่แสดงต่อสาธารณะ" in html
    assert "maxlength" not in html.split('id="comment-text"')[1]


def test_thank_you_is_shown_after_sending(report: NewsReportPage) -> None:
    assert "รอเจ้าหน้าที่ตรวจ" not in show(report)
    assert "ได้รับแล้ว รอเจ้าหน้าที่ตรวจ" in show(report, "?comments=received")


def test_closed_discussion_keeps_its_comments_and_takes_no_more(report: NewsReportPage) -> None:
    approved(report, text="เมื่อยังเปิด")
    report.discussion_open = False
    html = show(report)
    assert "เมื่อยังเปิด" in html
    assert "ปิดรับความคิดเห็นแล้ว" in html
    assert "<form" not in html


def test_closed_discussion_in_which_nobody_spoke_prints_nothing(report: NewsReportPage) -> None:
    report.discussion_open = False
    assert not show(report).strip()


def test_preview_of_a_page_that_was_never_saved_shows_no_form(report: NewsReportPage) -> None:
    draft = NewsReportPage(title="ร่าง", live=False)
    assert "<form" not in show(draft)


def test_long_thread_is_folded_after_fifty_comments(report: NewsReportPage) -> None:
    for n in range(53):
        approved(report, text=f"ข้อที่ {n}.", created_at=NOON + datetime.timedelta(minutes=n))
    folded, whole = show(report), show(report, "?comments=all")
    assert "ข้อที่ 49." in folded
    assert "ข้อที่ 50." not in folded
    assert "ความคิดเห็น 53 รายการ" in " ".join(folded.split())
    assert "อ่านต่ออีก 3 ความคิดเห็น" in folded
    assert "ข้อที่ 52." in whole
    assert "อ่านต่ออีก" not in whole


def test_forty_comments_take_one_query(
    report: NewsReportPage, django_assert_num_queries: object
) -> None:
    for _ in range(40):
        approved(report)
    with django_assert_num_queries(1):
        show(report)


@pytest.mark.parametrize("query", ["", "?comments=all"])
def test_hundred_comments_take_no_more_than_two_queries(
    report: NewsReportPage, django_assert_max_num_queries: object, query: str
) -> None:
    Comment.objects.bulk_create(
        CommentFactory.build(page=report, status=Status.APPROVED) for _ in range(100)
    )
    with django_assert_max_num_queries(2):
        show(report, query)


def test_token_lets_the_printed_form_be_sent(report: NewsReportPage) -> None:
    with time_machine.travel(NOON, tick=False):
        html = show(report)
    assert 'name="token" value="' in html
    assert "csrfmiddlewaretoken" not in html
