"""Lists of pages that a reader narrows by facets and leafs through."""

from .facets import (
    DayFacet,
    Facet,
    FiscalYearFacet,
    InitialFacet,
    JointFacet,
    MonthFacet,
    RelatedFacet,
)
from .listing import Listing
from .memory import remembered
from .pagination import Pagination

__all__ = [
    "DayFacet",
    "Facet",
    "FiscalYearFacet",
    "InitialFacet",
    "JointFacet",
    "Listing",
    "MonthFacet",
    "Pagination",
    "RelatedFacet",
    "remembered",
]
