"""Pictures, files and films."""

from typing import ClassVar

from wagtail import blocks
from wagtail.documents.blocks import DocumentChooserBlock
from wagtail.embeds.blocks import EmbedBlock as WagtailEmbedBlock
from wagtail.images.blocks import ImageChooserBlock


class PhotoBlock(blocks.StructBlock):
    image = ImageChooserBlock(label="ภาพ")
    caption = blocks.CharBlock(label="คำบรรยาย", required=False, max_length=255)
    alt = blocks.CharBlock(
        label="ข้อความแทนภาพ",
        required=False,
        max_length=255,
        help_text="บอกสิ่งที่เห็นในภาพแก่ผู้ที่มองไม่เห็น เว้นว่างไว้ ใช้คำอธิบายของภาพ",
    )
    credit = blocks.CharBlock(label="ผู้ถ่ายภาพ", required=False, max_length=255)

    class Meta:
        icon = "image"
        label = "ภาพ"
        description = "ภาพเดี่ยวเต็มความกว้างพร้อมคำบรรยาย"
        template = "blocks/photo.html"
        preview_template = "blocks/previews/photo.html"
        preview_value = {
            "image": None,
            "caption": "ครูและผู้บริหารถ่ายภาพร่วมกันหลังพิธีเปิด",
            "credit": "กลุ่มอำนวยการ",
        }


class PhotoRowBlock(blocks.StructBlock):
    photos = blocks.ListBlock(PhotoBlock(label="ภาพ"), label="ภาพ", min_num=2, max_num=4)

    class Meta:
        icon = "image"
        label = "แถวภาพ"
        description = "ภาพสองถึงสี่ภาพเรียงกัน"
        template = "blocks/photo_row.html"
        preview_template = "blocks/previews/photo_row.html"
        preview_value: ClassVar[dict[str, list]] = {"photos": []}


class DocumentBlock(blocks.StructBlock):
    document = DocumentChooserBlock(label="เอกสาร")
    title = blocks.CharBlock(label="ชื่อที่แสดง", required=False, help_text="เว้นว่างไว้ ใช้ชื่อของเอกสาร")

    class Meta:
        icon = "doc-full"
        label = "เอกสาร"
        description = "ไฟล์ให้ดาวน์โหลด"
        template = "blocks/document.html"
        preview_template = "blocks/previews/document.html"
        preview_value = {"document": None, "title": "กำหนดการอบรม (PDF)"}


class EmbedBlock(blocks.StructBlock):
    film = WagtailEmbedBlock(label="ที่อยู่ของวิดีโอ", help_text="เช่น ที่อยู่วิดีโอใน YouTube")
    title = blocks.CharBlock(label="ชื่อวิดีโอ", max_length=200)

    class Meta:
        icon = "media"
        label = "วิดีโอ"
        description = "วิดีโอจากที่อื่น ยังไม่โหลดจนกว่าผู้อ่านจะกดเล่น"
        template = "blocks/embed.html"
        preview_template = "blocks/previews/embed.html"
        preview_value = {"film": None, "title": "บันทึกการเปิดชั้นเรียน"}
