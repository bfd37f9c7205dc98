"""What happens to comments: a reader sends one, a moderator decides.

A decision is one conditional UPDATE from the status the moderator saw to the one decided, with its
entry in Wagtail's audit log. Deciding the same twice changes and logs nothing; of two moderators
who decide differently at the same moment one wins and the other is told.
"""

from functools import partial

from django.contrib.auth.models import AbstractBaseUser
from django.db import transaction
from django.utils import timezone
from django.utils.crypto import salted_hmac
from modelsearch.tasks import insert_or_update_object_task
from wagtail.log_actions import log

from discussion.models import Comment, DiscussionMixin
from discussion.throttling import count_message

Status = Comment.Status


class DiscussionClosedError(Exception):
    """The page takes no comments (any more)."""


class AlreadyDecidedError(Exception):
    """Another moderator was faster; `comment` has been read again and shows what they decided."""

    def __init__(self, comment: Comment) -> None:
        super().__init__(f"comment {comment.pk} is {comment.status}")
        self.comment = comment


def submit_comment(
    *,
    page: DiscussionMixin,
    name: str,
    email: str,
    text: str,
    sender: str,
    suspicious: bool = False,
) -> Comment:
    """Store a comment for approval and return it.

    The same text from the same address on the same page is stored once: a second press of the
    button returns the first comment. A suspicious comment goes to the spam list, from where a
    moderator can bring it back. Raises DiscussionClosedError or TooManyMessagesError.
    """
    if not page.accepts_comments:
        raise DiscussionClosedError
    identity = {"page_id": page.pk, "digest": _digest(email, text)}
    if first := Comment.objects.filter(**identity).first():
        return first
    status = Status.SPAM if suspicious else Status.PENDING
    with transaction.atomic():
        count_message(sender=sender)
        comment, _created = Comment.objects.get_or_create(
            **identity, defaults={"name": name, "email": email, "text": text, "status": status}
        )
    return comment


def approve_comment(*, comment: Comment, moderator: AbstractBaseUser) -> bool:
    """Show `comment` to the public. Returns whether this call made the change."""
    return _decide(comment, Status.APPROVED, moderator, "discussion.approve")


def reject_comment(*, comment: Comment, moderator: AbstractBaseUser) -> bool:
    """Keep `comment` from the public. Returns whether this call made the change."""
    return _decide(comment, Status.REJECTED, moderator, "discussion.reject")


def mark_as_spam(*, comment: Comment, moderator: AbstractBaseUser) -> bool:
    """Put `comment` on the spam list. Returns whether this call made the change."""
    return _decide(comment, Status.SPAM, moderator, "discussion.spam")


def reopen_comment(*, comment: Comment, moderator: AbstractBaseUser) -> bool:
    """Let `comment` wait for a decision again. Returns whether this call made the change."""
    return _decide(comment, Status.PENDING, moderator, "discussion.reopen")


def _digest(email: str, text: str) -> str:
    same = "\n".join([email.casefold(), *text.split()])
    return salted_hmac("discussion.comment", same, algorithm="sha256").hexdigest()


def _decide(
    comment: Comment, status: Comment.Status, moderator: AbstractBaseUser, action: str
) -> bool:
    seen = comment.status
    is_open = status == Status.PENDING
    with transaction.atomic():
        changed = (
            Comment.objects.filter(pk=comment.pk, status=seen)
            .exclude(status=status)
            .update(
                status=status,
                moderated_by=None if is_open else moderator,
                moderated_at=None if is_open else timezone.now(),
            )
        )
        if changed:
            _log(comment, action, moderator, seen)
            _index_page(comment)
    comment.refresh_from_db(fields=["status", "moderated_by", "moderated_at"])
    if comment.status != status:
        raise AlreadyDecidedError(comment)
    return bool(changed)


def _index_page(comment: Comment) -> None:
    """Search finds a page by what may be read below it."""
    index = partial(insert_or_update_object_task.enqueue, "wagtailcore", "page")
    transaction.on_commit(partial(index, str(comment.page_id)))


def _log(comment: Comment, action: str, moderator: AbstractBaseUser, seen: str) -> None:
    """The log outlives the comment, so it holds neither its name nor its words."""
    title = f"ความคิดเห็นที่ {comment.pk} ใน “{comment.page.title}”"
    log(comment, action, user=moderator, title=title, data={"from": seen})
