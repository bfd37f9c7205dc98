"""The headline: the first line that is no letterhead, hash tag or date, nor the report itself."""

import re

from thai.press_release.dates import find_runs
from thai.press_release.organisations import organisation_end
from thai.press_release.source import Source

Span = tuple[int, int]

_LONGEST = 260
_BODY_AT_LEAST = 25

_LETTERHEAD = re.compile(
    r"(?:จดหมายข่าว|ฉบับที่|ปีที่[ ]?[0-9]|#|https?:|www\.|เผยแพร่|โพสต์"
    r"|วันที่(?:เผยแพร่|โพสต์|ประกาศ)|ประจำวันที่|ประจำเดือน|โทร|facebook|line"
    r"|e-?mail|หมวด(?:หมู่)?[ ]?:|แท็ก|"
    r"ผู้ชม|เข้าชม|อ่าน[ ]?[0-9]|หน้าแรก|ที่[ ]?ศธ|Tel|\W*$|[0-9./: -]*$|_{2,}|-{3,}"
    r"|(?:ภาพ|ข่าว)[ ]?(?:/|:|โดย)|อ่านแล้ว|โดย[ ]?:|แชร์|พิมพ์หน้า|ข่าว(?:เด่น|กีฬา|สั้น|โรงเรียน|ชุมชน)$"
    r"|ข่าวล่าสุด$|กลุ่มอำนวยการ[ ]|ข่าวสาร$|ข่าวกิจกรรม$|ข่าวกิจกรรมโรงเรียน$)",
    re.IGNORECASE,
)
_NEWS = re.compile(
    (
        r"(?:ข่าวประชาสัมพันธ์|ข่าว ?PR|PR ?NEWS|ข่าวแจก|ข่าวการศึกษา|ประชาสัมพันธ์"
        r"|ข่าวสารจาก|ข่าวกิจกรรม|ข่าวด่วน|News(?:letter)?)(?:จาก|ของ)?[ :：\-–|]*"
    ),
    re.IGNORECASE,
)
_BODY = re.compile(
    r"(?:เมื่อ(?:วัน|[ ]?[0-9]|เวลา|เช้า|ช่วง)|(?:ใน|ระหว่าง)?วันที่[ ]?[0-9]|วันนี้"
    r"|(?:ใน)?วัน(?:จันทร์|อังคาร|พุธ|พฤหัส|ศุกร์|เสาร์|อาทิตย์)|ระหว่างวันที่"
    r"|ด้วย(?=[กสโ])|ตามที่|เนื่องด้วย|เช้าวัน|บ่ายวัน|เวลา[ ]?[0-9]|ณ[ ]|On [0-9])"
)
_GOES_ON = re.compile(
    r"(?:แบบ|ของ|และ|เพื่อ|ด้วย|สู่|กับ|แก่|ตาม(?!ที่)|ระดับ|ประจำ(?:ปี|ภาค)"
    r"|ครั้งที่|ปีงบ|ปีการ|รุ่นที่|ระยะที่|ในสังกัด|อย่าง|ให้(?!การ)|ภายใต้|“|\("
    r"|ด้าน(?!นาย)|ในโครงการ|ใน(?!วัน|การ|โอกาส))"
)
# A verb written on to the name of a school makes a headline of it.
_WRITTEN_ON = re.compile(
    r"ลุย|เก็บขยะ|คว้า|ชนะ|ร่วม(?!ใจ|มิตร|พัฒนา|สามัคคี|จิต)|มอบ|ชวน|ปลูก|โชว์|ติวเข้ม|(?<!ฝึก)อบรม(?!และ)"
    r"|ทำบุญ|บริจาค|ต้อนรับ|(?<!การ)จัด(?!การ|ตั้ง)|เปิดบ้าน"
)
_LITTER = re.compile(
    (
        r"(?:ร่วมแสดงความคิดเห็น|message us|อ่านต่อ|แชร์|share|like|ถูกใจ|ติดตามเรา"
        r"|กลับหน้าหลัก|ดูเพิ่มเติม|ข่าวที่เกี่ยวข้อง|ความคิดเห็น|comment)"
    ),
    re.IGNORECASE,
)


def find_title(source: Source) -> Span | None:
    """Return the headline's span in the plain text."""
    lines = [line for line in source.lines if not _LITTER.match(source.text, *line)]
    for index, line in enumerate(lines[:8]):
        if _is_letterhead(source.text, line):
            continue
        if not _has_body(lines[index + 1 :]) or _is_report(source.text, line):
            return None
        return _with_second_line(source.text, line, lines[index + 1 :])
    return None


def _has_body(following: list[Span]) -> bool:
    return any(end - start >= _BODY_AT_LEAST for start, end in following)


def _is_letterhead(text: str, line: Span) -> bool:
    """Letterhead, number of the issue, hash tags, a day alone, or nothing but an office's name."""
    start, end = line
    if _LETTERHEAD.match(text, start, end):
        return True
    if news := _NEWS.match(text, start, end):
        return _is_name_or_date(text, news.end(), end)
    return _is_name_or_date(text, start, end)


def _is_name_or_date(text: str, start: int, end: int) -> bool:
    if start >= end:
        return True
    at = organisation_end(text[:end], start)
    rest = text[at:end].strip()
    if not rest or re.fullmatch(
        (
            r"(?:ฉบับ|ครั้ง|ที่|ปี|เล่ม)?[ที่ ]*[0-9/. -]*|[,|–-]?[ ]?(?:อำเภอ|อ\.|จังหวัด"
            r"|จ\.|ตำบล|ต\.)[^0-9]{0,60}|ฉบับ[^\n]{0,40}"
        ),
        rest,
    ):
        return (at > start or not rest) and not _WRITTEN_ON.search(text, start, at)
    runs = find_runs(text[start:end]) if end - start <= 80 else []
    without = text[start:end]
    for run in reversed(runs):
        without = without[: run.start] + without[run.end :]
    return bool(runs) and not re.search(r"[ก-ฮA-Za-z]{3}", re.sub("วันที่|วัน|เวลา|น\\.", "", without))


def _is_report(text: str, line: Span) -> bool:
    start, end = line
    if end - start > _LONGEST or _BODY.match(text, start, end):
        return True
    written = text[start:end]
    long = end - start > 140
    return long and bool(re.search(r"เมื่อวัน|เป็นประธาน|โดยมี(?=[ ]?นา)|ให้การต้อนรับ", written))


def _with_second_line(text: str, line: Span, following: list[Span]) -> Span:
    """A headline broken in two goes on in a short line that cannot begin a report."""
    if len(following) < 2:
        return line
    start, end = following[0]
    is_next = text.count("\n", line[1], start) == 1
    short = (
        end - start <= 60
        and not _BODY.match(text, start)
        and not re.search(r"โดยมี|เมื่อวัน|เป็นประธาน", text[start:end])
    )
    return (line[0], end) if is_next and short and _GOES_ON.match(text, start) else line
