"""Who may sit at the moderation desk."""

from django.contrib.auth.models import AbstractBaseUser, AnonymousUser
from django.db.models import QuerySet
from wagtail.permission_policies import ModelPermissionPolicy

from discussion.models import Comment

MODERATE = "moderate"


class ModerationPolicy(ModelPermissionPolicy):
    """`discussion.moderate_comment` opens the desk and decides; nobody edits a reader's words.

    It is apart from the permissions on pages: a moderator need not be able to edit any.
    """

    def user_has_permission(self, user: AbstractBaseUser | AnonymousUser, action: str) -> bool:
        return action in {"view", MODERATE} and super().user_has_permission(user, MODERATE)

    def users_with_any_permission(self, actions: list[str]) -> QuerySet:
        allowed = {"view", MODERATE}.intersection(actions)
        return super().users_with_any_permission([MODERATE] if allowed else [])


moderation_policy = ModerationPolicy(Comment)
