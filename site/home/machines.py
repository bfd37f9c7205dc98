"""Addresses that only machines ask for."""

from django.contrib.sitemaps import views
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.templatetags.static import static
from django.urls import reverse
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe

from home.sitemaps import sitemaps

ROBOTS = """\
User-agent: *
Disallow: /admin/
Sitemap: {sitemap}
"""
DAY = 24 * 3600


@require_safe
def sitemap_index(request: HttpRequest) -> HttpResponse:
    return views.index(request, sitemaps(request), sitemap_url_name="sitemap_section")


@require_safe
def sitemap_section(request: HttpRequest, section: str) -> HttpResponse:
    return views.sitemap(request, sitemaps(request), section)


@require_safe
@cache_control(max_age=DAY)
def robots(request: HttpRequest) -> HttpResponse:
    sitemap = request.build_absolute_uri(reverse("sitemap"))
    return HttpResponse(ROBOTS.format(sitemap=sitemap), content_type="text/plain")


@require_safe
@cache_control(max_age=DAY)
def favicon(request: HttpRequest) -> HttpResponse:
    """For what asks at the root of the site without reading the page first."""
    return redirect(static("brand/favicon.svg"))
