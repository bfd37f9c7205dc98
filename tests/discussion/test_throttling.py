import datetime

import pytest
import time_machine
from django.test import override_settings

from discussion.models import Throttle
from discussion.throttling import TooManyMessagesError, count_message
from tests.discussion.conftest import NOON

pytestmark = pytest.mark.django_db

MINUTE = datetime.timedelta(minutes=1)
three_in_ten_minutes = override_settings(
    DISCUSSION_MESSAGE_LIMIT=3, DISCUSSION_MESSAGE_WINDOW=10 * MINUTE
)


@three_in_ten_minutes
@time_machine.travel(NOON + 2 * MINUTE, tick=False)
def test_message_over_the_limit_is_refused_until_the_window_ends() -> None:
    for _ in range(3):
        count_message(sender="a")
    with pytest.raises(TooManyMessagesError) as refusal:
        count_message(sender="a")
    assert refusal.value.wait == 8 * MINUTE
    assert Throttle.objects.get().count == 3


@three_in_ten_minutes
def test_next_window_starts_at_nought() -> None:
    with time_machine.travel(NOON, tick=False):
        for _ in range(3):
            count_message(sender="a")
    with time_machine.travel(NOON + 10 * MINUTE, tick=False):
        count_message(sender="a")
    assert sorted(Throttle.objects.values_list("count", flat=True)) == [1, 3]


@three_in_ten_minutes
@time_machine.travel(NOON, tick=False)
def test_senders_do_not_count_for_each_other() -> None:
    for sender in "aaabbb":
        count_message(sender=sender)
    assert list(Throttle.objects.values_list("count", flat=True)) == [3, 3]


@time_machine.travel(NOON, tick=False)
def test_limit_without_settings_lets_a_staff_room_speak() -> None:
    for _ in range(20):
        count_message(sender="a")
    with pytest.raises(TooManyMessagesError):
        count_message(sender="a")


def test_rows_of_past_days_are_swept_out() -> None:
    with time_machine.travel(NOON, tick=False):
        count_message(sender="a")
    with time_machine.travel(NOON + datetime.timedelta(days=2), tick=False):
        count_message(sender="b")
    assert [row.sender for row in Throttle.objects.all()] == ["b"]


def test_counting_takes_two_queries_once_the_window_is_open(
    django_assert_num_queries: object,
) -> None:
    with time_machine.travel(NOON, tick=False):
        count_message(sender="a")
        with django_assert_num_queries(2):
            count_message(sender="a")
