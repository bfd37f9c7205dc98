"""The blocks an article may be made of."""

from wagtail import blocks

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
