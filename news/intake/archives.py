"""Photos out of a .zip, one at a time: an archive of a gigabyte is never in memory."""

import re
import stat
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import PurePosixPath
from typing import IO, TypeAlias
from zipfile import ZipFile, ZipInfo

from django.conf import settings

from news.intake import zips
from news.intake.zip_names import name_of

MOST_ENTRIES = 2_000
MOST_PACKED = 200  # times smaller; photos are packed already, and Deflate reaches 1,032
_IGNORED = {".ds_store", "thumbs.db", "desktop.ini"}
_ARCHIVES = {".7z", ".bz2", ".gz", ".rar", ".tar", ".tgz", ".xz", ".zip"}
_ARCHIVE_MAGIC = (b"PK\x03\x04", b"Rar!\x1a\x07", b"7z\xbc\xaf\x27\x1c", b"\x1f\x8b")
_OTHER_KINDS = (
    (b"Rar!\x1a\x07", "ไฟล์นี้เป็น .rar กรุณาแตกไฟล์แล้วบีบอัดใหม่เป็น .zip หรือใส่ภาพโดยตรง"),
    (b"7z\xbc\xaf\x27\x1c", "ไฟล์นี้เป็น .7z กรุณาแตกไฟล์แล้วบีบอัดใหม่เป็น .zip หรือใส่ภาพโดยตรง"),
)
_OUTSIDE = "ชื่อไฟล์ชี้ออกไปนอกไฟล์ .zip จึงไม่เปิด"
_NESTED = "เป็นไฟล์บีบอัดซ้อนอยู่ข้างใน กรุณาแตกไฟล์นี้แล้วส่งภาพโดยตรง"
_DAMAGED = "ไฟล์นี้เสียหายหรือส่งมาไม่ครบ กรุณาส่งใหม่จากต้นฉบับ"
_LOCKED = "ตั้งรหัสผ่านไว้ กรุณาเอารหัสผ่านออก"


class NotAPhotoArchiveError(ValueError):
    """The file as a whole cannot be read; the message is Thai and says what to do."""


@dataclass(frozen=True)
class ZippedPhoto:
    """A file that is a photo by its name. Whether it is one is for core.photos to say."""

    index: int  # its place in the archive: go on from index + 1
    name: str  # without folders
    content: bytes


@dataclass(frozen=True)
class RefusedEntry:
    index: int
    name: str  # with folders
    reason: str  # Thai


Found: TypeAlias = ZippedPhoto | RefusedEntry


class PhotoArchive:
    """The photos of a .zip, in the order they were packed.

    with PhotoArchive(file, most_photos=200) as archive:
        for found in archive.read(start=index): ...

    Raises NotAPhotoArchiveError when it is made. Neither `len` nor a start far in unpacks anything.
    """

    def __init__(self, file: IO[bytes], *, most_photos: int) -> None:
        self._most_photos = most_photos
        self._zip = _opened(file)
        if self._photos and all(
            self._entry(index).flag_bits & zips.ENCRYPTED for index in self._photos
        ):
            raise NotAPhotoArchiveError(f"ไฟล์ .zip นี้{_LOCKED}แล้วส่งใหม่")

    def __enter__(self) -> "PhotoArchive":
        return self

    def __exit__(self, *error: object) -> None:
        self._zip.close()

    def __len__(self) -> int:
        """How many entries there are to go through: indexes are below this."""
        return len(self._zip.infolist())

    @property
    def photo_count(self) -> int:
        """How many look like photos, before any is unpacked; not more than `most_photos`."""
        return min(len(self._photos), self._most_photos)

    def read(self, start: int = 0) -> Iterator[Found]:
        """Yield what is found from the entry at `start` on; the next one is unpacked when asked."""
        for index in range(start, len(self)):
            name = name_of(self._entry(index))
            if not _is_ignored(self._entry(index), name):
                yield self._read(index, name)

    def _read(self, index: int, name: str) -> Found:
        entry = self._entry(index)
        if reason := _refusal(entry, name) or self._beyond(index):
            return RefusedEntry(index, name, reason)
        try:
            content = b"".join(zips.unpacked(self._zip, entry, most=_largest()))
        except zips.TooLargeError:
            return RefusedEntry(index, name, _too_large())
        except zips.UNREADABLE:
            return RefusedEntry(index, name, _DAMAGED)
        if content.startswith(_ARCHIVE_MAGIC):
            return RefusedEntry(index, name, _NESTED)
        return ZippedPhoto(index, PurePosixPath(name).name, content)

    def _entry(self, index: int) -> ZipInfo:
        return self._zip.infolist()[index]

    @cached_property
    def _photos(self) -> list[int]:
        """Where photos are, as far as names tell."""
        names = [(index, name_of(entry)) for index, entry in enumerate(self._zip.infolist())]
        return [
            index
            for index, name in names
            if _is_photo(name) and not _is_ignored(self._entry(index), name)
        ]

    @cached_property
    def _last(self) -> int:
        """The index of the last photo that is taken."""
        taken = self._photos[: self._most_photos]
        return taken[-1] if taken else -1

    def _beyond(self, index: int) -> str:
        return "เกินจำนวนภาพที่รับได้ต่อข่าว" if index > self._last else ""


def _opened(file: IO[bytes]) -> ZipFile:
    file.seek(0)
    start = file.read(8)
    for magic, message in _OTHER_KINDS:
        if start.startswith(magic):
            raise NotAPhotoArchiveError(message)
    try:
        return zips.opened(file, most_entries=MOST_ENTRIES)
    except zips.TooManyEntriesError as error:
        raise NotAPhotoArchiveError(
            f"ไฟล์ .zip นี้มีไฟล์อยู่ข้างในเกิน {MOST_ENTRIES:,} ไฟล์ กรุณาเลือกเฉพาะภาพที่จะใช้"
        ) from error
    except zips.UNREADABLE as error:
        raise NotAPhotoArchiveError(
            "เปิดไฟล์นี้ไม่ได้ ไม่ใช่ไฟล์ .zip หรือส่งมาไม่ครบ กรุณาบีบอัดใหม่หรือใส่ภาพโดยตรง"
        ) from error


def _is_ignored(entry: ZipInfo, name: str) -> bool:
    """What systems put beside photos, unseen by their owner."""
    path = PurePosixPath(name)
    return (
        entry.is_dir()
        or name.endswith("/")
        or "__MACOSX" in path.parts
        or path.name.startswith("._")
        or path.name.lower() in _IGNORED
    )


def _is_photo(name: str) -> bool:
    extension = PurePosixPath(name).suffix.lower().removeprefix(".")
    return extension in settings.WAGTAILIMAGES_EXTENSIONS


def _refusal(entry: ZipInfo, name: str) -> str:
    """Return why an entry is not to be unpacked, as far as the list of entries tells."""
    return _name_refusal(name) or _entry_refusal(entry)


def _name_refusal(name: str) -> str:
    if name.startswith("/") or re.match("[A-Za-z]:", name) or ".." in name.split("/"):
        return _OUTSIDE
    if PurePosixPath(name).suffix.lower() in _ARCHIVES:
        return _NESTED
    return "" if _is_photo(name) else "ไม่ใช่ไฟล์ภาพชนิดที่รับ"


def _entry_refusal(entry: ZipInfo) -> str:
    if stat.S_ISLNK(entry.external_attr >> 16):
        return "เป็นทางลัดไปไฟล์อื่น ไม่ใช่ภาพ"
    if entry.flag_bits & zips.ENCRYPTED:
        return f"ไฟล์นี้{_LOCKED}"
    if entry.file_size > _largest():
        return _too_large()
    if entry.file_size > MOST_PACKED * max(entry.compress_size, zips.CHUNK):
        return "บีบอัดไว้แน่นผิดปกติ จึงไม่เปิด"
    return ""


def _largest() -> int:
    return int(settings.WAGTAILIMAGES_MAX_UPLOAD_SIZE)


def _too_large() -> str:
    return f"ใหญ่เกิน {_largest() // 2**20} MB กรุณาย่อภาพก่อน"
