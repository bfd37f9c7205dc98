"""Which of the dates is the event's.

The others are deadlines, orders, examinations, foundings, publications, terms of validity and next
events (the annotation rule of `other_dates`): each shows itself by the words around it.
"""

import re
from dataclasses import dataclass
from datetime import date

from thai.dates.years import be_year, ce_year
from thai.press_release.dates import Run, find_runs
from thai.press_release.model import Found
from thai.press_release.source import Source

_BEFORE = 110
_AFTER = 45
_NONE_SO_FAR = -50

# Words in front of a date of something else; the nearer ones count, so they end at the date.
_OTHER_BEFORE = re.compile(
    r"(?:(?<!คุณภาพ)(?<!นิเทศ)(?<!ควบคุม)(?<!ตรวจสอบ)(?<!การ)(?<!สี)ภายใน(?:วัน)?"
    r"|ก่อน(?:วัน)?|ไม่เกิน(?:วัน)?|หมดเขต\S{0,20}"
    r"|(?:ตั้งแต่)?บัดนี้[ ]?(?:เป็นต้นไป[ ]?)?(?:จน)?ถึง|จนถึง|สิ้นสุด\S{0,15}"
    r"|(?:เปิด)?รับสมัคร[^\n]{0,90}(?:ระหว่าง|ตั้งแต่|ภายใน|ถึง|วัน)"
    r"|(?:เปิด)?รับสมัคร\S{0,30}|สมัคร(?:ได้)?\S{0,30}|ยื่น\S{0,25}|ส่ง(?:ผลงาน"
    r"|ใบสมัคร|เอกสาร|รายชื่อ|แบบ|รายงาน|ข้อมูล)\S{0,30}"
    r"|(?:ใบสมัคร|ลงทะเบียน|จอง|จำหน่าย|มอบตัว)[^\n]{0,60}(?:ระหว่าง|ตั้งแต่|ภายใน|ถึง|วัน)"
    r"|จาก(?:กรณี|เหตุ)[^\n]{0,70}"
    r"|ลงวันที่|ลง|คำสั่ง[^\n]{0,40}|หนังสือ(?:ที่|เลขที่|ราชการ)[^\n]{0,40}"
    r"|ประกาศผล\S{0,20}|ประกาศรายชื่อ\S{0,20}|แจ้งผล\S{0,20}"
    r"|ก่อตั้ง\S{0,25}|จัดตั้งขึ้น\S{0,20}|ตั้งขึ้น\S{0,20}|สถาปนาเมื่อ"
    r"|สถาปนาขึ้น\S{0,12}|เกิด(?:เมื่อ)?|แต่งตั้ง[^\n]{0,30}(?:ตั้งแต่|เมื่อ)"
    r"|เผยแพร่\S{0,25}|โพสต์(?:เมื่อ)?\S{0,6}|ประกาศ(?:เมื่อ|ณ)|ข้อมูล[ ]?ณ"
    r"|ปรับปรุง\S{0,12}|อัปเดต\S{0,10}|วันที่พิมพ์|ลงข่าว\S{0,10}"
    r"|มีผล(?!งาน|การ|สัมฤทธิ์)\S{0,25}|บังคับใช้\S{0,20}|หมดอายุ\S{0,10}|ใช้ได้ถึง|มีอายุ[^\n]{0,20}"
    r"|ตั้งแต่วันที่ [^\n]{0,25}ถึง"
    r"|ครั้ง(?:ต่อไป|หน้า|ถัดไป)[^\n]{0,45}|(?:กิจกรรม|รอบ|รุ่น|เวที)(?:ต่อไป|หน้า"
    r"|ถัดไป)[^\n]{0,45}|ถัดไป[^\n]{0,30}|โอกาสต่อไป[^\n]{0,30}"
    r"|ติดตามผล[^\n]{0,30}|เปิด(?:ภาค)?เรียน(?:ที่[ ]?\d\S*|วัน|ใน)?[ ]?[^\n ]{0,10}"
    r"|เปิดเทอม\S{0,10}|ปิดภาคเรียน\S{0,10}|เกษียณ\S{0,15}ใน"
    r"|ครั้งก่อน\S{0,15}|ครั้งที่แล้ว\S{0,15}|ปีที่แล้ว\S{0,15}"
    r"|ก่อนหน้านี้[^\n]{0,20}|มติ(?!ด)[^\n]{0,25}|เลื่อนจาก\S{0,15}|เดิมกำหนด\S{0,15}"
    r"|รับ(?:เอกสาร|เกียรติบัตร|รางวัล)\S{0,10}ได้[^\n]{0,20}|เก็บข้อมูล\S{0,12}"
    r"|ดำรงตำแหน่ง[^\n]{0,20}|รายงานตัว\S{0,15}"
    r"|(?:จะ|กำหนด)(?:ประกาศ|เผยแพร่|ส่ง|นำส่ง|ประเมิน|ติดตาม|นิเทศ|แข่งขัน|เข้าร่วม"
    r"|จัดส่ง|เปิด|แล้วเสร็จ|เริ่ม)[^\n]{0,40})"
    r"[ ]{0,3}(?:เวลา[ ]?)?(?:ใน|เมื่อ|ช่วง|ระหว่าง|ถึง|ตั้งแต่|จนถึง)?(?:วัน)?(?:ที่)?[ :(]{0,3}$"
)
_EXAM_BEFORE = re.compile(
    r"(?:(?<!เตรียม)(?<!เตรียมรับ)(?<!เตรียมพร้อม)(?<!ความพร้อม)(?<!พร้อมรับ)"
    r"(?:กำหนด|จะ|เข้า|วัน|การ)(?:จัด)?(?:ทด)?สอบ[^\n]{0,40}"
    r"|(?<!สนาม)(?<!ตรวจ)สอบ(?:คัดเลือก|ข้อเขียน|สัมภาษณ์|จริง)?)"
    r"[ ]{0,3}(?:ใน|ระหว่าง)?(?:วัน)?(?:ที่)?[ :(]{0,3}$"
)
_EVENT_BEFORE = (
    (re.compile(r"เมื่อวานนี้[\s(]{0,3}$|(?:วันนี้|วานนี้)[\s(]{0,3}(?:วันที่)?\s?$"), 40),
    (re.compile(r"(?:ระหว่าง|เมื่อ)(?:วัน)?\s?(?:ที่)?\s?$"), 30),
    (
        re.compile(
            r"(?:กำหนด\S{0,30}|จัด[^\n]{0,45}|อบรม\S{0,25}|ประชุม\S{0,25}|ขอเชิญ\S{0,40}"
            r"|พบกัน\S{0,10})\s(?:ใน|วัน|ณ)?\s?$"
        ),
        14,
    ),
    (re.compile(r"(?:เช้า|บ่าย|ค่ำ|คืน|สาย)(?:ของ|วัน)?\s?$"), 18),
    (re.compile(r"รุ่น(?:ที่)?\s?\d\s?(?:ใน|จัด|ระหว่าง|:|-|–)?\s?(?:วันที่)?\s?$"), 20),
    (re.compile(r"^\s*(?:วัน(?:ที่)?\s?(?:[:-])?\s?)?$"), 16),
    (re.compile(r"ใน(?:วัน|ระหว่าง)?(?:ที่)?\s?$"), 10),
)
_EVENT_AFTER = (
    (re.compile(r"\s?(?:ที่ผ่านมา|นี้)"), 10),
    (re.compile(r"[\s,)]{0,3}(?:(?:ตั้งแต่|ช่วง)?เวลา|เริ่มเวลา)"), 8),
    (re.compile(r"[\s,)]{0,3}(?:ณ|ที่|ผ่านระบบ|ทางระบบ)\s?\S"), 8),
)
_PUBLISHED = re.compile(r"^\W*(?:วันที่\s?|ประจำวันที่\s?)?$")
_YEAR = re.compile(r"(?<![0-9])(?P<year>2[45][0-9]{2}|20[0-4][0-9])(?![0-9])")


@dataclass(frozen=True, slots=True)
class EventDates:
    start: Found[date] | None
    end: Found[date] | None
    others: tuple[Found[date], ...]
    spans: tuple[tuple[int, int], ...] = ()  # of the event's runs, in the plain text
    other_spans: tuple[tuple[int, int], ...] = ()  # of all other runs


def read_dates(source: Source, headline: tuple[int, int] | None) -> EventDates:
    """Tell the event's first and last day from all other days."""
    runs = [_with_year(run, source, headline) for run in find_runs(source.text)]
    runs = [run for run in runs if run.first is not None]
    ends = [0, *(run.end for run in runs)]
    scored = [
        (_score(run, source.text, headline, after), run)
        for run, after in zip(runs, ends, strict=False)
    ]
    best = _best(scored)
    if best is None:
        return EventDates(None, None, _others(source, runs, []))
    chosen = _with_batches(best, scored, source.text)
    return _event(source, runs, chosen, sure=_is_sure(best, scored))


def _with_year(run: Run, source: Source, headline: tuple[int, int] | None) -> Run:
    """A day without a year is of the year that the headline names, else of one named elsewhere."""
    if not run.lacks_year:
        return run
    text = source.text
    named = _YEAR.search(text, *headline) if headline else None
    named = named or _YEAR.search(text, run.end, run.end + 200) or _YEAR.search(text)
    if named is None:
        return run
    year = int(named["year"])
    return run.in_year(ce_year(year) if year > be_year(1900) else year)


def _score(run: Run, text: str, headline: tuple[int, int] | None, after_run: int) -> int:
    before = _ahead(text, run.start)[-max(run.start - after_run, 1) :]
    after = text[run.end : run.end + _AFTER]
    written = text[run.start : run.end]
    score = 20 if len(run.days) > 1 else 0
    if _OTHER_BEFORE.search(before) or _EXAM_BEFORE.search(before) or _is_deadline(before, written):
        score -= 100
    score += max((points for cue, points in _EVENT_BEFORE if cue.search(before)), default=0)
    score += sum(points for cue, points in _EVENT_AFTER if cue.match(after))
    if _NEXT_TIME.search(before):
        score -= 20
    if headline and headline[0] <= run.start < headline[1]:
        score -= 5
    if _stands_alone(run, text):
        score -= 12
    return score + (0 if run.agrees_with_weekday() else -3)


def _ahead(text: str, at: int) -> str:
    """What stands before a date in its line, or where that is little, in the line before too."""
    ahead = text[max(0, at - _BEFORE) : at]
    line = ahead.rsplit("\n", 1)[-1]
    return (
        line
        if len(line) > 8
        or "\n" not in ahead
        or text.startswith("วัน", at)
        or line.lstrip().startswith("วัน")
        else ahead.replace("\n", " ")
    )


def _is_deadline(before: str, written: str) -> bool:
    return bool(re.search(r"(?:บัดนี้|จน)\s?ถึง\s?$", before) or written.startswith("ถึง"))


def _stands_alone(run: Run, text: str) -> bool:
    """A line that holds nothing but a date says when the text was published."""
    line_start = text.rfind("\n", max(0, run.start - 80), run.start) + 1
    line_end = text.find("\n", run.end, run.end + 80)
    around = text[line_start : run.start] + text[run.end : line_end if line_end >= 0 else None][:80]
    return line_end >= 0 and bool(_PUBLISHED.match(around.strip()))


def _best(scored: list[tuple[int, Run]]) -> tuple[int, Run] | None:
    """The highest score; of equals the first."""
    best = max(scored, key=lambda pair: pair[0], default=None)
    return best if best and best[0] > _NONE_SO_FAR else None


_BATCH = re.compile(r"(?:รุ่น|กลุ่ม|รอบ|วัน|ครั้ง|สนาม|จุด)(?:ที่)?\s?[0-9/]{1,4}[^\n]{0,40}$")


def _with_batches(best: tuple[int, Run], scored: list[tuple[int, Run]], text: str) -> list[Run]:
    """Add the other batches of the event, and the range that holds its opening day."""
    chosen = [best[1]]
    batched = [run for score, run in scored if score > _NONE_SO_FAR and _in_batch(run, text)]
    if len(batched) > 1 and best[1] in batched:
        return batched
    for score, run in scored:
        if score > _NONE_SO_FAR and len(run.days) > 1 and _holds(run, best[1]):
            chosen = [run]
    return chosen


_NEXT_TIME = re.compile(r"ครั้งที่\s?[0-9]{1,3}\s?(?:กำหนด|จะ)[^\n]{0,20}$")
_LISTED = re.compile(r"\n\s*(?:[0-9]{1,2}[.)]|[-•▪●–])\s*[^\n]{2,80}$")


def _in_batch(run: Run, text: str) -> bool:
    ahead = text[max(0, run.start - 90) : run.start]
    if _NEXT_TIME.search(ahead):
        return False
    return bool(_BATCH.search(ahead[-60:]) or _LISTED.search(ahead))


def _holds(outer: Run, inner: Run) -> bool:
    if not (outer.first and outer.last and inner.first and inner.last):
        return False
    return outer.first <= inner.first and inner.last <= outer.last


def _is_sure(best: tuple[int, Run], scored: list[tuple[int, Run]]) -> bool:
    """Sure where no other date could be it as well and the weekday, if named, is right."""
    rivals = [run for score, run in scored if score > best[0] - 10 and run.first != best[1].first]
    return best[0] >= 10 and not rivals and best[1].agrees_with_weekday()


def _event(source: Source, runs: list[Run], chosen: list[Run], *, sure: bool) -> EventDates:
    first = min((run.first, run.start, run.end) for run in chosen if run.first)
    last = max((run.last, run.start, run.end) for run in chosen if run.last)
    return EventDates(
        source.meant(*first, sure=sure),
        source.meant(*last, sure=sure),
        _others(source, runs, chosen),
        tuple((run.start, run.end) for run in chosen),
        tuple(
            (run.start, run.end)
            for run in runs
            if run not in chosen and not any(_holds(event, run) for event in chosen)
        ),
    )


def _others(source: Source, runs: list[Run], chosen: list[Run]) -> tuple[Found[date], ...]:
    """Every other day once, unless it is one of the event's."""
    days: dict[date, Found[date]] = {}
    for run in runs:
        if any(_holds(event, run) for event in chosen):
            continue
        for day in run.days:
            if (on := day.on_calendar()) and on not in days:
                days[on] = source.meant(on, day.start, day.end)
    return tuple(days.values())
