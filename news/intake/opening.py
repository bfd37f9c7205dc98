"""Files that have arrived are opened: texts are read, photos cleaned and kept, archives unpacked.

A few seconds at a time, so that a browser can show how far it is and a broken connection costs
nothing: what is done stays done, and another request goes on where the last one ended.
"""

import time
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path, PurePath

from django.core.files.base import ContentFile
from django.db import transaction
from django.utils import timezone
from wagtail.models import Collection

from core.file_policy import is_used
from core.models import OfficeImage
from core.photos import PhotoError, without_metadata
from news.intake.archives import NotAPhotoArchiveError, PhotoArchive, RefusedEntry
from news.intake.photos import digest, shooting_order, taken_at
from news.intake.rich_text import Picture
from news.intake.texts import LONGEST, cleaned
from news.intake.uploads import MOST_PHOTOS, forget_bytes, path_of, photos_coming
from news.intake.word_files import NotAWordFileError, WordFile, read_word_file
from news.intake.word_parts import Heading, Paragraphs, Part, Table
from news.models import IntakeFile, PressIntake

Kind, State = IntakeFile.Kind, IntakeFile.State
FIRST_CAMERA = 1990  # a clock that was never set says 1970 or 0000
_FOREVER = float("inf")
_ONE_TEXT = "มีข้อความข่าวอยู่แล้ว ถ้าจะใช้ไฟล์นี้แทน กรุณาทิ้งข้อความหรือไฟล์ข่าวเดิมก่อน"


def open_all(file: IntakeFile) -> None:
    open_some(file, seconds=_FOREVER)


def open_some(file: IntakeFile, *, seconds: float) -> list[IntakeFile]:
    """Open a file that has arrived, for about so long; return what was found inside meanwhile.

    The file is settled when all of it is done. Whatever is wrong with it is written on it.
    """
    if file.state != State.ARRIVED:
        return []
    until = time.monotonic() + seconds
    found: list[IntakeFile] = []
    open_kind = {Kind.PHOTO: _open_photo, Kind.TEXT: _open_text, Kind.ARCHIVE: _open_archive}
    for inside in open_kind[Kind(file.kind)](file):
        found.append(inside)
        if time.monotonic() >= until:
            return found
    if file.is_settled:
        forget_bytes([file])
        order_photos(file.intake)
    return found


def _open_photo(file: IntakeFile) -> Iterator[IntakeFile]:
    take_photo(file, path_of(file).read_bytes())
    yield from ()


def _open_text(file: IntakeFile) -> Iterator[IntakeFile]:
    content = path_of(file).read_bytes()
    try:
        word = _read_text(file, content)
    except NotAWordFileError as error:
        _settle(file, State.REFUSED, reason=str(error))
        return
    if PressIntake.objects.filter(pk=file.intake_id).exclude(text="").exists():
        _settle(file, State.REFUSED, reason=_ONE_TEXT)
        return
    pictures = [part for part in word.parts if isinstance(part, Picture)]
    for place, picture in enumerate(pictures):
        yield _picture(file, place, picture)
    for place, unread in enumerate(word.unread, start=len(pictures)):
        yield _inside(file, place, unread.name, state=State.REFUSED, reason=unread.reason)
    _keep(file, word)


def _read_text(file: IntakeFile, content: bytes) -> WordFile:
    if file.suffix != ".txt":
        return read_word_file(content)
    text = _decoded(content)
    if not text.strip():
        raise NotAWordFileError("ไฟล์นี้ไม่มีข้อความ กรุณาตรวจว่าเลือกไฟล์ถูก")
    return WordFile(text, (), ())


def _decoded(content: bytes) -> str:
    """Text files of Windows are UTF-8 or the Thai code page; nothing is refused."""
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("cp874", errors="replace")


@transaction.atomic
def _keep(file: IntakeFile, word: WordFile) -> None:
    """Make the words of a file those of its intake."""
    intake = PressIntake.objects.select_for_update().get(pk=file.intake_id)
    text = cleaned(word.text)
    if intake.text:
        _settle(file, State.REFUSED, reason=_ONE_TEXT)
    elif len(text) > LONGEST:
        reason = f"ข้อความยาว {len(text):,} ตัวอักษร รับได้ไม่เกิน {LONGEST:,} กรุณาตัดเหลือข่าวเดียว"
        _settle(file, State.REFUSED, reason=reason)
    else:
        intake.text, intake.source_name, intake.answers = text, file.name, ""
        intake.body = list(_blocks(word.parts))
        intake.save(update_fields=["text", "source_name", "answers", "body"])
        _settle(file, State.TAKEN)


def _blocks(parts: tuple[Part, ...]) -> Iterator[dict]:
    """Blocks of a body as `PressIntake.body` keeps them: a picture by its place in the file."""
    pictures = 0
    for part in parts:
        match part:
            case Paragraphs(html):
                yield {"type": "rich_text", "value": html}
            case Heading(text, level):
                yield {"type": "heading", "value": {"text": text, "level": str(level)}}
            case Table():
                yield {"type": "table", "value": _table(part)}
            case Picture():
                yield {"type": "photo", "value": {"position": pictures, "alt": part.alt[:255]}}
                pictures += 1


def _table(table: Table) -> dict:
    return {
        "data": [list(row) for row in table.rows],
        "cell": [],
        "mergeCells": [],
        "first_row_is_table_header": table.header,
        "first_col_is_header": False,
        "table_header_choice": "row" if table.header else "neither",
        "table_caption": "",
    }


def _picture(file: IntakeFile, place: int, picture: Picture) -> IntakeFile:
    inside = _inside(file, place, picture.name, is_inline=True)
    if not inside.is_settled:
        take_photo(inside, picture.content)
    return inside


def _open_archive(file: IntakeFile) -> Iterator[IntakeFile]:
    """`place` of an archive says up to which entry it was opened."""
    try:
        with (
            path_of(file).open("rb") as source,
            PhotoArchive(source, most_photos=_room(file)) as zipped,
        ):
            file.entries = len(zipped)
            for found in zipped.read(start=file.place):
                inside = _inside(file, found.index, PurePath(found.name).name)
                if isinstance(found, RefusedEntry):
                    _settle(inside, State.REFUSED, reason=found.reason)
                elif not inside.is_settled:
                    take_photo(inside, found.content)
                file.place = found.index + 1
                file.save(update_fields=["place", "entries"])
                yield inside
    except NotAPhotoArchiveError as error:
        _settle(file, State.REFUSED, reason=str(error))
    else:
        file.place = file.entries
        _settle(file, State.TAKEN)


def _room(file: IntakeFile) -> int:
    """How many photos of this archive fit beside those that came by other ways."""
    own = file.contents.exclude(state=State.REFUSED).count()
    return max(0, MOST_PHOTOS - photos_coming(file.intake) + own)


def _inside(parent: IntakeFile, position: int, name: str, **values: object) -> IntakeFile:
    """The row of something inside another file: made now, or when this was begun before."""
    defaults = {
        "intake_id": parent.intake_id,
        "name": name[-255:],
        "kind": Kind.PHOTO,
        "size": 0,
        "state": State.ARRIVED,
    }
    inside, _ = IntakeFile.objects.get_or_create(
        parent=parent, position=position, defaults=defaults | values
    )
    return inside


def take_photo(file: IntakeFile, content: bytes) -> None:
    """Clean a photo and keep it in the library, or write on `file` why not. Never twice."""
    source = BytesIO(content)
    same = digest(source)
    twin = IntakeFile.objects.filter(intake=file.intake_id, digest=same, state=State.TAKEN)
    if not file.is_inline and twin.exclude(pk=file.pk).filter(is_inline=False).exists():
        _settle(file, State.REFUSED, reason="ภาพนี้ส่งมาแล้ว จึงไม่เก็บซ้ำ")
        return
    taken = taken_at(source)
    try:
        clean = without_metadata(ContentFile(content, name=file.name))
    except PhotoError as error:
        _settle(file, State.REFUSED, reason=str(error))
        return
    image = OfficeImage(
        title=Path(file.name).stem[:255] or "ภาพ",
        file=clean,
        uploaded_by_user=file.intake.owner,
        collection=Collection.get_first_root_node(),
    )
    image.save()
    moment = timezone.make_aware(taken) if taken and taken.year >= FIRST_CAMERA else None
    if not _settle(file, State.TAKEN, image=image, digest=same, taken_at=moment):
        image.delete()  # another request was quicker


def _settle(file: IntakeFile, state: IntakeFile.State, **values: object) -> bool:
    """Write what became of `file`, unless another request did. Return whether it was written."""
    rows = IntakeFile.objects.filter(pk=file.pk, state=State.ARRIVED)
    written = rows.update(state=state, place=file.place, entries=file.entries, **values)
    file.refresh_from_db()
    return bool(written)


def order_photos(intake: PressIntake) -> None:
    """Number the photos as they were taken; cameras that keep no time go by their file names."""
    photos = shooting_order(intake.files.filter(image__isnull=False, is_inline=False))
    for place, photo in enumerate(photos):
        photo.place = place
    IntakeFile.objects.bulk_update(photos, ["place"])


def forget_text(*, intake: PressIntake) -> None:
    """Throw the text away, and the Word file it came from with the pictures in it."""
    for file in intake.files.sent().filter(kind=Kind.TEXT):
        _remove(file)
    intake.text, intake.source_name, intake.body, intake.answers = "", "", [], ""
    intake.save(update_fields=["text", "source_name", "body", "answers"])


def take_out(*, file: IntakeFile) -> None:
    """Take a file out again, with all that was found in it."""
    if file.kind == Kind.TEXT and file.state == State.TAKEN:
        forget_text(intake=file.intake)
    else:
        _remove(file)


@transaction.atomic
def _remove(file: IntakeFile) -> None:
    """Delete the rows, and those of the photos that nothing else uses."""
    rows = [file, *file.contents.all()]
    images = [row.image for row in rows if row.image]
    forget_bytes(rows)
    file.delete()
    delete_unused(images)


def delete_unused(images: list[OfficeImage]) -> None:
    for image in images:
        if not is_used(image):
            image.delete()
