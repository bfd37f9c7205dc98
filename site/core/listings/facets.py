"""Ways to narrow a listing: by year, by topic, by the first letter of a name.

A facet is asked three things: which pages a value stands for (`narrow`), how many pages each value
has (`count`, a grouped query of `Row`s that the listing joins with those of its other facets into
one statement), and what the reader calls each value (`read`).
"""

import datetime
import re
from collections import Counter
from functools import reduce
from operator import or_

from django.db.models import Case, CharField, Exists, F, OuterRef, Q, QuerySet, When
from django.db.models.functions import Cast, Substr, Upper
from django.utils.functional import Promise
from wagtail.models import Page

from core.models.base import BasePageQuerySet
from core.models.taxonomy import BilingualName
from core.office import digits
from core.reader import language
from thai.collation import sort_key
from thai.dates import (
    DateError,
    be_year,
    ce_year,
    fiscal_year,
    fiscal_year_bounds,
    format_date,
    format_month,
    read_span,
)
from thai.numerals import with_digits

from .rows import Row, added_up, count_rows

LEADING_VOWELS = ("เ", "แ", "โ", "ใ", "ไ")


class Facet:
    """`name` is the query-string parameter, `label` what readers call it.

    A facet `inside` another refines it: it is offered once the other is chosen and falls away with
    it, as months do with their year.
    """

    def __init__(self, name: str, label: str | Promise, *, inside: str = "") -> None:
        self.name = name
        self.label = label
        self.inside = inside

    def asked(self, said: str) -> str:
        """What is chosen by `said` in an address, in the one way to write it; "" for nothing."""
        return said

    def narrow(self, pages: BasePageQuerySet, value: str) -> BasePageQuerySet:
        """The pages that `value` stands for; none when it stands for nothing."""
        raise NotImplementedError

    def count(self, pages: QuerySet) -> QuerySet:
        """A grouped query of `Row`s."""
        raise NotImplementedError

    def counts(self, pages: QuerySet) -> list[QuerySet]:
        """All the queries that it takes to count."""
        return [self.count(pages)]

    def read(self, rows: list[Row]) -> list[tuple[str, str, int]]:
        """(value, label, count) of what the reader may choose, in order."""
        raise NotImplementedError

    def label_of(self, value: str) -> str:
        """What to call a value that no page here has."""
        return value


class RelatedFacet(Facet):
    """Narrow by something with a slug and a bilingual name: a topic, a school, a grade.

    `path` leads from a page to it. Its values stand in the order of how many pages they have, or
    (`ordered`) in their own. `distinct`: a page may have one of them twice.
    """

    def __init__(
        self,
        name: str,
        label: str | Promise,
        path: str,
        model: type[BilingualName],
        *,
        ordered: bool = False,
        distinct: bool = False,
    ) -> None:
        super().__init__(name, label)
        self.path = path
        self.model = model
        self.ordered = ordered
        self.distinct = distinct

    def narrow(self, pages: BasePageQuerySet, value: str) -> BasePageQuerySet:
        return pages.among(self.holding(pages.model, value))

    def holding(self, page_type: type[Page], value: str) -> QuerySet:
        """All pages of a type that are related to `value`."""
        return page_type.objects.filter(**{f"{self.path}__slug": value})

    def count(self, pages: QuerySet) -> QuerySet:
        return count_rows(
            pages.filter(**{f"{self.path}__isnull": False}),
            self.name,
            F(f"{self.path}__slug"),
            name=F(f"{self.path}__name"),
            name_en=F(f"{self.path}__name_en"),
            order=F(f"{self.path}__order") if self.ordered else None,
            distinct=self.distinct,
        )

    def read(self, rows: list[Row]) -> list[tuple[str, str, int]]:
        english = language() == "en"
        named = [(row, (english and row.name_en) or row.name) for row in rows]
        named.sort(key=lambda pair: (pair[0].order, -pair[0].count, sort_key(pair[1])))
        return [(row.value, name, row.count) for row, name in named]

    def label_of(self, value: str) -> str:
        known = self.model._default_manager.filter(slug=value).first()
        return known.title if known else value


class JointFacet(Facet):
    """One choice over pages of several types: each of `facets` knows its way from one of them.

    They share a name and a label. A page that two of them lead from would be counted twice.
    """

    def __init__(self, *facets: RelatedFacet) -> None:
        super().__init__(facets[0].name, facets[0].label)
        self.facets = facets

    def narrow(self, pages: BasePageQuerySet, value: str) -> BasePageQuerySet:
        related = [
            Q(Exists(facet.holding(pages.model, value).filter(pk=OuterRef("pk"))))
            for facet in self.facets
        ]
        return pages.filter(reduce(or_, related))

    def counts(self, pages: QuerySet) -> list[QuerySet]:
        return [facet.count(pages) for facet in self.facets]

    def read(self, rows: list[Row]) -> list[tuple[str, str, int]]:
        return self.facets[0].read(added_up(rows))

    def label_of(self, value: str) -> str:
        return self.facets[0].label_of(value)


class DayFacet(Facet):
    """Narrow by the first or the last day to be listed, written 2568-10-01 (พ.ศ.).

    It offers no values: readers type a day, a month or a year, in the way they write it.
    """

    def __init__(self, name: str, label: str | Promise, *, last: bool = False) -> None:
        super().__init__(name, label)
        self.last = last

    def asked(self, said: str) -> str:
        return f"{be_year(day)}-{day:%m-%d}" if (day := self._day(said)) else ""

    def narrow(self, pages: BasePageQuerySet, value: str) -> BasePageQuerySet:
        lookup = "listed_on__lte" if self.last else "listed_on__gte"
        return pages.filter(**{lookup: self._day(value)})

    def counts(self, pages: QuerySet) -> list[QuerySet]:
        return []

    def read(self, rows: list[Row]) -> list[tuple[str, str, int]]:
        return []

    def label_of(self, value: str) -> str:
        if (day := self._day(value)) is None:
            return value
        return format_date(day, style="short", language=language(), digits=digits())

    def _day(self, said: str) -> datetime.date | None:
        try:
            return read_span(said)[self.last]
        except DateError:
            return None


class MonthFacet(Facet):
    """Narrow by the month of `listed_on`, written 2569-06 (พ.ศ.) in both languages."""

    def narrow(self, pages: BasePageQuerySet, value: str) -> BasePageQuerySet:
        if (first := _first_of_month(value)) is None:
            return pages.none()
        return pages.filter(listed_on__year=first.year, listed_on__month=first.month)

    def count(self, pages: QuerySet) -> QuerySet:
        return count_rows(pages, self.name, _month())

    def read(self, rows: list[Row]) -> list[tuple[str, str, int]]:
        months = sorted(((_day(row.value), row.count) for row in rows), reverse=True)
        return [
            (value := f"{be_year(day)}-{day:%m}", self.label_of(value), count)
            for day, count in months
        ]

    def label_of(self, value: str) -> str:
        if (first := _first_of_month(value)) is None:
            return value
        return format_month(first.year, first.month, language=language(), digits=digits())


class FiscalYearFacet(Facet):
    """Narrow by the budget year (พ.ศ.) that `listed_on` falls in."""

    def narrow(self, pages: BasePageQuerySet, value: str) -> BasePageQuerySet:
        if not re.fullmatch(r"2[0-9]{3}", value):
            return pages.none()
        return pages.filter(listed_on__range=fiscal_year_bounds(int(value)))

    def count(self, pages: QuerySet) -> QuerySet:
        return count_rows(pages, self.name, _month())

    def read(self, rows: list[Row]) -> list[tuple[str, str, int]]:
        years: Counter[int] = Counter()
        for row in filter(lambda row: row.value, rows):  # pages without a day have no year
            years[fiscal_year(_day(row.value))] += row.count
        return [
            (str(year), self.label_of(str(year)), years[year])
            for year in sorted(years, reverse=True)
        ]

    def label_of(self, value: str) -> str:
        if not re.fullmatch(r"2[0-9]{3}", value):
            return value
        return with_digits(value if language() == "th" else str(ce_year(int(value))), digits())


class InitialFacet(Facet):
    """Narrow by the letter a name is filed under: its first consonant, behind a leading vowel."""

    def __init__(self, name: str, label: str | Promise, field: str) -> None:
        super().__init__(name, label)
        self.field = field

    def narrow(self, pages: BasePageQuerySet, value: str) -> BasePageQuerySet:
        return pages.annotate(initial=self._initial()).filter(initial=value)

    def count(self, pages: QuerySet) -> QuerySet:
        return count_rows(pages, self.name, self._initial())

    def read(self, rows: list[Row]) -> list[tuple[str, str, int]]:
        letters = sorted(rows, key=lambda row: sort_key(row.value))
        return [(row.value, row.value, row.count) for row in letters if row.value]

    def _initial(self) -> Case:
        first = Substr(self.field, 1, 1)
        behind_a_vowel = [
            When(**{f"{self.field}__startswith": vowel, "then": Substr(self.field, 2, 1)})
            for vowel in LEADING_VOWELS
        ]
        return Case(*behind_a_vowel, default=Upper(first), output_field=CharField())


def _month() -> Substr:
    """The month of `listed_on` as 2026-06, without a function call back into Python on SQLite."""
    return Substr(Cast("listed_on", CharField()), 1, 7)


def _day(month: str) -> datetime.date:
    return datetime.date.fromisoformat(f"{month}-01")


def _first_of_month(value: str) -> datetime.date | None:
    """Read 2569-06; None when it is no month."""
    match = re.fullmatch(r"(2[0-9]{3})-(0[1-9]|1[0-2])", value)
    return datetime.date(ce_year(int(match[1])), int(match[2]), 1) if match else None
