"""Every day of sixty years is read as it was written, in every style that offices use."""

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from thai.dates import MONTHS, MONTHS_SHORT, WEEKDAYS, format_date, format_range
from thai.numerals import to_arabic_digits, to_thai_digits
from thai.press_release import read
from thai.press_release.dates import find_runs

# 2540 to 2599; the year 2600 cannot be written with two digits.
FIRST, LAST = date(1997, 1, 1), date(2056, 12, 31)
days = st.dates(FIRST, LAST)
EVERY_DAY = [FIRST + timedelta(days=n) for n in range((LAST - FIRST).days + 1)]


def short(day: date) -> str:
    return MONTHS_SHORT[day.month - 1]


STYLES = {
    "long": format_date,
    "weekday": lambda day: format_date(day, style="weekday"),
    "short": lambda day: format_date(day, style="short"),
    "thai-digits": lambda day: format_date(day, digits="thai"),
    "short-thai-digits": lambda day: format_date(day, style="short", digits="thai"),
    "english": lambda day: format_date(day, language="en"),
    "english-short": lambda day: format_date(day, style="short", language="en"),
    "buddhist-era-named": lambda day: f"{day.day} {MONTHS[day.month - 1]} พ.ศ. {day.year + 543}",
    "buddhist-era-glued": lambda day: f"{day.day} {MONTHS[day.month - 1]} พ.ศ.{day.year + 543}",
    "common-era-named": lambda day: f"{day.day} {MONTHS[day.month - 1]} ค.ศ. {day.year}",
    "month-named": lambda day: f"{day.day} เดือน{MONTHS[day.month - 1]} พ.ศ. {day.year + 543}",
    "two-digit-year": lambda day: f"{day.day} {short(day)} {day.year + 543 - 2500}",
    "glued": lambda day: f"{day.day} {short(day)}{day.year + 543 - 2500}",
    "all-glued": lambda day: f"{day.day}{MONTHS[day.month - 1]}{day.year + 543}",
    "last-full-stop-left-out": lambda day: (
        f"{day.day} {short(day).removesuffix('.')} {day.year + 543}"
    ),
    "slashes": lambda day: f"{day.day}/{day.month}/{day.year + 543}",
    "iso": lambda day: day.isoformat(),
    "weekday-short": lambda day: (
        f"วัน{WEEKDAYS[day.weekday()]}ที่ {day.day} {short(day)} {day.year + 543}"
    ),
}
RANGES = {
    "dash": format_range,
    "short": lambda a, b: format_range(a, b, style="short"),
    "weekdays": lambda a, b: format_range(a, b, style="weekday"),
    "thai-digits": lambda a, b: format_range(a, b, digits="thai"),
    "hyphen": lambda a, b: format_range(a, b).replace("–", "-"),
    "to": lambda a, b: f"{format_date(a)} ถึงวันที่ {format_date(b)}",
    "to-weekday": lambda a, b: (
        f"{format_date(a, style='weekday')} ถึง{format_date(b, style='weekday')}"
    ),
}
styles = pytest.mark.parametrize(
    "written", [pytest.param(style, id=name) for name, style in STYLES.items()]
)


def event(text: str) -> tuple[date | None, date | None]:
    reading = read(text)
    start, end = reading.event_start, reading.event_end
    return start and start.value, end and end.value


def test_last_year_that_is_read_with_four_digits_only():
    day = date(2057, 12, 31)
    assert event(f"ประชุมครู\nเมื่อวันที่ {format_date(day)} ณ ห้องประชุม 1") == (day, day)


@styles
def test_each_day_of_sixty_years_is_read_as_written(written):
    for day in EVERY_DAY:
        (run,) = find_runs(to_arabic_digits(f"เมื่อวันที่ {written(day)} ณ ห้อง"))
        assert (run.first, run.last) == (day, day)


@styles
@settings(max_examples=40)
@given(day=days)
def test_event_is_on_the_day_that_is_written(written, day):
    assert event(f"ประชุมครู\nเมื่อวันที่ {written(day)} ณ ห้องประชุม 1") == (day, day)


@pytest.mark.parametrize("written", [pytest.param(s, id=name) for name, s in RANGES.items()])
@settings(max_examples=40)
@given(day=days, length=st.integers(1, 60))
def test_range_is_read_from_its_first_to_its_last_day(written, day, length):
    last = min(day + timedelta(days=length), LAST + timedelta(days=60))
    assert event(f"อบรมครู\nระหว่างวันที่ {written(day, last)} ณ โรงแรมทดสอบ") == (day, last)


@given(day=st.dates(FIRST, LAST).filter(lambda day: day.day < 27), digits=st.booleans())
def test_several_days_are_read_from_the_first_to_the_last(day, digits):
    later = day + timedelta(days=2)
    if later.month != day.month:
        return
    text = f"แข่งกีฬา\nจัดในวันที่ {day.day} และ {format_date(later)} ที่สนามกีฬา"
    assert event(to_thai_digits(text) if digits else text) == (day, later)


@pytest.mark.parametrize(
    "trap",
    [
        "สมัครภายในวันที่ 1 มีนาคม 2568",
        "ตามคำสั่ง สพฐ. ลงวันที่ 1 มีนาคม 2568",
        "กำหนดสอบวันที่ 1 มีนาคม 2568",
        "โรงเรียนก่อตั้งเมื่อวันที่ 1 มีนาคม 2490",
        "เผยแพร่เมื่อ 1 มีนาคม 2568",
        "บันทึกข้อตกลงมีผลถึงวันที่ 1 มีนาคม 2570",
        "ครั้งต่อไปจะจัดในวันที่ 1 มีนาคม 2568",
        "และจะประกาศผลวันที่ 1 มีนาคม 2568",
    ],
)
def test_date_of_something_else_is_no_event(trap):
    assert event(f"ข่าวของโรงเรียน\nโรงเรียนแจ้งให้ทราบ {trap} โดยทั่วกัน") == (None, None)
    both = f"ข่าวของโรงเรียน\n{trap} ส่วนการประชุมจัดเมื่อวันที่ 5 กุมภาพันธ์ 2568 ณ ห้องประชุม 1"
    assert event(both) == (date(2025, 2, 5), date(2025, 2, 5))


def test_opening_day_belongs_to_the_range_it_lies_in():
    text = "อบรมครู\nระหว่างวันที่ 1-3 มีนาคม 2568 พิธีเปิดวันที่ 1 มีนาคม 2568 เวลา 9.00 น."
    assert event(text) == (date(2025, 3, 1), date(2025, 3, 3))


def test_batches_are_one_event():
    text = "อบรมครู\nรุ่นที่ 1 วันที่ 4 ก.ค. 2566 และรุ่นที่ 2 วันที่ 6 ก.ค. 2566 ณ โรงเรียนทดสอบ"
    assert event(text) == (date(2023, 7, 4), date(2023, 7, 6))


def test_day_without_a_year_is_of_the_year_in_the_headline():
    text = "งานวันเด็ก ประจำปี 2567\nโรงเรียนจัดงานในวันที่ 13 มกราคม ที่สนามหน้าโรงเรียน"
    assert event(text) == (date(2024, 1, 13), date(2024, 1, 13))


def test_wrong_weekday_makes_the_day_a_guess():
    right, wrong = "วันเสาร์ที่ 10 ก.พ. 67", "วันศุกร์ที่ 10 ก.พ. 67"
    found = [read(f"ประชุมครู\nเมื่อ{day} ณ ห้องประชุม 1").event_start for day in (right, wrong)]
    assert [day.confidence for day in found] == ["sure", "guess"]


@pytest.mark.parametrize("text", ["มีครู 10 มิถุนายนา", "31 กุมภาพันธ์ 2567", "เวลา 9.30 น.", "1/13/2567"])
def test_no_date_is_made_of_what_is_none(text):
    assert event(text) == (None, None)
