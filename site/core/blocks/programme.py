"""What happened when, and who spoke."""

from datetime import time

from django.core.exceptions import ValidationError
from wagtail import blocks

from .dates import DateBlock, TimeBlock

SESSION_PREVIEW = {
    "start": time(9),
    "end": time(10, 30),
    "title": "เปิดชั้นเรียนคณิตศาสตร์ ป.3",
    "speakers": ["ปภาวี แก้วดอย"],
}


class SessionBlock(blocks.StructBlock):
    """One line of a programme. A speaker who is also among the page's people is linked there."""

    day = DateBlock(label="วันที่ (ถ้าจัดหลายวัน)", required=False)
    start = TimeBlock(label="เริ่ม", required=False)
    end = TimeBlock(label="ถึง", required=False)
    title = blocks.CharBlock(label="เรื่อง", max_length=400)
    speakers = blocks.ListBlock(
        blocks.CharBlock(label="ชื่อ"),
        label="วิทยากร",
        default=[],
        help_text="ชื่อและนามสกุล",
    )

    def clean(self, value: blocks.StructValue) -> blocks.StructValue:
        session = super().clean(value)
        if session["start"] and session["end"] and session["end"] < session["start"]:
            error = ValidationError("เวลาสิ้นสุดมาก่อนเวลาเริ่ม กรุณาตรวจเวลาทั้งสองช่อง")
            raise blocks.StructBlockValidationError({"end": error})
        return session

    class Meta:
        icon = "time"
        label = "ช่วงกำหนดการ"
        description = "หนึ่งช่วงเวลาของงาน"
        template = "blocks/session.html"
        form_classname = "struct-block session-block"
        preview_value = SESSION_PREVIEW


class ProgrammeBlock(blocks.StructBlock):
    title = blocks.CharBlock(label="หัวเรื่อง", default="กำหนดการ")
    sessions = blocks.ListBlock(SessionBlock(), label="ช่วงเวลา")

    class Meta:
        icon = "time"
        label = "กำหนดการ"
        description = "ตารางเวลาของงานเป็นเส้นเวลา"
        template = "blocks/programme.html"
        preview_value = {"title": "กำหนดการ", "sessions": [SESSION_PREVIEW]}
