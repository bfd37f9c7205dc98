"""Pages of what has no page of its own: organisations, topics, projects.

Each gathers news, practices and people in the reader's language. The news is leafed through; the
rest stands beside its first page.
"""

from django.db.models import Q
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from core.listings import Pagination, remembered
from core.models import BasePage, Project, Topic
from core.models.base import BasePageQuerySet
from core.navigation import Link
from home.register import organisations
from knowledge.models import BestPracticePage
from news.models import NewsReportPage
from people.models import Appearance, Organisation, SpeakerProfilePage

SHOWN_BESIDE_NEWS = 24


@require_safe
def organisation_list(request: HttpRequest) -> HttpResponse:
    context = {"organisations": organisations(request), "crumbs": [_register()]}
    return render(request, "home/organisation_list.html", context)


@require_safe
def organisation(request: HttpRequest, slug: str) -> HttpResponse:
    """What an organisation ran or took part in, what it developed, who works or spoke for it."""
    found = get_object_or_404(Organisation.objects.select_related("parent"), slug=slug)
    seen = Appearance.objects.filter(organisation=found)
    return _gathering(
        request,
        "home/organisation.html",
        {"organisation": found, "crumbs": [_register(), _link(found)]},
        reports=_here(NewsReportPage).filter(Q(organiser=found) | Q(pk__in=seen.values("page_id"))),
        practices=_here(BestPracticePage).filter(school=found),
        people=_here(SpeakerProfilePage).of_organisation(found),
    )


@require_safe
def topic(request: HttpRequest, slug: str) -> HttpResponse:
    found = get_object_or_404(Topic, slug=slug)
    return _gathering(
        request,
        "home/topic.html",
        {"topic": found, "description": found.description, "crumbs": [_link(found)]},
        reports=_here(NewsReportPage).among(NewsReportPage.objects.filter(topics=found)),
        practices=_here(BestPracticePage).filter(topics=found),
        experts=_here(SpeakerProfilePage).filter(expertise=found),
    )


@require_safe
def project(request: HttpRequest, slug: str) -> HttpResponse:
    found = get_object_or_404(Project, slug=slug)
    return _gathering(
        request,
        "home/project.html",
        {"project": found, "description": found.description, "crumbs": [_link(found)]},
        reports=_here(NewsReportPage).filter(project=found),
        practices=_here(BestPracticePage).filter(project=found),
    )


def _gathering(
    request: HttpRequest,
    template: str,
    context: dict[str, object],
    *,
    reports: BasePageQuerySet,
    **beside: BasePageQuerySet,
) -> HttpResponse:
    total = remembered(request, request.path, reports.count)
    leafing = Pagination(reports.for_listing(), request, total=total)
    first = leafing.page.number == 1
    shown = {
        name: list(pages.for_listing()[:SHOWN_BESIDE_NEWS]) if first else []
        for name, pages in beside.items()
    }
    return render(
        request, template, {**context, **shown, "reports": leafing.page, "pagination": leafing}
    )


def _here(page_type: type[BasePage]) -> BasePageQuerySet:
    return page_type.objects.in_language().readable()


def _register() -> Link:
    return Link(_("โรงเรียนและหน่วยงาน"), reverse("organisation_list"))


def _link(found: Organisation | Topic | Project) -> Link:
    return Link(found.title, found.get_absolute_url())
