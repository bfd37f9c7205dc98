"""The front page: chosen by hand where an editor chose, filled by itself elsewhere."""

from collections.abc import Iterable, Mapping
from typing import Any

from django.db import models
from django.http import HttpRequest
from django.urls import reverse
from django.utils import timezone
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, MultipleChooserPanel, PageChooserPanel
from wagtail.models import Orderable, Page
from wagtail.url_routing import RouteResult
from wagtail_localize.fields import SynchronizedField

from core.cards import cards
from core.models import BasePage
from core.navigation import sections
from core.structured_data import Node, node, office_node
from knowledge.models import BestPracticePage, KnowledgeIndexPage
from news.models import EventGalleryPage, GalleryIndexPage, NewsIndexPage, NewsReportPage
from people.models import PeopleIndexPage, SpeakerProfilePage

# How many of each the front page shows.
LEADS, LATEST, UPCOMING, PRACTICES, GALLERIES, PEOPLE = 3, 8, 4, 4, 4, 4
INDEXES = {
    "news_index": NewsIndexPage,
    "knowledge_index": KnowledgeIndexPage,
    "gallery_index": GalleryIndexPage,
    "people_index": PeopleIndexPage,
}


class FeaturedPage(Orderable):
    """A page an editor put on the front page, in one of its places."""

    related = models.ForeignKey(
        Page, verbose_name="หน้า", on_delete=models.CASCADE, related_name="+"
    )

    class Meta(Orderable.Meta):
        abstract = True


class LeadReport(FeaturedPage):
    page = ParentalKey("home.HomePage", on_delete=models.CASCADE, related_name="lead_reports")
    panels = [PageChooserPanel("related", "news.NewsReportPage")]


class FeaturedPractice(FeaturedPage):
    page = ParentalKey("home.HomePage", on_delete=models.CASCADE, related_name="featured_practices")
    panels = [PageChooserPanel("related", "knowledge.BestPracticePage")]


class FeaturedGallery(FeaturedPage):
    page = ParentalKey("home.HomePage", on_delete=models.CASCADE, related_name="featured_galleries")
    panels = [PageChooserPanel("related", "news.EventGalleryPage")]


class HomePage(BasePage):
    hero_image = models.ForeignKey(
        "core.OfficeImage",
        verbose_name="ภาพเปิดหน้า",
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )

    parent_page_types = ["wagtailcore.Page"]
    subpage_types = [
        "news.NewsIndexPage",
        "news.GalleryIndexPage",
        "knowledge.KnowledgeIndexPage",
        "people.PeopleIndexPage",
        "home.StandardPage",
        "home.ContactPage",
    ]

    content_panels = [
        BasePage.headline_panel,
        FieldPanel("summary"),
        FieldPanel("hero_image"),
        MultipleChooserPanel(
            "lead_reports",
            heading="ข่าวนำ",
            label="ข่าวนำ",
            chooser_field_name="related",
            max_num=3,
            help_text="เว้นว่างไว้ ระบบใช้ข่าวล่าสุดที่มีภาพ",
        ),
        MultipleChooserPanel(
            "featured_practices",
            heading="วิธีปฏิบัติแนะนำ",
            label="วิธีปฏิบัติ",
            chooser_field_name="related",
            max_num=4,
            help_text="เว้นว่างไว้ ระบบใช้เรื่องล่าสุด",
        ),
        MultipleChooserPanel(
            "featured_galleries",
            heading="ประมวลภาพแนะนำ",
            label="ประมวลภาพ",
            chooser_field_name="related",
            max_num=4,
            help_text="เว้นว่างไว้ ระบบใช้ชุดล่าสุด",
        ),
    ]
    override_translatable_fields = [
        *BasePage.translation,
        SynchronizedField("hero_image"),
        SynchronizedField("lead_reports"),
        SynchronizedField("featured_practices"),
        SynchronizedField("featured_galleries"),
    ]

    class Meta:
        verbose_name = "หน้าแรก"
        verbose_name_plural = "หน้าแรก"

    @property
    def lead_image(self) -> models.Model | None:
        return self.hero_image

    def route(self, request: HttpRequest, path_components: list[str]) -> RouteResult:
        """Find the section among those that the menu prints anyway."""
        for section in sections(request, self) if path_components else []:
            if section.slug == path_components[0]:
                section._cached_parent_obj = self  # as Wagtail's own `route` does
                return section.specific.route(request, path_components[1:])
        return super().route(request, path_components)

    def get_context(self, request: HttpRequest, *args: object, **kwargs: object) -> dict:
        begun = self._newest(NewsReportPage).exclude(start_date__gt=timezone.localdate())
        newest = list(begun[: LEADS + LATEST])
        leads = self._chosen(self.lead_reports) or _with_picture_first(newest)[:LEADS]
        shown = {page.pk for page in leads}
        return {
            **super().get_context(request, *args, **kwargs),
            "lead_reports": leads,
            "latest_reports": [page for page in newest if page.pk not in shown][:LATEST],
            "upcoming_reports": self._newest(NewsReportPage).upcoming()[:UPCOMING],
            "practices": self._chosen(self.featured_practices)
            or self._newest(BestPracticePage)[:PRACTICES],
            "galleries": self._chosen(self.featured_galleries)
            or self._newest(EventGalleryPage)[:GALLERIES],
            "people": self._newest(SpeakerProfilePage).newest_first()[:PEOPLE],
            **self._indexes(request),
        }

    def _indexes(self, request: HttpRequest) -> dict[str, Page]:
        """Where "all of it" is, by the name the template knows it by."""
        found = {section.specific_class: section for section in sections(request, self)}
        return {name: found[kind] for name, kind in INDEXES.items() if kind in found}

    def get_structured_data(self, context: Mapping[str, Any]) -> list[Node]:
        return [office_node(context["request"]), self._search_node(context["request"])]

    def _search_node(self, request: HttpRequest) -> Node:
        """The site, and how to search it."""
        target = request.build_absolute_uri(reverse("search")) + "?q={search_term_string}"
        action = node("SearchAction", target=target)
        action["query-input"] = "required name=search_term_string"
        home = request.build_absolute_uri(self.get_url(request))
        return node("WebSite", name=self.title, url=home, potentialAction=action)

    def _newest(self, page_type: type[BasePage]) -> models.QuerySet:
        """Pages in this page's language, as cards."""
        return page_type.objects.in_locale(self.locale_id).readable().for_listing()

    def _chosen(self, links: models.Manager) -> list[Page]:
        """What an editor chose, in this page's language only: the rest fills itself."""
        chosen = [link.related for link in links.select_related("related")]
        return [p for p in cards(chosen, locale_id=self.locale_id) if p.locale_id == self.locale_id]


def _with_picture_first(reports: Iterable[NewsReportPage]) -> list[NewsReportPage]:
    return sorted(reports, key=lambda report: report.lead_photo is None)
