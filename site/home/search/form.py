"""What a reader asks for: words, and from when to when."""

import datetime
import re
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from core.reader import language
from thai.dates import DateError, read_span

LONGEST_QUERY = 300  # characters; the longest headline has 255
RELEVANCE, DATE = "", "date"

# Controls, marks that turn the direction of writing, and halves of characters.
_UNSEEN = re.compile(
    "[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff]"
)


def tidy_query(text: str) -> str:
    """The words as typed, without what nobody sees and without what is too much."""
    return " ".join(_UNSEEN.sub(" ", text[: LONGEST_QUERY * 4]).split())[:LONGEST_QUERY].strip()


class SpanField(forms.CharField):
    """A day, a month or a year as Thai offices write them; the first or the last day of it."""

    def __init__(self, *, last: bool, **kwargs: Any) -> None:
        super().__init__(required=False, **kwargs)
        self.last = last
        self.widget.attrs |= {"class": "field__input", "autocomplete": "off"}

    def clean(self, value: str) -> datetime.date | None:
        typed = str(value or "").replace("\0", "").strip()
        if not typed:
            return None
        try:
            return read_span(typed)[self.last]
        except DateError as error:
            raise ValidationError(_message(error)) from error


class SearchForm(forms.Form):
    """`q` is never wrong. A date that cannot be read is said to be so, and narrows nothing."""

    since = SpanField(label=gettext_lazy("ตั้งแต่"), last=False)
    until = SpanField(label=gettext_lazy("ถึง"), last=True)

    def clean(self) -> dict:
        days = super().clean() or {}
        since, until = days.get("since"), days.get("until")
        if since and until and since > until:
            self.add_error("until", _("วันสิ้นสุดมาก่อนวันเริ่ม กรุณาตรวจวันที่ทั้งสองช่อง"))
        return days

    @property
    def query(self) -> str:
        return tidy_query(self.data.get("q", ""))

    @property
    def sort(self) -> str:
        return DATE if self.data.get("sort") == DATE else RELEVANCE

    @property
    def exact(self) -> str:
        """Whether the reader insists on what was typed."""
        return "1" if self.data.get("exact") else ""

    @property
    def has_dates(self) -> bool:
        """Whether dates were typed, right or wrong."""
        return any(self.data.get(name, "").strip() for name in ("since", "until"))


def _message(error: DateError) -> str:
    """What is wrong, to whom reads Thai; how to write it, to whom does not."""
    return str(error) if language() == "th" else _("อ่านวันที่ไม่ออก ลองพิมพ์แบบ 1/10/2568 หรือ ต.ค. 2568")
