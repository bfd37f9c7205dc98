"""The drawn pictures for whoever shares a link, and the officer's screen of all that is shared."""

from collections.abc import Iterator

from django.http import Http404, HttpRequest, HttpResponse, StreamingHttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils import translation
from django.utils.functional import cached_property
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe
from django.views.generic import TemplateView, View
from wagtail.admin.auth import permission_denied
from wagtail.admin.widgets import Button
from wagtail.models import Page

from core.sharing import office_picture, sharing_picture
from core.visibility import only_readable
from news.models import Newsletter, NewsReportPage
from news.newsletter import machine
from news.newsletter.content import paragraphs_of, photos_of, story_of
from news.newsletter.services import office_of
from news.sharing.archive import zip_of_photos
from news.sharing.pictures import SHAPES, address_of, fingerprint_of, picture_file
from news.sharing.texts import News, share_texts

YEAR = 365 * 24 * 3600


@require_safe
@cache_control(public=True, max_age=YEAR)
def picture(request: HttpRequest, page_id: int, fingerprint: str, kind: str) -> HttpResponseBase:
    """The picture of a readable report. An address from before a change leads to the new one."""
    report = get_object_or_404(NewsReportPage.objects.readable(), pk=page_id)
    if kind not in SHAPES:
        raise Http404
    if fingerprint != fingerprint_of(report):
        return _moved(address_of(report, SHAPES[kind]))
    try:
        content = picture_file(report, SHAPES[kind])
    except machine.MissingMachineError:
        plain = sharing_picture(report.sharing_image, request) or office_picture(request)
        return _moved(plain.url)
    response = HttpResponse(content, content_type="image/jpeg")
    response["Content-Security-Policy"] = "default-src 'none'"
    return response


def _moved(url: str) -> HttpResponse:
    response = redirect(url)
    response["Cache-Control"] = "no-cache"
    return response


def may_share(user: object, page: Page) -> bool:
    """Whoever may edit a report may pass it on."""
    return isinstance(page, NewsReportPage) and page.permissions_for_user(user).can_edit()  # type: ignore[arg-type]


def header_button(page: Page, user: object) -> Iterator[Button]:
    if page.pk and page.live and may_share(user, page.specific_deferred):
        url = reverse("share_pack", args=[page.pk])
        yield Button("ชุดแชร์", url, icon_name="link", priority=13)


class OfLiveReportMixin(View):
    def dispatch(self, request: HttpRequest, *args: object, **kwargs: object) -> HttpResponse:
        self.report = get_object_or_404(NewsReportPage, pk=kwargs["page_id"])
        if not may_share(request.user, self.report):
            return permission_denied(request)
        return super().dispatch(request, *args, **kwargs)  # type: ignore[return-value]

    @cached_property
    def is_public(self) -> bool:
        return bool(only_readable([self.report]))


class SharePackView(OfLiveReportMixin, TemplateView):
    template_name = "news/desk/share_pack.html"

    def get_context_data(self, **kwargs: object) -> dict[str, object]:
        context = super().get_context_data(**kwargs) | {
            "report": self.report,
            "is_public": self.is_public,
        }
        return context | self._pack() if self.is_public else context

    def _pack(self) -> dict[str, object]:
        drawn = SHAPES.values() if machine.is_available() else ()
        return {
            "texts": share_texts(news_of(self.report)),
            "pictures": [(shape, address_of(self.report, shape)) for shape in drawn],
            "missing": "" if machine.is_available() else machine.MISSING,
            "photo_count": len(photos_of(self.report)),
            "newsletter": Newsletter.objects.readable().filter(report=self.report).first(),
            "url": self.report.full_url,
        }


class PhotosView(OfLiveReportMixin):
    """All photos, web-sized, as a .zip."""

    def get(self, request: HttpRequest, **kwargs: object) -> HttpResponseBase:
        photos = photos_of(self.report)
        if not photos:
            raise Http404
        response = StreamingHttpResponse(zip_of_photos(photos), content_type="application/zip")
        name = f"{self.report.slug}-photos.zip"
        response["Content-Disposition"] = f'attachment; filename="{name}"'
        return response


def news_of(report: NewsReportPage) -> News:
    """A report as it is told when it is passed on, in its own language."""
    url = report.full_url or ""
    with translation.override(report.locale.language_code):
        story = story_of(report, office_of(report), url=url)
        return News(
            headline=" ".join(report.title.split()),
            when=story.when,
            where=story.where,
            opening=" ".join(report.summary.split()) or " ".join(paragraphs_of(report)),
            url=url,
            topics=tuple(topic.title for topic in report.topics.all()),
        )
