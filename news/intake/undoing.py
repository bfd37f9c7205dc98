"""Take back what was made of an intake: those pages, and nothing else."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import partial

from django.contrib.auth.models import AbstractBaseUser
from django.db import transaction
from wagtail.actions.delete_page import DeletePageAction
from wagtail.models import Page

from core.file_policy import used_among
from core.models import BasePage
from core.permissions import had_readers
from news.intake.pieces import forget_bytes
from news.intake.removing import delete_unused
from news.models import PressIntake
from people.models import SpeakerProfilePage


class CannotUndoError(ValueError):
    """What was made has had readers, or is not the user's to delete. The message is Thai."""


@dataclass
class Undoing:
    """What undoing would delete, and what it would leave because it is more than was made."""

    pages: list[Page] = field(default_factory=list)
    edited: list[Page] = field(default_factory=list)  # among `pages`: changed since
    kept: list[Page] = field(default_factory=list)


def what_to_undo(*, intake: PressIntake, user: AbstractBaseUser) -> Undoing:
    """Look at what was made of `intake`.

    Raises CannotUndoError when it has had readers, or is not the user's to delete.
    """
    undoing = Undoing()
    if intake.report:
        _take_back(undoing, intake.report, user)
    for page in filter(None, (intake.gallery, *intake.profiles.all())):
        if _is_used_elsewhere(page, undoing.pages):
            undoing.kept.append(page)
        elif isinstance(page, SpeakerProfilePage):
            is_ours = _is_as_made(page) and page.permissions_for_user(user).can_delete()
            (undoing.pages if is_ours else undoing.kept).append(page)
        else:
            _take_back(undoing, page, user)
    return undoing


def _take_back(undoing: Undoing, page: BasePage, user: AbstractBaseUser) -> None:
    if had_readers(page):
        raise CannotUndoError(
            f"“{page.title}” เผยแพร่แล้ว จึงย้อนกลับจากที่นี่ไม่ได้ ถ้าต้องการเอาออก ให้เปิดหน้านั้นแล้วเลิกเผยแพร่"
        )
    permissions = page.permissions_for_user(user)
    if page.workflow_in_progress or permissions.page_locked() or not permissions.can_delete():
        raise CannotUndoError(
            f"“{page.title}” อยู่ระหว่างตรวจหรือถูกล็อก จึงลบไม่ได้ในตอนนี้ ให้ยกเลิกการส่งตรวจก่อน"
        )
    undoing.pages.append(page)
    if not _is_as_made(page):
        undoing.edited.append(page)


def _is_as_made(page: Page) -> bool:
    return not had_readers(page) and page.revisions.count() <= 1


def _is_used_elsewhere(page: Page, own: Sequence[Page]) -> bool:
    """Whether a page or a draft other than `own` names it."""
    return page.pk in used_among([page], besides=[page, *own])


@transaction.atomic
def undo(*, intake: PressIntake, user: AbstractBaseUser) -> Undoing:
    """Delete the pages that were made of `intake`, and only those. Text and photos stay in it.

    Raises CannotUndoError; then nothing is deleted.
    """
    intake = PressIntake.objects.select_for_update().get(pk=intake.pk)
    undoing = what_to_undo(intake=intake, user=user)
    for page in undoing.pages:
        DeletePageAction(page, user=user).execute(skip_permission_checks=True)
    intake.report = intake.gallery = intake.made_at = intake.claim = None
    intake.save()
    intake.profiles.clear()
    return undoing


@transaction.atomic
def discard(*, intake: PressIntake, user: AbstractBaseUser) -> None:
    """Undo, then delete the intake with its text and those of its photos that nothing else uses.

    Raises CannotUndoError; then nothing is deleted.
    """
    undo(intake=intake, user=user)
    files = list(intake.files.all())
    images = [file.image for file in files if file.image]
    PressIntake.objects.filter(pk=intake.pk).delete()
    delete_unused(images)
    transaction.on_commit(partial(forget_bytes, files))
