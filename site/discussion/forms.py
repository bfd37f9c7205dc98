"""The form under a page. What it lets through is plain text; see `discussion.plain_text`."""

import datetime
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from discussion.models import Comment
from discussion.plain_text import clean_line, clean_text
from discussion.tokens import TOKEN_LIFE, issue_token, token_age

# Nobody writes a comment faster; a script does.
SHORTEST_WRITING = datetime.timedelta(seconds=2)


class TextField(forms.CharField):
    """Lines of text without invisible characters."""

    widget: type[forms.Widget] = forms.Textarea

    def to_python(self, value: str | None) -> str:
        return clean_text(super().to_python(value) or "")

    def widget_attrs(self, widget: forms.Widget) -> dict:
        """No maxlength: a browser cuts what is pasted without a word, the server says how long."""
        return {}


class LineField(TextField):
    """One line without invisible characters."""

    widget = forms.TextInput

    def to_python(self, value: str | None) -> str:
        return clean_line(super().to_python(value))


class LineEmailField(forms.EmailField):
    """An address, also when it was pasted with something invisible at its end."""

    def to_python(self, value: str | None) -> str:
        return clean_line(super().to_python(value) or "")


class CommentForm(forms.Form):
    """Name, address and text, and two traps: a field to leave empty and a dated token."""

    name = LineField(
        label=_("ชื่อ"),
        max_length=Comment.NAME_LENGTH,
        widget=forms.TextInput(attrs={"class": "field__input", "autocomplete": "name"}),
        error_messages={
            "required": _("กรุณาใส่ชื่อ"),
            "max_length": _("ชื่อยาว %(show_value)d ตัวอักษร ใส่ได้ไม่เกิน %(limit_value)d กรุณาย่อให้สั้นลง"),
        },
    )
    email = LineEmailField(
        label=_("อีเมล"),
        help_text=_("อีเมลไม่แสดงต่อสาธารณะ"),
        max_length=Comment._meta.get_field("email").max_length,
        widget=forms.EmailInput(attrs={"class": "field__input", "autocomplete": "email"}),
        error_messages={
            "required": _("กรุณาใส่อีเมล"),
            "invalid": _("อีเมลไม่ถูกต้อง กรุณาใส่แบบ malee@example.org"),
            "max_length": _("อีเมลยาวเกินไป"),
        },
    )
    text = TextField(
        label=_("ความคิดเห็น"),
        max_length=Comment.TEXT_LENGTH,
        widget=forms.Textarea(attrs={"class": "field__input field__input--tall", "rows": 6}),
        error_messages={
            "required": _("กรุณาเขียนความคิดเห็น"),
            "max_length": _(
                "ข้อความยาว %(show_value)d ตัวอักษร ใส่ได้ไม่เกิน %(limit_value)d กรุณาย่อให้สั้นลง"
            ),
        },
    )
    website = LineField(
        label=_("ช่องนี้สำหรับดักโปรแกรม กรุณาเว้นว่าง"),
        required=False,
        widget=forms.TextInput(attrs={"autocomplete": "off", "tabindex": "-1"}),
    )
    token = LineField(required=False, widget=forms.HiddenInput)

    def __init__(self, *args: Any, page_id: int, **kwargs: Any) -> None:
        super().__init__(*args, **{"auto_id": "comment-%s"} | kwargs)
        self.page_id = page_id

    def clean(self) -> dict:
        age = token_age(self.cleaned_data.get("token", ""), page_id=self.page_id)
        if age is None or age > TOKEN_LIFE:
            self.add_error(None, _("หน้านี้เปิดทิ้งไว้นาน กรุณากดส่งอีกครั้ง"))
        elif age < SHORTEST_WRITING:
            self.add_error(None, _("ส่งเร็วเกินไป กรุณากดส่งอีกครั้ง"))
        return self.cleaned_data

    @property
    def next_token(self) -> str:
        """What the form carries when it is printed: its token as long as that is good."""
        token = self.data.get("token", "")
        age = token_age(token, page_id=self.page_id)
        good = age is not None and age <= TOKEN_LIFE
        return token if good else issue_token(page_id=self.page_id)

    @property
    def comment(self) -> dict[str, str]:
        return {name: self.cleaned_data[name] for name in ("name", "email", "text")}

    @property
    def fell_into_trap(self) -> bool:
        return bool(self.cleaned_data.get("website"))
