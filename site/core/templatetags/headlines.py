"""Headlines that break where a reader would pause."""

import re

from django import template
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from core.foreign import mark_foreign
from core.reader import language

register = template.Library()

LONGEST_PHRASE_KEPT = 26  # characters: about what the narrowest phone sets on one line


NUMBER = re.compile(r"(?<![\w.])[0-9๐-๙][0-9๐-๙,.]*(?<![.,])")


@register.simple_tag
def result(text: str | None) -> SafeString:
    """The text with its numbers strong: what changed is what the eye should find first."""
    here, text = language(), str(text or "")
    numbers = [*NUMBER.findall(text), ""]
    parts = zip(NUMBER.split(text), numbers, strict=True)
    return format_html_join(
        "",
        "{}{}",
        (
            (
                mark_foreign(words, here),
                format_html("<strong>{}</strong>", number) if number else "",
            )
            for words, number in parts
        ),
    )


@register.simple_tag
def headline(text: str | None) -> SafeString:
    """The text with its phrases kept whole where they fit on a line; foreign words are marked.

    Thai has no spaces between words, so browsers break between any two, in the middle of a
    compound too. Its spaces end phrases: a headline set large breaks better there.
    """
    here = language()
    return format_html_join(
        " ",
        '<span class="{}">{}</span>',
        (
            ("phrase" if len(part) <= LONGEST_PHRASE_KEPT else "words", mark_foreign(part, here))
            for part in str(text or "").split()
        ),
    )
