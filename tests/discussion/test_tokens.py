import datetime

import time_machine

from discussion.tokens import issue_token, token_age
from tests.discussion.conftest import NOON


def test_token_knows_its_age() -> None:
    with time_machine.travel(NOON, tick=False):
        token = issue_token(page_id=5)
    with time_machine.travel(NOON + datetime.timedelta(minutes=3), tick=False):
        assert token_age(token, page_id=5) == datetime.timedelta(minutes=3)


def test_token_of_another_page_has_no_age() -> None:
    assert token_age(issue_token(page_id=5), page_id=6) is None


def test_changed_token_has_no_age() -> None:
    token = issue_token(page_id=5)
    assert token_age(token[:-1] + ("a" if token[-1] != "a" else "b"), page_id=5) is None
    assert token_age("", page_id=5) is None
    assert token_age("ก:ข:ค", page_id=5) is None
