"""Comments in every state: approved, waiting, rejected and spam."""

import datetime

from django.utils import timezone
from wagtail.models import Locale, Page

from accounts.models import User
from demo.loading.content import read
from discussion.models import Comment


def load_comments(moderator: User) -> None:
    for row in read("discussion"):
        page = Page.objects.get(slug=row["page"], locale=Locale.get_default())
        if not Comment.objects.filter(page=page, text=row["text"]).exists():
            _add_comment(page, row, moderator)


def _add_comment(page: Page, row: dict, moderator: User) -> None:
    sent = timezone.now() - datetime.timedelta(days=row["days"])
    comment = Comment(
        page=page,
        name=row["name"],
        email=row["email"],
        text=row["text"],
        status=row["status"],
        created_at=sent,
    )
    if comment.status != Comment.Status.PENDING:
        comment.moderated_at = sent + datetime.timedelta(hours=3)
        comment.moderated_by = moderator
    comment.save()
