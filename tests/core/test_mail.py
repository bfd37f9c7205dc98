"""Mail leaves after the work it tells of is stored, and a dead mail server loses nothing."""

import logging
import socket
from collections.abc import Callable, Iterator

import pytest
from django.core.mail import EmailMessage, get_connection, send_mail
from django.db import transaction
from pytest_django.fixtures import Settings

from accounts.models import User
from core.roles import OFFICER
from home.models import HomePage
from news.models import NewsReportPage
from tests.desk import SUBMIT, Desk, draft_of
from tests.factories import member_of
from tests.mail_server import MailServer


@pytest.fixture(autouse=True)
def no_mail_server(settings: Settings) -> None:
    settings.EMAIL_BACKEND = "core.mail.EmailBackend"
    settings.EMAIL_DELIVERY_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST = "127.0.0.1"
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        settings.EMAIL_PORT = listener.getsockname()[1]  # nobody listens any more


@pytest.fixture
def mail_server(no_mail_server: None, settings: Settings) -> Iterator[MailServer]:
    with MailServer() as server:
        settings.EMAIL_PORT = server.port
        yield server


@pytest.fixture
def submit(
    reporter: User,
    officer: User,
    editorial: HomePage,
    django_capture_on_commit_callbacks: Callable,
) -> Callable[[], NewsReportPage]:
    draft = draft_of(reporter, editorial.news, title="ครูทั้งเขตร่วมวง PLC")

    def send_for_review() -> NewsReportPage:
        with django_capture_on_commit_callbacks(execute=True):
            return Desk(reporter).press(SUBMIT, draft)

    return send_for_review


def test_mail_goes_over_the_wire_in_thai(
    submit: Callable, officer: User, mail_server: MailServer
) -> None:
    submit()
    [message] = mail_server.received
    assert message["To"] == officer.email
    assert message["Subject"].strip() == "รอตรวจโดยนักประชาสัมพันธ์: ครูทั้งเขตร่วมวง PLC"
    assert "มาให้ท่านพิจารณา" in message.get_body(("plain",)).get_content()
    assert '<html lang="th">' in message.get_body(("html",)).get_content()


def test_dead_mail_server_does_not_lose_the_submission(
    submit: Callable, caplog: pytest.LogCaptureFixture
) -> None:
    assert submit().workflow_in_progress
    [record] = [record for record in caplog.records if record.name == "core.mail"]
    assert record.levelno == logging.ERROR
    assert record.getMessage() == "No connection to the mail server: 1 not sent"


def test_unknown_address_does_not_keep_mail_from_colleagues(
    submit: Callable, officer: User, mail_server: MailServer, caplog: pytest.LogCaptureFixture
) -> None:
    colleague = member_of(OFFICER)
    mail_server.unknown = (officer.email.encode(),)
    submit()
    assert [message["To"] for message in mail_server.received] == [colleague.email]
    assert officer.email in caplog.text


def test_mail_of_work_that_was_undone_is_not_sent(
    mail_server: MailServer, transactional_db: None
) -> None:
    with transaction.atomic():
        send_mail("เรื่อง", "ข้อความ", None, ["somchai@example.org"])
        transaction.set_rollback(True)
    assert mail_server.received == []


def test_mail_outside_a_transaction_leaves_at_once(
    mail_server: MailServer, transactional_db: None
) -> None:
    assert send_mail("เรื่อง", "ข้อความ", None, ["somchai@example.org"]) == 1
    assert mail_server.received[0]["Subject"] == "เรื่อง"


def test_messages_of_one_occasion_share_a_connection(
    db: None, django_capture_on_commit_callbacks: Callable
) -> None:
    with django_capture_on_commit_callbacks() as deliveries, get_connection() as connection:
        for name in ("malee", "somchai"):
            connection.send_messages([EmailMessage("เรื่อง", to=[f"{name}@example.org"])])
    assert len(deliveries) == 1
