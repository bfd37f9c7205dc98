"""Words: headings, paragraphs, tables, call-outs."""

from django.core.exceptions import ValidationError
from wagtail import blocks
from wagtail.contrib.table_block.blocks import TableBlock as WagtailTableBlock
from wagtail.rich_text import RichText, get_text_for_indexing
from wagtail_localize.segments import StringSegmentValue

TEXT_FEATURES = [
    "bold",
    "italic",
    "ol",
    "ul",
    "link",
    "document-link",
    "superscript",
    "subscript",
]


class HeadingBlock(blocks.StructBlock):
    text = blocks.CharBlock(label="ข้อความ", max_length=200)
    level = blocks.ChoiceBlock(label="ระดับ", choices=[("2", "หัวข้อ"), ("3", "หัวข้อย่อย")], default="2")

    class Meta:
        icon = "title"
        label = "หัวข้อ"
        description = "แบ่งเนื้อหายาวให้อ่านง่าย"
        template = "blocks/heading.html"
        preview_value = {"text": "บรรยากาศในวันงาน", "level": "2"}


class RichTextBlock(blocks.RichTextBlock):
    def __init__(self, features: list[str] | None = None, **kwargs: object) -> None:
        super().__init__(features=features or TEXT_FEATURES, **kwargs)

    def clean(self, value: RichText) -> RichText:
        cleaned = super().clean(value)
        # To Wagtail an empty paragraph is a text: "<p></p>".
        if self.required and not get_text_for_indexing(cleaned.source).strip():
            raise ValidationError("กรุณาพิมพ์ข้อความ หรือลบย่อหน้าที่ว่าง")
        return cleaned

    class Meta:
        icon = "pilcrow"
        label = "ย่อหน้า"
        description = "ข้อความ รายการ และลิงก์"
        template = "blocks/rich_text.html"
        preview_value = (
            "<p>ครูจาก 12 โรงเรียนร่วมวง <b>PLC</b> แลกเปลี่ยนวิธีสอนคิดเลขเร็ว "
            "และตกลงกันว่าจะเปิดชั้นเรียนให้เพื่อนครูดูเดือนละหนึ่งครั้ง</p>"
        )


class CallOutBlock(blocks.StructBlock):
    title = blocks.CharBlock(label="หัวเรื่อง", required=False, max_length=120)
    text = blocks.RichTextBlock(label="ข้อความ", features=["bold", "link", "ul"])

    class Meta:
        icon = "warning"
        label = "กล่องเน้น"
        description = "สิ่งที่ผู้อ่านต้องไม่พลาด เช่น กำหนดส่ง"
        template = "blocks/call_out.html"
        preview_value = {
            "title": "ส่งใบสมัครภายใน 31 ตุลาคม 2569",
            "text": "<p>ส่งที่กลุ่มนิเทศฯ หรือผ่านแบบฟอร์มออนไลน์</p>",
        }


class TableBlock(WagtailTableBlock):
    """A table whose words, not its numbers, are translated (wagtail-localize's protocol)."""

    def get_table_options(self, table_options: dict | None = None) -> dict:
        """Handsontable knows no Thai, and reports that as an error on every page with a table."""
        return super().get_table_options({"language": "en-US", **(table_options or {})})

    def get_translatable_segments(self, value: dict) -> list[StringSegmentValue]:
        cells = {
            f"{row}-{column}": text
            for row, cells in enumerate(value["data"])
            for column, text in enumerate(cells)
        }
        texts = {"caption": value.get("table_caption"), **cells}
        return [
            StringSegmentValue(path, text)
            for path, text in texts.items()
            if text and any(char.isalpha() for char in text)
        ]

    def restore_translated_segments(self, value: dict, segments: list[StringSegmentValue]) -> dict:
        for segment in segments:
            if segment.path == "caption":
                value["table_caption"] = segment.render_text()
            else:
                row, column = map(int, segment.path.split("-"))
                value["data"][row][column] = segment.render_text()
        return value

    class Meta:
        icon = "table"
        label = "ตาราง"
        description = "ตารางข้อมูล กรุณาใส่ชื่อตารางและแถวหัว"
        template = "blocks/table.html"
        preview_value = {
            "table_caption": "จำนวนครูที่เข้าร่วม",
            "table_header_choice": "row",
            "first_row_is_table_header": True,
            "first_col_is_header": False,
            "data": [["อำเภอ", "ครู (คน)"], ["ดอยแก้ว", "42"], ["แม่พริ้ง", "38"]],
        }
