"""Links from any page to any other."""

from django.db import models
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import MultipleChooserPanel, PageChooserPanel
from wagtail.models import Orderable, Page
from wagtail_localize.fields import SynchronizedField

from core.cards import cards


class RelatedPage(Orderable):
    page = ParentalKey(Page, on_delete=models.CASCADE, related_name="related_pages")
    related = models.ForeignKey(
        Page, verbose_name="หน้า", on_delete=models.CASCADE, related_name="related_from"
    )

    panels = [PageChooserPanel("related")]

    class Meta(Orderable.Meta):
        verbose_name = "หน้าที่เกี่ยวข้อง"
        verbose_name_plural = "หน้าที่เกี่ยวข้อง"
        constraints = [
            models.UniqueConstraint(fields=["page", "related"], name="related_page_once")
        ]


class RelatedPagesMixin(models.Model):
    related_panel = MultipleChooserPanel(
        "related_pages", label="หน้าที่เกี่ยวข้อง", chooser_field_name="related"
    )
    related_translation = [SynchronizedField("related_pages")]

    class Meta:
        abstract = True

    def get_related_pages(self) -> list[Page]:
        """Published related pages in the editor's order, ready to be printed as cards.

        In this page's language where there is a translation, else as they were chosen.
        """
        chosen = [link.related for link in self.related_pages.select_related("related")]
        return cards(chosen, locale_id=self.locale_id)
