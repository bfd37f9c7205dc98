"""Index anew what shows words of another row: the reports on a topic that was renamed.

A row knows nothing of the pages that name it. Their `search_fields` do: every RelatedFields that
leads to a model of its own (a topic, a person, a school) is followed back when such a row is saved
or deleted. Rows that belong to their page (its photos, its appearances) are saved with it.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cache, partial
from typing import Any

from django.apps import apps
from django.core.exceptions import FieldDoesNotExist
from django.db import models, transaction
from django.db.models.signals import post_delete, post_save, pre_delete
from django_tasks import task
from modelcluster.fields import ParentalKey
from modelsearch.backends import get_search_backends
from modelsearch.index import Indexed, RelatedFields, get_indexed_models
from modelsearch.signal_handlers import post_delete_signal_handler

_AT_ONCE = 200  # objects that are fetched and indexed together


def follow_related_rows() -> None:
    """Connect the signals of every model that indexed models show words of.

    Models that index themselves when they are saved still leave the index when they are deleted.
    """
    for model in get_indexed_models():
        if not getattr(model, "search_auto_update", True):
            name = model._meta.label
            post_delete.connect(
                post_delete_signal_handler, sender=model, dispatch_uid=f"search.gone.{name}"
            )
    for model in _paths():
        name = model._meta.label
        post_save.connect(_row_was_saved, sender=model, dispatch_uid=f"search.saved.{name}")
        pre_delete.connect(_row_goes, sender=model, dispatch_uid=f"search.deleted.{name}")


@task()
def index_again(label: str, keys: list[int | str]) -> None:
    """Index the objects of a model anew, those that still exist."""
    model = apps.get_model(label)
    for at in range(0, len(keys), _AT_ONCE):
        objects = list(model.get_indexed_objects().filter(pk__in=keys[at : at + _AT_ONCE]))
        for backend in get_search_backends(with_auto_update=True):
            backend.add_bulk(model, objects)


def _row_was_saved(
    instance: models.Model,
    created: bool,
    raw: bool,
    update_fields: Iterable[str] | None,
    **kwargs: Any,
) -> None:
    if raw or created:
        return
    shown = _paths()[type(instance)]
    _index_users(
        instance,
        [path for path, fields in shown if update_fields is None or fields & set(update_fields)],
    )


def _row_goes(instance: models.Model, **kwargs: Any) -> None:
    _index_users(instance, [path for path, _ in _paths()[type(instance)]])


def _index_users(instance: models.Model, paths: "Iterable[Path]") -> None:
    for model, lookup in paths:
        users = model._default_manager.filter(**{lookup: instance.pk}).values_list("pk", flat=True)
        keys = list(users.order_by().distinct())
        if keys:
            transaction.on_commit(partial(index_again.enqueue, model._meta.label, keys))


Path = tuple[type[models.Model], str]  # an indexed model, and how it names the row
Shown = tuple[Path, set[str]]  # with the fields of the row that it shows


@cache
def _paths() -> dict[type[models.Model], list[Shown]]:
    found = defaultdict(list)
    for model in get_indexed_models():
        for row, shown in _rows_shown(model, model.search_fields, model):
            found[row].append(shown)
    return dict(found)


def _rows_shown(
    root: type[Indexed], fields: list[Any], model: type[models.Model], before: str = ""
) -> Iterator[tuple[type[models.Model], Shown]]:
    for related in fields:
        if not isinstance(related, RelatedFields):
            continue
        field, lookup = _field(model, related.field_name), before + related.field_name
        if field is None or field.related_model is None:
            continue
        row = field.related_model
        if not _belongs_to_page(field):
            yield row, ((root, lookup), {inner.field_name for inner in related.fields})
        yield from _rows_shown(root, related.fields, row, f"{lookup}__")


def _field(model: type[models.Model], name: str) -> Any:
    try:
        return model._meta.get_field(name)
    except FieldDoesNotExist:
        return None


def _belongs_to_page(field: Any) -> bool:
    return isinstance(getattr(field, "remote_field", None), ParentalKey)
