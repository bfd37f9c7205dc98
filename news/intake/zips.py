"""Zip files from strangers, read without believing what they say of themselves."""

import struct
import zlib
from collections.abc import Iterator
from io import SEEK_SET
from typing import IO
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo

CHUNK = 65_536
LARGEST_DIRECTORY = 2_000_000  # bytes; 2,000 entries with Thai names have half of that
ENCRYPTED = 0x1
# Others need memory that the file itself asks for (LZMA: up to 4 GB), and no phone writes them.
KNOWN_COMPRESSION = {ZIP_STORED, ZIP_DEFLATED}
UNREADABLE = (
    BadZipFile,
    EOFError,
    KeyError,
    NotImplementedError,
    OSError,
    RuntimeError,
    ValueError,
    struct.error,
    zlib.error,
)


class TooManyEntriesError(Exception):
    """The list of entries is longer than asked for; it was not read to its end."""


class TooLargeError(Exception):
    """An entry has more bytes than asked for; the rest was not unpacked."""


def opened(file: IO[bytes], *, most_entries: int) -> ZipFile:
    """Open an archive.

    Raises TooManyEntriesError, or one of UNREADABLE. An archive of a million entries costs no
    more than one of a few thousand: zipfile reads the list in one piece, and is not given it.
    """
    archive = ZipFile(_ShortReads(file))
    if len(archive.infolist()) > most_entries:
        raise TooManyEntriesError
    return archive


def unpacked(archive: ZipFile, entry: ZipInfo, *, most: int) -> Iterator[bytes]:
    """Yield the bytes of an entry in chunks. Raises TooLargeError, or one of UNREADABLE."""
    if entry.compress_type not in KNOWN_COMPRESSION:
        raise NotImplementedError(f"compression {entry.compress_type}")
    size = 0
    with archive.open(entry) as content:
        while chunk := content.read(CHUNK):
            size += len(chunk)
            if size > most:
                raise TooLargeError
            yield chunk


class _ShortReads:
    """A file that refuses to be read in one large piece."""

    def __init__(self, file: IO[bytes]) -> None:
        self._file = file

    def read(self, size: int = -1) -> bytes:
        data = self._file.read(min(size, LARGEST_DIRECTORY + 1) if size >= 0 else LARGEST_DIRECTORY)
        if len(data) > LARGEST_DIRECTORY:
            raise TooManyEntriesError
        return data

    def seek(self, offset: int, whence: int = SEEK_SET) -> int:
        self._file.seek(offset, whence)
        return self._file.tell()  # Django's files return nothing from seek

    def tell(self) -> int:
        return self._file.tell()

    def seekable(self) -> bool:
        return True
