"""Names in a .zip as their owner wrote them.

The format knows two encodings, UTF-8 (by a flag) and cp437, which zipfile takes for granted where
the flag is missing. Windows in Thai writes cp874, macOS UTF-8 without the flag; WinRAR and 7-Zip
add UTF-8 in a field of their own (APPNOTE.TXT 4.6.9).
"""

import re
import struct
import unicodedata
import zlib
from zipfile import ZipInfo

LONGEST = 255
_INVISIBLE = {"Cc", "Cf", "Cs"}  # control characters, and marks that turn a name around
_UTF8 = 0x800
_UNICODE_PATH = 0x7075
_THAI = re.compile(r"[\x00-\x7f\u0e01-\u0e5b]*")


def name_of(entry: ZipInfo) -> str:
    """Return the path of an entry with / between folders, nothing invisible in it, in NFC."""
    return legible(entry.filename if entry.flag_bits & _UTF8 else _decoded(entry))


def legible(name: str) -> str:
    """Return a path as it can be stored and shown."""
    name = "".join(char for char in name if unicodedata.category(char) not in _INVISIBLE)
    return unicodedata.normalize("NFC", name.replace("\\", "/"))[-LONGEST:]


def _decoded(entry: ZipInfo) -> str:
    raw = entry.filename.encode("cp437", errors="replace")
    if name := _unicode_path(entry.extra, raw):
        return name
    for encoding in ("utf-8", "cp874"):
        try:
            name = raw.decode(encoding)
        except UnicodeDecodeError:
            continue
        if encoding == "utf-8" or _THAI.fullmatch(name):
            return name
    return entry.filename


def _unicode_path(extra: bytes, raw: bytes) -> str:
    """Return the name in Info-ZIP's field, "" without one or when the file was renamed since."""
    while len(extra) >= struct.calcsize("<HH"):
        kind, size = struct.unpack_from("<HH", extra)
        field, extra = extra[4 : 4 + size], extra[4 + size :]
        if kind == _UNICODE_PATH and field[1:5] == struct.pack("<I", zlib.crc32(raw)):
            return field[5:].decode("utf-8", errors="replace")
    return ""
