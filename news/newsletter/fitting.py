"""Words into lines, lines into a box: the largest type in which a text fits, or where to cut it."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from news.newsletter.faces import STRONG, Face
from thai.dates import MONTHS
from thai.words import clusters, segment

MM_PER_POINT = 25.4 / 72
# Measured widths leave out kerning and what fonts of other scripts do.
SLACK = 0.99

_STAYS_BEFORE = re.compile(r"[ๆฯ)\]}”’»\",.;:!?%…]+$")
_STAYS_AFTER = re.compile(r"[(\[{“‘«]$")
# Words that open a sentence in a report: Thai has no full stop to cut at.
_OPENERS = """
    ทั้งนี้ นอกจากนี้ นอกจากนั้น ในการนี้ ในโอกาสนี้ โอกาสนี้ สำหรับ จากนั้น ต่อมา ต่อจากนั้น ด้าน ขณะที่
    ขณะเดียวกัน อย่างไรก็ตาม ภายใน โดยมี โดยการ การจัด การประชุม การอบรม กิจกรรม ผู้เข้าร่วม ที่ประชุม
    เมื่อวันที่ วันที่ ช่วงเช้า ช่วงบ่าย ภาคเช้า ภาคบ่าย ท้ายที่สุด สุดท้าย เนื่องจาก เพราะ ดังนั้น พร้อมกันนี้
""".split()  # noqa: SIM905  (a list of words reads better without its quotation marks)
_OPENER = re.compile(r"[ \n](?=" + "|".join(_OPENERS) + r")|(?<=[^ก-๛0-9][.!?])[ \n]|\n")
_SPACE = re.compile(r"\s")
# A given name, after which comes the family's.
_PERSON = re.compile(
    r"(?:นาย|นาง|น\.ส\.|ด\.ช\.|ด\.ญ\.|เด็กชาย|เด็กหญิง|ดร\.|ผอ\.|ศน\.|ว่าที่|พระครู|ม\.ล\.)\S*$|\.$"
)
# What is not divided: a given name with its title; a number and what it numbers or counts.
_TITLES = r"นางสาว|นาง|นาย|เด็กชาย|เด็กหญิง|[ดนผศ][ก-ฮ]?\.(?:[ก-ฮ]\.)?|ดร\.|ว่าที่"
_NUMBERED = r"เขต|(?:ครั้ง|รุ่น|วัน|ฉบับ|ลำดับ)?ที่|ชั้น|หมู่|เวลา|ปี|พ\.ศ\.|ค\.ศ\.|จำนวน|กว่า|รุ่น"
_COUNTED = "|".join(["คน", "โรงเรียน", "แห่ง", r"น\.", "บาท", "ชั่วโมง", "วัน", "ปี", "ภาพ", *MONTHS])
_NUMBER = r"[0-9๐-๙][0-9๐-๙.,:–-]*"
_WHOLE = re.compile(
    rf"(?:{_TITLES})\s?[ก-๛]{{2,18}}(?=\s|$)"
    rf"|(?:{_NUMBERED}) {_NUMBER}(?: น\.)?"
    rf"|{_NUMBER} (?:{_COUNTED})"
)
_FULL_SENTENCE, _SOME_SPACE = 0.55, 0.8  # shares of the room that a better end may leave unused


class Heading(str):
    """A paragraph that names what follows it."""


@dataclass(frozen=True)
class Line:
    text: str
    begins: bool = False  # a paragraph
    is_heading: bool = False


@lru_cache(maxsize=512)
def words_for_lines(text: str) -> tuple[str, ...]:
    """Split `text` where a line may end; a space stays with the word before it."""
    words: list[str] = []
    inside, opening = _inside_of_wholes(text), _opening_quotes(text)
    at = 0
    for piece in segment(text):
        start, at = at, at + len(piece)
        quoted = start in opening
        stays = words and (
            start in inside
            or start - 1 in opening
            or piece.isspace()
            or (_STAYS_BEFORE.match(piece) and not quoted)
            or _STAYS_AFTER.search(words[-1])
            or not (_may_end(words[-1]) or _may_begin(piece))
        )
        if stays:
            words[-1] += piece
        else:
            words.append(piece)
    return tuple(words)


def break_lines(
    words: Iterable[str], width: float, face: Face, *, indent: float = 0
) -> Iterator[str]:
    """Fill lines `width` em wide, the first one shorter by `indent`. No line begins or ends with
    a space. A word too long for a line is divided between clusters."""
    room, line, length = width - indent, "", 0.0
    for word in _that_fit(words, width, face):
        if line and length + face.width(word.rstrip()) > room:
            yield line.rstrip()
            line, length, room = "", 0.0, width
        line += word
        length += face.width(word)
    if line.strip():
        yield line.rstrip()


def balanced(words: Sequence[str], width: float, face: Face) -> list[str]:
    """As few lines as `width` allows, of nearly the same length."""
    lines = list(break_lines(words, width, face))
    longest = max((face.width(word.rstrip()) for word in words), default=0)
    narrow, wide = max(width / 2, min(longest, width)), width
    for _ in range(8):
        middle = (narrow + wide) / 2
        shorter = list(break_lines(words, middle, face))
        if len(shorter) == len(lines):
            lines, wide = shorter, middle
        else:
            narrow = middle
    return lines


def set_headline(
    text: str, *, width: float, face: Face, sizes: Sequence[float], lines: Sequence[int]
) -> tuple[float, list[str]]:
    """The largest of `sizes` (points) at which `text` takes no more than so many lines.

    `lines` belongs to `sizes`. The smallest size is used whatever it takes.
    """
    words = words_for_lines(text)
    size, found = sizes[-1], [text]
    for size, most in zip(sizes, lines, strict=True):
        found = balanced(words, width / (size * MM_PER_POINT) * SLACK, face)
        if len(found) <= most:
            break
    return size, found


@dataclass(frozen=True)
class TextSet:
    """A text in lines of one size; `is_whole` unless its end had to be left out."""

    size: float  # points
    leading: float  # mm from line to line
    indent: float  # mm
    lines: tuple[Line, ...]
    is_whole: bool = True

    @property
    def height(self) -> float:
        return len(self.lines) * self.leading

    @property
    def css(self) -> str:
        return f"font-size: {self.size:.2f}pt; line-height: {self.leading:.3f}mm"

    @property
    def indent_css(self) -> str:
        return f"{self.indent:.2f}mm"


def set_text(
    paragraphs: Sequence[str],
    *,
    width: float,
    size: float,
    face: Face,
    leading: float,
    indent: float,
) -> TextSet:
    """All of `paragraphs` in lines `width` mm long. `leading` and `indent` are in em."""
    em = size * MM_PER_POINT
    lines = []
    for paragraph in paragraphs:
        heads = isinstance(paragraph, Heading)
        broken = break_lines(
            words_for_lines(paragraph),
            width / em * SLACK,
            STRONG if heads else face,
            indent=0 if heads else indent,
        )
        lines += [Line(text, number == 0, heads) for number, text in enumerate(broken)]
    return TextSet(size, leading * em, indent * em, tuple(lines))


def cut_text(
    paragraphs: Sequence[str],
    count: int,
    *,
    width: float,
    size: float,
    face: Face,
    leading: float,
    indent: float,
) -> TextSet:
    """As much of `paragraphs` as `count` lines hold, up to the end of a sentence."""
    options = {"width": width, "size": size, "face": face, "leading": leading, "indent": indent}
    whole = set_text(paragraphs, **options)  # type: ignore[arg-type]
    if len(whole.lines) <= count:
        return whole
    kept = shortened(paragraphs, whole.lines[: max(count, 0)])
    part = set_text(kept, **options)  # type: ignore[arg-type]
    return TextSet(size, part.leading, part.indent, part.lines[:count], is_whole=False)


def shortened(paragraphs: Sequence[str], lines: Sequence[Line]) -> list[str]:
    """What `lines` hold of `paragraphs`, cut where a reader would rest."""
    letters = sum(len(_SPACE.sub("", line.text)) for line in lines)
    text = _first_letters("\n".join(paragraphs), letters)
    kept = _up_to_a_sentence(text, "\n".join(paragraphs)).split("\n")
    # All but the last are whole, so they are what they were.
    kept = [*paragraphs[: len(kept) - 1], kept[-1]]
    while len(kept) > 1 and isinstance(paragraphs[len(kept) - 1], Heading):
        kept.pop()
    return kept


def _up_to_a_sentence(head: str, text: str) -> str:
    """Shorten `head`, the beginning of `text`: to a sentence, a phrase or a word."""
    following = text[: len(head) + 20]
    ends = [m.start() for m in _OPENER.finditer(following) if 0 < m.start() <= len(head)]
    if ends and ends[-1] >= _FULL_SENTENCE * len(head):
        return head[: ends[-1]].rstrip()
    spaces = [m.start() for m in _SPACE.finditer(head) if not _in_a_name(head, m.start())]
    if spaces and spaces[-1] >= _SOME_SPACE * len(head):
        return head[: spaces[-1]].rstrip() + " …"
    words = words_for_lines(head)
    return "".join(words[:-1] or words).rstrip() + " …"


def _in_a_name(text: str, space: int) -> bool:
    return bool(_PERSON.search(text[max(space - 40, 0) : space]))


def _first_letters(text: str, count: int) -> str:
    for at, letter in enumerate(text):
        count -= not letter.isspace()
        if count < 0:
            return text[:at]
    return text


def _inside_of_wholes(text: str) -> set[int]:
    wholes = (range(found.start() + 1, found.end()) for found in _WHOLE.finditer(text))
    return {at for whole in wholes for at in whole}


def _opening_quotes(text: str) -> set[int]:
    """Where a straight quotation mark opens: every other one."""
    return {mark.start() for mark in list(re.finditer('"', text))[::2]}


def _that_fit(words: Iterable[str], width: float, face: Face) -> Iterator[str]:
    for word in words:
        if face.width(word.rstrip()) <= width:
            yield word
        else:
            yield from _divided(word, width, face)


def _divided(word: str, width: float, face: Face) -> Iterator[str]:
    part, room = "", width
    for cluster in clusters(word):
        length = face.width(cluster)
        if part and length > room:
            yield part
            part, room = "", width
        part += cluster
        room -= length
    yield part


def _may_end(word: str) -> bool:
    return word[-1].isspace() or bool(re.search(r"[ก-๛\-–—/]$", word))


def _may_begin(piece: str) -> bool:
    return bool(re.match(r"[ก-๛]", piece))


def columns_of(lines: Sequence[Line], count: int, most: int) -> list[list[Line]]:
    """Share `lines` among `count` columns of at most `most` lines, as evenly as can be."""
    each = min(most, -(-len(lines) // count)) if lines else 0
    starts = [each * number for number in range(count)] + [len(lines)]
    return [list(lines[start:end]) for start, end in pairwise(starts)]
