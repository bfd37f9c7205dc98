"""What a single process cannot show: servers have several, and all count and decide alike."""

import datetime

import pytest
import time_machine
from wagtail.log_actions import registry
from wagtail.models import Page

from accounts.models import User
from discussion.models import Comment, Throttle
from discussion.services import AlreadyDecidedError, submit_comment
from discussion.services import approve_comment as approve
from discussion.services import reject_comment as reject
from discussion.throttling import TooManyMessagesError, count_message
from news.models import NewsReportPage
from tests.discussion.conftest import NOON
from tests.discussion.factories import CommentFactory, ModeratorFactory
from tests.discussion.processes import at_once
from tests.factories import NewsReportPageFactory, the_site

PROCESSES = 4


@pytest.fixture
def report(transactional_db: None) -> NewsReportPage:
    """A report that other processes see too, gone after the test."""
    return NewsReportPageFactory(parent=the_site().news)


def test_limit_holds_across_processes(report: NewsReportPage) -> None:
    admitted = at_once(send_many_messages, [(15,)] * PROCESSES)
    assert sum(admitted) == 20
    assert Throttle.objects.get().count == 20


def test_processes_that_sweep_at_the_same_time_do_not_stumble(report: NewsReportPage) -> None:
    old = [Throttle(sender=f"old {n}", window=NOON) for n in range(500)]
    Throttle.objects.bulk_create(old)
    assert at_once(send_a_message_as, [(f"sender {n}",) for n in range(PROCESSES)])
    assert Throttle.objects.count() == PROCESSES


def test_button_pressed_twice_at_once_stores_one_comment(report: NewsReportPage) -> None:
    stored = at_once(submit_the_same_comment, [(report.pk, n) for n in range(PROCESSES)])
    assert len(set(stored)) == 1
    assert Comment.objects.count() == 1


def test_of_moderators_who_disagree_at_once_one_wins_and_the_others_are_told(
    report: NewsReportPage,
) -> None:
    comment = CommentFactory(page=report)
    moderators = [ModeratorFactory().pk for _ in range(PROCESSES)]
    decisions = [approve, reject] * (PROCESSES // 2)
    answers = at_once(
        decide, [(comment.pk, *pair) for pair in zip(decisions, moderators, strict=True)]
    )
    assert answers.count("decided") == 1
    assert answers.count("told") == PROCESSES // 2
    assert answers.count("agreed") == PROCESSES // 2 - 1
    assert registry.get_logs_for_instance(comment).count() == 1


# Each of these runs in a process of its own.


def send_many_messages(count: int) -> int:
    admitted = 0
    with time_machine.travel(NOON, tick=False):
        for _ in range(count):
            try:
                count_message(sender="a")
            except TooManyMessagesError:
                continue
            admitted += 1
    return admitted


def send_a_message_as(sender: str) -> bool:
    with time_machine.travel(NOON + datetime.timedelta(days=365), tick=False):
        count_message(sender=sender)
    return True


def submit_the_same_comment(page_id: int, sender: int) -> int:
    page = Page.objects.get(pk=page_id).specific
    return submit_comment(
        page=page, name="ครูนุ่น", email="nun@example.org", text="น่าลอง", sender=f"sender {sender}"
    ).pk


def decide(comment_id: int, decision: object, moderator_id: int) -> str:
    # Everybody has the comment on the screen as it was before anybody decided.
    comment = Comment.objects.get(pk=comment_id)
    comment.status = Comment.Status.PENDING
    try:
        changed = decision(comment=comment, moderator=User.objects.get(pk=moderator_id))
    except AlreadyDecidedError:
        return "told"
    return "decided" if changed else "agreed"
