from django.http import HttpRequest
from wagtail.admin.menu import MenuItem
from wagtail.admin.ui.sidebar import LinkMenuItem

from discussion.models import Comment
from discussion.permissions import MODERATE, moderation_policy


class CommentsMenuItem(MenuItem):
    """The desk in the main menu, with the number of comments that wait."""

    def is_shown(self, request: HttpRequest) -> bool:
        return moderation_policy.user_has_permission(request.user, MODERATE)

    def render_component(self, request: HttpRequest) -> LinkMenuItem:
        item = super().render_component(request)
        if waiting := Comment.objects.pending().count():
            item.label = f"{item.label} ({waiting})"
        return item
