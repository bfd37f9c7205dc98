"""Who may change a photo or document once readers see it.

Wagtail lets members change what they uploaded, the file itself too, and the page that shows it
changes at once. So a reporter could put a picture before readers that nobody has approved. And it
serves every document to whoever has its address, whether a page links to it or not.
"""

from collections.abc import Collection, Iterable, Iterator

from django.contrib.auth.models import AbstractUser
from django.contrib.contenttypes.models import ContentType
from django.db.models import Model, Q
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


def used_among(things: Collection[Model], *, besides: Iterable[Page] = ()) -> set[object]:
    """Return the keys of those of `things`, all of one model, that anything uses.

    That is something stored, the newest version of a draft, or one that waits for its time. What
    the pages `besides` use does not count.
    """
    own = [str(page.pk) for page in besides]
    stored = ReferenceIndex.get_references_to_in_bulk(things).exclude(
        base_content_type=get_default_page_content_type(), object_id__in=own
    )
    used = set(stored.values_list("to_object_id", flat=True))
    wanted = {
        (ReferenceIndex._get_base_content_type(thing).pk, str(thing.pk)): thing for thing in things
    }
    for version in _versions_to_come(own):
        # A cheap look at the stored text first; it finds other numbers too.
        text = str(version.content)
        if any(pk in text for _, pk in wanted):
            used.update(pk for kind, pk in wanted.keys() & _files_of(version))
    return {thing.pk for (_, pk), thing in wanted.items() if pk in used}


def _versions_to_come(besides: list[str]) -> Iterator[Revision]:
    drafts = Page.objects.filter(has_unpublished_changes=True).exclude(pk__in=besides)
    versions = Revision.objects.filter(
        Q(pk__in=drafts.values("latest_revision")) | Q(approved_go_live_at__isnull=False)
    )
    return versions.exclude(
        base_content_type=get_default_page_content_type(), object_id__in=besides
    ).iterator()


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
