"""The plain paragraphs of a Word file (.docx): its words alone, no pictures, no styles."""

import zlib
from collections.abc import Iterator
from io import BytesIO
from xml.parsers import expat
from zipfile import BadZipFile, ZipFile

DOCUMENT = "word/document.xml"
LARGEST = 20_000_000  # bytes of XML; a text of a thousand pages has less
_CHUNK = 65_536

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main "
_TEXT = f"{_W}t"
_INSIDE = {f"{_W}br": "\n", f"{_W}cr": "\n", f"{_W}tab": "\t"}
_AFTER = {f"{_W}p": "\n", f"{_W}tc": "\t", f"{_W}tr": "\n"}


class NotAWordFileError(ValueError):
    """The bytes are no .docx, or one that is broken, locked or far too large."""


def plain_text(content: bytes) -> str:
    """Return the words of a .docx, one line per paragraph; cells of a table are parted by tabs.

    Raises NotAWordFileError. Nothing is unpacked beyond LARGEST, whatever the archive claims.
    """
    reader = _Reader()
    try:
        for chunk in _document(content):
            reader.parser.Parse(chunk)
        reader.parser.Parse(b"", True)
    except (BadZipFile, KeyError, RuntimeError, NotImplementedError, EOFError, zlib.error) as error:
        raise NotAWordFileError("ไม่ใช่ไฟล์ Word (.docx) ที่อ่านได้") from error
    except expat.ExpatError as error:
        raise NotAWordFileError("เนื้อหาในไฟล์ Word เสียหาย") from error
    return "".join(reader.parts)


def _document(content: bytes) -> Iterator[bytes]:
    with ZipFile(BytesIO(content)) as archive, archive.open(DOCUMENT) as document:
        unpacked = 0
        while chunk := document.read(_CHUNK):
            unpacked += len(chunk)
            if unpacked > LARGEST:
                raise NotAWordFileError("ไฟล์ Word ใหญ่เกินไป")
            yield chunk


class _Reader:
    """Collects words as the XML goes by. Entities are refused: no .docx declares any."""

    def __init__(self) -> None:
        self.parts: list[str] = []
        self.parser = expat.ParserCreate(namespace_separator=" ")
        self.parser.StartElementHandler = self._start
        self.parser.EndElementHandler = self._end
        self.parser.CharacterDataHandler = self._characters
        self.parser.EntityDeclHandler = self._refuse
        self._in_text = False

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        self._in_text = name == _TEXT
        if name in _INSIDE:
            self.parts.append(_INSIDE[name])

    def _end(self, name: str) -> None:
        self._in_text = False
        if name not in _AFTER:
            return
        if name != f"{_W}p" and self.parts and self.parts[-1] in "\n\t":
            self.parts.pop()  # the end of a cell stands for that of its last paragraph
        self.parts.append(_AFTER[name])

    def _characters(self, text: str) -> None:
        if self._in_text:
            self.parts.append(text)

    def _refuse(self, *declaration: object) -> None:
        raise NotAWordFileError("เนื้อหาในไฟล์ Word เสียหาย")
