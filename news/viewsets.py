"""The editor's screens of reports and galleries."""

import django_filters
from django import forms
from django.db.models import Count, QuerySet
from wagtail.admin.ui.tables import Column

from core.models import Topic
from core.viewsets import (
    EventDateColumn,
    EventFilterSet,
    SectionIndexView,
    SectionViewSet,
    page_columns,
)
from news.models import EventGalleryPage, NewsReportPage

EVENT_DATE_COLUMN = EventDateColumn("start_date", label="วันที่จัด", sort_key="start_date", width="16%")


class ReportFilterSet(EventFilterSet):
    topics = django_filters.ModelMultipleChoiceFilter(
        label="หัวข้อ", queryset=Topic.objects.all(), widget=forms.CheckboxSelectMultiple
    )

    class Meta:
        model = NewsReportPage
        fields: list[str] = []


class ReportIndexView(SectionIndexView):
    add_item_label = "เขียนข่าวใหม่"


class ReportViewSet(SectionViewSet):
    model = NewsReportPage
    name = "news"
    icon = "clipboard-list"
    menu_label = "ข่าว"
    menu_order = 10
    index_view_class = ReportIndexView
    filterset_class = ReportFilterSet
    columns = page_columns(EVENT_DATE_COLUMN)


class GalleryFilterSet(EventFilterSet):
    class Meta:
        model = EventGalleryPage
        fields: list[str] = []


class GalleryIndexView(SectionIndexView):
    add_item_label = "เพิ่มประมวลภาพ"

    def annotate_queryset(self, pages: QuerySet) -> QuerySet:
        return super().annotate_queryset(pages.annotate(photo_count=Count("photos")))


class GalleryViewSet(SectionViewSet):
    model = EventGalleryPage
    name = "galleries"
    icon = "grid"
    menu_label = "ประมวลภาพ"
    menu_order = 20
    index_view_class = GalleryIndexView
    filterset_class = GalleryFilterSet
    columns = page_columns(
        EVENT_DATE_COLUMN, Column("photo_count", label="จำนวนภาพ", sort_key="photo_count")
    )
