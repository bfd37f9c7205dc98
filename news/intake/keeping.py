"""What came in before: the list, the source of a report, and the way back."""

from collections.abc import Iterator
from typing import Any

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.functional import cached_property
from django.views.generic import TemplateView
from wagtail.admin import messages
from wagtail.admin.menu import MenuItem
from wagtail.admin.widgets import Button
from wagtail.models import Page

from news.intake.access import DeskMixin, intakes_of, section_of
from news.intake.highlights import segments
from news.intake.proposals import propose
from news.intake.undoing import CannotUndoError, Undoing, discard, undo, what_to_undo
from news.models import NewsReportPage

PER_PAGE = 30


class ListView(DeskMixin, TemplateView):
    template_name = "news/desk/intake/list.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        intakes = intakes_of(self.request.user).select_related("report", "owner").newest_first()
        page = Paginator(intakes, PER_PAGE).get_page(self.request.GET.get("p"))
        return super().get_context_data(**kwargs) | {"page_obj": page}


class SourceView(DeskMixin, TemplateView):
    """The text a report was made of, with what was read from it."""

    template_name = "news/desk/intake/source.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        marks = propose(self.intake.text).marks
        return super().get_context_data(**kwargs) | {
            "intake": self.intake,
            "segments": list(segments(self.intake.text, marks)),
            "files": self.intake.files.sent().order_by("pk"),
        }


class UndoView(DeskMixin, TemplateView):
    """Says what would go and what would stay, then does it."""

    template_name = "news/desk/intake/undo.html"

    @cached_property
    def undoing(self) -> Undoing | CannotUndoError:
        try:
            return what_to_undo(intake=self.intake, user=self.request.user)  # type: ignore[arg-type]
        except CannotUndoError as error:
            return error

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        undoing = self.undoing
        return super().get_context_data(**kwargs) | {
            "intake": self.intake,
            "undoing": undoing if isinstance(undoing, Undoing) else None,
            "problem": str(undoing) if isinstance(undoing, CannotUndoError) else "",
            "photos": self.intake.files.filter(image__isnull=False).count(),
        }

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        everything = request.POST.get("action") == "discard"
        try:
            if everything:
                discard(intake=self.intake, user=request.user)  # type: ignore[arg-type]
            else:
                undo(intake=self.intake, user=request.user)  # type: ignore[arg-type]
        except CannotUndoError as error:
            messages.error(request, str(error))
            return redirect(request.path)
        if everything:
            messages.success(request, "ลบข่าวที่รับและสิ่งที่สร้างจากข่าวนี้แล้ว")
            return redirect("intake_list")
        messages.success(request, "ลบร่างแล้ว ข้อความและภาพยังอยู่ครบ ตรวจแล้วสร้างใหม่ได้")
        return redirect("intake_check", self.intake.pk)


class IntakeMenuItem(MenuItem):
    def is_shown(self, request: HttpRequest) -> bool:
        return section_of(request.user) is not None  # type: ignore[arg-type]


def source_button(page: Page, user: Any) -> Iterator[Button]:
    """In the editor of a report that came through the desk: a way to its source."""
    if not page.pk or page.specific_class is not NewsReportPage:
        return
    for intake in intakes_of(user).filter(report_id=page.pk)[:1]:
        yield Button("ต้นฉบับที่รับ", intake.url, icon_name="doc-full-inverse", priority=11)
