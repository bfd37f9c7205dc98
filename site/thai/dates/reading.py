"""Read the dates and times that people type into a form."""

import re
from datetime import date, time

from thai.dates.vocabulary import MONTHS, MONTHS_EN, MONTHS_SHORT, MONTHS_SHORT_EN
from thai.dates.years import be_year, ce_year
from thai.numerals import to_arabic_digits

# A year below this is Gregorian, from here on it is Buddhist-era: 2400 is 1857 CE, and no office
# writes about the Gregorian year 2400.
FIRST_BE_YEAR = 2400

EXAMPLE = "10 มิ.ย. 2569"


class DateError(ValueError):
    """A date or time that cannot be read; the message is Thai and says what to do."""


def read_date(text: str) -> date:
    """Read one date as typed: "10/6/2569", "10 มิ.ย. ๖๙", "10 มิถุนายน พ.ศ. 2569", "2026-06-10".

    Day before month, except in ISO order (four-digit year first) and after an English month name.
    Two-digit years are 25yy; a year below 2400 is Gregorian unless พ.ศ. stands before it.

    Raises DateError with a message in Thai.
    """
    typed = _tidy(text)
    for pattern in _DATE_PATTERNS:
        if match := pattern.fullmatch(typed):
            return _date_from(match.groupdict())
    raise DateError(_what_is_missing(typed))


def read_time(text: str) -> time:
    """Read a time of day as typed: "9.00 น.", "09:30", "๐๙.๐๐", "เวลา 13.30 น.", "9 น.".

    Raises DateError with a message in Thai.
    """
    match = _TIME.fullmatch(_tidy(text))
    if match is None:
        raise DateError("อ่านเวลาไม่ออก ลองพิมพ์แบบ 09.30 น.")
    hour, minute = int(match["hour"]), int(match["minute"] or 0)
    if hour == 24 and minute == 0:
        raise DateError("เวลา 24.00 น. คือ 00.00 น. ของวันถัดไป ลองพิมพ์ 23.59 น. หรือ 00.00 น.")
    if hour > 23 or minute > 59:
        raise DateError(f"ไม่มีเวลา {hour}.{minute:02} น. ลองพิมพ์ตั้งแต่ 00.00 ถึง 23.59 น.")
    return time(hour, minute)


def _spellings() -> dict[str, int]:
    """Map every accepted spelling of a month, without full stops, to its number."""
    lists = (MONTHS, MONTHS_SHORT, MONTHS_EN, MONTHS_SHORT_EN)
    months = {_bare(name): number for names in lists for number, name in enumerate(names, start=1)}
    return months | _COMMON_MISSPELLINGS


def _bare(name: str) -> str:
    return re.sub(r"[.\s]", "", name).lower()


_COMMON_MISSPELLINGS = {
    "กุมภาพัน": 2,
    "กุมภาพันธุ์": 2,
    "เมย์ษายน": 4,
    "พฤกษภาคม": 5,
    "พฤศภาคม": 5,
    "กรกฏาคม": 7,
    "กรกดาคม": 7,
    "พฤษจิกายน": 11,
    "พฤจิกายน": 11,
    "sept": 9,
}
_MONTH_NUMBERS = _spellings()

_SEPARATOR = r"\s*[-/.\s]\s*"
_ERA = r"(?P<era>พ\.?\s*ศ\.?|พุทธศักราช|ค\.?\s*ศ\.?|คริสต์ศักราช|b\.?e\.?|a\.?d\.?)?"
_YEAR = rf"{_ERA}\s*(?P<year>\d{{4}}|'?\d\d)"
_DAY = r"(?P<day>\d{1,2})"
_MONTH_NAME = r"(?P<name>[ก-์][ก-์.\s]*?|[a-z]+\.?)"
_LEAD = r"(?:(?:วัน)?[ก-์]*\s*ที่\s*|[a-z]+day,?\s+)?"

_DATE_PATTERNS = (
    re.compile(rf"{_LEAD}{_DAY}{_SEPARATOR}(?P<month>\d{{1,2}}){_SEPARATOR}{_YEAR}"),
    re.compile(rf"(?P<year>\d{{4}}){_SEPARATOR}(?P<month>\d{{1,2}}){_SEPARATOR}{_DAY}"),
    re.compile(rf"{_LEAD}{_DAY}[-/\s]*(?:เดือน\s*)?{_MONTH_NAME}[-/,\s]*(?:ปี\s*)?{_YEAR}"),
    re.compile(rf"{_LEAD}(?P<name>[a-z]+)\.?\s+{_DAY}\s*,?\s+(?P<year>\d{{4}})"),
)
_TIME = re.compile(
    r"(?:เวลา\s*)?(?P<hour>\d{1,2})(?:\s*[.:]\s*(?P<minute>\d\d)(?:[.:]00)?)?"
    r"\s*(?:น\.?|นาฬิกา)?"
)


def _tidy(text: str) -> str:
    """Drop what nobody sees, write Arabic digits and small Latin letters, collapse spaces."""
    visible = re.sub("[\u200b-\u200f\u2060\ufeff]", "", text)
    dashes = re.sub("[‐-―−]", "-", visible)
    return re.sub(r"\s+", " ", to_arabic_digits(dashes)).strip().lower()


def _date_from(parts: dict[str, str | None]) -> date:
    month = _month_number(parts)
    year = _gregorian_year(parts)
    return _existing_date(year, month, int(parts["day"] or 0))


def _month_number(parts: dict[str, str | None]) -> int:
    if parts.get("month"):
        return int(parts["month"] or 0)
    name = parts.get("name") or ""
    try:
        return _MONTH_NUMBERS[_bare(name)]
    except KeyError:
        raise DateError(f"ไม่รู้จักเดือน “{name.strip()}” ลองพิมพ์แบบ {EXAMPLE}") from None


def _gregorian_year(parts: dict[str, str | None]) -> int:
    digits = (parts["year"] or "").lstrip("'")
    year = int(digits)
    era = (parts.get("era") or "")[:1]
    english = (parts.get("name") or "")[:1].isascii() and parts.get("name")
    if len(digits) == 2 and (era in {"ค", "a"} or english):
        raise DateError(f"ปี {digits} อ่านได้หลายแบบ กรุณาพิมพ์ปีสี่หลัก เช่น {EXAMPLE}")
    if len(digits) == 2:
        return ce_year(2500 + year)
    buddhist = era in {"พ", "b"} or (not era and year >= FIRST_BE_YEAR)
    return ce_year(year) if buddhist else year


def _existing_date(year: int, month: int, day: int) -> date:
    if not 1 <= month <= 12:
        raise DateError(f"ไม่มีเดือนที่ {month} ลองพิมพ์วันก่อนเดือน เช่น 10/6/2569")
    if not 1 <= year <= 9999:
        raise DateError(f"ไม่รู้จักปีนี้ ลองพิมพ์แบบ {EXAMPLE}")
    try:
        return date(year, month, day)
    except ValueError:
        written = f"{MONTHS[month - 1]} {be_year(year)}"
        raise DateError(f"ไม่มีวันที่ {day} {written} กรุณาตรวจวันที่อีกครั้ง") from None


def _what_is_missing(typed: str) -> str:
    """Say what to type instead of something that has no shape of a date."""
    if re.fullmatch(rf"{_LEAD}{_DAY}[-/\s]*{_MONTH_NAME}", typed) and re.search(r"\d", typed):
        return f"ยังไม่ได้พิมพ์ปี ลองพิมพ์แบบ {EXAMPLE}"
    return f"อ่านวันที่ไม่ออก ลองพิมพ์แบบ {EXAMPLE}"
