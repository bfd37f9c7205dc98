from datetime import date, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thai.dates import DateError, format_date, format_time, read_date, read_time

TENTH_OF_JUNE = date(2026, 6, 10)
FIRST, LAST = date(1997, 1, 1), date(2057, 12, 31)  # 2540 to 2600


@pytest.mark.parametrize(
    "typed",
    [
        "10/6/2569",
        "10/06/2569",
        "10-6-69",
        "10.6.2569",
        "10 6 69",
        "10 – 6 – 2569",
        "๑๐/๖/๒๕๖๙",
        "๑๐ มิ.ย. ๖๙",
        "10 มิ.ย.69",
        "10มิย69",
        "10 มิย. 2569",
        "10 มิ. ย. 2569",
        "10/มิ.ย./2569",
        "10-มิ.ย.-69",
        "10 มิถุนายน 2569",
        "10 มิถุนายน พ.ศ. 2569",
        "10 มิถุนายน พ.ศ.2569",
        "10 มิถุนายน พศ 2569",
        "วันที่ 10 เดือนมิถุนายน พุทธศักราช 2569",
        "วันพุธที่ 10 มิถุนายน 2569",
        "วันที่ ๑๐ มิถุนายน ๒๕๖๙",
        "10 มิถุนายน ค.ศ. 2026",
        "10 มิถุนายน 2026",
        "10/6/2026",
        "2026-06-10",
        "2569-06-10",
        "2569/6/10",
        "10 June 2026",
        "10 Jun 2026",
        "10 Jun. 2026",
        "10 JUNE 2569",
        "June 10, 2026",
        "Wednesday 10 June 2026",
        "Wednesday, June 10, 2026",
        "  10   มิถุนายน\u00a02569 ",
        "10\u200b มิถุนายน 2569",
        "10 มิถุนายน, 2569",
    ],
)
def test_date_is_read_however_it_is_typed(typed):
    assert read_date(typed) == TENTH_OF_JUNE


@pytest.mark.parametrize(
    ("typed", "month"),
    [
        ("10 กุมภาพัน 2569", 2),
        ("10 กรกฏาคม 2569", 7),
        ("10 พฤษจิกายน 2569", 11),
        ("10 Sept 2026", 9),
    ],
)
def test_common_misspelling_of_a_month_is_understood(typed, month):
    assert read_date(typed) == date(2026, month, 10)


@pytest.mark.parametrize(
    ("typed", "year"),
    [
        pytest.param("1/1/00", 1957, id="two-digits-are-25yy"),
        pytest.param("1/1/99", 2056, id="two-digits-to-the-end-of-the-century"),
        pytest.param("1/1/2399", 2399, id="last-gregorian"),
        pytest.param("1/1/2400", 1857, id="first-buddhist"),
        pytest.param("1 มกราคม ค.ศ. 2450", 2450, id="stated-gregorian"),
        pytest.param("1 มกราคม พ.ศ. 2310", 1767, id="stated-buddhist"),
    ],
)
def test_era_is_told_by_the_year_unless_it_is_stated(typed, year):
    assert read_date(typed) == date(year, 1, 1)


def test_leap_day_follows_the_gregorian_year():
    assert read_date("29/2/2567") == date(2024, 2, 29)


@pytest.mark.parametrize(
    ("typed", "message"),
    [
        pytest.param(
            "30 กุมภาพันธ์ 2569",
            "ไม่มีวันที่ 30 กุมภาพันธ์ 2569 กรุณาตรวจวันที่อีกครั้ง",
            id="30-february",
        ),
        pytest.param(
            "29/2/2569",
            "ไม่มีวันที่ 29 กุมภาพันธ์ 2569 กรุณาตรวจวันที่อีกครั้ง",
            id="no-leap-year",
        ),
        pytest.param("6/13/2569", "ไม่มีเดือนที่ 13 ลองพิมพ์วันก่อนเดือน เช่น 10/6/2569", id="month-first"),
        pytest.param("10 มิถุน 2569", "ไม่รู้จักเดือน “มิถุน” ลองพิมพ์แบบ 10 มิ.ย. 2569", id="no-such-month"),
        pytest.param("10 มิ.ย.", "ยังไม่ได้พิมพ์ปี ลองพิมพ์แบบ 10 มิ.ย. 2569", id="no-year"),
        pytest.param("10/6", "ยังไม่ได้พิมพ์ปี ลองพิมพ์แบบ 10 มิ.ย. 2569", id="no-year-in-figures"),
        pytest.param(
            "10 Jun 26",
            "ปี 26 อ่านได้หลายแบบ กรุณาพิมพ์ปีสี่หลัก เช่น 10 มิ.ย. 2569",
            id="short-year-in-english",
        ),
        pytest.param("1 ม.ค. พ.ศ. 0001", "ไม่รู้จักปีนี้ ลองพิมพ์แบบ 10 มิ.ย. 2569", id="before-all"),
        pytest.param("เมื่อวาน", "อ่านวันที่ไม่ออก ลองพิมพ์แบบ 10 มิ.ย. 2569", id="words"),
        pytest.param("", "อ่านวันที่ไม่ออก ลองพิมพ์แบบ 10 มิ.ย. 2569", id="nothing"),
        pytest.param("1" * 500, "อ่านวันที่ไม่ออก ลองพิมพ์แบบ 10 มิ.ย. 2569", id="very-long"),
    ],
)
def test_refusal_says_in_thai_what_to_do(typed, message):
    with pytest.raises(DateError) as refusal:
        read_date(typed)
    assert str(refusal.value) == message


@pytest.mark.parametrize("digits", ["arabic", "thai"])
@pytest.mark.parametrize("style", ["long", "short", "weekday"])
def test_every_thai_date_is_read_back(style, digits):
    for day in _days():
        assert read_date(format_date(day, style=style, digits=digits)) == day


@pytest.mark.parametrize("style", ["long", "short", "weekday"])
def test_every_english_date_is_read_back(style):
    for day in _days():
        assert read_date(format_date(day, style=style, language="en")) == day


def test_every_date_in_figures_is_read_back():
    for day in _days():
        assert read_date(f"{day.day}/{day.month}/{day.year + 543}") == day
        assert read_date(day.isoformat()) == day


@given(st.text())
def test_no_text_breaks_the_reading_of_dates(text):
    assert _is_read_or_refused(read_date, text, date)


@given(st.text(alphabet="0123456789๐๑๒/-. มิ.ย.พศคJune,'", max_size=20))
def test_nothing_like_a_date_breaks_the_reading(text):
    assert _is_read_or_refused(read_date, text, date)


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("9.00 น.", time(9)),
        ("09:30", time(9, 30)),
        ("๐๙.๐๐", time(9)),
        ("เวลา 13.30 น.", time(13, 30)),
        ("13.30น.", time(13, 30)),
        ("9 น.", time(9)),
        ("09:30:00", time(9, 30)),
        ("16.30 นาฬิกา", time(16, 30)),
        ("0.00", time(0)),
    ],
)
def test_time_is_read_however_it_is_typed(typed, expected):
    assert read_time(typed) == expected


@pytest.mark.parametrize(
    ("typed", "message"),
    [
        pytest.param("สาย ๆ", "อ่านเวลาไม่ออก ลองพิมพ์แบบ 09.30 น.", id="words"),
        pytest.param("9.5", "อ่านเวลาไม่ออก ลองพิมพ์แบบ 09.30 น.", id="one-digit-of-minutes"),
        pytest.param("25.00", "ไม่มีเวลา 25.00 น. ลองพิมพ์ตั้งแต่ 00.00 ถึง 23.59 น.", id="no-such-hour"),
        pytest.param("9.75", "ไม่มีเวลา 9.75 น. ลองพิมพ์ตั้งแต่ 00.00 ถึง 23.59 น.", id="no-such-minute"),
        pytest.param(
            "24.00 น.",
            "24.00 น. คือ 00.00 น. ของวันถัดไป ลองพิมพ์ 23.59 น. หรือ 00.00 น.",
            id="midnight",
        ),
    ],
)
def test_refusal_of_a_time_says_in_thai_what_to_do(typed, message):
    with pytest.raises(DateError) as refusal:
        read_time(typed)
    assert str(refusal.value) == message


@given(st.times().map(lambda at: at.replace(second=0, microsecond=0)))
def test_every_time_is_read_back(at):
    assert read_time(format_time(at)) == at
    assert read_time(format_time(at, digits="thai")) == at
    assert read_time(format_time(at, language="en")) == at


@given(st.text())
def test_no_text_breaks_the_reading_of_times(text):
    assert _is_read_or_refused(read_time, text, time)


def _days():
    return (FIRST + timedelta(days=n) for n in range((LAST - FIRST).days + 1))


def _is_read_or_refused(read, text, kind):
    """Nothing but a DateError that says what to do may come instead of a value."""
    try:
        return isinstance(read(text), kind)
    except DateError as refusal:
        return "ลองพิมพ์" in str(refusal) or "กรุณา" in str(refusal)
