"""People inside the text. Profiles are named by string: core knows nothing of `people`."""

from wagtail import blocks

PROFILE = "people.SpeakerProfilePage"


class QuoteBlock(blocks.StructBlock):
    text = blocks.TextBlock(label="คำพูด", rows=3)
    person = blocks.PageChooserBlock(label="โปรไฟล์", page_type=PROFILE, required=False)
    name = blocks.CharBlock(label="ชื่อผู้พูด", required=False, help_text="เว้นว่างไว้ถ้าเลือกโปรไฟล์")
    position = blocks.CharBlock(label="ตำแหน่ง", required=False)

    class Meta:
        icon = "openquote"
        label = "คำพูด"
        description = "คำพูดของบุคคลพร้อมชื่อ"
        template = "blocks/quote.html"
        preview_value = {
            "text": "เด็กไม่ได้คิดช้า เราต่างหากที่รีบเฉลย",
            "person": None,
            "name": "นางสาวปภาวี แก้วดอย",
            "position": "ครูโรงเรียนบ้านห้วยผึ้ง",
        }


class PersonLineBlock(blocks.StructBlock):
    person = blocks.PageChooserBlock(label="โปรไฟล์", page_type=PROFILE, required=False)
    name = blocks.CharBlock(label="ชื่อ", required=False)
    detail = blocks.CharBlock(label="รายละเอียด", required=False)

    class Meta:
        icon = "user"
        label = "บุคคล"


class PeopleListBlock(blocks.StructBlock):
    title = blocks.CharBlock(label="หัวเรื่อง", required=False)
    people = blocks.ListBlock(PersonLineBlock(), label="รายชื่อ")

    class Meta:
        icon = "group"
        label = "รายชื่อบุคคล"
        description = "เช่น รายชื่อผู้รับเกียรติบัตร"
        template = "blocks/people_list.html"
        preview_value = {
            "title": "ผู้รับเกียรติบัตรครูผู้นำ PLC",
            "people": [
                {"person": None, "name": "นายธีร์ สุขดอย", "detail": "โรงเรียนบ้านห้วยผึ้ง"},
                {"person": None, "name": "นางคำแปง ศรีวัน", "detail": "โรงเรียนวัดสันกลาง"},
            ],
        }
