"""What an office sets for its site without a developer."""

from django.core.validators import MinValueValidator, RegexValidator
from django.db import models
from django.utils.translation import get_language
from modelcluster.fields import ParentalKey
from modelcluster.models import ClusterableModel
from wagtail.admin.panels import (
    FieldPanel,
    FieldRowPanel,
    InlinePanel,
    ObjectList,
    TabbedInterface,
)
from wagtail.contrib.settings.models import BaseSiteSetting, register_setting
from wagtail.models import Orderable

COLOUR = RegexValidator(r"^#[0-9a-fA-F]{6}$", "ใส่สีแบบ #1f2f5c")


@register_setting(icon="home", order=100)
class OfficeSettings(ClusterableModel, BaseSiteSetting):
    class Digits(models.TextChoices):
        ARABIC = "arabic", "เลขอารบิก (2569)"
        THAI = "thai", "เลขไทย (๒๕๖๙)"

    class NumberingYear(models.TextChoices):
        CALENDAR = "calendar", "ปีปฏิทิน (มกราคม–ธันวาคม)"
        FISCAL = "fiscal", "ปีงบประมาณ (ตุลาคม–กันยายน)"

    name = models.CharField("ชื่อสำนักงาน", max_length=255, blank=True)
    name_en = models.CharField("ชื่อภาษาอังกฤษ", max_length=255, blank=True)
    short_name = models.CharField("ชื่อย่อ", max_length=80, blank=True, help_text="เช่น สพป.… เขต …")
    short_name_en = models.CharField("ชื่อย่อภาษาอังกฤษ", max_length=80, blank=True)
    tagline = models.CharField("คำโปรย", max_length=255, blank=True)
    tagline_en = models.CharField("คำโปรยภาษาอังกฤษ", max_length=255, blank=True)
    logo = models.ForeignKey(
        "core.OfficeImage",
        verbose_name="ตราสำนักงาน",
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text="เว้นว่างไว้ ระบบใช้ตราที่มากับเว็บไซต์",
    )
    digits = models.CharField(
        "ตัวเลขในวันที่", max_length=6, choices=Digits.choices, default=Digits.ARABIC
    )
    primary_colour = models.CharField("สีหลัก", max_length=7, blank=True, validators=[COLOUR])
    accent_colour = models.CharField("สีเน้น", max_length=7, blank=True, validators=[COLOUR])
    address = models.TextField("ที่อยู่", blank=True)
    address_en = models.TextField("ที่อยู่ภาษาอังกฤษ", blank=True)
    phone = models.CharField("โทรศัพท์", max_length=100, blank=True)
    email = models.EmailField("อีเมล", blank=True)
    director_name = models.CharField(
        "ชื่อผู้อำนวยการ",
        max_length=255,
        blank=True,
        help_text="พร้อมคำนำหน้า เว้นว่างไว้ จดหมายข่าวไม่มีกรอบผู้อำนวยการ",
    )
    director_post = models.CharField(
        "ตำแหน่ง",
        max_length=255,
        blank=True,
        help_text="ตามที่ใช้จริง เช่น รองผู้อำนวยการ รักษาราชการแทนผู้อำนวยการสำนักงานเขตพื้นที่การศึกษา…",
    )
    director_photo = models.ForeignKey(
        "core.OfficeImage",
        verbose_name="ภาพผู้อำนวยการ",
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    newsletter_year = models.CharField(
        "นับเลขฉบับของจดหมายข่าวตาม",
        max_length=8,
        choices=NumberingYear.choices,
        default=NumberingYear.CALENDAR,
    )
    newsletter_first_number = models.PositiveIntegerField(
        "เลขฉบับแรกที่ออกจากระบบนี้",
        default=1,
        validators=[MinValueValidator(1, "เลขฉบับเริ่มที่ 1")],
        help_text="ถ้าปีนี้ทำเองมาแล้ว 11 ฉบับ ใส่ 12 ใช้ครั้งเดียวกับฉบับแรก ปีต่อไปเริ่มที่ 1",
    )

    edit_handler = TabbedInterface(
        [
            ObjectList(
                [
                    FieldRowPanel([FieldPanel("name"), FieldPanel("name_en")]),
                    FieldRowPanel([FieldPanel("short_name"), FieldPanel("short_name_en")]),
                    FieldRowPanel([FieldPanel("tagline"), FieldPanel("tagline_en")]),
                ],
                heading="สำนักงาน",
            ),
            ObjectList(
                [
                    FieldPanel("logo"),
                    FieldPanel("digits"),
                    FieldRowPanel([FieldPanel("primary_colour"), FieldPanel("accent_colour")]),
                ],
                heading="หน้าตา",
            ),
            ObjectList(
                [
                    FieldRowPanel([FieldPanel("address"), FieldPanel("address_en")]),
                    FieldRowPanel([FieldPanel("phone"), FieldPanel("email")]),
                    InlinePanel("channels", label="ช่องทางออนไลน์"),
                ],
                heading="ติดต่อ",
            ),
            ObjectList(
                [
                    FieldRowPanel([FieldPanel("director_name"), FieldPanel("director_post")]),
                    FieldPanel("director_photo"),
                    FieldRowPanel(
                        [FieldPanel("newsletter_year"), FieldPanel("newsletter_first_number")]
                    ),
                ],
                heading="จดหมายข่าว",
            ),
        ]
    )

    class Meta:
        verbose_name = "ข้อมูลสำนักงาน"

    def in_language(self, field: str) -> str:
        """Return `field` in the reader's language, falling back to Thai."""
        english = getattr(self, f"{field}_en") if get_language() == "en" else ""
        return english or getattr(self, field)


class SocialChannel(Orderable):
    class Kind(models.TextChoices):
        FACEBOOK = "facebook", "Facebook"
        LINE = "line", "LINE"
        YOUTUBE = "youtube", "YouTube"
        TIKTOK = "tiktok", "TikTok"
        X = "x", "X"
        OTHER = "other", "อื่น ๆ"

    settings = ParentalKey(OfficeSettings, on_delete=models.CASCADE, related_name="channels")
    kind = models.CharField("ช่องทาง", max_length=10, choices=Kind.choices)
    label = models.CharField("ชื่อที่แสดง", max_length=100)
    url = models.URLField("ที่อยู่")

    panels = [
        FieldRowPanel([FieldPanel("kind"), FieldPanel("label")]),
        FieldPanel("url"),
    ]

    class Meta(Orderable.Meta):
        verbose_name = "ช่องทางออนไลน์"
