"""A list of pages narrowed by what the query string chooses."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from django.http import HttpRequest

from core.addresses import address
from core.models.base import BasePageQuerySet

from .facets import Facet
from .memory import remembered
from .pagination import Pagination
from .rows import Row, count_rows

TOTAL = ""  # the row that counts the whole listing belongs to no facet


@dataclass(frozen=True)
class Option:
    """One value of a facet. The address of a chosen one leads back to the list without it."""

    value: str
    label: str
    count: int
    url: str
    active: bool


@dataclass(frozen=True)
class FacetView:
    """What a template prints of a facet."""

    name: str
    label: str
    options: list[Option]
    active: bool


@dataclass(frozen=True)
class Choice:
    """A chosen value; `url` is the address of the list without it."""

    facet: str
    label: str
    url: str


class Listing(Pagination):
    """`pages` narrowed by every facet that the request names, with each value of each counted.

    The counts of a facet respect the other choices but not its own, so that a reader sees what a
    change of mind would bring. `kept` are parameters that no facet knows: they stay in every
    address of the listing.
    """

    def __init__(
        self,
        pages: BasePageQuerySet,
        facets: Sequence[Facet],
        request: HttpRequest,
        *,
        kept: Mapping[str, str] | None = None,
    ) -> None:
        self._unnarrowed = pages
        self._facets = facets
        self._request = request
        self._kept = dict(kept or {})
        self._chosen = {
            facet.name: value
            for facet in facets
            if (value := facet.asked(_value(request, facet.name)))
        }
        total = next((row.count for row in self._rows if row.facet == TOTAL), 0)
        super().__init__(self._items(), request, total=total, parameters=self._kept | self._chosen)

    @property
    def is_filtered(self) -> bool:
        return bool(self._chosen)

    @property
    def clear_url(self) -> str:
        return address(self.path, self._kept)

    @cached_property
    def facets(self) -> list[FacetView]:
        """The facets that have something to offer; one inside another waits for it."""
        views = [self._view(facet) for facet in self._facets if self._is_offered(facet)]
        return [view for view in views if view.options]

    @cached_property
    def active(self) -> list[Choice]:
        return [
            Choice(str(facet.label), self._label(facet), self._url_with(facet, ""))
            for facet in self._facets
            if facet.name in self._chosen
        ]

    def _is_offered(self, facet: Facet) -> bool:
        return not facet.inside or bool({facet.inside, facet.name} & self._chosen.keys())

    def _view(self, facet: Facet) -> FacetView:
        chosen = self._chosen.get(facet.name, "")
        options = [
            Option(value, label, count, self._url_with(facet, value), active=value == chosen)
            for value, label, count in self._readings[facet.name]
        ]
        return FacetView(facet.name, str(facet.label), options, active=bool(chosen))

    def _label(self, facet: Facet) -> str:
        chosen = self._chosen[facet.name]
        known = {value: label for value, label, _ in self._readings[facet.name]}
        return known.get(chosen) or facet.label_of(chosen)

    def _url_with(self, facet: Facet, value: str) -> str:
        """The address with `value` chosen; without it, if it is chosen already."""
        inside = {other.name for other in self._facets if other.inside == facet.name}
        others = {name: said for name, said in self._chosen.items() if name not in inside}
        dropped = others.pop(facet.name, "") == value
        chosen = others if dropped else others | {facet.name: value}
        return address(self.path, self._kept | chosen)

    @cached_property
    def _readings(self) -> dict[str, list[tuple[str, str, int]]]:
        return {
            facet.name: facet.read([row for row in self._rows if row.facet == facet.name])
            for facet in self._facets
        }

    @cached_property
    def _rows(self) -> list[Row]:
        state = address(self._request.path, self._kept | self._chosen)
        return remembered(self._request, state, self._count)

    def _count(self) -> list[Row]:
        """Count everything in one statement."""
        total = count_rows(self._narrowed(), TOTAL)
        offered = [facet for facet in self._facets if self._is_offered(facet)]
        counts = [
            count for facet in offered for count in facet.counts(self._narrowed(leaving_out=facet))
        ]
        return [Row(*row) for row in total.union(*counts, all=True)]

    def _items(self) -> BasePageQuerySet | Sequence:
        """What is leafed through."""
        return self._narrowed()

    def _narrowed(self, *, leaving_out: Facet | None = None) -> BasePageQuerySet:
        """The pages of every choice but that of `leaving_out` and of the facet inside it."""
        pages = self._unnarrowed
        left_out = leaving_out.name if leaving_out else None
        for facet in self._facets:
            if facet.name in self._chosen and left_out not in {facet.name, facet.inside}:
                pages = facet.narrow(pages, self._chosen[facet.name])
        return pages


def _value(request: HttpRequest, name: str) -> str:
    """What the query string says, without the null characters that PostgreSQL refuses."""
    return request.GET.get(name, "").replace("\0", "").strip()
