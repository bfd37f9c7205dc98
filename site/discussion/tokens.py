"""The proof that a comment was written in our own form, without a cookie.

Django's CSRF token needs a cookie, and reading an article must not set one (a cookie would also
keep the page out of every cache). Nor is there anything for it to protect: a comment is sent by
nobody in particular, so a forged one borrows no session and no rights. What is worth holding off
is a script that posts without ever having read the form. For this a signed note of page and time
is enough: it cannot be made up, used for another page, or kept for long. `discussion.origins` adds
that the browser, if it says where the form stood, names this site.

A page that prints a form may be cached for less than TOKEN_LIFE.
"""

import datetime

from django.core.signing import BadSignature, Signer
from django.utils import timezone

TOKEN_LIFE = datetime.timedelta(hours=24)

_signer = Signer(salt="discussion.comment-form")


def issue_token(*, page_id: int) -> str:
    issued = int(timezone.now().timestamp())
    return _signer.sign_object({"page": page_id, "issued": issued})


def token_age(token: str, *, page_id: int) -> datetime.timedelta | None:
    """How long ago `token` was issued for this page, or None when it never was."""
    try:
        note = _signer.unsign_object(token)
    except BadSignature:
        return None
    if note.get("page") != page_id:
        return None
    issued = datetime.datetime.fromtimestamp(note["issued"], datetime.UTC)
    return timezone.now() - issued
