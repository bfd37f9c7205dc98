"""Menu, breadcrumbs, languages and what stands in `<head>`."""

from typing import Any

from django import template
from django.http import HttpRequest
from wagtail.models import Page

from core import navigation
from core.metadata import Metadata
from core.office import current_office
from core.reader import current_request

register = template.Library()


@register.simple_tag(takes_context=True)
def main_menu(context: template.Context) -> list[navigation.Link]:
    return navigation.main_menu(*_here(context))


@register.simple_tag(takes_context=True)
def footer_links(context: template.Context) -> list[navigation.Link]:
    return navigation.footer_links(*_here(context))


@register.simple_tag(takes_context=True)
def home_url(context: template.Context) -> str:
    """The address of the front page in the reader's language."""
    request, page = _here(context)
    home = navigation.home_of(request, page)
    return home.get_url(request) if home else "/"


@register.simple_tag(takes_context=True)
def breadcrumbs(context: template.Context) -> list[navigation.Link]:
    """From the front page to here. A view without a page puts its own `crumbs` in the context."""
    return navigation.breadcrumbs(*_here(context), context.get("crumbs") or ())


@register.simple_tag(takes_context=True)
def language_choices(context: template.Context) -> list[navigation.LanguageLink]:
    """Where the switcher leads. What is missing here is missing there too: to the front page. A
    view puts what it was `asked` in the context, if it can be asked in any language."""
    request, page = _here(context)
    missing = "exception" in context  # Django's view of a 404 puts it there
    return navigation.language_choices(
        request, navigation.home_of(request, None) if missing else page, context.get("asked")
    )


@register.inclusion_tag("components/metadata.html", takes_context=True)
def metadata(context: template.Context) -> dict[str, Metadata]:
    """Canonical address, languages, sharing and structured data of what is being read."""
    return {"meta": Metadata(context["request"], context.flatten())}


@register.simple_tag(takes_context=True)
def office(context: template.Context, field: str) -> object:
    """A field of the office's settings, in the reader's language if it has one for it."""
    settings = current_office(context.get("request"))
    if settings is None:
        return ""
    bilingual = hasattr(settings, f"{field}_en")
    return settings.in_language(field) if bilingual else getattr(settings, field)


def _here(context: template.Context) -> tuple[HttpRequest, Page | None]:
    request: Any = context.get("request") or current_request()
    page = context.get("page")
    return request, page if isinstance(page, Page) else None
