"""The house rules that `manage.py check` holds."""

import pytest
from wagtail.models import TranslatableMixin, get_page_models

from core.checks import every_field_declares_its_translation
from core.models import BasePage
from news.models import NewsReportPage, ReportLink


def test_every_field_of_the_site_says_how_it_is_translated():
    assert every_field_declares_its_translation() == []


@pytest.mark.parametrize(
    ("model", "forgotten"),
    [
        (NewsReportPage, "summary"),
        (NewsReportPage, "topics"),
        (NewsReportPage, "appearances"),
        (ReportLink, "label"),
    ],
    ids=["field of a mixin", "many to many", "rows", "field of a row"],
)
def test_field_that_nobody_declared_is_an_error(monkeypatch, model, forgotten):
    declared = [
        field for field in model.override_translatable_fields if field.field_name != forgotten
    ]
    monkeypatch.setattr(model, "override_translatable_fields", declared)

    (error,) = every_field_declares_its_translation()

    assert error.id == "core.E001"
    assert f"{model.__name__}.{forgotten}" in error.msg


@pytest.mark.parametrize(
    "model", [model for model in get_page_models() if issubclass(model, BasePage)]
)
def test_no_declaration_is_of_a_field_that_is_gone(model):
    assert issubclass(model, TranslatableMixin)
    known = {field.name for field in model._meta.get_fields()}

    assert {field.field_name for field in model.override_translatable_fields} <= known
