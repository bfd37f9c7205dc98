"""What editors put on top for a query."""

from typing import NamedTuple

from django.apps import apps
from wagtail.search.utils import normalise_query_string

from core.visibility import only_readable

_APP = "wagtail.contrib.search_promotions"


class Promoted(NamedTuple):
    title: str
    url: str
    description: str
    page_id: int | None


def promoted_for(query: str) -> list[Promoted]:
    """What editors chose for `query`, in their order; pages only while readers may see them."""
    if not apps.is_installed(_APP):
        return []
    from wagtail.contrib.search_promotions.models import SearchPromotion  # noqa: PLC0415

    chosen = SearchPromotion.objects.filter(query__query_string=normalise_query_string(query))
    picks = list(chosen.select_related("page").order_by("sort_order", "pk"))
    readable = {page.pk for page in only_readable([pick.page for pick in picks if pick.page])}
    return [
        Promoted(pick.title, pick.link, pick.description, pick.page_id)
        for pick in picks
        if pick.page_id is None or pick.page_id in readable
    ]
