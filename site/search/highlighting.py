"""Where a text answers a query: the passage to show, and the words in it that matched.

Texts stay as they were written. They are compared folded, so every place found in the folded text
is traced back to the original.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import accumulate
from typing import NamedTuple

from search.plan import Plan, Slot
from search.vocabulary import vocabulary
from thai.folding import fold
from thai.lattice import divide, shortest_reading
from thai.words import clusters

ELLIPSIS = "…"
LONGEST_TEXT = 100_000  # characters that are looked into
MOST_FOUND = 400  # places
BEFORE = 0.2  # how much of the excerpt stands before the first match, if anything does
AGAIN_COUNTS = 0.02  # a word that the passage had already

LONGEST_WORD = 40  # letters of another script; longer ones may be cut anywhere

_UNIT = re.compile(r"[0-9๐-๙]{1,3}(?:,[0-9๐-๙]{3})+|[^\s0-9๐-๙]+|[0-9๐-๙]+|\s+")
_RUN = re.compile("[ก-ฺเ-๎]+")
_WORD = re.compile(r"[ก-ฺเ-๎]+|[^\W_ก-๎]+")
_ABBREVIATION = re.compile(r"[ก-ฮ]{1,8}\.")
_GRADE = re.compile("([ปมอ])#([0-9])")
_YEAR = re.compile("25[4-7][0-9]")
_BEFORE_SHORT_YEAR = "|".join(
    f"(?<={word}{space})"
    for word in ("ปี", "การศึกษา", "งบประมาณ", "คม", "ยน", "พันธ์", r"\.")
    for space in ("", " ")
)
_GRADE_LEVELS = {"ป": "ระถม", "ม": "ัธยม", "อ": "นุบาล"}


class Piece(NamedTuple):
    """A part of the text, as it was written."""

    text: str
    is_match: bool


def excerpt_of(text: str, plan: Plan, *, length: int = 160) -> list[Piece]:
    """Return about `length` characters of `text` where it answers `plan` best, in pieces; an
    ellipsis stands where something was left out.

    The excerpt is cut between words, never inside a cluster. If nothing matches it is the beginning
    of the text.
    """
    mapped = _Mapped(text[:LONGEST_TEXT])
    bounds = _Bounds(mapped.folded)
    places = list(_found(bounds, plan))
    start, end = mapped.original(*_window(bounds, places, length))
    return list(_pieces(text, _originals(mapped, places), start, end))


def highlight(text: str, plan: Plan) -> list[Piece]:
    """Return all of `text` in pieces: a title, say."""
    mapped = _Mapped(text[:LONGEST_TEXT])
    places = _found(_Bounds(mapped.folded), plan)
    return list(_pieces(text, _originals(mapped, places), 0, len(text)))


def _originals(mapped: "_Mapped", places: Iterable["_Place"]) -> list[tuple[int, int]]:
    return [mapped.original(place.start, place.end) for place in places]


# --- From the folded text back to the original --------------------------------------------------


class _Mapped:
    """A text folded piece by piece, which remembers where each piece came from."""

    def __init__(self, text: str) -> None:
        self._folded_at: list[int] = []  # where units begin, there
        self._units: list[int] = []  # and here
        folded, at, place = [], 0, 0
        for unit in _units(text):
            form = _fold(unit)
            self._folded_at.append(place)
            self._units.append(at)
            folded.append(form)
            at, place = at + len(unit), place + len(form)
        self._units.append(at)
        self.folded = "".join(folded)

    def original(self, start: int, end: int) -> tuple[int, int]:
        """Return the units that folded text came from: none is divided. What folding drops at
        either end of the text belongs to it."""
        first = bisect_right(self._folded_at, start) - 1 if start else 0
        after = bisect_left(self._folded_at, end) if end < len(self.folded) else -1
        return self._units[first], self._units[after]


def _units(text: str) -> Iterator[str]:
    """Yield the smallest parts that fold by themselves: clusters, white space, grouped digits."""
    for piece in _UNIT.findall(text):
        if "," in piece or piece.isspace():
            yield piece
        else:
            yield from clusters(piece)


_fold = lru_cache(maxsize=8192)(fold)


# --- What matches -------------------------------------------------------------------------------


class _Place(NamedTuple):
    """Where a slot is filled, in the folded text."""

    start: int
    end: int
    slot: int
    worth: float


def _found(bounds: "_Bounds", plan: Plan) -> Iterator[_Place]:
    """Yield the places that fill slots of the plan; not what is a part of another word."""
    pattern, worth = _pattern(plan)
    if pattern is None:
        return
    at = count = 0
    while count < MOST_FOUND and (found := pattern.search(bounds.text, at)):
        start, end = found.span()
        if end > start and bounds.allow(start, end):
            slot = int((found.lastgroup or "_0")[1:])
            yield _Place(start, end, slot, worth[slot])
            at, count = end, count + 1
        else:
            at = start + 1


@lru_cache(maxsize=256)
def _pattern(plan: Plan) -> tuple[re.Pattern[str] | None, dict[int, float]]:
    """Return what fills the slots, each a group named after its number; and what each is worth."""
    slots = [(number, slot) for number, slot in enumerate(plan.slots) if not slot.filler]
    slots = slots or list(enumerate(plan.slots))
    choices = [
        (max(map(len, patterns)), f"(?P<_{number}>{'|'.join(patterns)})", number)
        for number, slot in slots
        if (patterns := _patterns(slot))
    ]
    if not choices:
        return None, {}
    longest_first = sorted(choices, key=lambda choice: -choice[0])
    text = "|".join(pattern for _, pattern, _ in longest_first)
    return re.compile(text), {number: 1.0 for _, _, number in choices}


def _patterns(slot: Slot) -> list[str]:
    """Return patterns of what a slot is filled by, the longest first."""
    forms = [slot.text, *(" ".join(c.terms) for c in slot.alternatives[:1])]
    # What stands for a name by pairs of clusters says nothing where only some of it is found.
    words = [c.terms for c in slot.alternatives if not any(t.startswith("~") for t in c.terms)]
    parts = {term for terms in words for term in terms}
    forms += [term for term in parts - vocabulary().synonyms.fillers if len(term) > 1]
    forms += [spelling for form in forms for spelling in vocabulary().lexicon.misspelled(form)]
    patterns = dict.fromkeys(_pattern_of(form) for form in forms if not form.startswith("~"))
    return sorted(filter(None, patterns), key=len, reverse=True)


def _pattern_of(form: str) -> str:
    """Return how a term stands in a folded text."""
    if grade := _GRADE.fullmatch(form):
        level, number = grade.groups()
        spelled = rf"(?:ชั้น)?{level}{_GRADE_LEVELS[level]}(?:ศึกษา)?(?:ปี)?(?:ที่)?"
        return rf"(?:(?<![ก-๎]){level}\.?|{spelled}) ?{number}(?![0-9])"
    if _ABBREVIATION.fullmatch(form):
        return r"(?<![ก-๎])" + r"\.?".join(form[:-1]) + r"(?:\.|(?![ก-๎]))"
    words = [_word_pattern(word) for word in re.findall(r"[ก-๎]+|[^\W_ก-๎]+", form)]
    return r"[^\w]{0,3}".join(words)


def _word_pattern(word: str) -> str:
    if _RUN.fullmatch(word):
        return word
    letters = word if word.isdigit() else "[-‐.]?".join(word)
    if _YEAR.fullmatch(word):
        return rf"(?<![0-9])(?:{word}|(?:{_BEFORE_SHORT_YEAR}){word[2:]})(?![0-9])"
    return rf"(?<![^\W_ก-๎]){letters}(?![^\W_ก-๎])"


# --- Where words begin and end ------------------------------------------------------------------


class _Bounds:
    """The boundaries of words in a folded text, read where they are asked for."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._words = [found.span() for found in _WORD.finditer(text)]
        self._starts = [start for start, _ in self._words]

    def allow(self, start: int, end: int) -> bool:
        """Return whether words begin at `start` and end at `end`, on whatever reading."""
        return self._is_bound(start, 0) and self._is_bound(end, 1)

    def _is_bound(self, at: int, side: int) -> bool:
        start, end = self._around(at)
        return at in (start, end) or at - start in _edges(self.text[start:end])[side]

    def before(self, at: int) -> int:
        """Return where the word at `at` begins."""
        start, end = self._around(at)
        return start + max(edge for edge in _cuts(self.text[start:end]) if edge <= at - start)

    def after(self, at: int) -> int:
        """Return where the word at `at` ends."""
        start, end = self._around(at)
        return start + min(edge for edge in _cuts(self.text[start:end]) if edge >= at - start)

    def _around(self, at: int) -> tuple[int, int]:
        """Return the letters without a space that go on across `at`."""
        number = bisect_right(self._starts, at) - 1
        if number >= 0 and self._words[number][1] > at:
            return self._words[number]
        return at, at


@lru_cache(maxsize=4096)
def _edges(run: str) -> tuple[frozenset[int], frozenset[int]]:
    """Return where words of some complete reading of `run` begin, and where they end."""
    if not _RUN.fullmatch(run):
        return frozenset((0,)), frozenset((len(run),))
    places = [0, *accumulate(map(len, divide(run)))]
    words = vocabulary().lexicon.readings(run)
    return (
        frozenset(places[word.start] for word in words),
        frozenset(places[word.end] for word in words),
    )


@lru_cache(maxsize=1024)
def _cuts(run: str) -> tuple[int, ...]:
    """Return where `run` may be cut: between its words; between clusters where one is too long."""
    if not _RUN.fullmatch(run):
        return (0, len(run)) if len(run) <= LONGEST_WORD else tuple(range(len(run) + 1))
    places = [0, *accumulate(map(len, divide(run)))]
    words = shortest_reading(vocabulary().lexicon.readings(run))
    return 0, *(places[word.end] for word in words)


# --- Which passage ------------------------------------------------------------------------------


def _window(bounds: _Bounds, places: list[_Place], length: int) -> tuple[int, int]:
    """Return where the excerpt begins and ends in the folded text."""
    size = len(bounds.text)
    if size <= length:
        return 0, size
    first, last = _best_passage(places, round(length * (1 - BEFORE))) if places else (0, 0)
    start = max(0, first - round(length * BEFORE))
    if last <= length * (1 - BEFORE):
        start = 0
    start = min(start, size - length)
    end = max(last, start + length)
    start = min(first, bounds.after(start)) if start else 0
    end = max(last, bounds.before(end)) if end < size else size
    return start, end if end > start else min(size, start + length)


def _best_passage(places: list[_Place], room: int) -> tuple[int, int]:
    """Return the passage that fills most slots, the first of them that are equal."""
    best, chosen = 0.0, (places[0].start, places[0].end)
    for at, first in enumerate(places):
        score, filled, last = 0.0, set[int](), first.end
        for place in places[at:]:
            if place.end > first.start + room:
                break
            score += AGAIN_COUNTS * place.worth if place.slot in filled else place.worth
            filled.add(place.slot)
            last = place.end
        score -= AGAIN_COUNTS * (last - first.start) / room
        if score > best:
            best, chosen = score, (first.start, last)
    return chosen


def _pieces(text: str, spans: Iterable[tuple[int, int]], start: int, end: int) -> Iterator[Piece]:
    """Divide text[start:end] into what matched and what did not."""
    if start > 0:
        yield Piece(ELLIPSIS, is_match=False)
    at = start
    for first, last in _joined(spans):
        if first < start or last > end:
            continue
        if first > at:
            yield Piece(text[at:first], is_match=False)
        yield Piece(text[first:last], is_match=True)
        at = last
    if at < end:
        yield Piece(text[at:end], is_match=False)
    if end < len(text):
        yield Piece(ELLIPSIS, is_match=False)


def _joined(spans: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Join spans that touch."""
    current: tuple[int, int] | None = None
    for start, end in spans:
        if current and start <= current[1]:
            current = current[0], max(current[1], end)
        else:
            if current:
                yield current
            current = start, end
    if current:
        yield current
