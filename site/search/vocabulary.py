"""The words that texts and queries are read by: the word list, the synonyms, the site's own names.

Other apps give their names (people, schools, projects) through `give_names`: search knows none of
them. A name that is given after a text was indexed is still found in it by its parts.
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

NameSource = Callable[[], Iterable[str]]

_TONES = re.compile("[๊๋]")

_sources: list[NameSource] = []


def give_names(source: NameSource) -> NameSource:
    """Register a function that returns names of the site; usable as a decorator, in `ready()`."""
    _sources.append(source)
    return source


class Vocabulary:
    """A lexicon with its synonyms."""

    def __init__(self, lexicon: Lexicon, synonyms: Synonyms) -> None:
        self.lexicon = lexicon
        self.synonyms = synonyms

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
    for source in _sources:
        lexicon.add(map(fold, source()))
    return Vocabulary(lexicon, synonyms)


def _readable(words: Iterable[str]) -> Iterator[str]:
    """Yield the words as texts have them after folding, those with a misplaced tone left out."""
    for word in words:
        folded = fold(word)
        if len(folded) > 1 and (folded == word or not _TONES.search(word)):
            yield folded
