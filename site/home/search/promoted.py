"""What editors put on top for a query."""

from typing import NamedTuple

from wagtail.contrib.search_promotions.models import SearchPromotion

from core.visibility import only_readable
from search.promotions import picks_for


class Promoted(NamedTuple):
    title: str
    url: str
    description: str
    page_id: int | None


def promoted_for(query: str) -> list[Promoted]:
    """What editors chose for `query`, in their order; pages only while readers may see them."""
    picks = picks_for(query)
    readable = {page.pk for page in only_readable([pick.page for pick in picks if pick.page])}
    return [
        Promoted(pick.title, _url(pick), pick.description, pick.page_id)
        for pick in picks
        if pick.page_id is None or pick.page_id in readable
    ]


def _url(pick: SearchPromotion) -> str:
    return pick.page.url if pick.page else pick.external_link_url
