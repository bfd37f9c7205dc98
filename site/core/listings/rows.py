"""Counts of pages in one shape, so that one statement can hold those of several facets."""

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
) -> QuerySet:
    """Group `pages` by `value`: a query of tuples for `Row`, fit for a union."""
    columns = {
        "row_facet": Value(facet, output_field=CharField()),
        "row_value": Cast(value, CharField()),
        "row_name": name,
        "row_name_en": name_en,
        "row_order": order or Value(0, output_field=IntegerField()),
    }
    return (
        pages.order_by().annotate(**columns).values_list(*columns).annotate(row_count=Count("pk"))
    )
