"""The standard sections of a Thai best-practice report. All optional, in the writer's order."""

from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from core.blocks import BODY_BLOCKS

SECTION_KINDS = {
    "importance": _("ความสำคัญ"),
    "objectives": _("วัตถุประสงค์/เป้าหมาย"),
    "process": _("กระบวนการ"),
    "results": _("ผลการดำเนินงาน"),
    "success_factors": _("ปัจจัยความสำเร็จ"),
    "lessons": _("บทเรียนที่ได้รับ"),
    "dissemination": _("การเผยแพร่/รางวัล"),
    "bibliography": _("บรรณานุกรม"),
    "appendix": _("ภาคผนวก"),
}


class SectionBlock(blocks.StructBlock):
    """A named section; `heading` replaces the standard name where the school uses its own."""

    heading = blocks.CharBlock(label="ชื่อหัวข้อ", required=False, help_text="เว้นว่างไว้ ใช้ชื่อมาตรฐาน")
    content = blocks.StreamBlock(BODY_BLOCKS, label="เนื้อหา")

    class Meta:
        icon = "doc-full"
        template = "blocks/section.html"
        description = "หัวข้อมาตรฐานของรายงานวิธีปฏิบัติที่เป็นเลิศ"
        preview_value = {
            "heading": "",
            "content": [("rich_text", "<p>ครูเปิดชั้นเรียนเดือนละครั้งและสะท้อนผลร่วมกัน</p>")],
        }


SECTION_BLOCKS = [
    (kind, SectionBlock(label=label, group="หัวข้อมาตรฐาน")) for kind, label in SECTION_KINDS.items()
]
