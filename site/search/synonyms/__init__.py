"""Words that mean the same to a reader who searches: data, in TOML files beside this one.

`groups.toml` holds groups of forms that find each other; `spellings.toml` right spellings with the
wrong ones in use; `provinces.toml` what provinces are called in the names of offices;
`fillers.toml` words of questions that say nothing.
"""

import tomllib
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from thai.folding import fold
from thai.lattice import Lexicon
from thai.terms import query_tokens

_FOLDER = Path(__file__).parent


class Synonyms:
    """Groups of terms. A form of several words is a term of its own, its words joined by spaces."""

    def __init__(self) -> None:
        self._others: dict[str, tuple[str, ...]] = {}
        self.phrases: dict[str, tuple[str, ...]] = {}
        self.phrases_from: dict[str, list[str]] = {}  # by their first words
        self.longest = 0  # words of a phrase
        self.provinces: dict[str, str] = {}
        self.fillers: frozenset[str] = frozenset()

    def of(self, term: str) -> tuple[str, ...]:
        """Return the terms that mean the same as `term`, without itself."""
        return self._others.get(term, ())

    def phrase_at(self, terms: list[str]) -> str:
        """Return the longest known form of several words that `terms` begins with, or ""."""
        for count in range(min(len(terms), self.longest), 1, -1):
            if (phrase := " ".join(terms[:count])) in self.phrases:
                return phrase
        return ""

    def add_group(self, forms: Iterable[str], lexicon: Lexicon) -> None:
        """Let all `forms` find each other, beside those that each of them found before."""
        terms = [term for form in forms if (term := self._term(fold(form), lexicon))]
        for term in terms:
            others = (*self.of(term), *terms)
            self._others[term] = tuple(dict.fromkeys(other for other in others if other != term))

    def _term(self, form: str, lexicon: Lexicon) -> str:
        """Return the term of a form; "" if a part of it has none, as 3D."""
        lexicon.add([form])  # has no effect unless it is Thai letters alone
        terms = tuple(token.term for token in query_tokens(form, lexicon))
        if not all(terms):
            return ""
        phrase = " ".join(terms)
        if len(terms) > 1 and phrase not in self.phrases:
            self.phrases[phrase] = terms
            self.phrases_from.setdefault(terms[0], []).append(phrase)
            self.longest = max(self.longest, len(terms))
        return phrase


def load(lexicon: Lexicon) -> Synonyms:
    """Read the files, and add their words and spellings to `lexicon`."""
    synonyms = Synonyms()
    for right, wrong in _read("spellings")["spellings"].items():
        for spelling in wrong:
            lexicon.respell(fold(spelling), fold(right))
    groups = _read("groups")["groups"]
    for forms in groups:
        lexicon.add(map(fold, forms))
    for forms in groups:
        synonyms.add_group(forms, lexicon)
    synonyms.provinces = _read("provinces")["provinces"]
    lexicon.add(synonyms.provinces.values())
    synonyms.fillers = frozenset(map(fold, _read("fillers")["fillers"]))
    lexicon.add(synonyms.fillers)
    return synonyms


def _read(name: str) -> dict[str, Any]:
    return tomllib.loads((_FOLDER / f"{name}.toml").read_text(encoding="utf-8"))
