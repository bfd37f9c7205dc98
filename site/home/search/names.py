"""Whom and what a query names: people, organisations, topics and projects, as cards on top."""

from collections import defaultdict
from collections.abc import Iterable
from typing import Any, NamedTuple

from django.contrib.contenttypes.models import ContentType
from django.db.models import Model, QuerySet, TextField, Value
from django.db.models.functions import Cast
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from core.models import BasePage, Project, Topic
from core.reader import language
from home.search.answers import NAMED, Answer
from people.models import Organisation, SpeakerProfilePage
from search.engine.ranking import Hit
from search.highlighting import highlight
from search.plan import Plan

SHOWN = 4
LOOKED_AT = 8
TOO_MANY = 6  # so many share a word that it names none of them

VIEWS: dict[type[Model], str] = {Organisation: "organisation", Topic: "topic", Project: "project"}
LABELS = {"topic": _("หัวข้อ"), "project": _("โครงการ")}


class Name(NamedTuple):
    """A card. `kind` is "person", or the view that shows an organisation, a topic or a project;
    `names` are all that it goes by."""

    kind: str
    title: str
    url: str
    names: tuple[str, ...]
    label: str | Promise
    place: str = ""
    person: SpeakerProfilePage | None = None


def names_in(answer: Answer, pages: Iterable[BasePage]) -> list[Name]:
    """What all the words of a query together name; none where they name many.

    People are taken from the `pages` that were found, the rest from the names.
    """
    people = (_person(page) for page in pages if isinstance(page, SpeakerProfilePage))
    known = (*people, *_fetch(answer.names[:LOOKED_AT]))
    named = [name for name in known if _is_named(name.names, answer.plan)]
    return named[:SHOWN] if len(named) < TOO_MANY else []


def people_in(answer: Answer) -> list[SpeakerProfilePage]:
    """Whom all the words of a query together name, however its results are narrowed; nobody where
    they name many."""
    if not answer.people:
        return []
    people = SpeakerProfilePage.objects.filter(pk__in=answer.people).defer("biography")
    named = [person for person in people if _is_named(_names(person), answer.plan)]
    return named if len(named) < TOO_MANY else []


def _is_named(names: Iterable[str], plan: Plan) -> bool:
    """Whether every word asked for is in one of the `names` of something."""
    slots = [slot for slot in plan.slots if not slot.filler]
    return bool(slots) and all(
        any(piece.is_match for known in names for piece in highlight(known, Plan((slot,))))
        for slot in slots
    )


def _person(page: SpeakerProfilePage) -> Name:
    return Name("person", page.title, page.url, _names(page), _("บุคคล"), person=page)


def _names(person: SpeakerProfilePage) -> tuple[str, ...]:
    return tuple(filter(None, (person.title, person.full_name, person.name_en)))


def _fetch(hits: list[Hit]) -> list[Name]:
    """Organisations, topics and projects, in one query."""
    models = {kind.pk: model for model, kind in ContentType.objects.get_for_models(*NAMED).items()}
    keys = defaultdict(list)
    for hit in hits:
        keys[hit.kind].append(hit.key)
    rows = [_rows(models[kind], kind, some) for kind, some in keys.items()]
    if not rows:
        return []
    found = {(row.of, str(row.pk)): row for row in rows[0].union(*rows[1:], all=True)}
    shown = [hit for hit in hits if (hit.kind, hit.key) in found]
    return [_name(models[hit.kind], found[hit.kind, hit.key]) for hit in shown]


def _rows(model: type[Model], kind: int, keys: list[str]) -> QuerySet:
    """Rows of one shape: what only organisations have is blank for the others."""
    names = ("short_name", "other_names", "kind", "district")
    blank = Value("", output_field=TextField())
    own = {
        f"own_{name}": Cast(name, TextField()) if model is Organisation else blank for name in names
    }
    rows = model._default_manager.order_by().filter(pk__in=keys).annotate(of=Value(kind), **own)
    return rows.values_list("of", "pk", "slug", "name", "name_en", *own, named=True)


def _name(model: type[Model], row: Any) -> Name:
    view = VIEWS[model]
    title = (language() == "en" and row.name_en) or row.name
    names = (row.name, row.name_en, row.own_short_name, *row.own_other_names.splitlines())
    return Name(
        view,
        title,
        reverse(view, args=[row.slug]),
        tuple(filter(str.strip, names)),
        Organisation.Kind(row.own_kind).label if row.own_kind else LABELS[view],
        place=row.own_district,
    )
