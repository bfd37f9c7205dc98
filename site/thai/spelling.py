"""Two ways of typing what looks the same: made one, so that texts can be compared and read."""

import re

_INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u2060\ufeff]")
_SPACES = re.compile(r"\s+")

# ํ and า typed one after the other, with the tone mark before, between or behind them.
_SARA_AM_IN_PIECES = re.compile("([่-๋]?)ํ([่-๋]?)า")


def mend(text: str) -> str:
    """Return `text` as a careful typist would have entered it.

    เเ becomes แ, ํ + า becomes ำ, a tone mark typed after ำ comes before it, zero-width characters
    go. Nothing that can be seen changes.
    """
    mended = _INVISIBLE.sub("", text).replace("เเ", "แ")
    mended = _SARA_AM_IN_PIECES.sub(r"\1\2ำ", mended)
    return re.sub("ำ([่-๋])", r"\1ำ", mended)


def tidy(text: str) -> str:
    """Drop zero-width characters and put single spaces where there is any white space."""
    return _SPACES.sub(" ", _INVISIBLE.sub("", text)).strip()
