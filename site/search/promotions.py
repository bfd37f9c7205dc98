"""What editors put above the results of a query.

Wagtail keeps it (wagtail.contrib.search_promotions) under the query, which our screens write in the
one form of all its spellings (`search.promotion_views`).
"""

from wagtail.contrib.search_promotions.models import SearchPromotion
from wagtail.search.utils import normalise_query_string

from search.log import one_form


def key(query: str) -> str:
    """Return what Wagtail's row for `query` is called."""
    return normalise_query_string(one_form(query))


def picks_for(query: str) -> list[SearchPromotion]:
    """Return what editors chose for `query`, in their order, with its pages."""
    picks = SearchPromotion.objects.filter(query__query_string=key(query))
    return list(picks.select_related("page").order_by("sort_order", "pk"))
