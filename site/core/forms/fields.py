"""Form fields that read dates and times as Thai offices type them. Values stay Gregorian."""

import re
from collections.abc import Callable
from datetime import date, datetime, time
from typing import Any, TypeVar

from django import forms
from django.core.exceptions import ValidationError
from django.forms.utils import from_current_timezone

from core.forms.widgets import ThaiDateInput, ThaiDateTimeInput, ThaiTimeInput
from thai.dates import DateError, read_date, read_time

Moment = TypeVar("Moment")

_CLOCK = r"\d{1,2}(?:\s*[.:]\s*\d\d(?:[.:]\d\d)?\s*(?:น\.?|นาฬิกา)?|\s*(?:น\.?|นาฬิกา))"
_DAY_AND_TIME = re.compile(rf"(?P<day>.+?)(?:\s*,?\s|T)\s*(?:เวลา\s*)?(?P<time>{_CLOCK})")


def read_datetime(text: str) -> datetime:
    """Read a date followed by a time, without a time zone: "10 มิ.ย. 2569 เวลา 09.30 น.".

    Raises DateError with a message in Thai.
    """
    if match := _DAY_AND_TIME.fullmatch(text.strip()):
        return datetime.combine(read_date(match["day"]), read_time(match["time"]))
    read_date(text)  # says what is wrong with the date; if nothing is, the time is missing
    raise DateError("ยังไม่ได้พิมพ์เวลา ลองพิมพ์แบบ 10 มิ.ย. 2569 09.30 น.")


class ThaiCharField(forms.CharField):
    """A text that is never cut unseen: too long a text is refused with both numbers, and stays."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        label = self.label or "ข้อความ"
        self.error_messages["required"] = f"กรุณาใส่{label}"
        self.error_messages["max_length"] = (
            f"{label}ยาว %(show_value)d ตัวอักษร ใส่ได้ไม่เกิน %(limit_value)d กรุณาย่อให้สั้นลง"
        )

    def widget_attrs(self, widget: forms.Widget) -> dict[str, str]:
        # No maxlength: browsers silently cut what is pasted.
        return {}


class ThaiDateField(forms.DateField):
    widget = ThaiDateInput

    def to_python(self, value: Any) -> date | None:
        if isinstance(value, str):
            return _read(value, read_date)
        return super().to_python(value)


class ThaiTimeField(forms.TimeField):
    widget = ThaiTimeInput

    def to_python(self, value: Any) -> time | None:
        if isinstance(value, str):
            return _read(value, read_time)
        return super().to_python(value)


class ThaiDateTimeField(forms.DateTimeField):
    widget = ThaiDateTimeInput

    def to_python(self, value: Any) -> datetime | None:
        if isinstance(value, str):
            moment = _read(value, read_datetime)
            return from_current_timezone(moment) if moment else None
        return super().to_python(value)


def _read(text: str, read: Callable[[str], Moment]) -> Moment | None:
    if not text.strip():
        return None
    try:
        return read(text)
    except DateError as error:
        raise ValidationError(str(error), code="invalid") from error
