"""Where the reader is, and where to go from there."""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from django.conf import settings
from django.http import HttpRequest
from django.urls import translate_url
from wagtail.models import Page, Site

from core.addresses import address
from core.reader import kept_on, language
from core.visibility import readable

HOME_DEPTH = 2


class Link(NamedTuple):
    """A place to go; `current` when the reader is there or below it."""

    title: str
    url: str
    current: bool = False


class LanguageLink(NamedTuple):
    """What there is of a page in a language."""

    code: str
    label: str
    url: str
    current: bool


def home_of(request: HttpRequest, page: Page | None) -> Page | None:
    """The front page in the reader's language; kept on the request."""
    return kept_on(
        request,
        "_home_page",
        lambda: _front_page_above(page) if page else _front_page_of_site(request),
    )


def main_menu(request: HttpRequest, page: Page | None) -> list[Link]:
    """The pages below the front page that editors put in the menu."""
    here = page.path if page else ""
    return [
        Link(section.title, section.get_url(request), current=here.startswith(section.path))
        for section in sections(request, page)
        if section.show_in_menus
    ]


def footer_links(request: HttpRequest, page: Page | None) -> list[Link]:
    """The pages below the front page that are not in the menu: about, contact, policies."""
    return [
        Link(section.title, section.get_url(request), current=page == section)
        for section in sections(request, page)
        if not section.show_in_menus
    ]


def sections(request: HttpRequest, page: Page | None) -> list[Page]:
    """The readable pages below the front page, in the editors' order; kept on the request."""
    home = home_of(request, page)
    return kept_on(
        request, "_sections", lambda: list(readable(home.get_children())) if home else []
    )


def breadcrumbs(request: HttpRequest, page: Page | None, tail: Iterable[Link] = ()) -> list[Link]:
    """From the front page down to `page`, or to `tail` on a view that is no page.

    Empty on the front page itself. The last one is where the reader is.
    """
    trail = _trail(page) if page else [home_of(request, None)]
    crumbs = [Link(step.title, step.get_url(request)) for step in trail if step]
    crumbs += tail
    if len(crumbs) <= 1:
        return []
    return [*crumbs[:-1], Link(crumbs[-1].title, crumbs[-1].url, current=True)]


def language_links(request: HttpRequest, page: Page | None) -> list[LanguageLink]:
    """The page in each language it is published in, its own included, in the site's order."""
    if page is None:
        return _links_to(_urls_of_view(request))
    same = {code: near for code, near in _nearest(request, page).items() if _same(near, page)}
    return _links_to(_urls(request, same))


def language_choices(
    request: HttpRequest, page: Page | None, asked: Mapping[str, str] | None = None
) -> list[LanguageLink]:
    """Where the reader gets in each language: to the page, else to the nearest one above it; to a
    view with what was `asked` of it."""
    if page is None:
        urls = _urls_of_view(request)
        return _links_to({code: address(url, asked or {}) for code, url in urls.items()})
    return _links_to(_urls(request, _nearest(request, page)))


def _links_to(urls: Mapping[str, str]) -> list[LanguageLink]:
    return [
        LanguageLink(code, label, urls[code], current=code == language())
        for code, label in settings.LANGUAGES
        if code in urls
    ]


def _trail(page: Page) -> list[Page]:
    """The page and those above it, from the front page down. Routing left the parents in memory."""
    trail = [page]
    while trail[0].depth > HOME_DEPTH:
        trail.insert(0, trail[0].get_parent())
    return trail


def _front_page_above(page: Page) -> Page:
    return _trail(page)[0]


def _front_page_of_site(request: HttpRequest) -> Page | None:
    site = Site.find_for_request(request)
    return site.root_page.localized if site else None


def _nearest(request: HttpRequest, page: Page) -> dict[str, Page]:
    """By language: the page, or the nearest above it that is published there."""
    return kept_on(request, "_nearest_translations", lambda: _find_nearest(page))


def _find_nearest(page: Page) -> dict[str, Page]:
    depths = {step.translation_key: depth for depth, step in enumerate(_trail(page))}
    translations = readable(Page.objects.filter(translation_key__in=depths))
    from_above = sorted(
        translations.select_related("locale").order_by(),
        key=lambda translation: depths[translation.translation_key],
    )
    return {translation.locale.language_code: translation for translation in from_above}


def _same(translation: Page, page: Page) -> bool:
    return translation.translation_key == page.translation_key


def _urls(request: HttpRequest, pages: Mapping[str, Page]) -> dict[str, str]:
    return {code: page.get_url(request) for code, page in pages.items()}


def _urls_of_view(request: HttpRequest) -> dict[str, str]:
    """A view exists in every language that has a front page."""
    home = home_of(request, None)
    languages = _nearest(request, home) if home else {}
    return {code: translate_url(request.path, code) for code in languages}
