"""The editor's screens of what all sections share, and the parts other sections make theirs of."""

from datetime import date

import django_filters
from django import forms
from django.db import models
from django.db.models import Q, QuerySet
from django.http import HttpRequest
from wagtail.admin.auth import user_has_any_page_permission
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.menu import MenuItem
from wagtail.admin.ui.tables import BaseColumn, Column, DateColumn, UpdatedAtColumn
from wagtail.admin.ui.tables.pages import BulkActionsColumn, PageStatusColumn, PageTitleColumn
from wagtail.admin.views.pages.listing import IndexView as PageIndexView
from wagtail.admin.viewsets.pages import PageListingViewSet
from wagtail.models import Page
from wagtail.snippets.views.chooser import SnippetChooserViewSet
from wagtail.snippets.views.snippets import DeleteView, SnippetViewSet

from core.models import EventDatesMixin, Project, Topic
from core.models.taxonomy import BilingualName
from thai.dates import fiscal_year, fiscal_year_bounds, format_range

OFFICE_DATA_MENU = "register_office_data_menu_item"


class NameChooserViewSet(SnippetChooserViewSet):
    """A chooser that makes what is not there yet."""

    form_fields = ["name", "name_en"]
    search_tab_label = "ค้นหา"
    creation_tab_label = "เพิ่มใหม่"
    create_action_label = "เพิ่ม"


class NameDeleteView(DeleteView):
    """Pages keep the name in their text: only links and the public listing go."""

    @property
    def confirmation_message(self) -> str:
        kind = self.object._meta.verbose_name
        uses = self.usage.count() if self.usage else 0
        if not uses:
            return f"ลบ{kind} “{self.object}” หรือไม่"
        return (
            f"มี {uses} รายการอ้างถึง{kind} “{self.object}” ถ้าลบ รายการเหล่านั้นยังอยู่ "
            f"และยังมีชื่อตามที่เขียนไว้ แต่จะไม่เชื่อมโยงถึงกันอีก ลบหรือไม่"
        )


class NameViewSet(SnippetViewSet):
    """Things that are known by a Thai name and, perhaps, an English one."""

    list_display = ["name", "name_en", UpdatedAtColumn(label="แก้ไขล่าสุด")]
    copy_view_enabled = False
    chooser_viewset_class = NameChooserViewSet
    chooser_per_page = 20
    delete_view_class = NameDeleteView
    menu_hook = OFFICE_DATA_MENU
    model: type[BilingualName]


class TopicViewSet(NameViewSet):
    model = Topic
    icon = "tag"
    menu_order = 10


class ProjectViewSet(NameViewSet):
    model = Project
    icon = "folder-inverse"
    menu_order = 20


class EventDateColumn(Column):
    """The days of an event in พ.ศ., as short as they can be told."""

    def get_value(self, instance: EventDatesMixin) -> str:
        if not instance.start_date:
            return ""
        return format_range(instance.start_date, instance.end_date, style="short")


class FiscalYearFilter(django_filters.ChoiceFilter):
    """Fiscal years (พ.ศ.) in which the model has events, newest first."""

    def __init__(self, **kwargs: object) -> None:
        super().__init__(label="ปีงบประมาณ", empty_label="ทุกปี", widget=forms.RadioSelect, **kwargs)

    @property
    def field(self) -> forms.Field:
        days = self.model.objects.aggregate(
            first=models.Min("start_date"), last=models.Max("start_date")
        )
        self.extra["choices"] = _fiscal_years(days["first"], days["last"])
        return super().field

    def filter(self, pages: QuerySet, year: str) -> QuerySet:
        return pages.filter(start_date__range=fiscal_year_bounds(int(year))) if year else pages


def _fiscal_years(first: date | None, last: date | None) -> list[tuple[str, str]]:
    if first is None or last is None:
        return []
    years = range(fiscal_year(last), fiscal_year(first) - 1, -1)
    return [(str(year), str(year)) for year in years]


class StateFilter(django_filters.ChoiceFilter):
    """Where a page stands on its way to the public."""

    CHOICES = {
        "draft": ("ฉบับร่าง", Q(live=False, expired=False)),
        "live": ("เผยแพร่แล้ว", Q(live=True)),
        "changed": ("เผยแพร่แล้ว มีการแก้ที่ยังไม่เผยแพร่", Q(live=True, has_unpublished_changes=True)),
        "expired": ("เลิกเผยแพร่แล้ว", Q(live=False, expired=True)),
    }

    def __init__(self) -> None:
        super().__init__(
            label="สถานะ",
            empty_label="ทุกสถานะ",
            widget=forms.RadioSelect,
            choices=[(state, label) for state, (label, _) in self.CHOICES.items()],
        )

    def filter(self, pages: QuerySet, state: str) -> QuerySet:
        return pages.filter(self.CHOICES[state][1]) if state else pages


class StateFilterSet(WagtailFilterSet):
    state = StateFilter()

    class Meta:
        model = Page
        fields: list[str] = []


class EventFilterSet(StateFilterSet):
    year = FiscalYearFilter()


class PagesMenuItem(MenuItem):
    def is_shown(self, request: HttpRequest) -> bool:
        return user_has_any_page_permission(request.user)


UPDATED_COLUMN = DateColumn(
    "latest_revision_created_at",
    label="แก้ไขล่าสุด",
    sort_key="latest_revision_created_at",
    width="14%",
)
STATUS_COLUMN = PageStatusColumn("status", label="สถานะ", sort_key="live", width="14%")


def page_columns(*own: Column, title: str = "พาดหัว") -> list[BaseColumn]:
    """The columns of a listing of pages, with its `own` after the headline."""
    return [
        BulkActionsColumn("bulk_actions"),
        PageTitleColumn("title", label=title, sort_key="title", classname="title"),
        *own,
        UPDATED_COLUMN,
        STATUS_COLUMN,
    ]


class SectionIndexView(PageIndexView):
    add_item_label = "เพิ่ม"


class SectionViewSet(PageListingViewSet):
    """All pages of one type, wherever they are: what an officer calls "ข่าว"."""

    add_to_admin_menu = True
    menu_item_class = PagesMenuItem
    index_view_class = SectionIndexView
    filterset_class = StateFilterSet
    columns = page_columns()
