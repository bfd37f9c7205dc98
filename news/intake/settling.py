"""What becomes of a file: a photo in the library, or a reason why not. Each is decided once."""

from io import BytesIO
from pathlib import Path

from django.core.files.base import ContentFile
from django.utils import timezone
from wagtail.models import Collection

from core.models import OfficeImage
from core.photos import PhotoError, without_metadata
from news.intake.photos import digest, taken_at
from news.models import IntakeFile

Kind, State = IntakeFile.Kind, IntakeFile.State
FIRST_CAMERA = 1990  # a clock that was never set says 1970 or 0000


def settle(file: IntakeFile, state: IntakeFile.State, **values: object) -> bool:
    """Write what became of `file`, unless another request did. Return whether it was written.

    Raises IntakeFile.DoesNotExist when the file was taken out meanwhile.
    """
    rows = IntakeFile.objects.filter(pk=file.pk, state=State.ARRIVED)
    written = rows.update(state=state, place=file.place, entries=file.entries, **values)
    file.refresh_from_db()
    return bool(written)


def refuse(file: IntakeFile, reason: str) -> bool:
    return settle(file, State.REFUSED, reason=reason)


def inside(parent: IntakeFile, position: int, name: str, **values: object) -> IntakeFile:
    """The row of something inside another file: made now, or when this was begun before."""
    defaults = {
        "intake_id": parent.intake_id,
        "name": name[-255:],
        "kind": Kind.PHOTO,
        "size": 0,
        "state": State.ARRIVED,
    }
    found, _ = IntakeFile.objects.get_or_create(
        parent=parent, position=position, defaults=defaults | values
    )
    return found


def take_photo(file: IntakeFile, content: bytes) -> None:
    """Clean a photo and keep it in the library, or write on `file` why not. Never twice."""
    source = BytesIO(content)
    same = digest(source)
    twin = IntakeFile.objects.filter(intake=file.intake_id, digest=same, state=State.TAKEN)
    if not file.is_inline and twin.exclude(pk=file.pk).filter(is_inline=False).exists():
        refuse(file, "ภาพนี้ส่งมาแล้ว จึงไม่เก็บซ้ำ")
        return
    taken = taken_at(source)
    try:
        clean = without_metadata(ContentFile(content, name=file.name))
    except PhotoError as error:
        refuse(file, str(error))
        return
    moment = timezone.make_aware(taken) if taken and taken.year >= FIRST_CAMERA else None
    image = OfficeImage(
        title=Path(file.name).stem[:255] or "ภาพ",
        file=clean,
        uploaded_by_user=file.intake.owner,
        collection=Collection.get_first_root_node(),
    )
    _keep(file, image, digest=same, taken_at=moment)


def _keep(file: IntakeFile, image: OfficeImage, **values: object) -> None:
    """Put `image` into the library for `file`, unless another request was quicker."""
    image.save()
    written = False
    try:
        written = settle(file, State.TAKEN, image=image, **values)
    finally:
        if not written:
            image.delete()
