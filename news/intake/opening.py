"""Files that have arrived are opened: texts are read, photos cleaned and kept, archives unpacked.

A few seconds at a time, so that a browser can show how far it is and a broken connection costs
nothing: what is done stays done, and another request goes on where the last one ended.
"""

import codecs
import time
from collections.abc import Iterator
from pathlib import PurePath

from django.db import transaction

from news.intake.archives import NotAPhotoArchiveError, PhotoArchive, RefusedEntry
from news.intake.photos import shooting_order
from news.intake.pieces import forget_bytes, path_of
from news.intake.removing import remove
from news.intake.rich_text import Picture
from news.intake.settling import inside, refuse, settle, take_photo
from news.intake.texts import LONGEST, cleaned
from news.intake.uploads import MOST_PHOTOS, photos_coming
from news.intake.word_files import NotAWordFileError, WordFile, read_word_file
from news.intake.word_parts import Heading, Paragraphs, Part, Table
from news.models import IntakeFile, PressIntake

Kind, State = IntakeFile.Kind, IntakeFile.State
_FOREVER = float("inf")
_ONE_TEXT = "มีข้อความข่าวอยู่แล้ว ถ้าจะใช้ไฟล์นี้แทน กรุณาทิ้งข้อความหรือไฟล์ข่าวเดิมก่อน"
_EMPTY = "ไฟล์นี้ไม่มีข้อความ กรุณาตรวจว่าเลือกไฟล์ถูก"
_ONLY_PICTURES = "ไฟล์นี้มีแต่ภาพ ไม่มีข้อความให้อ่าน กรุณาวางข้อความเอง แล้วส่งภาพโดยตรง"
_LOST = "ไฟล์ที่ส่งมาหายไปจากเครื่องแม่ข่ายก่อนเปิด กรุณาส่งใหม่"


def open_all(file: IntakeFile) -> None:
    open_some(file, seconds=_FOREVER)


def open_some(file: IntakeFile, *, seconds: float) -> list[IntakeFile]:
    """Open a file that has arrived, for about so long; return what was found inside meanwhile.

    The file is settled when all of it is done. Whatever is wrong with it is written on it.

    Raises IntakeFile.DoesNotExist when it was taken out meanwhile.
    """
    if file.state != State.ARRIVED:
        return []
    found: list[IntakeFile] = []
    try:
        _open(file, found, until=time.monotonic() + seconds)
    except FileNotFoundError:
        refuse(file, _LOST)  # does nothing where another request was quicker and is done
    if file.is_settled:
        forget_bytes([file])
        order_photos(file.intake)
    return found


def _open(file: IntakeFile, found: list[IntakeFile], *, until: float) -> None:
    open_kind = {Kind.PHOTO: _open_photo, Kind.TEXT: _open_text, Kind.ARCHIVE: _open_archive}
    for one in open_kind[Kind(file.kind)](file):
        found.append(one)
        if time.monotonic() >= until:
            return


def _open_photo(file: IntakeFile) -> Iterator[IntakeFile]:
    take_photo(file, path_of(file).read_bytes())
    yield from ()


def _open_text(file: IntakeFile) -> Iterator[IntakeFile]:
    content = path_of(file).read_bytes()
    try:
        word = _read_text(file, content)
    except NotAWordFileError as error:
        refuse(file, str(error))
        return
    if PressIntake.objects.filter(pk=file.intake_id).exclude(text="").exists():
        refuse(file, _ONE_TEXT)
        return
    pictures = [part for part in word.parts if isinstance(part, Picture)]
    for place, picture in enumerate(pictures):
        yield _picture(file, place, picture)
    for place, unread in enumerate(word.unread, start=len(pictures)):
        yield inside(file, place, unread.name, state=State.REFUSED, reason=unread.reason)
    _keep(file, word)


def _read_text(file: IntakeFile, content: bytes) -> WordFile:
    """Return words that fit. Raises NotAWordFileError."""
    word = _plain(content) if file.suffix == ".txt" else read_word_file(content)
    text = cleaned(word.text)
    if not text.strip():
        raise NotAWordFileError(_ONLY_PICTURES if word.parts else _EMPTY)
    if len(text) > LONGEST:
        raise NotAWordFileError(
            f"ข้อความยาว {len(text):,} ตัวอักษร รับได้ไม่เกิน {LONGEST:,} กรุณาตัดเหลือข่าวเดียว"
        )
    return WordFile(text, word.parts, word.unread)


def _plain(content: bytes) -> WordFile:
    return WordFile(_decoded(content), (), ())


def _decoded(content: bytes) -> str:
    """Text files of Windows are UTF-8, UTF-16 or the Thai code page; nothing is refused."""
    if content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return content.decode("utf-16", errors="replace")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("cp874", errors="replace")


@transaction.atomic
def _keep(file: IntakeFile, word: WordFile) -> None:
    """Make the words of a file those of its intake."""
    intake = PressIntake.objects.select_for_update().get(pk=file.intake_id)
    if intake.text:  # pasted while the pictures were being cleaned
        if refuse(file, _ONE_TEXT):
            for picture in file.contents.select_related("image"):
                remove(picture)
        return
    if settle(file, State.TAKEN):
        intake.text, intake.source_name, intake.answers = word.text, file.name, ""
        intake.body = list(_blocks(word.parts))
        intake.save(update_fields=["text", "source_name", "answers", "body"])


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
    found = inside(file, place, picture.name, is_inline=True)
    if not found.is_settled:
        take_photo(found, picture.content)
    return found


def _open_archive(file: IntakeFile) -> Iterator[IntakeFile]:
    """`place` of an archive says up to which entry it was opened."""
    try:
        with (
            path_of(file).open("rb") as source,
            PhotoArchive(source, most_photos=_room(file)) as zipped,
        ):
            file.entries = len(zipped)
            for found in zipped.read(start=file.place):
                one = inside(file, found.index, PurePath(found.name).name)
                if isinstance(found, RefusedEntry):
                    refuse(one, found.reason)
                elif not one.is_settled:
                    take_photo(one, found.content)
                file.place = found.index + 1
                IntakeFile.objects.filter(pk=file.pk).update(place=file.place, entries=file.entries)
                yield one
    except NotAPhotoArchiveError as error:
        refuse(file, str(error))
    else:
        file.place = file.entries
        settle(file, State.TAKEN)


def _room(file: IntakeFile) -> int:
    """How many photos of this archive fit beside those that came by other ways."""
    own = file.contents.exclude(state=State.REFUSED).count()
    return max(0, MOST_PHOTOS - photos_coming(file.intake) + own)


def order_photos(intake: PressIntake) -> None:
    """Number the photos as they were taken; cameras that keep no time go by their file names."""
    photos = shooting_order(intake.files.filter(image__isnull=False, is_inline=False))
    for place, photo in enumerate(photos):
        photo.place = place
    IntakeFile.objects.bulk_update(photos, ["place"])
