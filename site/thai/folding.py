"""One form for all spellings that mean the same to a reader who searches.

Folding is for comparing, never for showing: case, digits, invisible characters, accents of Latin
letters and misplaced Thai marks are lost.
"""

import re
import unicodedata

from thai.numerals import to_arabic_digits
from thai.spelling import mend

_UNWANTED = re.compile("[\x00-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
_ACCENTS = re.compile("[\u0300-\u036f\ufe00-\ufe0f\U000e0100-\U000e01ef]")
_INVISIBLE = re.compile("[\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]")
_FOREIGN = re.compile("[^ -~ก-๛]+")
_THAI_DIGITS = re.compile("[๐-๙]+")
_THOUSANDS = re.compile(r"(?<=[0-9]),(?=[0-9]{3}(?![0-9]))")

# Tone marks and karan stand after the vowel above or below: ก่ี is typed for กี่.
_TONE_BEFORE_VOWEL = re.compile("([่-์])([ัิ-ฺ็ํ])")
_DOUBLED_MARK = re.compile(r"([ะ-ฺๅ็-๎])\1+")
_TWO_TONES = re.compile("([่-๋])[่-๋]+")
# Only one vowel can stand above or below a letter: of two that were typed the longer is meant.
_TWO_VOWELS = re.compile("[ัิ-ู็]{2,}")
# ๊ and ๋ stand on letters of the middle class alone; elsewhere ้ is what is meant and heard.
_NOT_MIDDLE = "(?:[ขฃคฅฆงฉชซฌญฐฑฒณถทธนผ-ยศษสหฬฮ]|(?<![กจฎฏดตบปอ])[รลว])[ิ-ู]?"
_MISPLACED_TONE = re.compile(f"({_NOT_MIDDLE})[๊๋]")
_REPEATED_LETTER = re.compile(r"([ก-ฮ])\1{3,}")

# What the passes above change; most texts have none of it.
_OUT_OF_ORDER = re.compile(
    r"[ๅํ]|เเ|[่-์][ัิ-ฺ็่-ํ]|ำ[่-๋]|[ัิ-ู็]{2}|([ะ-ฺ็-๎])\1|([ก-ฮ])\2{3}"
    f"|{_NOT_MIDDLE}[๊๋]"
)


def fold(text: str) -> str:
    """Return `text` in the one form that search compares. Folding twice changes nothing more.

    NFKC; small letters without accents; Arabic digits without commas; Thai marks once each and in
    their order; เเ → แ and ํ + า → ำ; no invisible characters; ๆ (say it again) goes.
    """
    text = _FOREIGN.sub(_fold_foreign, _THAI_DIGITS.sub(_arabic, text).lower()).replace("ๆ", "")
    if _OUT_OF_ORDER.search(text):
        text = _in_thai_order(text)
    return _THOUSANDS.sub("", text)


def _arabic(digits: re.Match[str]) -> str:
    return to_arabic_digits(digits[0])


def _fold_foreign(run: re.Match[str]) -> str:
    text = _UNWANTED.sub(" ", _INVISIBLE.sub("", run[0]))
    return unicodedata.normalize("NFC", _without_accents(_without_accents(text).casefold()))


def _without_accents(text: str) -> str:
    return _ACCENTS.sub("", unicodedata.normalize("NFKD", text))


def _longest(vowels: re.Match[str]) -> str:
    return max(vowels[0], key="็ัิีึืุู".index)


def _in_thai_order(text: str) -> str:
    """Bring the marks of each Thai cluster into the order of careful typing, until none moves."""
    before = None
    while text != before:
        before = text
        text = _TWO_TONES.sub(
            r"\1", _DOUBLED_MARK.sub(r"\1", _TONE_BEFORE_VOWEL.sub(r"\2\1", text))
        )
        text = _TWO_VOWELS.sub(_longest, _MISPLACED_TONE.sub(r"\1้", text))
        text = mend(text.replace("ๅ", "า"))
        text = _REPEATED_LETTER.sub(r"\1\1\1", text)
    return text
