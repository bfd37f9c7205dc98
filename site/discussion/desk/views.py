"""The desk itself: the queue, one comment in full, and the decision."""

from urllib.parse import urlencode

from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.functional import cached_property
from django.views import View
from wagtail.admin import messages
from wagtail.admin.active_filters import ActiveFilter
from wagtail.admin.ui.tables import BaseColumn, StatusTagColumn
from wagtail.admin.utils import get_valid_next_url_from_request
from wagtail.admin.views.generic import IndexView, InspectView
from wagtail.admin.views.generic.permissions import PermissionCheckedMixin
from wagtail.log_actions import registry

from discussion.desk.columns import (
    AgeColumn,
    CommentColumn,
    PageColumn,
    SelectColumn,
    SenderColumn,
)
from discussion.desk.decisions import DECISIONS, Decision, decision_to, decisions_for
from discussion.models import Comment
from discussion.permissions import MODERATE
from discussion.services import AlreadyDecidedError

ALL = ""
OF_ONE_TAB = {"status", "p", "ordering", "_w_filter_fragment"}


class CommentIndexView(IndexView):
    """The queue. What waits is listed oldest first, what is done newest first."""

    any_permission_required = [MODERATE]
    search_fields = ["text", "name", "email", "page__title"]
    template_name = "discussion/desk/index.html"
    results_template_name = "discussion/desk/index_results.html"
    table_classname = "listing desk"

    def get_base_queryset(self) -> QuerySet[Comment]:
        return Comment.objects.select_related("page__locale")

    @cached_property
    def shown_status(self) -> str:
        return self.request.GET.get("status", ALL)

    @property
    def default_ordering(self) -> str:
        return "created_at" if self.shown_status == Comment.Status.PENDING else "-created_at"

    @cached_property
    def columns(self) -> list[BaseColumn]:
        return [
            SelectColumn(),
            CommentColumn(return_url=self.return_url),
            SenderColumn("name", label="ผู้ส่ง", classname="desk__sender", sort_key="name"),
            PageColumn("page", label="หน้า", classname="desk__page", sort_key="page__title"),
            AgeColumn("created_at", label="ส่งเมื่อ", classname="desk__age", sort_key="created_at"),
            StatusTagColumn(
                "get_status_display",
                label="สถานะ",
                classname="desk__status",
                primary=lambda comment: comment.status == Comment.Status.PENDING,
            ),
        ]

    @property
    def return_url(self) -> str:
        """This listing as it is now, also when only its results were asked for."""
        query = self.request.GET.copy()
        query.pop("_w_filter_fragment", None)
        return f"{self.index_url}?{query.urlencode()}" if query else self.index_url

    @cached_property
    def active_filters(self) -> list[ActiveFilter]:
        """Without the status: its tab says it."""
        status = self.filters.form["status"].auto_id
        return [item for item in super().active_filters if item.auto_id != status]

    @property
    def is_narrowed(self) -> bool:
        return self.is_searching or bool(self.active_filters)

    @cached_property
    def no_results_message(self) -> str:
        if self.is_narrowed:
            return "ไม่พบความคิดเห็นตามที่ค้น"
        if self.shown_status == Comment.Status.PENDING:
            return "ตรวจครบแล้ว ไม่มีความคิดเห็นรอตรวจ"
        return "ไม่มีความคิดเห็น"

    def get_context_data(self, **kwargs: object) -> dict:
        context = super().get_context_data(**kwargs)
        return {**context, "tabs": self._tabs()}

    def _tabs(self) -> list[dict]:
        """Each status with the number of its comments; choosing one keeps search and filters."""
        counts = Comment.objects.count_by_status()
        tabs = [*Comment.Status.choices, (ALL, "ทั้งหมด")]
        counts[ALL] = sum(counts.values())
        return [
            {
                "label": label,
                "count": counts[status],
                "url": self._tab_url(status),
                "current": status == self.shown_status,
            }
            for status, label in tabs
        ]

    def _tab_url(self, status: str) -> str:
        query = {key: value for key, value in self.request.GET.items() if key not in OF_ONE_TAB}
        if status:
            query["status"] = status
        return f"{self.index_url}?{urlencode(query)}"


class CommentInspectView(InspectView):
    """One comment in full, with the page it belongs to and what was decided so far."""

    any_permission_required = [MODERATE]
    template_name = "discussion/desk/inspect.html"
    page_title = "ความคิดเห็น"

    def get_page_subtitle(self) -> str:
        return self.object.name

    def get_context_data(self, **kwargs: object) -> dict:
        return {
            **super().get_context_data(**kwargs),
            "comment": self.object,
            "decisions": decisions_for(self.object.status),
            "history": registry.get_logs_for_instance(self.object).select_related("user"),
            "return_url": f"{reverse(self.index_url_name)}?status={Comment.Status.PENDING}",
        }


class DecideView(PermissionCheckedMixin, View):
    """A decision about one comment; afterwards back to where the button was."""

    permission_required = MODERATE
    http_method_names = ["post"]
    model = Comment
    index_url_name = None
    decide_url_name = None

    def post(self, request: HttpRequest, pk: int, name: str) -> HttpResponse:
        if (decision := DECISIONS.get(name)) is None:
            raise Http404
        comment = get_object_or_404(Comment, pk=pk)
        # What the moderator saw, so that a decision made meanwhile is not overruled unseen.
        comment.status = seen = request.POST.get("seen", comment.status)
        try:
            decision.service(comment=comment, moderator=request.user)
        except AlreadyDecidedError:
            messages.warning(request, _already_decided(comment))
        else:
            messages.success(request, self._done(comment, decision, seen))
        return redirect(get_valid_next_url_from_request(request) or reverse(self.index_url_name))

    def _done(self, comment: Comment, decision: Decision, seen: str) -> str:
        undo = reverse(self.decide_url_name, args=[comment.pk, decision_to(seen).name])
        context = {"message": decision.done, "undo_url": undo, "changed": seen != decision.status}
        return render_to_string("discussion/desk/decided_message.html", context)


def _already_decided(comment: Comment) -> str:
    who = f"โดย {comment.moderated_by} " if comment.moderated_by else ""
    return f"มีผู้ตรวจความคิดเห็นนี้ไปแล้ว {who}สถานะตอนนี้: {comment.get_status_display()}"
