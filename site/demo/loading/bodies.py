"""Short YAML forms of the body blocks: a text is a paragraph, a mapping names its block."""

import datetime
from collections.abc import Callable
from typing import Any

from django.utils.html import escape
from wagtail.rich_text import RichText

from demo.loading.pictures import Studio
from people.models import SpeakerProfilePage

Block = tuple[str, Any]


def build_body(items: list, studio: Studio, *, day: datetime.date | None = None) -> list[Block]:
    """Turn YAML items into StreamField data."""
    return [build_block(item, studio, day) for item in items]


def build_block(item: str | dict, studio: Studio, day: datetime.date | None) -> Block:
    if isinstance(item, str):
        return "rich_text", paragraph(item)
    ((kind, value),) = item.items()
    builder = BUILDERS.get(kind)
    return kind, builder(value, studio, day) if builder else value


def paragraph(text: str) -> RichText:
    return RichText(text if text.startswith("<") else f"<p>{escape(text)}</p>")


def _heading(value: str | dict, studio: Studio, day: datetime.date | None) -> dict:
    return {"text": value, "level": "2"} if isinstance(value, str) else value


def _quote(value: dict, studio: Studio, day: datetime.date | None) -> dict:
    person = value.get("person")
    profile = SpeakerProfilePage.objects.filter(slug=person).first() if person else None
    return {"name": "", "position": "", **value, "person": profile}


def _photo(kind: str, studio: Studio, day: datetime.date | None) -> dict:
    image = studio.scene(kind, f"ภาพประกอบ {kind} {day or ''}".strip(), day=day)
    return {"image": image, "caption": image.description, "alt": "", "credit": ""}


def _photo_row(kinds: list[str], studio: Studio, day: datetime.date | None) -> dict:
    return {"photos": [_photo(kind, studio, day) for kind in kinds]}


def _call_out(value: dict, studio: Studio, day: datetime.date | None) -> dict:
    return {"title": value["title"], "text": paragraph(value["text"])}


def _people_list(value: dict, studio: Studio, day: datetime.date | None) -> dict:
    people = [{"person": None, "name": name, "detail": detail} for name, detail in value["people"]]
    return {"title": value["title"], "people": people}


def _table(value: dict, studio: Studio, day: datetime.date | None) -> dict:
    return {
        "data": value["rows"],
        "table_caption": value["caption"],
        "first_row_is_table_header": True,
        "first_col_is_header": False,
        "table_header_choice": "row",
    }


def _accordion(value: dict, studio: Studio, day: datetime.date | None) -> dict:
    items = [{"title": i["title"], "text": RichText(i["text"])} for i in value["items"]]
    return {"items": items}


def _rich_text(value: str, studio: Studio, day: datetime.date | None) -> RichText:
    return paragraph(value)


BUILDERS: dict[str, Callable[[Any, Studio, datetime.date | None], Any]] = {
    "rich_text": _rich_text,
    "heading": _heading,
    "quote": _quote,
    "photo": _photo,
    "photo_row": _photo_row,
    "call_out": _call_out,
    "people_list": _people_list,
    "table": _table,
    "accordion": _accordion,
}
