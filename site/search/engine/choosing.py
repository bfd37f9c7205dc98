"""Which terms of an index a query asks for, and which of them its candidates are taken from."""

import math
from collections.abc import Sequence
from enum import Enum
from functools import cached_property
from typing import NamedTuple

from search.engine.counts import Counts
from search.engine.index import FULL_WEIGHT
from search.engine.postings import Row
from search.plan import Alternative, Plan, Slot

ENOUGH_CANDIDATES = 1000  # that any of the words must give, where not all are asked for
MOST_ASKED = 13  # words, the rarest, where not all are asked for
PHRASE_COUNTS = 1.0  # of the sum of what all words can give


class Mode(Enum):
    """What must be there: every word, any word, or one of the rarest words (fillers left out)."""

    ALL = "all"
    ANY = "any"
    NEAREST = "nearest"


class Choice(NamedTuple):
    """An alternative that the index knows: its terms, what they count, how many documents."""

    terms: tuple[int, ...]
    counts: float
    documents: int


class Chosen:
    """A plan by the counts of an index: `rows` are the terms to add up, `drivers` those whose
    documents are the candidates, `expected` so many at most."""

    def __init__(self, plan: Plan, mode: Mode, counts: Counts, *, whole_texts: bool) -> None:
        self.plan, self.mode = plan, mode
        self.terms = counts.of(plan.terms)
        self.documents = counts.documents
        self._documents_with = dict(self.terms.values())
        self._whole_texts = whole_texts
        self.asked, found = self._ask()
        self.impossible = not any(found) or (mode is Mode.ALL and 0 in found)
        self.needed = len(self.asked) if mode is Mode.ALL else 1
        self.rows: list[Row] = []
        self.full = 0.0
        for number, (slot, count) in enumerate(zip(self.asked, found, strict=True)):
            if count:
                idf = self._idf(count)
                self.full += idf
                self.rows += self._rows(number, slot, idf)
        self.by_rarity = [
            self.asked[n]
            for count, n in sorted(zip(found, range(len(found)), strict=True))
            if count
        ]
        self.drivers, self.expected = self._drive()

    def _ask(self) -> tuple[list[Slot], list[int]]:
        """Return the slots to fill, and how many documents fill each."""
        nearest = self.mode is Mode.NEAREST
        asked = [slot for slot in self.plan.slots if not (nearest and slot.filler)]
        asked = asked or list(self.plan.slots)
        counts = [self._documents_of(slot) for slot in asked]
        if nearest and len(asked) > MOST_ASKED:
            rarest = sorted(range(len(asked)), key=lambda n: counts[n] or math.inf)[:MOST_ASKED]
            asked, counts = [asked[n] for n in rarest], [counts[n] for n in rarest]
        return asked, counts

    def _idf(self, count: int) -> float:
        without = self.documents - min(count, self.documents)
        return math.log(1 + (without + 0.5) / (count + 0.5))

    def _drive(self) -> tuple[list[int], int]:
        enough = {Mode.ALL: 1, Mode.ANY: math.inf, Mode.NEAREST: ENOUGH_CANDIDATES}[self.mode]
        expected = 0
        drivers: list[int] = []
        for slot in self.by_rarity:
            if expected >= enough:
                break
            expected += self._documents_of(slot)
            drivers += [
                min(choice.terms, key=self._documents_with.__getitem__)
                for choice in self.choices(slot)
            ]
        return list(dict.fromkeys(drivers)), expected

    def choices(self, slot: Slot) -> list[Choice]:
        """Return the alternatives that the index knows."""
        found = self._known(slot.alternatives)
        return found if found or self.mode is not Mode.NEAREST else self._known(slot.loose)

    def _known(self, alternatives: Sequence[Alternative]) -> list[Choice]:
        found = []
        for choice in alternatives:
            known = [self.terms.get(term, (0, 0)) for term in dict.fromkeys(choice.terms)]
            documents = min((count for _, count in known), default=0)
            if documents:
                found.append(Choice(tuple(n for n, _ in known), choice.counts, documents))
        return found

    def _documents_of(self, slot: Slot) -> int:
        return sum(choice.documents for choice in self.choices(slot))

    def _rows(self, number: int, slot: Slot, idf: float) -> list[Row]:
        return [
            Row(
                number,
                choice,
                len(terms),
                term,
                idf * counts / len(terms) / FULL_WEIGHT,
                idf * PHRASE_COUNTS if self._is_the_word(term) else 0.0,
            )
            for choice, (terms, counts, _) in enumerate(self.choices(slot))
            for term in terms
        ]

    def _is_the_word(self, term: int) -> bool:
        """Return whether the whole query is a word, and `term` is it: no text need be read."""
        return self.is_word and self.terms[self.plan.slots[0].text][0] == term

    @cached_property
    def is_word(self) -> bool:
        if len(self.plan.slots) != 1 or not self._whole_texts:
            return False
        (slot,) = self.plan.slots
        return slot.text in self.terms and (slot.text,) == slot.alternatives[0].terms
