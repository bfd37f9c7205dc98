"""Files to download beside a page."""

from django.db import models
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, MultipleChooserPanel
from wagtail.models import Orderable, Page, TranslatableMixin
from wagtail_localize.fields import SynchronizedField, TranslatableField


class Attachment(TranslatableMixin, Orderable):
    page = ParentalKey(Page, on_delete=models.CASCADE, related_name="attachments")
    document = models.ForeignKey(
        "core.OfficeDocument",
        verbose_name="เอกสาร",
        on_delete=models.CASCADE,
        related_name="+",
    )
    title = models.CharField(
        "ชื่อที่แสดง", max_length=255, blank=True, help_text="เว้นว่างไว้ ใช้ชื่อของเอกสาร"
    )

    panels = [FieldPanel("document"), FieldPanel("title")]
    override_translatable_fields = [
        SynchronizedField("document"),
        TranslatableField("title"),
    ]

    class Meta(TranslatableMixin.Meta, Orderable.Meta):
        verbose_name = "เอกสารแนบ"
        verbose_name_plural = "เอกสารแนบ"

    def __str__(self) -> str:
        return self.title or self.document.title


class AttachmentsMixin(models.Model):
    attachments_panel = MultipleChooserPanel(
        "attachments", label="เอกสารแนบ", chooser_field_name="document"
    )
    attachments_translation = [TranslatableField("attachments")]

    class Meta:
        abstract = True
