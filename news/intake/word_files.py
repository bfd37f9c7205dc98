"""A Word file (.docx) as its words and its parts: paragraphs, headings, tables, pictures.

What is not read, because it is not of the text: headers and footers, comments, text that was
deleted while changes were tracked. The words of a text box follow the paragraph it hangs on.
"""

import re
from dataclasses import dataclass
from io import BytesIO
from xml.etree import ElementTree
from xml.parsers.expat import ExpatError
from zipfile import ZipFile

import mammoth
from django.conf import settings

from news.intake import zips
from news.intake.rich_text import Picture
from news.intake.word_package import NotAWordFileError, check
from news.intake.word_parts import Part, Reading
from news.intake.word_scripts import with_thai_emphasis

STYLES = """
p[style-name='Title'] => h1:fresh
p[style-name='Subtitle'] => h2:fresh
"""
# mammoth trusts that parts refer to what is there, and that numbers are numbers.
_BROKEN = (*zips.UNREADABLE, ExpatError, AttributeError, IndexError, RecursionError, TypeError)
_RELATIONS = re.compile(r"word/_rels/document\d*\.xml\.rels")
_SHOWN = (b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n", b"GIF87a", b"GIF89a")


@dataclass(frozen=True)
class Unread:
    """Something in the file that could not be taken over; the reason is Thai."""

    name: str
    reason: str


@dataclass(frozen=True)
class WordFile:
    """`text` is for the reader of press releases; `parts` say the same words, and hold pictures."""

    text: str
    parts: tuple[Part, ...]
    unread: tuple[Unread, ...]


def read_word_file(content: bytes) -> WordFile:
    """Raises NotAWordFileError, whose message is Thai and says what to do."""
    check(content)
    pictures = _Pictures()
    try:
        reading = Reading(pictures.found)
        reading.read(ElementTree.fromstring(f"<html>{_html(content, pictures)}</html>"))  # noqa: S314
        unread = (*pictures.unread, *pictures.passed_over(content), *_notes(reading.notes))
        file = WordFile(reading.text, reading.parts, unread)
    except _BROKEN as error:
        raise NotAWordFileError from error
    if not file.parts and not file.unread:
        raise NotAWordFileError("ไฟล์ Word นี้ไม่มีข้อความหรือภาพ กรุณาตรวจว่าเลือกไฟล์ถูก")
    return file


def _html(content: bytes, pictures: "_Pictures") -> str:
    result = mammoth.convert_to_html(
        BytesIO(with_thai_emphasis(content)),
        style_map=STYLES,
        include_embedded_style_map=False,
        external_file_access=False,
        ignore_empty_paragraphs=False,
        convert_image=pictures,
    )
    return str(result.value)


def _notes(count: int) -> list[Unread]:
    return (
        [Unread("เชิงอรรถ", f"มี {count} รายการ ไม่ได้นำมาด้วย กรุณาพิมพ์ในเนื้อหาหากจำเป็น")] if count else []
    )


def _file_name(path: str) -> str:
    return path.rsplit("/", 1)[-1]


class _Pictures:
    """Collects pictures for mammoth, which puts the number of each where it stands."""

    def __init__(self) -> None:
        self.found: list[Picture] = []
        self.unread: list[Unread] = []
        self._contents: dict[str, bytes] = {}  # a picture used twice is in memory once

    def __call__(self, image: "mammoth.documents.Image") -> list:
        alt = " ".join((image.alt_text or "").split())
        try:
            name, content = self._opened(image)
        except (mammoth.conversion.InvalidFileReferenceError, KeyError):
            return self._leave(alt or "ภาพ", "ภาพนี้ไม่ได้เก็บไว้ในไฟล์ Word กรุณาส่งไฟล์ภาพแยก")
        if len(content) > settings.WAGTAILIMAGES_MAX_UPLOAD_SIZE:
            return self._leave(name, "ภาพใหญ่เกินไป กรุณาย่อแล้วส่งแยก")
        if not content.startswith(_SHOWN) and content[8:12] != b"WEBP":
            return self._leave(name, "เว็บแสดงภาพชนิดนี้ไม่ได้ กรุณาบันทึกเป็น .jpg หรือ .png แล้วส่งแยก")
        self.found.append(Picture(content, name, alt))
        return list(mammoth.images.img_element(self._place)(image))

    def passed_over(self, content: bytes) -> list[Unread]:
        """Pictures that the text refers to from where mammoth does not look: groups, fillings.

        An .svg is none of them: Word keeps a .png beside it.
        """
        seen = {_file_name(path) for path in self._contents}
        with ZipFile(BytesIO(content)) as archive:
            held = {_file_name(name) for name in archive.namelist()}
            parts = [name for name in archive.namelist() if _RELATIONS.fullmatch(name)]
            related = [one for name in parts for one in ElementTree.fromstring(archive.read(name))]  # noqa: S314
        names = [
            _file_name(one.get("Target", ""))
            for one in related
            if one.get("Type", "").endswith("/image")
        ]
        missed = [name for name in names if name in held - seen and not name.endswith(".svg")]
        return [Unread(name, "ไม่ทราบว่าภาพนี้อยู่ตรงไหนของเนื้อหา กรุณาส่งไฟล์ภาพแยก") for name in missed]

    def _opened(self, image: "mammoth.documents.Image") -> tuple[str, bytes]:
        with image.open() as entry:
            path = str(entry.name)
            if path not in self._contents:
                self._contents[path] = entry.read(settings.WAGTAILIMAGES_MAX_UPLOAD_SIZE + 1)
        return _file_name(path), self._contents[path]

    def _place(self, image: "mammoth.documents.Image") -> dict[str, str]:
        return {"src": str(len(self.found) - 1)}

    def _leave(self, name: str, reason: str) -> list:
        unread = Unread(name, reason)
        if unread not in self.unread:
            self.unread.append(unread)
        return []
