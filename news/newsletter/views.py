"""Newsletters for readers: the issues of a year, and their files."""

from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe
from wagtail.models import Site

from core.navigation import Link
from news.models import Newsletter
from news.models.newsletters import NewsletterQuerySet

KINDS = {
    "pdf": ("pdf", "application/pdf"),
    "png": ("png", "image/png"),
    "jpg": ("jpeg", "image/jpeg"),
    "small.jpg": ("thumbnail", "image/jpeg"),
}


@require_safe
def newsletter_list(request: HttpRequest, year: int | None = None) -> HttpResponse:
    """The issues of `year`, or of the newest one there is."""
    issues = _issues(request)
    years = sorted({issue.year or 0 for issue in issues.only("year")}, reverse=True)
    if year is not None and year not in years:
        raise Http404
    shown = year or (years[0] if years else None)
    crumbs = [Link(_("จดหมายข่าวประชาสัมพันธ์"), reverse("newsletter_list"))]
    if year:
        crumbs.append(Link(str(year), request.path))
    context = {
        "issues": list(issues.filter(year=shown).select_related("report").newest_first()),
        "years": years,
        "year": shown,
        "crumbs": crumbs,
        "description": _("จดหมายข่าวหนึ่งหน้าของทุกกิจกรรม ดาวน์โหลดเป็น PDF หรือภาพได้"),
    }
    return render(request, "news/newsletter/list.html", context)


@require_safe
@cache_control(public=True, max_age=300)
def newsletter_file(request: HttpRequest, year: int, number: int, kind: str) -> HttpResponseBase:
    """A file of an issue, as long as readers may see its report."""
    if kind not in KINDS:
        raise Http404
    name, mime = KINDS[kind]
    issue = get_object_or_404(_issues(request), year=year, number=number)
    file = getattr(issue, name)
    filename = f"newsletter-{year}-{number}.{kind.rpartition('.')[2]}"
    response = FileResponse(file.open("rb"), content_type=mime, filename=filename)
    response["Content-Security-Policy"] = "default-src 'none'"
    return response


def _issues(request: HttpRequest) -> NewsletterQuerySet:
    site = Site.find_for_request(request)
    return Newsletter.objects.readable().filter(site=site)
