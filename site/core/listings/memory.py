"""Counts that are remembered until anything is published, deleted or renamed.

Counting ten thousand pages takes longer than showing twelve of them, and they change a few times a
day.
"""

import hashlib
from collections.abc import Callable
from typing import TypeVar, cast

from django.core.cache import cache
from django.db.models import Subquery
from django.http import HttpRequest
from wagtail.models import ModelLogEntry, PageLogEntry

T = TypeVar("T")

# Writes that leave no trace in the audit log (a shell, an import) show after this many seconds.
REMEMBERED_FOR = 300


def remembered(request: HttpRequest, state: str, count: Callable[[], T]) -> T:
    """Return what `count` returns, asking it only once for `state` of the site being read."""
    told = f"{request.get_host()} {state} {content_version()}"
    key = f"counts:{hashlib.sha256(told.encode()).hexdigest()}"
    return cast("T", cache.get_or_set(key, count, REMEMBERED_FOR))


def content_version() -> str:
    """A mark that differs after every publication, deletion or rename.

    It is the newest entry of Wagtail's audit logs: one look at two primary keys, and the same for
    all processes, which a cache in the memory of one of them is not.
    """
    newest_of_snippets = Subquery(ModelLogEntry.objects.order_by("-pk").values("pk")[:1])
    newest = (
        PageLogEntry.objects.order_by("-pk")
        .annotate(model=newest_of_snippets)
        .values_list("pk", "model")
        .first()
    )
    return "{}-{}".format(*newest) if newest else "empty"
