"""Where it took place: the places that the text marks, the first one first."""

import re
from itertools import islice

from thai.press_release.organisations import is_generic, organisation_end
from thai.press_release.place_phrase import ROOMS, find_place
from thai.press_release.source import Source

Span = tuple[int, int]

_SURE_PLACE = re.compile(
    rf"{ROOMS}|โรงแรม|โรงเรียน|ร\.ร\.|รร\.|มหาวิทยาลัย|วิทยาลัย|สำนักงาน|สพ[ปม]\.|ศูนย์|ป่า(?=ชุมชน|ชาย|สน)"
    r"|วัด(?=[ก-ฮเ-ไ])|บ้าน(?=[ก-ฮเ-ไ][ก-๎]{2,20}[ ](?:ต\.|ตำบล|หมู่))|ค่าย|รีสอร์ท|เทศบาล|ที่ว่าการ|ศาลากลาง"
    r"|ร้าน|สวน(?=[ก-ฮ])|หาด|อุทยาน|มัสยิด|ตลาด|โรงพยาบาล|รพ\.|อบ[ตจ]\.|มูลนิธิ|พิพิธภัณฑ์|ห้าง"
)
_AT = re.compile(
    r"(?:^|\n)[^\nก-๎]{0,4}(?:สถานที่(?:จัด\S{0,10})?[ ]?[:：]|📍)[ ]?"
    r"|(?<![ก-๎])ณ[ ]{0,3}\n?[ ]?(?!วันที่|สิ้น|วันสิ้น|ปัจจุบัน|ขณะ|ที่นี้|ที่นั้น|เวลา|โอกาส)"
    r"|(?<=[ก-ฮ0-9ะ-ูเ-๎])(?<!บริเว)(?<!คุ)(?<!กรร)(?<!ลักษ)(?<!ประมา)ณ(?=โรง|ห้อง"
    r"|หอประ|อาคาร|สำนัก|ศูนย์|สนาม|โดม|มหา|สพ[ปม]\.)"
)
_AT_LOOSE = re.compile(
    rf"(?:(?<![ก-๎])|(?<=น\.))ที่[ ]?(?={_SURE_PLACE.pattern})|จาก(?=ห้องประชุม)"
    r"|(?:จัด(?:ขึ้น|งาน)?|ชั้นเรียน|พิธี|สัมมนา|แข่งขัน|พบกัน|กัน|ไป|มา|ประชุม|อบรม|ใน|ค่าย|กิจกรรม"
    rf"|งาน)ที่[ ]?(?={_SURE_PLACE.pattern})"
)
_ONLINE = re.compile(
    r"(?:ผ่าน|ทาง|โดยใช้|ด้วย|ใช้|บน)(?:ทาง)?(?:การประชุม)?(?P<platform>(?:ระบบ"
    r"|โปรแกรม|แอปพลิเคชัน|ช่องทาง|แพลตฟอร์ม)[ ]?(?:การประชุม|ประชุม|วิดีโอ|ออนไลน์"
    r"|ทางไกล|อบรม|video|conference|[ ])*(?:ด้วย|ผ่าน|โปรแกรม|ระบบ"
    r"|[ ])*(?P<name>(?:Google[ ]?Meet|Zoom(?:[ ](?:Cloud[ ])?Meetings?)?"
    r"|Microsoft[ ]?Teams|MS[ ]?Teams|Teams|Cisco[ ]?Webex|Webex|Facebook[ ]?Live"
    r"|YouTube(?:[ ]?Live)?|Line[ ]?(?:Meeting|OpenChat)?|Discord|Google Classroom"
    r"|OBEC Channel|OBEC TV|DLTV)|[A-Z][A-Za-z]+(?:[ ][A-Z][A-Za-z]+){0,2}))"
    r"|(?:ผ่าน|ทาง|โดยใช้|บน)[ ]?(?P<bare>(?:Google[ ]?Meet"
    r"|Zoom(?:[ ](?:Cloud[ ])?Meetings?)?|Microsoft[ ]?Teams|MS[ ]?Teams"
    r"|Cisco[ ]?Webex|Webex|OBEC Channel|Facebook[ ]?Live|YouTube(?:[ ]?Live)?))",
    re.IGNORECASE,
)
_BROADCAST = re.compile(r"ถ่ายทอดสด|ไลฟ์|รับชม|ย้อนหลัง|ติดตามชม|live", re.IGNORECASE)
_NEXT_PLACE = re.compile(
    r"[ ](?=โรงเรียน)|[ ]?(?:,[ ]?|และ[ ]?|กับ[ ]?)(?:ณ[ ]?|ที่[ ]?)?(?=โรงเรียน|ห้อง|โรงแรม|สนาม|ลาน"
    r"|หอประชุม|วัด|อาคาร|ร\.ร\.)"
)


def find_venues(
    source: Source,
    event: tuple[Span, ...],
    others: tuple[Span, ...],
    people: list[Span],
    headline: Span | None,
) -> list[Span]:
    """Return the places of the event, the first one first.

    `event` and `others` are the spans of the event's dates and of all other dates; what lies in
    `people` or the headline is no place, unless the headline alone names one.
    """
    text = source.text
    closed = [*people, headline] if headline else people
    found = [span for at in _ats(text, closed) if (span := find_place(text, at))]
    found = [span for span in found if not _of_next_event(text, span[0])]
    here = [span for span in found if not _is_elsewhere(text, span[0], event, others)]
    if first := here or found or _after_dates(text, event):
        return [first[0], *_more(text, first[0])]
    return (
        _listed(text, event)
        or _platform(text)
        or _visited(text, closed)
        or _at_line_start(text, closed)
        or _in_headline(text, headline)
    )


_MOST_PLACES = 30


def _ats(text: str, closed: list[Span]) -> list[int]:
    """Where ณ or else ที่ announces a place."""
    for announced in (_AT, _AT_LOOSE):
        ends = [match.end() for match in islice(announced.finditer(text), _MOST_PLACES)]
        kept = [at for at in ends if not any(start <= at < end for start, end in closed)]
        if any(find_place(text, at) for at in kept):
            return kept
    return []


def _is_elsewhere(text: str, at: int, event: tuple[Span, ...], others: tuple[Span, ...]) -> bool:
    """“… ในวันที่ 1 กรกฎาคม ณ …” where that day is not the event's."""
    before = [
        span for span in (*event, *others) if span[1] <= at and at - span[1] < _SAME_STATEMENT
    ]
    return bool(before) and max(before) in others and "\n" not in text[max(before)[1] : at]


_SAME_STATEMENT = 40


def _after_dates(text: str, event: tuple[Span, ...]) -> list[Span]:
    """ระหว่างวันที่ … ห้องประชุม…: a room or hotel right behind the date, without ณ."""
    found = []
    for _, end in event:
        gap = re.compile(
            rf"[ ,]{{1,3}}(?:เวลา[ ]?[0-9.:]+(?:[ ]?[-–][ ]?[0-9.:]+)?[ ]?น\.[ ]?)?(?="
            rf"{ROOMS}|โรงแรม)"
        ).match(text, end)
        if gap and (span := find_place(text, gap.end())):
            found.append(span)
    return found


_ELSEWHERE = re.compile(
    r"ครั้ง(?:ต่อไป|หน้า)|ถัดไป|ครั้งก่อน|เดิม(?:จัด|กำหนด)|สมัคร|สอบถาม|ติดต่อ"
    r"|ดาวน์โหลด|ส่งเอกสาร|ประกาศ$|สืบค้น|รายละเอียด|สำเร็จการศึกษา|พำนัก|อาศัย|ทำงาน"
)


def _of_next_event(text: str, at: int) -> bool:
    before = text[max(0, at - 60) : at]
    return bool(_ELSEWHERE.search(before.rsplit("\n", 1)[-1]))


def _more(text: str, first: Span) -> list[Span]:
    """Further places of the same day, named right after the first."""
    found: list[Span] = []
    end = first[1]
    while (link := _NEXT_PLACE.match(text, end)) and len(found) < 8:
        place = find_place(text, link.end())
        if place is None:
            break
        found.append(place)
        end = place[1]
    return found


def _platform(text: str) -> list[Span]:
    """On-line only: the phrase that names the platform, the broadcast only for want of another."""
    found = [
        (
            bool(_BROADCAST.search(text[max(0, match.start() - 22) : match.start()])),
            match.span("platform") if match["platform"] else match.span("bare"),
        )
        for match in _ONLINE.finditer(text)
    ]
    return [min(found)[1]] if found else []


_LISTED = re.compile(r"\n[ ]*(?:[0-9]{1,2}[.)]|[-•▪●–])[ ]*(?=โรงเรียน|ร\.ร\.|วัด|ศูนย์|ห้อง)[^\n]*$")


def _listed(text: str, event: tuple[Span, ...]) -> list[Span]:
    """A numbered list of schools, each with its day."""
    found = []
    for start, _ in event:
        item = _LISTED.search(text, max(0, start - 90), start)
        if item and (place := find_place(text, item.start() + _bullet(item[0]))):
            found.append(place)
    return found


def _bullet(item: str) -> int:
    return len(item) - len(item.lstrip("\n 0123456789.)-•▪●–"))


_VISITS = re.compile(
    r"(?:ตรวจเยี่ยม|ตรวจประเมิน|ตรวจราชการ|นิเทศ(?!ก์)|เยี่ยม(?:ชม|เยียน)?|ศึกษาดูงาน)[^\n]{0,80}?"
    r"(?<!ครู)(?<!นักเรียน)(?=โรงเรียน[ก-ฮเ-ไ]|ร\.ร\.)"
)


def _visited(text: str, closed: list[Span]) -> list[Span]:
    """The school that is visited, for want of any place that is marked as one."""
    for match in _VISITS.finditer(text):
        end = organisation_end(text, match.end())
        named = end > match.end() and not is_generic(text[match.end() : end])
        if named and not any(start <= match.end() < stop for start, stop in closed):
            return [(match.end(), end)]
    return []


_FIRST_WORD = re.compile(r"(?:^|\n)(?=ห้องประชุม|หอประชุม|โรงแรม)")


def _at_line_start(text: str, closed: list[Span]) -> list[Span]:
    """A report that begins with the room."""
    for match in _FIRST_WORD.finditer(text):
        place = find_place(text, match.end())
        if place and not any(start <= match.end() < stop for start, stop in closed):
            return [place]
    return []


def _in_headline(text: str, headline: Span | None) -> list[Span]:
    if headline is None:
        return []
    for announced in (_AT, _AT_LOOSE):
        for match in announced.finditer(text, *headline):
            place = find_place(text, match.end())
            if place and place[1] <= headline[1]:
                return [place]
    return []
