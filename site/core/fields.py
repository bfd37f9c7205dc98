"""Model fields that Django lacks on SQLite."""

from typing import Any

from django import forms
from django.db import models


class ChoiceListField(models.JSONField):
    """Several of `choices`, stored as a JSON list of values, ticked as checkboxes."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("default", list)
        super().__init__(*args, **kwargs)

    def validate(self, value: list[str], model_instance: models.Model | None) -> None:
        for item in value:
            super().validate(item, model_instance)

    def formfield(self, **kwargs: Any) -> forms.Field:
        return forms.MultipleChoiceField(
            choices=self.choices or (),
            label=kwargs.get("label", self.verbose_name),
            required=not self.blank,
            help_text=self.help_text,
            widget=forms.CheckboxSelectMultiple,
        )
