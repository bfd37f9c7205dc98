"""Who may change a photo or document once readers see it.

Wagtail lets members change what they uploaded, the file itself too, and the page that shows it
changes at once. So a reporter could put a picture before readers that nobody has approved.
"""

from collections.abc import Iterable

from django.contrib.auth.models import AbstractUser
from wagtail.models import Page, ReferenceIndex, get_default_page_content_type
from wagtail.permission_policies.collections import CollectionOwnershipPermissionPolicy
from wagtail.permissions import register_permission_policy

from core.models import OfficeDocument, OfficeImage, OfficeSettings

CHANGES = {"change", "delete"}


class PublishedFilePolicy(CollectionOwnershipPermissionPolicy):
    """Owners may change what they uploaded until a live page, or the site itself, uses it."""

    def user_has_any_permission_for_instance(
        self, user: AbstractUser, actions: Iterable[str], instance: OfficeImage | OfficeDocument
    ) -> bool:
        if CHANGES & set(actions) and not self._may_change_all(user, instance):
            actions = set(actions) - (CHANGES if readers_see(instance) else set())
        return bool(actions) and super().user_has_any_permission_for_instance(
            user, actions, instance
        )

    def _may_change_all(self, user: AbstractUser, instance: OfficeImage | OfficeDocument) -> bool:
        return self._check_perm(user, {"change"}, collection=instance.collection)


def readers_see(file: OfficeImage | OfficeDocument) -> bool:
    """Whether a live page uses `file`, or something that is not a page, such as the settings."""
    references = ReferenceIndex.get_references_to(file)
    page_type = get_default_page_content_type()
    pages = references.filter(base_content_type=page_type).values_list("object_id", flat=True)
    return (
        references.exclude(base_content_type=page_type).exists()
        or Page.objects.filter(pk__in=list(pages)).live().exists()
    )


def register_file_policies() -> None:
    """Put the policy before Wagtail's, which is registered later and not for the exact class.

    Wagtail keeps permissions on files under its own models, whatever models a site uses.
    """
    for model, stock in (
        (OfficeImage, "wagtailimages.Image"),
        (OfficeDocument, "wagtaildocs.Document"),
    ):
        policy = PublishedFilePolicy(model, auth_model=stock, owner_field_name="uploaded_by_user")
        register_permission_policy(model, policy, exact_class=True)
    ReferenceIndex.register_model(OfficeSettings)  # uses the logo; Wagtail follows no settings
