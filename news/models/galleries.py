"""Photographs of an event, many at a time."""

from collections.abc import Mapping
from typing import Any

from django.db import models
from django.http import HttpRequest
from django.urls import reverse_lazy
from django.utils.functional import cached_property, lazy
from django.utils.html import format_html
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import (
    FieldPanel,
    FieldRowPanel,
    MultiFieldPanel,
    MultipleChooserPanel,
)
from wagtail.models import Orderable, PageManager, TranslatableMixin
from wagtail.search import index
from wagtail_localize.fields import SynchronizedField, TranslatableField

from core.models import BasePage, EventDatesMixin, TopicsMixin
from core.structured_data import Node
from news.querysets import GalleryQuerySet
from news.structured_data import gallery_node

MANY_AT_ONCE = lazy(format_html, str)(
    '<a href="{}" target="_blank">อัปโหลดหลายภาพพร้อมกัน</a>ที่คลังภาพก่อน แล้วกลับมากด “เพิ่ม ภาพ” '
    "เลือกได้ทีละหลายภาพ",
    reverse_lazy("wagtailimages:add_multiple"),
)


class EventGalleryPage(TopicsMixin, EventDatesMixin, BasePage):
    objects = PageManager.from_queryset(GalleryQuerySet)()

    parent_page_types = ["news.GalleryIndexPage"]
    subpage_types: list[str] = []

    content_panels = [
        BasePage.headline_panel,
        MultiFieldPanel([EventDatesMixin.event_days_panel], heading="เมื่อไร", icon="date"),
        MultipleChooserPanel(
            "photos",
            heading="ภาพ",
            label="ภาพ",
            chooser_field_name="image",
            icon="image",
            help_text=MANY_AT_ONCE,
        ),
        FieldPanel("summary"),
        TopicsMixin.topics_panel,
    ]
    search_fields = [
        *BasePage.search_fields,
        *EventDatesMixin.event_search_fields,
        *TopicsMixin.topics_search_fields,
        index.RelatedFields("photos", [index.SearchField("caption"), index.SearchField("alt")]),
    ]
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
        first = next(iter(self.cover), None)
        return first.image if first else None

    @cached_property
    def cover(self) -> "list[GalleryPhoto]":
        """The first photo, or none; listings fetch it for all their galleries at once."""
        return list(self.photos.all()[:1])

    def get_context(self, request: HttpRequest, *args: object, **kwargs: object) -> dict:
        return {
            **super().get_context(request, *args, **kwargs),
            "photos": list(self.photos.all()),
            "reports": list(self.get_reports()),
        }

    def get_structured_data(self, context: Mapping[str, Any]) -> list[Node]:
        return [gallery_node(self, context["photos"], context["request"])]

    def get_reports(self) -> models.QuerySet:
        """Reports on the event, in this page's language; they link to one of its translations."""
        return (
            self.reports.model.objects.filter(gallery__translation_key=self.translation_key)
            .in_locale(self.locale_id)
            .readable()
            .for_listing()
        )


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
        FieldRowPanel([FieldPanel("caption"), FieldPanel("credit")]),
        FieldPanel("alt"),
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
