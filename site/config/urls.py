"""Addresses of the site. Thai lives at `/`, English at `/en/`."""

from django.conf import settings
from django.conf.urls.i18n import i18n_patterns
from django.conf.urls.static import static
from django.urls import include, path
from django.views.generic import RedirectView
from wagtail import urls as wagtail_urls
from wagtail.admin import urls as wagtailadmin_urls
from wagtail.documents import urls as wagtaildocs_urls

from core.pictures import serve_picture
from core.views import office_css
from home.machines import favicon, robots, sitemap_index, sitemap_section

urlpatterns = [
    path("admin/", include(wagtailadmin_urls)),
    path("documents/", include(wagtaildocs_urls)),
    path(
        "pictures/<int:image_id>/<slug:version>/<str:signature>/<str:spec>",
        serve_picture,
        name="picture",
    ),
]

urlpatterns += [
    path("sitemap.xml", sitemap_index, name="sitemap"),
    path("sitemap-<slug:section>.xml", sitemap_section, name="sitemap_section"),
    path("robots.txt", robots, name="robots"),
    path("office.css", office_css, name="office_css"),
    path("favicon.ico", favicon, name="favicon"),
]

if settings.DEBUG:
    urlpatterns += static(settings.MEDIA_URL, document_root=settings.MEDIA_ROOT)

urlpatterns += i18n_patterns(
    path("comments/", include("discussion.urls")),
    path("", include("home.urls")),
    path("", include("news.urls")),
    path("", include("knowledge.urls")),
    # Wagtail's second way in: there is one sign-in for all.
    path(
        "_util/login/", RedirectView.as_view(pattern_name="wagtailadmin_login", query_string=True)
    ),
    path("", include(wagtail_urls)),
    prefix_default_language=False,
)
