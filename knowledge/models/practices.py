"""What worked: a school's practice, with its evidence before its method."""

from collections.abc import Iterable, Mapping
from typing import Any

from django import forms
from django.db import models
from django.http import HttpRequest
from django.utils.translation import gettext as _
from modelcluster.fields import ParentalManyToManyField
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, MultiFieldPanel
from wagtail.fields import StreamField
from wagtail.models import PageManager
from wagtail.search import index
from wagtail_localize.fields import SynchronizedField, TranslatableField

from core.models import (
    AttachmentsMixin,
    BasePage,
    ProjectMixin,
    RelatedPagesMixin,
    TopicsMixin,
)
from core.parts import Part, words_of
from core.structured_data import Node
from discussion.models import DiscussionMixin
from knowledge.blocks import SECTION_BLOCKS
from knowledge.evidence import group_evidence
from knowledge.querysets import PracticeQuerySet
from knowledge.structured_data import practice_node
from people.models import AppearancesMixin, Organisation
from people.who_is_who import by_role, people_of

from .vocabulary import GradeLevel, SubjectArea


class BestPracticePage(
    DiscussionMixin,
    AppearancesMixin,
    RelatedPagesMixin,
    AttachmentsMixin,
    TopicsMixin,
    ProjectMixin,
    BasePage,
):
    school = models.ForeignKey(
        Organisation,
        verbose_name="โรงเรียน/หน่วยงาน",
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="practices",
    )
    school_name = models.CharField(
        "ชื่อหน่วยงานตามต้นฉบับ",
        max_length=255,
        blank=True,
        help_text="เว้นว่างไว้ ระบบใส่ชื่อจากหน่วยงานที่เลือก",
    )
    lead_photo = models.ForeignKey(
        "core.OfficeImage",
        verbose_name="ภาพนำ",
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    subjects = ParentalManyToManyField(
        SubjectArea,
        verbose_name="กลุ่มสาระการเรียนรู้",
        blank=True,
        related_name="practices",
    )
    grades = ParentalManyToManyField(
        GradeLevel, verbose_name="ระดับชั้น", blank=True, related_name="practices"
    )
    result_headline = models.CharField(
        "ได้ผลอย่างไร ในหนึ่งประโยค",
        max_length=255,
        blank=True,
        help_text="เช่น คะแนน O-NET คณิตศาสตร์ ป.6 เพิ่มจาก 38.20 เป็น 52.45 ในสองปี",
    )
    sections = StreamField(SECTION_BLOCKS, verbose_name="เนื้อหา")

    objects = PageManager.from_queryset(PracticeQuerySet)()

    sharing_type = "article"

    parent_page_types = ["knowledge.KnowledgeIndexPage"]
    subpage_types: list[str] = []

    content_panels = [
        *BasePage.content_panels,
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("school"), FieldPanel("school_name")]),
                FieldPanel("subjects", widget=forms.CheckboxSelectMultiple),
                FieldPanel("grades", widget=forms.CheckboxSelectMultiple),
            ],
            heading="ที่ไหน กับใคร",
            icon="site",
        ),
        AppearancesMixin.appearances_panel,
        MultiFieldPanel(
            [
                FieldPanel("result_headline"),
                InlinePanel("evidence", label="ผลการทดสอบ"),
            ],
            heading="ได้ผลอย่างไร",
            icon="success",
        ),
        FieldPanel(
            "sections",
            icon="list-ul",
            help_text="กดเครื่องหมายบวกแล้วเลือกหัวข้อมาตรฐาน เช่น กระบวนการ ใส่เท่าที่มี เรียงตามที่เขียน",
        ),
        FieldPanel("lead_photo", icon="image"),
        MultiFieldPanel(
            [
                TopicsMixin.topics_panel,
                *ProjectMixin.project_panels,
                RelatedPagesMixin.related_panel,
            ],
            heading="ปรากฏที่ไหน",
            icon="tag",
        ),
        AttachmentsMixin.attachments_panel,
        DiscussionMixin.discussion_panel,
    ]
    search_fields = [
        *BasePage.search_fields,
        *ProjectMixin.project_search_fields,
        *TopicsMixin.topics_search_fields,
        *AppearancesMixin.appearances_search_fields,
        *DiscussionMixin.discussion_search_fields,
        index.SearchField("result_headline", boost=2),
        index.SearchField("sections"),
        index.SearchField("school_name", boost=3),
        index.RelatedFields("school", [index.SearchField("name", boost=3)]),
        index.RelatedFields("subjects", [index.SearchField("name")]),
        index.RelatedFields("grades", [index.SearchField("name")]),
        index.RelatedFields("evidence", [index.SearchField("summary")]),
        index.FilterField("school"),
    ]
    override_translatable_fields = [
        *BasePage.translation,
        *ProjectMixin.project_translation,
        *TopicsMixin.topics_translation,
        *AttachmentsMixin.attachments_translation,
        *RelatedPagesMixin.related_translation,
        *AppearancesMixin.appearances_translation,
        *DiscussionMixin.discussion_translation,
        SynchronizedField("school", overridable=False),
        TranslatableField("school_name"),
        SynchronizedField("lead_photo"),
        SynchronizedField("subjects", overridable=False),
        SynchronizedField("grades", overridable=False),
        TranslatableField("result_headline"),
        TranslatableField("sections"),
        SynchronizedField("evidence", overridable=False),
    ]

    class Meta:
        verbose_name = "วิธีปฏิบัติที่เป็นเลิศ"
        verbose_name_plural = "วิธีปฏิบัติที่เป็นเลิศ"

    def fill_blanks(self) -> None:
        super().fill_blanks()
        if not self.school_name and self.school:
            self.school_name = self.school.name

    @property
    def lead_image(self) -> models.Model | None:
        return self.lead_photo

    @property
    def place_name(self) -> str:
        return self.school_name

    def get_parts(self) -> Iterable[Part]:
        yield Part(self.result_headline, _("ได้ผลอย่างไร"), "outcome-title")
        kinds = self.sections.stream_block.child_blocks
        for place, raw in enumerate(self.sections.raw_data, 1):
            block = kinds[raw["type"]]
            heading = raw["value"].get("heading") or str(block.label)
            yield Part("\n".join(words_of(block, raw["value"])), heading, f"section-{place}")
        yield Part(f"{self.project_name} {self.batch}", _("โครงการ"), "facts")
        yield Part(self.words_on_people, _("ผู้พัฒนา"), "people-title")

    def get_context(self, request: HttpRequest, *args: object, **kwargs: object) -> dict:
        people = people_of(self)
        return {
            **super().get_context(request, *args, **kwargs),
            "people": people,
            "people_by_role": by_role(people),
            "evidence": group_evidence(self.evidence.all()),
            "related_pages": self.get_related_pages(),
        }

    def get_structured_data(self, context: Mapping[str, Any]) -> list[Node]:
        return [practice_node(self, context["people"], context["request"])]
