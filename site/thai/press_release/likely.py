"""What somebody probably does of whom no heading and no verb in the tables says it.

Nearly everybody named in a press release has a part in the event; in the annotated texts one in
twenty-five is only mentioned. So words that go with teaching or with an award are enough where
nothing else is known: first those said of the person, then those in front of them, and at last what
kind of event it is. All of it is a guess.
"""

import re
from typing import NamedTuple

from thai.press_release.listed import next_in_list
from thai.press_release.model import Role
from thai.press_release.named import Group
from thai.press_release.part import Part

Span = tuple[int, int]
_Guess = tuple[Role, Span]
_Previous = tuple[Group, Part]


class _Someone(NamedTuple):
    """A group with its part, what is said behind it, and who is named before."""

    group: Group
    part: Part
    statement: Span
    previous: _Previous | None

    @property
    def before(self) -> int:
        return self.previous[0].end if self.previous else 0


_NEITHER = re.compile(
    r"คำปฏิญาณ|ขับร้อง|อ่าน(?:สาร|ประกาศ)|(?:กล่าว|เผย|แจ้ง|ระบุ|บอก|เปิดเผย|เสริม)(?:ว่า|ถึง|เพิ่ม)|ชื่นชม|ขอบคุณ|อวยพร|ประสานงาน|โทร|ติดต่อ"
    r"|สอบถาม|(?:เป็น)?(?:ครู)?ผู้(?:ฝึกสอน|ควบคุม|ฝึกซ้อม|ประสาน|ประเมิน)|รับการประเมิน"
)
_TEACHES = re.compile(
    r"วิทยากร|สอน(?!ตำ)|ติว|บรรยาย|ปาฐก|อภิปราย|เสวนา|(?<!การ)(?<!กิจกรรม)(?<!ประกวด)(?<!แข่งขัน)เล่า(?!เรียน)|(?<!โรงเรียน)(?<!มหาวิทยาลัย)สาธิต|ถ่ายทอด(?!สด)|แบ่งปัน|แลกเปลี่ยน"
    r"|แนะ(?:นำ(?!ตัว)|แนวทาง)|ชี้แนะ|ชี้แจง(?=แนว|เกณฑ์|การใช้|วิธี|ขั้นตอน|หลัก|ระเบียบ)|อธิบาย|ไข(?=เคล็ด|ข้อ|ความ)|เคล็ด(?:ลับ|ไม่ลับ)|พูด(?:คุย|ให้|ถึง|เรื่อง)"
    r"|ให้(?:ความรู้|ข้อคิด|คำแนะนำ|คำปรึกษา|ความเข้าใจ)|ตอบ(?:คำถาม|ข้อซัก)|ชวน(?:คิด|คุย|สนทนา|ครู|นักเรียน)"
    r"|(?:พา|นำ)(?:ครู|นักเรียน|เด็ก|ผู้)[^\n]{0,20}(?:รู้จัก|ลงมือ|ทำ|ฝึก|เรียน)|สะท้อน|ฝึก(?:ปฏิบัติ|ทักษะ|อบรม)"
    r"|อบรมให้|ผู้อบรม|โค้ช|เทรนเนอร์|เปิด(?:ห้อง|ชั้น)เรียน|(?:เริ่ม(?:ต้น)?|ต่อ|ตาม|ปิดท้าย)ด้วย[ ]?$"
    r"|นำ(?:กิจกรรม|สนทนา|เสนอ)|ร่วมวง|เวิร์[กค]|คลาส|ประจำ(?:ฐาน|ซุ้ม)"
    r"|ฐาน(?:ที่)?[ ]?[0-9]|(?:เรียน(?:รู้)?|คุย|ฝึก)[^\n]{2,60}กับ(?:ทีม|คณะ|วิทยากร)?[ ]?$"
    r"|(?:ฟัง|เรียนรู้|ความรู้|ประสบการณ์|เทคนิค)[^\n]{0,50}จาก[^\n]{0,50}$|[Cc]oach|[Ww]orkshop|ปราชญ์"
    r"|แสดงธรรม(?!เทศนา)"
)
_INVITED = re.compile(
    r"(?<!ขอ)เชิญ(?!ชวน)[^\n]{0,60}$|ได้รับ(?:เกียรติ|ความอนุเคราะห์)จาก[^\n]{0,40}$"
    r"|(?:^|\n)[^\nก-๎]*[“\"][^“”\"\n]{3,90}[”\"][ ]*$"
)
_EARNS = re.compile(
    r"รางวัล|(?<!ห้อง)เกียรติ(?:บัตร|คุณ|ยศ)|วุฒิบัตร|โล่|เข็ม(?!แข็ง)|เหรียญ|ชนะ(?:เลิศ|ใจ|การ)|แชมป์|ผู้(?:เข้า|ขึ้น)รับ(?!การ|อบรม)|คว้า|กวาด|(?:อัน|ลำ)ดับ"
    r"|ดีเด่น|ดีเยี่ยม|ดีมาก|ยอดเยี่ยม|ต้นแบบ|เชิดชู|ยกย่อง|ชื่นชม|ยินดี|ขวัญใจ|ในดวงใจ|คน(?:เก่ง|ดี|ใหม่)|ครู(?:ดี|เก่ง)"
    r"|คะแนน(?:เต็ม|สูง|รวม)|ขึ้นแท่น|สุดยอด|วางมือ|ระดับ(?:ดี|ทอง|เงิน|เหรียญ)|ดีที่สุด|เกษียณ|อำลา|มุ[ทฑ]ิตา|พ้น(?:หน้าที่|จาก)|ครบ(?:อายุ|วาระ)"
    r"|อายุ[ ]?(?:ครบ)?[ ]?60"
    r"|(?:ได้|รับ)(?:การ)?(?:รับ)?(?:คัด)?เลือก(?![^\n]{0,12}(?:ประธาน|กรรมการ|หัวหน้า|สมาชิก))|โหวต|เลื่อน(?:วิทยฐานะ|ตำแหน่ง|ขั้น)|(?:ชื่อ|เครื่องหมาย)(?:เสียง|เชิด)"
    r"|รองลงมา|ดำรงตำแหน่ง|รับตำแหน่ง|สู่ขวัญ|สมาชิกทีม|ตัวแทนเขต|(?:^|\n)ที่[ ]?[1-9]|สอบ(?:ผ่าน|ได้)"
)
_GIVER = re.compile(
    r"(?:โดย(?:มี)?|จาก|(?<!แก่)(?<!ให้)(?<!แด่)(?:พร้อม|ร่วมกับ)|มี"
    r"|กรรมการ[^\n]{0,40})[ ]*$"
)
_TRAINER = re.compile(
    r"(?:ผู้|ครู|การ)ฝึก(?:สอน|ซ้อม)|ฝึก(?:สอน|ซ้อม)(?:โดย|คือ)?[ :]*$|ควบคุม|(?:ครู|อาจารย์)ที่ปรึกษา"
    r"|ที่ปรึกษา[ :]*$|(?<!ความ)ขอบคุณ[ก-๎]{0,16}[ ]?$|ปลุกปั้น|ประสานงาน|ติดต่อ|สอบถาม|รับ(?:มอบ"
    r"|การประเมิน)|หัวหน้าโครงการ"
    r"|(?:ตัวแทน|ผู้แทน)[^\n ]{0,20}[ ]?(?:คือ|ได้แก่)?[ ]*$|ทุน|(?:ภาพ|ข่าว)[ ]?[/:]|บันทึก"
)
_AUTHORITY = re.compile(
    r"(?:ผอ\.|ผู้อำนวยการ(?!กลุ่ม)|ศึกษาธิการ|ผู้ว่าราชการ|นายอำเภอ|นายก|ประธาน|อธิการบดี|เลขาธิการ|ปลัด|ผู้ตรวจ)"
)

_TALKS = re.compile(
    r"อบรม|เสวนา|สัมมนา|บรรยาย|ปฏิบัติการ|เวที|ค่าย|PLC|ติว|เวิร์[กค]|[Ww]orkshop|(?<!โรงเรียน)(?<!มหาวิทยาลัย)สาธิต|ถอดบทเรียน|แลกเปลี่ยน"
    r"|เรื่องเล่า|แชร์|วง(?=สนทนา|คุย|เรียนรู้)|ห้องเรียน|ชั้นเรียน|คลินิก|Open|ให้ความรู้|พัฒนา(?:ศักยภาพ|ทักษะ|ครู)"
)
_CLAUSE = 130
_LEAD = 260


def guess_parts(text: str, groups: list[Group], parts: list[Part], credit: Span | None) -> None:
    """Give a part to those who have none, but to nobody in the byline."""
    kind = _kind_of_event(text)
    if kind and any(kind[0] in part.roles for part in parts):
        kind = None
    previous: _Previous | None = None
    following = [*(part.heading for part in parts[1:]), None][: len(parts)]
    for group, part, heading in zip(groups, parts, following, strict=True):
        credited = credit and credit[0] <= group.start < credit[1]
        someone = _Someone(group, part, _own_statement(part, heading), previous)
        if not credited and (found := _guess(text, someone, kind)):
            part.roles, part.guessed = dict([found]), True
        previous = group, part


def _own_statement(part: Part, heading: Span | None) -> Span:
    """What is said of a group ends where the heading of the next begins.

    Right behind somebody of whom nothing else is said, it is theirs: “ก เหรียญทอง ข เหรียญเงิน”.
    """
    start, end = part.statement or (0, 0)
    if heading is None or (heading[0] - start <= 1 and not part.roles):
        return start, end
    return start, max(start, min(end, heading[0]))


def _guess(text: str, someone: _Someone, kind: _Guess | None) -> _Guess | None:
    """What is said behind goes before what is said in front, and that before the kind of event."""
    group = someone.group
    if _is_trainer(text, someone.before, group):
        return None
    if someone.part.roles:
        return _instead_of_attending(text, someone) or _instead_of_leading(text, someone)
    if judge := _JUDGE.search(text, group.start, group.end):
        return "attendee", judge.span()
    if new := _NEWCOMER.search(text, group.start, group.end + 12):
        return "honoured", new.span()
    if said := _said_of(text, someone.statement):
        return (said[0], said[1]) if said[0] else None
    return (
        _on_next_line(text, group, someone.previous)
        or _said_before(text, someone.before, group.start)
        or _in_same_row(text, group, someone.previous)
        or (None if _AUTHORITY.search(text, group.start, group.end) else kind)
    )


def _on_next_line(text: str, group: Group, previous: _Previous | None) -> _Guess | None:
    """The next line of a list goes with the line above: “ด้านบริหาร ก”, “ด้านการสอน ข”."""
    if previous is None:
        return None
    between = text[previous[0].end : group.start]
    lines = [text.rfind("\n", 0, one.start) + 1 for one in (previous[0], group)]
    labels = [text[line : line + _LABEL] for line in lines]
    alike = between.count("\n") == 1 and labels[0] == labels[1] and lines[1] < group.start
    found = _shared(previous[1])
    return found if found and (alike or next_in_list(between, found[0])) else None


def _in_same_row(text: str, group: Group, previous: _Previous | None) -> _Guess | None:
    """“บนเวทีประกอบด้วย ก นักวัดผล ข ครู และ ค”: who is named soon after goes with the one before."""
    if previous is None:
        return None
    between = text[previous[0].end : group.start]
    near = len(between) <= _ROW and not re.search(r"\n|โดย|มี|ส่วน|ด้าน", between)
    return _shared(previous[1]) if near else None


_LABEL = 4
_ROW = 45


def _shared(part: Part) -> _Guess | None:
    """What those next in a list may have from the one before; what is said of one alone is not."""
    return next(
        (
            (role, span)
            for role, span in part.roles.items()
            if role in {"speaker", "honoured"} and (part.guessed or span == part.heading)
        ),
        None,
    )


def _instead_of_attending(text: str, someone: _Someone) -> _Guess | None:
    """That somebody is there, said late in a sentence, is less than what stands nearer."""
    group, part, statement, _ = someone
    late = part.roles.get("attendee") if len(part.roles) == 1 else None
    if late is None or late == part.heading or 0 <= late[0] - statement[0] <= 2:
        return None
    said = _said_of(text, statement)
    if said and said[0] and said[1][0] < late[0]:
        return said[0], said[1]
    listed = _LISTED.search(text, max(someone.before, group.start - 12), group.start)
    return _said_before(text, someone.before, group.start) if listed else None


def _instead_of_leading(text: str, someone: _Someone) -> _Guess | None:
    """“มอบหมายให้ ก ชี้แจงระเบียบ”: who is sent and teaches is a speaker."""
    sent = someone.part.roles.get("leader") if len(someone.part.roles) == 1 else None
    if sent is None or sent[0] >= someone.group.start or sent == someone.part.heading:
        return None
    said = _said_of(text, someone.statement)
    return ("speaker", said[1]) if said and said[0] == "speaker" else None


_LISTED = re.compile(r"(?:คือ|ได้แก่|ประกอบด้วย|ดังนี้|:)[ ]*(?:\n[^ก-๎]*)?$")


def _kind_of_event(text: str) -> _Guess | None:
    """Tell from the lead whether an event is there to honour somebody or to teach something."""
    lead = text[:_LEAD]
    earns, talks = (list(pattern.finditer(lead)) for pattern in (_EARNS, _TALKS))
    if len(earns) == len(talks):
        return None
    return (
        ("honoured", earns[0].span()) if len(earns) > len(talks) else ("speaker", talks[0].span())
    )


def _said_of(text: str, statement: Span) -> tuple[Role | None, Span] | None:
    """Return what the statement behind a person says in other words than those of the tables."""
    if titled := _TITLED.match(text, *statement):
        return "speaker", titled.span()
    found = [
        (match.start(), role, match.span())
        for role, pattern in _ROLES
        if (match := pattern.search(text, *statement))
    ]
    if not found:
        return None
    _, role, span = min(found, key=lambda one: one[0])
    return role, span


_ROLES: tuple[tuple[Role | None, re.Pattern[str]], ...] = (
    (None, _NEITHER),
    ("moderator", re.compile(r"ชวนสนทนา|ตั้งคำถาม|คุมเวที|พิธีกร")),
    ("speaker", _TEACHES),
    ("honoured", _EARNS),
)
_JUDGE = re.compile(r"กรรมการ(?:ตัดสิน|ประเมิน|คัดเลือก|ผู้ทรงคุณวุฒิ)")
_NEWCOMER = re.compile(r"(?:คน|ท่าน|รูป)ใหม่")
_TITLED = re.compile(r"[ ]?[“\"][^“”\"\n]{3,90}[”\"]")
_NEW_CLAUSE = re.compile(r"\n[ ]*\n|ทั้งนี้|จากนั้น|นอกจากนี้|ขณะที่|ส่วน(?=[ ])|ในการนี้|ด้าน(?=[ ]?นา)")


def _clause_start(text: str, before: int, at: int) -> int:
    """The rest of a line in which somebody else is named is about them."""
    line = text.rfind("\n", 0, at) + 1
    above = text.rfind("\n", 0, max(0, line - 1)) + 1
    start = max(before, at - _CLAUSE, line if before > above else above)
    cuts = [match.end() for match in _NEW_CLAUSE.finditer(text, start, at)]
    return cuts[-1] if cuts else start


def _said_before(text: str, before: int, at: int) -> _Guess | None:
    """Return what the clause in front of the person at `at` is about; the nearest word counts."""
    start = _clause_start(text, before, at)
    gives = _GIVER.search(text[start:at])
    found = [
        (match.end(), role, match.span())
        for role, pattern in (("speaker", _TEACHES), ("speaker", _INVITED), ("honoured", _EARNS))
        if not (role == "honoured" and gives)
        for match in pattern.finditer(text, start, at)
    ]
    if not found:
        return None
    _, role, span = max(found, key=lambda one: one[0])
    return role, span  # type: ignore[return-value]


def _is_trainer(text: str, before: int, group: Group) -> bool:
    """Tell whether the group are coaches, a contact, or receivers of gifts."""
    ahead = _TRAINER.search(text, max(before, group.start - 40), group.start)
    return bool(ahead or _TRAINER.search(text, group.start, group.end))
