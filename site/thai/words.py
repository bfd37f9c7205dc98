"""Words and orthographic clusters of Thai text, which has no spaces between words.

Words come from nlpo3 (newmm: dictionary-based maximal matching) with the word list described in
data/README.md. Its `safe` mode drops characters of long texts (nlpo3 1.4), so texts are cut into
pieces here instead.
"""

import re
from functools import cache
from pathlib import Path

import nlpo3

WORD_LIST = Path(__file__).parent / "data" / "words_th.txt"
_DICTIONARY = "thai.words"

# Maximal matching of one piece takes time that grows faster than its length.
_LONGEST_PIECE = 400

_CLUSTER = re.compile(r"[เ-ไ]*[ก-ฮ]?[ะ-ฺๅ็-๎]*|.", re.DOTALL)
_PIECE = re.compile(r"[฀-๿.]+|[A-Za-zÀ-ɏ]+|[0-9]+|\s+|.", re.DOTALL)


def segment(text: str) -> list[str]:
    """Split `text` into words, runs of spaces and punctuation; joined again they are `text`."""
    return [word for piece in _PIECE.findall(text) for word in _words_of(piece)]


def clusters(text: str) -> list[str]:
    """Split `text` into the smallest parts that may not be broken.

    A Thai consonant stays with the marks on it, the vowels after it and the vowel before it.
    """
    return [cluster for cluster in _CLUSTER.findall(text) if cluster]


def _words_of(piece: str) -> list[str]:
    if not "฀" <= piece[0] <= "๿":
        return [piece]
    _load_dictionary()
    return [word for part in _parts(piece) for word in nlpo3.segment(part, _DICTIONARY)]


def _parts(piece: str) -> list[str]:
    """Cut a long piece between clusters."""
    if len(piece) <= _LONGEST_PIECE:
        return [piece]
    parts = [""]
    for cluster in clusters(piece):
        if len(parts[-1]) + len(cluster) > _LONGEST_PIECE:
            parts.append("")
        parts[-1] += cluster
    return parts


@cache
def _load_dictionary() -> None:
    """Load the word list into nlpo3, which keeps it for the life of the process."""
    nlpo3.load_dict(str(WORD_LIST), _DICTIONARY)
