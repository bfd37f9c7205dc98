"""Photographs of an event, many at a time."""

from django.db import models
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultipleChooserPanel
from wagtail.models import Orderable, TranslatableMixin
from wagtail_localize.fields import SynchronizedField, TranslatableField

from core.models import BasePage, EventDatesMixin, TopicsMixin


class GalleryIndexPage(BasePage):
    parent_page_types = ["home.HomePage"]
    subpage_types = ["news.EventGalleryPage"]
    max_count_per_parent = 1

    override_translatable_fields = [*BasePage.translation]

    class Meta:
        verbose_name = "หน้ารวมประมวลภาพ"
        verbose_name_plural = "หน้ารวมประมวลภาพ"


class EventGalleryPage(TopicsMixin, EventDatesMixin, BasePage):
    parent_page_types = ["news.GalleryIndexPage"]
    subpage_types: list[str] = []

    content_panels = [
        BasePage.headline_panel,
        FieldRowPanel([FieldPanel("start_date"), FieldPanel("end_date")], heading="เมื่อไร"),
        MultipleChooserPanel(
            "photos",
            heading="ภาพ",
            label="ภาพ",
            chooser_field_name="image",
            icon="image",
        ),
        FieldPanel("summary"),
        TopicsMixin.topics_panel,
    ]
    search_fields = [*BasePage.search_fields, *EventDatesMixin.event_search_fields]
    override_translatable_fields = [
        *BasePage.translation,
        *EventDatesMixin.event_translation,
        *TopicsMixin.topics_translation,
        TranslatableField("photos"),
    ]

    class Meta:
        verbose_name = "ประมวลภาพกิจกรรม"
        verbose_name_plural = "ประมวลภาพกิจกรรม"

    @property
    def lead_image(self) -> models.Model | None:
        first = next(iter(self.photos.all()), None)
        return first.image if first else None


class GalleryPhoto(TranslatableMixin, Orderable):
    page = ParentalKey(EventGalleryPage, on_delete=models.CASCADE, related_name="photos")
    image = models.ForeignKey(
        "core.OfficeImage",
        verbose_name="ภาพ",
        on_delete=models.CASCADE,
        related_name="+",
    )
    caption = models.CharField("คำบรรยาย", max_length=255, blank=True)
    alt = models.CharField(
        "ข้อความแทนภาพ", max_length=255, blank=True, help_text="เว้นว่างไว้ ใช้คำอธิบายของภาพ"
    )
    credit = models.CharField("ผู้ถ่ายภาพ", max_length=255, blank=True)

    panels = [
        FieldPanel("image"),
        FieldRowPanel([FieldPanel("caption"), FieldPanel("alt")]),
        FieldPanel("credit"),
    ]
    override_translatable_fields = [
        SynchronizedField("image", overridable=False),
        TranslatableField("caption"),
        TranslatableField("alt"),
        TranslatableField("credit"),
    ]

    class Meta(TranslatableMixin.Meta, Orderable.Meta):
        verbose_name = "ภาพ"
        verbose_name_plural = "ภาพ"

    @property
    def alt_text(self) -> str:
        return self.alt or self.image.description or self.caption
