"""Leafing through a long list."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from django.core.paginator import Page, Paginator
from django.db.models import QuerySet
from django.http import HttpRequest

from core.addresses import address

PER_PAGE = 12


@dataclass(frozen=True)
class PageLink:
    """A number to leaf to, or a gap (`number` is None) where numbers are left out."""

    number: int | None
    url: str
    current: bool


class Pagination:
    """One page of `items`. A page number that does not exist means the nearest that does."""

    def __init__(
        self,
        items: QuerySet | Sequence,
        request: HttpRequest,
        *,
        total: int | None = None,
        parameters: Mapping[str, str] | None = None,
        per_page: int = PER_PAGE,
    ) -> None:
        paginator = Paginator(items, per_page)
        if total is not None:
            paginator.count = total  # counted already: the paginator need not count again
        self.path = request.path
        self.parameters = dict(parameters or {})
        self.page: Page = paginator.get_page(request.GET.get("page"))
        self.total = paginator.count

    def page_url(self, number: int) -> str:
        return address(self.path, self.parameters | {"page": number if number > 1 else ""})

    @property
    def url(self) -> str:
        """The one address of what is shown, whatever address it was asked for by."""
        return self.page_url(self.page.number)

    @property
    def pages(self) -> list[PageLink]:
        """First, last and neighbours; empty when everything is on one page."""
        if not self.page.has_other_pages():
            return []
        numbers = self.page.paginator.get_elided_page_range(
            self.page.number, on_each_side=2, on_ends=1
        )
        return [self._link(number) for number in numbers]

    @property
    def previous_url(self) -> str:
        return self.page_url(self.page.number - 1) if self.page.has_previous() else ""

    @property
    def next_url(self) -> str:
        return self.page_url(self.page.number + 1) if self.page.has_next() else ""

    def _link(self, number: object) -> PageLink:
        if not isinstance(number, int):  # Django's paginator marks a gap by an ellipsis
            return PageLink(None, "", current=False)
        return PageLink(number, self.page_url(number), current=number == self.page.number)
