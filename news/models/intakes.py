"""Texts and photos on their way to become a report, and what became of them."""

from pathlib import PurePath

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.urls import reverse

from core.models import OfficeImage

from .galleries import EventGalleryPage
from .reports import NewsReportPage


class PressIntakeQuerySet(models.QuerySet):
    def unfinished(self) -> "PressIntakeQuerySet":
        return self.filter(made_at__isnull=True)

    def newest_first(self) -> "PressIntakeQuerySet":
        return self.order_by("-created_at", "-pk")


class PressIntake(models.Model):
    """One press release as it came in. It stays with the report: the source can be read later.

    `body` holds what a Word file had beside its words (lists, tables, pictures) as blocks of a
    report's body. `answers` is the officer's form as it was last left, url-encoded.
    """

    owner = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name="ผู้รับข่าว",
        null=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    created_at = models.DateTimeField("เริ่มเมื่อ", auto_now_add=True, db_index=True)
    text = models.TextField("ข้อความข่าว", blank=True)
    source_name = models.CharField("ไฟล์ข่าว", max_length=255, blank=True)
    body = models.JSONField(default=list, blank=True)
    answers = models.TextField(blank=True)
    report = models.ForeignKey(
        NewsReportPage, null=True, on_delete=models.SET_NULL, related_name="intakes"
    )
    gallery = models.ForeignKey(
        EventGalleryPage, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    profiles = models.ManyToManyField("people.SpeakerProfilePage", related_name="+")
    made_at = models.DateTimeField("สร้างร่างเมื่อ", null=True)
    # Of the text. Only one of those who take in the same text may make a report of it unasked.
    claim = models.CharField(max_length=64, null=True, unique=True)

    objects = PressIntakeQuerySet.as_manager()

    wagtail_reference_index_ignore = True  # readers see nothing of it

    class Meta:
        verbose_name = "ข่าวที่รับ"
        verbose_name_plural = "ข่าวที่รับ"
        default_permissions = ()

    def __str__(self) -> str:
        return self.headline

    @property
    def headline(self) -> str:
        """What the screens call it: the report's title, else the first words there are."""
        if self.report:
            return self.report.title
        lines = (line.strip() for line in self.text.splitlines())
        return next(filter(None, lines), "")[:120] or "ข่าวที่ยังไม่มีข้อความ"

    @property
    def is_made(self) -> bool:
        return self.made_at is not None

    @property
    def url(self) -> str:
        """The screen on which it goes on."""
        if self.is_made:
            return reverse("intake_source", args=[self.pk])
        return reverse("intake_check" if self.answers else "intake_receive", args=[self.pk])


class IntakeFileQuerySet(models.QuerySet):
    def sent(self) -> "IntakeFileQuerySet":
        """Files as the officer chose them, not what was found in them."""
        return self.filter(parent=None)

    def photos(self) -> "IntakeFileQuerySet":
        """Photographs of the event, in the order in which they were taken or named."""
        taken = self.filter(image__isnull=False, is_inline=False)
        return taken.select_related("image").order_by("place", "pk")

    def refused(self) -> "IntakeFileQuerySet":
        return self.filter(state=IntakeFile.State.REFUSED)


class IntakeFile(models.Model):
    """A file of an intake, from the first byte to the photo it became.

    A file arrives in pieces; `received` says how many bytes are kept. What is found inside another
    file (photos in a .zip, pictures in a Word file) has it as `parent` and `position` within it.
    """

    class State(models.TextChoices):
        ARRIVING = "arriving", "กำลังส่ง"
        ARRIVED = "arrived", "รอเปิด"
        TAKEN = "taken", "รับแล้ว"
        REFUSED = "refused", "รับไม่ได้"

    class Kind(models.TextChoices):
        PHOTO = "photo", "ภาพ"
        TEXT = "text", "ไฟล์ข่าว"
        ARCHIVE = "archive", "ไฟล์ .zip"

    intake = models.ForeignKey(PressIntake, on_delete=models.CASCADE, related_name="files")
    parent = models.ForeignKey("self", null=True, on_delete=models.CASCADE, related_name="contents")
    position = models.PositiveIntegerField(default=0)
    name = models.CharField("ชื่อไฟล์", max_length=255)
    kind = models.CharField(max_length=10, choices=Kind.choices)
    size = models.PositiveBigIntegerField("ขนาด")
    modified = models.BigIntegerField(default=0)  # as the browser tells, to know the file again
    received = models.PositiveBigIntegerField(default=0)
    entries = models.PositiveIntegerField(default=0)  # in an archive
    state = models.CharField(max_length=10, choices=State.choices, default=State.ARRIVING)
    reason = models.CharField(max_length=500, blank=True)
    digest = models.CharField(max_length=64, blank=True)
    taken_at = models.DateTimeField("ถ่ายเมื่อ", null=True)
    place = models.PositiveIntegerField(default=0)
    is_inline = models.BooleanField(default=False)  # stands in the text of a Word file
    image = models.ForeignKey(OfficeImage, null=True, on_delete=models.SET_NULL, related_name="+")

    objects = IntakeFileQuerySet.as_manager()

    wagtail_reference_index_ignore = True

    class Meta:
        default_permissions = ()
        constraints = [
            models.UniqueConstraint(
                fields=["parent", "position"],
                condition=Q(parent__isnull=False),
                name="one_file_per_place_in_another",
            ),
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def is_settled(self) -> bool:
        return self.state in {self.State.TAKEN, self.State.REFUSED}

    @property
    def suffix(self) -> str:
        return PurePath(self.name).suffix.lower()
