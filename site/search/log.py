"""The log of queries: counts by day, without anything about who asked.

A page that finds nothing is worse than a log that misses a query: whatever goes wrong here is
written to the error log and forgotten.
"""

import datetime
import functools
import logging
import re
from collections.abc import Callable
from typing import ParamSpec

from django.db import DatabaseError, models, transaction
from django.db.models import F
from django.utils import timezone
from wagtail.models import Page

from search.conf import log_days, log_new_rows
from search.models import ClickCount, QueryCount
from search.models.counts import QUERY_LENGTH
from thai.folding import fold

logger = logging.getLogger(__name__)
Arguments = ParamSpec("Arguments")

# Telephone and ID-card numbers however they are set apart, addresses of mail, names of children.
_PERSONAL = re.compile(
    r"(?:\d[\s\-‐-―().]*){8}"
    r"|\S@\S"
    r"|ด\.? ?[ชญ]\.|(?<![ก-๎])ด[ชญ](?![ก-๎])|เด็ก(?:ชาย|หญิง)\s*[ก-๎]{2}"
)


def _harmless(write: Callable[Arguments, None]) -> Callable[Arguments, None]:
    """Let a search go on where its log cannot be written."""

    @functools.wraps(write)
    def attempt(*args: Arguments.args, **kwargs: Arguments.kwargs) -> None:
        try:
            with transaction.atomic():
                write(*args, **kwargs)
        except DatabaseError:
            logger.exception("A query could not be counted.")

    return attempt


@_harmless
def note_query(*, query: str, found: int, language: str) -> None:
    """Count that a reader asked `query` on the site in `language`, which found so many pages."""
    if asked := normal(query):
        _count(QueryCount, {"query": asked, "language": language}, found=found)


@_harmless
def note_click(*, query: str, page_id: int) -> None:
    """Count that a reader opened a page that `query` had found: one that was asked lately."""
    asked = normal(query)
    if _was_asked(asked) and Page.objects.filter(pk=page_id).exists():
        _count(ClickCount, {"query": asked, "page_id": page_id})


def one_form(query: str) -> str:
    """Return the one form of all queries that differ in spaces, case and digits only."""
    return " ".join(fold(query).split())


def normal(query: str) -> str:
    """Return `query` in the form it is counted in; "" for what is not to be kept."""
    asked = one_form(query)
    return "" if _PERSONAL.search(asked) else asked[:QUERY_LENGTH].strip()


def purge() -> int:
    """Delete what is older than it may be; return how many rows that were."""
    first = timezone.localdate() - datetime.timedelta(days=log_days())
    old = [model.objects.filter(day__lt=first) for model in (QueryCount, ClickCount)]
    return sum(rows.delete()[0] for rows in old)


def _was_asked(asked: str) -> bool:
    yesterday = timezone.localdate() - datetime.timedelta(days=1)
    return bool(asked) and QueryCount.objects.filter(query=asked, day__gte=yesterday).exists()


def _count(model: type[models.Model], key: dict[str, object], **last: object) -> None:
    """Add one to today's row of `key`: by an UPDATE, so that processes count together."""
    today = model._default_manager.filter(day=timezone.localdate(), **key)
    if not today.update(times=F("times") + 1, **last) and _open(model, key):
        today.update(times=F("times") + 1, **last)


def _open(model: type[models.Model], key: dict[str, object]) -> bool:
    """Add a row for today (another process may do so first), unless the day has enough of them.

    The first of a day takes away what has become too old.
    """
    day = timezone.localdate()
    rows = model._default_manager.filter(day=day).count()
    if rows >= log_new_rows():
        return False
    if rows == 0:
        purge()
    model._default_manager.bulk_create([model(day=day, **key)], ignore_conflicts=True)
    return True
