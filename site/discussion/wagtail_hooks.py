from django.http import HttpRequest
from wagtail import hooks
from wagtail.admin.ui.components import Component
from wagtail.log_actions import LogActionRegistry
from wagtail.permissions import register_permission_policy

from discussion.desk.bulk_actions import BULK_ACTIONS
from discussion.desk.decisions import DECISIONS
from discussion.desk.panels import PendingCommentsPanel
from discussion.models import Comment
from discussion.permissions import moderation_policy
from discussion.viewsets import CommentViewSet

register_permission_policy(Comment, moderation_policy, exact_class=True)

for bulk_action in BULK_ACTIONS:
    hooks.register("register_bulk_action", bulk_action)


@hooks.register("register_admin_viewset")
def register_moderation_desk() -> CommentViewSet:
    return CommentViewSet()


@hooks.register("register_log_actions")
def register_decisions(actions: LogActionRegistry) -> None:
    for decision in DECISIONS.values():
        actions.register_action(decision.log_action, f"{decision.label}ความคิดเห็น", decision.done)


@hooks.register("construct_homepage_panels")
def show_pending_comments(request: HttpRequest, panels: list[Component]) -> None:
    panels.append(PendingCommentsPanel())
