from .galleries import EventGalleryPage, GalleryPhoto
from .indexes import GalleryIndexPage, NewsIndexPage
from .reports import NewsReportPage, ReportLink

__all__ = [
    "EventGalleryPage",
    "GalleryIndexPage",
    "GalleryPhoto",
    "NewsIndexPage",
    "NewsReportPage",
    "ReportLink",
]
