from datetime import date

import pytest

from thai.dates import DateError, read_span


@pytest.mark.parametrize(
    ("typed", "first", "last"),
    [
        ("1/10/2568", date(2025, 10, 1), date(2025, 10, 1)),
        ("๑ ต.ค. ๖๘", date(2025, 10, 1), date(2025, 10, 1)),
        ("2568-10-01", date(2025, 10, 1), date(2025, 10, 1)),
        ("ต.ค. 68", date(2025, 10, 1), date(2025, 10, 31)),
        ("ต.ค.68", date(2025, 10, 1), date(2025, 10, 31)),
        ("เดือนกุมภาพันธ์ พ.ศ. 2567", date(2024, 2, 1), date(2024, 2, 29)),
        ("10/2568", date(2025, 10, 1), date(2025, 10, 31)),
        ("2568-10", date(2025, 10, 1), date(2025, 10, 31)),
        ("Oct 2025", date(2025, 10, 1), date(2025, 10, 31)),
        ("2568", date(2025, 1, 1), date(2025, 12, 31)),
        ("ปี ๒๕๖๘", date(2025, 1, 1), date(2025, 12, 31)),
        ("2025", date(2025, 1, 1), date(2025, 12, 31)),
    ],
)
def test_a_day_a_month_and_a_year_are_read(typed, first, last):
    assert read_span(typed) == (first, last)


@pytest.mark.parametrize(
    "typed", ["", "ตุลาคม", "30/2/2568", "13/2568", "0000", "1/1/0001", "9999", "เมื่อวาน", "9" * 999]
)
def test_what_is_no_time_is_refused_in_thai(typed):
    with pytest.raises(DateError, match=r"[ก-๙]"):
        read_span(typed)
