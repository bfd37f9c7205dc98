"""The blocks an article may be made of."""

from collections.abc import Mapping

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from wagtail import blocks

from core.parts import anchor_of

from .media import DocumentBlock, EmbedBlock, PhotoBlock, PhotoRowBlock
from .people import PeopleListBlock, QuoteBlock
from .programme import ProgrammeBlock
from .text import CallOutBlock, HeadingBlock, RichTextBlock, TableBlock


class AccordionItemBlock(blocks.StructBlock):
    title = blocks.CharBlock(label="หัวเรื่อง", max_length=200)
    text = RichTextBlock(label="ข้อความ")

    class Meta:
        icon = "list-ul"
        label = "หัวข้อที่กางได้"


class AccordionBlock(blocks.StructBlock):
    items = blocks.ListBlock(AccordionItemBlock(), label="รายการ", min_num=1)

    class Meta:
        icon = "list-ul"
        label = "รายการกางได้"
        description = "คำถามที่พบบ่อย หรือรายละเอียดที่ไม่ทุกคนต้องอ่าน"
        template = "blocks/accordion.html"
        preview_value = {
            "items": [{"title": "ต้องเตรียมอะไรบ้าง", "text": "<p>แผนการจัดการเรียนรู้หนึ่งแผน</p>"}]
        }


BODY_BLOCKS = [
    ("rich_text", RichTextBlock(group="ข้อความ")),
    ("heading", HeadingBlock(group="ข้อความ")),
    ("quote", QuoteBlock(group="ข้อความ")),
    ("call_out", CallOutBlock(group="ข้อความ")),
    ("table", TableBlock(group="ข้อความ")),
    ("accordion", AccordionBlock(group="ข้อความ")),
    ("photo", PhotoBlock(group="ภาพและไฟล์")),
    ("photo_row", PhotoRowBlock(group="ภาพและไฟล์")),
    ("document", DocumentBlock(group="ภาพและไฟล์")),
    ("embed", EmbedBlock(group="ภาพและไฟล์")),
    ("people_list", PeopleListBlock(group="บุคคลและกำหนดการ")),
    ("programme", ProgrammeBlock(group="บุคคลและกำหนดการ")),
]


class BodyBlock(blocks.StreamBlock):
    """The body of an article. What begins with a heading can be linked to (`core.parts`)."""

    def render_basic(
        self, value: blocks.StreamValue, context: Mapping[str, object] | None = None
    ) -> SafeString:
        return format_html_join(
            "\n",
            '<div class="w-block-{0} block-{0}"{1}>{2}</div>',
            (
                (child.block_type, _id_attribute(child), child.render(context=context))
                for child in value
            ),
        )


def _id_attribute(child: blocks.StreamValue.StreamChild) -> SafeString | str:
    anchor = anchor_of(child.block_type, child.id)
    return format_html(' id="{}"', anchor) if anchor else ""
