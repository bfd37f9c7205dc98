from datetime import date, time

import pytest

from thai.dates import (
    format_date,
    format_month,
    format_range,
    format_time,
    format_time_range,
)

DAY = date(2017, 6, 10)


@pytest.mark.parametrize(
    ("style", "language", "digits", "written"),
    [
        pytest.param("long", "th", "arabic", "10 มิถุนายน 2560", id="long"),
        pytest.param("short", "th", "arabic", "10 มิ.ย. 2560", id="short"),
        pytest.param("weekday", "th", "arabic", "วันเสาร์ที่ 10 มิถุนายน 2560", id="weekday"),
        pytest.param("long", "th", "thai", "๑๐ มิถุนายน ๒๕๖๐", id="thai-digits"),
        pytest.param("long", "en", "arabic", "10 June 2017", id="english"),
        pytest.param("short", "en", "arabic", "10 Jun 2017", id="english-short"),
        pytest.param("weekday", "en", "arabic", "Saturday 10 June 2017", id="english-weekday"),
        pytest.param("long", "en", "thai", "10 June 2017", id="english-never-in-thai-digits"),
    ],
)
def test_date_in_words(style, language, digits, written):
    assert format_date(DAY, style=style, language=language, digits=digits) == written


@pytest.mark.parametrize(
    ("start", "end", "written"),
    [
        pytest.param(date(2020, 12, 21), None, "21 ธันวาคม 2563", id="no-end"),
        pytest.param(date(2020, 12, 21), date(2020, 12, 21), "21 ธันวาคม 2563", id="one-day"),
        pytest.param(date(2020, 12, 21), date(2020, 12, 24), "21–24 ธันวาคม 2563", id="one-month"),
        pytest.param(
            date(2025, 1, 30), date(2025, 2, 2), "30 มกราคม – 2 กุมภาพันธ์ 2568", id="two-months"
        ),
        pytest.param(
            date(2024, 12, 30),
            date(2025, 1, 2),
            "30 ธันวาคม 2567 – 2 มกราคม 2568",
            id="two-years",
        ),
        pytest.param(
            date(2024, 12, 1),
            date(2025, 12, 2),
            "1 ธันวาคม 2567 – 2 ธันวาคม 2568",
            id="same-month-of-two-years",
        ),
    ],
)
def test_range_names_what_is_shared_once(start, end, written):
    assert format_range(start, end) == written


@pytest.mark.parametrize(
    ("options", "written"),
    [
        pytest.param({"style": "short"}, "30 ม.ค. – 2 ก.พ. 2568", id="short"),
        pytest.param({"language": "en"}, "30 January – 2 February 2025", id="english"),
        pytest.param({"digits": "thai"}, "๓๐ มกราคม – ๒ กุมภาพันธ์ ๒๕๖๘", id="thai-digits"),
        pytest.param(
            {"style": "weekday"},
            "วันพฤหัสบดีที่ 30 มกราคม – วันอาทิตย์ที่ 2 กุมภาพันธ์ 2568",
            id="weekday",
        ),
    ],
)
def test_range_follows_style_language_and_digits(options, written):
    assert format_range(date(2025, 1, 30), date(2025, 2, 2), **options) == written


def test_weekday_range_within_a_month_is_spaced():
    written = format_range(date(2020, 12, 21), date(2020, 12, 22), style="weekday")
    assert written == "วันจันทร์ที่ 21 – วันอังคารที่ 22 ธันวาคม 2563"


def test_range_that_ends_before_it_starts_is_written_as_it_stands():
    assert format_range(date(2020, 12, 24), date(2020, 12, 21)) == "24–21 ธันวาคม 2563"


@pytest.mark.parametrize(
    ("options", "written"),
    [
        pytest.param({}, "มิถุนายน 2569", id="thai"),
        pytest.param({"style": "short", "digits": "thai"}, "มิ.ย. ๒๕๖๙", id="short-thai-digits"),
        pytest.param({"language": "en"}, "June 2026", id="english"),
    ],
)
def test_month_of_a_gregorian_year(options, written):
    assert format_month(2026, 6, **options) == written


@pytest.mark.parametrize(
    ("options", "written"),
    [
        pytest.param({}, "09.00 น.", id="thai"),
        pytest.param({"digits": "thai"}, "๐๙.๐๐ น.", id="thai-digits"),
        pytest.param({"language": "en"}, "09:00", id="english"),
    ],
)
def test_time_of_day(options, written):
    assert format_time(time(9), **options) == written


@pytest.mark.parametrize(
    ("end", "options", "written"),
    [
        pytest.param(time(16, 30), {}, "09.00–16.30 น.", id="span"),
        pytest.param(time(16, 30), {"digits": "thai"}, "๐๙.๐๐–๑๖.๓๐ น.", id="thai-digits"),
        pytest.param(time(16, 30), {"language": "en"}, "09:00–16:30", id="english"),
        pytest.param(None, {}, "09.00 น.", id="no-end"),
        pytest.param(time(9), {}, "09.00 น.", id="same-time"),
    ],
)
def test_span_of_time(end, options, written):
    assert format_time_range(time(9), end, **options) == written
