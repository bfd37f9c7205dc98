"""Pages of several types, fetched as each type prints its cards."""

from collections import defaultdict
from collections.abc import Sequence

from wagtail.models import Page

from core.visibility import readable


def cards(chosen: Sequence[Page], *, locale_id: int) -> list[Page]:
    """The readable ones of `chosen` in their order, as specific pages with what cards print.

    Each is replaced by its translation into the locale where that is readable.
    """
    if not chosen:
        return []
    ids = {page.pk for page in chosen}
    keys = [page.translation_key for page in chosen]
    candidates = readable(Page.objects.filter(translation_key__in=keys)).order_by()
    shown = {}
    for page in sorted(candidates, key=lambda page: page.locale_id == locale_id):
        if page.pk in ids or page.locale_id == locale_id:
            shown[page.translation_key] = page
    specific = _specific(list(shown.values()))
    return [specific[shown[key].pk] for key in keys if key in shown]


def _specific(pages: Sequence[Page]) -> dict[int, Page]:
    by_type = defaultdict(list)
    for page in pages:
        by_type[page.specific_class].append(page.pk)
    return {
        page.pk: page
        for page_type, ids in by_type.items()
        for page in page_type.objects.filter(pk__in=ids).for_cards()
    }
