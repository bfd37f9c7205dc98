"""What a person did, as the pages that name them tell it."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import Exists, OuterRef, Q, QuerySet
from wagtail.models import Locale, Page

from core.visibility import readable
from people.models.appearances import Appearance


@dataclass(frozen=True)
class Deed:
    """One appearance and the page it is on."""

    appearance: Appearance
    page: Page


def appearances_of(profile: Page) -> QuerySet[Appearance]:
    """Where readers of the profile find its person, newest first.

    Appearances on pages in the profile's language, and on Thai pages that have no translation into
    it. A profile and its translations are one person.
    """
    translated = readable(Page.objects.filter(locale_id=profile.locale_id)).filter(
        translation_key=OuterRef("page__translation_key")
    )
    in_thai_only = Q(page__locale=Locale.get_default()) & ~Exists(translated)
    return (
        Appearance.objects.filter(person__translation_key=profile.translation_key)
        .filter(Q(page__locale_id=profile.locale_id) | in_thai_only)
        .filter(page__in=readable(Page.objects.all()))
        .order_by("-day", "-page_id", "sort_order")
    )


def with_pages(appearances: Iterable[Appearance]) -> list[Deed]:
    """Join `appearances` with their specific pages: a query for each type of page."""
    appearances = list(appearances)
    ids = {appearance.page_id for appearance in appearances}
    pages = Page.objects.filter(pk__in=ids).defer_streamfields().specific().in_bulk()
    return [Deed(a, pages[a.page_id]) for a in appearances if a.page_id in pages]
