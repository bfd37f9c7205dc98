"""Where something took place, in the words of the report."""

from django.db import models
from django.utils.translation import gettext as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.search import index
from wagtail_localize.fields import SynchronizedField, TranslatableField

from core.reader import language


class VenueMixin(models.Model):
    venue_name = models.CharField(
        "สถานที่", max_length=255, blank=True, help_text="ห้อง อาคาร หน่วยงาน ตามที่เรียกจริง"
    )
    venue_subdistrict = models.CharField("ตำบล/แขวง", max_length=100, blank=True)
    venue_district = models.CharField("อำเภอ/เขต", max_length=100, blank=True)
    venue_province = models.CharField("จังหวัด", max_length=100, blank=True)
    venue_map_url = models.URLField("ลิงก์แผนที่", max_length=500, blank=True)
    is_online = models.BooleanField("จัดแบบออนไลน์", default=False)
    online_platform = models.CharField(
        "ระบบที่ใช้", max_length=255, blank=True, help_text="เช่น ระบบ Google Meet"
    )

    venue_panel = MultiFieldPanel(
        [
            FieldPanel("venue_name"),
            FieldRowPanel(
                [
                    FieldPanel("venue_subdistrict"),
                    FieldPanel("venue_district"),
                    FieldPanel("venue_province"),
                ]
            ),
            FieldPanel("venue_map_url"),
            FieldRowPanel([FieldPanel("is_online"), FieldPanel("online_platform")]),
        ],
        heading="ที่ไหน",
        icon="site",
    )
    venue_search_fields = [
        index.SearchField("venue_name"),
        index.SearchField("administrative_area"),
        index.SearchField("online_platform"),
    ]
    venue_translation = [
        TranslatableField("venue_name"),
        TranslatableField("venue_subdistrict"),
        TranslatableField("venue_district"),
        TranslatableField("venue_province"),
        SynchronizedField("venue_map_url"),
        SynchronizedField("is_online", overridable=False),
        TranslatableField("online_platform"),
    ]

    class Meta:
        abstract = True

    @property
    def has_venue(self) -> bool:
        return bool(self.venue_name or self.administrative_area or self.is_online)

    @property
    def place_name(self) -> str:
        """Where it was, in as few words as there are."""
        return self.venue_name or self.administrative_area or self.online_platform

    @property
    def administrative_area(self) -> str:
        """ตำบล อำเภอ จังหวัด as far as known; Bangkok has แขวง and เขต and no จังหวัด."""
        bangkok = self.venue_province.startswith(("กรุงเทพ", "Bangkok"))
        words = (
            (_("แขวง%(name)s"), _("เขต%(name)s"), "%(name)s")
            if bangkok
            else (_("ตำบล%(name)s"), _("อำเภอ%(name)s"), _("จังหวัด%(name)s"))
        )
        parts = (self.venue_subdistrict, self.venue_district, self.venue_province)
        named = [word % {"name": part} for word, part in zip(words, parts, strict=True) if part]
        return (" " if language() == "th" else ", ").join(named)
