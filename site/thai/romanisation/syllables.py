"""Divide a Thai word into syllables and read it, the cheapest division winning."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from thai.romanisation.sounds import (
    CARRIED,
    CARRIERS,
    CLUSTERS,
    FINALS,
    INITIALS,
    RARE_CLUSTERS,
    RI,
    RI_AFTER,
    RUE,
    VOWELS_BY_LEAD,
    Vowel,
)
from thai.romanisation.table import SPELLED_OUT, longest_word, readings

# A syllable with its vowel written out costs about 1 (see VOWELS). A word from the table is cheaper
# than its syllables; leaving out a character that fits nowhere is the last resort.
_COST_OF_KNOWN_WORD = 0.2
_COST_PER_KNOWN_LETTER = 0.15
_COST_OF_LEAVING_OUT = 50.0
_COST_OF_RARE_CLUSTER = 0.02  # เรียบร้อย is riap-roi, not ria-broi
_COST_OF_CARRYING = 0.9
_COST_OF_INNER_VOWEL_INITIAL = 0.2

# A shorter word of the table is not looked for inside others.
_SHORTEST_PART = 3

_VOWEL_LETTERS = frozenset("aeiou")

# A final, with letters silenced by thanthakhat before it (ฟิล์ม) or after it (จันทร์, สิทธิ์).
_SILENT_PAIR = "[ดตทธชฎ](?=ร)|ษ(?=[ฐณม])|ก(?=ษ)|ต(?=ว)|ท(?=ธ)|ร(?=ิย)"
_FINAL = re.compile(rf"(?:[ก-ฮ]์)?([{''.join(FINALS)}])(?:(?:(?:{_SILENT_PAIR})ิ?)?[ก-ฮ][ิุ]?์)?")
# A final with a letter that is not read, at the end of a word: มิตร, พุทธ, สามารถ, ชาติ.
_LAST_FINAL = re.compile("([ตทชด])ร$|([ทตฏ])[ธตฐ]$|ร([ถทค])$|([ตท])[ิุ]$")
_SILENCED = re.compile("[ก-ฮ][ิุ]?์")


class Syllable(NamedTuple):
    """A reading of the letters up to `end`."""

    end: int
    sound: str
    cost: float


def cheapest_reading(word: str) -> str:
    """Return the reading of a run of Thai letters."""
    best: list[tuple[float, str]] = [(0.0, "")] + [(float("inf"), "")] * len(word)
    for start in range(len(word)):
        cost, before = best[start]
        for syllable in _syllables(word, start):
            total = cost + syllable.cost
            if total < best[syllable.end][0]:
                best[syllable.end] = (total, _join(before, syllable.sound))
    return best[-1][1]


def _join(before: str, sound: str) -> str:
    """Put two syllables together, with RTGS's hyphen: sa-at, sam-ang, sa-nga."""
    unclear = sound[:1] in _VOWEL_LETTERS or (sound[:2] == "ng" and before[-1:] in _VOWEL_LETTERS)
    return f"{before}-{sound}" if before and unclear else before + sound


def _syllables(word: str, start: int) -> Iterator[Syllable]:
    """Yield every way to read on from `start`."""
    yield Syllable(start + 1, "", _COST_OF_LEAVING_OUT)
    yield from _known_words(word, start)
    lead = word[start] if word[start] in VOWELS_BY_LEAD else ""
    for at, initial, cost in _initials(word, start, lead):
        for vowel in _vowels(lead, word[start:at]):
            if match := vowel.after.match(word, at):
                sound = initial + vowel.sound
                yield from _closed(word, match.end(), sound, vowel, cost + vowel.cost)


def _known_words(word: str, start: int) -> Iterator[Syllable]:
    """Yield the words of the table that start here, without the shortest: they stand alone."""
    for end in range(start + _SHORTEST_PART, min(len(word), start + longest_word()) + 1):
        sound = readings().get(word[start:end], SPELLED_OUT)
        if sound != SPELLED_OUT:
            cost = _COST_OF_KNOWN_WORD + _COST_PER_KNOWN_LETTER * (end - start)
            yield Syllable(end, sound, cost)


def _initials(word: str, start: int, lead: str) -> Iterator[tuple[int, str, float]]:
    """Yield where an initial ends, what it sounds like and what it costs."""
    at = start + len(lead)
    letter, pair = word[at : at + 1], word[at : at + 2]
    if pair in CLUSTERS:
        rare = pair in RARE_CLUSTERS and not lead
        yield at + 2, CLUSTERS[pair], _COST_OF_RARE_CLUSTER if rare else 0.0
    elif lead and letter in CARRIERS and pair[1:] and pair[1] in CARRIED:
        yield at + 2, f"{INITIALS[letter]}a{INITIALS[pair[1]]}", _COST_OF_CARRYING
    if letter in INITIALS:
        inner_vowel = letter == "อ" and start > 0 and not lead
        yield at + 1, INITIALS[letter], _COST_OF_INNER_VOWEL_INITIAL if inner_vowel else 0.0
    if letter == "ฤ":
        yield at, "", 0.0


def _vowels(lead: str, letters: str) -> tuple[Vowel, ...]:
    """Return the vowels that may be written around `letters`."""
    if lead:
        return VOWELS_BY_LEAD[lead]
    return (*VOWELS_BY_LEAD[""], RI if letters and letters in RI_AFTER else RUE)


def _closed(word: str, at: int, sound: str, vowel: Vowel, cost: float) -> Iterator[Syllable]:
    """Yield the syllable without and with a final, as its vowel allows."""
    if vowel.final != "must":
        silenced = _SILENCED.match(word, at)
        yield Syllable(silenced.end() if silenced else at, sound, cost)
    if vowel.final != "no":
        for match in (_FINAL.match(word, at), _LAST_FINAL.match(word, at)):
            if match and match.lastindex:
                yield Syllable(match.end(), _with_final(sound, match[match.lastindex]), cost)


def _with_final(sound: str, letter: str) -> str:
    """Add a final consonant; ย after i and ว after o add nothing that could be heard."""
    final = FINALS[letter]
    return sound if final in "io" and sound.endswith(final) else sound + final
