"""The source text with what was read from it marked, for the screen beside the form."""

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
    """

    text: str
    mark: Mark | None
    is_first: bool = False


def segments(text: str, marks: Iterable[Mark]) -> Iterator[Segment]:
    """Yield `text` in pieces that together are `text`, character by character."""
    narrow_first = sorted(marks, key=lambda mark: (mark.end - mark.start, mark.start))
    edges = {0, len(text)} | {edge for mark in narrow_first for edge in (mark.start, mark.end)}
    ends = sorted(edge for edge in edges if 0 <= edge <= len(text))
    seen: set[str] = set()
    for start, end in _joined(pairwise(ends), narrow_first):
        mark = _covering(narrow_first, start, end)
        is_first = mark is not None and mark.field not in seen
        if mark:
            seen.add(mark.field)
        yield Segment(text[start:end], mark, is_first)


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
