"""What people do together: companions, parties, the next line of a list, who is sent by whom."""

import re
from dataclasses import replace

from thai.press_release.listed import next_in_list
from thai.press_release.model import Role
from thai.press_release.named import Group
from thai.press_release.part import Part, Span
from thai.press_release.role_words import COMPANION, DELEGATES, SAYS


def read_links(text: str, groups: list[Group], parts: list[Part]) -> None:
    """Let lists joined by พร้อมด้วย share a statement, and the one sent act for the sender."""
    for index in range(len(groups) - 2, -1, -1):
        between = text[groups[index].end : groups[index + 1].start]
        if not parts[index].roles and (brings := _BRINGS.match(between)):
            parts[index].add("leader", (groups[index].end, groups[index].end + brings.end()))
        near = len(between) <= _LINK_AT_MOST
        _let_companion_speak(between, parts[index], parts[index + 1])
        if near and _are_joined(between):
            complete = _is_complete(text, groups[index], between)
            companion = _there(parts[index + 1]) if complete else parts[index + 1]
            _accompanied(between, parts[index], companion)
            _both_attend(text[: groups[index].start], between, parts[index], companion)
    for index, group in enumerate(groups[:-1]):
        if _SENT_BY.search(text, group.end, groups[index + 1].start):
            parts[index].roles = parts[index + 1].roles
            parts[index + 1].roles = {"delegator": (group.end, groups[index + 1].start)}
        delegates = DELEGATES.search(text, group.end, groups[index + 1].start)
        if delegates and _ALSO.search(text, group.end, delegates.start()):
            parts[index].roles.pop("delegator", None)
        elif delegates:
            _delegated((group.end, groups[index + 1].start), parts[index], parts[index + 1])


def _let_companion_speak(between: str, first: Part, companion: Part) -> None:
    """“วิทยากรคือ ก แพทย์ พร้อมด้วย ข”, “ก บรรยาย ร่วมกับ ข”: ข speaks as well."""
    speaks, beside = first.roles.get("speaker"), _SPEAKS_WITH.fullmatch(between)
    if speaks and beside and (not (beside["other"] or "").strip() or speaks == first.heading):
        companion.add("speaker", speaks)


_LINK_AT_MOST = 90
# “ก พบปะครู พร้อมทั้งมอบหมายให้ ข …”: ก is there.
_ALSO = re.compile(r"(?:พร้อม(?:ทั้ง|กัน(?:นี้)?|นี้)?|และ)(?:ได้)?[ ]*$")
_SENT_BY = re.compile(r"รับมอบหมายจาก[ ]*$")
_SPEAKS_WITH = re.compile(r"(?P<other>[ก-๎ ]{0,40})(?:พร้อมด้วย|ร่วมด้วย)[ ]*|[^\n]{0,60}ร่วมกับ[ ]*")
_BRINGS = re.compile(r"[ ]*พร้อม(?:ด้วย)?[^\n]{0,40}(?:ได้แก่|คือ|ประกอบด้วย|อาทิ)[ ]*$")


def _is_complete(text: str, group: Group, between: str) -> bool:
    """“ก และ ข ค กล่าว…”: with และ a list has ended; what ค does, but for being there, is ค's."""
    if len(group.members) < 2 or between.strip():
        return False
    return "และ" in text[group.members[-2].end : group.members[-1].start]


def _there(part: Part) -> Part:
    beside: dict[Role, Span] = {r: span for r, span in part.roles.items() if r == "attendee"}
    return replace(part, roles=beside)


def _are_joined(between: str) -> bool:
    """“ก กล่าวชี้แจง และ ข”: what ก says is said by ก alone."""
    companion = COMPANION.search(between)
    if companion is None:
        return not between.strip(" \n") or bool(_NEXT_PARTY.match(between))
    return not (companion[0].startswith("และ") and SAYS.search(between))


def _accompanied(between: str, first: Part, companion: Part) -> None:
    """Who is named with others and of whom nothing else is said does what is said of them."""
    if (not between.strip() and first.roles) or _ONE_ALONE & first.roles.keys():
        return
    if "พร้อม" in between:
        _first_leads(first, companion)
    alone = between.rstrip(" \n").endswith("และ") and "พร้อม" not in between
    if companion.statement is None or _says_anything(first, leads=alone):
        return
    for role, span in companion.roles.items():
        beside = role == "attendee" and bool(between.strip())
        if not beside and span[0] >= companion.statement[0]:
            first.add(role, span)


_PRESENT = re.compile(r"โดยมี[ ]*$")


def _both_attend(ahead: str, between: str, first: Part, companion: Part) -> None:
    """“… เป็นประธาน โดยมี ก พร้อมด้วย ข ร่วมประชุม”: both are there."""
    span = companion.roles.get("attendee")
    if span and not first.roles and "พร้อม" in between and _PRESENT.search(ahead):
        first.add("attendee", span)


def _delegated(span: Span, sender: Part, sent: Part) -> None:
    """มอบหมายให้: the sender is absent; the one sent leads where nothing else is said."""
    sender.roles = {"delegator": span}
    if not sent.roles:
        sent.add("leader", span)


def _first_leads(first: Part, companion: Part) -> None:
    """ก พร้อมด้วย ข ลงพื้นที่: ก leads, ข is with them."""
    span = companion.roles.get("leader")
    if span and companion.heading and span[0] >= companion.heading[1]:
        first.add("leader", span)
        del companion.roles["leader"]
        companion.add("attendee", companion.heading)


_NEXT_PARTY = re.compile(r"[ ]*(?:กับ|และ)(?!คณะ[ ])[^\n]{3,90}(?:โดย|ได้แก่|คือ)[ ]*$")


def read_lists(text: str, groups: list[Group], parts: list[Part]) -> None:
    """In a list, one to a line, or of parties to an agreement, the heading goes for all."""
    for index in range(1, len(groups)):
        between = text[groups[index - 1].end : groups[index].start]
        if len(between) <= _LIST_GAP:
            _inherit(between, parts[index - 1], parts[index])


_LIST_GAP = 200
_ONE_ALONE: frozenset[Role] = frozenset({"presiding", "reporting", "moderator"})
# “1) … โดย ก 2) … โดย ข”
_NEXT_SESSION = re.compile(r"[ ][2-9][.)][ ]?[^\n]{2,80}[ ]โดย[ ]*$")
# “คณะกรรมการ ประกอบด้วย ก ประธาน ข และ ค”
_SEATED = re.compile(
    r"[ ]*(?:รอง)?(?:ประธาน(?:กรรมการ)?|กรรมการ(?:และเลขานุการ)?|เลขานุการ)[ ,]*(?:และ)?[ ]*"
)


def _inherit(between: str, first: Part, own: Part) -> None:
    """Take over the heading of the one before; whom another heading names only as a party."""
    if _SEATED.fullmatch(between) and first.roles.keys() == {"attendee"} and not own.heading:
        own.roles = dict(first.roles)
    if _ONE_ALONE & own.roles.keys() and own.heading is None:
        return
    party, headed = bool(_NEXT_PARTY.match(between)), own.heading is not None
    for role, span in first.roles.items():
        session = role == "speaker" and bool(_NEXT_SESSION.search(between))
        goes_on = party or session or next_in_list(between, role)
        if span == first.heading and goes_on and (not headed or (party and role == "signatory")):
            own.add(role, span)
            own.heading = first.heading


def _says_anything(part: Part, *, leads: bool) -> bool:
    """Tell whether the statement says what the group does; that it `leads` may count or not."""
    statement = part.statement
    return statement is not None and any(
        statement[0] <= span[0] < statement[1] and (leads or role != "leader")
        for role, span in part.roles.items()
    )


_HEAD_OF_OFFICE = re.compile(r"ผอ\.|ผู้อำนวยการ|ศึกษาธิการ|ผู้ว่าราชการ|นายอำเภอ|นายกเทศมนตรี|เลขาธิการ")


def let_heads_hand_over(text: str, groups: list[Group], parts: list[Part]) -> None:
    """Where somebody is honoured, the head of an office who gives is no donor."""
    if not any("honoured" in part.roles for part in parts):
        return
    for group, part in zip(groups, parts, strict=True):
        given = part.roles.get("guest")
        heads = _HEAD_OF_OFFICE.search(text, group.start, group.end)
        if given and heads and "มอบ" in text[slice(*given)]:
            del part.roles["guest"]
            part.add("leader", given)
