"""People listed one to a line: what the line above them says of all of them."""

import re

from thai.press_release.model import Role
from thai.press_release.name_words import NICKNAME

Span = tuple[int, int]

_BULLET = rf"[^\nก-๎A-Za-z]*{NICKNAME}?"
_AT_LINE_START = re.compile(rf"(?:^|\n){_BULLET}$")
_NEXT_LINE = re.compile(rf"\n(?P<bullet>{_BULLET})$")
_ITEM = re.compile(r"[ \t]*(?:[0-9]{1,2}[.)]|[-–•●▪*])")
_LABELLED = re.compile(r"[^\n]{2,90}?(?:[:：]|[ ][–-])[ ]*$")
_LABEL = re.compile(r"[^\n]{2,90}?(?:[:：]|[ ][–-])[ ]")
_FIRST_ROW = re.compile(r"\n[ ]*1[.)]?[ ]?\t[ ]*$")
_ANNOUNCES = re.compile(r"(?:ได้แก่|ดังนี้|คือ|ประกอบด้วย|ต่อไปนี้|[:：])[ ]*$")
_LINK = re.compile(
    r"(?:(?:ได้แก่|คือ|ประกอบด้วย|ดังนี้|อาทิ|เช่น)[ ]*(?:[0-9][.)][ ]*)?|[ ]1[.)][ ]*)(?:ท่าน)?$"
)
_HANDED_TO = re.compile(r"(?:มอบ[^\n]{0,60}|^[ ]*)(?:แก่|แด่|ให้)(?!การ|ความ)")
_AWARD = re.compile(r"รางวัล|เกียรติบัตร|โล่|เข็ม|วุฒิบัตร|ประกาศนียบัตร|เชิดชูเกียรติ|เกียรติคุณ")
_AWARD_NEAR = 300
_NEW_CLAUSE = re.compile(r"\n|[ ]{2}|ทั้งนี้|โดยมี|จากนั้น|พร้อมด้วย|โดย|ส่วน|นอกจากนี้|ขณะที่|[ ]มี[ ]?")
_LONGEST_HEADING = 130
_SHORT_HEADING = 40
_LONGEST_LINE = 120
_TABLE_WINDOW = 340
_MOST_ITEMS = 15

_Heads = tuple[tuple[Role | None, re.Pattern[str]], ...]
_HEADS: _Heads = (
    (None, re.compile(r"ตัวแทน|ฝึกสอน|ควบคุม|ฝึกซ้อม|ที่ปรึกษา|ประสานงาน|(?:ภาพ|ข่าว)[ ]?[/:：]")),
    ("moderator", re.compile(r"ดำเนินรายการ|พิธีกร")),
    ("presiding", re.compile(r"ผู้?กล่าวเปิด|^ประธาน(?:ใน)?(?:พิธี|เปิด)")),
    (
        "speaker",
        re.compile(
            r"วิทยากร|บรรยาย|เสวนา|อภิปราย|แบ่งปัน|ถ่ายทอด|(?<!โรงเรียน)สาธิต|ติวเตอร์|โค้ช|ให้ความรู้"
            r"|ผู้สอน|คุยโดย"
        ),
    ),
    ("attendee", re.compile(r"กรรมการ|(?:ผู้|แขก)[^\n]{0,20}ร่วม|พยาน|ผู้มีเกียรติ")),
    (
        "honoured",
        re.compile(
            r"รางวัล|เกียรติบัตร|โล่|ดีเด่น|คัดเลือก|ชนะเลิศ|เหรียญ|เกษียณ|อันดับ"
            r"|(?<!กล่าวแสดงความ)ยินดี|เชิดชูเกียรติ|ที่[ ]?[1-3][ :]*$"
        ),
    ),
    ("honoured", re.compile(r"(?:ต้อนรับ|ปฐมนิเทศ)[^\n]{0,40}(?:ใหม่|ครูผู้ช่วย|แรกบรรจุ)")),
    ("welcoming", re.compile(r"(?:ผู้|คณะ)[^\n]{0,8}ต้อนรับ|ต้อนรับ(?:โดย|[ :]*$)")),
    ("guest", re.compile(r"ต้อนรับ")),
    ("leader", re.compile(r"ให้โอวาท|มอบนโยบาย")),
)
_OF_TABLE = tuple((role, pattern) for role, pattern in _HEADS if role in {"speaker", "honoured"})


def heading_of_list(text: str, before: int, at: int) -> tuple[Role, Span] | None:
    """Return what the clause, the line above a list, or the lines above a table, say of those who
    are named from `at`.

    `before` is where the person named before them ends.
    """
    if _FIRST_ROW.search(text[max(before, at - 8) : at]):
        return _first_role(text, max(before, at - _TABLE_WINDOW), at, _OF_TABLE)
    if clause := _clause(text, before, at):
        return _first_role(text, *clause, _HEADS) or _handed_to(text, *clause)
    return _heading_above(text, before, at)


def _handed_to(text: str, start: int, end: int) -> tuple[Role, Span] | None:
    """“… เป็นผู้มอบแก่ครู 4 ราย คือ”: those are honoured who are handed an award named before."""
    if not _HANDED_TO.search(text[start:end]):
        return None
    award = _AWARD.search(text, max(0, end - _AWARD_NEAR), end)
    return ("honoured", award.span()) if award else None


def _heading_above(text: str, before: int, at: int) -> tuple[Role, Span] | None:
    line = text.rfind("\n", 0, at) + 1
    alone = _AT_LINE_START.search(text[max(before, at - 20) : at])
    if not _ITEM.match(text, line) and _is_long(text, at):
        return None
    if not alone and (line < before or not _LABELLED.fullmatch(text, line, at)):
        return None
    if not alone and (own := _first_role(text, line, at, _HEADS)):
        return own
    start, end = _line_above(text, line)
    if before <= start and 0 < end - start <= _LONGEST_HEADING and not _is_item(text, start):
        return _first_role(text, start, end, _HEADS)
    return _announced(text, line) if _is_item(text, line) else None


def _is_item(text: str, line: int) -> bool:
    return bool(_ITEM.match(text, line) or _LABEL.match(text, line))


def _is_long(text: str, at: int) -> bool:
    """A line that goes on for long is the report under its headline, not a name in a list."""
    end = text.find("\n", at)
    return (end if end >= 0 else len(text)) - at > _LONGEST_LINE


def next_in_list(between: str, role: Role) -> bool:
    """Tell whether the next person begins a line of the same list; only one presides."""
    line = _NEXT_LINE.search(between)
    if line is None or between.count("\n") > 1:
        return False
    return role not in {"presiding", "reporting", "moderator"} or bool(line["bullet"].strip())


def _clause(text: str, before: int, at: int) -> Span | None:
    """The clause in front of “ได้แก่”, when the people stand in the same line."""
    link = _LINK.search(text, max(before, at - 14), at)
    if link is None:
        return None
    window = max(before, at - _LONGEST_HEADING)
    starts = [window, *(found.end() for found in _NEW_CLAUSE.finditer(text, window, link.start()))]
    return (starts[-1], link.start()) if link.start() - starts[-1] > 2 else None


def _line_above(text: str, line: int) -> Span:
    """The nearest line above the one that begins at `line` that is not blank."""
    end = line
    while end > 0 and text[end - 1] in " \t\n":
        end -= 1
    return text.rfind("\n", 0, end) + 1, end


def _announced(text: str, line: int) -> tuple[Role, Span] | None:
    """What the sentence says that announces the list: “… ได้รับรางวัล ดังนี้”."""
    start, end = _line_above(text, line)
    for _ in range(_MOST_ITEMS):
        if not _is_item(text, start):
            break
        start, end = _line_above(text, start)
    if not _ANNOUNCES.search(text, max(start, end - 20), end) and end - start > _SHORT_HEADING:
        return None
    return _first_role(text, max(start, end - _LONGEST_HEADING), end, _HEADS)


def _first_role(text: str, start: int, end: int, heads: _Heads) -> tuple[Role, Span] | None:
    for role, pattern in heads:
        if match := pattern.search(text, start, end):
            return (role, match.span()) if role else None
    return None
