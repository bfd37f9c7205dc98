"""What stands in `<head>`: one address, other languages, how to share, what machines read."""

from collections.abc import Mapping
from functools import cached_property
from typing import Any, NamedTuple

from django.conf import settings
from django.http import HttpRequest
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _

from core.listings import Pagination
from core.models import BasePage
from core.navigation import LanguageLink, Link, breadcrumbs, language_links
from core.office import current_office
from core.reader import language
from core.sharing import SharingPicture, office_picture
from core.structured_data import as_script, breadcrumbs_node

TERRITORIES = {"th": "th_TH", "en": "en_GB"}
# What lies above core is known by the name of its address only.
FEEDS = [
    ("news_rss", _("ข่าวประชาสัมพันธ์"), "application/rss+xml"),
    ("news_atom", _("ข่าวประชาสัมพันธ์"), "application/atom+xml"),
    ("practices_rss", _("วิธีปฏิบัติที่เป็นเลิศ"), "application/rss+xml"),
    ("practices_atom", _("วิธีปฏิบัติที่เป็นเลิศ"), "application/atom+xml"),
]


class FeedLink(NamedTuple):
    title: str | Promise
    url: str
    mime: str


class Metadata:
    """Describes the page in a template's context, or a view that put `crumbs` there.

    A view may add `description`, and `unlisted` if search engines should pass it by. A `listing` or
    `pagination` in the context tells which of its states is being read. All addresses are absolute.
    """

    def __init__(self, request: HttpRequest, context: Mapping[Any, Any]) -> None:
        page = context.get("page")
        self._request = request
        self._context = context
        self.page: BasePage | None = page if isinstance(page, BasePage) else None
        self._leafing: Pagination | None = context.get("listing") or context.get("pagination")

    @property
    def title(self) -> str:
        if self.page:
            return self.page.seo_title or self.page.title
        return self._crumbs[-1].title if self._crumbs else self.site_name

    @property
    def description(self) -> str:
        return self.page.description if self.page else str(self._context.get("description", ""))

    @property
    def kind(self) -> str:
        return self.page.sharing_type if self.page else "website"

    @property
    def locale(self) -> str:
        return TERRITORIES[language()]

    @property
    def site_name(self) -> str:
        office = current_office(self._request)
        return office.in_language("name") if office else ""

    @property
    def canonical(self) -> str:
        """The one address of what is read, whatever address it was asked for by."""
        if self._leafing:
            return self._absolute(self._leafing.url)
        return self._absolute((self.page and self.page.get_url()) or self._request.path)

    @property
    def previous_url(self) -> str:
        return self._absolute(self._leafing.previous_url) if self._leafing else ""

    @property
    def next_url(self) -> str:
        return self._absolute(self._leafing.next_url) if self._leafing else ""

    @property
    def may_be_indexed(self) -> bool:
        """Search engines need not walk through every combination of two filters.

        Nor shall they keep a list that found nothing: it shows what somebody wrote into its
        address, and gambling spam would be read as the office's own words.
        """
        if self._context.get("unlisted"):
            return False
        chosen = len(getattr(self._leafing, "active", ()))
        found = self._leafing.total if self._leafing else 0
        return chosen == 0 or (chosen == 1 and found > 0)

    @cached_property
    def alternates(self) -> list[LanguageLink]:
        """The same in every language, this one included; none when there is only this one.

        Pages of a list further on have no counterpart: the other language has other lengths.
        """
        if self._leafing and self._leafing.url != self._leafing.path:
            return []
        links = language_links(self._request, self.page)
        absolute = [link._replace(url=self._absolute(link.url)) for link in links]
        return absolute if len(absolute) > 1 else []

    @property
    def default_url(self) -> str:
        """Where readers of any other language go (`x-default`)."""
        code = settings.LANGUAGE_CODE
        return next((link.url for link in self.alternates if link.code == code), "")

    @cached_property
    def picture(self) -> SharingPicture:
        own = self.page.get_sharing_picture(self._request) if self.page else None
        return own or office_picture(self._request)

    @property
    def feeds(self) -> list[FeedLink]:
        return [FeedLink(title, reverse(name), mime) for name, title, mime in FEEDS]

    @property
    def structured_data(self) -> SafeString | str:
        nodes = self.page.get_structured_data(self._context) if self.page else []
        if self._crumbs:
            nodes = [*nodes, breadcrumbs_node(self._crumbs, self._request)]
        return as_script(nodes) if nodes else ""

    @cached_property
    def _crumbs(self) -> list[Link]:
        return breadcrumbs(self._request, self.page, self._context.get("crumbs", ()))

    def _absolute(self, url: str) -> str:
        return self._request.build_absolute_uri(url) if url else ""
