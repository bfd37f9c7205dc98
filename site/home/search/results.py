"""A result as a reader sees it: what it is, where it answers, and the way there."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from django.db.models import Model, prefetch_related_objects
from wagtail.models import Page

from core.models import BasePage
from core.parts import Part
from core.reader import language
from discussion.models import Comment
from discussion.templatetags.discussion import FOLD
from home.search.facets import LABELS, name_of_type, searched_types
from people.models import AppearancesMixin, SpeakerProfilePage
from search.highlighting import Piece, excerpt_of, highlight
from search.plan import Plan

EXCERPT = 190  # characters
MOST_COMMENTS = 500  # looked into for one page of results
LABEL_PATHS = (
    "newsreportpage__topics",
    "eventgallerypage__topics",
    "bestpracticepage__topics",
    "bestpracticepage__subjects",
    "bestpracticepage__grades",
    "speakerprofilepage__expertise",
)


@dataclass
class Found:
    """A page with the words that answer. `part` is where they stand; None if that is its top."""

    page: BasePage
    title: list[Piece]
    place: list[Piece]
    excerpt: list[Piece]
    part: Part | None = None
    comment_url: str = ""
    comment: list[Piece] = field(default_factory=list)
    labels: list[list[Piece]] = field(default_factory=list)

    @property
    def kind(self) -> str:
        return str(LABELS[name_of_type(type(self.page))])

    @property
    def url(self) -> str:
        return self.page.url or ""

    @property
    def part_url(self) -> str:
        return f"{self.url}#{self.part.anchor}" if self.part and self.part.anchor else ""

    @property
    def answers(self) -> bool:
        """Whether any of what is shown is what was asked for."""
        return any(piece.is_match for piece in [*self.title, *self.place, *self.excerpt])


def results_of(ids: Sequence[int], plan: Plan) -> list[Found]:
    """The pages `ids` in their order, in as many queries as there are kinds of things to fetch."""
    results = [_result(page, plan) for page in _fetch(ids)]
    silent = {result.page.pk: result for result in results if not result.answers}
    for number, place, comment in _comments(silent):
        _quote(silent[number], place, comment, plan)
    for number, words in _labels([number for number in silent if not silent[number].comment]):
        pieces = highlight(words, plan)
        if any(piece.is_match for piece in pieces):
            silent[number].labels.append(pieces)
    return results


def _result(page: BasePage, plan: Plan) -> Found:
    excerpt, part = _best_part(page.searchable_parts, plan)
    place = getattr(page, "place_name", "")
    return Found(page, highlight(page.title, plan), highlight(place, plan), excerpt, part)


def _best_part(parts: Iterable[Part], plan: Plan) -> tuple[list[Piece], Part | None]:
    """The part that has most of the words; the first of them that are equal."""
    best: tuple[int, list[Piece], Part | None] = (-1, [], None)
    for part in parts:
        pieces = excerpt_of(part.text, plan, length=EXCERPT)
        words = len({piece.text for piece in pieces if piece.is_match})
        if words > best[0]:
            best = words, pieces, part if words and part.heading else None
    return best[1], best[2]


def _fetch(ids: Sequence[int]) -> list[BasePage]:
    """Specific pages in the order of `ids`: one query for all types, and one for their people."""
    names = {page_type: _accessor(page_type) for page_type in searched_types()}
    with_all = Page.objects.select_related(*names.values(), "speakerprofilepage__portrait")
    pages = with_all.filter(pk__in=ids).order_by()
    specific = {page.pk: getattr(page, names[page.specific_class]) for page in pages}
    shown = [specific[number] for number in ids if number in specific]
    with_people = [page for page in shown if isinstance(page, AppearancesMixin)]
    people = [page for page in shown if isinstance(page, SpeakerProfilePage)]
    prefetch_related_objects(with_people, "appearances")
    prefetch_related_objects(people, "positions")
    return shown


def _accessor(page_type: type[Model]) -> str:
    return page_type._meta.model_name or ""


def _comments(pages: dict[int, Found]) -> Iterable[tuple[int, int, Comment]]:
    """Approved comments on `pages`: number of the page, place in its thread, comment."""
    if not pages:
        return
    places: dict[int, int] = defaultdict(int)
    approved = Comment.objects.approved().filter(page__in=pages).only("page_id", "text")
    for comment in approved.order_by("created_at", "pk")[:MOST_COMMENTS]:
        yield comment.page_id, places[comment.page_id], comment
        places[comment.page_id] += 1


def _labels(ids: Sequence[int]) -> list[tuple[int, str]]:
    """The topics, subjects and grades that pages are filed under, in one query."""
    if not ids:
        return []
    pages = Page.objects.filter(pk__in=ids).order_by()
    name = "name_en" if language() == "en" else "name"
    first, *others = (
        pages.filter(**{f"{path}__isnull": False}).values_list("pk", f"{path}__{name}")
        for path in LABEL_PATHS
    )
    return list(first.union(*others))


def _quote(result: Found, place: int, comment: Comment, plan: Plan) -> None:
    """Show `comment` with the result, if it answers and none before it did."""
    pieces = excerpt_of(comment.text, plan, length=EXCERPT)
    if result.comment or not any(piece.is_match for piece in pieces):
        return
    whole_thread = "?comments=all" if place >= FOLD else ""
    result.comment = pieces
    result.comment_url = f"{result.url}{whole_thread}#comment-{comment.pk}"
