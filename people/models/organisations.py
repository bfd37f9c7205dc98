"""Schools, offices and the rest: who runs events, and where people work."""

from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.search import index

from core.models.taxonomy import BilingualName, ThaiOrderManager
from people.querysets import OrganisationQuerySet


class Organisation(BilingualName):
    class Kind(models.TextChoices):
        SCHOOL = "school", _("โรงเรียน")
        AREA_OFFICE = "area_office", _("สำนักงานเขตพื้นที่การศึกษา")
        BUREAU = "bureau", _("กลุ่ม/สำนัก")
        UNIVERSITY = "university", _("มหาวิทยาลัย")
        OTHER = "other", _("หน่วยงานอื่น")

    kind = models.CharField("ประเภท", max_length=20, choices=Kind.choices, default=Kind.SCHOOL)
    short_name = models.CharField("ชื่อย่อ", max_length=120, blank=True)
    other_names = models.TextField(
        "ชื่ออื่น", blank=True, help_text="บรรทัดละชื่อ เช่น ชื่อย่อแบบอื่น ชื่อเดิม ใช้ช่วยค้นหา"
    )
    school_code = models.CharField("รหัสโรงเรียน", max_length=20, blank=True)
    district = models.CharField("อำเภอ", max_length=100, blank=True)
    province = models.CharField("จังหวัด", max_length=100, blank=True)
    parent = models.ForeignKey(
        "self",
        verbose_name="สังกัด",
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="children",
    )

    objects = ThaiOrderManager.from_queryset(OrganisationQuerySet)()

    panels = [
        FieldPanel("kind"),
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("name"), FieldPanel("name_en")]),
                FieldPanel("short_name"),
                FieldPanel("other_names"),
            ],
            heading="ชื่อ",
        ),
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("district"), FieldPanel("province")]),
                FieldRowPanel([FieldPanel("school_code"), FieldPanel("parent")]),
            ],
            heading="ที่ตั้งและสังกัด",
        ),
        FieldPanel("slug"),
    ]
    search_fields = [
        *BilingualName.search_fields,
        index.SearchField("short_name"),
        index.AutocompleteField("short_name"),
        index.SearchField("other_names"),
        index.AutocompleteField("other_names"),
        index.SearchField("school_code"),
        index.AutocompleteField("school_code"),
        index.FilterField("short_name"),
        index.FilterField("kind"),
        index.FilterField("district"),
    ]

    class Meta:
        verbose_name = "หน่วยงาน"
        verbose_name_plural = "หน่วยงาน"

    def get_absolute_url(self) -> str:
        return reverse("organisation", args=[self.slug])

    @property
    def names(self) -> list[str]:
        """Every name it goes by: full, short and others, without blanks."""
        return [
            name
            for name in (self.name, self.short_name, *self.other_names.splitlines())
            if name.strip()
        ]
