"""Counts of pages in one shape, so that one statement can hold those of several facets."""

from collections.abc import Iterable
from typing import NamedTuple

from django.db.models import CharField, Count, Expression, F, IntegerField, QuerySet, Value
from django.db.models.functions import Cast

BLANK = Value("", output_field=CharField())


class Row(NamedTuple):
    """How many pages have one value of one facet. Names and order may be blank."""

    facet: str
    value: str
    name: str
    name_en: str
    order: int
    count: int  # type: ignore[assignment]  # a tuple's own count is of no use here


def count_rows(
    pages: QuerySet,
    facet: str,
    value: Expression | F = BLANK,
    *,
    name: Expression | F = BLANK,
    name_en: Expression | F = BLANK,
    order: Expression | F | None = None,
    distinct: bool = False,
) -> QuerySet:
    """Group `pages` by `value`: a query of tuples for `Row`, fit for a union.

    `distinct` where a page may have a value twice.
    """
    columns = {
        "row_facet": Value(facet, output_field=CharField()),
        "row_value": Cast(value, CharField()),
        "row_name": name,
        "row_name_en": name_en,
        "row_order": order or Value(0, output_field=IntegerField()),
    }
    counted = Count("pk", distinct=distinct)
    return pages.order_by().annotate(**columns).values_list(*columns).annotate(row_count=counted)


def added_up(rows: Iterable[Row]) -> list[Row]:
    """Rows that differ in nothing but their counts as one."""
    added: dict[tuple, Row] = {}
    for row in rows:
        before = added.get(row[:-1])
        added[row[:-1]] = row._replace(count=row.count + before.count) if before else row
    return list(added.values())
