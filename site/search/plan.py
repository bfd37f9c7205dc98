"""What a query asks for: slots to fill, each with the terms that fill it.

    สพป.ชม.6 ปี 67   →   สพป. | สำนักงานเขตพื้นที่การศึกษาประถมศึกษา
                         ชม. | เชียงใหม่
                         6
                         ปี
                         2567 | 2024

Quotes ask for words that stand together, a minus leaves out what holds a word.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from search.vocabulary import Vocabulary, vocabulary
from thai.dates.years import be_year, ce_year
from thai.folding import fold
from thai.terms import Token, stream

LONGEST_QUERY = 600  # characters; a headline has 200
MOST_SLOTS = 60
FIRST_BE_YEAR = 2400

PARTS_COUNT = 0.3  # what a word is worth when only its parts are found; they may be far apart
PARTS_THAT_MEAN_THE_SAME_COUNT = 0.5
ONE_PART_COUNTS = 0.2  # at most, where not all words are asked for
SYNONYM_COUNTS = 0.95
PROVINCE_COUNTS = 0.9
ONE_OF_SEVERAL_COUNTS = 0.6
SHORTEST_PART = 3  # letters
LONGEST_SPACED = 5  # parts of a word that are typed with spaces between

OFFICES = {"สพป.", "สพม.", "สพท.", "สพฐ.", "ศธจ.", "อบจ.", "สสจ."}
_AREA = "เขต"
_BEFORE_NUMBER = re.compile(r"(?<![ก-๎.])([ก-ฮ]{2,3})\.?(?=[0-9])")  # ชม6
_QUOTED = re.compile(r'["“”„]([^"“”„]+)["“”„]')
_MINUS = re.compile(r"(?:(?<=\s)|^)-(?=[^\s\-])(\S+)")
_MOST_WORDS_WITH_OPERATORS = 10  # longer ones are headlines: their dashes and quotes are just that

_ERAS = {"พศ.", "คศ.", "พุทธศักราช", "คริสต์ศักราช"}


@dataclass(frozen=True)
class Alternative:
    """Terms that fill a slot together, and how much that counts (1 = what was asked for)."""

    terms: tuple[str, ...]
    counts: float = 1.0


@dataclass(frozen=True)
class Slot:
    """A word of the query. A filler must be there when all words are asked for, else not; `loose`
    are alternatives for where no text has any other and not all words are asked for."""

    text: str
    alternatives: tuple[Alternative, ...]
    filler: bool = False
    loose: tuple[Alternative, ...] = ()


@dataclass(frozen=True)
class Plan:
    """A query, read. `phrase` is the stream of all of it, `together` are streams of quoted words,
    `without` terms that exclude, `pairs` the streams of neighbouring words, `text` the query."""

    slots: tuple[Slot, ...]
    phrase: str = ""
    together: tuple[str, ...] = ()
    without: tuple[str, ...] = ()
    pairs: tuple[str, ...] = ()
    text: str = ""

    @property
    def terms(self) -> set[str]:
        return {
            term
            for slot in self.slots
            for choice in (*slot.alternatives, *slot.loose)
            for term in choice.terms
        } | set(self.without)


def read(query: str, *, operators: bool = True) -> Plan:
    """Read what a reader typed; anything can be typed. `operators`: heed quotes and minus."""
    words = vocabulary()
    text = query[:LONGEST_QUERY]
    tokens = words.query_tokens(fold(text))
    together: tuple[str, ...] = ()
    without: tuple[str, ...] = ()
    if operators and len(tokens) <= _MOST_WORDS_WITH_OPERATORS:
        text, without = _leave_out(text, words)
        quoted = [stream(fold(found[1])) for found in _QUOTED.finditer(text)]
        together = tuple(phrase for phrase in quoted if phrase.strip())
        tokens = words.query_tokens(fold(text))
    tokens = tokens[:MOST_SLOTS]
    slots = tuple(
        dict.fromkeys(_slots(tokens, frozenset(_BEFORE_NUMBER.findall(fold(text))), words))
    )
    pairs = tuple(_pairs(tokens, words.synonyms.fillers))
    return Plan(slots, stream(fold(text)), together, without, pairs, text)


def _leave_out(text: str, words: Vocabulary) -> tuple[str, tuple[str, ...]]:
    """Return `text` without the words marked by a minus, and their terms."""
    marked = _MINUS.findall(text)
    rest = _MINUS.sub("", text)
    if not marked or not words.query_tokens(fold(rest)):
        return text, ()
    tokens = [token for word in marked for token in words.query_tokens(fold(word))]
    return rest, tuple(token.term for token in tokens if token.term)


def _pairs(tokens: list[Token], fillers: frozenset[str]) -> Iterator[str]:
    """Yield the streams of neighbouring words that say something."""
    for first, second in pairwise(tokens):
        if not {first.term, second.term} <= fillers:
            yield stream(f"{first.text} {second.text}")


def _slots(tokens: list[Token], areas: frozenset[str], words: Vocabulary) -> Iterator[Slot]:
    """Yield the slots of `tokens`; `areas` are those close to a number, perhaps provinces."""
    at = 0
    office = False  # what stands before is an office of a province
    while at < len(tokens):
        if several := _several(tokens[at:], words):
            count, term = several
            yield _slot_of_several(tokens[at : at + count], term, words)
            office = _is_office(term, words)
            at += count
            continue
        token, after = tokens[at], tokens[at + 1] if at + 1 < len(tokens) else None
        if office and token.term == _AREA and after is not None and after.kind == "number":
            pass  # the number says it: สพป.เชียงใหม่ 6
        elif not _is_era_of_year(token, after):
            yield _slot(token, words, province=office or token.text in areas)
        office = _is_office(token.term, words) or (office and _is_province(token, words))
        at += 1


def _several(tokens: list[Token], words: Vocabulary) -> tuple[int, str] | None:
    """Return how many of the first `tokens` are one term, and that term."""
    terms = [token.term for token in tokens[: words.synonyms.longest]]
    if phrase := words.synonyms.phrase_at(terms):
        return phrase.count(" ") + 1, phrase
    return _spaced_word(tokens[:LONGEST_SPACED], words)


def _is_office(term: str, words: Vocabulary) -> bool:
    return term in OFFICES or not OFFICES.isdisjoint(words.synonyms.of(term))


def _is_province(token: Token, words: Vocabulary) -> bool:
    return bool(_province(token, words)) or token.term == _AREA


def _is_era_of_year(token: Token, after: Token | None) -> bool:
    """พ.ศ. before a year is part of it: a text that gives the year in ค.ศ. has no พ.ศ."""
    return token.term in _ERAS and after is not None and after.kind == "year"


def _slot_of_several(tokens: list[Token], term: str, words: Vocabulary) -> Slot:
    """Return what is asked for by `tokens` that are one `term`."""
    parts = [part for token in tokens for part in ((token.term,) if token.term else token.parts)]
    whole = [Alternative((term,)), *_synonyms(term, words)]
    text = " ".join(token.text for token in tokens)
    return Slot(text, (*whole, Alternative(tuple(parts), PARTS_COUNT)))


def _spaced_word(tokens: list[Token], words: Vocabulary) -> tuple[int, str] | None:
    """Return a word with synonyms that was typed with spaces, and of how many of the first `tokens`
    it is made: พี แอล ซี, แอคทีฟ เลิร์นนิง."""
    for count in range(len(tokens), 1, -1):
        parts = tokens[:count]
        if all(part.kind in ("word", "unknown") and len(part.text) > 1 for part in parts):
            word = words.lexicon.canonical("".join(part.text for part in parts))
            if words.synonyms.of(word):
                return count, word
    return None


def _slot(token: Token, words: Vocabulary, *, province: bool) -> Slot:
    choices = [Alternative((token.term,))] if token.term else []
    choices += _synonyms(token.term, words)
    loose: list[Alternative] = []
    if token.kind == "year":
        choices += _other_era(token.term)
    if province:
        choices += _province(token, words)
    if token.kind == "grade":
        choices += [Alternative((grade,), ONE_OF_SEVERAL_COUNTS) for grade in token.parts]
    elif token.parts and token.parts != (token.term,):
        choices += _other_parts(token.parts, words)
        choices.append(Alternative(token.parts, PARTS_COUNT))
        loose = _single_parts(token, words)
    filler = bool({token.term, token.text} & words.synonyms.fillers)
    return Slot(token.text, tuple(dict.fromkeys(choices)), filler, tuple(loose))


def _synonyms(term: str, words: Vocabulary) -> list[Alternative]:
    others = words.synonyms.of(term)
    earlier = [words.synonyms.earlier[other] for other in others if other in words.synonyms.earlier]
    return [
        *(Alternative((other,), SYNONYM_COUNTS) for other in others),
        *(Alternative(terms, PARTS_COUNT) for terms in earlier),
    ]


def _other_parts(parts: tuple[str, ...], words: Vocabulary) -> list[Alternative]:
    """Return the parts with one of them said otherwise: รองนายกรัฐมนตรี → รอง + นายกฯ."""
    return [
        Alternative((*parts[:at], other, *parts[at + 1 :]), PARTS_THAT_MEAN_THE_SAME_COUNT)
        for at, part in enumerate(parts)
        for other in words.synonyms.of(part)
    ]


def _single_parts(token: Token, words: Vocabulary) -> list[Alternative]:
    """Return the parts that say something, each by itself, by their share of the word."""
    return [
        Alternative((part,), ONE_PART_COUNTS * len(part) / len(token.text))
        for part in token.parts
        if len(part) >= SHORTEST_PART and part not in words.synonyms.fillers
    ]


def _other_era(year: str) -> list[Alternative]:
    number = int(year)
    other = ce_year(number) if number >= FIRST_BE_YEAR else be_year(number)
    return [Alternative((str(other),), SYNONYM_COUNTS)]


def _province(token: Token, words: Vocabulary) -> list[Alternative]:
    """Return what a province is called in the name of an office: ชม. for เชียงใหม่ and back."""
    provinces = words.synonyms.provinces
    name = provinces.get(token.text.replace(".", "") + ".")
    others = [name] if name else [short for short, full in provinces.items() if full == token.term]
    return [Alternative((other,), PROVINCE_COUNTS) for other in others]
