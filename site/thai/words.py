"""Words and orthographic clusters of Thai text, which has no spaces between words.

Words come from nlpo3 (newmm: dictionary-based maximal matching) with the word list described in
data/README.md. nlpo3 1.4 drops characters of long texts in its `safe` mode and is slow on long
ambiguous runs without it; here it only ever sees a short window.
"""

import re
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache
from itertools import accumulate
from pathlib import Path

import nlpo3

WORD_LIST = Path(__file__).parent / "data" / "words_th.txt"
_DICTIONARY = "thai.words"

# The longest run given to nlpo3 at once, in characters. Its last words may be halves of words, so
# they are read again in the next window.
_WINDOW = 100
_READ_AGAIN = 3

_MARKS = "ะ-ฺๅ็-๎"
_EXTEND = "\u0300-\u036f\u200c\u20d0-\u20ff\ufe00-\ufe0f\U0001f3fb-\U0001f3ff"
_CLUSTER = re.compile(
    rf"(?:[เ-ไ]{{1,2}}[ก-ฮ]?|[ก-ฮ])[{_MARKS}{_EXTEND}]*"  # a consonant, its vowels and marks
    r"|\r\n|[\U0001f1e6-\U0001f1ff]{2}"
    # anything else, emoji sequences whole
    rf"|.[{_MARKS}{_EXTEND}]*(?:\u200d[\u2190-\U0010ffff][{_EXTEND}]*)*",
    re.DOTALL,
)
_PIECE = re.compile(
    # สพป. ร.ร. อ.; at the end of a line a full stop after two or more letters is just that
    r"(?P<abbreviation>(?<![ก-๎])(?:(?:[ก-ฮ]{1,5}\.){2,}|[ก-ฮ]\.|[ก-ฮ]{2,5}\.(?= ?\S)))"
    r"|(?P<thai>[ก-ฺเ-๎][ก-ฺเ-๎.]*)"
    r"|[^\W_ก-๎]+(?:(?<=[0-9๐-๙])[.,](?=[0-9๐-๙])[^\W_ก-๎]+)*"
    r"|\s+|.",
    re.DOTALL,
)


def segment(text: str) -> list[str]:
    """Split `text` into words, runs of white space and punctuation; joined again they are `text`.

    An abbreviation is one word with its full stops ("สพป."), a number with its decimals.
    No cluster is divided.
    """
    words = (word for piece in _PIECE.finditer(text) for word in _words(piece))
    return list(_without_broken_clusters(text, words))


def clusters(text: str) -> list[str]:
    """Split `text` into the smallest parts that may not be broken.

    A Thai consonant stays with the marks on it, the vowels after it and the vowel before it; an
    emoji stays with its modifiers.
    """
    return _CLUSTER.findall(text)


def _words(piece: re.Match[str]) -> Iterator[str]:
    run = piece[0]
    if piece["thai"] is None:
        yield run
        return
    while len(run) > _WINDOW:
        words = _read(run[:_WINDOW])[:-_READ_AGAIN] or (run[:_WINDOW],)
        yield from words
        run = run[sum(map(len, words)) :]
    yield from _read(run)


@lru_cache(maxsize=4096)
def _read(run: str) -> tuple[str, ...]:
    """Divide a run of Thai letters. Remembering it keeps long repetitions fast as well."""
    _load_dictionary()
    return tuple(nlpo3.segment(run, _DICTIONARY))


def _without_broken_clusters(text: str, words: Iterable[str]) -> Iterator[str]:
    """Join words again where the boundary between them falls inside a cluster."""
    ends = set(accumulate(map(len, clusters(text))))
    at, joined = 0, ""
    for word in words:
        at += len(word)
        joined += word
        if at in ends:
            yield joined
            joined = ""


@cache
def _load_dictionary() -> None:
    """Load the word list into nlpo3, which keeps it for the life of the process."""
    nlpo3.load_dict(str(WORD_LIST), _DICTIONARY)
