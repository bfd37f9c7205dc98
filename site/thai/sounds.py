"""How Thai words sound, roughly: what is spelled as it is heard comes near the right spelling.

จักรกฤษณ์ and จักกริด sound the same. Thai has several letters for one sound (ส ศ ษ), fewer sounds
at the end of a syllable than at its beginning (บ ป พ ภ ฟ all end in p), and letters that nobody
hears (what carries ์, ร after another final consonant).
"""

import re
from functools import lru_cache

_SILENT = re.compile("(?:[ทตด](?=ร์)|(?<=ก)ษ(?=[ณม]์))?[ก-ฮ][ิุ]?์")
_DOUBLE_R = re.compile("รร(?=[ก-ฮ](?![ะาิ-ู์็]))")
_VOWELS_IN_LETTERS = str.maketrans({"ฤ": "ริ", "ฦ": "ลิ", "ำ": "ัม"})
_LEADING = re.compile("ห(?=[งญนมยรลว][ัะาิ-ูอ่-๋])")  # only changes a tone
_TONES = re.compile("[็่-๋ๆฯ]")


def _by_sound(*groups: str) -> dict[str, str]:
    return {letter: letters[0] for letters in groups for letter in letters}


# The same sound at the beginning of a syllable, and at its end.
_FIRST = _by_sound(
    *("ก", "ขฃคฅฆ", "ง", "จ", "ชฉฌ", "ซศษส", "ดฎ", "ตฏ", "ทธฒฑถฐ", "นณ"),
    *("บ", "ปผพภ", "ฟฝ", "ม", "ยญ", "รลฬ", "ว", "หฮ"),
)
_LAST = _by_sound("กขคฆ", "ง", "ดจชซศษสฎฏตทธถฐฒฑฉฌ", "นณญรลฬ", "บปพภฟผฝ", "ม", "ย", "ว")
_LETTER = re.compile("([เ-ไ]?)([ก-ฮ])([ะัาิ-ู]?)")


@lru_cache(maxsize=4096)
def skeleton(word: str) -> str:
    """Return the consonants of the folded `word` that are heard, one letter for each sound.

    Words of one skeleton sound alike but for their vowels. What is not Thai stays as it is.
    """
    heard = []
    text = as_heard(word)
    found = list(_LETTER.finditer(text))
    if not found:
        return text
    weak_before = False
    for at, letter in enumerate(found):
        before, consonant, after = letter.groups()
        weak = at > 0 and not before and not after
        if consonant == "อ":
            weak_before = False
            continue
        if weak and weak_before and consonant == "ร":
            continue
        heard.append(_LAST.get(consonant, consonant) if weak else _FIRST[consonant])
        weak_before = weak
    return "".join(heard)


@lru_cache(maxsize=4096)
def as_heard(word: str) -> str:
    """Return the folded `word` without tones and silent letters."""
    text = _LEADING.sub("", _SILENT.sub("", word))
    text = _DOUBLE_R.sub("ั", text).replace("รร", "ัน")
    return _TONES.sub("", text.translate(_VOWELS_IN_LETTERS))


def distance(word: str, other: str) -> float:
    """Return how far apart two folded words are, as written or as heard: 0 to 1 for each letter.

    Letters of the same sound and long and short vowels are near each other; a tone mark or ์ too
    many or too few costs little.
    """
    return min(_far(word, other), _far(as_heard(word), as_heard(other)))


def _far(word: str, other: str) -> float:
    longer = max(len(word), len(other))
    return _edits(word, other) / longer if longer else 0.0


def _edits(word: str, other: str) -> float:
    """Optimal string alignment: two neighbours that changed places are one edit."""
    two_ago: list[float] = []
    last = [0.0]
    for letter in other:
        last.append(last[-1] + _drop(letter))
    for row, letter in enumerate(word, 1):
        current = [last[0] + _drop(letter)]
        for column, opposite in enumerate(other, 1):
            best = min(
                last[column] + _drop(letter),
                current[-1] + _drop(opposite),
                last[column - 1] + _change(letter, opposite),
            )
            if row > 1 and column > 1 and letter == other[column - 2] and opposite == word[row - 2]:
                best = min(best, two_ago[column - 2] + _SWAP)
            current.append(best)
        two_ago, last = last, current
    return last[-1]


_SWAP = 0.6
_LIGHT = frozenset("็่้๊๋์ๆะ")
_ALIKE = {
    frozenset(pair)
    for pair in (
        "ิี",
        "ึื",
        "ุู",
        "ใไ",
        "เแ",
        "ะา",
        "ัะ",
        "ัา",
        "รล",
        "อา",
        "ขก",
        "ดต",
        "บป",
        "นม",
        "ซช",
        "จช",
    )
}


def _drop(letter: str) -> float:
    return 0.4 if letter in _LIGHT else 0.6 if letter == "ร" else 1.0


@lru_cache(maxsize=8192)
def _change(letter: str, other: str) -> float:
    if letter == other:
        return 0.0
    if letter in _LIGHT and other in _LIGHT:
        return 0.3
    if frozenset((letter, other)) in _ALIKE:
        return 0.4
    if letter in _FIRST and other in _FIRST and _FIRST[letter] == _FIRST[other]:
        return 0.25
    if letter in _LAST and other in _LAST and _LAST[letter] == _LAST[other]:
        return 0.5
    return 1.0
