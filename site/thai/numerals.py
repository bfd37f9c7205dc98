"""Thai digits (๐–๙) and Arabic digits (0–9)."""

from typing import Literal

Digits = Literal["arabic", "thai"]

ARABIC_DIGITS = "0123456789"
THAI_DIGITS = "๐๑๒๓๔๕๖๗๘๙"

_TO_THAI = str.maketrans(ARABIC_DIGITS, THAI_DIGITS)
_TO_ARABIC = str.maketrans(THAI_DIGITS, ARABIC_DIGITS)


def to_thai_digits(text: str) -> str:
    """Replace 0–9 by ๐–๙ and leave everything else as it is."""
    return text.translate(_TO_THAI)


def to_arabic_digits(text: str) -> str:
    """Replace ๐–๙ by 0–9 and leave everything else as it is."""
    return text.translate(_TO_ARABIC)


def with_digits(text: str, digits: Digits) -> str:
    """Return `text`, written with Arabic digits, in the digits asked for."""
    return to_thai_digits(text) if digits == "thai" else text


def format_number(n: float, *, digits: Digits = "arabic") -> str:
    """Group thousands with commas, as Thai offices do: 1,250 or ๑,๒๕๐."""
    return with_digits(f"{n:,}", digits)
