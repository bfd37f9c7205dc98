"""Is this a Word file, and one that can be read without harm?

All is asked before mammoth sees the file: mammoth reads each part whole into memory, and builds
a tree of it that takes about a hundred times its size.
"""

from io import BytesIO
from xml.parsers import expat
from zipfile import ZipFile, ZipInfo

from news.intake import zips

MOST_ENTRIES = 2_000
LARGEST = 10_000_000  # bytes of one XML part; a text of some hundred pages has less
LARGEST_UNPACKED = 200_000_000  # bytes of all parts, pictures included
MOST_NODES = 100_000  # of one XML part: some thirty pages, or 100 MB and 5 s in mammoth's hands
DEEPEST = 100  # a picture in a table in a table lies about 40 deep

_SAVE_AS = "กรุณาเปิดด้วย Word แล้วบันทึกเป็น .docx"
_OR_PASTE = f"{_SAVE_AS} หรือคัดลอกข้อความมาวางแทน"
_LOCKED = "ไฟล์ Word นี้ตั้งรหัสผ่านไว้ กรุณาเอารหัสผ่านออกแล้วบันทึกใหม่"
_DAMAGED = f"ไฟล์ Word นี้เสียหายหรือส่งมาไม่ครบ {_OR_PASTE}"
_TOO_LARGE = "ไฟล์ Word นี้มีเนื้อหาใหญ่ผิดปกติ จึงไม่เปิด กรุณาคัดลอกข้อความมาวางแทน"
_SUSPICIOUS = "ไฟล์ Word นี้มีคำสั่งแปลกปลอมใน XML จึงไม่เปิด กรุณาคัดลอกข้อความมาวางแทน"
_PICTURE = "ไฟล์นี้เป็นภาพ ไม่ใช่ไฟล์ Word กรุณาใส่ในช่องภาพ"

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_OTHER_KINDS = (
    (b"%PDF", f"ไฟล์นี้เป็น PDF ไม่ใช่ไฟล์ Word {_OR_PASTE}"),
    (b"{\\rtf", f"ไฟล์นี้เป็น RTF ไม่ใช่ไฟล์ .docx {_SAVE_AS}"),
    (b"Rar!\x1a\x07", "ไฟล์นี้เป็น .rar ไม่ใช่ไฟล์ Word กรุณาแตกไฟล์ก่อน"),
    (b"7z\xbc\xaf\x27\x1c", "ไฟล์นี้เป็น .7z ไม่ใช่ไฟล์ Word กรุณาแตกไฟล์ก่อน"),
    (b"\xff\xd8\xff", _PICTURE),
    (b"\x89PNG", _PICTURE),
    (b"GIF8", _PICTURE),
    (b"BM", _PICTURE),
    (b"II*\x00", _PICTURE),
    (b"MM\x00*", _PICTURE),
)
_OTHER_PACKAGES = (
    ("ppt/", f"ไฟล์นี้เป็น PowerPoint ไม่ใช่ไฟล์ Word {_OR_PASTE}"),
    ("xl/", f"ไฟล์นี้เป็น Excel ไม่ใช่ไฟล์ Word {_OR_PASTE}"),
    ("Index/", f"ไฟล์นี้มาจาก Pages ไม่ใช่ไฟล์ Word {_OR_PASTE}"),
    ("Index.zip", f"ไฟล์นี้มาจาก Pages ไม่ใช่ไฟล์ Word {_OR_PASTE}"),
)


class NotAWordFileError(ValueError):
    """No .docx, or one that is broken, locked or harmful; the message is Thai, and a way out."""

    def __init__(self, message: str = _DAMAGED) -> None:
        super().__init__(message)


def check(content: bytes) -> None:
    """Raise NotAWordFileError unless `content` is a .docx (.docm, .dotx) that is safe to read.

    Macros are no harm: they are never looked at.
    """
    _refuse_other_kinds(content)
    try:
        with zips.opened(BytesIO(content), most_entries=MOST_ENTRIES) as archive:
            _refuse_other_packages(archive)
            _refuse_bombs(archive)
    except (zips.TooManyEntriesError, zips.TooLargeError) as error:
        raise NotAWordFileError(_TOO_LARGE) from error
    except NotAWordFileError:
        raise
    except zips.UNREADABLE as error:
        raise NotAWordFileError from error


def _refuse_other_kinds(content: bytes) -> None:
    if not content:
        raise NotAWordFileError("ไฟล์นี้ว่างเปล่า กรุณาส่งใหม่จากต้นฉบับ")
    if content.startswith(_OLE):
        locked = "EncryptedPackage".encode("utf-16-le") in content
        raise NotAWordFileError(_LOCKED if locked else f"ไฟล์นี้เป็น Word รุ่นเก่า (.doc) {_SAVE_AS}")
    for magic, message in _OTHER_KINDS:
        if content.startswith(magic):
            raise NotAWordFileError(message)
    if content[4:8] == b"ftyp" or content[8:12] == b"WEBP":
        raise NotAWordFileError(_PICTURE)
    if not content.startswith(b"PK"):
        raise NotAWordFileError(f"ไฟล์นี้ไม่ใช่ไฟล์ Word (.docx) {_OR_PASTE}")


def _refuse_other_packages(archive: ZipFile) -> None:
    if any(entry.flag_bits & zips.ENCRYPTED for entry in archive.infolist()):
        raise NotAWordFileError(_LOCKED)
    names = archive.namelist()
    if any(name.startswith("word/") for name in names):
        return
    if "mimetype" in names and "content.xml" in names:
        raise NotAWordFileError(f"ไฟล์นี้เป็น OpenDocument (.odt) ไม่ใช่ไฟล์ Word {_SAVE_AS}")
    for start, message in _OTHER_PACKAGES:
        if any(name.startswith(start) for name in names):
            raise NotAWordFileError(message)
    raise NotAWordFileError("ไฟล์นี้เป็น .zip ไม่ใช่ไฟล์ Word ถ้าเป็นภาพ กรุณาใส่ในช่องภาพ")


def _refuse_bombs(archive: ZipFile) -> None:
    left = LARGEST_UNPACKED
    for entry in archive.infolist():
        left -= _checked_size(archive, entry, left)


def _checked_size(archive: ZipFile, entry: ZipInfo, most: int) -> int:
    """Unpack an entry without keeping it, and return its size.

    Every entry is parsed, whatever its name: which of them are XML is said by the file itself.
    """
    part, size = _Part(), 0
    for chunk in zips.unpacked(archive, entry, most=most):
        size += len(chunk)
        part.feed(chunk)
    return size


class _Part:
    """Goes through the XML that mammoth may build a tree of, with the same parser."""

    def __init__(self) -> None:
        self._parser = parser = expat.ParserCreate(namespace_separator=" ")
        parser.StartDoctypeDeclHandler = self._doctype
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CommentHandler = parser.ProcessingInstructionHandler = self._node
        parser.StartCdataSectionHandler = self._node
        self._bytes = self._nodes = self._depth = self._fields = 0
        self._is_xml = True

    def feed(self, chunk: bytes) -> None:
        """Raise NotAWordFileError at what would harm. What is no XML is none to mammoth either."""
        if not self._is_xml:
            return
        self._bytes += len(chunk)
        try:
            self._parser.Parse(chunk)
        except expat.ExpatError:
            self._is_xml = False
            return
        if self._bytes > LARGEST:
            raise NotAWordFileError(_TOO_LARGE)

    def _doctype(self, name: str, system: str | None, public: str | None, inner: int) -> None:
        # Entities, or a place on the net to find some; drawing programs write theirs into an SVG.
        if inner or (system and name != "svg"):
            raise NotAWordFileError(_SUSPICIOUS)

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        self._depth += 1
        self._node()
        self._nodes += len(attributes)
        if name.endswith(" fldChar"):
            self._field("begin" in attributes.values(), "end" in attributes.values())
        if max(self._depth, self._fields) > DEEPEST:
            raise NotAWordFileError(_TOO_LARGE)

    def _field(self, begins: bool, ends: bool) -> None:
        """Fields lie in fields, and mammoth looks through the open ones at each run."""
        self._fields = max(self._fields + begins - ends, 0)

    def _end(self, name: str) -> None:
        self._depth -= 1

    def _node(self, *content: object) -> None:
        self._nodes += 1
        if self._nodes > MOST_NODES:
            raise NotAWordFileError(_TOO_LARGE)
