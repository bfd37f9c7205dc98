"""Files arrive in pieces. What arrived is kept; the rest can be sent again, from any screen.

Pieces go to a folder that is not served (`pieces`), and are deleted once a file was opened.
"""

from pathlib import PurePath

from django.conf import settings
from django.core.files.uploadedfile import UploadedFile
from django.db import transaction
from django.db.models import Sum
from django.template.defaultfilters import filesizeformat

from news.intake.pieces import write_piece
from news.intake.removing import remove
from news.intake.zip_names import legible
from news.models import IntakeFile, PressIntake

MOST_BYTES = 1024**3
MOST_PHOTOS = 200
LARGEST_TEXT = 100 * 1024**2  # a Word file with its pictures
PIECE = 4 * 1024**2  # bytes of one request
_NUMBERS = 2**63  # what a column of the database holds

KINDS = {
    IntakeFile.Kind.TEXT: {".docx", ".txt"},
    IntakeFile.Kind.ARCHIVE: {".zip"},
    IntakeFile.Kind.PHOTO: {".jpg", ".jpeg", ".png", ".webp", ".heic", ".heif", ".avif", ".gif"},
}
INSTEAD = {
    ".doc": "เป็นไฟล์ Word รุ่นเก่า เปิดใน Word แล้วบันทึกเป็น .docx ก่อนส่ง",
    ".pdf": "ไฟล์ PDF อ่านเป็นข่าวไม่ได้ กรุณาคัดลอกข้อความมาวาง หรือส่งไฟล์ Word (.docx)",
    ".odt": "เปิดในโปรแกรมที่ใช้เขียน แล้วบันทึกเป็น .docx ก่อนส่ง",
    ".rtf": "เปิดใน Word แล้วบันทึกเป็น .docx ก่อนส่ง",
    ".rar": "ไฟล์ .rar เปิดไม่ได้ กรุณาส่งเป็น .zip หรือส่งภาพโดยตรง",
    ".7z": "ไฟล์ .7z เปิดไม่ได้ กรุณาส่งเป็น .zip หรือส่งภาพโดยตรง",
    ".mp4": "รับเฉพาะภาพนิ่ง วิดีโอให้นำขึ้น YouTube แล้วใส่ลิงก์ในข่าว",
    ".mov": "รับเฉพาะภาพนิ่ง วิดีโอให้นำขึ้น YouTube แล้วใส่ลิงก์ในข่าว",
}


MADE = "ข่าวนี้สร้างเป็นร่างแล้ว ถ้าจะเพิ่มภาพ ให้เพิ่มในประมวลภาพ หรือย้อนกลับก่อน"


class RefusedFileError(ValueError):
    """A file that is not taken; the message is Thai and says what to do."""


class WrongOffsetError(ValueError):
    """A piece that does not follow on what is there; `received` says where to go on."""

    def __init__(self, received: int) -> None:
        super().__init__(f"{received} bytes are here")
        self.received = received


def kind_of(name: str) -> IntakeFile.Kind:
    """Tell by its name what a file is. Raises RefusedFileError for any other kind."""
    suffix = PurePath(name).suffix.lower()
    for kind, suffixes in KINDS.items():
        if suffix in suffixes:
            return kind
    other = "รับเฉพาะไฟล์ Word (.docx) ไฟล์ข้อความ (.txt) ภาพ และ .zip ของภาพ"
    raise RefusedFileError(INSTEAD.get(suffix, other))


@transaction.atomic
def announce(*, intake: PressIntake, name: str, size: int, modified: int = 0) -> IntakeFile:
    """Return the row of a file that is about to come: the one begun before, if it is known.

    Raises RefusedFileError for what would not be taken, before any of it is sent.
    """
    intake = PressIntake.objects.select_for_update().get(pk=intake.pk)
    if intake.is_made:
        raise RefusedFileError(MADE)
    name = PurePath(legible(name)).name or "ไม่มีชื่อ"
    modified = modified if -_NUMBERS <= modified < _NUMBERS else 0
    known = list(intake.files.sent().filter(name=name, size=size, modified=modified))
    for file in known:
        if file.state != IntakeFile.State.REFUSED:
            return file
    kind = kind_of(name)
    _check_room(intake, kind, size)
    for file in known:  # refused before: it gets another chance
        remove(file)
    return IntakeFile.objects.create(
        intake=intake, name=name, size=size, modified=modified, kind=kind
    )


def _check_room(intake: PressIntake, kind: IntakeFile.Kind, size: int) -> None:
    if size <= 0:
        raise RefusedFileError("ไฟล์นี้ว่างเปล่า กรุณาส่งใหม่จากต้นฉบับ")
    largest = {
        IntakeFile.Kind.PHOTO: settings.WAGTAILIMAGES_MAX_UPLOAD_SIZE,
        IntakeFile.Kind.TEXT: LARGEST_TEXT,
        IntakeFile.Kind.ARCHIVE: MOST_BYTES,
    }[kind]
    if size > largest:
        raise RefusedFileError(
            f"ไฟล์ใหญ่ {filesizeformat(size)} รับได้ไม่เกิน {filesizeformat(largest)} กรุณาย่อหรือแบ่งก่อนส่ง"
        )
    here = intake.files.sent().exclude(state=IntakeFile.State.REFUSED)
    total = here.aggregate(total=Sum("size"))["total"] or 0
    if total + size > MOST_BYTES:
        raise RefusedFileError(f"รวมทุกไฟล์แล้วเกิน {filesizeformat(MOST_BYTES)} กรุณาเลือกเฉพาะภาพที่จะใช้")
    if kind == IntakeFile.Kind.PHOTO and photos_coming(intake) >= MOST_PHOTOS:
        raise RefusedFileError(f"รับได้ไม่เกิน {MOST_PHOTOS} ภาพต่อข่าว กรุณาเลือกเฉพาะภาพที่จะใช้")


def photos_coming(intake: PressIntake) -> int:
    """How many photos are here or on their way."""
    photos = intake.files.filter(kind=IntakeFile.Kind.PHOTO, is_inline=False)
    return photos.exclude(state=IntakeFile.State.REFUSED).count()


@transaction.atomic
def receive(*, file: IntakeFile, offset: int, piece: bytes) -> IntakeFile:
    """Keep `piece`, which begins at byte `offset`. With the last one the file has arrived.

    Raises WrongOffsetError when another piece belongs there: two tabs may send the same file; and
    IntakeFile.DoesNotExist when the file was taken out meanwhile.
    """
    file = IntakeFile.objects.select_for_update().get(pk=file.pk)
    if file.state != IntakeFile.State.ARRIVING:
        return file
    if offset != file.received or offset + len(piece) > file.size:
        raise WrongOffsetError(file.received)
    write_piece(file, offset, piece)
    file.received += len(piece)
    if file.received == file.size:
        file.state = IntakeFile.State.ARRIVED
    file.save(update_fields=["received", "state"])
    return file


def receive_whole(*, intake: PressIntake, upload: UploadedFile) -> IntakeFile:
    """Keep a file that a form without JavaScript sent. Raises RefusedFileError."""
    file = announce(intake=intake, name=upload.name or "", size=upload.size or 0)
    if file.state == IntakeFile.State.ARRIVING:
        upload.seek(file.received)
        for piece in iter(lambda: upload.read(PIECE), b""):
            file = receive(file=file, offset=file.received, piece=piece)
    return file
