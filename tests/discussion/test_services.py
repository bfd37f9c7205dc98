import pytest
from django.contrib.auth.models import AbstractUser
from django.test import override_settings
from wagtail.log_actions import registry
from wagtail.models import Page

from discussion.models import Comment, Throttle
from discussion.services import (
    AlreadyDecidedError,
    DiscussionClosedError,
    approve_comment,
    mark_as_spam,
    reject_comment,
    reopen_comment,
    submit_comment,
)
from discussion.throttling import TooManyMessagesError
from news.models import NewsReportPage
from tests.discussion.factories import CommentFactory, ModeratorFactory

Status = Comment.Status


def submit(page: NewsReportPage, **changes: object) -> Comment:
    words = {"name": "ครูนุ่น", "email": "nun@example.org", "text": "น่าลองมากค่ะ"}
    return submit_comment(page=page, sender="a", **words | changes)


def test_new_comment_waits_for_approval(report: NewsReportPage) -> None:
    comment = submit(report)
    assert Comment.objects.get() == comment
    assert comment.status == Status.PENDING
    assert comment.page_id == report.pk


def test_suspicious_comment_goes_to_the_spam_list(report: NewsReportPage) -> None:
    assert submit(report, suspicious=True).status == Status.SPAM


def test_closed_discussion_refuses_new_comment(report: NewsReportPage) -> None:
    report.discussion_open = False
    with pytest.raises(DiscussionClosedError):
        submit(report)
    assert not Comment.objects.exists()


def test_unpublished_page_refuses_new_comment(report: NewsReportPage) -> None:
    report.unpublish()
    with pytest.raises(DiscussionClosedError):
        submit(report)


@pytest.mark.parametrize(
    "again",
    [
        pytest.param({}, id="the very same"),
        pytest.param({"text": " น่าลองมากค่ะ\n"}, id="other spaces"),
        pytest.param({"email": "NUN@example.org"}, id="address in capitals"),
        pytest.param({"name": "นุ่น"}, id="other name"),
    ],
)
def test_same_text_from_the_same_address_is_stored_once(
    report: NewsReportPage, again: dict
) -> None:
    first = submit(report)
    assert submit(report, **again) == first
    assert Comment.objects.count() == 1
    assert Throttle.objects.get().count == 1


@pytest.mark.parametrize(
    "other",
    [
        pytest.param({"text": "ลองแล้วได้ผล"}, id="other text"),
        pytest.param({"email": "fon@example.org"}, id="other address"),
    ],
)
def test_another_comment_is_stored_beside_the_first(report: NewsReportPage, other: dict) -> None:
    submit(report)
    submit(report, **other)
    assert Comment.objects.count() == 2


@override_settings(DISCUSSION_MESSAGE_LIMIT=1)
def test_too_many_messages_store_nothing(report: NewsReportPage) -> None:
    submit(report)
    with pytest.raises(TooManyMessagesError):
        submit(report, text="อีกข้อความ")
    assert Comment.objects.count() == 1


def test_digest_tells_nothing_and_may_be_emptied(report: NewsReportPage) -> None:
    first, second = submit(report), submit(report, text="ลองแล้วได้ผล")
    assert "nun" not in first.digest
    assert Comment.objects.update(digest="") == 2
    assert first != second


@pytest.mark.parametrize(
    ("decide", "status", "logged"),
    [
        pytest.param(approve_comment, Status.APPROVED, "discussion.approve", id="approve"),
        pytest.param(reject_comment, Status.REJECTED, "discussion.reject", id="reject"),
        pytest.param(mark_as_spam, Status.SPAM, "discussion.spam", id="spam"),
    ],
)
def test_decision_is_stored_signed_and_logged_once(
    report: NewsReportPage, moderator: AbstractUser, decide: object, status: str, logged: str
) -> None:
    comment = CommentFactory(page=report)
    assert decide(comment=comment, moderator=moderator) is True
    assert decide(comment=comment, moderator=moderator) is False
    assert decide(comment=Comment.objects.get(), moderator=moderator) is False
    comment = Comment.objects.get()
    assert (comment.status, comment.moderated_by) == (status, moderator)
    assert comment.moderated_at is not None
    assert _log_of(comment) == [(logged, moderator.pk, "pending")]


def test_reopened_comment_waits_unsigned(report: NewsReportPage, moderator: AbstractUser) -> None:
    comment = CommentFactory(page=report)
    approve_comment(comment=comment, moderator=moderator)
    assert reopen_comment(comment=comment, moderator=moderator)
    comment = Comment.objects.get()
    assert comment.status == Status.PENDING
    assert comment.moderated_by is None
    assert comment.moderated_at is None
    assert [action for action, *_ in _log_of(comment)] == [
        "discussion.reopen",
        "discussion.approve",
    ]


def test_second_moderator_is_told_what_the_first_decided(report: NewsReportPage) -> None:
    first, second = ModeratorFactory(), ModeratorFactory()
    comment = CommentFactory(page=report)
    as_second_sees_it = Comment.objects.get()
    approve_comment(comment=comment, moderator=first)
    with pytest.raises(AlreadyDecidedError) as late:
        reject_comment(comment=as_second_sees_it, moderator=second)
    assert late.value.comment.status == Status.APPROVED
    assert late.value.comment.moderated_by == first
    assert len(_log_of(comment)) == 1


def test_second_moderator_with_the_same_opinion_changes_nothing(report: NewsReportPage) -> None:
    first, second = ModeratorFactory(), ModeratorFactory()
    comment = CommentFactory(page=report)
    as_second_sees_it = Comment.objects.get()
    approve_comment(comment=comment, moderator=first)
    assert approve_comment(comment=as_second_sees_it, moderator=second) is False
    assert Comment.objects.get().moderated_by == first


def test_log_holds_neither_name_nor_words(report: NewsReportPage, moderator: AbstractUser) -> None:
    comment = CommentFactory(page=report, name="ครูนุ่น", text="ข้อความลับ")
    approve_comment(comment=comment, moderator=moderator)
    entry = registry.get_logs_for_instance(comment).get()
    assert entry.message == "อนุมัติความคิดเห็นแล้ว"
    assert "เปิดชั้นเรียนที่บ้านดอย" in entry.label
    assert "ครูนุ่น" not in entry.label
    assert "ข้อความลับ" not in entry.label


def test_comments_go_with_their_page(report: NewsReportPage) -> None:
    CommentFactory(page=report)
    Page.objects.get(pk=report.pk).delete()
    assert not Comment.objects.exists()


def test_statuses_are_counted_in_one_query(
    report: NewsReportPage, django_assert_num_queries: object
) -> None:
    CommentFactory.create_batch(2, page=report)
    CommentFactory(page=report, status=Status.SPAM)
    with django_assert_num_queries(1):
        counts = Comment.objects.count_by_status()
    assert counts == {"pending": 2, "approved": 0, "rejected": 0, "spam": 1}


def _log_of(comment: Comment) -> list[tuple[str, int, str]]:
    """The decisions about `comment`, newest first: action, moderator, status before."""
    entries = registry.get_logs_for_instance(comment)
    return [(entry.action, entry.user_id, entry.data["from"]) for entry in entries]
