"""What Thai letters sound like, in RTGS spelling: initials, finals and vowels."""

import re
from typing import Literal, NamedTuple

_INITIAL_LETTERS = {
    "k": "ก",
    "kh": "ขฃคฅฆ",
    "ng": "ง",
    "ch": "จฉชฌ",
    "s": "ซศษส",
    "y": "ญย",
    "d": "ฎด",
    "t": "ฏต",
    "th": "ฐฑฒถทธ",
    "n": "ณน",
    "b": "บ",
    "p": "ป",
    "ph": "ผพภ",
    "f": "ฝฟ",
    "m": "ม",
    "r": "ร",
    "l": "ลฬ",
    "w": "ว",
    "h": "หฮ",
    "": "อ",
}
_FINAL_LETTERS = {
    "k": "กขคฆ",
    "ng": "ง",
    "t": "จชซฌฎฏฐฑฒดตถทธศษส",
    "n": "ญณนรลฬ",
    "p": "บปพฟภ",
    "m": "ม",
    "i": "ย",
    "o": "ว",
}
INITIALS = {letter: sound for sound, letters in _INITIAL_LETTERS.items() for letter in letters}
FINALS = {letter: sound for sound, letters in _FINAL_LETTERS.items() for letter in letters}

# Two consonants read as one initial: true clusters, silent ห before a sonorant, silent ร, อย.
_TRUE_CLUSTERS = {"รลว": "กขค", "รล": "ปพบฟ", "ร": "ตด", "ล": "ผ"}
CLUSTERS = (
    {
        first + second: INITIALS[first] + INITIALS[second]
        for seconds, firsts in _TRUE_CLUSTERS.items()
        for first in firsts
        for second in seconds
    }
    | {"ห" + sonorant: INITIALS[sonorant] for sonorant in "งญนมยรลว"}
    | {"ทร": "s", "สร": "s", "ศร": "s", "ซร": "s", "จร": "ch", "อย": "y"}
)
# Only in loanwords; elsewhere the first ends a syllable: เรียบร้อย, เดือดร้อน.
RARE_CLUSTERS = {"บร", "บล", "ดร"}

# Consonants that hand the vowel written before them on to the next: เสนอ, แสดง, ไฉน, เจริญ.
CARRIERS = "ขฉถผสตจพก"
CARRIED = "งนมยรลวด"

# ฤ is read ri after these (อังกฤษ, ทฤษฎี), else rue (พฤกษ์, ฤดู).
RI_AFTER = "กตทปศส"


class Vowel(NamedTuple):
    """A vowel as it is written: `lead` before the initial, `after` behind it.

    `final` tells whether a final consonant follows. `cost` makes spelled vowels cheaper than
    those that are only understood.
    """

    lead: str
    after: re.Pattern[str]
    sound: str
    final: Literal["must", "may", "no"]
    cost: float


def _vowel(
    lead: str, after: str, sound: str, final: Literal["must", "may", "no"], cost: float = 1.0
) -> Vowel:
    """Make a vowel; T in `after` is where a tone mark may stand."""
    return Vowel(lead, re.compile(after.replace("T", "[่-๋]?")), sound, final, cost)


VOWELS = (
    _vowel("", "Tะ", "a", "no"),
    _vowel("", "ัT(?![วย])", "a", "must"),
    _vowel("", "รร", "a", "must"),
    _vowel("", "รร", "an", "no", 1.1),
    _vowel("", "Tา", "a", "may"),
    _vowel("", "Tำ", "am", "no"),
    _vowel("", "ิT", "i", "may"),
    _vowel("", "ีT", "i", "may"),
    _vowel("", "ึT", "ue", "may"),
    _vowel("", "ืT", "ue", "must"),
    _vowel("", "ืTอ", "ue", "no"),
    _vowel("", "ุT", "u", "may"),
    _vowel("", "ูT", "u", "may"),
    _vowel("เ", "Tะ", "e", "no"),
    _vowel("เ", "็", "e", "must"),
    _vowel("เ", "T", "e", "may", 1.05),
    _vowel("แ", "Tะ", "ae", "no"),
    _vowel("แ", "็", "ae", "must"),
    _vowel("แ", "T", "ae", "may", 1.05),
    _vowel("โ", "Tะ", "o", "no"),
    _vowel("โ", "T", "o", "may", 1.05),
    _vowel("เ", "Tาะ", "o", "no"),
    _vowel("", "็?อ(?!ว)", "o", "may", 1.05),
    _vowel("", "[่-๋]อ(?!ว)", "o", "may"),
    _vowel("", "็", "o", "no"),
    _vowel("เ", "ิT", "oe", "must"),
    _vowel("เ", "Tอะ?", "oe", "may"),
    _vowel("เ", "Tย", "oei", "no"),
    _vowel("เ", "ีTยะ?", "ia", "may"),
    _vowel("เ", "ืTอะ?", "uea", "may"),
    _vowel("", "ัTวะ?", "ua", "no"),
    _vowel("", "Tว", "ua", "must", 1.1),
    _vowel("", "ัTย", "ai", "no"),
    _vowel("ใ", "T", "ai", "no"),
    _vowel("ไ", "T", "ai", "no"),
    _vowel("ไ", "Tย", "ai", "no"),
    _vowel("เ", "Tา", "ao", "no"),
    _vowel("", "[่-๋](?![วย])", "o", "must"),
    _vowel("", "(?![วย])", "o", "must", 1.35),
    _vowel("", "(?=.)", "a", "no", 1.45),
    _vowel("", "$", "a", "no", 1.9),
)
VOWELS_BY_LEAD = {
    lead: tuple(vowel for vowel in VOWELS if vowel.lead == lead)
    for lead in {vowel.lead for vowel in VOWELS}
}
RUE = _vowel("", "ฤๅ?", "rue", "may")
RI = _vowel("", "ฤ", "ri", "may")
