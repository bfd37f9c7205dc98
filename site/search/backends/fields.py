"""What of an object is indexed: its search fields, read as modelsearch reads them."""

import datetime
from collections.abc import Iterator

from django.db.models import Manager, Model
from modelsearch.index import AutocompleteField, RelatedFields, SearchField
from modelsearch.utils import get_content_type_pk

from search.engine import Entry, Passage


def entry(obj: Model) -> Entry:
    """Return what the index holds of `obj`."""
    passages, completions = [], []
    for field, name, value in _values(obj, obj.get_search_fields()):  # type: ignore[attr-defined]
        text = text_of(value)
        if isinstance(field, AutocompleteField):
            completions.append(text)
        elif text.strip():
            passages.append(Passage(name, text, field.boost or 1.0))
    kind = get_content_type_pk(type(obj))
    return Entry(kind, key(obj), passages, completions, _day_of_news(obj))


def _day_of_news(obj: Model) -> datetime.date | None:
    """Return the attribute `news_of`, which only what ages as news does has."""
    return getattr(obj, "news_of", None)


def key(obj: Model) -> str:
    """Return the primary key as the database writes it as text."""
    return str(obj.pk)


def _values(
    obj: Model, fields: list[object], path: str = ""
) -> Iterator[tuple[SearchField | AutocompleteField, str, object]]:
    for field in fields:
        if isinstance(field, SearchField | AutocompleteField):
            yield field, path + field.field_name, field.get_value(obj)
        elif isinstance(field, RelatedFields):
            for related in _related(field.get_value(obj)):
                yield from _values(related, field.fields, f"{path}{field.field_name}.")


def _related(value: object) -> list[Model]:
    if isinstance(value, Manager):
        return list(value.all())
    if callable(value):
        value = value()
    return [] if value is None else [value]  # type: ignore[list-item]


def text_of(value: object) -> str:
    if isinstance(value, dict):
        value = list(value.values())
    if isinstance(value, list):
        return ", ".join(map(text_of, value))
    return "" if value is None else str(value)
