"""Newsletters: which were made of a report, their numbers and their files."""

from collections.abc import Iterable

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.urls import reverse
from wagtail.models import Page, Site

from core.models import OfficeImage
from core.visibility import only_readable, readable
from news.newsletter.layouts import DEFAULT_LAYOUT, LAYOUTS, Layout

from .reports import NewsReportPage


class NewsletterQuerySet(models.QuerySet):
    def issued(self) -> "NewsletterQuerySet":
        return self.filter(number__isnull=False)

    def readable(self) -> "NewsletterQuerySet":
        """Those everybody may see: made, and of a report that is live and not restricted."""
        return self.issued().exclude(pdf="").filter(report__in=readable(Page.objects.all()))

    def newest_first(self) -> "NewsletterQuerySet":
        return self.order_by("-year", "-number", "-pk")


class Newsletter(models.Model):
    """One page about one report. It gets its number when it is issued, once and for good.

    Numbers run from 1 within a year (พ.ศ.) of a site, as its settings count years. An issue is
    withdrawn by withdrawing its report; its number stays taken, because the page has been sent
    round. So does the number of an issue whose report was deleted: the row remains without it.
    """

    report = models.OneToOneField(
        NewsReportPage, null=True, on_delete=models.SET_NULL, related_name="newsletter"
    )
    site = models.ForeignKey(Site, on_delete=models.CASCADE, related_name="+")
    headline = models.CharField("พาดหัว", max_length=255)
    layout = models.CharField("แบบ", max_length=20, default=DEFAULT_LAYOUT)
    year = models.PositiveSmallIntegerField("ปี", null=True)
    number = models.PositiveIntegerField("ฉบับที่", null=True)
    issued_at = models.DateTimeField("ออกเมื่อ", null=True)
    issued_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name="ผู้ออก",
        null=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    pdf = models.FileField(upload_to="newsletters", blank=True, max_length=255)
    png = models.FileField(upload_to="newsletters", blank=True, max_length=255)
    jpeg = models.FileField(upload_to="newsletters", blank=True, max_length=255)
    thumbnail = models.FileField(upload_to="newsletters", blank=True, max_length=255)
    fingerprint = models.CharField(max_length=64, blank=True)  # of what the files show
    problem = models.TextField(blank=True)  # why the last attempt made no files

    objects = NewsletterQuerySet.as_manager()

    FILES = ("pdf", "png", "jpeg", "thumbnail")

    class Meta:
        verbose_name = "จดหมายข่าว"
        verbose_name_plural = "จดหมายข่าว"
        default_permissions = ()
        permissions = [("make_newsletter", "ทำและออกจดหมายข่าว")]
        constraints = [
            models.UniqueConstraint(fields=["site", "year", "number"], name="one_issue_per_number"),
            models.CheckConstraint(
                condition=Q(number__isnull=True, year__isnull=True)
                | Q(number__isnull=False, year__isnull=False),
                name="number_and_year_together",
            ),
        ]

    def __str__(self) -> str:
        return f"ฉบับที่ {self.issue}" if self.issue else f"จดหมายข่าว “{self.headline}”"

    @property
    def issue(self) -> str:
        """12/2569, or blank before it is issued."""
        return f"{self.number}/{self.year}" if self.number else ""

    @property
    def how(self) -> Layout:
        return LAYOUTS.get(self.layout, LAYOUTS[DEFAULT_LAYOUT])

    @property
    def is_made(self) -> bool:
        return bool(self.pdf)

    @property
    def is_waiting(self) -> bool:
        """Whether its files are still to come."""
        return bool(self.number and not self.pdf and not self.problem)

    @property
    def is_readable(self) -> bool:
        """Whether everybody may see it; `NewsletterQuerySet.readable` asks for the same."""
        return bool(self.number and self.is_made and self.report and only_readable([self.report]))

    @property
    def images(self) -> list[OfficeImage]:
        return [photo.image for photo in self.photos.select_related("image")]

    def choose_photos(self, images: Iterable[OfficeImage]) -> None:
        self.photos.all().delete()
        NewsletterPhoto.objects.bulk_create(
            NewsletterPhoto(newsletter=self, image=image, sort_order=place)
            for place, image in enumerate(images)
        )

    def address_of(self, kind: str) -> str:
        """Where readers get a file; another one after it was made anew."""
        path = reverse("newsletter_file", args=[self.year, self.number, kind])
        return f"{path}?v={self.fingerprint[:8]}"

    @property
    def pdf_url(self) -> str:
        return self.address_of("pdf")

    @property
    def png_url(self) -> str:
        return self.address_of("png")

    @property
    def jpeg_url(self) -> str:
        return self.address_of("jpg")

    @property
    def thumbnail_url(self) -> str:
        return self.address_of("small.jpg")


class NewsletterPhoto(models.Model):
    """A photo chosen for a newsletter, in the officer's order."""

    newsletter = models.ForeignKey(Newsletter, on_delete=models.CASCADE, related_name="photos")
    image = models.ForeignKey(OfficeImage, on_delete=models.CASCADE, related_name="+")
    sort_order = models.PositiveSmallIntegerField()

    class Meta:
        ordering = ["sort_order"]
        default_permissions = ()

    def __str__(self) -> str:
        return str(self.image)
