"""Inputs for dates and times in พ.ศ.

Plain text inputs. `admin-editor/moments.js` finds them by their Stimulus controller wherever they
appear (forms, inline panels, StreamField, dialogs), adds a line that says how the text was
understood, and gives dates a calendar. The reading is done by the server: `core.forms.reading`.
"""

from datetime import date, datetime, time

from django import forms
from django.urls import reverse_lazy

from thai.dates import format_date, format_time

CONTROLLER = "thai-moment"


class ThaiMomentInput(forms.TextInput):
    """Base of the three; `kind` says what the text is read as."""

    kind: str
    example: str

    class Media:
        js = ["admin-editor/moments.js"]

    def __init__(self, attrs: dict[str, object] | None = None) -> None:
        own = attrs or {}
        controllers = f"{own.get('data-controller', '')} {CONTROLLER}".strip()
        super().__init__(
            {
                "autocomplete": "off",
                "placeholder": f"เช่น {self.example}",
                f"data-{CONTROLLER}-kind-value": self.kind,
                f"data-{CONTROLLER}-url-value": reverse_lazy("read_moment"),
                **own,
                "data-controller": controllers,
            }
        )


class ThaiDateInput(ThaiMomentInput):
    kind = "date"
    example = "10 มิ.ย. 2569"

    def format_value(self, value: date | str | None) -> str | None:
        return format_date(value, style="short") if isinstance(value, date) else value


class ThaiTimeInput(ThaiMomentInput):
    kind = "time"
    example = "09.30 น."

    def format_value(self, value: time | str | None) -> str | None:
        return format_time(value) if isinstance(value, time) else value


class ThaiDateTimeInput(ThaiMomentInput):
    kind = "datetime"
    example = "10 มิ.ย. 2569 09.30 น."

    def format_value(self, value: datetime | str | None) -> str | None:
        if not isinstance(value, datetime):
            return value
        return f"{format_date(value, style='short')} {format_time(value.time())}"
