"""Words that mean the same to a reader who searches: data, in TOML files beside this one.

`groups.toml` holds groups of forms that find each other; `spellings.toml` right spellings with the
wrong ones in use; `provinces.toml` what provinces are called in the names of offices;
`fillers.toml` words of questions that say nothing.
"""

import re
import tomllib
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import Any

from thai.folding import fold
from thai.lattice import Lexicon
from thai.letters import spoken
from thai.terms import Token, query_tokens

_FOLDER = Path(__file__).parent
_LONG_ABBREVIATION = re.compile(r"(?:[ก-ฮ]+\.)+")
_LONG = 4  # letters


class Synonyms:
    """Groups of terms. A form of several words is a term of its own, its words joined by spaces.

    `earlier` tells by which terms a form is found in texts that were indexed before it was known.
    """

    def __init__(self) -> None:
        self._others: dict[str, tuple[str, ...]] = {}
        self.earlier: dict[str, tuple[str, ...]] = {}
        self.phrases: dict[str, tuple[str, ...]] = {}
        self.phrases_from: dict[str, list[str]] = {}  # by their first words
        self.longest = 0  # words of a phrase
        self.provinces: dict[str, str] = {}
        self.fillers: frozenset[str] = frozenset()

    def copy(self) -> "Synonyms":
        """Return the same groups, to which others can be added."""
        other = Synonyms()
        other._others, other.phrases = self._others.copy(), self.phrases.copy()
        other.phrases_from = {first: list(found) for first, found in self.phrases_from.items()}
        other.longest = self.longest
        other.provinces, other.fillers = self.provinces, self.fillers
        return other

    def of(self, term: str) -> tuple[str, ...]:
        """Return the terms that mean the same as `term`, without itself."""
        return self._others.get(term, ())

    def phrase_at(self, terms: list[str]) -> str:
        """Return the longest known form of several words that `terms` begins with, or ""."""
        for count in range(min(len(terms), self.longest), 1, -1):
            if (phrase := " ".join(terms[:count])) in self.phrases:
                return phrase
        return ""

    def add_group(self, forms: Iterable[str], lexicon: Lexicon, *, one_way: bool = False) -> None:
        """Let all `forms` find each other, beside those that each of them found before.

        `one_way`: the first finds the others, and they do not find it.
        """
        ways = [way for form in forms for way in _ways(fold(form))]
        terms = [term for way in ways if (term := self._term(way, lexicon))]
        for term in terms[:1] if one_way else terms:
            others = (*self.of(term), *terms)
            self._others[term] = tuple(dict.fromkeys(other for other in others if other != term))

    def add_own_group(
        self, forms: Iterable[str], lexicon: Lexicon, *, one_way: bool = False
    ) -> None:
        """The same for what texts were indexed without; its words must have been learnt."""
        self.add_group(forms, lexicon, one_way=one_way)
        for form in forms:
            tokens = query_tokens(fold(form), lexicon)
            terms = tuple(term for token in tokens for term in _terms_before(token, lexicon))
            if terms != (term_of(tokens),):
                self.earlier[term_of(tokens)] = terms

    def _term(self, form: str, lexicon: Lexicon) -> str:
        """Return the term of a form; "" if a part of it has none, as 3D."""
        terms = tuple(token.term for token in query_tokens(form, lexicon))
        if not all(terms):
            return ""
        phrase = " ".join(terms)
        if len(terms) > 1 and phrase not in self.phrases:
            self.phrases[phrase] = terms
            self.phrases_from.setdefault(terms[0], []).append(phrase)
            self.longest = max(self.longest, len(terms))
        return phrase


def _ways(form: str) -> Iterator[str]:
    """Yield `form`, and how it is typed in haste: "lessonstudy", "o net"."""
    yield form
    if form.isascii():
        yield from {form.replace(" ", ""), form.replace("-", " ")} - {form}


def term_of(tokens: Iterable[Token]) -> str:
    """Return the one term that a form of these words has."""
    return " ".join(token.term for token in tokens)


def _terms_before(token: Token, lexicon: Lexicon) -> tuple[str, ...]:
    """Return the terms of a word in texts that were indexed before it was learnt."""
    return token.parts if lexicon.is_name(token.text) or not token.term else (token.term,)


def load(lexicon: Lexicon) -> Synonyms:
    """Read the files, and add their words and spellings to `lexicon`."""
    synonyms = Synonyms()
    for right, wrong in _read("spellings")["spellings"].items():
        for spelling in wrong:
            lexicon.respell(fold(spelling), fold(right))
    every = [[*forms, *filter(None, map(spoken, forms))] for forms in groups()]
    for forms in every:
        lexicon.add(map(fold, forms))
    for forms in every:
        synonyms.add_group(forms, lexicon)
    for form in {form for forms in groups() for form in forms}:
        _add_without_stops(form, lexicon)
    synonyms.provinces = provinces()
    lexicon.add(synonyms.provinces.values())
    synonyms.fillers = frozenset(map(fold, _read("fillers")["fillers"]))
    lexicon.add(synonyms.fillers)
    return synonyms


def _add_without_stops(form: str, lexicon: Lexicon) -> None:
    """Let a long abbreviation be known as its letters alone, where they can be read as words: รพสต
    is no รพ and สต."""
    letters = fold(form).replace(".", "")
    if _LONG_ABBREVIATION.fullmatch(form) and len(letters) >= _LONG and letters not in lexicon:
        lexicon.respell(letters, term_of(query_tokens(fold(form), lexicon)))


@cache
def groups() -> list[list[str]]:
    """Return the groups of forms as they are written in `groups.toml`."""
    return _read("groups")["groups"]


@cache
def provinces() -> dict[str, str]:
    """Return what provinces are called by their abbreviations in the names of offices."""
    return _read("provinces")["provinces"]


def _read(name: str) -> dict[str, Any]:
    return tomllib.loads((_FOLDER / f"{name}.toml").read_text(encoding="utf-8"))
