"""Subject areas and grades of the Basic Education Core Curriculum; rows come from a fixture."""

from django.db import models
from wagtail.admin.panels import FieldPanel, FieldRowPanel
from wagtail.search import index

from core.models.taxonomy import BilingualName


class Term(BilingualName):
    order = models.PositiveSmallIntegerField("ลำดับ", default=0)

    panels = [
        FieldRowPanel([FieldPanel("name"), FieldPanel("name_en")]),
        FieldRowPanel([FieldPanel("order"), FieldPanel("slug")]),
    ]

    search_fields = [*BilingualName.search_fields, index.FilterField("order")]

    class Meta:
        abstract = True
        ordering = ["order"]


class SubjectArea(Term):
    class Meta(Term.Meta):
        verbose_name = "กลุ่มสาระการเรียนรู้"
        verbose_name_plural = "กลุ่มสาระการเรียนรู้"


class GradeLevel(Term):
    class Meta(Term.Meta):
        verbose_name = "ระดับชั้น"
        verbose_name_plural = "ระดับชั้น"
