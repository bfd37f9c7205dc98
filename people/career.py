"""What a person did, as the pages that name them tell it."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.conf import settings
from django.db.models import Exists, OuterRef, QuerySet
from wagtail.models import Page
from wagtail.query import PageQuerySet

from core.visibility import readable
from people.models.appearances import Appearance


@dataclass(frozen=True)
class Deed:
    """One appearance and the page it is on."""

    appearance: Appearance
    page: Page


def appearances_of(profile: Page) -> QuerySet[Appearance]:
    """Where readers of the profile find its person, newest first.

    A profile and its translations are one person.
    """
    profiles = profile.get_translations(inclusive=True).values_list("pk", flat=True)
    pages = _pages_to_tell(profile).filter(pk=OuterRef("page_id"))
    return Appearance.objects.filter(Exists(pages), person_id__in=list(profiles)).order_by(
        "-day", "-page_id", "sort_order"
    )


def with_pages(appearances: Iterable[Appearance]) -> list[Deed]:
    """Join `appearances` with their specific pages: a query for each type of page."""
    appearances = list(appearances)
    ids = {appearance.page_id for appearance in appearances}
    pages = Page.objects.filter(pk__in=ids).defer_streamfields().specific().in_bulk()
    return [Deed(a, pages[a.page_id]) for a in appearances if a.page_id in pages]


def _pages_to_tell(profile: Page) -> PageQuerySet:
    """Pages in the profile's language, and Thai ones that have no translation into it."""
    pages = readable(Page.objects.all())
    own = pages.filter(locale_id=profile.locale_id)
    if profile.locale.language_code == settings.LANGUAGE_CODE:
        return own
    translated = Exists(own.filter(translation_key=OuterRef("translation_key")))
    return own | pages.filter(~translated, locale__language_code=settings.LANGUAGE_CODE)
