"""The rate limit. One row is one number for all processes, changed by single statements."""

import datetime

from django.db.models import F
from django.utils import timezone

from discussion.conf import message_limit, message_window
from discussion.models import Throttle

KEPT = datetime.timedelta(days=1)


class TooManyMessagesError(Exception):
    """The sender has used up this window; `wait` is how long the next one is away."""

    def __init__(self, wait: datetime.timedelta) -> None:
        super().__init__(f"next window in {wait}")
        self.wait = wait


def count_message(*, sender: str) -> None:
    """Count one message of `sender`, or raise TooManyMessagesError and count nothing.

    The UPDATE both checks and adds, so that two processes never see the same free place. Windows
    are the same for everyone (they start at multiples of their length), so a burst across the
    border of two may be twice the limit: a fair price for one row and no clean-up of time stamps.
    """
    now = timezone.now()
    window = _window_of(now)
    current = Throttle.objects.filter(sender=sender, window=window)
    if not current.exists():
        _open(sender=sender, window=window)
    if not current.filter(count__lt=message_limit()).update(count=F("count") + 1):
        raise TooManyMessagesError(window + message_window() - now)


def _window_of(now: datetime.datetime) -> datetime.datetime:
    length = message_window().total_seconds()
    return datetime.datetime.fromtimestamp(now.timestamp() // length * length, datetime.UTC)


def _open(*, sender: str, window: datetime.datetime) -> None:
    """Add the row of a window (another process may do so first); sweep out what is long over."""
    Throttle.objects.bulk_create([Throttle(sender=sender, window=window)], ignore_conflicts=True)
    Throttle.objects.filter(window__lt=window - KEPT).delete()
