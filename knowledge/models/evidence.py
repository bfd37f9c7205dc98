"""Test results that show what a practice changed."""

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel
from wagtail.models import Orderable

SMALLEST_GROUP_SHOWN = 5


def score(label: str) -> models.DecimalField:
    return models.DecimalField(
        label,
        max_digits=5,
        decimal_places=2,
        null=True,
        blank=True,
        validators=[MinValueValidator(0), MaxValueValidator(100)],
    )


class EvidenceRow(Orderable):
    """Mean scores (0–100) of one test, year and subject. Blank means ไม่มีข้อมูล, never zero."""

    class Test(models.TextChoices):
        ONET = "O-NET", "O-NET"
        NT = "NT", "NT"
        RT = "RT", "RT"
        SCHOOL = "school", _("ผลสัมฤทธิ์ของโรงเรียน")

    page = ParentalKey(
        "knowledge.BestPracticePage", on_delete=models.CASCADE, related_name="evidence"
    )
    test = models.CharField("การทดสอบ", max_length=10, choices=Test.choices)
    academic_year = models.PositiveSmallIntegerField(
        "ปีการศึกษา (พ.ศ.)",
        validators=[
            MinValueValidator(2540, "ใส่ปี พ.ศ. เช่น 2567"),
            MaxValueValidator(2640, "ใส่ปี พ.ศ. เช่น 2567"),
        ],
    )
    grade = models.ForeignKey(
        "knowledge.GradeLevel",
        verbose_name="ชั้น",
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    subject = models.CharField("วิชา/ด้าน", max_length=100)
    pupils_tested = models.PositiveIntegerField("จำนวนผู้เข้าสอบ (คน)", null=True, blank=True)
    school_score = score("โรงเรียน")
    area_score = score("เขตพื้นที่")
    obec_score = score("สพฐ.")
    national_score = score("ประเทศ")

    panels = [
        FieldRowPanel([FieldPanel("test"), FieldPanel("academic_year"), FieldPanel("grade")]),
        FieldRowPanel([FieldPanel("subject"), FieldPanel("pupils_tested")]),
        FieldRowPanel(
            [
                FieldPanel("school_score"),
                FieldPanel("area_score"),
                FieldPanel("obec_score"),
                FieldPanel("national_score"),
            ]
        ),
    ]

    class Meta(Orderable.Meta):
        verbose_name = "ผลการทดสอบ"
        verbose_name_plural = "ผลการทดสอบ"

    @property
    def summary(self) -> str:
        """What was tested and when, for search."""
        return f"{self.test} {self.subject} {self.grade or ''} ปีการศึกษา {self.academic_year}"

    @property
    def is_suppressed(self) -> bool:
        """Whether so few pupils sat the test that a mean would tell about one child."""
        return self.pupils_tested is not None and self.pupils_tested < SMALLEST_GROUP_SHOWN
