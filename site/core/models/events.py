"""When something took place."""

import datetime
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from django.utils import timezone
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.search import index
from wagtail_localize.fields import SynchronizedField

from thai.dates import fiscal_year


class EventDatesMixin(models.Model):
    """First and last day, and the hours if they are known. Stored Gregorian.

    `listed_on` files the page in listings: its first day or, when that is not known, the day it
    was first published. It is a column of its own so that an index holds the order.
    """

    start_date = models.DateField("วันที่เริ่ม", null=True, blank=True, db_index=True)
    end_date = models.DateField("ถึงวันที่", null=True, blank=True)
    start_time = models.TimeField("เวลาเริ่ม", null=True, blank=True)
    end_time = models.TimeField("ถึงเวลา", null=True, blank=True)
    listed_on = models.DateField(editable=False, db_index=True)

    event_days_panel = FieldRowPanel(
        [FieldPanel("start_date"), FieldPanel("end_date", heading="ถึงวันที่ (ถ้าจัดหลายวัน)")]
    )
    event_panels = [
        MultiFieldPanel(
            [
                event_days_panel,
                FieldRowPanel([FieldPanel("start_time"), FieldPanel("end_time")]),
            ],
            heading="เมื่อไร",
            icon="date",
        )
    ]
    event_search_fields = [
        index.FilterField("start_date"),
        index.FilterField("end_date"),
    ]
    event_translation = [
        SynchronizedField("start_date", overridable=False),
        SynchronizedField("end_date", overridable=False),
        SynchronizedField("start_time", overridable=False),
        SynchronizedField("end_time", overridable=False),
    ]

    class Meta:
        abstract = True

    def save(self, *args: Any, **kwargs: Any) -> None:
        self.listed_on = self.start_date or timezone.localdate(self.first_published_at)
        super().save(*args, **kwargs)

    def clean(self) -> None:
        super().clean()
        errors = {}
        if self.end_date and not self.start_date:
            errors["start_date"] = "มีวันสิ้นสุดแล้ว กรุณาใส่วันที่เริ่มด้วย"
        elif self.end_date and self.start_date and self.end_date < self.start_date:
            errors["end_date"] = "วันสิ้นสุดมาก่อนวันที่เริ่ม กรุณาตรวจวันที่ทั้งสองช่อง"
        if self._hours_are_reversed():
            errors["end_time"] = "เวลาสิ้นสุดมาก่อนเวลาเริ่ม กรุณาตรวจเวลาทั้งสองช่อง"
        if errors:
            raise ValidationError(errors)

    def _hours_are_reversed(self) -> bool:
        one_day = self.last_day == self.start_date
        return bool(
            one_day and self.start_time and self.end_time and self.end_time < self.start_time
        )

    @property
    def news_of(self) -> datetime.date:
        """The day by which search lets newer events rise."""
        return self.listed_on

    @property
    def last_day(self) -> datetime.date | None:
        return self.end_date or self.start_date

    @property
    def fiscal_year(self) -> int | None:
        """The budget year (พ.ศ.) of the first day, or None without a date."""
        return fiscal_year(self.start_date) if self.start_date else None
