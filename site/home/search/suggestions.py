"""What a reader may want to see while still typing: pages, people, schools, topics."""

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field

from django.contrib.contenttypes.models import ContentType
from django.db.models import Model, Value
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from wagtail.models import Page

from core.reader import language
from home.search.answers import NAMED, names_scope, pages_scope
from home.search.facets import searched_types
from home.search.names import VIEWS
from people.models import Organisation, SpeakerProfilePage
from search import plan
from search.asking import ask_for_all_words, complete, either
from search.engine.ranking import Hit

FEWEST_LETTERS = 3
LOOKED_AT = 400  # a word that all schools begin with must not hide the rest
PAGES, OTHERS = 5, 3

_MARKS = re.compile("[\u0e31\u0e34-\u0e3a\u0e47-\u0e4e\\s]")


@dataclass(frozen=True)
class Suggestion:
    title: str
    url: str
    page_id: int | None = None


@dataclass
class Group:
    label: str | Promise
    room: int = OTHERS
    options: list[Suggestion] = field(default_factory=list)

    def add(self, suggestion: Suggestion) -> None:
        """Take it in while there is room, and no other is called the same."""
        titles = {option.title for option in self.options}
        if len(self.options) < self.room and suggestion.title not in titles:
            self.options.append(suggestion)


def is_enough(text: str) -> bool:
    """Whether there are letters enough to guess by; what stands above or below one is none."""
    return len(_MARKS.sub("", text)) >= FEWEST_LETTERS


def suggestions_for(text: str) -> list[Group]:
    """Groups that have something, each with a few, in at most six queries."""
    hits = complete(text, either(pages_scope(), names_scope()), limit=LOOKED_AT)
    if not hits:  # "สพป.ชม.6" is not how the title of any page begins, but what it says
        hits = ask_for_all_words(plan.read(text), pages_scope(), limit=PAGES)
    places, topics = _groups_of_names(hits)
    people, pages = _groups_of_pages(hits)
    return [group for group in (topics, places, people, pages) if group.options]


def _groups_of_names(hits: list[Hit]) -> tuple[Group, Group]:
    """Organisations, and topics with projects."""
    places, others = Group(_("โรงเรียน/หน่วยงาน")), Group(_("หัวข้อและโครงการ"))
    models = {kind.pk: model for model, kind in ContentType.objects.get_for_models(*NAMED).items()}
    few = [hit for kind in models for hit in _first(hits, {kind}, OTHERS)]
    for model, suggestion in _names(few, models):
        (places if model is Organisation else others).add(suggestion)
    return places, others


def _groups_of_pages(hits: list[Hit]) -> tuple[Group, Group]:
    """People, and all other pages."""
    people, others = Group(_("บุคคล")), Group(pgettext_lazy("คำแนะนำ", "เรื่อง"), PAGES)
    kinds = {kind.pk for kind in ContentType.objects.get_for_models(*searched_types()).values()}
    person = ContentType.objects.get_for_model(SpeakerProfilePage).pk
    few = _first(hits, {person}, OTHERS) + _first(hits, kinds - {person}, PAGES)
    for page in _pages(few):
        group = people if page.content_type_id == person else others
        group.add(Suggestion(page.title, page.url, page.pk))
    return people, others


def _first(hits: list[Hit], kinds: set[int], room: int) -> list[Hit]:
    """The best of some kinds: a few more than there is room for, as some may be called the same."""
    return [hit for hit in hits if hit.kind in kinds][: room * 2]


def _pages(hits: list[Hit]) -> list[Page]:
    pages = Page.objects.in_bulk([int(hit.key) for hit in hits]) if hits else {}
    return [pages[int(hit.key)] for hit in hits if int(hit.key) in pages]


def _names(
    hits: list[Hit], models: dict[int, type[Model]]
) -> Iterator[tuple[type[Model], Suggestion]]:
    """Organisations, topics and projects, fetched by one query."""
    named = _titles(hits, models)
    for hit in hits:
        if row := named.get((hit.kind, int(hit.key))):
            slug, name, name_en = row
            title = (language() == "en" and name_en) or name
            model = models[hit.kind]
            yield model, Suggestion(title, reverse(VIEWS[model], args=[slug]))


def _titles(hits: list[Hit], models: dict[int, type[Model]]) -> dict[tuple[int, int], tuple]:
    keys = defaultdict(list)
    for hit in hits:
        keys[hit.kind].append(hit.key)
    rows = [
        models[kind]
        ._default_manager.order_by()
        .filter(pk__in=some)
        .annotate(kind_=Value(kind))
        .values_list("kind_", "pk", "slug", "name", "name_en")
        for kind, some in keys.items()
    ]
    if not rows:
        return {}
    first, *others = rows
    return {(kind, pk): tuple(row) for kind, pk, *row in first.union(*others, all=True)}
