"""Putting everything into the index anew, a few objects at a time.

What is there is found meanwhile, and an interruption costs the last few objects only: the next run
goes on from there.
"""

from collections.abc import Iterator
from typing import NamedTuple

from django.db.models import Model, QuerySet
from django.utils import timezone
from modelsearch.backends.base import BaseIndex, BaseSearchBackend
from modelsearch.index import get_indexed_models

from search.models import Rebuild


class Progress(NamedTuple):
    """`done` of `total` objects of a model are in the index."""

    model: type[Model]
    done: int
    total: int


def rebuild(
    backend: BaseSearchBackend, *, at_once: int, from_the_start: bool = False
) -> Iterator[Progress]:
    """Index everything, or what an interrupted run left; yield after each step and each model."""
    run = _unfinished(from_the_start)
    rebuilder = backend.rebuilder_class(next(iter(backend.all_indexes())))
    index = rebuilder.start()
    for model in get_indexed_models():
        yield from _rebuild_model(run, index, model, at_once)
    rebuilder.finish()
    run.finished_at = timezone.now()
    run.save()


def _unfinished(from_the_start: bool) -> Rebuild:
    open_runs = Rebuild.objects.filter(finished_at=None)
    if from_the_start:
        open_runs.delete()
    return open_runs.order_by("-pk").first() or Rebuild.objects.create()


def _rebuild_model(
    run: Rebuild, index: BaseIndex, model: type[Model], at_once: int
) -> Iterator[Progress]:
    everything = model.get_indexed_objects().order_by("pk")  # type: ignore[attr-defined]
    total = everything.count()
    left = _after(everything, run.reached.get(model._meta.label))
    done = total - left.count()
    yield Progress(model, done, total)
    while objects := list(left[:at_once]):
        index.add_items(model, objects)
        run.reached[model._meta.label] = objects[-1].pk
        run.save()
        left = _after(everything, objects[-1].pk)
        done += len(objects)
        yield Progress(model, min(done, total), total)


def _after(objects: QuerySet, key: object) -> QuerySet:
    return objects if key is None else objects.filter(pk__gt=key)
