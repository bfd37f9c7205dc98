"""What was found, narrowed, ordered and leafed through."""

from collections.abc import Sequence
from functools import cached_property
from typing import NamedTuple

from django.db.models import Case, DateField, F, When
from django.db.models.functions import Coalesce, TruncDate
from django.http import HttpRequest
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page

from core.addresses import address
from core.listings import Listing
from core.listings.rows import Row
from core.models.base import BasePageQuerySet
from home.search.facets import DAYS, facets_for
from home.search.form import DATE, RELEVANCE, SearchForm
from search.asking import keys

ORDERS = {RELEVANCE: _("ตรงที่สุด"), DATE: _("ใหม่ที่สุด")}


class Order(NamedTuple):
    """A way to sort, and the address of the list so sorted."""

    label: str | Promise
    url: str
    current: bool


class ResultListing(Listing):
    """The pages `found`, the best first, or the newest; `people` are those whom the query names.

    Facets are counted and pages cut over the numbers that the engine gave once: nothing of it
    depends on how many there are.
    """

    def __init__(
        self,
        found: Sequence[int],
        request: HttpRequest,
        form: SearchForm,
        people: Sequence[Page] = (),
    ) -> None:
        self._found = list(found)
        self._sort = form.sort
        kept = {"q": form.query, "sort": form.sort, "exact": form.exact}
        facets = [*facets_for(people), *([] if form.errors else DAYS)]
        super().__init__(_pages(self._found), facets, request, kept=kept)

    @cached_property
    def _rows(self) -> list[Row]:
        return self._count() if self._found else []

    def _items(self) -> Sequence[int]:
        if self._sort == DATE:
            newest = self._narrowed().order_by(F("listed_on").desc(nulls_last=True), "-pk")
            return list(newest.values_list("pk", flat=True)) if self._found else []
        if not self._chosen or not self._found:
            return self._found
        left = set(self._narrowed().order_by().values_list("pk", flat=True))
        return [number for number in self._found if number in left]

    @property
    def orders(self) -> list[Order]:
        parameters = self.parameters | {"sort": ""}
        return [
            Order(label, address(self.path, parameters | {"sort": sort}), sort == self._sort)
            for sort, label in ORDERS.items()
        ]

    @property
    def hidden(self) -> list[tuple[str, str]]:
        """What a form that asks for other days has to send along."""
        return [
            (name, value)
            for name, value in self.parameters.items()
            if value and name not in {facet.name for facet in DAYS}
        ]


def _pages(found: Sequence[int]) -> BasePageQuerySet:
    """All of them, each with the day that files it: an event's, or a practice's first.

    People and pages about the office are of no day.
    """
    first_day = Case(
        When(bestpracticepage__isnull=False, then=TruncDate("first_published_at")),
        output_field=DateField(),
    )
    listed_on = Coalesce(
        F("newsreportpage__listed_on"), F("eventgallerypage__listed_on"), first_day
    )
    return BasePageQuerySet(Page).filter(pk__in=keys(found)).annotate(listed_on=listed_on)
