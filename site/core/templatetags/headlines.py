"""Headlines that break where a reader would pause, results whose numbers stand out."""

import re
from itertools import pairwise

from django import template
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe

from core.foreign import mark_foreign
from core.reader import language
from thai.words import segment

register = template.Library()

LONGEST_PHRASE_KEPT = 16  # characters: what the narrowest phone sets on one line
LONGEST_WORD_KEPT = 16  # a longer one is no word but something unread, and may break anywhere
# Not a number in a name (ป.6, Grade 6), nor a year.
NUMBER = re.compile(
    r"(?<![\w.])(?<!Grade )(?!(?:19|2[045]|๒[๔๕])\d\d(?![\d.,]\d|\d))\d[\d,.]*(?<![.,])"
)
THAI_WORD_ENDS = re.compile(r"[ก-ฺเ-๎]$")
THAI_WORD_BEGINS = re.compile(r"[ก-ฮเ-ไ]")
BOUND_TO_NEXT = {"ไม่"}


@register.simple_tag
def headline(text: str | None) -> SafeString:
    """The text in phrases, and the phrases in words; foreign words are marked.

    Thai has no spaces between words. Browsers find words by a dictionary of their own and break
    compounds (คำ|ตอบ, คน|ขับ): here lines end only between words of `thai.words`. A space ends a
    phrase, and a phrase that fits on a line stays on one.
    """
    return format_html_join(
        " ",
        '<span class="{}">{}</span>',
        ((_kind(words), _with_breaks(words)) for words in map(_words, str(text or "").split())),
    )


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


def _words(phrase: str) -> list[str]:
    """Split a phrase where a line may end."""
    pieces = segment(phrase)
    words = pieces[:1]
    for before, piece in pairwise(pieces):
        if _may_part(before, piece):
            words.append(piece)
        else:
            words[-1] += piece
    return words


def _may_part(before: str, after: str) -> bool:
    between_words = THAI_WORD_ENDS.search(before) and THAI_WORD_BEGINS.match(after)
    return bool(between_words) and before not in BOUND_TO_NEXT


def _kind(words: list[str]) -> str:
    if max(map(len, words)) > LONGEST_WORD_KEPT:
        return "unread"
    return "phrase" if sum(map(len, words)) <= LONGEST_PHRASE_KEPT else "words"


def _with_breaks(words: list[str]) -> SafeString:
    here = language()
    return format_html_join(mark_safe("<wbr>"), "{}", ((mark_foreign(w, here),) for w in words))
