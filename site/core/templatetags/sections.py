"""The sections of the site: where each kind of page is listed, and what the footer links to."""

from django import template
from django.http import HttpRequest
from wagtail.models import Page

from core.navigation import Link, home_of
from core.reader import current_request
from core.visibility import readable

register = template.Library()


@register.simple_tag(takes_context=True)
def section_url(context: template.Context, model: str) -> str:
    """The address of the section of type `model` ("newsindexpage"), or "" if there is none."""
    request, children = _children(context)
    found = next((p for p in children if p.content_type.model == model), None)
    return found.get_url(request) if found else ""


@register.simple_tag(takes_context=True)
def footer_links(context: template.Context) -> list[Link]:
    """Pages below the front page that editors left out of the menu: policies and the like."""
    request, children = _children(context)
    return [Link(p.title, p.get_url(request)) for p in children if not p.show_in_menus]


def _children(context: template.Context) -> tuple[HttpRequest, list[Page]]:
    request = context.get("request") or current_request()
    page = context.get("page")
    if not hasattr(request, "_sections"):
        home = home_of(request, page if isinstance(page, Page) else None)
        below = readable(home.get_children()).select_related("content_type") if home else []
        request._sections = list(below)
    return request, request._sections
