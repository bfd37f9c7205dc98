"""Where reports and galleries are found."""

from django.utils.translation import gettext_lazy as _

from core.listings import FiscalYearFacet, MonthFacet, RelatedFacet
from core.models import BasePage, IndexMixin, Project, Topic
from people.models import Organisation

from .galleries import EventGalleryPage
from .reports import NewsReportPage


class NewsIndexPage(IndexMixin, BasePage):
    listed_type = NewsReportPage
    listed_as = "reports"
    facets = [
        FiscalYearFacet("year", _("ปีงบประมาณ")),
        MonthFacet("month", _("เดือน"), inside="year"),
        RelatedFacet("topic", _("หัวข้อ"), "topics", Topic),
        RelatedFacet("organisation", _("ผู้จัด"), "organiser", Organisation),
        RelatedFacet("project", _("โครงการ"), "project", Project),
    ]

    parent_page_types = ["home.HomePage"]
    subpage_types = ["news.NewsReportPage"]
    max_count_per_parent = 1

    override_translatable_fields = [*BasePage.translation]

    class Meta:
        verbose_name = "หน้ารวมข่าว"
        verbose_name_plural = "หน้ารวมข่าว"


class GalleryIndexPage(IndexMixin, BasePage):
    listed_type = EventGalleryPage
    listed_as = "galleries"
    facets = [
        FiscalYearFacet("year", _("ปีงบประมาณ")),
        RelatedFacet("topic", _("หัวข้อ"), "topics", Topic),
    ]

    parent_page_types = ["home.HomePage"]
    subpage_types = ["news.EventGalleryPage"]
    max_count_per_parent = 1

    override_translatable_fields = [*BasePage.translation]

    class Meta:
        verbose_name = "หน้ารวมประมวลภาพ"
        verbose_name_plural = "หน้ารวมประมวลภาพ"
