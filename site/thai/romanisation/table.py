"""The table of words that are read otherwise than they are spelled (data/romanised.tsv)."""

from functools import cache
from pathlib import Path

TABLE = Path(__file__).parent.parent / "data" / "romanised.tsv"

# An abbreviation without full stops, read letter by letter where it stands alone.
SPELLED_OUT = "*"


@cache
def readings() -> dict[str, str]:
    """Return the reading of every word in the table; read from disk once per process."""
    lines = TABLE.read_text(encoding="utf-8").splitlines()
    return dict(line.split("\t") for line in lines if not line.startswith("#"))


@cache
def longest_word() -> int:
    """Return the number of characters of the longest word in the table."""
    return max(map(len, readings()))
