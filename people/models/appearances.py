"""Who did what at an event, in the words of that day."""

import datetime
from typing import Any

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel, PageChooserPanel
from wagtail.models import Orderable, Page, TranslatableMixin
from wagtail.search import index
from wagtail_localize.fields import SynchronizedField, TranslatableField

from core.fields import ChoiceListField
from core.panels import MorePanel, RowsPanel
from people.forms import AppearanceForm
from thai.names import join_name

from .organisations import Organisation


class Role(models.TextChoices):
    """Roles in the order in which a report names them."""

    PRESIDING = "presiding", _("ประธาน")
    SPEAKER = "speaker", _("วิทยากร")
    HONOURED = "honoured", _("ผู้ได้รับการยกย่อง")
    REPORTING = "reporting", _("กล่าวรายงาน")
    MODERATOR = "moderator", _("ดำเนินรายการ")
    SIGNATORY = "signatory", _("ลงนาม")
    WELCOMING = "welcoming", _("ต้อนรับ")
    LEADER = "leader", _("นำคณะ/นำกิจกรรม")
    DELEGATOR = "delegator", _("มอบหมาย")
    GUEST = "guest", _("แขก/ผู้สนับสนุน")
    ATTENDEE = "attendee", _("ร่วมงาน")
    AUTHOR = "author", _("ผู้เขียน/ผู้พัฒนา")
    WRITER = "writer", _("เขียนข่าว")
    PHOTOGRAPHER = "photographer", _("ถ่ายภาพ")
    MENTIONED = "mentioned", _("กล่าวถึง")


class Appearance(TranslatableMixin, Orderable):
    """A person on a page. Name and post are kept as they were, whatever the profile says later.

    `day` is when it was, copied from the page (`AppearancesMixin.save`): a profile lists what its
    person did, newest first, without knowing the types of the pages.
    """

    page = ParentalKey(Page, on_delete=models.CASCADE, related_name="appearances")
    person = models.ForeignKey(
        "people.SpeakerProfilePage",
        verbose_name="โปรไฟล์",
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="appearances_as_person",
    )
    role = models.CharField(
        "บทบาท",
        max_length=20,
        choices=Role.choices,
        default=Role.ATTENDEE,
        db_index=True,
    )
    more_roles = ChoiceListField("บทบาทอื่นในงานเดียวกัน", choices=Role.choices, blank=True)
    honorific = models.CharField("คำนำหน้า", max_length=80, blank=True)
    name = models.CharField("ชื่อ–นามสกุล", max_length=255, blank=True)
    position = models.CharField("ตำแหน่ง ณ วันงาน", max_length=400, blank=True)
    organisation = models.ForeignKey(
        Organisation,
        verbose_name="หน่วยงาน",
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="appearances",
    )
    organisation_name = models.CharField("ชื่อหน่วยงานตามต้นฉบับ", max_length=255, blank=True)
    acting = models.BooleanField("รักษาราชการแทน", default=False)
    former = models.BooleanField("อดีต/เกษียณแล้ว", default=False)
    topic = models.CharField("หัวข้อที่พูด", max_length=400, blank=True)
    award = models.CharField("รางวัลที่ได้รับ", max_length=400, blank=True)
    day = models.DateField(null=True, editable=False)

    panels = [
        FieldRowPanel([FieldPanel("role"), PageChooserPanel("person")]),
        FieldRowPanel([FieldPanel("honorific"), FieldPanel("name")]),
        FieldPanel("position"),
        FieldRowPanel([FieldPanel("organisation"), FieldPanel("organisation_name")]),
        FieldRowPanel([FieldPanel("topic"), FieldPanel("award")]),
        MorePanel(
            [
                FieldRowPanel([FieldPanel("acting"), FieldPanel("former")]),
                FieldPanel("more_roles"),
            ],
            summary="รักษาราชการแทน อดีต หรือมีหลายบทบาท",
        ),
    ]
    override_translatable_fields = [
        SynchronizedField("person", overridable=False),
        SynchronizedField("role", overridable=False),
        SynchronizedField("more_roles", overridable=False),
        TranslatableField("honorific"),
        TranslatableField("name"),
        TranslatableField("position"),
        SynchronizedField("organisation", overridable=False),
        TranslatableField("organisation_name"),
        SynchronizedField("acting", overridable=False),
        SynchronizedField("former", overridable=False),
        TranslatableField("topic"),
        TranslatableField("award"),
    ]

    class Meta(TranslatableMixin.Meta, Orderable.Meta):
        verbose_name = "บุคคลในงาน"
        verbose_name_plural = "บุคคลในงาน"
        indexes = [models.Index(fields=["person", "-day"], name="appearance_person_day")]

    def __str__(self) -> str:
        return self.styled_name

    @property
    def styled_name(self) -> str:
        """The name as it was, or the profile's in a draft that has no date yet."""
        if not self.name and self.person:
            return self.person.styled_name
        return join_name(self.honorific, self.name, "")

    @property
    def words(self) -> str:
        """All that the page says of this person, in one line."""
        organisation = self.organisation_name
        where = "" if organisation in self.position else organisation
        said = (self.styled_name, self.position, where, self.topic, self.award)
        return " ".join(filter(None, said))

    @property
    def roles(self) -> list[Role]:
        """All roles, the main one first."""
        return [Role(self.role), *(Role(r) for r in self.more_roles if r != self.role)]

    def fill_from_profile(self, day: datetime.date | None) -> None:
        """Copy name and the post of `day` from the profile into what is still blank.

        Once a name is there nothing is touched: a later change of the profile never rewrites it.
        """
        if self.name or not self.person:
            return
        self.honorific = self.honorific or self.person.honorific
        self.name = self.person.full_name
        post = self.person.post_on(day)
        if post and not self.position:
            self.position = post.title
            self.acting, self.former = post.is_acting, post.is_former
            self.organisation = self.organisation or post.organisation
            self.organisation_name = self.organisation_name or post.organisation_name


class AppearancesMixin(models.Model):
    """A page that names people. Uses `start_date`, if the page has one, as the day it was."""

    appearances_panel = RowsPanel(
        "appearances",
        row_form_class=AppearanceForm,
        heading="ใครเป็นใคร",
        label="บุคคล",
        icon="user",
        help_text=(
            "เลือกโปรไฟล์แล้ว ระบบใส่ชื่อและตำแหน่ง ณ วันงานให้ แก้ได้ และจะไม่เปลี่ยนตามโปรไฟล์ภายหลัง "
            "คนที่ไม่มีโปรไฟล์ พิมพ์ชื่อได้เลย"
        ),
    )
    # Under the name of that day, and under the one that the profile has by now.
    appearances_search_fields = [
        index.RelatedFields(
            "appearances",
            [
                index.SearchField("name", boost=3),
                index.SearchField("position"),
                index.SearchField("organisation_name", boost=2),
                index.SearchField("topic", boost=2),
                index.SearchField("award"),
                index.RelatedFields("person", [index.SearchField("title", boost=3)]),
            ],
        )
    ]
    appearances_translation = [TranslatableField("appearances")]

    class Meta:
        abstract = True

    def save(self, *args: Any, **kwargs: Any) -> None:
        super().save(*args, **kwargs)
        Appearance.objects.filter(page=self).exclude(day=self.day).update(day=self.day)

    def fill_blanks(self) -> None:
        super().fill_blanks()
        # A draft of an event without its date must not get, for good, the posts of today.
        if getattr(self, "start_date", True):
            self._fill_appearances()

    def clean(self) -> None:
        super().clean()
        self._fill_appearances()

    def _fill_appearances(self) -> None:
        for appearance in self.appearances.all():
            appearance.fill_from_profile(getattr(self, "start_date", None))
            if not appearance.organisation_name and appearance.organisation:
                appearance.organisation_name = appearance.organisation.name

    @property
    def words_on_people(self) -> str:
        """What the page says of its people, one after the other."""
        return " · ".join(appearance.words for appearance in self.appearances.all())

    @property
    def day(self) -> datetime.date:
        """The day people did here what they did: the event's, else that of publication."""
        listed_on = getattr(self, "listed_on", None)
        return listed_on or timezone.localdate(self.first_published_at)
