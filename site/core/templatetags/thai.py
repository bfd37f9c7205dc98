"""Dates, numbers and words in the reader's language and the office's digits."""

import datetime

from django import template
from django.http import HttpRequest
from django.utils import timezone
from django.utils.html import format_html
from django.utils.safestring import SafeString
from wagtail.models import Page

from core.foreign import mark_foreign
from core.models import EventDatesMixin
from core.office import digits
from core.reader import current_request, language
from thai import excerpts
from thai.dates import ce_year, format_date, format_month, format_range, format_time
from thai.dates import format_time_range as format_hours
from thai.dates.formatting import Style
from thai.numerals import format_number, with_digits

register = template.Library()


@register.simple_tag
def event_date(page: Page, *, style: Style = "long") -> SafeString | str:
    """`<time>` with the days of an event; nothing for an unknown day or a page without days."""
    if not getattr(page, "start_date", None):
        return ""
    days = format_range(
        page.start_date, page.end_date, style=style, language=language(), digits=digits()
    )
    return format_html('<time datetime="{}">{}</time>', page.start_date.isoformat(), days)


@register.simple_tag
def event_hours(page: EventDatesMixin) -> str:
    """The hours of an event, or nothing when they are not known."""
    if not page.start_time:
        return ""
    return format_hours(page.start_time, page.end_time, language=language(), digits=digits())


@register.simple_tag
def hours(start: datetime.time | None, end: datetime.time | None) -> str:
    """From when to when: 08.30–09.00 น., or nothing when the start is not known."""
    return format_hours(start, end, language=language(), digits=digits()) if start else ""


@register.filter
def long_date(day: datetime.date | None) -> str:
    return format_date(_local_day(day), language=language(), digits=digits()) if day else ""


@register.filter
def short_date(day: datetime.date | None) -> str:
    if not day:
        return ""
    return format_date(_local_day(day), style="short", language=language(), digits=digits())


@register.filter
def long_month(day: datetime.date | None) -> str:
    if not day:
        return ""
    return format_month(day.year, day.month, language=language(), digits=digits())


@register.filter
def long_datetime(moment: datetime.datetime | None) -> str:
    """Day and time in the office's time zone: 10 มิถุนายน 2569 เวลา 09.00 น."""
    if not moment:
        return ""
    local = timezone.localtime(moment)
    clock = format_time(local.time(), language=language(), digits=digits())
    joint = " เวลา " if language() == "th" else ", "
    return f"{long_date(moment)}{joint}{clock}"


@register.filter
def time_of_day(at: datetime.time | None) -> str:
    return format_time(at, language=language(), digits=digits()) if at else ""


@register.filter(name="digits")
def digits_filter(number: float | str | None) -> str:
    """A number grouped by thousands, or a text as it is, in the office's digits."""
    if number is None:
        return ""
    if isinstance(number, str):
        return with_digits(number, digits())
    return format_number(number, digits=digits())


@register.filter
def year(be: int | None) -> str:
    """A Buddhist-era year in the reader's era: 2569, or 2026 for an English reader."""
    if be is None:
        return ""
    return with_digits(str(be if language() == "th" else ce_year(be)), digits())


@register.filter
def excerpt(text: str | None, max_chars: int) -> str:
    """At most `max_chars` characters, cut where a word ends."""
    return excerpts.excerpt(str(text or ""), max_chars)


@register.simple_tag
def foreign(text: str | None) -> SafeString:
    """The text, with words in the other script marked by their language."""
    return mark_foreign(str(text or ""), language())


@register.simple_tag(takes_context=True)
def absolute_url(context: template.Context, path: str) -> str:
    """`path` with the scheme and host under which the site is read."""
    request: HttpRequest | None = context.get("request") or current_request()
    return request.build_absolute_uri(path) if request else path


def _local_day(day: datetime.date) -> datetime.date:
    return timezone.localtime(day).date() if isinstance(day, datetime.datetime) else day
