"""The words that texts and queries are read by: the word list, the synonyms, the site's own names.

Search knows no page types. Whoever has names (people, schools, topics) registers a function that
teaches them (`teacher`), and one app says when there may be something to teach (`changes_with`).
A name that is learnt after a text was indexed is still found in it, by its parts.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from functools import cache

from search.synonyms import Synonyms, load
from thai.folding import fold
from thai.lattice import Lexicon
from thai.loanwords import NEVER_RIGHT, misspellings
from thai.terms import Token, index_terms, query_tokens, stream
from thai.words import WORD_LIST

_TONES = re.compile("[๊๋]")


class Vocabulary:
    """A lexicon with its synonyms: `builtin` are those that come with the site, `synonyms` those in
    use. `state` is that of the site when it was last taught."""

    def __init__(self, lexicon: Lexicon, synonyms: Synonyms) -> None:
        self.lexicon = lexicon
        self.builtin = self.synonyms = synonyms
        self.state = ""

    def index_terms(self, text: str) -> list[str]:
        """Return the terms of the folded `text`, those of several words among them."""
        terms = index_terms(text, self.lexicon)
        held = set(terms)
        clusters = ""
        for first in held & self.synonyms.phrases_from.keys():
            for phrase in self.synonyms.phrases_from[first]:
                if held.issuperset(self.synonyms.phrases[phrase]):
                    clusters = clusters or stream(text)
                    terms += [phrase] * clusters.count(stream(phrase))
        return terms

    def query_tokens(self, text: str) -> list[Token]:
        return query_tokens(text, self.lexicon)

    def says_something(self, text: str) -> bool:
        """Whether there is a word in `text` that can be looked for and is no filler."""
        fillers = self.synonyms.fillers
        return any(
            not {token.term, token.text} & fillers for token in self.query_tokens(fold(text))
        )


Teacher = Callable[[Vocabulary], None]
_teachers: list[Teacher] = []
_states: list[Callable[[], str]] = []


def teacher(teach: Teacher) -> Teacher:
    """Register a function that adds to a vocabulary what the site has now; call it in `ready()`."""
    _teachers.append(teach)
    return teach


def changes_with(state: Callable[[], str]) -> None:
    """Register a function that names the state of the site: a new name, and all teach again."""
    _states.append(state)


@cache
def vocabulary() -> Vocabulary:
    """Return the one of this process. The first call reads the word list: a second."""
    words = WORD_LIST.read_text(encoding="utf-8").split("\n")
    lexicon = Lexicon(_readable(words))
    synonyms = load(lexicon)
    for word in lexicon.words():
        for spelling in map(fold, misspellings(word)):
            if spelling not in lexicon or NEVER_RIGHT.search(spelling):
                lexicon.respell(spelling, lexicon.canonical(word))
    return Vocabulary(lexicon, synonyms)


def catch_up() -> None:
    """Let this process learn what changed on the site; mostly that is one short query."""
    words = vocabulary()
    state = " ".join(name() for name in _states)
    if _teachers and state != words.state:
        words.state = state
        for teach in _teachers:
            teach(words)


def _readable(words: Iterable[str]) -> Iterator[str]:
    """Yield the words as texts have them after folding, those with a misplaced tone left out."""
    for word in words:
        folded = fold(word)
        if len(folded) > 1 and (folded == word or not _TONES.search(word)):
            yield folded
