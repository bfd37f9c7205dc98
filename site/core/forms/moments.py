"""How the editor of every model shows and reads dates: in พ.ศ., and in Thai words."""

from datetime import date, datetime, time

from django.db import models
from django.utils import timezone
from django.utils.html import escape
from wagtail.admin.compare import FieldComparison, TextDiff, register_comparison_class
from wagtail.admin.forms.models import register_form_field_override
from wagtail.admin.panels import FieldPanel, PublishingPanel
from wagtail.admin.widgets import AdminAutoHeightTextInput

from core.forms.fields import ThaiCharField, ThaiDateField, ThaiDateTimeField, ThaiTimeField
from core.forms.widgets import ThaiDateTimeInput
from thai.dates import format_date, format_time

# What Wagtail's own inputs carry: closing the dialog takes back what was typed.
IN_THE_DIALOG: dict[str, object] = {
    "data-controller": "w-action",
    "data-action": "w-dialog:hidden->w-action#reset",
    "data-w-dialog-target": "notify",
}


def show_moment(value: date | datetime | time | None) -> str:
    """Write a stored value as the editor shows it: "10 มิ.ย. 2569", "09.30 น.", or both."""
    if value is None:
        return ""
    if isinstance(value, time):
        return format_time(value)
    if isinstance(value, datetime):
        local = timezone.localtime(value) if timezone.is_aware(value) else value
        return f"{format_date(local, style='short')} {format_time(local.time())}"
    return format_date(value, style="short")


class MomentComparison(FieldComparison):
    """Two versions of a page side by side: their dates in words, not in ISO."""

    def htmldiff(self) -> str:
        before, after = show_moment(self.val_a), show_moment(self.val_b)
        if before == after:
            return escape(before)
        return TextDiff([("deletion", before), ("addition", after)]).to_html()


class ThaiPublishingPanel(PublishingPanel):
    """The schedule with our inputs. Wagtail names its own widgets, so no form can replace them."""

    def __init__(self, **kwargs: object) -> None:
        kwargs.setdefault(
            "children",
            [
                FieldPanel(
                    "go_live_at", heading="เผยแพร่เมื่อ", widget=ThaiDateTimeInput(IN_THE_DIALOG)
                ),
                FieldPanel(
                    "expire_at", heading="เลิกเผยแพร่เมื่อ", widget=ThaiDateTimeInput(IN_THE_DIALOG)
                ),
            ],
        )
        super().__init__(**kwargs)


def register_thai_fields() -> None:
    """Make every form of the editor read พ.ศ. and count letters in Thai.

    Called once, before any form class is made.
    """
    text = {"form_class": ThaiCharField}
    register_form_field_override(models.CharField, override=text, exact_class=True)
    register_form_field_override(
        models.TextField, override=text | {"widget": AdminAutoHeightTextInput}, exact_class=True
    )
    for model_field, form_field in (
        (models.DateField, ThaiDateField),
        (models.TimeField, ThaiTimeField),
        (models.DateTimeField, ThaiDateTimeField),
    ):
        override = {"form_class": form_field, "widget": form_field.widget}
        register_form_field_override(model_field, override=override)
        register_comparison_class(model_field, comparison_class=MomentComparison)
