"""What a page says to machines: schema.org as JSON-LD.

Each page type builds its own nodes from what it knows (`BasePage.get_structured_data`); this module
has what they share. Blank values are left out, so a builder may simply name what it has.
"""

import datetime
import json
from collections.abc import Iterable, Mapping

from django.http import HttpRequest
from django.utils import timezone
from django.utils.safestring import SafeString, mark_safe
from wagtail.images.models import AbstractImage
from wagtail.models import Page

from core.navigation import Link
from core.office import current_office
from core.sharing import sharing_picture

Node = dict[str, object]

# A script element ends at the first "</script>", in a string or not: no "<" may be left.
_ESCAPES = {ord(">"): "\\u003E", ord("<"): "\\u003C", ord("&"): "\\u0026"}


def node(kind: str, **properties: object) -> Node:
    """A schema.org node of type `kind` with those properties that have a value."""
    said = {name: value for name, value in properties.items() if value not in ("", None, [], {})}
    return {"@type": kind, **said}


def as_script(nodes: Iterable[Node]) -> SafeString:
    """The nodes as text for `<script type="application/ld+json">`, safe inside HTML.

    A browser does not run a script of this type, so a strict `script-src` lets it stand.
    """
    graph = {"@context": "https://schema.org", "@graph": list(nodes)}
    text = json.dumps(graph, ensure_ascii=False, separators=(",", ":"), default=str)
    return mark_safe(text.translate(_ESCAPES))  # noqa: S308  (escaped in the line above)


def office_node(request: HttpRequest) -> Node:
    """The office that publishes the site."""
    office = current_office(request)
    if office is None:
        return {}
    return node(
        "GovernmentOrganization",
        name=office.in_language("name"),
        alternateName=office.in_language("short_name"),
        url=request.build_absolute_uri("/"),
        logo=picture_url(office.logo, request),
        address=office.in_language("address"),
        telephone=office.phone,
        email=office.email,
        sameAs=[channel.url for channel in office.channels.all()],
    )


def publisher_node(request: HttpRequest) -> Node:
    """The office by name only, for the many pages that it publishes."""
    office = current_office(request)
    if office is None:
        return {}
    return node(
        "GovernmentOrganization",
        name=office.in_language("name"),
        url=request.build_absolute_uri("/"),
    )


def breadcrumbs_node(crumbs: Iterable[Link], request: HttpRequest) -> Node:
    return node(
        "BreadcrumbList",
        itemListElement=[
            node(
                "ListItem",
                position=place,
                name=crumb.title,
                item=request.build_absolute_uri(crumb.url),
            )
            for place, crumb in enumerate(crumbs, start=1)
        ],
    )


def picture_url(image: AbstractImage | None, request: HttpRequest) -> str:
    picture = sharing_picture(image, request)
    return picture.url if picture else ""


def moment(day: datetime.date | None, at: datetime.time | None) -> str:
    """ISO 8601: the day, with the time and the office's time zone where the time is known."""
    if day is None:
        return ""
    if at is None:
        return day.isoformat()
    naive = datetime.datetime.combine(day, at)
    return timezone.make_aware(naive, timezone.get_default_timezone()).isoformat()


def published(page: Page) -> Mapping[str, object]:
    """When a page appeared and was last changed, as properties of a creative work."""
    first, last = page.first_published_at, page.last_published_at
    return {
        "datePublished": first.isoformat() if first else "",
        "dateModified": last.isoformat() if last else "",
    }
