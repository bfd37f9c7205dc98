"""People listed one to a line: what the line above them says of all of them."""

import re

from thai.press_release.model import Role

Span = tuple[int, int]

_NO_LETTER = r"[^\nก-๎A-Za-z]*"
_AT_LINE_START = re.compile(rf"(?:^|\n){_NO_LETTER}$")
_NEXT_LINE = re.compile(rf"\n{_NO_LETTER}$")
_FIRST_ROW = re.compile(r"\n[ ]*1[.)]?[ ]?\t[ ]*$")
_LONGEST_HEADING = 130
_TABLE_WINDOW = 340

_HEADS: tuple[tuple[Role | None, re.Pattern[str]], ...] = (
    (None, re.compile(r"ฝึกสอน|ควบคุม|ฝึกซ้อม|ที่ปรึกษา|ประสานงาน|(?:ภาพ|ข่าว)[ ]?[/:：]")),
    ("moderator", re.compile(r"ดำเนินรายการ|พิธีกร")),
    ("speaker", re.compile(r"วิทยากร|ผู้บรรยาย|ร่วมเสวนา|ผู้แบ่งปัน|ผู้สอน")),
    ("attendee", re.compile(r"กรรมการ|(?:ผู้|แขก)[^\n]{0,20}ร่วม|พยาน|ผู้มีเกียรติ")),
    (
        "honoured",
        re.compile(
            r"รางวัล|เกียรติบัตร|โล่|ดีเด่น|คัดเลือก|ชนะเลิศ|เหรียญ|เกษียณ|อันดับ"
            r"|ยินดี|เชิดชูเกียรติ|ที่[ ]?[1-3][ :]*$"
        ),
    ),
    ("welcoming", re.compile(r"ต้อนรับ")),
)
_OF_TABLE = tuple((role, pattern) for role, pattern in _HEADS if role in {"speaker", "honoured"})


def heading_above(text: str, before: int, at: int) -> tuple[Role, Span] | None:
    """Return what the line above a list, or the lines above a table, say of those named from `at`.

    `before` is where the person named before them ends.
    """
    if _FIRST_ROW.search(text[max(before, at - 8) : at]):
        return _first_role(text, max(before, at - _TABLE_WINDOW), at, _OF_TABLE)
    if not _AT_LINE_START.search(text[max(before, at - 20) : at]):
        return None
    end = len(text[:at].rstrip(" \t0123456789.)-–•●▪\n")) if at else 0
    start = text.rfind("\n", 0, end) + 1
    if start < before or end - start > _LONGEST_HEADING:
        return None
    return _first_role(text, start, end, _HEADS)


def next_in_list(between: str) -> bool:
    """Tell whether the next person begins a line of the same list."""
    return between.count("\n") == 1 and bool(_NEXT_LINE.search(between))


def _first_role(
    text: str, start: int, end: int, heads: tuple[tuple[Role | None, re.Pattern[str]], ...]
) -> tuple[Role, Span] | None:
    for role, pattern in heads:
        if match := pattern.search(text, start, end):
            return (role, match.span()) if role else None
    return None
