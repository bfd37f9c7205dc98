"""Every date and run of dates in a text.

Written forms (the domain): "10 มิถุนายน 2560", "7-9 มี.ค. 2567", "17 ก.ย.63", "21 – 24 ธันวาคม
2563", "30 ม.ค. – 2 ก.พ. 2568", "3 และ 5 ธันวาคม 2565", "วันจันทร์ที่ 11 ถึงวันพุธที่ 13 …", พ.ศ.
written or not, numbers with slashes, English.
"""

import re
from dataclasses import dataclass, replace
from datetime import date

from thai.dates.vocabulary import (
    MONTHS,
    MONTHS_EN,
    MONTHS_MISSPELLED,
    MONTHS_SHORT,
    MONTHS_SHORT_EN,
    WEEKDAYS,
)
from thai.dates.years import ce_year

FIRST_BE_YEAR = 2400
BE_CENTURY = 2500


@dataclass(frozen=True, slots=True)
class Day:
    """One day as far as it is written; the year is Gregorian."""

    day: int
    month: int | None
    year: int | None
    weekday: int | None
    start: int
    end: int

    def on_calendar(self) -> date | None:
        if self.month is None or self.year is None:
            return None
        try:
            return date(self.year, self.month, self.day)
        except ValueError:
            return None


@dataclass(frozen=True, slots=True)
class Run:
    """Days written together: one, several ("3 และ 5") or the two ends of a range."""

    days: tuple[Day, ...]
    start: int
    end: int

    @property
    def first(self) -> date | None:
        return min(self._dates(), default=None)

    @property
    def last(self) -> date | None:
        return max(self._dates(), default=None)

    @property
    def lacks_year(self) -> bool:
        return any(day.year is None for day in self.days)

    def in_year(self, year: int) -> "Run":
        """Return the run with the year that it lacks."""
        return replace(self, days=tuple(replace(day, year=day.year or year) for day in self.days))

    def agrees_with_weekday(self) -> bool:
        """Tell whether every weekday that is named is that of its day."""
        known = [(day.weekday, day.on_calendar()) for day in self.days if day.weekday is not None]
        return all(on is not None and on.weekday() == weekday for weekday, on in known)

    def _dates(self) -> list[date]:
        return [on for day in self.days if (on := day.on_calendar())]


def _bare(name: str) -> str:
    return re.sub(r"[.\s]", "", name).lower()


_NUMBERS = {
    _bare(name): number
    for names in (MONTHS, MONTHS_SHORT, MONTHS_EN, MONTHS_SHORT_EN)
    for number, name in enumerate(names, start=1)
} | MONTHS_MISSPELLED


def _short_month(name: str) -> str:
    """ม.ค. with any of its full stops left out or followed by a space."""
    first, last, *_ = name.split(".")
    return rf"{first}(?:\.\ ?)?{last}(?:\.|(?![ก-๎]))"


_FULL = "|".join(sorted({*MONTHS, *MONTHS_MISSPELLED} - {"sept"}, key=len, reverse=True))
_SHORT = "|".join(map(_short_month, MONTHS_SHORT))
_ENGLISH = "|".join([*MONTHS_EN, "Sept", *MONTHS_SHORT_EN])
_MONTH = rf"(?:(?:เดือน[ \n]{{0,2}})?(?:{_FULL}|{_SHORT})|(?:{_ENGLISH})\b\.?)"

# 62 คน, 09.00 น. and 8.30-16.30 after a month are no years.
_NO_UNIT = (
    r"(?![0-9]|[.:][0-9]{2}|[ \n]{0,2}(?:คน|ราย|ท่าน|รูป|ทุน|แห่ง|โรง|น\.|นาฬิกา"
    r"|ครั้ง|ชั่วโมง|ปี|ชุด|เขต|ชิ้น))"
)
_ERA = r"(?:(?P<be>พ\.?\ ?ศ\.?|พุทธศักราช)|(?P<ce>ค\.?\ ?ศ\.?|คริสต์ศักราช|A\.?D\.?))"
_YEAR = (
    rf"(?:[ \n,]{{0,3}}(?:ปี[ ]?)?(?:{_ERA}[ \n]{{0,2}})?"
    rf"(?:(?P<year>(?:2[456]|19|20)[0-9]{{2}})(?![0-9])|['’]?(?P<short>[4-9][0-9]){_NO_UNIT}))"
)
_WEEKDAY = (
    rf"(?:วัน)?(?P<weekday>{'|'.join(sorted(WEEKDAYS, key=len)[::-1])}|พฤหัสฯ?"
    r"|พฤหัส)ฯ?(?:บดี)?[ ]?ที่[ ]?"
)
_DAY = (
    rf"(?:{_WEEKDAY}|วันที่[ \n]{{0,2}}"
    r"|ที่[ ]?)?(?<![0-9.])(?P<day>[0-3]?[0-9])(?:st|nd|rd|th)?(?![0-9]|[.:][0-9])"
)
_PART = re.compile(rf"{_DAY}(?:[ \n]{{0,2}}(?P<month>{_MONTH})(?:{_YEAR})?)?")
_JOINT = re.compile(
    r"(?P<batch>[ ,]{0,2}(?:และ[ ]?)?(?:รุ่น|กลุ่ม|รอบ)(?:ที่)?[ ]?[0-9]{1,2}[ :]{0,2}(?:ใน)?(?=วัน))"
    r"|[ \n]{0,3}(?:-|–|—|‐|‑|−|~|ถึงวัน(?=ที่)|ถึง|จนถึง|และวัน(?=ที่)|และ|กับ|,|to"
    r"|ถึง(?=วัน))[ \n]{0,3}"
)
_NUMERIC = re.compile(
    r"(?<![0-9/.-])(?:(?P<day>[0-3]?[0-9])(?P<sep>[/.-])(?P<month>[01]?[0-9])(?P=sep)"
    r"(?P<year>(?:2[456]|19|20)[0-9]{2}|[4-9][0-9])"
    r"|(?P<iso>(?:19|20)[0-9]{2})-(?P<m>[01][0-9])-(?P<d>[0-3][0-9]))(?![0-9/]|[.-][0-9])"
)
_MONTH_FIRST = re.compile(
    rf"\b(?P<month>{_ENGLISH})\b\.?[ ](?P<day>[0-3]?[0-9])(?:st|nd|rd|th)?"
    r"(?:[ ]?[-–][ ]?(?P<last>[0-3]?[0-9]))?,?[ ](?P<year>(?:19|20)[0-9]{2})(?![0-9])"
)
_ANY_DIGIT = re.compile(r"(?<![0-9.])(?=[0-3]?[0-9](?![0-9]))")
_LONGEST_RUN = 8


def find_runs(text: str) -> list[Run]:
    """Return every run of dates in `text` (Arabic digits), in order."""
    runs = [*_numeric(text), *_month_first(text)]
    taken = [(run.start, run.end) for run in runs]
    runs += [run for run in _written(text) if not _overlaps(run, taken)]
    return sorted(runs, key=lambda run: run.start)


def _overlaps(run: Run, taken: list[tuple[int, int]]) -> bool:
    return any(start < run.end and run.start < end for start, end in taken)


def _written(text: str) -> list[Run]:
    """Days with the month in words. What has no month takes that of the day after it."""
    runs, at = [], 0
    while digit := _ANY_DIGIT.search(text, at):
        matches = _chain(text, digit.start())
        at = matches[-1].end() if matches else digit.end() + 1
        while matches and matches[-1]["month"] is None:
            matches.pop()
        if matches:
            at = matches[-1].end()
            runs.append(_run([_day(match, text) for match in matches]))
    return runs


def _chain(text: str, at: int) -> list[re.Match[str]]:
    """Match days that are joined by dashes, ถึง, และ or commas."""
    matches: list[re.Match[str]] = []
    while (match := _PART.match(text, at)) and len(matches) < _LONGEST_RUN:
        matches.append(match)
        joint = _JOINT.match(text, match.end())
        if joint is None or (joint["batch"] and not _is_marked(match, text)):
            break
        at = joint.end()
    return matches


def _is_marked(match: re.Match[str], text: str) -> bool:
    """“เขต 6 รุ่นที่ 1 วันที่ …”: before another batch only what is called a day is one."""
    return match["month"] is not None or bool(
        _BEFORE.search(text[max(0, match.start("day") - 24) : match.start("day")])
    )


_BEFORE = re.compile(
    rf"(?:(?:วัน)?(?P<weekday>{'|'.join(sorted(WEEKDAYS, key=len)[::-1])}"
    rf"|พฤหัส)(?:บดี)?ฯ?[ ]?ที่|วันที่)[ \n]{{0,2}}$"
)


def _day(match: re.Match[str], text: str) -> Day:
    start, weekday = match.start(), match["weekday"]
    if before := _BEFORE.search(text[max(0, start - 24) : start]):
        start -= len(before[0])
        weekday = before["weekday"]
    month = _month(match["month"]) if match["month"] else None
    return Day(int(match["day"]), month, _year(match), _weekday(weekday), start, match.end())


def _weekday(name: str | None) -> int | None:
    if name is None:
        return None
    return next((n for n, full in enumerate(WEEKDAYS) if full.startswith(name.rstrip("ฯ"))), None)


def _month(name: str) -> int | None:
    return _NUMBERS.get(_bare(name).removeprefix("เดือน"))


def _year(match: re.Match[str]) -> int | None:
    """พ.ศ. − 543; two digits are of พ.ศ. 25yy; a ค.ศ. year as it is (rule of event_start)."""
    if match["year"]:
        year = int(match["year"])
        buddhist = match["be"] or (not match["ce"] and year >= FIRST_BE_YEAR)
        return ce_year(year) if buddhist else year
    return ce_year(BE_CENTURY + int(match["short"])) if match["short"] else None


def _run(days: list[Day]) -> Run:
    """Give the days without month or year those of the day after them."""
    month = year = None
    for index in range(len(days) - 1, -1, -1):
        day = days[index]
        if day.month is not None and day.year is not None:
            year = day.year
        days[index] = replace(day, month=day.month or month, year=day.year or year)
        month = days[index].month
    return Run(tuple(days), days[0].start, days[-1].end)


def _numeric(text: str) -> list[Run]:
    runs = []
    for match in _NUMERIC.finditer(text):
        year = int(match["iso"] or match["year"])
        year = BE_CENTURY + year if year < 100 else year
        day = Day(
            int(match["d"] or match["day"]),
            int(match["m"] or match["month"]),
            ce_year(year) if year >= FIRST_BE_YEAR else year,
            None,
            match.start(),
            match.end(),
        )
        if day.on_calendar():
            runs.append(Run((day,), day.start, day.end))
    return runs


def _month_first(text: str) -> list[Run]:
    """December 14-15, 2023."""
    runs = []
    for match in _MONTH_FIRST.finditer(text):
        days = tuple(
            Day(int(n), _month(match["month"]), int(match["year"]), None, *match.span())
            for n in (match["day"], match["last"])
            if n
        )
        runs.append(Run(days, *match.span()))
    return runs
