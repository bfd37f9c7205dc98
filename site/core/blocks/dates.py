"""Dates and times in พ.ศ. inside StreamFields."""

from django.utils.functional import cached_property
from wagtail import blocks

from core.forms.fields import ThaiDateField, ThaiTimeField


class DateBlock(blocks.DateBlock):
    @cached_property
    def field(self) -> ThaiDateField:
        return ThaiDateField(**self.field_options)

    class Meta:
        icon = "date"
        label = "วันที่"


class TimeBlock(blocks.TimeBlock):
    @cached_property
    def field(self) -> ThaiTimeField:
        return ThaiTimeField(**self.field_options)

    class Meta:
        icon = "time"
        label = "เวลา"
