"""The front page: chosen by hand where an editor chose, filled by itself elsewhere."""

from django.db import models
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, MultipleChooserPanel, PageChooserPanel
from wagtail.models import Orderable, Page
from wagtail_localize.fields import SynchronizedField

from core.models import BasePage


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
