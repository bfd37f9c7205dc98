from datetime import date

import pytest

from thai.dates import be_year, ce_year, fiscal_year, fiscal_year_bounds


def test_buddhist_year_of_a_date_and_of_a_year():
    assert be_year(date(2026, 6, 10)) == 2569
    assert be_year(2026) == 2569


def test_gregorian_year_of_a_buddhist_year():
    assert ce_year(2569) == 2026


@pytest.mark.parametrize(
    ("day", "year"),
    [
        pytest.param(date(2025, 9, 30), 2568, id="last-day"),
        pytest.param(date(2025, 10, 1), 2569, id="first-day"),
        pytest.param(date(2026, 1, 1), 2569, id="new-year-changes-nothing"),
        pytest.param(date(2026, 9, 30), 2569, id="last-day-of-the-next"),
    ],
)
def test_fiscal_year_is_named_by_the_year_it_ends_in(day, year):
    assert fiscal_year(day) == year


def test_bounds_of_a_fiscal_year_are_its_first_and_last_day():
    first, last = fiscal_year_bounds(2569)
    assert (first, last) == (date(2025, 10, 1), date(2026, 9, 30))
    assert fiscal_year(first) == fiscal_year(last) == 2569


def test_bounds_that_no_date_can_hold_are_refused():
    with pytest.raises(ValueError, match="year"):
        fiscal_year_bounds(100)
