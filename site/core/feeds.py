"""Feeds of pages in the reader's language, in RSS 2.0 and Atom, each item with its picture."""

import datetime
from typing import ClassVar, cast

from django.contrib.syndication.views import Feed
from django.http import HttpRequest, HttpResponse
from django.utils.cache import patch_cache_control
from django.utils.feedgenerator import Enclosure, Rss201rev2Feed, SyndicationFeed
from django.utils.functional import Promise
from django.utils.html import escape
from django.utils.xmlutils import SimplerXMLGenerator

from core.models import BasePage, OfficeSettings
from core.navigation import home_of
from core.office import current_office
from core.reader import current_request
from core.sharing import SharingPicture, sharing_picture

ITEMS = 30
FRESH_FOR = 600  # seconds; feed readers ask far more often than an office publishes
# The picture is made when somebody asks for it, so nobody knows its size yet; the profile of
# RSS 2.0 (rssboard.org/rss-profile) asks for a length of 0 then.
UNKNOWN_LENGTH = "0"


class MediaRssFeed(Rss201rev2Feed):
    """RSS 2.0 with Media RSS: feed readers learn the size of the picture."""

    def root_attributes(self) -> dict[str, str]:
        return super().root_attributes() | {"xmlns:media": "http://search.yahoo.com/mrss/"}

    def add_item_elements(self, handler: SimplerXMLGenerator, item: dict) -> None:
        super().add_item_elements(handler, item)
        if picture := item.get("picture"):
            size = {"width": str(picture.width), "height": str(picture.height)}
            attributes = {"url": picture.url, "medium": "image", **size}
            handler.startElement("media:content", attributes)  # type: ignore[arg-type]
            handler.addQuickElement("media:description", picture.alt)
            handler.endElement("media:content")


class PageFeed(Feed):
    """The newest publications of one page type."""

    feed_type: type[SyndicationFeed] = MediaRssFeed
    page_type: ClassVar[type[BasePage]]
    name: ClassVar[str | Promise]

    def __call__(self, request: HttpRequest, *args: object, **kwargs: object) -> HttpResponse:
        response = super().__call__(request, *args, **kwargs)
        patch_cache_control(response, public=True, max_age=FRESH_FOR)
        return response

    def feed_guid(self) -> str:
        """Atom's id: the address of the feed, for two feeds of a site must not share one."""
        return _request().build_absolute_uri(_request().path)

    def author_name(self) -> str:
        return _office().in_language("name")  # Atom is not valid without one

    def title(self) -> str:
        return f"{self.name} · {_office().in_language('name')}"

    def description(self) -> str:
        return _office().in_language("tagline")

    subtitle = description

    def link(self) -> str:
        home = home_of(_request(), None)
        return home.url if home else "/"

    def items(self) -> list[BasePage]:
        pages = self.page_type.objects.in_language().readable().for_cards()
        published = pages.select_related("social_image").filter(first_published_at__isnull=False)
        return list(published.order_by("-first_published_at", "-pk")[:ITEMS])

    def item_title(self, page: BasePage) -> str:
        return page.title

    def item_description(self, page: BasePage) -> str:
        return escape(page.description)  # both formats take it for HTML

    def item_link(self, page: BasePage) -> str:
        return page.url

    def item_pubdate(self, page: BasePage) -> datetime.datetime:
        return page.first_published_at

    def item_updateddate(self, page: BasePage) -> datetime.datetime:
        return page.last_published_at or page.first_published_at

    def item_categories(self, page: BasePage) -> list[str]:
        return [topic.title for topic in page.topics.all()]

    def item_enclosures(self, page: BasePage) -> list[Enclosure]:
        picture = _picture(page)
        return [Enclosure(picture.url, UNKNOWN_LENGTH, picture.mime)] if picture else []

    def item_extra_kwargs(self, page: BasePage) -> dict[str, object]:
        return {"picture": _picture(page)}


def _picture(page: BasePage) -> SharingPicture | None:
    return sharing_picture(page.sharing_image, _request())


def _request() -> HttpRequest:
    return cast(HttpRequest, current_request())  # a feed is always asked for


def _office() -> OfficeSettings:
    return cast(OfficeSettings, current_office())
