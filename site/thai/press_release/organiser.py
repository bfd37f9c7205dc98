"""Who runs the event: the annotation rule of `organiser`, in its order."""

import re
from dataclasses import dataclass
from itertools import product

from thai.press_release.model import Person
from thai.press_release.source import Source

Span = tuple[int, int]

_HOLDS = re.compile(
    r"[ \n]*(?:(?:ได้|จะ|เตรียม|กำหนด|ร่วมกัน|ดำเนินการ|มีกำหนด|ร่วม|เปิดเวที"
    r"|มีกำหนดการ|เดินหน้า|ขอเชิญ[^\n]{0,30}"
    r"|เชิญชวน[^\n]{0,30})[ ]?)*(?:จัด(?!การเรียน|การศึกษา|ซื้อ|สรร|เก็บ|ตั้งขึ้น"
    r"|ส่ง|ทำแผน)|เป็น(?:เจ้าภาพ|ผู้จัด|แม่งาน|ผู้ดำเนิน(?:งาน|โครงการ)|ผู้รับผิดชอบ)|กำหนด(?:อบรม|ประชุม|การ))"
    r"|[ ]*ร่วม(?:กับ|มือกับ)[^\n]{2,60}?[ ](?:ได้)?(?:ร่วมกัน)?จัด(?!การเรียน|การศึกษา|ซื้อ|สรร|เก็บ|ส่ง)"
    r"|[ ]*(?:ได้)?ดำเนินการ(?:จัด|คัดเลือก|ประชุม|อบรม|ประเมิน)"
)
# “การประชุมที่ชมรม… จัดขึ้น”
_RELATIVE = re.compile(r"(?<=[ก-๎ ])(?:ที่|ซึ่ง)(?:ทาง)?$")
_HELD_BY = re.compile(r"[ ]?(?:ได้|ร่วมกัน)?จัด(?:ขึ้น|งาน|ให้|โดย|[ ])")
_THEREFORE = re.compile(r"[^\n]{0,220}?จึง(?:ได้)?(?:กำหนด)?จัด")
_ACTS = re.compile(
    r"[ ]*(?:ได้|จะ|ร่วมกัน)?[ ]?(?:ประชุม|อบรม|คัดเลือก|ประเมิน|มอบ(?!หมาย)|ส่งมอบ"
    r"|บริจาค|นำ(?!โดย)|เปิด(?:บ้าน|ติว|ศูนย์|อาคาร|ป้าย|ห้อง|งาน|ค่าย|การ|อบรม|ชั้นเรียน)|ขอให้|ขอเชิญ|ประกาศ"
    r"|ทำบุญ|ตรวจ|นิเทศ|ลงพื้นที่|ซ้อม|ปฐมนิเทศ|ปลูก|สอบ|เชิญ|พัฒนา|ขับเคลื่อน|ชวน"
    r"|ติว|ยกระดับ|ลงนาม|เปิดรับ|ถวาย|แจ้ง|ทดสอบ|แข่งขัน|ถอดบทเรียน|เลือกตั้ง|เดินทาง|ศึกษาดูงาน|เยี่ยม|ออก"
    r"|(?:ร่วม|ให้การ)?ต้อนรับ[^\n]{0,140}ตำแหน่ง)"
)
_JOINS = re.compile(
    r"[ ]*(?:ได้)?(?:เข้า)?ร่วม(?!กับ|กัน|จัด|มือ)"
    r"|[ ]*นำ[^\n]{0,50}ร่วม(?:พิธี|งาน|ประชุม)|[ ]*(?:ได้)?(?:(?:เข้า|ขึ้น)?รับ(?:มอบ)?(?:รางวัล|โล่"
    r"|เกียรติบัตร)|คว้า"
    r"|ได้รับ(?!จัดสรร|มอบหมาย|อนุมัติ|งบ))|[ ]*(?:ให้การ)?ต้อนรับ"
    r"|[ ]*ขอ(?:แสดงความ)?ยินดี|[ ]*ขอแสดงความยินดี"
    r"|[ ]*(?:เป็น)?ตัวแทน"
)
_ATTENDS = re.compile(r"[ ]*(?:เข้า)?ร่วม(?:งาน|พิธี)(?!ลง|มอบ|เปิด)")
_CONGRATULATES = re.compile(r"[ ]*(?:ขอ|ร่วม)แสดง(?:ความยินดี|มุ[ทฑ]ิตาจิต)")
_PASSIVE = re.compile(
    r"(?:จัด[ก-๎]{0,10}โดย|(?:ดำเนินการ|ดำเนินงาน|ริเริ่ม|รับผิดชอบ)โดย|ผู้จัด(?:งาน|คือ|[ ]?[:：])?"
    r"|เจ้าภาพ(?:คือ|โดย)"
    r"|หน่วยงาน(?:ที่จัด)?[ ]?[:：]|หน่วยงานที่จัด)[ :]*$"
)
_ELSEWHERE = re.compile(
    r"(?:ณ|(?<!ตาม)ที่|ของ|สังกัด|ใน|(?<!ติดตาม)(?<!คณะ)จาก|แก่|กับ|ให้"
    r"|ประธาน(?:กรรมการ)?|ที่ปรึกษา)[ ]?$"
)
_PARTNER = re.compile(
    r"[ ]*(?:(?:บูรณาการ|ประสาน)?(?:งาน)?ร่วมกับ|จับมือ(?:กับ)?|ผนึก(?:กำลัง)?(?:กับ)?|ประสานความร่วมมือกับ"
    r"|และ|กับ|,|โดย|โดยความร่วมมือ(?:กับ|จาก|ของ))[ ]*"
)
_WITH = re.compile(r"[ ,]*(?:พร้อมด้วย|พร้อมทั้ง|และ)[ ]*$")
_CREW = re.compile(
    r"[ ]*(?:พร้อม(?:ด้วย)?คณะ\S*|และคณะ(?=[ ]))"
    r"|[ ]+(?:ตำบล|ต\.|อำเภอ|อ\.|จังหวัด|จ\.)[ ]?[ก-๎]{2,25}(?=[ ])"
)
# “โรงเรียน… โดย ก และโรงแรม… โดย ข ลงนาม”
_PARTY_NEAR = 70
_PARTY = re.compile(r"[ ]*(?:และ|กับ)[ก-๎. 0-9]{3,60}[ ]โดย[ ]*")
_LED_BY = re.compile(r"[ ]?นำโดย")
_LED = re.compile(r"[ ,]*(?:นำโดย|โดย|นำทีมโดย)[ ]*$")
_OFFICE = re.compile(
    r"สพ[ปม]\.|สำนัก|โรงเรียน|ร\.ร\.|รร\.|กลุ่ม|ศธ|ศูนย์|มหาวิทยาลัย|วิทยาลัย|สถาบัน"
    r"|เทศบาล|กระทรวง|กรม|มณฑล"
    r"|มทบ\.|กศน\.|สกร\.|อบ[ตจ]\.|องค์การ"
)
_UNIT = re.compile(r"กลุ่ม(?!โรงเรียน)|หน่วย|ฝ่าย")
_ASSOCIATION = re.compile(r"สมาคม|มูลนิธิ|ชมรม|สโมสร")
_VISITED = re.compile(r"(?:เยี่ยม|ตรวจราชการ|นิเทศ|ศึกษาดูงาน)[^\n]{0,20}$")
_ROLES_OF_HOST = ("presiding", "leader", "delegator", "signatory", "guest", "reporting")


@dataclass(frozen=True, slots=True)
class _Candidate:
    span: Span
    points: int


def find_organiser(
    source: Source,
    people: tuple[Person, ...],
    phrases: list[Span],
    organisations: list[Span],
    headline: Span | None,
) -> tuple[Span, bool] | None:
    """Return the organiser and whether the text names it as such.

    `phrases` are the people with their posts, `organisations` all that are named, in order.
    """
    text = source.text
    offices = [
        span
        for span in organisations
        if not any(start <= span[0] < stop for start, stop in phrases)
    ]
    candidates = [
        _Candidate(span, _points(text, span, offices, phrases, headline)) for span in offices
    ]
    best = max(candidates, key=lambda one: one.points, default=None)
    if best and best.points >= 10:
        return best.span, True
    if _only_joins(text, offices, phrases, headline):
        return _congratulates_at_home(source, people, offices)
    if best and best.points >= 5:
        return best.span, False
    host = _of_host(source, people, offices, headline)
    return host or ((best.span, False) if best and best.points else None)


def _congratulates_at_home(
    source: Source, people: tuple[Person, ...], offices: list[Span]
) -> tuple[Span, bool] | None:
    """An office that congratulates holds the event only where its own head hands over something."""
    host = _of_host(source, people, [], None)
    named = next(
        (o for o in offices if host and source.text[slice(*o)] == source.text[slice(*host[0])]),
        None,
    )
    congratulates = named and _CONGRATULATES.match(source.text, named[1])
    return (named, False) if named and congratulates else None


def _points(
    text: str, span: Span, offices: list[Span], phrases: list[Span], headline: Span | None
) -> int:
    in_headline = bool(headline and headline[0] <= span[0] < headline[1])
    if re.search(r"(?:ร่วมกับ|จับมือ|ผนึก|และ)(?:กับ)?[ ]?$", text[max(0, span[0] - 14) : span[0]]):
        return 0
    if _PASSIVE.search(text[max(0, span[0] - 25) : span[0]]):
        return 30
    after = _predicate_start(text, span[1], offices, phrases)
    before = text[max(0, span[0] - 14) : span[0]]
    led = before.rstrip().endswith("จาก") and text[span[1] : span[1] + 9].lstrip().startswith(
        "นำโดย"
    )
    if _ELSEWHERE.search(before) and not led:
        relative = _RELATIVE.search(before) and _HELD_BY.match(text, after)
        return 20 if relative else 0
    if _HOLDS.match(text, after) or _THEREFORE.match(text, after):
        return 12 if in_headline else 20
    if _ACTS.match(text, after):
        return 5 if in_headline else 6
    opens = not in_headline and _DATE_END.search(text[max(0, span[0] - 6) : span[0]])
    return _opening_points(text, span, after) if opens else 0


def _opening_points(text: str, span: Span, after: int) -> int:
    """Who opens a sentence and does whatever it is counts where nobody else runs the event."""
    return 2 if _DOES.match(text, after) else int(bool(_LETTERHEAD.match(text, span[1])))


_DATE_END = re.compile(r"(?:^|\n|[0-9]|น\.)[ ]*$")
_DOES = re.compile(
    r"[ ]*(?!นา[ยง]|[จอต]\.|น\.ส|ว่าที่|ดร\.|ณ|ที่|เมื่อ|วัน|และ|โทร|จังหวัด|อำเภอ|ตำบล|เขต|ได้รับ|รับ|คว้า"
    r"|ชนะ|กวาด"
    r"|ครอง|ส่ง|สร้างชื่อ|ทีม|เหรียญ|เข้า|เป็นตัวแทน|ครั้ง"
    r"|ประจำ|ปี|จำนวน|เวลา|ผ่าน|โดย|ร่วม|ใน|ของ|สังกัด)[ก-ฮเ-ไ]"
)


_LETTERHEAD = re.compile(r"[ ]*(?:\([^()\n]{2,40}\))?[ ]*(?:วันที่|[0-9]{1,2}[ ][ก-ฮเ-ไ]|เมื่อ)")


def _predicate_start(text: str, at: int, offices: list[Span], phrases: list[Span]) -> int:
    """Skip an address, a crew, a bracket, the person who leads, and the partners."""
    for _ in range(8):
        if crew := _CREW.match(text, at):
            at = crew.end()
            continue
        if bracket := re.compile(r"[ ]?\([^()\n]{1,60}\)").match(text, at):
            at = bracket.end()
            continue
        following = next((phrase for phrase in phrases if 0 <= phrase[0] - at <= _PARTY_NEAR), None)
        if following and _goes_with(text[at : following[0]]):
            at = following[1]
            continue
        if office := _office_of_school(text, at, offices):
            at = office[1]
            continue
        partner = _PARTNER.match(text, at)
        if partner and (office := next((o for o in offices if o[0] == partner.end()), None)):
            at = office[1]
            continue
        break
    return at


def _goes_with(between: str) -> bool:
    return bool(_LED.match(between) or _WITH.match(between) or _PARTY.fullmatch(between))


def _office_of_school(text: str, at: int, offices: list[Span]) -> Span | None:
    """โรงเรียน… (สังกัด) สพป.… จัด: the office behind a school is no second subject."""
    office = next((office for office in offices if 0 < office[0] - at <= 12), None)
    if office and re.fullmatch(r"[ ]*(?:สังกัด)?[ ]*", text[at : office[0]]):
        return office
    return None


def _only_joins(text: str, offices: list[Span], phrases: list[Span], headline: Span | None) -> bool:
    """Joining or hosting somebody else's event: nobody here runs it (rule 3)."""
    body = headline[1] if headline else 0
    if any(_ATTENDS.match(text, office[1]) for office in offices if office[0] < body):
        return True
    first_phrase = next((phrase for phrase in phrases if phrase[0] >= body), None)
    first_office = next((office for office in offices if office[0] >= body), None)
    firsts = [span for span in (first_phrase, first_office) if span]
    if not firsts:
        return False
    first = min(firsts)
    after = _predicate_start(text, first[1], offices, phrases)
    return bool(_JOINS.match(text, after)) and "ตำแหน่ง" not in text[after : after + 160]


def _of_host(
    source: Source, people: tuple[Person, ...], offices: list[Span], headline: Span | None
) -> tuple[Span, bool] | None:
    """The office of the one who chairs, leads or sends (rule 2), else of the text's opening."""
    for unit, role in product((False, True), _ROLES_OF_HOST):
        for person in people:
            place = person.organisation
            if _is_no_host(source, person, role):
                continue
            if place and unit != bool(_UNIT.match(place.value)):
                continue
            if person.has_role(role) and place and _may_host(role, place.value):  # type: ignore[arg-type]
                return _plain_span(source, place.start, place.end), False
    if (told := _speaks_for_own(source, people)) is not None:
        return told, False
    hosts = any(person.has_role(role) for person in people for role in _ROLES_OF_HOST)  # type: ignore[arg-type]
    if offices and hosts and offices[0][0] < people[0].surface.start:
        ahead = source.text[max(0, offices[0][0] - 30) : offices[0][0]]
        visited = _VISITED.search(ahead) or _ELSEWHERE.search(ahead)
        return None if visited else (offices[0], False)
    return None


# “ผอ. ก เปิดเผยว่า โรงเรียนกำหนดจัดค่าย”
_OWN_PLANS = re.compile(
    r"[^\n]{0,30}(?:กล่าว|เผย|แจ้ง)ว่า[ ]?(?:ทาง)?(?:โรงเรียน|สำนักงาน)(?:ได้|จะ)?(?:กำหนด|เตรียม)?จัด"
)


def _speaks_for_own(source: Source, people: tuple[Person, ...]) -> Span | None:
    """The office of the one who tells what “the school” is going to hold."""
    for person in people:
        place, post = person.organisation, person.position
        if place and post and _OWN_PLANS.match(source.text, source.plain(post.end)):
            return _plain_span(source, place.start, place.end)
    return None


def _is_no_host(source: Source, person: Person, role: str) -> bool:
    """Who only welcomes, or sends others to attend."""
    welcomes = person.has_role("welcoming") and not _heads(person)
    return welcomes or (role == "delegator" and _sends_guests(source, person))


_TO_ATTEND = re.compile(r"[^\n]{0,60}มอบหมาย[^\n]{0,130}ร่วม(?:งาน|พิธี)(?!ลง|มอบ|เปิด)")


def _sends_guests(source: Source, person: Person) -> bool:
    """“ก มอบหมายให้ ข ร่วมพิธี”: the office of ก joins what somebody else runs (rule 3)."""
    return bool(_TO_ATTEND.match(source.text, source.plain(person.surface.end)))


def _heads(person: Person) -> bool:
    return person.has_role("presiding") or person.has_role("leader")


def _same(text: str, one: Span, other: Span) -> bool:
    return text[slice(*one)] == text[slice(*other)]


def _may_host(role: str, place: str) -> bool:
    """An association is the host only where one of its own chairs."""
    return bool(_OFFICE.match(place) or (role == "presiding" and _ASSOCIATION.match(place)))


def _plain_span(source: Source, start: int, end: int) -> Span:
    """The way back from offsets in the typed text."""
    return source.plain(start), source.plain(end)
