"""The office whose site is being read, and the digits it writes."""

from django.http import HttpRequest
from wagtail.models import Site

from core.models.settings import OfficeSettings
from core.reader import current_request, language
from thai.numerals import Digits


def current_office(request: HttpRequest | None = None) -> OfficeSettings | None:
    """The office's settings, fetched once for each request; None outside a request."""
    request = request or current_request()
    if request is None or Site.find_for_request(request) is None:
        return None
    return OfficeSettings.for_request(request)


def digits() -> Digits:
    """The digits of dates and numbers. Thai digits are for Thai readers only."""
    office = current_office()
    return "thai" if office and language() == "th" and office.digits == "thai" else "arabic"
