"""What a reader may want to see while still typing: pages, people, schools, topics."""

import re
from collections import defaultdict
from collections.abc import Iterable
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
from home.search.names import VIEWS
from people.models import Organisation, SpeakerProfilePage
from search.asking import ask_for_all_words, complete, read
from search.engine.ranking import Hit

FEWEST_LETTERS = 3
LOOKED_AT = 40
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
    """Groups that have something, each with a few; four queries, five where no title begins so."""
    pages, people = Group(pgettext_lazy("คำแนะนำ", "เรื่อง"), PAGES), Group(_("บุคคล"))
    places, topics = Group(_("โรงเรียน/หน่วยงาน")), Group(_("หัวข้อและโครงการ"))
    kind_of_people = ContentType.objects.get_for_model(SpeakerProfilePage).pk
    for page in _pages(text):
        is_person = page.content_type_id == kind_of_people
        (people if is_person else pages).add(Suggestion(page.title, page.url, page.pk))
    for model, suggestion in _names(text):
        (places if model is Organisation else topics).add(suggestion)
    return [group for group in (topics, places, people, pages) if group.options]


def _pages(text: str) -> list[Page]:
    scope = pages_scope()
    hits = complete(text, scope, limit=LOOKED_AT)
    if not hits:  # "สพป.ชม.6" is not how the title of any page begins, but what it says
        hits = ask_for_all_words(read(text), scope, limit=PAGES)
    pages = Page.objects.in_bulk([int(hit.key) for hit in hits])
    return [pages[int(hit.key)] for hit in hits if int(hit.key) in pages]


def _names(text: str) -> Iterable[tuple[type[Model], Suggestion]]:
    """Organisations, topics and projects, in one query to find and one to fetch them."""
    hits = complete(text, names_scope(), limit=LOOKED_AT)
    models = {kind.pk: model for model, kind in ContentType.objects.get_for_models(*NAMED).items()}
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
