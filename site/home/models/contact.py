"""How to reach the office."""

from collections.abc import Iterable

from django.db import models
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, MultiFieldPanel
from wagtail.fields import RichTextField
from wagtail.models import Orderable, TranslatableMixin
from wagtail.rich_text import get_text_for_indexing
from wagtail.search import index
from wagtail_localize.fields import SynchronizedField, TranslatableField

from core.models import BasePage
from core.parts import Part


class ContactPage(BasePage):
    """Address, phones, hours and map. Social channels come from the office's settings."""

    introduction = RichTextField("ข้อความนำ", blank=True, features=["bold", "link", "ul"])
    address = models.TextField("ที่อยู่", blank=True)
    map_url = models.URLField("ลิงก์แผนที่", max_length=500, blank=True)
    opening_hours = models.TextField("เวลาทำการ", blank=True)
    email = models.EmailField("อีเมล", blank=True)

    parent_page_types = ["home.HomePage"]
    subpage_types: list[str] = []
    max_count_per_parent = 1

    content_panels = [
        *BasePage.content_panels,
        FieldPanel("introduction"),
        MultiFieldPanel(
            [FieldPanel("address"), FieldPanel("map_url"), FieldPanel("opening_hours")],
            heading="ที่ตั้งและเวลาทำการ",
        ),
        InlinePanel("phones", heading="โทรศัพท์", label="หมายเลข"),
        FieldPanel("email"),
    ]
    search_fields = [
        *BasePage.search_fields,
        index.SearchField("introduction"),
        index.SearchField("address"),
        index.SearchField("opening_hours"),
        index.RelatedFields("phones", [index.SearchField("label"), index.SearchField("number")]),
    ]
    override_translatable_fields = [
        *BasePage.translation,
        TranslatableField("introduction"),
        TranslatableField("address"),
        SynchronizedField("map_url"),
        TranslatableField("opening_hours"),
        SynchronizedField("email"),
        TranslatableField("phones"),
    ]

    class Meta:
        verbose_name = "หน้าติดต่อ"
        verbose_name_plural = "หน้าติดต่อ"

    def get_parts(self) -> Iterable[Part]:
        texts = (get_text_for_indexing(self.introduction), self.address, self.opening_hours)
        return [Part("\n".join(texts))]


class ContactPhone(TranslatableMixin, Orderable):
    page = ParentalKey(ContactPage, on_delete=models.CASCADE, related_name="phones")
    label = models.CharField("เรื่อง/กลุ่มงาน", max_length=120)
    number = models.CharField("หมายเลข", max_length=60)

    panels = [FieldRowPanel([FieldPanel("label"), FieldPanel("number")])]
    override_translatable_fields = [
        TranslatableField("label"),
        SynchronizedField("number"),
    ]

    class Meta(TranslatableMixin.Meta, Orderable.Meta):
        verbose_name = "โทรศัพท์"
        verbose_name_plural = "โทรศัพท์"
