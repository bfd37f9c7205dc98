"""Speakers and colleagues, with the posts they held and when."""

import datetime
from collections.abc import Iterable, Mapping
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.db import models
from django.http import HttpRequest
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey, ParentalManyToManyField
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, MultiFieldPanel
from wagtail.fields import RichTextField
from wagtail.models import Orderable, PageManager, TranslatableMixin
from wagtail.rich_text import get_text_for_indexing
from wagtail.search import index
from wagtail_localize.fields import SynchronizedField, TranslatableField

from core.listings import Pagination, remembered
from core.models import BasePage, Topic
from core.parts import Part
from core.structured_data import Node
from people.career import appearances_of, with_pages
from people.forms import ProfileForm
from people.querysets import ProfileQuerySet
from people.structured_data import profile_node
from thai.names import join_name

from .appearances import Role
from .organisations import Organisation

ARTICLES_SHOWN = 50


class Position(TranslatableMixin, Orderable):
    """A post held from one day to another; either end may be unknown."""

    class Kind(models.TextChoices):
        REGULAR = "regular", _("ดำรงตำแหน่ง")
        ACTING = "acting", _("รักษาราชการแทน")
        RETIRED = "retired", _("ข้าราชการบำนาญ")

    person = ParentalKey(
        "people.SpeakerProfilePage", on_delete=models.CASCADE, related_name="positions"
    )
    title = models.CharField("ตำแหน่ง", max_length=255)
    organisation = models.ForeignKey(
        Organisation,
        verbose_name="หน่วยงาน",
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="positions",
    )
    organisation_name = models.CharField(
        "ชื่อหน่วยงานตามที่ใช้",
        max_length=255,
        blank=True,
        help_text="เว้นว่างไว้ ระบบใส่ชื่อจากหน่วยงานที่เลือก",
    )
    start = models.DateField("ตั้งแต่", null=True, blank=True)
    end = models.DateField("ถึง", null=True, blank=True)
    kind = models.CharField("สถานะ", max_length=10, choices=Kind.choices, default=Kind.REGULAR)

    panels = [
        FieldPanel("title"),
        FieldRowPanel([FieldPanel("organisation"), FieldPanel("organisation_name")]),
        FieldRowPanel(
            [
                FieldPanel("start"),
                FieldPanel("end", heading="ถึง (ว่างไว้ถ้ายังอยู่)"),
                FieldPanel("kind"),
            ]
        ),
    ]
    override_translatable_fields = [
        TranslatableField("title"),
        SynchronizedField("organisation", overridable=False),
        TranslatableField("organisation_name"),
        SynchronizedField("start", overridable=False),
        SynchronizedField("end", overridable=False),
        SynchronizedField("kind", overridable=False),
    ]

    class Meta(TranslatableMixin.Meta, Orderable.Meta):
        verbose_name = "ตำแหน่ง"
        verbose_name_plural = "ตำแหน่ง"

    def __str__(self) -> str:
        return self.title

    def clean(self) -> None:
        super().clean()
        if self.start and self.end and self.end < self.start:
            raise ValidationError({"end": "วันสิ้นสุดมาก่อนวันเริ่มตำแหน่ง กรุณาตรวจวันที่ทั้งสองช่อง"})

    @property
    def is_acting(self) -> bool:
        return self.kind == self.Kind.ACTING

    @property
    def is_former(self) -> bool:
        return self.kind == self.Kind.RETIRED

    def held_on(self, day: datetime.date) -> bool:
        return (self.start or datetime.date.min) <= day <= (self.end or datetime.date.max)


class SpeakerProfilePage(BasePage):
    """A person. The page title is the name as it is read: honorific, given and family name."""

    honorific = models.CharField("คำนำหน้า/ตำแหน่งทางวิชาการ", max_length=80, blank=True)
    given_name = models.CharField("ชื่อ", max_length=120)
    family_name = models.CharField("นามสกุล", max_length=120, blank=True)
    name_en = models.CharField("ชื่อภาษาอังกฤษ", max_length=255, blank=True)
    portrait = models.ForeignKey(
        "core.OfficeImage",
        verbose_name="ภาพบุคคล",
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    biography = RichTextField("ประวัติ", blank=True, features=["bold", "italic", "ul", "ol", "link"])
    expertise = ParentalManyToManyField(
        Topic, verbose_name="ความเชี่ยวชาญ", blank=True, related_name="experts"
    )
    email = models.EmailField("อีเมล", blank=True)
    phone = models.CharField("โทรศัพท์", max_length=100, blank=True)
    show_contact = models.BooleanField(
        "แสดงช่องทางติดต่อบนหน้าเว็บ", default=False, help_text="ติ๊กเมื่อเจ้าตัวอนุญาตแล้วเท่านั้น"
    )

    objects = PageManager.from_queryset(ProfileQuerySet)()

    base_form_class = ProfileForm
    sharing_type = "profile"

    parent_page_types = ["people.PeopleIndexPage"]
    subpage_types: list[str] = []

    content_panels = [
        MultiFieldPanel(
            [
                FieldPanel("honorific"),
                FieldRowPanel([FieldPanel("given_name"), FieldPanel("family_name")]),
                FieldPanel("name_en"),
                FieldPanel(
                    "title",
                    heading="ชื่อที่แสดง",
                    help_text="เว้นว่างไว้ ระบบใส่ให้จากคำนำหน้า ชื่อ และนามสกุล",
                ),
            ],
            heading="ชื่อ",
            icon="user",
        ),
        InlinePanel("positions", heading="ตำแหน่งตามช่วงเวลา", label="ตำแหน่ง", icon="history"),
        FieldPanel("portrait"),
        FieldPanel("summary"),
        FieldPanel("biography"),
        FieldPanel("expertise", widget=forms.CheckboxSelectMultiple, icon="tag"),
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("email"), FieldPanel("phone")]),
                FieldPanel("show_contact"),
            ],
            heading="ติดต่อ",
            icon="mail",
        ),
    ]
    search_fields = [
        *BasePage.search_fields,
        # The title begins with the honorific; editors look for the name.
        index.AutocompleteField("given_name"),
        index.AutocompleteField("family_name"),
        index.SearchField("name_en"),
        index.AutocompleteField("name_en"),
        index.SearchField("biography"),
        index.RelatedFields("expertise", [index.SearchField("name", boost=2)]),
        index.RelatedFields(
            "positions",
            [index.SearchField("title", boost=2), index.SearchField("organisation_name", boost=2)],
        ),
        index.FilterField("given_name"),
    ]
    override_translatable_fields = [
        *BasePage.translation,
        TranslatableField("honorific"),
        TranslatableField("given_name"),
        TranslatableField("family_name"),
        SynchronizedField("name_en"),
        SynchronizedField("portrait"),
        TranslatableField("biography"),
        SynchronizedField("expertise", overridable=False),
        SynchronizedField("email"),
        SynchronizedField("phone"),
        SynchronizedField("show_contact", overridable=False),
        TranslatableField("positions"),
    ]

    class Meta:
        verbose_name = "โปรไฟล์วิทยากร"
        verbose_name_plural = "โปรไฟล์วิทยากร"

    def fill_blanks(self) -> None:
        super().fill_blanks()
        self.title = self.title or self.styled_name
        for position in self.positions.all():
            if not position.organisation_name and position.organisation:
                position.organisation_name = position.organisation.name

    @property
    def lead_image(self) -> models.Model | None:
        return self.portrait

    @property
    def full_name(self) -> str:
        return " ".join(filter(None, [self.given_name, self.family_name]))

    @property
    def styled_name(self) -> str:
        """Honorific and name joined the Thai way: นางสาวมาลี ใจดี, ดร.สมชาย ใจกล้า."""
        return join_name(self.honorific, self.given_name, self.family_name)

    def post_on(self, day: datetime.date | None) -> Position | None:
        """The post held on `day` (today's if None); of several, the one begun last."""
        day = day or datetime.date.today()
        held = [position for position in self.positions.all() if position.held_on(day)]
        return max(held, key=lambda p: p.start or datetime.date.min, default=None)

    @property
    def current_post(self) -> Position | None:
        return self.post_on(None)

    def get_parts(self) -> Iterable[Part]:
        posts = [f"{post.title} {post.organisation_name}" for post in self.career]
        return [
            Part(get_text_for_indexing(self.biography), gettext("ประวัติ"), "biography"),
            Part("\n".join(posts), gettext("ตำแหน่ง"), "positions"),
        ]

    def get_context(self, request: HttpRequest, *args: object, **kwargs: object) -> dict:
        everything = appearances_of(self)
        told = everything.exclude(role=Role.AUTHOR)
        total = remembered(request, self.url_path, told.count)
        leafing = Pagination(told, request, total=total, per_page=20)
        return {
            **super().get_context(request, *args, **kwargs),
            "appearances": with_pages(leafing.page),
            "articles": with_pages(everything.filter(role=Role.AUTHOR)[:ARTICLES_SHOWN]),
            "positions": self.career,
            "pagination": leafing,
        }

    def get_structured_data(self, context: Mapping[str, Any]) -> list[Node]:
        return [profile_node(self, context["request"])]

    @property
    def career(self) -> list[Position]:
        """All posts, the one begun last first."""
        return sorted(
            self.positions.all(), key=lambda p: p.start or datetime.date.min, reverse=True
        )
