"""Two issued newsletters."""

from django.contrib.auth.models import AbstractUser
from wagtail.models import Page

from demo.loading.content import read
from demo.loading.publishing import find_child
from news.models import Newsletter, NewsReportPage
from news.newsletter import machine, services
from news.newsletter.layouts import LAYOUTS


def load_newsletters(index: Page, officer: AbstractUser) -> str:
    """Issue what has no newsletter yet; return why nothing can be issued, or "".

    Their files are made when the demo is in the database, two seconds for each.
    """
    if not machine.is_available():
        return machine.MISSING
    for row in read("newsletters"):
        report = find_child(index, row["report"])
        if isinstance(report, NewsReportPage) and _may_be_issued(report):
            _issue(report, row["layout"], officer)
    return ""


def _may_be_issued(report: NewsReportPage) -> bool:
    """An officer may have withdrawn the report since, or issued its newsletter."""
    return report.live and not Newsletter.objects.filter(report=report).exists()


def _issue(report: NewsReportPage, layout: str, officer: AbstractUser) -> None:
    photos = services.suggested_photos(report)
    newsletter = services.save_choices(report=report, layout=LAYOUTS[layout], photos=photos)
    services.issue(newsletter=newsletter, user=officer)
