"""Did you mean: offered only where it finds something for this reader."""

from dataclasses import dataclass

from home.search.answers import Answer, answer, pages_scope
from search import plan
from search.asking import ask_for_all_words, site_index
from search.engine.correcting import correct

# Longer ones are questions. The nearest answers them, and each word costs a look at all that
# sound like it.
MOST_WORDS = 3


@dataclass(frozen=True)
class Correction:
    """Other words. `answer` is what they find, where what was typed finds nothing."""

    query: str
    answer: Answer | None = None


def correction_of(asked: Answer) -> Correction | None:
    """What the words were meant to be; None if they are good as they are, or nothing is near."""
    if asked.complete and asked.pages:
        return None
    if asked.pages and len(asked.query.split()) > MOST_WORDS:
        return None
    words = correct(site_index(), asked.query)
    if not words or words == asked.query:
        return None
    if asked.pages:
        found = ask_for_all_words(plan.read(words), pages_scope(), limit=1)
        return Correction(words) if found else None
    instead = answer(words)
    return Correction(words, instead) if instead.pages else None
