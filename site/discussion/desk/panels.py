"""What waits, on the first screen of the admin."""

from django import forms
from wagtail.admin.ui.components import Component

from discussion.models import Comment
from discussion.permissions import MODERATE, moderation_policy

SHOWN = 5


class PendingCommentsPanel(Component):
    """The comments that have waited longest; nothing for those who may not decide."""

    name = "pending_comments"
    template_name = "discussion/desk/pending_panel.html"
    order = 205

    def render_html(self, parent_context: dict) -> str:
        user = parent_context["request"].user
        if not moderation_policy.user_has_permission(user, MODERATE):
            return ""
        return super().render_html(parent_context)

    def get_context_data(self, parent_context: dict) -> dict:
        pending = Comment.objects.pending()
        comments = list(pending.select_related("page").order_by("created_at", "pk")[:SHOWN])
        return {"comments": comments, "total": pending.count() if comments else 0}

    @property
    def media(self) -> forms.Media:
        return forms.Media(css={"all": ["discussion/desk.css"]})
