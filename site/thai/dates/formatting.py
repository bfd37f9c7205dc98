"""Dates and times in words, in Thai (พ.ศ.) and English (CE).

Spacing around the dash of a range follows the texts offices publish: tight between two numbers
("21–24 ธันวาคม 2563"), spaced between two phrases ("30 มกราคม – 2 กุมภาพันธ์ 2568").
`digits` applies to Thai only; English text always has Arabic digits.
"""

from datetime import date, time
from typing import Literal

from thai.dates.vocabulary import (
    MONTHS,
    MONTHS_EN,
    MONTHS_SHORT,
    MONTHS_SHORT_EN,
    WEEKDAYS,
    WEEKDAYS_EN,
)
from thai.dates.years import be_year
from thai.numerals import Digits, with_digits

Style = Literal["long", "short", "weekday"]
Language = Literal["th", "en"]

EN_DASH = "–"


def format_date(
    day: date, *, style: Style = "long", language: Language = "th", digits: Digits = "arabic"
) -> str:
    """Write one date in words.

    long: "10 มิถุนายน 2560", "10 June 2017"; short: "10 มิ.ย. 2560", "10 Jun 2017";
    weekday: "วันเสาร์ที่ 10 มิถุนายน 2560", "Saturday 10 June 2017".
    """
    text = f"{_day(day, style, language)} {_month_and_year(day, style, language)}"
    return _in_digits(text, language, digits)


def format_range(
    start: date,
    end: date | None,
    *,
    style: Style = "long",
    language: Language = "th",
    digits: Digits = "arabic",
) -> str:
    """Write the days from `start` to `end`, naming a shared month or year only once.

    One day when `end` is None or equal to `start`. An `end` before `start` is written as it
    stands: refusing it is the form's business.
    """
    if end is None or end == start:
        return format_date(start, style=style, language=language, digits=digits)
    first = _without_what_is_shared(start, end, style, language)
    same_month = (start.year, start.month) == (end.year, end.month)
    dash = EN_DASH if same_month and style != "weekday" else f" {EN_DASH} "
    last = f"{_day(end, style, language)} {_month_and_year(end, style, language)}"
    return _in_digits(f"{first}{dash}{last}", language, digits)


def format_month(
    year_ce: int,
    month: int,
    *,
    style: Style = "long",
    language: Language = "th",
    digits: Digits = "arabic",
) -> str:
    """Write a month of a Gregorian year: (2026, 6) → "มิถุนายน 2569", "June 2026"."""
    return _in_digits(_month_and_year(date(year_ce, month, 1), style, language), language, digits)


def format_time(at: time, *, language: Language = "th", digits: Digits = "arabic") -> str:
    """Write a time of day: "09.00 น." in Thai, "09:00" in English."""
    text = f"{_clock(at, language)} น." if language == "th" else _clock(at, language)
    return _in_digits(text, language, digits)


def format_time_range(
    start: time, end: time | None, *, language: Language = "th", digits: Digits = "arabic"
) -> str:
    """Write a span of time: "09.00–16.30 น.", or one time when `end` is None or the same."""
    if end is None or end == start:
        return format_time(start, language=language, digits=digits)
    first = _in_digits(_clock(start, language), language, digits)
    return f"{first}{EN_DASH}{format_time(end, language=language, digits=digits)}"


def _day(day: date, style: Style, language: Language) -> str:
    if style != "weekday":
        return str(day.day)
    if language == "th":
        return f"วัน{WEEKDAYS[day.weekday()]}ที่ {day.day}"
    return f"{WEEKDAYS_EN[day.weekday()]} {day.day}"


def _month(day: date, style: Style, language: Language) -> str:
    full, short = (MONTHS, MONTHS_SHORT) if language == "th" else (MONTHS_EN, MONTHS_SHORT_EN)
    return (short if style == "short" else full)[day.month - 1]


def _month_and_year(day: date, style: Style, language: Language) -> str:
    year = be_year(day) if language == "th" else day.year
    return f"{_month(day, style, language)} {year}"


def _without_what_is_shared(start: date, end: date, style: Style, language: Language) -> str:
    """Return `start` without the month and year it has in common with `end`."""
    if start.year != end.year:
        return f"{_day(start, style, language)} {_month_and_year(start, style, language)}"
    if start.month != end.month:
        return f"{_day(start, style, language)} {_month(start, style, language)}"
    return _day(start, style, language)


def _clock(at: time, language: Language) -> str:
    return at.strftime("%H.%M" if language == "th" else "%H:%M")


def _in_digits(text: str, language: Language, digits: Digits) -> str:
    return with_digits(text, digits) if language == "th" else text
