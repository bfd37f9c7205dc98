"""Thai dictionary order, as ICU's `th` locale has it.

PostgreSQL sorts by "th-x-icu"; SQLite gets the same order by registering `compare` under that name.
"""

import re
from functools import lru_cache

_LEADING_VOWEL = re.compile(r"([เ-ไ])([ก-ฮ])")
_IGNORED_FIRST = re.compile(r"[่-๎]")


@lru_cache(maxsize=20_000)
def sort_key(text: str) -> bytes:
    """Return bytes that sort as `text` does."""
    swapped = _LEADING_VOWEL.sub(r"\2\1", text)
    first = _IGNORED_FIRST.sub("", swapped).casefold()
    return b"\0".join(part.encode("utf-8", "surrogatepass") for part in (first, swapped, text))


def compare(a: str, b: str) -> int:
    """Return a negative number, 0 or a positive number, as a SQLite collation must."""
    first, second = sort_key(a), sort_key(b)
    return (first > second) - (first < second)
