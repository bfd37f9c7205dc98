"""The moderation desk in the admin, as a moderator sees it."""

import datetime
import re
from html import unescape

import pytest
from django.contrib.auth.models import AbstractUser, Permission
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse
from wagtail.admin.admin_url_finder import AdminURLFinder

from discussion.models import Comment
from discussion.services import approve_comment
from news.models import NewsReportPage
from tests.discussion.conftest import NOON
from tests.discussion.factories import CommentFactory, ModeratorFactory
from tests.factories import NewsReportPageFactory, UserFactory

Status = Comment.Status
QUEUE = "/admin/comments/?status=pending"


def read(response: HttpResponse) -> str:
    """The words of a page, without markup."""
    body = re.sub(
        r"<(script|style|template).*?</\1>", "", response.content.decode(), flags=re.DOTALL
    )
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", body)).split())


def decide(desk: Client, comment: Comment, name: str, **data: str) -> HttpResponse:
    url = reverse("comments:decide", args=[comment.pk, name])
    return desk.post(url, {"next": QUEUE, "seen": comment.status, **data}, follow=True)


def test_queue_shows_words_sender_address_page_age_and_status(
    desk: Client, report: NewsReportPage
) -> None:
    CommentFactory(
        page=report,
        name="ครูนุ่น",
        email="nun@example.org",
        text="น่าลองมากค่ะ",
        created_at=datetime.datetime.now(datetime.UTC) - datetime.timedelta(days=3),
    )
    page = read(desk.get(QUEUE))
    for words in ("น่าลองมากค่ะ", "ครูนุ่น", "nun@example.org", "เปิดชั้นเรียนที่บ้านดอย", "รอตรวจ"):
        assert words in page
    assert "3 วันที่แล้ว" in page


def test_markup_of_a_comment_stays_characters_on_the_desk(
    desk: Client, report: NewsReportPage
) -> None:
    comment = CommentFactory(page=report, name="<script>a", text="<script>b")
    for url in (QUEUE, f"/admin/comments/{comment.pk}/", "/admin/"):
        html = desk.get(url).content.decode()
        assert "<script>a" not in html
        assert "<script>b" not in html


def test_what_waits_longest_is_listed_first(desk: Client, report: NewsReportPage) -> None:
    CommentFactory(page=report, text="ทีหลัง", created_at=NOON + datetime.timedelta(days=1))
    CommentFactory(page=report, text="ก่อน", created_at=NOON)
    page = read(desk.get(QUEUE))
    assert page.index("ก่อน") < page.index("ทีหลัง")


def test_what_was_decided_last_is_listed_first(desk: Client, report: NewsReportPage) -> None:
    for text, days in {"ก่อน": 0, "ทีหลัง": 1}.items():
        sent = NOON + datetime.timedelta(days=days)
        CommentFactory(page=report, text=text, status=Status.APPROVED, created_at=sent)
    page = read(desk.get("/admin/comments/?status=approved"))
    assert page.index("ทีหลัง") < page.index("ก่อน")


def test_tabs_count_every_status(desk: Client, report: NewsReportPage) -> None:
    CommentFactory.create_batch(3, page=report)
    CommentFactory(page=report, status=Status.SPAM)
    page = read(desk.get(QUEUE))
    assert "รอตรวจ 3 อนุมัติแล้ว 0 ไม่อนุมัติ 0 สแปม 1 ทั้งหมด 4" in page


@pytest.mark.parametrize(
    ("query", "shown"),
    [
        pytest.param("status=spam", {"ซื้อเลย"}, id="by status"),
        pytest.param("page={other}", {"ขอรายละเอียด"}, id="by page"),
        pytest.param("created_at_from=2026-06-11", {"ซื้อเลย"}, id="by first day"),
        pytest.param("created_at_to=2026-06-10", {"น่าลอง", "ขอรายละเอียด"}, id="by last day"),
        pytest.param("q=รายละเอียด", {"ขอรายละเอียด"}, id="by word"),
        pytest.param("q=spammer", {"ซื้อเลย"}, id="by address"),
        pytest.param("q=บ้านไผ่", {"ขอรายละเอียด"}, id="by title of the page"),
        pytest.param("status=rejected", set(), id="nothing found"),
    ],
)
def test_queue_can_be_filtered_and_searched(
    desk: Client, report: NewsReportPage, query: str, shown: set[str]
) -> None:
    other = NewsReportPageFactory(parent=report.get_parent(), title="อบรมที่บ้านไผ่")
    CommentFactory(page=report, text="น่าลอง", created_at=NOON)
    CommentFactory(page=other, text="ขอรายละเอียด", created_at=NOON)
    CommentFactory(
        page=report,
        text="ซื้อเลย",
        email="spammer@example.org",
        status=Status.SPAM,
        created_at=NOON + datetime.timedelta(days=1),
    )
    page = read(desk.get(f"/admin/comments/results/?{query.format(other=other.pk)}"))
    assert {text for text in ("น่าลอง", "ขอรายละเอียด", "ซื้อเลย") if text in page} == shown


@pytest.mark.parametrize(
    ("query", "message"),
    [
        pytest.param("status=pending", "ตรวจครบแล้ว", id="nothing waits"),
        pytest.param("", "ไม่มีความคิดเห็น", id="no comment at all"),
        pytest.param("status=pending&q=ไม่มีคำนี้", "ไม่พบความคิดเห็นตามที่ค้น", id="nothing found"),
    ],
)
def test_empty_desk_says_why(desk: Client, query: str, message: str) -> None:
    assert message in read(desk.get(f"/admin/comments/?{query}"))


@pytest.mark.parametrize(
    ("name", "status", "message"),
    [
        pytest.param("approve", Status.APPROVED, "อนุมัติความคิดเห็นแล้ว", id="approve"),
        pytest.param("reject", Status.REJECTED, "ไม่อนุมัติความคิดเห็นแล้ว", id="reject"),
        pytest.param("spam", Status.SPAM, "ย้ายความคิดเห็นไปที่สแปมแล้ว", id="spam"),
    ],
)
def test_button_decides_and_leads_back_to_the_queue(
    desk: Client, report: NewsReportPage, name: str, status: str, message: str
) -> None:
    comment = CommentFactory(page=report)
    response = decide(desk, comment, name)
    assert response.redirect_chain == [(QUEUE, 302)]
    assert message in read(response)
    comment.refresh_from_db()
    assert comment.status == status
    assert comment.moderated_by.first_name == "ดวงใจ"


def test_decision_can_be_undone(desk: Client, report: NewsReportPage) -> None:
    comment = CommentFactory(page=report)
    html = decide(desk, comment, "approve").content.decode()
    undo = re.search(r'data-w-action-url-value="([^"]+)"[^>]*>เลิกทำ', html)[1]
    desk.post(undo, {"next": QUEUE})
    comment.refresh_from_db()
    assert comment.status == Status.PENDING


def test_undoing_a_rejection_of_a_published_comment_publishes_it_again(
    desk: Client, report: NewsReportPage
) -> None:
    comment = CommentFactory(page=report, status=Status.APPROVED)
    html = decide(desk, comment, "reject").content.decode()
    desk.post(re.search(r'data-w-action-url-value="([^"]+)"', html)[1], {"next": QUEUE})
    comment.refresh_from_db()
    assert comment.status == Status.APPROVED


def test_approved_comment_appears_on_the_page(desk: Client, report: NewsReportPage) -> None:
    comment = CommentFactory(page=report, text="น่าลองมากค่ะ")
    decide(desk, comment, "approve")
    assert comment in Comment.objects.for_readers(report)


def test_slower_moderator_is_told_who_decided_what(desk: Client, report: NewsReportPage) -> None:
    comment = CommentFactory(page=report)
    approve_comment(comment=Comment.objects.get(), moderator=ModeratorFactory(username="faster"))
    page = read(decide(desk, comment, "reject"))
    assert "มีผู้ตรวจความคิดเห็นนี้ไปแล้ว โดย faster สถานะตอนนี้: อนุมัติแล้ว" in page
    comment.refresh_from_db()
    assert comment.status == Status.APPROVED


@pytest.mark.parametrize("name", ["delete", "edit", "approve-all"])
def test_there_are_no_other_decisions(desk: Client, report: NewsReportPage, name: str) -> None:
    assert decide(desk, CommentFactory(page=report), name).status_code == 404


def test_decision_is_never_made_by_following_a_link(desk: Client, report: NewsReportPage) -> None:
    comment = CommentFactory(page=report)
    assert desk.get(reverse("comments:decide", args=[comment.pk, "approve"])).status_code == 405


def test_decision_leads_to_no_other_site(desk: Client, report: NewsReportPage) -> None:
    url = reverse("comments:decide", args=[CommentFactory(page=report).pk, "approve"])
    assert desk.post(url, {"next": "https://elsewhere.example/"})["Location"] == "/admin/comments/"


def test_one_comment_is_shown_in_full_with_its_history(
    desk: Client, report: NewsReportPage
) -> None:
    comment = CommentFactory(page=report, text="ก" * 2000, created_at=NOON)
    decide(desk, comment, "approve")
    page = read(desk.get(f"/admin/comments/{comment.pk}/"))
    assert "ก" * 2000 in page
    assert "10 มิถุนายน 2569 เวลา 12.00 น." in page
    assert "อนุมัติความคิดเห็นแล้ว โดย ดวงใจ ใฝ่ดี" in page


def test_menu_and_front_page_tell_how_many_wait(desk: Client, report: NewsReportPage) -> None:
    CommentFactory.create_batch(7, page=report)
    html = desk.get("/admin/").content.decode()
    assert r"ความคิดเห็น (7)" in html.encode().decode("unicode_escape", "ignore") or (
        "ความคิดเห็น (7)" in html
    )
    assert "ความคิดเห็นรอตรวจ 7 รายการ" in read(desk.get("/admin/"))


def test_front_page_is_silent_when_nothing_waits(desk: Client, report: NewsReportPage) -> None:
    CommentFactory(page=report, status=Status.APPROVED)
    assert "ความคิดเห็นรอตรวจ" not in read(desk.get("/admin/"))


def test_listing_takes_as_many_queries_for_twenty_comments_as_for_two(
    desk: Client, report: NewsReportPage, django_assert_max_num_queries: object
) -> None:
    CommentFactory.create_batch(2, page=report)
    desk.get(QUEUE)
    with django_assert_max_num_queries(100) as few:
        desk.get(QUEUE)
    for _ in range(18):
        CommentFactory(page=NewsReportPageFactory(parent=report.get_parent()))
    with django_assert_max_num_queries(len(few)):
        desk.get(QUEUE)


# Who may sit at the desk


@pytest.fixture
def stranger(client: Client, db: None) -> Client:
    """A colleague who may enter the admin and nothing else."""
    user = UserFactory()
    user.user_permissions.set(Permission.objects.filter(codename="access_admin"))
    client.force_login(user)
    return client


@pytest.mark.parametrize("path", ["", "results/", "{pk}/"])
def test_colleague_without_the_permission_sees_no_comment(
    stranger: Client, report: NewsReportPage, path: str
) -> None:
    comment = CommentFactory(page=report, text="น่าลองมากค่ะ")
    url = f"/admin/comments/{path.format(pk=comment.pk)}"
    assert stranger.get(url)["Location"] == "/admin/"
    assert stranger.get(url, headers={"x-requested-with": "XMLHttpRequest"}).status_code == 403
    assert "น่าลองมากค่ะ" not in read(stranger.get("/admin/"))
    assert "/admin/comments/" not in stranger.get("/admin/").content.decode()


def test_colleague_without_the_permission_decides_nothing(
    stranger: Client, report: NewsReportPage
) -> None:
    comment = CommentFactory(page=report)
    stranger.post(reverse("comments:decide", args=[comment.pk, "approve"]))
    stranger.post(f"/admin/bulk/discussion/comment/approve/?id={comment.pk}")
    comment.refresh_from_db()
    assert comment.status == Status.PENDING


def test_stranger_is_sent_to_the_login(client: Client, db: None) -> None:
    assert client.get("/admin/comments/")["Location"].startswith("/admin/login/")


def test_reports_of_the_admin_link_to_the_comment_for_moderators_only(
    moderator: AbstractUser, report: NewsReportPage
) -> None:
    comment = CommentFactory(page=report)
    url = f"/admin/comments/{comment.pk}/"
    assert AdminURLFinder(moderator).get_edit_url(comment) == url
    assert AdminURLFinder(UserFactory()).get_edit_url(comment) is None
    assert AdminURLFinder().get_edit_url(comment) == url


# Several at once


def bulk(desk: Client, name: str, comments: list[Comment]) -> tuple[str, str]:
    ids = "&".join(f"id={comment.pk}" for comment in comments)
    url = f"/admin/bulk/discussion/comment/{name}/?{ids}&next=/admin/comments/"
    return read(desk.get(url)), read(desk.post(url, follow=True))


def test_several_comments_are_decided_at_once_after_asking(
    desk: Client, report: NewsReportPage
) -> None:
    comments = CommentFactory.create_batch(3, page=report)
    question, answer = bulk(desk, "approve", comments[:2])
    assert comments[0].text in question
    assert comments[2].text not in question
    assert "อนุมัติความคิดเห็นแล้ว 2 รายการ" in answer
    assert [c.status for c in Comment.objects.order_by("pk")] == ["approved", "approved", "pending"]


@pytest.mark.parametrize("name", ["approve", "reject", "spam", "reopen"])
def test_every_decision_can_be_made_for_several(
    desk: Client, report: NewsReportPage, name: str
) -> None:
    comments = CommentFactory.create_batch(2, page=report, status=Status.APPROVED)
    bulk(desk, name, comments)
    assert Comment.objects.exclude(status="").count() == 2
    assert len({comment.status for comment in Comment.objects.all()}) == 1


def test_nobody_approves_comments_that_nobody_looked_at(
    desk: Client, report: NewsReportPage
) -> None:
    CommentFactory.create_batch(2, page=report)
    assert desk.post("/admin/bulk/discussion/comment/approve/?id=all").status_code == 404
    assert Comment.objects.pending().count() == 2


def test_permission_to_moderate_can_be_given_to_a_group(admin_client: Client) -> None:
    moderate = Permission.objects.get(codename="moderate_comment")
    page = admin_client.get("/admin/groups/new/").content.decode()
    assert re.search(rf'name="permissions" value="{moderate.pk}"', page)
