"""Where a form stood when it was sent."""

from urllib.parse import urlsplit

from django.conf import settings
from django.http import HttpRequest


def was_sent_from_here(request: HttpRequest) -> bool:
    """Whether the browser names this site as the origin of a form.

    A browser always says so when a form comes from elsewhere; one that says nothing (old, or made
    silent by its owner) is believed, for the signed token stands anyway. Only hosts are compared:
    behind a proxy the site may see itself as http.
    """
    origin = request.headers.get("Origin", "")
    source = origin if origin not in {"", "null"} else request.headers.get("Referer", "")
    if not source:
        return origin != "null"
    return _host(source) in {request.get_host(), *map(_host, settings.CSRF_TRUSTED_ORIGINS)}


def _host(address: str) -> str | None:
    try:
        return urlsplit(address).netloc
    except ValueError:
        return None
