"""What a reader who is nobody in particular may see: live, and under no view restriction.

Wagtail asks the database for the restrictions at each `public()` and walks the ancestors of each
page it serves. Here they are asked for once in a request; most offices have none at all.
"""

from collections.abc import Iterable

from django.db.models import Q
from wagtail.models import Page, PageViewRestriction
from wagtail.query import PageQuerySet

from core.reader import current_request, kept_on


def private_paths() -> list[str]:
    """Tree paths of the restricted pages; everything below them is restricted too."""
    request = current_request()
    if request is None:
        return _restricted_paths()
    return kept_on(request, "_private_paths", _restricted_paths)


def readable(pages: PageQuerySet) -> PageQuerySet:
    """Those of `pages` that everybody may read."""
    closed = Q()
    for path in private_paths():
        closed |= Q(path__startswith=path)
    return pages.live().exclude(closed) if closed else pages.live()


def only_readable(pages: Iterable[Page]) -> list[Page]:
    """The same for pages already fetched, without a query for each of them."""
    closed = tuple(private_paths())
    return [page for page in pages if page.live and not page.path.startswith(closed)]


def _restricted_paths() -> list[str]:
    return list(PageViewRestriction.objects.values_list("page__path", flat=True))
