"""Who may change a photo or document once readers see it.

Wagtail lets members change what they uploaded, the file itself too, and the page that shows it
changes at once. So a reporter could put a picture before readers that nobody has approved. And it
serves every document to whoever has its address, whether a page links to it or not.
"""

from collections.abc import Iterable

from django.contrib.auth.models import AbstractUser
from django.contrib.contenttypes.models import ContentType
from django.db.models import Q
from django.http import Http404, HttpRequest
from wagtail.models import (
    Page,
    ReferenceIndex,
    Revision,
    TaskState,
    get_default_page_content_type,
)
from wagtail.permission_policies.collections import CollectionOwnershipPermissionPolicy
from wagtail.permissions import policy_registry, register_permission_policy

from core.models import OfficeDocument, OfficeImage, OfficeSettings
from core.roles import ENTER

CHANGES = {"change", "delete"}


class PublishedFilePolicy(CollectionOwnershipPermissionPolicy):
    """Owners may change what they uploaded until it is under review, or readers see it.

    What the deputy approved is what readers get, even if the time set for it is next week.
    """

    def user_has_any_permission_for_instance(
        self, user: AbstractUser, actions: Iterable[str], instance: OfficeImage | OfficeDocument
    ) -> bool:
        if CHANGES & set(actions) and not self.may_change_all(user, instance):
            settled = readers_see(instance) or reviewers_see(instance)
            actions = set(actions) - (CHANGES if settled else set())
        return bool(actions) and super().user_has_any_permission_for_instance(
            user, actions, instance
        )

    def may_change_all(self, user: AbstractUser, instance: OfficeImage | OfficeDocument) -> bool:
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


def reviewers_see(file: OfficeImage | OfficeDocument) -> bool:
    """Whether a version of a page that is under review, or waits for its time, uses `file`."""
    under_review = TaskState.objects.filter(status=TaskState.STATUS_IN_PROGRESS)
    versions = Revision.objects.filter(
        Q(approved_go_live_at__isnull=False) | Q(pk__in=under_review.values("revision"))
    )
    wanted = (ContentType.objects.get_for_model(file).pk, str(file.pk))
    return any(wanted in _files_of(version) for version in versions.iterator())


def is_used(file: OfficeImage | OfficeDocument) -> bool:
    """Whether anything uses `file`: something stored, or the newest version of a draft."""
    if ReferenceIndex.get_references_to(file).exists():
        return True
    newest = Page.objects.filter(has_unpublished_changes=True).values("latest_revision")
    # A cheap look at the stored text first; it finds other numbers too.
    perhaps = Revision.objects.filter(pk__in=newest, content__icontains=str(file.pk))
    wanted = (ContentType.objects.get_for_model(file).pk, str(file.pk))
    return any(wanted in _files_of(version) for version in perhaps.iterator())


def _files_of(version: Revision) -> set[tuple[int, str]]:
    # The index knows stored rows only; this is how it reads one.
    found = ReferenceIndex._extract_references_from_object(version.as_object())
    return {(content_type, str(pk)) for content_type, pk, *_ in found}


def keep_unpublished(document: OfficeDocument, request: HttpRequest) -> None:
    """Answer readers that `document` is not there until a live page uses it.

    What an officer uploaded is public at once: its address may be sent round without a page.
    """
    if not (
        request.user.has_perm(ENTER) or _uploaded_by_officer(document) or readers_see(document)
    ):
        raise Http404


def _uploaded_by_officer(document: OfficeDocument) -> bool:
    policy = policy_registry.get_by_type(OfficeDocument)
    uploader = document.uploaded_by_user
    return uploader is not None and policy.may_change_all(uploader, document)


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
