"""A letter that stands for somebody without a portrait."""

import re

from django import template

register = template.Library()

THAI_CONSONANT = re.compile(r"[ก-ฮ]")
LETTER = re.compile(r"[^\W\d_]")


@register.filter
def monogram(name: str | None) -> str:
    """The first consonant of a Thai name (ก for เกษม), the first letter of any other."""
    text = str(name or "")
    first = THAI_CONSONANT.search(text) or LETTER.search(text)
    return first.group().upper() if first else ""
