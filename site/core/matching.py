"""Whether a name that was read is one that is known: the same, a near one, or a new one.

A machine may link what is the same without asking (`the_one`); what is near is only proposed.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from typing import Generic, Literal, Protocol, TypeVar

from core.models import Project, Topic
from search.vocabulary import Vocabulary, vocabulary
from thai.folding import fold
from thai.sounds import distance
from thai.terms import stream
from thai.words import clusters

Closeness = Literal["same", "near"]

MOST_MATCHES = 5
MOST_TOPICS = 4
_COMPARED = 12  # near names are compared letter by letter with so many
_FARTHEST = 0.16  # for each letter
_SHORTEST_PART, _LEAST_PART = 5, 0.5  # clusters of a name in a longer one; its share of that
_CONTAINED, _SHORTEST_TITLE = 0.9, 10  # worth of a title in a longer one; clusters
_DIGITS = re.compile("[0-9]+")


class Match(Protocol):
    @property
    def closeness(self) -> Closeness: ...


M = TypeVar("M", bound=Match)
T = TypeVar("T", bound=Hashable)


def the_one(matches: Sequence[M]) -> M | None:
    """Return the match that may be linked without asking: the only one that is the same."""
    same = [match for match in matches if match.closeness == "same"]
    return same[0] if len(same) == 1 else None


class NameIndex(Generic[T]):
    """Things by their names. `key` gives the form in which two spellings of a name are equal.

    Near names differ by a share of their letters, or one holds the other; with `most_slips`, by so
    many letters at most. Names with different numbers are never near: เขต 5 is not เขต 6. A name
    is compared letter by letter only with those that share most pairs of clusters with it.
    """

    def __init__(self, key: Callable[[str], str], *, most_slips: float | None = None) -> None:
        self._key = key
        self._most_slips = most_slips
        self._things: dict[str, list[T]] = defaultdict(list)
        self._keys_by_pair: dict[str, set[str]] = defaultdict(set)

    def add(self, thing: T, names: Iterable[str]) -> None:
        for key in filter(None, {self._key(name) for name in names}):
            self._things[key].append(thing)
            for pair in pairs(key):
                self._keys_by_pair[pair].add(key)

    def like(self, name: str) -> list[tuple[T, Closeness]]:
        """Return the things called so, then those with near names, best first, each once."""
        key = self._key(name)
        compared = [(self._far(key, other), other) for other in self._candidates(key)]
        near = sorted((far, other) for far, other in compared if far is not None)
        closeness: dict[T, Closeness] = dict.fromkeys(self._things.get(key, ()), "same")
        for _, other in near:
            for thing in self._things[other]:
                closeness.setdefault(thing, "near")
        return list(closeness.items())[:MOST_MATCHES]

    def _candidates(self, key: str) -> Iterator[str]:
        wanted = pairs(key)
        shared = Counter(other for pair in wanted for other in self._keys_by_pair.get(pair, ()))
        shared.pop(key, None)
        scored = ((2 * n / (len(wanted) + len(pairs(o))), o) for o, n in shared.items())
        for _, other in sorted(scored, reverse=True)[:_COMPARED]:
            yield other

    def _far(self, key: str, other: str) -> float | None:
        """Return how far two different keys are apart, up to 1 for each letter; None: not near."""
        if _DIGITS.findall(key) != _DIGITS.findall(other):
            return None
        far = distance(key, other)
        if self._most_slips is not None:
            return far if far * max(len(key), len(other)) <= self._most_slips else None
        return far if far <= _FARTHEST else _contained(key, other)


def _contained(key: str, other: str) -> float | None:
    """Return how much of the longer key the shorter leaves out, where it holds it."""
    longer, shorter = (key, other) if len(key) > len(other) else (other, key)
    share = len(shorter) / len(longer)
    if shorter in longer and share >= _LEAST_PART and len(clusters(shorter)) >= _SHORTEST_PART:
        return _FARTHEST * (1 - share)
    return None


@lru_cache(maxsize=8192)
def pairs(key: str) -> frozenset[str]:
    """Return the pairs of neighbouring clusters in `key`."""
    return frozenset(first + second for first, second in pairwise(["", *clusters(key), ""]))


def likeness(key: str, other: str) -> float:
    """Return how much of two keys is alike, 0 to 1; a long one that holds a shorter is like it."""
    first, second = pairs(key), pairs(other)
    shared, shorter = len(first & second), min(len(first), len(second))
    if not shared:
        return 0.0
    contained = _CONTAINED * shared / shorter if shorter >= _SHORTEST_TITLE else 0.0
    return max(2 * shared / (len(first) + len(second)), contained)


@dataclass(frozen=True)
class ProjectMatch:
    project: Project
    closeness: Closeness


_BATCH = re.compile(
    r"(?:(?:ประจำ)?ปี(?:งบประมาณ|การศึกษา)? ?(?:พ\.ศ\. ?)?[0-9]{4}|(?:รุ่น|ระยะ|ครั้ง)(?:ที่)? ?[0-9]+)$"
)
_IN_BRACKETS = re.compile(r"\([^()]*\)")
_NOT_COMPARED = re.compile(r"[\s\"'“”‘’(),\-–]")


def projects_like(names: Iterable[str]) -> dict[str, list[ProjectMatch]]:
    """Return for each of `names` the projects called so, best first; one query for all.

    The word โครงการ, an English name in brackets and a batch or fiscal year behind the name make no
    difference.
    """
    index: NameIndex[Project] = NameIndex(_project_key)
    for project in Project.objects.order_by("pk"):
        index.add(project, (project.name, project.name_en))
    return {
        name: [ProjectMatch(project, closeness) for project, closeness in index.like(name)]
        for name in names
    }


def _project_key(name: str) -> str:
    text = _IN_BRACKETS.sub("", fold(name)).strip() or fold(name)
    while text != (text := _BATCH.sub("", text).strip()):
        pass
    return _NOT_COMPARED.sub("", text.removeprefix("โครงการ"))


def topics_in(text: str) -> list[Topic]:
    """Return the topics that `text` names, by any form that means the same, most often first.

    A topic is named where its words stand together as words of the text; one with a stroke, by
    either side of it.
    """
    words = vocabulary()
    folded = fold(text)
    terms, clusters_of_text = set(words.index_terms(folded)), stream(folded)
    times = {t: _times_named(t, terms, clusters_of_text, words) for t in Topic.objects.all()}
    return sorted(filter(times.get, times), key=lambda topic: -times[topic])[:MOST_TOPICS]


def _times_named(topic: Topic, terms: set[str], text: str, words: Vocabulary) -> int:
    names = filter(None, [*topic.name.split("/"), topic.name_en])
    forms = {form for name in names for form in _forms(name, words)}
    return sum(
        text.count(stream(form))
        for form in forms
        if all({token.term, *token.parts} & terms for token in words.query_tokens(form))
    )


def _forms(name: str, words: Vocabulary) -> set[str]:
    """Return the folded `name` and the forms that mean the same."""
    folded = fold(name)
    term = " ".join(token.term for token in words.query_tokens(folded))
    return {folded, *words.builtin.of(term), *words.synonyms.of(term)}
