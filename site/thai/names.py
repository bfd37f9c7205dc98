"""Names of people as offices write them: honorifics, ranks and titles in front of the name."""

import re
import unicodedata
from dataclasses import dataclass

from thai.honorifics import HONORIFICS, PATTERN

_SPACES = re.compile(r"\s+")
_INVISIBLE = re.compile("[\u200b-\u200f\u2060\ufeff]")
_MARK = re.compile("[ะ-ฺๅ็-๎]")


@dataclass(frozen=True)
class PersonName:
    """A name in three parts; each may be empty."""

    honorific: str
    given: str
    family: str


def split_name(text: str) -> PersonName:
    """Split a name as typed into honorifics, given name and family name.

    Everything in front of the name that is a form of address, rank or title is the honorific, kept
    as written, with single spaces ("ว่าที่ ร.ต.", "ผศ.ดร."). What follows the given name is the
    family name, "ณ อยุธยา" included. "ท่าน" before another title is dropped.
    """
    tidy = _tidy(text)
    honorific, rest = _honorific_and_rest(tidy)
    given, _, family = rest.partition(" ")
    return PersonName(honorific, given, family)


def join_name(honorific: str, given: str, family: str) -> str:
    """Write a name as Thai offices do: "นายสมชาย ใจดี", "ดร.สมชาย", "ศาสตราจารย์ สมชาย", "Mr. X"."""
    name = _tidy(f"{given} {family}")
    title = _tidy(honorific)
    return f"{title}{_space_after(title, name)}{name}"


def is_child(honorific: str) -> bool:
    """Tell whether the honorific is a minor's (ด.ช. ด.ญ. เด็กชาย เด็กหญิง, a novice, Master)."""
    return any(HONORIFICS[part].child for part in _parts(_tidy(honorific)) if part in HONORIFICS)


def fold(name: str) -> str:
    """Return the form in which two spellings of one person's name are equal.

    Honorifics, capital letters, double spaces, invisible characters and the two ways of typing
    ำ and แ make no difference.
    """
    folded = unicodedata.normalize("NFKC", _tidy(name)).replace("ํา", "ำ").replace("เเ", "แ")
    _, rest = _honorific_and_rest(_SPACES.sub(" ", folded).strip())
    return rest.casefold()


def _tidy(text: str) -> str:
    return _SPACES.sub(" ", _INVISIBLE.sub("", text)).strip()


def _honorific_and_rest(text: str) -> tuple[str, str]:
    """Take titles off the front as long as something that can be a name is left."""
    end = start = 0
    while match := PATTERN.match(text, end):
        if not _can_begin_a_name(text, match):
            break
        if match["title"] == "ท่าน" and PATTERN.match(text, match.end()):
            start = match.end()
        end = match.end()
    return text[start:end].strip(), text[end:]


def _can_begin_a_name(text: str, match: re.Match[str]) -> bool:
    rest = text[match.end() :]
    return bool(rest) and not _MARK.match(rest)


def _parts(honorific: str) -> list[str]:
    return [match["title"] for match in PATTERN.finditer(honorific)]


def _space_after(honorific: str, name: str) -> str:
    parts = _parts(honorific)
    last = HONORIFICS.get(parts[-1]) if parts else None
    if not honorific or not name:
        return ""
    if last is not None:
        return " " if last.spaced else ""
    return "" if honorific.endswith(".") else " "
