"""A page stays the same for a browser that has it, although its form carries another token."""

import hashlib
import re
from collections.abc import Callable
from http import HTTPStatus

from django.http import HttpRequest, HttpResponse
from django.utils import timezone

# As templates/discussion/form.html prints it.
_TOKEN = re.compile(rb'(?<=name="token" value=")[^"]+')


def tag_pages_with_a_form(
    get_response: Callable[[HttpRequest], HttpResponse],
) -> Callable[[HttpRequest], HttpResponse]:
    """Give a page with a form an ETag that is the same for an hour, while nothing else changes: the
    token tells the second. Then it is sent again, long before the token that a browser kept is too
    old."""

    def middleware(request: HttpRequest) -> HttpResponse:
        response = get_response(request)
        if (
            request.method == "GET"
            and response.status_code == HTTPStatus.OK
            and not response.streaming
        ):
            content, tokens = _TOKEN.subn(_hour(), response.content)
            if tokens:
                response["ETag"] = f'"{hashlib.md5(content, usedforsecurity=False).hexdigest()}"'
        return response

    return middleware


def _hour() -> bytes:
    return timezone.now().strftime("%Y%m%d%H").encode()
