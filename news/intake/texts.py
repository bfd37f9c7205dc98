"""The text of an intake: pasted, or out of a Word file."""

import re

from django.db import transaction

from news.models import PressIntake

LONGEST = 100_000  # characters, some sixty pages
# What no text has and databases refuse; line feeds and tabs stay.
_CONTROLS = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff]")


class TextError(ValueError):
    """A text that is not taken; the message is Thai."""


def cleaned(text: str) -> str:
    """Return `text` with one kind of line end and nothing that cannot be stored or seen.

    No line ends around it: browsers drop the first one of a text area.
    """
    return _CONTROLS.sub("", text.replace("\r\n", "\n").replace("\r", "\n")).strip("\n")


@transaction.atomic
def keep_text(*, intake: PressIntake, text: str) -> None:
    """Keep what was pasted. That of a Word file stays as it is: its pictures stand in it.

    A changed text is read anew: answers to the old one are forgotten. Raises TextError.
    """
    text, kept = cleaned(text), PressIntake.objects.select_for_update().get(pk=intake.pk)
    if text == kept.text or (kept.source_name and not text.strip()):
        return
    if kept.is_made:
        raise TextError("ข่าวนี้สร้างเป็นร่างแล้ว แก้ข้อความได้ในหน้าแก้ไขข่าว")
    if kept.source_name:
        raise TextError(
            f"ใช้ข้อความจากไฟล์ {kept.source_name} จึงไม่ได้เก็บข้อความที่วาง "
            "ถ้าจะใช้ข้อความที่วาง กรุณาทิ้งไฟล์ข่าวก่อน"
        )
    if len(text) > LONGEST:
        raise TextError(
            f"ข้อความยาว {len(text):,} ตัวอักษร รับได้ไม่เกิน {LONGEST:,} กรุณาวางเฉพาะเนื้อข่าวของงานเดียว"
        )
    intake.text, intake.answers = text, ""
    intake.save(update_fields=["text", "answers"])
