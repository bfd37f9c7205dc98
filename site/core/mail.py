"""Mail leaves after the work it tells of is stored, and never gets in its way.

Wagtail sends notifications in the middle of saving, submitting or approving. A mail server that
is slow or away would keep the database locked, or lose what the author did. Here mail is kept
until the transaction is committed; a failure is logged, with what was not delivered to whom.
"""

import logging
from collections.abc import Iterable
from functools import partial
from typing import Any

from django.conf import settings
from django.core.mail import EmailMessage, get_connection
from django.core.mail.backends.base import BaseEmailBackend
from django.db import transaction

logger = logging.getLogger(__name__)


class EmailBackend(BaseEmailBackend):
    """Collects messages between `open` and `close`, for EMAIL_DELIVERY_BACKEND to deliver."""

    def __init__(self, fail_silently: bool = False, **options: object) -> None:
        super().__init__(fail_silently=fail_silently)
        self.options = options
        self.batch: list[EmailMessage] | None = None

    def open(self) -> bool:
        self.batch = []
        return True

    def close(self) -> None:
        batch, self.batch = self.batch, None
        if batch:
            self._deliver_after_commit(batch)

    def send_messages(self, email_messages: Iterable[EmailMessage]) -> int:
        messages = list(email_messages)
        if self.batch is None:
            self._deliver_after_commit(messages)
        else:
            self.batch += messages
        return len(messages)

    def _deliver_after_commit(self, messages: list[EmailMessage]) -> None:
        transaction.on_commit(partial(deliver, messages, **self.options), robust=True)


def deliver(messages: list[EmailMessage], **options: Any) -> None:
    """Send over one connection; one refused address does not keep mail from the others."""
    try:
        with get_connection(settings.EMAIL_DELIVERY_BACKEND, **options) as connection:
            for message in messages:
                _deliver_one(connection, message)
    except Exception:
        logger.exception("No connection to the mail server: %d not sent", len(messages))


def _deliver_one(connection: BaseEmailBackend, message: EmailMessage) -> None:
    try:
        connection.send_messages([message])
    except Exception:
        logger.exception("Mail %r to %s was not sent", message.subject, message.recipients())
