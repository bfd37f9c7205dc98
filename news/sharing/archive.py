"""All photos of a report as one .zip of web-sized files, sent while it is being made."""

import zipfile
from collections.abc import Iterable, Iterator
from io import BytesIO, RawIOBase

from PIL import Image

from core.models import OfficeImage
from core.photos import READ_AS

LONGEST_SIDE = 2048  # pixels: what Facebook keeps
JPEG_QUALITY = 85


class _Pipe(RawIOBase):
    """Takes what the archive writes, gives it away at once."""

    def __init__(self) -> None:
        self._written = bytearray()

    def writable(self) -> bool:
        return True

    def write(self, data: bytes) -> int:  # type: ignore[override]
        self._written += data
        return len(data)

    def take(self) -> bytes:
        taken = bytes(self._written)
        self._written.clear()
        return taken


def zip_of_photos(photos: Iterable[OfficeImage]) -> Iterator[bytes]:
    """Yield an archive of `photos`, numbered in their order; one whose file is gone is left out."""
    pipe = _Pipe()
    with zipfile.ZipFile(pipe, "w", zipfile.ZIP_STORED) as archive:
        for number, photo in enumerate(photos, 1):
            if content := web_sized(photo):
                archive.writestr(f"photo-{number:02}.jpg", content)
                yield pipe.take()
    yield pipe.take()


def web_sized(photo: OfficeImage) -> bytes | None:
    try:
        with photo.open_file() as file, Image.open(file, formats=READ_AS) as picture:
            picture.draft("RGB", (LONGEST_SIDE, LONGEST_SIDE))
            picture.thumbnail((LONGEST_SIDE, LONGEST_SIDE), Image.Resampling.LANCZOS)
            output = BytesIO()
            picture.convert("RGB").save(output, "JPEG", quality=JPEG_QUALITY, optimize=True)
    except (OSError, SyntaxError, ValueError):
        return None
    return output.getvalue()
