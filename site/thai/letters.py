"""What the letters of the English alphabet are called in Thai."""

import re
from string import ascii_uppercase

_ACRONYM = re.compile("[A-Z]{2,5}")
_NAMES = "เอ บี ซี ดี อี เอฟ จี เอช ไอ เจ เค แอล เอ็ม เอ็น โอ พี คิว อาร์ เอส ที ยู วี ดับเบิลยู เอ็กซ์ วาย แซด"
_NAME_OF = dict(zip(ascii_uppercase, _NAMES.split(), strict=True))


def spoken(acronym: str) -> str:
    """Return how an acronym in capitals is written as it is spoken; "" for anything else.

    PDCA → พีดีซีเอ
    """
    return "".join(_NAME_OF[letter] for letter in acronym) if _ACRONYM.fullmatch(acronym) else ""
