"""The weight of every character in Thai order, at three levels, for `str.translate`.

LETTERS tells words apart; MARKS (tones, accents) where all letters are the same; FORMS (capitals,
superscripts …) where all marks are the same too.
"""

import re
import unicodedata

_SYMBOLS = "`´^¯¨¸°©®→+±÷×<=>¬|¦~⁄★☎♥✓"
_CURRENCY = "¤¢$£¥฿€"
_THAI = "กขฃคฅฆงจฉชซฌญฎฏฐฑฒณดตถทธนบปผฝพฟภมยรฤลฦวศษสหฬอฮํะัาิีึืุูเแโใไฺ"
_LATIN = "abcdefghiıjklmnŋopqĸrstŧuvwxyzþ"

# Groups of letters in their order; within a group a letter stands by its place in the list, or by
# its code point where there is no list.
_LISTED = {"\x01": _SYMBOLS, "\x03": _CURRENCY, "\x06": _THAI, "\x07": _LATIN}
_MORE_SYMBOLS, _MORE_CURRENCY, _DIGITS, _OTHERS = "\x02\x04\x05\x08"

_NOT_COUNTED = {"Cc", "Cf", "Me", "Zs", "Zl", "Zp", "Pc", "Pd", "Pe", "Pf", "Pi", "Po", "Ps"}
_THAI_PUNCTUATION = "ฯๆ"  # letters to Unicode's categories, not to ICU
_VARIATION_SELECTORS = {chr(code) for code in range(0xFE00, 0xFE10)}

# Marks in their order: accents, other accents by code point, Thai marks, the mark of a variant.
_ACCENTS = "\u0301\u0300\u0306\u0302\u030c\u030a\u0308\u030b\u0303\u0307\u0338\u0327\u0328\u0304"
_THAI_MARKS = "\u0e4e\u0e4c\u0e47\u0e48\u0e49\u0e4a\u0e4b"
_VARIANT_MARK = "\ufdd2"
_NO_MARK = "\x01"

# Letters that sort as others with something added, which Unicode does not decompose.
_VARIANTS = {
    "æ": f"a{_VARIANT_MARK}e",
    "œ": f"o{_VARIANT_MARK}e",
    "ß": f"s{_VARIANT_MARK}s",
    "ſ": f"s{_VARIANT_MARK}",
    "ð": f"d{_VARIANT_MARK}",
    "ŀ": f"l{_VARIANT_MARK}",
    "ø": "o\u0338",
    "đ": "d\u0335",
    "ħ": "h\u0335",
    "ł": "l\u0335",
}

# Kinds of compatibility character in the order of UTS #10, table 18: ａ before A before ª.
_PLAIN = 1
_FORM_OF_TAG = {"<wide>": 2, "<compat>": 3, "<font>": 4, "<circle>": 5, "<super>": 20, "<sub>": 21}
_OTHER_FORM = 6
_CAPITAL = 8

# Thai letters written in several ways: what they sort as, and in which order among themselves.
# ํ and า typed one after the other are ำ to the eye; SARA_AM_IN_TWO_PIECES stands for them.
SARA_AM_IN_TWO_PIECES = {"\u0e4d\u0e32": "\ufdd0", "\u0e4d\u0e45": "\ufdd1"}
_SPELLINGS = {
    "\u0e45": ("\u0e32", 5),
    "\ufdd0": ("\u0e32\u0e4d", 2),
    "\u0e33": ("\u0e32\u0e4d", 3),
    "\ufdd1": ("\u0e32\u0e4d", 4),
}


class _Level(dict[int, str]):
    """The weights of one level by code point, worked out when first asked for."""

    def __init__(self, level: int) -> None:
        super().__init__()
        self.level = level

    def __missing__(self, code: int) -> str:
        self[code] = weights = "".join(e[self.level] for e in _elements(chr(code)))
        return weights


LETTERS, MARKS, FORMS = _Level(0), _Level(1), _Level(2)

# A collation element: letter, mark, form. An empty one does not count at its level.
_Element = tuple[str, str, str]


def _elements(char: str) -> list[_Element]:
    """Return the collation elements of one character of decomposed text."""
    pieces, form = _SPELLINGS.get(char) or (_pieces(char), _form(char))
    return [
        element
        for piece in pieces
        for element in _weights(piece, form if piece == piece.lower() else form + _CAPITAL)
    ]


def _pieces(char: str) -> str:
    """Return the characters that `char` sorts as."""
    if unicodedata.category(char) == "Sk":
        return char
    if variant := _VARIANTS.get(char.lower()):
        return variant if char.islower() else variant.upper()
    return unicodedata.normalize("NFKD", char)


def _form(char: str) -> int:
    tag = re.match(r"<\w+>", unicodedata.decomposition(char))
    if tag is None or char.lower() in _VARIANTS:
        return _PLAIN
    return _FORM_OF_TAG.get(tag[0], _OTHER_FORM)


def _weights(piece: str, form: int) -> list[_Element]:
    if mark := _mark(piece):
        return [("", mark, chr(form))]
    letter = _letter(piece.lower())
    return [(letter, _NO_MARK, chr(form))] if letter else []


def _mark(char: str) -> str:
    if char == _VARIANT_MARK:
        return "\x05"
    if char in _ACCENTS:
        return "\x02" + chr(_ACCENTS.index(char))
    if char in _THAI_MARKS:
        return "\x04" + chr(_THAI_MARKS.index(char))
    return "\x03" + char if unicodedata.combining(char) and char not in _THAI else ""


def _letter(char: str) -> str:
    """Return the group of `char` and its place in it; "" for what does not count."""
    for group, members in _LISTED.items():
        if char in members:
            return group + chr(members.index(char))
    if not _counts(char):
        return ""
    category = unicodedata.category(char)
    if category == "Nd":
        return _DIGITS + chr(unicodedata.decimal(char))
    if category[0] == "S":
        return (_MORE_CURRENCY if category == "Sc" else _MORE_SYMBOLS) + char
    return _OTHERS + char


def _counts(char: str) -> bool:
    return not (
        unicodedata.category(char) in _NOT_COUNTED
        or char in _THAI_PUNCTUATION
        or char in _VARIATION_SELECTORS
    )
