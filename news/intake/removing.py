"""Take files and texts out of an intake again, and photos out of the library that nobody uses."""

from collections.abc import Sequence
from functools import partial

from django.db import transaction

from core.file_policy import used_among
from core.models import OfficeImage
from news.intake.pieces import forget_bytes
from news.models import IntakeFile, PressIntake

Kind, State = IntakeFile.Kind, IntakeFile.State


@transaction.atomic
def forget_text(*, intake: PressIntake) -> None:
    """Throw the text away, and the Word file it came from with the pictures in it."""
    for file in intake.files.sent().filter(kind=Kind.TEXT):
        remove(file)
    intake.text, intake.source_name, intake.body, intake.answers = "", "", [], ""
    intake.save(update_fields=["text", "source_name", "body", "answers"])


def take_out(*, file: IntakeFile) -> None:
    """Take a file out again, with all that was found in it."""
    if file.kind == Kind.TEXT and file.state == State.TAKEN:
        forget_text(intake=file.intake)
    else:
        remove(file)


@transaction.atomic
def remove(file: IntakeFile) -> None:
    """Delete the rows of a file and its contents, and those of their photos that nothing uses."""
    rows = [file, *file.contents.select_related("image")]
    transaction.on_commit(partial(forget_bytes, list(rows)))
    images = [row.image for row in rows if row.image]
    IntakeFile.objects.filter(pk=file.pk).delete()
    delete_unused(images)


def delete_unused(images: Sequence[OfficeImage]) -> None:
    if not images:
        return
    used = used_among(images)
    for image in images:
        if image.pk not in used:
            image.delete()
