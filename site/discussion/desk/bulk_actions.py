"""The same decisions for several comments at once."""

from django.db.models import QuerySet
from wagtail.admin.views.bulk_action import BulkAction

from discussion.desk.decisions import DECISIONS, Decision
from discussion.models import Comment
from discussion.permissions import MODERATE, moderation_policy
from discussion.services import AlreadyDecidedError


class DecideManyAction(BulkAction):
    """Subclasses name the decision."""

    decision: Decision
    models = [Comment]
    template_name = "discussion/desk/confirm_bulk_decision.html"
    aria_label = ""

    def check_perm(self, comment: Comment) -> bool:
        return moderation_policy.user_has_permission(self.request.user, MODERATE)

    def get_all_objects_in_listing_query(self, parent_id: str | None) -> QuerySet[Comment]:
        """Nothing: the listing may hold more than anybody has looked at (and all the spam)."""
        return Comment.objects.none()

    def get_context_data(self, **kwargs: object) -> dict:
        return {**super().get_context_data(**kwargs), "decision": self.decision}

    def get_execution_context(self) -> dict:
        return {"moderator": self.request.user}

    @classmethod
    def execute_action(cls, objects: list[Comment], **kwargs: object) -> tuple[int, int]:
        """Return how many comments this changed; what another moderator just decided stays."""
        changed = 0
        for comment in objects:
            try:
                changed += cls.decision.service(comment=comment, moderator=kwargs["moderator"])
            except AlreadyDecidedError:
                continue
        return changed, 0

    def get_success_message(self, num_parent_objects: int, num_child_objects: int) -> str:
        return f"{self.decision.done} {num_parent_objects} รายการ"


def _action_for(decision: Decision, priority: int) -> type[DecideManyAction]:
    return type(
        f"{decision.name.title()}ManyAction",
        (DecideManyAction,),
        {
            "decision": decision,
            "display_name": decision.label,
            "action_type": decision.name,
            "aria_label": f"{decision.label}ความคิดเห็นที่เลือก",
            "action_priority": priority,
        },
    )


BULK_ACTIONS = [_action_for(decision, n) for n, decision in enumerate(DECISIONS.values())]
