"""The text as the rules read it, and the way back to the text as it was typed.

Rules see Arabic digits, plain spaces and one spelling of ำ and แ, and no invisible characters. What
they find is handed out as it was typed.
"""

import re
from bisect import bisect_left
from functools import cached_property
from typing import Literal, TypeVar

from thai.numerals import to_arabic_digits
from thai.press_release.model import Confidence, Found

T = TypeVar("T")

_ONE_FOR_ONE = str.maketrans(
    dict.fromkeys([*range(32), 127, 133, 160, 8239, 12288, *range(8192, 8203)], " ")
    | {"\n": "\n", "\t": "\t", "\x0b": "\n", "\x0c": "\n", "\u2028": "\n", "\u2029": "\n"}
)
_INVISIBLE = "\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff"
_SHORTENED = re.compile(f"เเ|ํ[{_INVISIBLE}]*า|[{_INVISIBLE}]+")
_MENDED = {"เ": "แ", "ํ": "ำ"}

# A tab is a space, but in the rows of a table it parts the cells.
_TABLE_ROW = re.compile(r"^[^\n\t]*\t[^\n\t]*$", re.MULTILINE)

Sureness = bool | Confidence
EndOf = Literal["start", "end"]


def squeeze(text: str) -> str:
    """Write every run of white space as one space."""
    return " ".join(text.split())


class Source:
    """A text twice: `raw` as typed, `text` as the rules read it."""

    def __init__(self, raw: str) -> None:
        self.raw = raw
        plain = _TABLE_ROW.sub(_as_spaces, to_arabic_digits(raw).translate(_ONE_FOR_ONE))
        self._offsets: list[int] | None = None
        if _SHORTENED.search(plain):
            plain, self._offsets = _shorten(plain)
        self.text = plain

    def at(self, position: int) -> int:
        """Return the offset in `raw` of an offset in `text`."""
        return position if self._offsets is None else self._offsets[position]

    def plain(self, position: int) -> int:
        """Return the offset in `text` of an offset in `raw`."""
        return position if self._offsets is None else bisect_left(self._offsets, position)

    def found(self, start: int, end: int, *, sure: bool = True) -> Found[str]:
        """Return text[start:end] as typed, without the white space around it."""
        start, end = self.trim(start, end)
        first, last = self.at(start), self._after(start, end)
        return Found(squeeze(self.raw[first:last]), first, last, confidence(sure))

    def meant(self, value: T, start: int, end: int, *, sure: bool = True) -> Found[T]:
        """Return a value that text[start:end] means."""
        start, end = self.trim(start, end)
        return Found(value, self.at(start), self._after(start, end), confidence(sure))

    def trim(self, start: int, end: int) -> tuple[int, int]:
        """Leave out white space at both ends."""
        while start < end and self.text[start].isspace():
            start += 1
        while start < end and self.text[end - 1].isspace():
            end -= 1
        return start, end

    def _after(self, start: int, end: int) -> int:
        """The raw offset after the last character, not before the next one: invisible ones between
        the two belong to neither."""
        return self.at(end - 1) + self._width(end - 1) if end > start else self.at(start)

    def _width(self, position: int) -> int:
        if self._offsets is None or self.text[position] not in "แำ":
            return 1
        typed = self.raw[self.at(position) : self.at(position + 1)]
        return len(typed.rstrip("".join(map(chr, _INVISIBLE_CODES)))) or 1

    @cached_property
    def lines(self) -> list[tuple[int, int]]:
        """The lines that hold something, each with its start and end, white space left out."""
        found, at = [], 0
        for line in self.text.split("\n"):
            start, end = self.trim(at, at + len(line))
            if start < end:
                found.append((start, end))
            at += len(line) + 1
        return found


_INVISIBLE_CODES = [
    0xAD,
    0x61C,
    *range(0x200B, 0x2010),
    *range(0x202A, 0x202F),
    *range(0x2060, 0x206A),
    0xFEFF,
]


def confidence(sure: bool) -> Confidence:
    return "sure" if sure else "guess"


def _as_spaces(line: re.Match[str]) -> str:
    return line[0].replace("\t", " ")


def _shorten(plain: str) -> tuple[str, list[int]]:
    """Drop invisible characters and join ำ and แ; the offsets have one entry more than the text."""
    parts: list[str] = []
    offsets: list[int] = []
    at = 0
    for match in _SHORTENED.finditer(plain):
        parts.append(plain[at : match.start()])
        offsets.extend(range(at, match.start()))
        if mended := _MENDED.get(match[0][0]):
            parts.append(mended)
            offsets.append(match.start())
        at = match.end()
    parts.append(plain[at:])
    offsets.extend(range(at, len(plain) + 1))
    return "".join(parts), offsets
