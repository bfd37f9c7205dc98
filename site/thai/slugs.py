"""ASCII slugs for Thai titles.

Wagtail strips Thai vowels and tone marks from slugs and its validator refuses what is left, so
titles are romanised: the Royal Thai General System of Transcription (RTGS), word by word.
"""

import hashlib
import re
import unicodedata

from thai.numerals import to_arabic_digits
from thai.romanisation import romanise
from thai.words import segment

_NOT_SLUG = re.compile(r"[^a-z0-9]+")


def slugify(text: str, *, max_length: int = 60) -> str:
    """Return a readable ASCII slug of `text`, cut at a word, at most `max_length` long.

    The same text always gives the same slug, and a slug gives itself. Text without any letter or
    digit that can be romanised gets a short hash; empty text gives "".
    """
    words = [_ascii(word) for word in segment(to_arabic_digits(text))]
    slug = _cut([part for word in words for part in word.split("-") if part], max_length)
    if slug or not any(char.isalnum() for char in text):
        return slug
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[: min(10, max_length)]


def _ascii(word: str) -> str:
    plain = unicodedata.normalize("NFKD", romanise(word)).encode("ascii", "ignore").decode()
    return _NOT_SLUG.sub("-", plain.lower()).strip("-")


def _cut(words: list[str], max_length: int) -> str:
    """Join as many whole words as fit; a first word that does not fit is shortened."""
    slug = ""
    for word in words:
        longer = f"{slug}-{word}" if slug else word
        if len(longer) > max_length:
            break
        slug = longer
    return slug or "".join(words[:1])[:max_length]
