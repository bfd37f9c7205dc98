"""The source text with what was read from it marked, for the screen beside the form."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise


@dataclass(frozen=True, slots=True)
class Mark:
    """Characters of the source from which a field of the form was filled."""

    start: int
    end: int
    field: str  # its name in the form
    is_guess: bool = False


@dataclass(frozen=True, slots=True)
class Segment:
    """A piece of the source; `mark` is the narrowest that covers it, if any does.

    `is_first`: the first piece that leads to its field, which a link from the field aims at.
    `others` are fields that narrower marks cover entirely: links from them aim here too.
    """

    text: str
    mark: Mark | None
    is_first: bool = False
    others: tuple[str, ...] = ()


def segments(text: str, marks: Iterable[Mark]) -> Iterator[Segment]:
    """Yield `text` in pieces that together are `text`, character by character."""
    within = (mark for mark in marks if 0 <= mark.start < mark.end <= len(text))
    narrow_first = sorted(within, key=lambda mark: (mark.end - mark.start, mark.start))
    edges = {0, len(text)} | {edge for mark in narrow_first for edge in (mark.start, mark.end)}
    pieces = list(_joined(pairwise(sorted(edges)), narrow_first))
    covering = [_covering(narrow_first, *piece) for piece in pieces]
    aims = _aims(pieces, covering, narrow_first)
    for (start, end), mark in zip(pieces, covering, strict=True):
        own = mark.field if mark else None
        others = tuple(field for field in aims[start] if field != own)
        yield Segment(text[start:end], mark, own in aims[start], others)


def _aims(
    pieces: list[tuple[int, int]], covering: list[Mark | None], marks: list[Mark]
) -> dict[int, list[str]]:
    """Return the fields at which a link aims, by the start of the piece it leads to."""
    places: dict[str, int] = {}
    for (start, _), mark in zip(pieces, covering, strict=True):
        if mark:
            places.setdefault(mark.field, start)
    for mark in marks:
        places.setdefault(mark.field, next(start for start, end in pieces if end > mark.start))
    found = defaultdict(list)
    for field, start in places.items():
        found[start].append(field)
    return found


def _joined(pieces: Iterable[tuple[int, int]], marks: list[Mark]) -> Iterator[tuple[int, int]]:
    """Join neighbours that the same mark covers: an edge inside it was that of a wider one."""
    begun: tuple[int, int] | None = None
    for start, end in pieces:
        if begun and _covering(marks, *begun) is _covering(marks, start, end):
            begun = (begun[0], end)
            continue
        if begun:
            yield begun
        begun = (start, end)
    if begun:
        yield begun


def _covering(narrow_first: list[Mark], start: int, end: int) -> Mark | None:
    return next((m for m in narrow_first if m.start <= start and end <= m.end), None)
