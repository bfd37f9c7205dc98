"""The gallery that was made with a report goes through the review with it.

Submitted with it, checked, approved, sent back and withdrawn with it; published with it, at the
same time, when a deputy publishes the report without a review; and when that time is taken back, so
is the gallery's. Only as long as the gallery stands where its report stands: what a reviewer
decided about the gallery alone is left as it is.
"""

from collections.abc import Iterable

from django.contrib.auth.models import AbstractBaseUser
from django.db.models.signals import post_save
from django.utils import timezone
from wagtail.models import Revision, TaskState, WorkflowState
from wagtail.signals import (
    page_published,
    task_approved,
    task_rejected,
    task_submitted,
    workflow_cancelled,
    workflow_submitted,
)

from core.permissions import had_readers
from news.models import EventGalleryPage, NewsReportPage, PressIntake

User = AbstractBaseUser | None


def gallery_with(report: NewsReportPage) -> EventGalleryPage | None:
    """Return the gallery made with `report`, if the report still shows it and nobody else did."""
    gallery = _made_with(report)
    return None if gallery is None or gallery.approved_schedule else gallery


def report_was_submitted(instance: WorkflowState, user: User, **kwargs: object) -> None:
    gallery = _gallery_of(instance)
    if gallery is None or gallery.current_workflow_state or not _may_submit(gallery, user):
        return
    if workflow := gallery.get_workflow():
        workflow.start(gallery, user)


def report_was_submitted_again(instance: TaskState, user: User, **kwargs: object) -> None:
    gallery = _gallery_of(instance.workflow_state)
    if gallery and _came_back_together(gallery, instance.workflow_state):
        gallery.current_workflow_state.resume(user=user)


def report_was_approved(instance: TaskState, user: User, **kwargs: object) -> None:
    if step := _same_step(instance):
        _set_time(step.revision, like=instance.revision)
        step.approve(user=user)


def report_was_sent_back(instance: TaskState, user: User, **kwargs: object) -> None:
    if step := _same_step(instance):
        step.reject(user=user, comment=instance.comment)


def report_was_withdrawn(instance: WorkflowState, user: User, **kwargs: object) -> None:
    gallery = _gallery_of(instance)
    if gallery and (review := gallery.current_workflow_state):
        review.cancel(user=user)


def report_was_published(instance: NewsReportPage, revision: Revision, **kwargs: object) -> None:
    """Only the first publication counts: corrections are published by others too."""
    if not _is_first_publication(instance, revision):
        return
    gallery = gallery_with(instance)
    if gallery is None or _is_decided_in_review(gallery, instance):
        return
    newest = gallery.get_latest_revision()
    _set_time(newest, like=revision)
    newest.publish(user=_publisher(gallery, revision.user))


def time_was_taken_back(
    instance: Revision, update_fields: Iterable[str] | None, **kwargs: object
) -> None:
    """Wagtail sends no signal of its own when a page no longer waits for its time."""
    taken_back = update_fields == {"approved_go_live_at"} and instance.approved_go_live_at is None
    if not taken_back or instance.content_type.model_class() is not NewsReportPage:
        return
    gallery = _made_with(instance.content_object)
    schedule = gallery.scheduled_revision if gallery else None
    if schedule and schedule.content["go_live_at"] == instance.content["go_live_at"]:
        schedule.approved_go_live_at = None
        schedule.save(update_fields=["approved_go_live_at"])  # the history tells the time it had
        schedule.content["go_live_at"] = None
        schedule.save(update_fields=["content"])


def _made_with(report: NewsReportPage) -> EventGalleryPage | None:
    intake = PressIntake.objects.filter(report=report.pk, gallery__isnull=False).first()
    gallery = intake.gallery if intake else None
    if gallery is None or had_readers(gallery):
        return None
    return gallery if report.get_latest_revision_as_object().gallery_id == gallery.pk else None


def _gallery_of(review: WorkflowState) -> EventGalleryPage | None:
    report = review.content_object
    if getattr(report, "specific_class", None) is not NewsReportPage:
        return None
    return gallery_with(report.specific)


def _may_submit(gallery: EventGalleryPage, user: User) -> bool:
    return user is None or gallery.permissions_for_user(user).can_submit_for_moderation()


def _publisher(gallery: EventGalleryPage, user: User) -> User:
    """Return the author of the published version if they published it themselves, else nobody."""
    return user if user and gallery.permissions_for_user(user).can_publish() else None


def _same_step(decision: TaskState) -> TaskState | None:
    """Return the step of the gallery that waits for the same decision."""
    gallery = _gallery_of(decision.workflow_state)
    step = gallery.current_workflow_task_state if gallery else None
    if step is None or step.status != TaskState.STATUS_IN_PROGRESS:
        return None
    return step.specific if step.task_id == decision.task_id else None


def _came_back_together(gallery: EventGalleryPage, review: WorkflowState) -> bool:
    """Whether the gallery was sent back because its report was, by the same decision."""
    own = gallery.current_workflow_state
    if own is None or own.status != WorkflowState.STATUS_NEEDS_CHANGES:
        return False
    step = own.current_task_state
    before = review.task_states.filter(finished_at__lte=step.finished_at)
    decision = before.order_by("-finished_at", "-pk").first()
    return (
        decision is not None
        and decision.status == TaskState.STATUS_REJECTED
        and (decision.task_id, decision.finished_by_id) == (step.task_id, step.finished_by_id)
    )


def _is_decided_in_review(gallery: EventGalleryPage, report: NewsReportPage) -> bool:
    """Whether a review of the gallery decides when it is published, or that it is not."""
    if _was_approved(report) and not _was_approved(gallery):
        return True
    own, review = gallery.current_workflow_state, report.current_workflow_state
    if own is None or own.status == WorkflowState.STATUS_IN_PROGRESS:
        return False
    return review is None or not _came_back_together(gallery, review)


def _is_first_publication(report: NewsReportPage, revision: Revision) -> bool:
    if not report.live:  # it waits for its time
        return report.first_published_at is None
    kept_its_time = revision.approved_go_live_at is not None
    return report.first_published_at == report.last_published_at and not kept_its_time


def _was_approved(page: NewsReportPage | EventGalleryPage) -> bool:
    return page.workflow_states.filter(status=WorkflowState.STATUS_APPROVED).exists()


def _set_time(version: Revision, *, like: Revision) -> None:
    """Let the gallery appear when its report does."""
    time = like.as_object().go_live_at
    if time and time > timezone.now():
        version.content["go_live_at"] = like.content["go_live_at"]
        version.save(update_fields=["content"])


workflow_submitted.connect(
    report_was_submitted, sender=WorkflowState, dispatch_uid="news.gallery_submitted"
)
workflow_cancelled.connect(
    report_was_withdrawn, sender=WorkflowState, dispatch_uid="news.gallery_withdrawn"
)
task_submitted.connect(report_was_submitted_again, dispatch_uid="news.gallery_submitted_again")
task_approved.connect(report_was_approved, dispatch_uid="news.gallery_approved")
task_rejected.connect(report_was_sent_back, dispatch_uid="news.gallery_sent_back")
page_published.connect(
    report_was_published, sender=NewsReportPage, dispatch_uid="news.gallery_published"
)
post_save.connect(time_was_taken_back, sender=Revision, dispatch_uid="news.gallery_time_taken_back")
