"""What an office may tune in its Django settings, and the defaults.

The limit is for an address, and a whole school shares one: it has to let a workshop speak while it
stops a script. Everything is held for approval anyway.
"""

import datetime

from django.conf import settings


def message_limit() -> int:
    """How many messages one sender may leave in one window."""
    return getattr(settings, "DISCUSSION_MESSAGE_LIMIT", 20)


def message_window() -> datetime.timedelta:
    return getattr(settings, "DISCUSSION_MESSAGE_WINDOW", datetime.timedelta(minutes=10))


def trusted_proxy_count() -> int:
    """How many proxies of our own add themselves to X-Forwarded-For before a request arrives."""
    return getattr(settings, "TRUSTED_PROXY_COUNT", 0)
