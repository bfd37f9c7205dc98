"""Lists of pages that a reader narrows by facets and leafs through."""

from .facets import Facet, FiscalYearFacet, InitialFacet, MonthFacet, RelatedFacet
from .listing import Listing
from .memory import remembered
from .pagination import Pagination

__all__ = [
    "Facet",
    "FiscalYearFacet",
    "InitialFacet",
    "Listing",
    "MonthFacet",
    "Pagination",
    "RelatedFacet",
    "remembered",
]
