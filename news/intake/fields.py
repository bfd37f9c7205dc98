"""Fields of the desk's forms."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import QuerySet

from core.forms.fields import ThaiCharField

_LONGEST_NUMBER = 18  # digits


def text_field(model: type[models.Model], name: str, **options: Any) -> ThaiCharField:
    """A text field as long, and under the label, as the model has it."""
    column: Any = model._meta.get_field(name)
    options.setdefault("label", column.verbose_name)
    options.setdefault("required", False)
    return ThaiCharField(max_length=column.max_length, **options)


def offer(field: forms.Field, choices: list[tuple[Any, str]]) -> None:
    field.choices = choices  # type: ignore[attr-defined]


def long(rows: int) -> forms.Textarea:
    return forms.Textarea({"rows": rows})


class SeveralField(forms.ModelMultipleChoiceField):
    """Says the same of whatever cannot be chosen, of numbers no database has too."""

    def __init__(self, queryset: QuerySet, *, gone: str, **options: Any) -> None:
        messages = {"invalid_choice": gone, "invalid_pk_value": gone}
        super().__init__(queryset, required=False, error_messages=messages, **options)

    def clean(self, value: Any) -> Any:
        if any(len(str(one)) > _LONGEST_NUMBER for one in value or ()):
            raise ValidationError(self.error_messages["invalid_choice"])
        return super().clean(value)
