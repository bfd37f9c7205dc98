"""What the newsroom does when a section is made, a page published, approved or sent back."""

from django.db.models.signals import post_save
from wagtail.models import Page, Revision, WorkflowState
from wagtail.signals import page_published, workflow_approved, workflow_rejected

from core.editorial import open_section
from core.notifications import (
    tell_author_of_approval,
    tell_author_of_publication,
    tell_author_of_rejection,
)
from core.roles import SECTIONS


def section_was_made(instance: Page, created: bool, **kwargs: object) -> None:
    if created:
        open_section(instance)


def schedule_was_kept(instance: Page, revision: Revision | None, **kwargs: object) -> None:
    # Wagtail sends the same signal when a schedule is set: then the page is not live yet.
    if instance.live and revision and revision.approved_go_live_at:
        tell_author_of_publication(page=instance, publisher=None)


for label in SECTIONS:
    post_save.connect(section_was_made, sender=label, dispatch_uid=f"core.open_section.{label}")
page_published.connect(schedule_was_kept, dispatch_uid="core.schedule_was_kept")
workflow_approved.connect(
    tell_author_of_approval, sender=WorkflowState, dispatch_uid="core.author_approval"
)
workflow_rejected.connect(
    tell_author_of_rejection, sender=WorkflowState, dispatch_uid="core.author_rejection"
)
