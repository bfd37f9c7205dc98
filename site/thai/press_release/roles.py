"""Who does what: a statement after the person, or a heading in front of them (P7).

Between two people stands first what the one does and then what introduces the other. Both are cut
apart at the heading, and looked up in the tables of `role_words`.
"""

import re

from thai.press_release.likely import guess_parts
from thai.press_release.links import let_heads_hand_over, read_links, read_lists
from thai.press_release.listed import heading_of_list
from thai.press_release.model import Role
from thai.press_release.named import Group
from thai.press_release.part import Part, Span
from thai.press_release.role_words import (
    HEADERS,
    NEXT_STATEMENT,
    PREDICATES,
    Cue,
)

_HEADING_WINDOW = 170
_STATEMENT_WINDOW = 170
_SECOND_CLAUSE = 60
_COMPANION_NEAR = 45


def assign_roles(text: str, groups: list[Group], credit: Span | None) -> list[Part]:
    """Return the part of each group."""
    _split_after_singular(text, groups)
    parts = [Part() for _ in groups]
    starts = [group.start for group in groups] + [len(text)]
    before = 0
    for part, group in zip(parts, groups, strict=True):
        _read_heading(text, part, before, group.start)
        before = group.end
    following = [*parts[1:], Part()][: len(parts)]
    for part, group, until, other in zip(parts, groups, starts[1:], following, strict=True):
        _read_statement(text, part, (group.end, until), other)
    read_lists(text, groups, parts)
    read_links(text, groups, parts)
    guess_parts(text, groups, parts, credit)
    let_heads_hand_over(text, groups, parts)
    for index, group in enumerate(groups):
        if credit and credit[0] <= group.start < credit[1]:
            parts[index].roles = _credited(text, credit, group)
    return parts


_SINGULAR: frozenset[Role] = frozenset({"presiding", "reporting", "moderator"})


def _split_after_singular(text: str, groups: list[Group]) -> None:
    """“ประธาน ได้แก่ ก ผู้ว่าฯ ข …”: with only a space between them, the heading is the first one's."""
    before, index = 0, 0
    while index < len(groups):
        group = groups[index]
        first = group.members[0]
        if len(group.members) > 1 and not text[first.end : group.members[1].start].strip():
            part = Part()
            _read_heading(text, part, before, group.start)
            if _SINGULAR & part.roles.keys():
                groups[index : index + 1] = [Group([first]), Group(group.members[1:])]
        before = groups[index].end
        index += 1


_NO_HEADING_OF = re.compile(
    r"(?:ครู)?(?:ผู้|ที่)(?:ฝึกสอน|ฝึกซ้อม|ควบคุม|ปรึกษา)"
    r"|กรรมการ(?:ตัดสิน|ประเมิน|คัดเลือก|ผู้ทรงคุณวุฒิ)"
)


def _read_heading(text: str, part: Part, before: int, at: int) -> None:
    """Find the heading that ends where the group begins; the nearest one counts."""
    if _NO_HEADING_OF.match(text, at):
        return
    window = max(before, at - _HEADING_WINDOW)
    ahead = text[window:at]
    found = [
        (match, cue.role)
        for cue in HEADERS
        if (match := cue.pattern.search(ahead))
        and not _is_said_of_previous(match, cue.role, before)
    ]
    if not found:
        if above := heading_of_list(text, before, at):
            part.add(*above)
            part.heading = above[1]
        return
    nearest = max(match.start() for match, _ in found)
    if _LED_BY.match(ahead, nearest):
        found = [(m, r) for m, r in found if r == "leader" or _leads_session(m, r, nearest)]
        nearest = min(match.start() for match, _ in found)
    for match, role in found:
        if match.start() == nearest:
            span = (window + match.start(), window + match.end())
            part.add(role, span)
            part.heading = min(part.heading or span, span)


_LED_BY = re.compile(r"นำ(?:ทีม)?โดย")


def _leads_session(match: re.Match[str], role: Role, led_by: int) -> bool:
    """“ทีมวิทยากรนำโดย ก”, “การถอดบทเรียน นำโดย ก”: who leads those who teach is one of them."""
    near = max(match.start(), led_by - _TEAM)
    return role == "speaker" and bool(_SESSION.search(match.string, near, led_by))


_TEAM = 30
_SESSION = re.compile(r"วิทยากร|สอน|ครูฝึก|บรรยาย|เสวนา|อภิปราย|บทเรียน|ปฏิบัติ|กิจกรรม|สะท้อน")


def _is_said_of_previous(match: re.Match[str], role: Role, before: int) -> bool:
    """“ก กล่าวรายงาน ข …”: what stands right behind somebody, without โดย or คือ, is about them."""
    behind = before > 0 and not match.string[: match.start()].strip()
    said = not match[0].rstrip().endswith(("โดย", "คือ", "ได้แก่", ":", "-", "–"))
    return role in _SINGULAR and behind and said and "\n" not in match.string[: match.end()]


def _read_statement(text: str, part: Part, span: Span, following: Part) -> None:
    """Find what is said of the group before the next statement begins.

    What the heading of the `following` group says is of that group.
    """
    at, until = span
    stop = min(until, at + _STATEMENT_WINDOW)
    stop = _statement_end(text, at, stop, until)
    statement = text[at:stop]
    part.statement = (at, stop)
    found = _statements(statement)
    for start, end, role in found:
        if role == "presiding" and part.heading and "กรรมการ" in text[slice(*part.heading)]:
            continue  # who chairs a committee
        if not _heads(following, role, at + start):
            part.add(role, (at + start, at + end))
            if role == "attendee" and "พยาน" in statement[start:end]:
                part.roles.pop("signatory", None)


def _heads(following: Part, role: Role, start: int) -> bool:
    """“… ผู้ที่เกษียณ ได้แก่ ข”: the verb stands in the heading of those who are named next."""
    heading = following.heading
    own = (
        role in {"honoured", "guest", "leader", "presiding", "moderator"}
        and role in following.roles
    )
    return own and heading is not None and heading[0] <= start < heading[1]


def _statement_end(text: str, at: int, stop: int, until: int) -> int:
    for cut in NEXT_STATEMENT.finditer(text, at, stop):
        if cut[0] == "พร้อมด้วย" and (until == len(text) or until - cut.end() > _COMPANION_NEAR):
            continue  # unnamed people are with them
        if _ends_here(text, at, cut):
            return cut.start()
    return stop


def _ends_here(text: str, at: int, cut: re.Match[str]) -> bool:
    """A line break right after the person ends nothing in a wrapped text, but does in a list."""
    if cut[0] != "\n" or text[at : cut.start()].strip():
        return True
    return not re.match(
        r"(?![^\n]{0,19}[:：])[ ]*(?:เป็น|กล่าว|ให้|ร่วม|ดำเนิน|ประธาน|บรรยาย|มอบ|พร้อม|ลงพื้น|นำ)",
        text[cut.end() : cut.end() + 20],
    )


def _statements(statement: str) -> list[tuple[int, int, Role]]:
    """Predicates in order; only the first, and what follows close upon it with และ or พร้อม."""
    found = sorted(
        (match.start(), match.end(), cue.role)
        for cue in PREDICATES
        if (match := _own_act(cue, statement))
    )
    kept: list[tuple[int, int, Role]] = []
    for one in found:
        if kept and (one[0] > kept[-1][1] + _SECOND_CLAUSE or _is_weaker(one[2], kept)):
            continue
        if kept and one[0] < kept[-1][1]:
            continue
        kept.append(one)
    return _without_crew(statement, kept)


_OTHERS_DO = re.compile(
    r"(?:^|[ \n])(?:มี|โดยมี)?(?:นักเรียน|ครู|ผู้(?!อำนวย)|บุคลากร|ข้าราชการ|เจ้าหน้าที่|ธุรการ|ประชาชน|ชาวบ้าน"
    r"|สมาชิก"
    r"|ลูกเสือ)[ก-๎]{0,30}[ ]?$"
)


_SCHOOL_WINS = re.compile(r"(?:ซึ่ง|โดย|ที่)(?:ทาง)?(?:โรงเรียน|ทีม)[ก-๎]{0,20}$")
_OFFICE_HOLDS = re.compile(r"(?:โรงเรียน|สพ[ปม]\.|สำนักงาน)[^\n]{2,60}จัด")


def _own_act(cue: Cue, statement: str) -> re.Match[str] | None:
    """“ก ตอบคำถาม ครูเข้าร่วม 60 คน”: what others do who are not with ก is no act of ก."""
    for match in cue.pattern.finditer(statement):
        ahead = statement[: match.start()]
        others = cue.role in {"attendee", "guest"} and _OTHERS_DO.search(ahead)
        if cue.role == "guest" and _OFFICE_HOLDS.search(ahead):
            return None
        school = cue.role == "honoured" and _SCHOOL_WINS.search(ahead)
        if not school and (not others or "พร้อม" in ahead):
            return match
    return None


def _without_crew(statement: str, kept: list[tuple[int, int, Role]]) -> list[tuple[int, int, Role]]:
    """พร้อมคณะ makes no leader of those who welcome or preside together with others."""
    if len(kept) > 1 and kept[0][2] == "leader" and kept[1][2] in {"welcoming", "presiding"}:
        return kept[1:] if "พร้อม" in statement[kept[0][0] : kept[0][1]] else kept
    return kept


_ALONE: frozenset[Role] = frozenset({"delegator", "reporting", "moderator"})


def _is_weaker(role: Role, kept: list[tuple[int, int, Role]]) -> bool:
    """After somebody delegated, reported or presided, a later act is part of that."""
    first = kept[0][2]
    if first == "welcoming" and role == "speaker":
        return True
    return first in _ALONE or (first == "presiding" and role != "speaker") or role == "honoured"


_PHOTOGRAPHER = re.compile(r"(?:^|[^ก-๎])(?:ถ่าย)?ภาพ(?:โดย)?[ ]?[:：]?[ ]*$")


def credited_role(ahead: str) -> Role:
    """Return what the label in front of a name in the byline makes of its bearer."""
    return "photographer" if _PHOTOGRAPHER.search(ahead) else "writer"


def _credited(text: str, credit: Span, group: Group) -> dict[Role, Span]:
    ahead = text[credit[0] : group.start]
    role = credited_role(ahead)
    return {role: (credit[0], group.start) if ahead.strip() else credit}
