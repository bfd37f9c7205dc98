"""What news and knowledge share: topics and projects. One row serves both languages."""

from django import forms
from django.db import models
from django.urls import reverse
from django.utils.translation import get_language
from modelcluster.fields import ParentalManyToManyField
from wagtail.admin.panels import FieldPanel, FieldRowPanel
from wagtail.search import index
from wagtail_localize.fields import SynchronizedField, TranslatableField

from core.collation import in_thai_order
from core.slugs import SluggedMixin


class ThaiOrderManager(models.Manager):
    """Rows by name in dictionary order; `Meta.ordering` cannot say so (modelcluster, SQLite)."""

    def get_queryset(self) -> models.QuerySet:
        return super().get_queryset().order_by(in_thai_order("name"))


class BilingualName(SluggedMixin, index.Indexed, models.Model):
    """A Thai name with an optional English one, and an address made from either.

    Editors find it by any name, in listings and choosers.
    """

    name = models.CharField("ชื่อ", max_length=255)
    name_en = models.CharField("ชื่อภาษาอังกฤษ", max_length=255, blank=True)

    search_fields = [
        index.SearchField("name", boost=2),
        index.AutocompleteField("name"),
        index.SearchField("name_en"),
        index.AutocompleteField("name_en"),
        index.FilterField("name"),
        index.FilterField("name_en"),
    ]

    class Meta:
        abstract = True

    def __str__(self) -> str:
        return self.name

    @property
    def title(self) -> str:
        """The name in the reader's language, falling back to Thai."""
        return (get_language() == "en" and self.name_en) or self.name


class Topic(BilingualName):
    """A label that readers browse by, such as PLC or การอ่านการเขียน."""

    description = models.TextField("คำอธิบาย", blank=True)

    objects = ThaiOrderManager()

    panels = [
        FieldRowPanel([FieldPanel("name"), FieldPanel("name_en")]),
        FieldPanel("description"),
        FieldPanel("slug"),
    ]

    class Meta:
        verbose_name = "หัวข้อ"
        verbose_name_plural = "หัวข้อ"
        constraints = [models.UniqueConstraint(fields=["name"], name="topic_name_once")]

    def get_absolute_url(self) -> str:
        return reverse("topic", args=[self.slug])


class Project(BilingualName):
    """A named project (โครงการ…) that reports and practices belong to."""

    description = models.TextField("คำอธิบาย", blank=True)

    objects = ThaiOrderManager()

    panels = [
        FieldPanel("name", help_text="ชื่อเต็มตามที่หน่วยงานใช้ รวมคำว่า โครงการ"),
        FieldPanel("name_en"),
        FieldPanel("description"),
        FieldPanel("slug"),
    ]

    class Meta:
        verbose_name = "โครงการ"
        verbose_name_plural = "โครงการ"

    def get_absolute_url(self) -> str:
        return reverse("project", args=[self.slug])


class TopicsMixin(models.Model):
    topics = ParentalManyToManyField(
        Topic, verbose_name="หัวข้อ", blank=True, related_name="%(class)ss"
    )

    topics_panel = FieldPanel("topics", widget=forms.CheckboxSelectMultiple, icon="tag")
    topics_search_fields = [
        index.RelatedFields(
            "topics",
            [
                index.SearchField("name", boost=2),
                index.SearchField("name_en", boost=2),
                index.FilterField("slug"),
            ],
        )
    ]
    topics_translation = [SynchronizedField("topics", overridable=False)]

    class Meta:
        abstract = True


class ProjectMixin(models.Model):
    """Link to a project, with the name as the text wrote it: it stays if the project goes."""

    project = models.ForeignKey(
        Project,
        verbose_name="โครงการ",
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="%(class)ss",
    )
    project_name = models.CharField(
        "ชื่อโครงการตามต้นฉบับ",
        max_length=255,
        blank=True,
        help_text="เว้นว่างไว้ ระบบใส่ชื่อจากโครงการที่เลือก",
    )
    batch = models.CharField("รุ่น/ระยะ", max_length=100, blank=True, help_text="เช่น รุ่นที่ 1")

    project_panels = [
        FieldPanel("project"),
        FieldRowPanel([FieldPanel("project_name"), FieldPanel("batch")]),
    ]
    project_search_fields = [
        index.SearchField("project_name", boost=2),
        index.RelatedFields(
            "project", [index.SearchField("name", boost=2), index.SearchField("name_en", boost=2)]
        ),
        index.FilterField("project"),
    ]
    project_translation = [
        SynchronizedField("project", overridable=False),
        TranslatableField("project_name"),
        TranslatableField("batch"),
    ]

    class Meta:
        abstract = True

    def fill_blanks(self) -> None:
        super().fill_blanks()
        if not self.project_name and self.project:
            self.project_name = self.project.name
