"""Pages and links that editors put above what a query finds.

Wagtail keeps them (wagtail.contrib.search_promotions) under the query, which our screens write in
the one form of all its spellings (`search.promotion_views`).
"""

from typing import NamedTuple

from django.db.models import Q
from wagtail.contrib.search_promotions.models import SearchPromotion
from wagtail.models import Page
from wagtail.search.utils import normalise_query_string

from search.log import one_form


class Promotion(NamedTuple):
    """A page, or else a link to another site, with what editors say about it."""

    title: str
    description: str
    page: Page | None
    url: str  # of a link; that of a page depends on the request


def key(query: str) -> str:
    """Return what Wagtail's row for `query` is called."""
    return normalise_query_string(one_form(query))


def promoted_for(query: str) -> list[Promotion]:
    """Return what editors promote for `query`, in their order; of pages those all may read."""
    readable = Q(page__isnull=True) | Q(page__in=Page.objects.live().public())
    picks = SearchPromotion.objects.filter(readable, query__query_string=key(query))
    return [
        Promotion(pick.title, pick.description, pick.page, pick.external_link_url)
        for pick in picks.select_related("page").order_by("sort_order", "pk")
    ]
