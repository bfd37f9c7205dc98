import datetime

import pytest
import time_machine
from django.test import RequestFactory, override_settings

from discussion.senders import client_address, sender_of
from tests.discussion.conftest import NOON

HERE = "203.0.113.7"


def sender(address: str) -> str:
    return sender_of(RequestFactory().get("/", REMOTE_ADDR=address))


def test_sender_does_not_contain_the_address() -> None:
    assert HERE not in sender(HERE)
    assert len(sender(HERE)) == 64


def test_same_address_is_the_same_sender_all_day() -> None:
    with time_machine.travel(NOON):
        morning = sender(HERE)
    with time_machine.travel(NOON + datetime.timedelta(hours=8)):
        assert sender(HERE) == morning


def test_same_address_is_another_sender_on_another_day() -> None:
    with time_machine.travel(NOON):
        today = sender(HERE)
    with time_machine.travel(NOON + datetime.timedelta(days=1)):
        assert sender(HERE) != today


def test_sender_depends_on_the_secret_key() -> None:
    with override_settings(SECRET_KEY="another"):
        other = sender(HERE)
    assert sender(HERE) != other


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        pytest.param("203.0.113.7", "203.0.113.8", False, id="neighbours in IPv4"),
        pytest.param("2001:db8:1:2::1", "2001:db8:1:2:ffff::9", True, id="one IPv6 customer"),
        pytest.param("2001:db8:1:2::1", "2001:db8:1:3::1", False, id="two IPv6 customers"),
        pytest.param("::ffff:203.0.113.7", "203.0.113.7", True, id="IPv4 written as IPv6"),
        pytest.param("", "203.0.113.7", False, id="server that does not say"),
    ],
)
def test_who_counts_as_the_same_sender(one: str, other: str, same: bool) -> None:
    assert (sender(one) == sender(other)) is same


@pytest.mark.parametrize(
    ("proxies", "forwarded", "address"),
    [
        pytest.param(0, "198.51.100.1", HERE, id="nobody is trusted"),
        pytest.param(1, "198.51.100.1", "198.51.100.1", id="one proxy"),
        pytest.param(1, "6.6.6.6, 198.51.100.1", "198.51.100.1", id="forged entry before it"),
        pytest.param(2, "6.6.6.6, 198.51.100.1, 10.0.0.1", "198.51.100.1", id="two proxies"),
        pytest.param(2, "198.51.100.1", HERE, id="fewer entries than proxies"),
        pytest.param(1, "<script>", HERE, id="not an address"),
        pytest.param(1, "", HERE, id="empty header"),
    ],
)
def test_forwarded_address_is_believed_only_from_own_proxies(
    proxies: int, forwarded: str, address: str
) -> None:
    request = RequestFactory().get("/", REMOTE_ADDR=HERE, HTTP_X_FORWARDED_FOR=forwarded)
    with override_settings(TRUSTED_PROXY_COUNT=proxies):
        assert client_address(request) == address
