"""What a search finds: all words, then other spellings of them, then what comes nearest."""

from dataclasses import replace
from typing import NamedTuple

from search.engine.correcting import correct
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
    index: Index, plan: Plan, *, limit: int, offset: int = 0, scope: Scope = EVERYTHING
) -> Answer:
    """Return the best documents: those with all words; where these are few, the nearest after.

    If there are none with all words, and another spelling of them is found, its documents come
    first.
    """
    found = Question(index, plan, scope, Mode.ALL).ranked(limit + offset)
    if not found and plan.together:
        looser = search(index, replace(plan, together=()), limit=limit, offset=offset, scope=scope)
        return looser._replace(complete=False)
    if len(found) >= min(FEW, limit) or plan.together or not plan.slots:
        return Answer(found[offset:], complete=True)
    corrected = None if found else correct(index, plan.text)
    if corrected:
        found = Question(index, _corrected(plan, corrected), scope, Mode.ALL).ranked(limit + offset)
        corrected = corrected if found else None
    others: list[Hit] = []
    if len(plan.slots) > 1:
        named = {(hit.kind, hit.key) for hit in found}
        nearest = Question(index, plan, scope, Mode.NEAREST).ranked(limit + offset)
        others = [hit for hit in nearest if (hit.kind, hit.key) not in named]
    complete = not others and not corrected
    return Answer((found + others)[offset : offset + limit], complete, corrected)


def matching(index: Index, plan: Plan, scope: Scope) -> Question:
    """Return the question that `search` answers: with all words, corrected, or the nearest."""
    complete = Question(index, plan, scope, Mode.ALL)
    found = len(complete.ranked(FEW))
    if not found and plan.together:
        return matching(index, replace(plan, together=()), scope)
    if found >= FEW or plan.together or not plan.slots:
        return complete
    if not found and (corrected := correct(index, plan.text)):
        other = Question(index, _corrected(plan, corrected), scope, Mode.ALL)
        if other.ranked(1):
            return other
    return Question(index, plan, scope, Mode.NEAREST) if len(plan.slots) > 1 else complete


def _corrected(plan: Plan, text: str) -> Plan:
    return replace(read(text, operators=False), without=plan.without)
