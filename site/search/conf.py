"""What an office may tune in its Django settings, and the defaults."""

from django.conf import settings


def log_days() -> int:
    """How many days the log of queries is kept."""
    return getattr(settings, "SEARCH_LOG_DAYS", 90)


def log_new_rows() -> int:
    """How many different queries, and clicks on different results, are kept of one day.

    People ask a few hundred. A robot that follows every address asks without end.
    """
    return getattr(settings, "SEARCH_LOG_NEW_ROWS", 2000)
