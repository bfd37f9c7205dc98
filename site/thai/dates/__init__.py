"""Dates as Thai offices write them: the only place where พ.ศ. and ค.ศ. meet.

Dates are stored Gregorian everywhere else.
"""

from thai.dates.formatting import (
    Language,
    Style,
    format_date,
    format_month,
    format_range,
    format_time,
    format_time_range,
)
from thai.dates.reading import DateError, read_date, read_time
from thai.dates.spans import read_span
from thai.dates.vocabulary import MONTHS, MONTHS_SHORT, WEEKDAYS
from thai.dates.years import be_year, ce_year, fiscal_year, fiscal_year_bounds

__all__ = [
    "MONTHS",
    "MONTHS_SHORT",
    "WEEKDAYS",
    "DateError",
    "Language",
    "Style",
    "be_year",
    "ce_year",
    "fiscal_year",
    "fiscal_year_bounds",
    "format_date",
    "format_month",
    "format_range",
    "format_time",
    "format_time_range",
    "read_date",
    "read_span",
    "read_time",
]
