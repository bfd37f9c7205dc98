"""House rules that Django's system checks hold."""

from typing import Any

from django.apps import apps
from django.core.checks import CheckMessage, Error, register
from django.db import models
from modelcluster.models import ClusterableModel, get_all_child_relations
from wagtail.models import Page, TranslatableMixin

OWN_APPS = {"core", "people", "news", "knowledge", "home", "discussion"}
WAGTAIL_FIELDS = {
    *(f.name for f in Page._meta.get_fields() if not f.auto_created),
    "page_ptr",
    "id",
    "sort_order",
    "translation_key",
    "locale",
} - {"title", "slug", "seo_title", "search_description", "show_in_menus"}


@register
def every_field_declares_its_translation(**kwargs: object) -> list[CheckMessage]:
    """Each editable field of a translatable model is listed in `override_translatable_fields`."""
    return [
        Error(
            f"{model._meta.label}.{name} is neither translated nor synchronised.",
            hint="Add it to override_translatable_fields (see BasePage.translation).",
            obj=model,
            id="core.E001",
        )
        for model in apps.get_models()
        if model._meta.app_label in OWN_APPS and issubclass(model, TranslatableMixin)
        for name in sorted(_editable_names(model) - _declared_names(model))
    ]


def _declared_names(model: type[models.Model]) -> set[str]:
    return {field.field_name for field in getattr(model, "override_translatable_fields", [])}


def _editable_names(model: type[models.Model]) -> set[str]:
    fields = {f.name for f in (*model._meta.fields, *model._meta.many_to_many) if f.editable}
    if issubclass(model, ClusterableModel):
        fields |= {r.name for r in get_all_child_relations(model) if _is_edited_with(model, r)}
    parental = {f.name for f in model._meta.fields if type(f).__name__ == "ParentalKey"}
    return fields - parental - WAGTAIL_FIELDS


def _is_edited_with(model: Any, relation: models.ManyToOneRel) -> bool:
    """Whether rows of `relation` are ours and the model's own; those of Page hang on every page."""
    if relation.related_model._meta.app_label not in OWN_APPS:
        return False
    if not issubclass(model, Page) or relation.model is not Page:
        return True
    return relation.name in model.get_edit_handler().get_form_options().get("formsets", {})
