from .galleries import EventGalleryPage, GalleryIndexPage, GalleryPhoto
from .reports import NewsIndexPage, NewsReportPage, ReportLink

__all__ = [
    "EventGalleryPage",
    "GalleryIndexPage",
    "GalleryPhoto",
    "NewsIndexPage",
    "NewsReportPage",
    "ReportLink",
]
