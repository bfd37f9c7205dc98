"""A page that lists the pages below it."""

from typing import ClassVar

from django.db import models
from django.http import HttpRequest
from django.shortcuts import get_object_or_404
from wagtail.models import Page
from wagtail.url_routing import RouteResult

from core.listings import Facet, Listing


class IndexMixin(models.Model):
    """Lists pages of one type, narrowed by facets.

    The listed type's queryset has `for_listing()`: what a card prints, in the order of the list,
    and `for_reading()`: one page with all it refers to.
    """

    listed_type: ClassVar[type[Page]]
    listed_as: ClassVar[str]
    facets: ClassVar[list[Facet]]

    show_in_menus_default = True

    class Meta:
        abstract = True

    def route(self, request: HttpRequest, path_components: list[str]) -> RouteResult:
        """Fetch the page below with all it refers to, in the one query that finds it."""
        if not path_components:
            return super().route(request, path_components)
        slug, *rest = path_components
        pages = self.listed_type.objects.below(self).for_reading()
        page = get_object_or_404(pages, slug=slug)
        page._cached_parent_obj = self  # as Wagtail's own `route` does
        return page.route(request, rest)

    def get_context(self, request: HttpRequest, *args: object, **kwargs: object) -> dict:
        pages = self.listed_type.objects.below(self).readable().for_listing()
        listing = Listing(pages, self.facets, request)
        return {
            **super().get_context(request, *args, **kwargs),
            "listing": listing,
            self.listed_as: listing.page,
        }
