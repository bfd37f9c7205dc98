"""What the engine says to a reader: pages of their language that everybody may read, and names."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.contrib.contenttypes.models import ContentType
from wagtail.models import Page

from core.models import Project, Topic
from core.models.base import BasePageQuerySet
from home.search.facets import searched_types
from people.models import Organisation, SpeakerProfilePage
from search.asking import ask, either, read, within
from search.engine import Scope
from search.engine.ranking import Hit
from search.plan import Plan

MOST = 3_000  # results that are ranked, counted and leafed through
FIRST = 20  # results among which the people are whom a query names
NAMED = (Organisation, Topic, Project)  # what has a name and an address, and is no page


@dataclass(frozen=True)
class Answer:
    """`plan` is the query as read: it tells what to highlight. `pages` and `names` come from one
    question, best first; `people` are those of the first pages that are profiles. `complete`: each
    of them has every word. `corrected`: the words that were found instead of those of the query.
    """

    plan: Plan
    pages: list[int]
    names: list[Hit]
    complete: bool
    corrected: str | None = None
    people: Sequence[int] = ()


def answer(query: str, *, as_typed: bool = False) -> Answer:
    """Ask for what a reader typed; `as_typed`: and for no other spelling of it."""
    asked = read(query)
    if not asked.slots:
        return Answer(asked, [], [], complete=True)
    scope = either(pages_scope(), names_scope())
    found = ask(asked, scope, limit=MOST, correcting=not as_typed)
    kinds = ContentType.objects.get_for_models(*NAMED, SpeakerProfilePage)
    profile = kinds.pop(SpeakerProfilePage).pk
    named = {kind.pk for kind in kinds.values()}
    pages = [hit for hit in found.hits if hit.kind not in named]
    return Answer(
        read(found.corrected) if found.corrected else asked,
        [int(hit.key) for hit in pages],
        [hit for hit in found.hits if hit.kind in named],
        found.complete,
        found.corrected,
        [int(hit.key) for hit in pages[:FIRST] if hit.kind == profile],
    )


def pages_scope() -> Scope:
    return within(BasePageQuerySet(Page).in_language().readable(), searched_types())


def names_scope() -> Scope:
    return either(*(within(model._default_manager.order_by()) for model in NAMED))
