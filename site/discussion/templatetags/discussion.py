"""`{% discussion page %}`: the question, what readers said, and the form."""

from django import template
from django.template import Context

from discussion.forms import CommentForm
from discussion.models import Comment, DiscussionMixin

register = template.Library()

# Comments shown before the rest is folded behind a link.
FOLD = 50


@register.inclusion_tag("discussion/discussion.html", takes_context=True)
def discussion(context: Context, page: DiscussionMixin) -> dict:
    """One query for the comments of `page`; a second one only to count a folded thread."""
    request = context.get("request")
    choice = request.GET.get("comments") if request else None
    comments, total = read_thread(page, folded=choice != "all")
    return {
        "page": page,
        "comments": comments,
        "total": total,
        "folded": total - len(comments),
        "received": choice == "received",
        "form": CommentForm(page_id=page.pk) if page.accepts_comments else None,
    }


def read_thread(page: DiscussionMixin, *, folded: bool) -> tuple[list[Comment], int]:
    """Return the comments to show, oldest first, and how many there are in all."""
    if page.pk is None:  # the preview of a page that was never saved
        return [], 0
    approved = Comment.objects.for_readers(page)
    comments = list(approved[: FOLD + 1] if folded else approved)
    if folded and len(comments) > FOLD:
        return comments[:FOLD], approved.count()
    return comments, len(comments)
