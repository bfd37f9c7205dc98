"""Thai words in Latin letters, after the Royal Thai General System of Transcription (RTGS, 2542).

RTGS writes down how a word is read, and Thai spelling does not always tell. So words that are read
otherwise than they are spelled come from a table (`table`), and the rest is divided into syllables
by the rules of spelling (`syllables`), the cheapest division winning. Tone and vowel length are not
written.
"""

import re
from functools import lru_cache

from thai.romanisation.sounds import INITIALS
from thai.romanisation.syllables import cheapest_reading
from thai.romanisation.table import SPELLED_OUT, readings

__all__ = ["romanise", "spell_out"]

_THAI = re.compile("[ก-ฺเ-๎]+")


@lru_cache(maxsize=4096)
def romanise(text: str) -> str:
    """Return `text` with its Thai words in small Latin letters; the rest stays as it is.

    A name that is officially written in parts has spaces ("เชียงใหม่" → "chiang mai").
    """
    return _THAI.sub(lambda run: _romanise_run(run[0]), text)


def spell_out(abbreviation: str) -> str:
    """Return the letter names of an abbreviation in one word: "สพป." → "sophopo"."""
    return "".join(INITIALS[letter] + "o" for letter in abbreviation if letter in INITIALS)


def _romanise_run(run: str) -> str:
    reading = readings().get(run) or cheapest_reading(run)
    return spell_out(run) if reading == SPELLED_OUT else reading
