"""The report in the editor: what readers looked for, did not find, and opened."""

import datetime
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from urllib.parse import urlencode

import django_filters
from django import forms
from django.conf import settings
from django.db.models import OuterRef, QuerySet, Subquery, Sum
from django.db.models.functions import Coalesce
from django.http import HttpRequest
from django.urls import reverse
from django.utils import timezone
from django.utils.functional import cached_property
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.menu import MenuItem
from wagtail.admin.ui.tables import Column, NumberColumn, Table
from wagtail.admin.views.reports import ReportView
from wagtail.contrib.search_promotions.models import Query
from wagtail.models import Page

from search.log import one_form
from search.models import ClickCount, QueryCount

READ = "thaisearch.read_report"
USUAL_DAYS = 30
OTHER_DAYS = {"7": "7 วันที่ผ่านมา", "90": "90 วันที่ผ่านมา"}
OUTCOMES = {
    "none": ("ไม่พบผล", {"found_last": 0}),
    "unopened": ("พบผล แต่ไม่มีใครเปิด", {"found_last__gt": 0, "opened": 0}),
    "opened": ("เปิดอ่านแล้ว", {"opened__gt": 0}),
}


@dataclass(frozen=True)
class Opened:
    """A page that was opened from what a query found."""

    page: Page
    times: int

    def __str__(self) -> str:
        return f"{self.page.get_admin_display_title()} ({self.times})"


@dataclass
class Row:
    """A query of one language, as counted over the days of the report."""

    query: str
    language: str
    asked: int
    found_last: int
    opened: int
    pages: list[Opened] = field(default_factory=list)
    promotion: int | None = None  # the key of Wagtail's query, if pages are promoted for it

    @property
    def language_name(self) -> str:
        return dict(settings.LANGUAGES).get(self.language, self.language)

    @property
    def page_names(self) -> list[str]:
        return [str(page) for page in self.pages]

    @property
    def synonym_url(self) -> str:
        add = reverse("wagtailsnippets_thaisearch_synonymgroup:add")
        return f"{add}?{urlencode({'forms': self.query})}"

    @property
    def promotion_url(self) -> str:
        if self.promotion:
            return reverse("wagtailsearchpromotions:edit", args=[self.promotion])
        return f"{reverse('wagtailsearchpromotions:add')}?{urlencode({'query': self.query})}"


class OutcomeFilter(django_filters.ChoiceFilter):
    def filter(self, rows: QuerySet, outcome: str) -> QuerySet:
        return rows.filter(**OUTCOMES[outcome][1]) if outcome else rows


class SearchReportFilterSet(WagtailFilterSet):
    days = django_filters.ChoiceFilter(
        label="ช่วงเวลา",
        choices=list(OTHER_DAYS.items()),
        empty_label=f"{USUAL_DAYS} วันที่ผ่านมา",
        method="of_the_view",
        widget=forms.RadioSelect,
    )
    outcome = OutcomeFilter(
        label="ผล",
        choices=[(outcome, label) for outcome, (label, _) in OUTCOMES.items()],
        empty_label="ทั้งหมด",
        widget=forms.RadioSelect,
    )
    language = django_filters.ChoiceFilter(
        label="เว็บภาษา",
        choices=settings.LANGUAGES,
        empty_label="ทุกภาษา",
        widget=forms.RadioSelect,
    )

    class Meta:
        model = QueryCount
        fields: list[str] = []

    def of_the_view(self, rows: QuerySet, name: str, value: str) -> QuerySet:
        """The view has chosen the days already: it counts clicks of the same ones."""
        return rows


class QueryColumn(Column):
    """The query, and what an editor can make of it."""

    cell_template_name = "search/desk/report_query_cell.html"

    def get_cell_context_data(self, instance: Row, parent_context: dict) -> dict:
        user = parent_context["request"].user
        return {
            **super().get_cell_context_data(instance, parent_context),
            "may_add_synonyms": user.has_perm("thaisearch.add_synonymgroup"),
            "may_promote": user.has_perm("wagtailsearchpromotions.add_searchpromotion"),
        }


class PagesColumn(Column):
    cell_template_name = "search/desk/report_pages_cell.html"


class SearchReportView(ReportView):
    page_title = "รายงานการค้นหา"
    header_icon = "search"
    index_url_name = "search_report"
    index_results_url_name = "search_report_results"
    model = QueryCount
    permission_required = READ
    is_searchable = True
    filterset_class = SearchReportFilterSet
    default_ordering = "-asked"
    columns = [
        QueryColumn("query", label="คำค้น", sort_key="query", width="32%"),
        NumberColumn("asked", label="ค้น (ครั้ง)", sort_key="asked"),
        NumberColumn("found_last", label="พบล่าสุด (หน้า)", sort_key="found_last"),
        NumberColumn("opened", label="เปิดอ่าน (ครั้ง)", sort_key="opened"),
        PagesColumn("pages", label="หน้าที่เปิดอ่าน", width="28%"),
        Column("language_name", label="เว็บภาษา", sort_key="language"),
    ]
    list_export = ["query", "language_name", "asked", "found_last", "opened", "page_names"]
    export_headings = {
        "query": "คำค้น",
        "language_name": "เว็บภาษา",
        "asked": "ค้น (ครั้ง)",
        "found_last": "พบล่าสุด (หน้า)",
        "opened": "เปิดอ่าน (ครั้ง)",
        "page_names": "หน้าที่เปิดอ่าน",
    }
    export_filename = "search-report"

    def user_has_permission(self, permission: str) -> bool:
        return self.request.user.has_perm(permission)

    @cached_property
    def first_day(self) -> datetime.date:
        chosen = self.request.GET.get("days", "")
        days = int(chosen) if chosen in OTHER_DAYS else USUAL_DAYS
        return timezone.localdate() - datetime.timedelta(days=days - 1)

    def get_base_queryset(self) -> QuerySet:
        counts = QueryCount.objects.filter(day__gte=self.first_day)
        latest = QueryCount.objects.filter(
            query=OuterRef("query"), language=OuterRef("language")
        ).order_by("-day")
        clicks = self._clicks().filter(query=OuterRef("query")).values("query")
        return counts.values("query", "language").annotate(
            asked=Sum("times"),
            found_last=Subquery(latest.values("found")[:1]),
            opened=Coalesce(Subquery(clicks.annotate(n=Sum("times")).values("n")), 0),
        )

    def _clicks(self) -> QuerySet[ClickCount]:
        return ClickCount.objects.filter(day__gte=self.first_day).order_by()

    def order_queryset(self, queryset: QuerySet) -> QuerySet:
        return super().order_queryset(queryset).order_by(*self._orders())

    def _orders(self) -> Iterable[str]:
        return dict.fromkeys([self.ordering, "-asked", "query", "language"])

    def search_queryset(self, queryset: QuerySet) -> QuerySet:
        return queryset.filter(query__contains=one_form(self.search_query or ""))

    @cached_property
    def no_results_message(self) -> str:
        return "ไม่มีคำค้นตามที่เลือก" if self.is_searching or self.is_filtering else "ยังไม่มีใครค้นในช่วงนี้"

    def get_table(self, object_list: Iterable[dict]) -> Table:
        self.rows = self._rows(object_list)
        return super().get_table(self.rows)

    def decorate_paginated_queryset(self, object_list: Iterable[dict]) -> list[Row]:
        return self.rows

    def _rows(self, object_list: Iterable[dict]) -> list[Row]:
        rows = [Row(**counted) for counted in object_list]
        pages = self._pages_opened({row.query for row in rows})
        promoted = dict(
            Query.objects.filter(editors_picks__isnull=False).values_list("query_string", "pk")
        )
        for row in rows:
            row.pages, row.promotion = pages[row.query], promoted.get(row.query)
        return rows

    def _pages_opened(self, queries: set[str]) -> dict[str, list[Opened]]:
        clicks = self._clicks().filter(query__in=queries).values("query", "page")
        counted = list(clicks.annotate(n=Sum("times")).order_by("-n", "page"))
        pages = Page.objects.in_bulk({click["page"] for click in counted})
        found: dict[str, list[Opened]] = defaultdict(list)
        for click in counted:
            found[click["query"]].append(Opened(pages[click["page"]], click["n"]))
        return found


class SearchReportMenuItem(MenuItem):
    def is_shown(self, request: HttpRequest) -> bool:
        return request.user.has_perm(READ)
