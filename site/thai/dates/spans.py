"""Read a stretch of time as readers type it: a day, a month, or a year."""

import calendar
import re
from datetime import MAXYEAR, MINYEAR, date

from thai.dates.reading import (
    BE_CENTURY,
    FIRST_BE_YEAR,
    DateError,
    month_number,
    read_date,
    tidy,
)
from thai.dates.years import be_year, ce_year

_ERA = r"(?P<era>พ\.?\s?ศ\.?|b\.?e\.?|ค\.?\s?ศ\.?|a\.?d\.?|c\.?e\.?)?"
_YEAR = rf"(?:ปี\s?)?{_ERA}\s?(?P<year>\d{{4}}|'?\d\d)"
_MONTHS = (
    re.compile(rf"(?:เดือน\s?)?(?P<name>[ก-์][ก-์.\s]*?|[a-z]+\.?)\s?[-/.,]?\s?{_YEAR}"),
    re.compile(r"(?P<month>\d{1,2})\s?[-/.]\s?(?P<year>\d{4})"),
    re.compile(r"(?P<year>\d{4})\s?[-/.]\s?(?P<month>\d{1,2})"),
)
_WHOLE_YEAR = re.compile(r"(?:ปี\s?)?(?:พ\.?\s?ศ\.?\s?|ค\.?\s?ศ\.?\s?)?(?P<year>\d{4})")
_DECEMBER = 12

LAST_BE_YEAR = 2700


def read_span(text: str) -> tuple[date, date]:
    """Return the first and the last day of what is typed: "1/10/2568", "ต.ค. 68", "10/2568",
    "ตุลาคม 2568", "2568".

    Raises DateError with a message in Thai, also for years that no office has news of.
    """
    first, last = _span(text)
    if not FIRST_BE_YEAR <= be_year(first) <= LAST_BE_YEAR:
        raise DateError("ไม่รู้จักปีนี้ ลองพิมพ์แบบ ต.ค. 2568")
    return first, last


def _span(text: str) -> tuple[date, date]:
    typed = tidy(text)
    if match := _WHOLE_YEAR.fullmatch(typed):
        return _days(_gregorian(match["year"]), 1, _DECEMBER)
    for pattern in _MONTHS:
        if match := pattern.fullmatch(typed):
            parts = match.groupdict()
            if month := int(parts.get("month") or 0) or month_number(parts.get("name") or ""):
                return _days(_gregorian(parts["year"], parts.get("era") or ""), month, month)
    day = read_date(text)
    return day, day


def _gregorian(year: str, era: str = "") -> int:
    number = int(year.lstrip("'"))
    if len(year.lstrip("'")) == 2:  # noqa: PLR2004
        return ce_year(BE_CENTURY + number)
    return ce_year(number) if number >= FIRST_BE_YEAR or era[:1] in {"พ", "b"} else number


def _days(year: int, first_month: int, last_month: int) -> tuple[date, date]:
    if not (MINYEAR <= year <= MAXYEAR and 1 <= first_month <= _DECEMBER):
        raise DateError("ไม่รู้จักเดือนหรือปีนี้ ลองพิมพ์แบบ ต.ค. 2568")
    last_day = calendar.monthrange(year, last_month)[1]
    return date(year, first_month, 1), date(year, last_month, last_day)
