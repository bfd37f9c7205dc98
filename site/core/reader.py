"""The reader being served: the request, its language, and what is closed to the public.

Template filters, managers and model properties are given no request. So, like Django's active
language, the request being answered is kept beside the thread: `serve_reader` (middleware) sets
it. What is looked up for the reader is kept on it, once for each request.
"""

from collections.abc import Callable
from contextvars import ContextVar
from typing import TypeVar

from django.http import HttpRequest, HttpResponse
from django.utils.translation import get_language

from thai.dates.formatting import Language

T = TypeVar("T")

_request: ContextVar[HttpRequest | None] = ContextVar("request", default=None)


def serve_reader(get_response: Callable[[HttpRequest], HttpResponse]) -> Callable:
    """Middleware: remember the request while it is answered."""

    def middleware(request: HttpRequest) -> HttpResponse:
        token = _request.set(request)
        try:
            return get_response(request)
        finally:
            _request.reset(token)

    return middleware


def current_request() -> HttpRequest | None:
    """The request being answered, or None outside of one (a command, a mail)."""
    return _request.get()


def kept_on(request: HttpRequest, name: str, look_up: Callable[[], T]) -> T:
    """What `look_up` returned the first time that `name` was asked for in this request."""
    if name not in vars(request):
        setattr(request, name, look_up())
    return getattr(request, name)


def language() -> Language:
    return "en" if (get_language() or "").startswith("en") else "th"
