"""Buddhist-era years, Gregorian years and the Thai fiscal year."""

from datetime import date

BE_OFFSET = 543
FISCAL_YEAR_STARTS_IN = 10  # October


def be_year(day_or_year: date | int) -> int:
    """Return the Buddhist-era year of a date, or of a Gregorian year.

    The offset is 543 for every year. Before 2484 the Thai year began in April (or in March, before
    that), so January to March of those years were written one year lower: such dates do not occur
    in the news of an area office.
    """
    year = day_or_year.year if isinstance(day_or_year, date) else day_or_year
    return year + BE_OFFSET


def ce_year(be: int) -> int:
    """Return the Gregorian year of a Buddhist-era year: 2569 → 2026."""
    return be - BE_OFFSET


def fiscal_year(day: date) -> int:
    """Return the fiscal year (ปีงบประมาณ, a Buddhist-era year) that `day` falls in.

    It runs from 1 October to 30 September and is named by the year it ends in: Budget Procedures
    Act B.E. 2561 (พ.ร.บ. วิธีการงบประมาณ พ.ศ. 2561), section 4.
    """
    return be_year(day) + (day.month >= FISCAL_YEAR_STARTS_IN)


def fiscal_year_bounds(be: int) -> tuple[date, date]:
    """Return the first and the last day of fiscal year `be`.

    Raises ValueError when they cannot be held in a `date` (before 545, after 10542).
    """
    ends_in = ce_year(be)
    return date(ends_in - 1, FISCAL_YEAR_STARTS_IN, 1), date(ends_in, 9, 30)
