"""The editor's screens: one for the newsletter of a report, one for the issues of a year."""

from collections.abc import Iterator, Sequence
from typing import Any

import django_filters
from django import forms
from django.contrib.auth.models import AbstractBaseUser
from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.functional import cached_property
from django.views.generic import FormView, View
from wagtail.admin import messages
from wagtail.admin.auth import permission_denied
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.menu import MenuItem
from wagtail.admin.ui.tables import Column, DateColumn, TitleColumn
from wagtail.admin.views.reports import ReportView
from wagtail.admin.widgets import Button
from wagtail.models import Page

from core.models import OfficeImage
from core.roles import MAKE_NEWSLETTERS
from core.visibility import only_readable
from news.models import Newsletter, NewsReportPage
from news.newsletter import machine, services
from news.newsletter.content import photos_of
from news.newsletter.forms import NewsletterForm
from news.newsletter.layouts import LAYOUTS
from news.newsletter.making import make_pdf, make_preview

PREVIEW_WIDTH = 900  # pixels
ISSUE = "issue"


def may_make(user: Any, page: Page) -> bool:
    """Officers and above, for Thai reports that they may edit."""
    return (
        isinstance(page, NewsReportPage)
        and user.has_perm(MAKE_NEWSLETTERS)
        and page.locale.language_code == "th"
        and page.permissions_for_user(user).can_edit()
    )


def header_button(page: Page, user: AbstractBaseUser) -> Iterator[Button]:
    report = page.specific_deferred if page.pk else page
    if page.pk and may_make(user, report):
        url = reverse("newsletter_desk", args=[page.pk])
        yield Button("จดหมายข่าว", url, icon_name="mail", priority=12)


class OfReportMixin(View):
    """A view about the newsletter of the report in its address."""

    def dispatch(self, request: HttpRequest, *args: object, **kwargs: object) -> HttpResponse:
        self.report = get_object_or_404(NewsReportPage, pk=kwargs["page_id"])
        if self.report.locale.language_code != "th":
            raise Http404
        if not may_make(request.user, self.report):
            return permission_denied(request)
        return super().dispatch(request, *args, **kwargs)  # type: ignore[return-value]

    @cached_property
    def newsletter(self) -> Newsletter:
        return services.newsletter_of(self.report)

    @cached_property
    def candidates(self) -> list[OfficeImage]:
        """The photos of the report as it is edited now, those chosen before first."""
        chosen = self.newsletter.images if self.newsletter.pk else []
        latest = self.report.get_latest_revision_as_object()
        return list(dict.fromkeys([*chosen, *photos_of(latest)]))

    @cached_property
    def chosen(self) -> list[OfficeImage]:
        if self.newsletter.pk:
            return self.newsletter.images
        return self.candidates[:6]


class NewsletterDeskView(OfReportMixin, FormView):
    form_class = NewsletterForm
    template_name = "news/desk/newsletter.html"

    def get_form_kwargs(self) -> dict[str, object]:
        return {**super().get_form_kwargs(), "photos": self.candidates}

    def get_initial(self) -> dict[str, object]:
        return {"layout": self.newsletter.layout, "photos": [photo.pk for photo in self.chosen]}

    def form_valid(self, form: NewsletterForm) -> HttpResponse:
        newsletter = services.save_choices(
            report=self.report, layout=form.chosen_layout, photos=form.cleaned_data["photos"]
        )
        if self.request.POST.get("action") == ISSUE:
            return self._issue(newsletter)
        messages.success(self.request, "บันทึกแบบและภาพแล้ว")
        return redirect(self.request.path)

    def _issue(self, newsletter: Newsletter) -> HttpResponse:
        try:
            issued = services.issue(newsletter=newsletter, user=self.request.user)  # type: ignore[arg-type]
        except services.NotLiveError as error:
            messages.error(self.request, str(error))
        else:
            messages.success(self.request, f"ออกจดหมายข่าวฉบับที่ {issued.issue} แล้ว")
        return redirect(self.request.path)

    def get_context_data(self, **kwargs: object) -> dict[str, object]:
        context = super().get_context_data(**kwargs)
        marked = {str(key) for key in (context["form"]["photos"].value() or ())}
        return {
            **context,
            "report": self.report,
            "newsletter": self.newsletter,
            "layouts": LAYOUTS.values(),
            "photos": [(photo, str(photo.pk) in marked) for photo in self.candidates],
            "is_public": bool(only_readable([self.report])),
            "missing": "" if machine.is_available() else machine.MISSING,
            "preview_url": reverse("newsletter_preview", args=[self.report.pk]),
        }


class NewsletterPreviewView(OfReportMixin):
    """The page as it would be, from what is marked in the form: a JPEG, or a PDF to show round."""

    def get(self, request: HttpRequest, **kwargs: object) -> HttpResponse:
        form = NewsletterForm(request.GET, photos=self.candidates)
        if not form.is_valid():
            return HttpResponse("เลือกแบบหรือภาพไม่ถูกต้อง", status=400, content_type="text/plain")
        if not machine.is_available():
            return HttpResponse(machine.MISSING, status=503, content_type="text/plain")
        return self._drawn(form, as_pdf=request.GET.get("format") == "pdf")

    def _drawn(self, form: NewsletterForm, *, as_pdf: bool) -> HttpResponse:
        story = services.preview_story(
            self.report, form.cleaned_data["photos"], issue=self.newsletter.issue
        )
        office = services.office_of(self.report)
        if as_pdf:
            pdf, _ = make_pdf(story, office, form.chosen_layout)
            return HttpResponse(pdf, content_type="application/pdf")
        picture = make_preview(story, office, form.chosen_layout, width=PREVIEW_WIDTH)
        return HttpResponse(picture, content_type="image/jpeg")


class YearFilter(django_filters.ChoiceFilter):
    """The years in which newsletters were issued, the newest first."""

    @property
    def field(self) -> forms.Field:
        years = Newsletter.objects.issued().values_list("year", flat=True)
        self.extra["choices"] = [(str(y), str(y)) for y in sorted(set(years), reverse=True)]
        return super().field


class NewsletterFilterSet(WagtailFilterSet):
    year = YearFilter(label="ปี", empty_label="ทุกปี", widget=forms.RadioSelect)

    class Meta:
        model = Newsletter
        fields: list[str] = []


class IssueColumn(TitleColumn):
    def get_value(self, instance: Newsletter) -> str:
        return f"ฉบับที่ {instance.issue}"

    def get_link_url(self, instance: Newsletter, parent_context: dict) -> str | None:
        if instance.report_id is None:
            return None
        return reverse("newsletter_desk", args=[instance.report_id])


class StateColumn(Column):
    """Whether readers can see the issue, and if not, why."""

    def get_value(self, instance: Newsletter) -> str:
        if instance.report is None:
            return "ข่าวถูกลบแล้ว"
        if not only_readable([instance.report]):
            return "ถอนแล้ว (ข่าวไม่ได้เผยแพร่)"
        if instance.is_waiting:
            return "กำลังจัดหน้า"
        return "เผยแพร่แล้ว" if instance.is_made else "จัดหน้าไม่สำเร็จ"


class NewsletterListView(ReportView):
    page_title = "จดหมายข่าว"
    header_icon = "mail"
    index_url_name = "newsletter_issues"
    index_results_url_name = "newsletter_issues_results"
    model = Newsletter
    permission_required = MAKE_NEWSLETTERS
    filterset_class = NewsletterFilterSet
    default_ordering = ("-year", "-number")
    columns = [
        IssueColumn("number", label="ฉบับที่", width="14%"),
        Column("headline", label="พาดหัว"),
        DateColumn("issued_at", label="ออกเมื่อ", width="14%"),
        StateColumn("state", label="สถานะ", width="18%"),
    ]
    list_export: Sequence[str] = ["number", "year", "headline", "issued_at"]
    export_headings = {
        "number": "ฉบับที่",
        "year": "ปี",
        "headline": "พาดหัว",
        "issued_at": "ออกเมื่อ",
    }
    export_filename = "newsletters"
    no_results_message = "ยังไม่ได้ออกจดหมายข่าว เปิดข่าวที่เผยแพร่แล้ว แล้วเลือก “จดหมายข่าว” ที่เมนูด้านบน"

    def user_has_permission(self, permission: str) -> bool:
        return self.request.user.has_perm(permission)

    def get_base_queryset(self) -> QuerySet[Newsletter]:
        return Newsletter.objects.issued().select_related("report")


class NewslettersMenuItem(MenuItem):
    def is_shown(self, request: HttpRequest) -> bool:
        return request.user.has_perm(MAKE_NEWSLETTERS)
