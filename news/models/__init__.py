from .galleries import EventGalleryPage, GalleryPhoto
from .indexes import GalleryIndexPage, NewsIndexPage
from .intakes import IntakeFile, PressIntake
from .newsletters import Newsletter, NewsletterPhoto
from .reports import NewsReportPage, ReportLink

__all__ = [
    "EventGalleryPage",
    "GalleryIndexPage",
    "GalleryPhoto",
    "IntakeFile",
    "NewsIndexPage",
    "NewsReportPage",
    "Newsletter",
    "NewsletterPhoto",
    "PressIntake",
    "ReportLink",
]
