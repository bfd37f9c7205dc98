"""Zip files made in code, well-behaved ones and others."""

from collections.abc import Iterable
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

ENTRY, FLAGS, CRC = b"PK\x01\x02", 8, 16  # an entry in the list, and where it says what


def zip_file(entries: Iterable[tuple[str | ZipInfo, bytes]], method: int = ZIP_DEFLATED) -> bytes:
    written = BytesIO()
    with ZipFile(written, "w", method) as archive:
        for entry, content in entries:
            archive.writestr(entry, content)
    return written.getvalue()


def with_byte(content: bytes, place: int, byte: int) -> bytes:
    return content[:place] + bytes([byte]) + content[place + 1 :]


def encrypted(content: bytes) -> bytes:
    """Say of every entry that it is locked."""
    place = content.find(ENTRY)
    while place >= 0:
        content = with_byte(content, place + FLAGS, 1)
        place = content.find(ENTRY, place + 1)
    return content
