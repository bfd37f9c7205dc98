"""ASCII slugs for Thai titles and names.

Wagtail strips Thai vowels and tone marks from slugs and its validator refuses what is left, so
Thai is romanised (`thai.romanisation`).
"""

import hashlib
import re
import unicodedata
from collections.abc import Iterable

from thai.numerals import to_arabic_digits
from thai.romanisation import romanise, spell_out
from thai.spelling import mend, tidy
from thai.words import segment

_ABBREVIATION = re.compile(r"(?:[ก-ฮ]+\.)+")
_NOT_IN_SLUGS = re.compile("[^a-z0-9]+")
_HASH_LENGTH = 10


def slugify(text: str, *, max_length: int = 60) -> str:
    """Return a readable ASCII slug of a title, cut after a word, at most `max_length` long.

    "สพป.เชียงใหม่ เขต 6 จัดอบรม PLC" → "sophopo-chiang-mai-khet-6-chat-oprom-plc". The same text
    always gives the same slug, and a slug gives itself. Text that has letters but none that can be
    romanised gets a short hash; text without letters and digits gives "".
    """
    return _slug(text, segment(mend(text)), max_length)


def slugify_name(name: str, *, max_length: int = 60) -> str:
    """Return a slug of a person's name, which is not divided into words: "kamonphan-yuyen"."""
    return _slug(name, tidy(mend(name)).split(" "), max_length)


def _slug(text: str, words: Iterable[str], max_length: int) -> str:
    slug = _cut((_ascii(to_arabic_digits(word)) for word in words), max_length)
    if slug or not any(char.isalnum() for char in text):
        return slug
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[
        : min(_HASH_LENGTH, max_length)
    ]


def _ascii(word: str) -> str:
    roman = spell_out(word) if _ABBREVIATION.fullmatch(word) else romanise(word)
    plain = unicodedata.normalize("NFKD", roman).encode("ascii", "ignore").decode()
    return _NOT_IN_SLUGS.sub("-", plain.lower()).strip("-")


def _cut(words: Iterable[str], max_length: int) -> str:
    """Join as many whole words as fit; a first word that does not fit is cut itself."""
    slug = ""
    for word in filter(None, words):
        longer = f"{slug}-{word}" if slug else word
        if len(longer) > max_length:
            return slug or word[:max_length].strip("-")
        slug = longer
    return slug
