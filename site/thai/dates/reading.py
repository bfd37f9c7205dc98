"""Read the dates and times that people type into a form."""

import re
from datetime import MAXYEAR, MINYEAR, date, time

from thai.dates.vocabulary import (
    MONTHS,
    MONTHS_EN,
    MONTHS_MISSPELLED,
    MONTHS_SHORT,
    MONTHS_SHORT_EN,
)
from thai.dates.years import be_year, ce_year
from thai.numerals import to_arabic_digits

# A year below this is Gregorian, from here on it is Buddhist-era: 2400 is 1857 CE, and no office
# writes about the Gregorian year 2400.
FIRST_BE_YEAR = 2400

# Two-digit years are of this century.
BE_CENTURY = 2500

EXAMPLE = "10 มิ.ย. 2569"

# Nothing longer is a date; it bounds the work of the patterns.
LONGEST = 80


class DateError(ValueError):
    """A date or time that cannot be read; the message is Thai and says what to do."""


def read_date(text: str) -> date:
    """Read one date as typed: "10/6/2569", "๑๐ มิ.ย. ๖๙", "10 มิถุนายน พ.ศ. 2569", "2026-06-10".

    Day before month, except where a four-digit year comes first and after an English month name.
    Two-digit years are 25yy; a year below 2400 is Gregorian unless พ.ศ. stands before it.

    Raises DateError with a message in Thai.
    """
    typed = tidy(text)
    for pattern in _DATES:
        if match := pattern.fullmatch(typed):
            parts = {name: part or "" for name, part in match.groupdict().items()}
            return _existing_date(_gregorian_year(parts), _month(parts), int(parts["day"]))
    if _DAY_AND_MONTH.fullmatch(typed):
        raise DateError(f"ยังไม่ได้พิมพ์ปี ลองพิมพ์แบบ {EXAMPLE}")
    raise DateError(f"อ่านวันที่ไม่ออก ลองพิมพ์แบบ {EXAMPLE}")


def read_time(text: str) -> time:
    """Read a time of day as typed: "9.00 น.", "09:30", "๐๙.๐๐", "เวลา 13.30 น.", "9 น.".

    Raises DateError with a message in Thai.
    """
    match = _TIME.fullmatch(tidy(text))
    if match is None:
        raise DateError("อ่านเวลาไม่ออก ลองพิมพ์แบบ 09.30 น.")
    hour, minute = match["hour"], match["minute"] or "00"
    if (hour, minute) == ("24", "00"):
        raise DateError("24.00 น. คือ 00.00 น. ของวันถัดไป ลองพิมพ์ 23.59 น. หรือ 00.00 น.")
    try:
        return time(int(hour), int(minute))
    except ValueError:
        message = f"ไม่มีเวลา {hour}.{minute} น. ลองพิมพ์ตั้งแต่ 00.00 ถึง 23.59 น."
        raise DateError(message) from None


_ERA = r"(?:(?P<be>พ\.?\s?ศ\.?|พุทธศักราช|b\.?e\.?)|(?P<ce>ค\.?\s?ศ\.?|คริสต์ศักราช|a\.?d\.?|c\.?e\.?))?"
_YEAR = rf"(?:ปี\s?)?{_ERA}\s?(?:(?P<year>\d{{4}})|'?(?P<short>\d\d))"
_DAY = r"(?:(?:วัน)?[ก-์]*\s?ที่\s?|[a-z]+day,?\s)?(?P<day>\d{1,2})"
_NAME = r"(?:เดือน\s?)?(?P<name>[ก-์][ก-์.\s]*?|[a-z]+\.?)"
_GAP = r"\s?[-/.,\s]?\s?"

_DATES = tuple(
    re.compile(pattern)
    for pattern in (
        rf"{_DAY}\s?[-/.\s]\s?(?P<month>\d{{1,2}})\s?[-/.\s]\s?{_YEAR}",
        r"(?P<year>\d{4})[-/.\s](?P<month>\d{1,2})[-/.\s](?P<day>\d{1,2})",
        rf"{_DAY}{_GAP}{_NAME}{_GAP}{_YEAR}",
        r"(?:[a-z]+day,?\s)?(?P<name>[a-z]+)\.?\s(?P<day>\d{1,2}),?\s(?P<year>\d{4})",
    )
)
_DAY_AND_MONTH = re.compile(rf"{_DAY}{_GAP}(?:{_NAME}|(?P<month>\d{{1,2}}))")
_TIME = re.compile(
    r"(?:เวลา\s?)?(?P<hour>\d{1,2})(?:\s?[.:]\s?(?P<minute>\d\d)(?:[.:]00)?)?\s?(?:น\.?|นาฬิกา)?"
)


def tidy(text: str) -> str:
    """Drop what nobody sees, write Arabic digits and small Latin letters, collapse spaces."""
    visible = re.sub("[\u200b-\u200f\u2060\ufeff]", "", text)
    dashes = re.sub("[\u2010-\u2015\u2212]", "-", visible)
    tidy = re.sub(r"\s+", " ", to_arabic_digits(dashes)).strip().lower()
    return tidy if len(tidy) <= LONGEST else ""


def _bare(name: str) -> str:
    return re.sub(r"[.\s]", "", name).lower()


_MONTH_NUMBERS = {
    _bare(name): number
    for names in (MONTHS, MONTHS_SHORT, MONTHS_EN, MONTHS_SHORT_EN)
    for number, name in enumerate(names, start=1)
} | MONTHS_MISSPELLED


def _month(parts: dict[str, str]) -> int:
    if "month" in parts:
        return int(parts["month"])
    name = parts["name"].strip()
    if number := month_number(name):
        return number
    raise DateError(f"ไม่รู้จักเดือน “{name}” ลองพิมพ์แบบ {EXAMPLE}")


def month_number(name: str) -> int | None:
    """The month that `name` stands for, however it is shortened or misspelled; else None."""
    return _MONTH_NUMBERS.get(_bare(name))


def _gregorian_year(parts: dict[str, str]) -> int:
    if short := parts.get("short"):
        return _year_of_this_century(short, parts)
    year = int(parts["year"])
    buddhist = parts.get("be") or (not parts.get("ce") and year >= FIRST_BE_YEAR)
    return ce_year(year) if buddhist else year


def _year_of_this_century(short: str, parts: dict[str, str]) -> int:
    """Read "69" as 2569; refuse it beside ค.ศ. or English, where 2026 may be meant by "26"."""
    if parts.get("ce") or (parts.get("name", "").isascii() and parts.get("name")):
        raise DateError(f"ปี {short} อ่านได้หลายแบบ กรุณาพิมพ์ปีสี่หลัก เช่น {EXAMPLE}")
    return ce_year(BE_CENTURY + int(short))


def _existing_date(year: int, month: int, day: int) -> date:
    if not 1 <= month <= len(MONTHS):
        raise DateError(f"ไม่มีเดือนที่ {month} ลองพิมพ์วันก่อนเดือน เช่น 10/6/2569")
    if not MINYEAR <= year <= MAXYEAR:
        raise DateError(f"ไม่รู้จักปีนี้ ลองพิมพ์แบบ {EXAMPLE}")
    try:
        return date(year, month, day)
    except ValueError:
        written = f"{day} {MONTHS[month - 1]} {be_year(year)}"
        raise DateError(f"ไม่มีวันที่ {written} กรุณาตรวจวันที่อีกครั้ง") from None
