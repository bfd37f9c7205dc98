"""What happened: one report per event, with who, when, where and what was said."""

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any

from django.db import models
from django.http import HttpRequest
from django.utils.translation import gettext as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import (
    FieldPanel,
    FieldRowPanel,
    InlinePanel,
    MultiFieldPanel,
    PageChooserPanel,
)
from wagtail.fields import StreamField
from wagtail.models import Orderable, PageManager, TranslatableMixin
from wagtail.search import index
from wagtail_localize.fields import SynchronizedField, TranslatableField

from core.blocks import BODY_BLOCKS, BodyBlock, SessionBlock
from core.models import (
    AttachmentsMixin,
    BasePage,
    EventDatesMixin,
    ProjectMixin,
    RelatedPagesMixin,
    TopicsMixin,
)
from core.parts import Part, parts_of_body, words_of_stream
from core.sharing import SharingPicture
from core.structured_data import Node
from core.visibility import only_readable
from discussion.models import DiscussionMixin
from news.forms import ReportForm
from news.models.venues import VenueMixin
from news.programme import programme_days
from news.querysets import ReportQuerySet
from news.sharing.pictures import picture_of_report
from news.structured_data import article_node, event_nodes
from people.models import AppearancesMixin, Organisation
from people.who_is_who import addresses_by_name, by_role, people_of
from thai.excerpts import reading_minutes

if TYPE_CHECKING:
    from news.models.newsletters import Newsletter

# So many fit beside the text; more get a place of their own below it.
A_FEW_PEOPLE = 8


class NewsReportPage(
    DiscussionMixin,
    AppearancesMixin,
    RelatedPagesMixin,
    AttachmentsMixin,
    TopicsMixin,
    ProjectMixin,
    VenueMixin,
    EventDatesMixin,
    BasePage,
):
    """Only headline and text are needed to publish: real reports lack any of the others."""

    organiser = models.ForeignKey(
        Organisation,
        verbose_name="ผู้จัด",
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="organised_reports",
    )
    organiser_name = models.CharField(
        "ชื่อผู้จัดตามต้นฉบับ",
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
    body = StreamField(BodyBlock(BODY_BLOCKS), verbose_name="เนื้อข่าว")
    programme = StreamField([("session", SessionBlock())], verbose_name="กำหนดการ", blank=True)
    participants = models.PositiveIntegerField("จำนวนผู้เข้าร่วม (คน)", null=True, blank=True)
    participants_approximate = models.BooleanField("เป็นจำนวนโดยประมาณ", default=False)
    schools_count = models.PositiveIntegerField("จำนวนโรงเรียน", null=True, blank=True)
    gallery = models.ForeignKey(
        "news.EventGalleryPage",
        verbose_name="ประมวลภาพ",
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="reports",
    )
    credit = models.CharField(
        "บรรทัดเครดิต",
        max_length=255,
        blank=True,
        help_text="ตามต้นฉบับ เช่น ภาพ/ข่าว ครูชนิกา",
    )
    writer = models.CharField("ผู้เขียนข่าว", max_length=255, blank=True)
    photographer = models.CharField("ผู้ถ่ายภาพ", max_length=255, blank=True)

    objects = PageManager.from_queryset(ReportQuerySet)()

    sharing_type = "article"

    base_form_class = ReportForm
    parent_page_types = ["news.NewsIndexPage"]
    subpage_types: list[str] = []

    content_panels = [
        *BasePage.content_panels,
        *EventDatesMixin.event_panels,
        VenueMixin.venue_panel,
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("organiser"), FieldPanel("organiser_name")]),
                FieldRowPanel([FieldPanel("participants"), FieldPanel("schools_count")]),
                FieldPanel("participants_approximate"),
            ],
            heading="ใครจัด ใครร่วม",
            icon="group",
        ),
        AppearancesMixin.appearances_panel,
        FieldPanel("body", icon="pilcrow"),
        FieldPanel("programme", icon="time", classname="collapsed"),
        MultiFieldPanel(
            [FieldPanel("lead_photo"), PageChooserPanel("gallery")],
            heading="ภาพ",
            icon="image",
        ),
        MultiFieldPanel(
            [
                TopicsMixin.topics_panel,
                *ProjectMixin.project_panels,
                RelatedPagesMixin.related_panel,
            ],
            heading="ปรากฏที่ไหน",
            icon="tag",
        ),
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("writer"), FieldPanel("photographer")]),
                FieldPanel("credit"),
                InlinePanel("links", heading="ลิงก์ภายนอก", label="ลิงก์"),
                AttachmentsMixin.attachments_panel,
            ],
            heading="เครดิต ลิงก์ และเอกสารแนบ",
            icon="link",
            classname="collapsed",
        ),
        DiscussionMixin.discussion_panel,
    ]
    search_fields = [
        *BasePage.search_fields,
        *EventDatesMixin.event_search_fields,
        *VenueMixin.venue_search_fields,
        *ProjectMixin.project_search_fields,
        *TopicsMixin.topics_search_fields,
        *AppearancesMixin.appearances_search_fields,
        *DiscussionMixin.discussion_search_fields,
        index.SearchField("body"),
        index.SearchField("programme"),
        index.SearchField("organiser_name", boost=3),
        index.RelatedFields("organiser", [index.SearchField("name", boost=3)]),
        index.FilterField("organiser"),
    ]
    override_translatable_fields = [
        *BasePage.translation,
        *EventDatesMixin.event_translation,
        *VenueMixin.venue_translation,
        *ProjectMixin.project_translation,
        *TopicsMixin.topics_translation,
        *AttachmentsMixin.attachments_translation,
        *RelatedPagesMixin.related_translation,
        *AppearancesMixin.appearances_translation,
        *DiscussionMixin.discussion_translation,
        SynchronizedField("organiser", overridable=False),
        TranslatableField("organiser_name"),
        SynchronizedField("lead_photo"),
        TranslatableField("body"),
        TranslatableField("programme"),
        SynchronizedField("participants", overridable=False),
        SynchronizedField("participants_approximate", overridable=False),
        SynchronizedField("schools_count", overridable=False),
        SynchronizedField("gallery", overridable=False),
        TranslatableField("credit"),
        TranslatableField("writer"),
        TranslatableField("photographer"),
        TranslatableField("links"),
    ]

    class Meta:
        verbose_name = "รายงานข่าว"
        verbose_name_plural = "รายงานข่าว"

    def fill_blanks(self) -> None:
        super().fill_blanks()
        if not self.organiser_name and self.organiser:
            self.organiser_name = self.organiser.name

    @property
    def lead_image(self) -> models.Model | None:
        return self.lead_photo

    def get_sharing_picture(self, request: HttpRequest) -> SharingPicture | None:
        """The picture an editor chose, else the headline drawn over the lead photo."""
        drawn = None if self.social_image else picture_of_report(self, request)
        return drawn or super().get_sharing_picture(request)

    @property
    def reading_minutes(self) -> int:
        text = self.body.stream_block.get_searchable_content(self.body)
        return reading_minutes(" ".join([self.summary, *text]))

    def get_context(self, request: HttpRequest, *args: object, **kwargs: object) -> dict:
        people = people_of(self)
        return {
            **super().get_context(request, *args, **kwargs),
            "people": people,
            "people_by_role": by_role(people),
            "many_people": len(people) > A_FEW_PEOPLE,
            "programme_days": programme_days(self.programme, addresses_by_name(people)),
            "gallery_photos": self.get_gallery_photos(),
            "newsletter": self.get_newsletter(),
            "related_pages": self.get_related_pages(),
        }

    def get_structured_data(self, context: Mapping[str, Any]) -> list[Node]:
        people, request = context["people"], context["request"]
        return [article_node(self, people, request), *event_nodes(self, people, request)]

    def get_parts(self) -> Iterable[Part]:
        sessions = words_of_stream(self.programme)
        return [
            *parts_of_body(self.body),
            Part(self.words_on_event, _("ข้อมูลของงาน"), "facts"),
            Part("\n".join(sessions), _("กำหนดการ"), "programme-title"),
            Part(self.words_on_people, _("ใครเป็นใคร"), "people-title"),
        ]

    @property
    def words_on_event(self) -> str:
        """Who held it and within what, as far as it is told."""
        told = (self.organiser_name, self.project_name, self.batch)
        return " ".join(filter(None, told))

    def get_newsletter(self) -> "Newsletter | None":
        """The issue that tells of this report, if readers may get it."""
        newsletter = getattr(self, "newsletter", None)
        return newsletter if newsletter and newsletter.is_readable else None

    def get_gallery_photos(self) -> list[models.Model]:
        """The photos of the linked gallery, if readers may see it."""
        gallery = self.gallery
        if gallery and gallery.locale_id != self.locale_id:
            gallery = gallery.localized
        if gallery is None or not only_readable([gallery]):
            return []
        return list(gallery.photos.select_related("image"))


class ReportLink(TranslatableMixin, Orderable):
    """An address elsewhere that belongs to the event: album, project site, form."""

    page = ParentalKey(NewsReportPage, on_delete=models.CASCADE, related_name="links")
    url = models.URLField("ที่อยู่", max_length=500)
    label = models.CharField("ข้อความที่แสดง", max_length=255, blank=True)

    panels = [FieldRowPanel([FieldPanel("url"), FieldPanel("label")])]
    override_translatable_fields = [
        SynchronizedField("url"),
        TranslatableField("label"),
    ]

    class Meta(TranslatableMixin.Meta, Orderable.Meta):
        verbose_name = "ลิงก์ภายนอก"
        verbose_name_plural = "ลิงก์ภายนอก"
