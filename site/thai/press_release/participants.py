"""How many people took part: a total, or the counted groups added up."""

import re
from dataclasses import dataclass

from thai.press_release.source import Source

Span = tuple[int, int]

_COUNT = re.compile(
    r"(?<![0-9.,/])(?P<number>[0-9]{1,3}(?:,[0-9]{3})+"
    r"|[0-9]{1,6})[ \n]{0,2}(?P<after>กว่า|เศษ)?[ ]?(?:คน|ราย|ท่าน)(?!ละ|การ)(?P<odd>เศษ"
    r"|กว่า)?"
)
_ABOUT = re.compile(
    r"(?:กว่า|ประมาณ|ราว(?:ๆ)?|ไม่น้อยกว่า|ไม่ต่ำกว่า|มากกว่า|เกือบ"
    r"|(?<![ก-๎])ร่วม)[ ]?(?:จำนวน[ ]?)?$"
)
_TOTAL = re.compile(
    r"(?:รวม(?:ทั้ง(?:สิ้น|หมด))?|ทั้งสิ้น"
    r"|ทั้งหมด)[ ]?(?:เป็น)?(?:จำนวน)?[ ]?(?:กว่า|ประมาณ|ราว|ไม่น้อยกว่า)?[ ]?$"
)
_PLACES = re.compile(
    r"(?:รับ(?:สมัคร)?(?:จำนวน|จำกัด|ได้|เพียง|ไม่เกิน)?(?:จำนวน)?(?:จำกัด)?"
    r"|จำกัด(?:จำนวน)?(?:เพียง)?|ที่นั่ง|ไม่เกิน|(?:โรงเรียน|กลุ่ม|ทีม|ห้อง|แห่ง|เขต"
    r"|คณะ|รุ่น|ครั้ง|วัน)ละ|เปิดรับ[^\n]{0,90}|รับสมัคร[^\n]{0,90}"
    r"|จาก(?:ทั้งหมด)?)[ ]?(?:จำนวน)?[ ]?$"
)
_OTHER_PEOPLE = re.compile(
    r"(?:เกษียณ[^\n ]{0,25}|ผู้ได้รับ[^\n]{0,50}|ผู้ผ่าน[^\n]{0,40}"
    r"|ผู้ชนะ[^\n]{0,30}|รับ(?:รางวัล|โล่|เกียรติบัตร|ประกาศนียบัตร|ปริญญา|ทุน|มอบ|เข็ม)[^\n]{0,25}"
    r"|(?:รางวัล|ทุน(?:การศึกษา)?|เกียรติบัตร|โล่)[^\n]{0,40}|ดีเด่น[^\n]{0,30}"
    r"|มอบ[^\n]{0,60}(?:แก่|ให้|แด่)[^\n]{0,30}|เลี้ยง[^\n]{0,40}|พระ(?:ภิกษุ"
    r"|สงฆ์)[^\n]{0,12}|วิทยากร[ ]?|สายตา[^\n]{0,15}|ผลงานเด่น[ ]?"
    r"|ช่วยเหลือ[^\n]{0,20}|บาดเจ็บ[^\n]{0,10}|ประสบภัย[^\n]{0,20}"
    r"|มีนักเรียน(?:ทั้งหมด|ทั้งสิ้น)[ ]?|ผู้บริจาค[ ]?|เยี่ยมบ้าน[^\n]{0,20}|วิทยฐานะ[ ]?|แก่นักเรียน[^\n]{0,25}"
    r"|เจ้าหน้าที่จัดงาน|ประกอบด้วยคณะกรรมการ)(?:จำนวน[ ]?)?(?:รวม[ ]?)?$"
)
_TAKE_PART = re.compile(
    r"ร่วม|ผู้เข้า|เข้า(?:รับ|อบรม|ประชุม|แข่ง|ค่าย|สอบ|พัก|เรียน|ฟัง|ชม)|นักกีฬา"
    r"|ลูกเสือ|ศึกษาดูงาน|ใช้สิทธิ|ครู|นักเรียน|บุคลากร|ผู้บริหาร|ผู้ปกครอง|กรรมการ"
    r"|ผู้อำนวยการ|ชาวบ้าน|ประชาชน|สมาชิก|ศึกษานิเทศก์|คณะ|เยาวชน|ผู้สนใจ|เพื่อน|ศิษย์|ผู้ฟัง|ผู้ชม|ผู้สังเกต|ผู้แทน"
    r"|ตัวแทน|รวม|ทั้งสิ้น|อาสา|เด็ก|ข้าราชการ|ลูกจ้าง|พนักงาน|เจ้าหน้าที่"
    r"|กลุ่มเป้าหมาย|จำนวน"
)
_JOINED_AFTER = re.compile(
    r"[ ,]{0,2}(?:ได้|ที่|ซึ่ง)?(?:เข้า|มา)?(?:ร่วม|รับ(?:การ|ฟัง)|ประชุม|อบรม"
    r"|ศึกษา)|[ ]?จาก[ ]?[0-9]"
)
_TAUGHT = re.compile(
    r"(?:อบรม|ให้ความรู้|บรรยาย|ปฐมนิเทศ|ค่าย)[^\n]{0,60}(?:แก่|สำหรับ)[^\n]{0,30}$"
    r"|(?:อบรม|ติว)[ก-๎]{0,25}[ ]?$|ปฐมนิเทศ[^\n]{0,60}$|มา(?:เที่ยว|ร่วม|ชม)[^\n]{0,12}$"
)
_SPEAK = re.compile(r"[ ]?(?:ที่)?(?:มา|ร่วม|ได้)?(?:แบ่งปัน|บรรยาย|เป็นวิทยากร|ถ่ายทอด|เสวนา|อภิปราย)")
_NEAR = 70


@dataclass(frozen=True, slots=True)
class Count:
    number: int
    span: Span
    about: Span | None
    is_total: bool
    points: int


@dataclass(frozen=True, slots=True)
class Participation:
    number: int
    span: Span
    about: Span | None
    is_sum: bool
    sure: bool


def find_participants(source: Source, headline: Span | None) -> Participation | None:
    """Return the stated number of people who took part: the total, else the sum of the groups."""
    counts = [count for count in _counts(source.text) if count.points > 0]
    body = [count for count in counts if not _within(count.span, headline)]
    if not body:
        body = [count for count in counts if count.points >= 2]
    if not body:
        return None
    if total := next((count for count in body if count.is_total), None):
        return Participation(total.number, total.span, total.about, is_sum=False, sure=True)
    return _first_or_sum(source.text, body)


def _within(span: Span, outer: Span | None) -> bool:
    return bool(outer and outer[0] <= span[0] < outer[1])


def _counts(text: str) -> list[Count]:
    return [_count(text, match) for match in _COUNT.finditer(text)]


def _count(text: str, match: re.Match[str]) -> Count:
    start, end = match.span()
    called = _CALL.search(text, max(0, start - 190), start)
    before = text[max(0, start - 90) : start].rsplit("\n\n", 1)[-1]
    about = _ABOUT.search(before)
    stated = before[: about.start()] if about else before
    span: Span | None = None
    if about:
        span = (start - len(before) + about.start(), start)
    elif match["after"] or match["odd"]:
        span = match.span("after") if match["after"] else match.span("odd")
    total = bool(_TOTAL.search(stated.rstrip() + " ") or _TOTAL.search(stated))
    number = int(match["number"].replace(",", ""))
    points = 0 if called else _points(text, stated, end, is_total=total)
    return Count(number, (start, end), span, total, points)


def _points(text: str, before: str, end: int, *, is_total: bool) -> int:
    """Above zero for people who take part; two where the text says so in as many words."""
    if _PLACES.search(before) or _SPEAK.match(text, end) or _is_registered(text, before, end):
        return 0
    joins = bool(_JOINED_AFTER.match(text, end))
    taught = bool(_TAUGHT.search(before))
    if _OTHER_PEOPLE.search(before) and not (joins or taught):
        return 0
    if (
        joins
        or taught
        or is_total
        or re.search(r"ร่วม[^\n]{0,30}$|เข้ารับ[^\n]{0,25}$|ผู้เข้า[^\n]{0,30}$", before)
    ):
        return 2
    return 1 if _TAKE_PART.search(before[-40:]) else 0


_CALL = re.compile(r"(?:เปิด)?รับสมัคร[^\n]{0,170}(?:จำนวน|รวม)[ ]?$")
_REGISTERED = re.compile(r"(?:ลงทะเบียน|สมัคร)[ก-๎]{0,12}[ ]?(?:จำนวน[ ]?)?$")
_CAME = re.compile(r"[ ,]*(?:และ|แต่|โดย)?(?:มี)?(?:ผู้)?(?:เข้า)?ร่วม[^\n]{0,20}[0-9]")


def _is_registered(text: str, before: str, end: int) -> bool:
    """“ลงทะเบียน 500 คน เข้าร่วมจริง 340 คน”: those count who came."""
    return bool(_REGISTERED.search(before) and _CAME.match(text, end))


def _first_or_sum(text: str, counts: list[Count]) -> Participation:
    """Counts that stand near one another are the groups of one audience."""
    groups = [counts[0]]
    for count in counts[1:]:
        between = text[groups[-1].span[1] : count.span[0]]
        if len(between) > _NEAR or "\n\n" in between:
            break
        groups.append(count)
    best = max(counts, key=lambda count: count.points)
    if len(groups) == 1 or best not in groups:
        return Participation(best.number, best.span, best.about, is_sum=False, sure=best.points > 1)
    if groups[0].number == sum(group.number for group in groups[1:]):
        first = groups[0]
        return Participation(first.number, first.span, first.about, is_sum=False, sure=True)
    about = next((group.about for group in groups if group.about), None)
    span = (groups[0].span[0], groups[-1].span[1])
    return Participation(sum(g.number for g in groups), span, about, is_sum=True, sure=False)
