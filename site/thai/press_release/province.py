"""The province of the event: stated in the address of the place, never inferred."""

import re

from thai.press_release.places import PROVINCES
from thai.press_release.source import Source

Span = tuple[int, int]

_NAMES = "|".join(sorted(PROVINCES, key=len, reverse=True))
_PROVINCE = re.compile(
    rf"(?:จังหวัด|จ\.)[ ]?(?P<name>{_NAMES})(?![ก-๎])|(?P<bangkok>กรุงเทพมหานคร|กรุงเทพฯ|กทม\.)"
)
_ADDRESS_WORD = re.compile(
    r"(?:เลขที่|หมู่|ม\.|ถนน|ถ\.|ซอย|ซ\.|ตำบล|ต\.|แขวง|อำเภอ|อ\.|เขต|จังหวัด|จ\.|[0-9/]+$)"
)
_NO_ADDRESS = re.compile(r"เมื่อ|วันที่|โดย|มี|และ|เวลา|ร่วม|นาย|นาง|จัด|ได้|เป็น")


def find_province(source: Source, venues: list[Span], closed: list[Span]) -> Span | None:
    """Return the province of the address after the venue, or after ณ จังหวัด…, or of a school's
    address at its first mention. One inside the name of an office or a post does not count."""
    candidates = []
    for match in _PROVINCE.finditer(source.text):
        span = match.span("name") if match["name"] else match.span("bangkok")
        if any(start <= match.start() < end for start, end in closed):
            continue
        if (points := _province_points(source.text, match.start(), span, venues)) > 0:
            candidates.append((points, span))
    return max(candidates, key=lambda pair: (pair[0], -pair[1][0]))[1] if candidates else None


def _is_address(between: str) -> bool:
    """Only parts of an address, or a name such as the town, stand between venue and province."""
    words = re.sub(r"[,()]", " ", between).split()
    odd = [word for word in words if not _ADDRESS_WORD.match(word)]
    return len(words) <= 10 and len(odd) <= 3 and not any(_NO_ADDRESS.match(word) for word in odd)


def _province_points(text: str, at: int, span: Span, venues: list[Span]) -> int:
    before = text[max(0, at - 90) : at]
    if re.search(
        (
            r"(?:ประจำ|สภา|สมาคม[ก-๎]*|ศึกษาธิการ|ราชการ|สำนักงาน[ก-๎]*|ส่วน|รองผู้ว่า[ก-๎]*"
            r"|ผู้ว่า[ก-๎]*|วัฒนธรรม|คณะกรรมการ[ก-๎]*|กาชาด|ใน)$"
        ),
        before,
    ):
        return 0
    if any(
        0 <= at - end <= 90 and "\n\n" not in text[end:at] and _is_address(text[end:at])
        for _, end in venues
    ):
        return 3
    if re.search(r"(?:ณ|ที่)[ ]?$", before):
        return 2
    if re.search(r"(?:อำเภอ|อ\.|เขต)[ ]?[ก-๎]{2,25}[ ,]*$", before):
        return 1 if span[1] - span[0] else 0
    return 1 if re.search(r"โรงเรียน[ก-๎]{3,40}[ ]$", before) else 0
