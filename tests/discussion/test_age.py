import datetime

import pytest
import time_machine

from discussion.templatetags.discussion_desk import age
from tests.discussion.conftest import NOON


@pytest.mark.parametrize(
    ("past", "words"),
    [
        pytest.param({"seconds": 59}, "เมื่อสักครู่", id="under a minute"),
        pytest.param({"minutes": 1}, "1 นาทีที่แล้ว", id="a minute"),
        pytest.param({"minutes": 59, "seconds": 59}, "59 นาทีที่แล้ว", id="nearly an hour"),
        pytest.param({"hours": 23}, "23 ชั่วโมงที่แล้ว", id="nearly a day"),
        pytest.param({"days": 3, "hours": 5}, "3 วันที่แล้ว", id="days"),
        pytest.param({"days": 31}, "10 พ.ค. 2569", id="over a month"),
    ],
)
def test_age_is_told_in_the_largest_unit(past: dict, words: str) -> None:
    with time_machine.travel(NOON, tick=False):
        assert age(NOON - datetime.timedelta(**past)) == words
