"""The byline and the web addresses."""

import re

from thai.press_release.source import Source

Span = tuple[int, int]

_LABEL = (
    r"(?:(?:ถ่าย)?ภาพ[ ]?(?:/|และ|-|,|&|\+)[ ]?(?:เรื่อง|ข่าว|เขียนข่าว)|(?:ข่าว"
    r"|เรื่อง)[ ]?(?:/|และ|-|,|&|\+)[ ]?ภาพ|(?:ถ่าย)?ภาพ(?:โดย|[ ]?[:：])|ข่าว(?:โดย"
    r"|[ ]?[:：])"
    r"|รายงาน(?:ข่าว)?(?:โดย|[ ]?[:：])|รายงานข่าว[ ]|ผู้(?:เขียน|รายงาน|จัดทำ"
    r"|เรียบเรียง)ข่าว[ ]?[:：]?|ผู้สื่อข่าว[ ]?[:：]|ผู้เขียน[ ]?[:：]"
    r"|เรียบเรียง(?:โดย|[ ]?[:：]|[ ])|เขียน(?:ข่าว)?(?:โดย|[ ]?[:：])|เครดิตภาพ"
    r"|ขอบคุณภาพ|Photo|Credit|ข้อมูล/ภาพ|ภาพประกอบ[ ]?[:：]|ผู้ถ่ายภาพ)"
)
_BYLINE = re.compile(rf"(?:(?<=\n)|(?<=[ (]))[ (*•-]{{0,4}}(?P<byline>{_LABEL}[^\n)]{{0,160}})")
_ENDING = re.compile(
    r"^[^\n]{3,80}(?:[ ](?:รายงาน|เรียบเรียง|ถ่ายภาพ)"
    r"|[ ]?/[ ]?(?:ข่าว|ภาพ|รายงาน)(?:[ ]?[-/][ ]?(?:ข่าว|ภาพ))?)$"
)
_LINK = re.compile(
    (
        r"(?:https?://|www\.)[^\s<>\"“”‘’()\[\]ก-๛]+"
        r"|(?<![\w@.-])(?:[a-z0-9][a-z0-9-]{0,62}\.){1,8}(?:go\.th|ac\.th|or\.th|in\.th"
        r"|co\.th|example|com/)[^\s<>\"“”()\[\]ก-๛]*"
    ),
    re.IGNORECASE,
)
_UNNAMED = re.compile(
    r"(?:[:：]|โดย"
    r"|[ ])[ ]*(?P<name>(?P<given>[ก-ฮเ-ไ][ก-ฺเ-๎]{1,20})[ ]{1,3}(?P<family>[ก-ฮเ-ไ]"
    r"[ก-ฺเ-๎]{2,25}))(?=[ ]*(?:$|\n|/|,|\)|[ ]{2}))"
)
_NO_NAME = re.compile(
    r"กลุ่ม|งาน|ฝ่าย|โรงเรียน|สพ[ปม]|ประชา|เครือ|ทีม|สภา|ชุมนุม|ครู|ศน|นาย|นาง|ข่าว"
    r"|ภาพ|รายงาน|เรียบ|ผู้|โดย|สำนัก|ศูนย์|เด็ก|พระ|นักเรียน|ผอ|อาจารย์|คุณ|ว่าที่"
    r"|สมาคม|เพจ|เขต|จังหวัด|ร้อย|พัน|สิบ"
)


def find_credit(source: Source) -> Span | None:
    """Return the byline, with those that follow it at once."""
    text = "\n" + source.text
    found = [match.span("byline") for match in _BYLINE.finditer(text)]
    found = [_whole_line(source.text, start - 1, end - 1) for start, end in found]
    if found:
        return _joined(source, found)
    last = source.lines[-1] if len(source.lines) > 1 else None
    return last if last and _ENDING.match(source.text[last[0] : last[1]]) else None


def _whole_line(text: str, start: int, end: int) -> Span:
    """A label that ends its line belongs to what stands before it: “… ภาพ/ข่าว”."""
    if re.search(r"(?:ข่าว|ภาพ|รายงาน|เรียบเรียง|โดย)[ ]*$", text[start:end]) and end - start < 16:
        return text.rfind("\n", 0, start) + 1, end
    return start, end


def _joined(source: Source, found: list[Span]) -> Span:
    start, end = found[-1]
    for before in reversed(found[:-1]):
        if source.text[before[1] : start].strip(" \n()/-"):
            break
        start = before[0]
    return source.trim(start, end)


def names_without_title(text: str, credit: Span) -> list[tuple[Span, Span]]:
    """Return given and family names that a byline gives without a form of address."""
    return [
        (match.span("given"), match.span("family"))
        for match in _UNNAMED.finditer(text, *credit)
        if not _NO_NAME.search(match["name"])
    ]


def find_links(source: Source) -> list[Span]:
    """Return literal web addresses, without the punctuation after them."""
    spans = []
    for match in _LINK.finditer(source.text):
        end = match.end()
        while source.text[end - 1] in ".,;:!?":
            end -= 1
        spans.append((match.start(), end))
    return spans
