from .galleries import EventGalleryPage, GalleryPhoto
from .indexes import GalleryIndexPage, NewsIndexPage
from .newsletters import Newsletter, NewsletterPhoto
from .reports import NewsReportPage, ReportLink

__all__ = [
    "EventGalleryPage",
    "GalleryIndexPage",
    "GalleryPhoto",
    "NewsIndexPage",
    "NewsReportPage",
    "Newsletter",
    "NewsletterPhoto",
    "ReportLink",
]
