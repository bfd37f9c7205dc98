"""What a photo tells before its metadata is taken off: when it was taken, and which one it is."""

import hashlib
import re
from collections.abc import Iterable
from datetime import datetime
from typing import IO, Protocol, TypeVar

from PIL import ExifTags, Image

from core.photos import READ_AS
from thai.dates.years import BE_OFFSET

_CHUNK = 65_536
_FORM = re.compile(r"(\d{4})([:-]\d\d[:-]\d\d \d\d:\d\d:\d\d)")
_BUDDHIST_YEARS = 2400  # phones set to the Thai calendar write 2568


class TakenPhoto(Protocol):
    """A photo as `shooting_order` sees it."""

    @property
    def name(self) -> str: ...

    @property
    def taken_at(self) -> datetime | None: ...


PhotoT = TypeVar("PhotoT", bound=TakenPhoto)


def taken_at(file: IO[bytes]) -> datetime | None:
    """Return the time of EXIF's DateTimeOriginal, by the clock of the camera (naive).

    None when there is none, or when it cannot be read, for whatever reason. The file is at its
    start afterwards.
    """
    file.seek(0)
    try:
        with Image.open(file, formats=READ_AS) as picture:
            if "exif" not in picture.info:  # else Pillow looks behind the pixels, decoding them
                return None
            tags = picture.getexif().get_ifd(ExifTags.IFD.Exif)
        return _time(str(tags[ExifTags.Base.DateTimeOriginal]), tags)
    except Exception:  # Pillow's readers of EXIF fail in every way that there is
        return None
    finally:
        file.seek(0)


def _time(text: str, tags: dict[int, object]) -> datetime | None:
    found = _FORM.match(text)
    if not found:
        return None
    year = int(found[1])
    if year > _BUDDHIST_YEARS:
        year -= BE_OFFSET
    taken = datetime.strptime(f"{year:04}{found[2].replace('-', ':')}", "%Y:%m:%d %H:%M:%S")
    fraction = re.match(r"\d{1,6}", str(tags.get(ExifTags.Base.SubsecTimeOriginal, "")))
    return taken.replace(microsecond=int(fraction[0].ljust(6, "0")) if fraction else 0)


def shooting_order(photos: Iterable[PhotoT]) -> list[PhotoT]:
    """Sort by the time taken; those without one follow, IMG_2 before IMG_10."""
    return sorted(
        photos,
        key=lambda photo: (
            photo.taken_at is None,
            photo.taken_at or datetime.min,
            _natural(photo.name),
        ),
    )


def _natural(name: str) -> list[tuple[int, str]]:
    """Thai digits count like others; every second piece is a number."""
    pieces = re.split(r"(\d+)", name.casefold()[:255])
    return [(int(piece), "") if index % 2 else (0, piece) for index, piece in enumerate(pieces)]


def digest(file: IO[bytes]) -> str:
    """Return the SHA-256 of a file in hexadecimal. The file is at its start afterwards."""
    file.seek(0)
    sha256 = hashlib.sha256()
    while chunk := file.read(_CHUNK):
        sha256.update(chunk)
    file.seek(0)
    return sha256.hexdigest()
