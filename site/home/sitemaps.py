"""Every public address, with its counterparts in the other language."""

import datetime
from collections import defaultdict
from functools import cached_property
from typing import Any

from django.conf import settings
from django.contrib.sitemaps import Sitemap
from django.db.models import Count, Max, Model, QuerySet
from django.http import HttpRequest
from wagtail.models import Page, Site

from core.models import Project, Topic
from core.visibility import readable
from people.models import Organisation

Alternate = dict[str, str]


class PageSitemap(Sitemap):
    """The pages of the site in all languages, as base pages: an address needs no more."""

    limit = 5000

    def __init__(self, request: HttpRequest) -> None:
        self.request = request

    def items(self) -> QuerySet[Page]:
        return self._pages.order_by("path")

    def location(self, page: Page) -> str:
        return page.get_url(self.request)

    def lastmod(self, page: Page) -> datetime.datetime | None:
        return page.last_published_at

    def get_latest_lastmod(self) -> datetime.datetime | None:
        return self._pages.aggregate(latest=Max("last_published_at"))["latest"]

    def get_urls(self, *args: Any, **kwargs: Any) -> list[dict]:
        urls = super().get_urls(*args, **kwargs)
        for url in urls:
            url["alternates"] = self._alternates.get(url["item"].translation_key, [])
        return urls

    @cached_property
    def _alternates(self) -> dict[object, list[Alternate]]:
        """The addresses of each page that is published in more than one language."""
        keys = self._pages.order_by().values("translation_key")
        shared = keys.annotate(languages=Count("pk")).filter(languages__gt=1)
        found: dict[object, list[Alternate]] = defaultdict(list)
        for page in self._pages.filter(
            translation_key__in=shared.values("translation_key")
        ).select_related("locale"):
            found[page.translation_key] += self._links(page)
        return found

    def _links(self, page: Page) -> list[Alternate]:
        address = self.request.build_absolute_uri(page.get_url(self.request))
        code = page.locale.language_code
        codes = [code, "x-default"] if code == settings.LANGUAGE_CODE else [code]
        return [{"location": address, "lang_code": code} for code in codes]

    @cached_property
    def _pages(self) -> QuerySet[Page]:
        pages = Page.objects.none()
        for home in _homes(self.request):
            pages = pages | Page.objects.descendant_of(home, inclusive=True)
        return readable(pages)


class GatheringSitemap(Sitemap):
    """Addresses of rows that have no page of their own, in every language of the site."""

    i18n = alternates = x_default = True
    limit = 5000

    def __init__(self, request: HttpRequest, model: type[Model]) -> None:
        self.request = request
        self.model = model

    @cached_property
    def languages(self) -> list[str]:  # type: ignore[override]
        return [home.locale.language_code for home in _homes(self.request)]

    def items(self) -> QuerySet:
        return self.model._default_manager.all()


def sitemaps(request: HttpRequest) -> dict[str, type[Sitemap] | Sitemap]:
    """All sections by the name they have in their address."""
    return {
        "pages": PageSitemap(request),
        "organisations": GatheringSitemap(request, Organisation),
        "topics": GatheringSitemap(request, Topic),
        "projects": GatheringSitemap(request, Project),
    }


def _homes(request: HttpRequest) -> QuerySet[Page]:
    """The published front pages of the site, one for each language."""
    root = Site.find_for_request(request).root_page
    return readable(root.get_translations(inclusive=True)).select_related("locale")
