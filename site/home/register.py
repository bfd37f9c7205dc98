"""Organisations as a register lists them, each with what a reader will find under it."""

from collections import Counter

from django.http import HttpRequest

from core.listings import remembered
from knowledge.models import BestPracticePage
from news.models import NewsReportPage
from people.models import Appearance, Organisation


def organisations(request: HttpRequest) -> list[Organisation]:
    """All of them, with `report_count` and `practice_count` in the reader's language."""
    reports, practices = remembered(request, request.path, lambda: (_reports(), _practices()))
    found = list(Organisation.objects.in_register_order())
    for organisation in found:
        organisation.report_count = reports[organisation.pk]
        organisation.practice_count = practices[organisation.pk]
    return found


def _reports() -> Counter[int]:
    """How many reports each organisation ran or has people in; one report counts once."""
    here = NewsReportPage.objects.in_language().readable().order_by()
    ran = here.filter(organiser__isnull=False).values_list("organiser_id", "pk")
    named = Appearance.objects.filter(page__in=here.values("pk"), organisation__isnull=False)
    took_part = named.order_by().values_list("organisation_id", "page_id")
    return Counter(organisation for organisation, _ in {*ran, *took_part})


def _practices() -> Counter[int]:
    here = BestPracticePage.objects.in_language().readable().order_by()
    return Counter(here.filter(school__isnull=False).values_list("school_id", flat=True))
