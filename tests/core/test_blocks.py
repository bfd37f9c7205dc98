"""Every block and page type of the house: named, described, previewed, and paired by name."""

import pytest
from django.apps import apps
from django.template.loader import get_template
from django.urls import reverse
from wagtail import blocks
from wagtail.coreutils import camelcase_to_underscore
from wagtail.fields import StreamField
from wagtail.models import get_page_models

from core.models import BasePage

OWN_PAGES = [model for model in get_page_models() if issubclass(model, BasePage)]


def _streams() -> list[blocks.StreamBlock]:
    return [
        field.stream_block
        for model in apps.get_models()
        for field in model._meta.local_fields
        if isinstance(field, StreamField)
    ]


def _insertable() -> dict[str, blocks.Block]:
    """Every block an editor can insert somewhere, by the key it is inserted under."""
    found: dict[str, blocks.Block] = {}
    waiting = _streams()
    while waiting:
        for key, block in waiting.pop().child_blocks.items():
            found.setdefault(key, block)
            inner = getattr(block, "child_blocks", {}).values()
            waiting += [child for child in inner if isinstance(child, blocks.StreamBlock)]
    return found


INSERTABLE = _insertable()
each_block = pytest.mark.parametrize(("key", "block"), INSERTABLE.items(), ids=INSERTABLE)


@each_block
def test_block_has_a_thai_label_a_description_and_an_icon(key, block):
    assert any("ก" <= letter <= "๛" for letter in block.label)
    assert block.get_description()
    assert block.meta.icon != "placeholder"


@each_block
def test_block_and_template_pair_by_name(key, block):
    name = camelcase_to_underscore(type(block).__name__).removesuffix("_block")

    assert name in {key, "section"}  # the standard sections share one block
    assert block.meta.template == f"blocks/{name}.html"
    assert get_template(block.meta.template)


@each_block
@pytest.mark.django_db
def test_block_is_previewed_in_the_picker(key, block, home, admin_client):
    assert block.is_previewable

    preview = admin_client.get(
        reverse("wagtailadmin_block_preview"), {"id": block.definition_prefix}
    )

    assert preview.status_code == 200
    assert "<main" in preview.content.decode()


@pytest.mark.parametrize("model", OWN_PAGES)
def test_page_type_has_a_template_by_its_name(model):
    folder = model._meta.app_label
    assert model.template == f"{folder}/{camelcase_to_underscore(model.__name__)}.html"
    assert get_template(model.template)


@pytest.mark.parametrize("model", OWN_PAGES)
def test_page_type_has_a_thai_name(model):
    assert any("ก" <= letter <= "๛" for letter in str(model._meta.verbose_name))
