"""What readers look for and open, counted by day. Nothing tells who they were."""

from django.db import models
from wagtail.models import Page

QUERY_LENGTH = 100  # characters


class QueryCount(models.Model):
    """How often a query was asked on a day on the site of one language, and what it found last.

    `query` is in the one form that search compares (`search.log.normal`).
    """

    day = models.DateField("วันที่", db_index=True)
    query = models.CharField("คำค้น", max_length=QUERY_LENGTH)
    language = models.CharField("ภาษา", max_length=10)
    times = models.PositiveIntegerField("จำนวนครั้ง", default=0)
    found = models.PositiveIntegerField("จำนวนที่พบ", default=0)

    class Meta:
        verbose_name = "คำค้น"
        verbose_name_plural = "คำค้น"
        default_permissions = ()
        permissions = [("read_report", "ดูรายงานการค้นหา")]
        constraints = [
            models.UniqueConstraint(fields=["query", "language", "day"], name="one_count_a_day")
        ]

    def __str__(self) -> str:
        return f"{self.day} {self.query}: {self.times}"


class ClickCount(models.Model):
    """How often a page was opened on a day from what a query found."""

    day = models.DateField("วันที่", db_index=True)
    query = models.CharField("คำค้น", max_length=QUERY_LENGTH)
    page = models.ForeignKey(Page, on_delete=models.CASCADE, related_name="+")
    times = models.PositiveIntegerField("จำนวนครั้ง", default=0)

    page.wagtail_reference_index_ignore = True  # a page is not in use because somebody opened it

    class Meta:
        default_permissions = ()
        constraints = [
            models.UniqueConstraint(fields=["query", "page", "day"], name="one_click_count_a_day")
        ]

    def __str__(self) -> str:
        return f"{self.day} {self.query} → {self.page_id}: {self.times}"
