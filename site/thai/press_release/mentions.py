"""Where people are named: a title, a given name and a family name.

A given name without a family name is a later mention of the same person, or the name of a monk.
"""

import re
from dataclasses import dataclass

from thai.honorifics import Honorific, titles
from thai.press_release.name_words import (
    AFTER_FAMILY,
    BEFORE_A_TITLE,
    COMPOUNDS,
    LETTERS,
    MAY_START,
    NO_FAMILY,
    PART_OF_WORD,
    SEAT,
)
from thai.press_release.post_words import AFTER_NAME

# Titles of the shared table that press releases write as posts.
_POSTS = {"ผู้อำนวยการ", "ศึกษานิเทศก์", "รองผอ.", "คุณหมอ", "Col.", "Acting", "Maj.", "Gen.", "Pol."}
_COMMON = {"นาย", "นาง", "นางสาว", "น.ส."}
_EXTRA = re.compile(
    r"(?P<monk>พระครู(?:วินัยธร|สังฆรักษ์|สมุห์|ใบฎีกา|ปลัด)|หลวง(?:พ่อ|ปู่|ตา))(?=[ ]?[ก-ฮเ-ไ])"
)
_WEAK = re.compile(r"(?:คุณ|ท่าน|ครู|คุณครู|อาจารย์|อ\.|ผอ\.?|ศน\.?|กำนัน|ผู้ใหญ่บ้าน|ดร\.?)$")

_GIVEN = re.compile(rf"[ก-ฮเ-ไ][{LETTERS}ฺ]{{1,30}}")
_FAMILY = re.compile(rf"[ก-ฮเ-ไ][{LETTERS}]{{1,40}}")
_GAP = re.compile(r"[ ]{1,6}\n?[ ]{0,3}|\n[ ]{0,3}")
_ENGLISH_NAME = re.compile(
    r"(?P<given>[A-Z][A-Za-z'’-]+)(?P<more>(?:[ ]{1,3}(?:[A-Z]\.|[A-Z][a-z'’-]+|van"
    r"|de|da|von|bin)){0,3})"
)
_CHAYA = re.compile(
    r".*(?:โ[ก-ฮ]{1,2}|[ก-ฮ]ฺ.*|ธัมโม|ปัญโญ|ญาโณ|สีโล|เถโร|วโร|กโร|ธโร|จาโร|ภิกขุ"
    r"|เมธี)$"
)


@dataclass(frozen=True, slots=True)
class Mention:
    """A name in the plain text: start..end is title and name, name_start the given name."""

    start: int
    name_start: int
    end: int
    given: str
    family: str
    is_monk: bool = False

    @property
    def name(self) -> str:
        return f"{self.given} {self.family}".strip()


def find_mentions(text: str) -> list[Mention]:
    """Return every place where somebody is named, in order."""
    found, at = [], 0
    while candidate := MAY_START.search(text, at):
        mention = _mention(text, candidate.start())
        at = mention.end if mention else candidate.start() + 1
        if mention:
            found.append(mention)
    return found


def _mention(text: str, start: int) -> Mention | None:
    if COMPOUNDS.match(text, start):
        return None
    if not _may_stand_here(text, start):
        return _written_on(text, start)
    end, first_title, is_monk = _titles(text, start)
    if end == start or COMPOUNDS.match(text, start, end + 12):
        return None
    if text[end : end + 1].isascii():
        return _english(text, first_title, end)
    return _thai(text, first_title, end, is_monk=is_monk)


_WRITTEN_ON = re.compile(r"(?:นาย|นาง(?!สาว))(?=[ก-ฮเ-ไ])")


def _written_on(text: str, start: int) -> Mention | None:
    """In a text without spaces a full name with a post is recognised after any word."""
    title = _WRITTEN_ON.match(text, start)
    if title is None or PART_OF_WORD.search(text[max(0, start - 10) : start]):
        return None
    mention = _thai(text, start, title.end(), is_monk=False)
    named = mention and mention.family and AFTER_NAME.match(text, mention.end)
    return mention if named else None


def _may_stand_here(text: str, start: int) -> bool:
    """A title stands after a space or punctuation, or right after a word that introduces a name."""
    before = text[max(0, start - 12) : start]
    if _COUNTED.search(before) and text.startswith("ท่าน", start):
        return False
    if not before or not re.match(rf"[{LETTERS}A-Za-z.]", before[-1]):
        return True
    if before[-1] == ".":
        return bool(re.search(r"(?:^|[ \n0-9])[ก-๎0-9]{1,3}\.$|น\.$|:$", before))
    return bool(BEFORE_A_TITLE.search(before)) or bool(_UNMISTAKABLE.match(text, start))


_COUNTED = re.compile(r"(?:[0-9]|สอง|สาม|สี่|ทั้ง|หลาย|ทุก)[ ]?$")
_UNMISTAKABLE = re.compile(r"นางสาว|ว่าที่[ ]?ร|เด็กชาย|เด็กหญิง|ศน\.|ผศ\.|รศ\.|น\.ส\.")


def _titles(text: str, start: int) -> tuple[int, int, bool]:
    """Return the end of the titles from `start`, where the honorific begins, and if a monk's."""
    if extra := _EXTRA.match(text, start):
        return _skip_blank(text, extra.end()), start, True
    at, honorific, is_monk = start, start, False
    while at - start < _LONGEST_TITLES and (found := _titles_at(text, at)):
        kept = [pair for pair in found if pair[0].text not in _POSTS]
        if len(kept) < len(found) or not kept:
            return (at, honorific, is_monk) if at > start else (start, start, False)
        if _is_noun_before_title(text, start, at, found):
            return start, start, False
        if found[0][0].text == "ท่าน" and at == start and len(found) > 1:
            honorific = found[0][1]
        is_monk = is_monk or found[0][0].text.startswith("พระ")
        at = _skip_blank(text, found[-1][1])
        if COMPOUNDS.match(text, at):
            break
    return at, honorific, is_monk


_LONGEST_TITLES = 60


def _titles_at(text: str, at: int) -> list[tuple[Honorific, int]]:
    """A window keeps long rows of titles cheap."""
    window = text[at : at + _LONGEST_TITLES]
    return [(title, at + end) for title, end in titles(window)]


def _is_noun_before_title(
    text: str, start: int, at: int, found: list[tuple[Honorific, int]]
) -> bool:
    """“ให้คำแนะนำแก่ครู นาย…”: a space between ครู and นาย parts two phrases."""
    ends = [at, *(end for _, end in found)]
    return any(
        title.text in _COMMON
        and end > start
        and text[end - 1] == " "
        and bool(_WEAK.search(text[start:end].rstrip()))
        for (title, _), end in zip(found, ends, strict=False)
    )


def _skip_blank(text: str, at: int) -> int:
    while text[at : at + 1] == " ":
        at += 1
    return at


def _english(text: str, start: int, at: int) -> Mention | None:
    match = _ENGLISH_NAME.match(text, at)
    if match is None or not re.match("[A-Zก-ฮเ-ไ]", text[start]):
        return None
    return Mention(start, at, match.end(), match["given"], match["more"].strip())


def _thai(text: str, start: int, at: int, *, is_monk: bool) -> Mention | None:
    given = _GIVEN.match(text, at)
    title = text[start:at].rstrip()
    if given is None or (_WEAK.search(title) and _is_no_given(text, start, at, given)):
        return None
    cut = AFTER_FAMILY.search(text, at + 2, given.end() + 10)
    if cut and cut.start() < given.end():
        return _without_family(text, start, at, cut.start(), title, is_monk=is_monk)
    end = _family_end(text, given.end(), is_monk=is_monk, title=title)
    if end == given.end():
        return _without_family(text, start, at, end, title, is_monk=is_monk)
    return Mention(start, at, end, given[0], text[given.end() : end].strip(), is_monk)


_NO_GIVEN = re.compile(
    r"(?:และ|กับ|โดย|พร้อม|ได้|เป็น|เข้า|ร่วม|จาก|ที่(?=[ก-ฮ])|ใน|ของ|ซึ่ง|จำนวน|รายงาน|กล่าว|เมื่อ|ให้)"
)
_LONGEST_GIVEN = 20


_OPENING_QUOTES = tuple("“\"‘'")


def _is_no_given(text: str, start: int, at: int, given: re.Match[str]) -> bool:
    """After ครู or คุณ may follow any word: a post, a verb, or a whole clause without spaces."""
    long = len(given[0]) > _LONGEST_GIVEN or text[max(0, start - 1) : start] in _OPENING_QUOTES
    return long or bool(AFTER_NAME.match(text, at) or _NO_GIVEN.match(text, at))


def _family_end(text: str, at: int, *, is_monk: bool, title: str) -> int:
    """Return where the family name after a given name that ends at `at` ends; `at` if none."""
    if seat := SEAT.match(text, at):
        return seat.end()
    gap = _GAP.match(text, at)
    family = _FAMILY.match(text, gap.end()) if gap else None
    if family is None or NO_FAMILY.match(text, family.start()):
        return at
    if is_monk and not _CHAYA.match(family[0]) and not title.endswith("พระ"):
        return at
    end = family.end()
    if cut := AFTER_FAMILY.search(text, family.start() + 2, end + 12):
        end = min(end, cut.start())
    if text[end : end + 1] == "." and end == family.end():
        return at
    seat = SEAT.match(text, end)
    if is_monk and title.endswith("วินัยธร"):
        return end
    return seat.end() if seat else end


def _without_family(
    text: str, start: int, at: int, end: int, title: str, *, is_monk: bool
) -> Mention | None:
    """A given name alone: of a monk, or of somebody who is named in full elsewhere."""
    if end - at < 2 or not title:
        return None
    return Mention(start, at, end, text[at:end], "", is_monk)
