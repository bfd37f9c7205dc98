"""What a search finds: all words, then other spellings of them, then what comes nearest."""

from dataclasses import replace
from typing import NamedTuple

from search.engine.correcting import correct
from search.engine.counts import Counts
from search.engine.index import Index
from search.engine.questions import EVERYTHING, Hit, Mode, Question, Scope, Statement
from search.plan import Plan, read

__all__ = [
    "EVERYTHING",
    "Answer",
    "Hit",
    "Mode",
    "Question",
    "Scope",
    "Statement",
    "matching",
    "search",
]

FEW = 3  # results with all words, below which those with some of them follow


class Answer(NamedTuple):
    """What was found. `complete`: all words were; else what comes nearest follows. `corrected`:
    what was looked for as well, because a word of the query is not in any text."""

    hits: list[Hit]
    complete: bool
    corrected: str | None = None


def search(
    index: Index,
    plan: Plan,
    *,
    limit: int,
    offset: int = 0,
    scope: Scope = EVERYTHING,
    correcting: bool = True,
) -> Answer:
    """Return the best documents: those with all words; where these are few, the nearest after.

    If there are none with all words, and another spelling of them is found, its documents come
    first; unless it is not `correcting`.
    """
    return _Search(index, scope, correcting=correcting).answer(plan, limit, offset)


def matching(index: Index, plan: Plan, scope: Scope) -> Question:
    """Return the question that `search` answers: with all words, corrected, or the nearest."""
    return _Search(index, scope).matching(plan)


class _Search:
    """Questions that are asked one after the other, by the same counts."""

    def __init__(self, index: Index, scope: Scope, *, correcting: bool = True) -> None:
        self.index, self.scope, self.correcting = index, scope, correcting
        self.counts = Counts(index)

    def answer(self, plan: Plan, limit: int, offset: int) -> Answer:
        end = limit + offset
        found = self._ask(plan, Mode.ALL).ranked(end)
        if not found and plan.together:
            return self.answer(replace(plan, together=()), limit, offset)._replace(complete=False)
        if len(found) >= min(FEW, limit) or plan.together or not plan.slots:
            return Answer(found[offset:], complete=True)
        corrected = None
        if not found and (meant := self._corrected(plan)):
            corrected, other = meant
            found = other.ranked(end)
            corrected = corrected if found else None
        others: list[Hit] = []
        if len(plan.slots) > 1:
            named = {(hit.kind, hit.key) for hit in found}
            nearest = self._ask(plan, Mode.NEAREST).ranked(end)
            others = [hit for hit in nearest if (hit.kind, hit.key) not in named]
        complete = not others and not corrected
        return Answer((found + others)[offset:end], complete, corrected)

    def matching(self, plan: Plan) -> Question:
        complete = self._ask(plan, Mode.ALL)
        found = len(complete.ranked(FEW))
        if not found and plan.together:
            return self.matching(replace(plan, together=()))
        if found >= FEW or plan.together or not plan.slots:
            return complete
        if not found and (meant := self._corrected(plan)) and meant[1].ranked(1):
            return meant[1]
        return self._ask(plan, Mode.NEAREST) if len(plan.slots) > 1 else complete

    def _ask(self, plan: Plan, mode: Mode) -> Question:
        return Question(self.index, plan, self.scope, mode, self.counts)

    def _corrected(self, plan: Plan) -> tuple[str, Question] | None:
        """Return another spelling of the query, and the question for all words of it."""
        text = correct(self.index, plan.text, self.counts) if self.correcting else None
        if text is None:
            return None
        other = replace(read(text, operators=False), without=plan.without)
        return text, self._ask(other, Mode.ALL)
