"""Words that mean the same to one office, beside the groups that come with the site."""

from collections.abc import Iterator

from django.core.exceptions import ValidationError
from django.db import models
from wagtail.admin.panels import FieldPanel

from search.synonyms import term_of
from search.vocabulary import vocabulary
from thai.folding import fold

MOST_FORMS = 20
LONGEST_FORM = 100  # characters


class SynonymGroup(models.Model):
    """Forms that find each other. They are in use from the next query on (`search.vocabulary`)."""

    forms = models.TextField(
        "คำที่มีความหมายเดียวกัน",
        help_text="บรรทัดละคำหรือวลี อย่างน้อยสองบรรทัด เช่น บรรทัดแรก “ค่าย STEM” บรรทัดที่สอง "
        "“ค่ายสะเต็มศึกษา” ค้นคำใดก็พบอีกคำด้วย คำย่อให้พิมพ์จุดตามที่ใช้จริง มีผลทันทีที่บันทึก",
    )
    one_way = models.BooleanField(
        "ค้นได้ทางเดียว",
        default=False,
        help_text="ค้นคำในบรรทัดแรกแล้วพบคำที่เหลือด้วย แต่ค้นคำที่เหลือไม่พบคำแรก ใช้เมื่อคำแรกกว้างกว่าคำอื่น",
    )
    changed_at = models.DateTimeField("แก้ไขล่าสุด", auto_now=True)

    panels = [FieldPanel("forms"), FieldPanel("one_way")]

    class Meta:
        verbose_name = "กลุ่มคำค้นที่ใช้แทนกัน"
        verbose_name_plural = "คำค้นที่ใช้แทนกัน"
        ordering = ["-changed_at", "-pk"]

    def __str__(self) -> str:
        return (" → " if self.one_way else " = ").join(self.lines)

    @property
    def lines(self) -> list[str]:
        """The forms as written, without blank lines and without those that came before."""
        lines: dict[str, str] = {}
        for line in filter(None, map(str.strip, self.forms.splitlines())):
            lines.setdefault(fold(line), line)
        return list(lines.values())

    @property
    def known_lines(self) -> list[str]:
        """The forms that already stand in a group that comes with the site."""
        known = vocabulary().builtin
        return [line for line in self.lines if known.of(_term(line))]

    def clean(self) -> None:
        self.forms = "\n".join(self.lines)
        if errors := list(_errors(self.lines)):
            raise ValidationError({"forms": errors})


def _term(line: str) -> str:
    return term_of(vocabulary().query_tokens(fold(line)))


def _errors(lines: list[str]) -> Iterator[str]:
    if len({_term(line) for line in lines}) < 2:  # noqa: PLR2004
        yield "ใส่คำที่ต่างกันอย่างน้อยสองคำ บรรทัดละคำ ตัวพิมพ์เล็กใหญ่ เลขไทยกับเลขอารบิก ถือเป็นคำเดียวกัน"
    if len(lines) > MOST_FORMS:
        yield f"ใส่ได้ไม่เกิน {MOST_FORMS} คำในหนึ่งกลุ่ม"
    for line in lines:
        if len(line) > LONGEST_FORM:
            yield f"“{line[:30]}…” ยาวเกินไป ใส่ได้ไม่เกิน {LONGEST_FORM} ตัวอักษร"
        elif not vocabulary().says_something(line):
            yield f"“{line}” ค้นไม่ได้ เพราะเป็นคำทั่วไปหรือเครื่องหมาย ใช้คำที่เจาะจงกว่านี้"
