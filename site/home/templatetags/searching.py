"""How a result is printed."""

from collections.abc import Iterable

from django import template
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from core.foreign import mark_foreign
from core.reader import language
from search.highlighting import Piece

register = template.Library()


@register.simple_tag
def marked(pieces: Iterable[Piece]) -> SafeString:
    """A text with what matched in `<mark>`, and foreign words by their language."""
    return format_html_join("", "{}", ((_printed(piece),) for piece in pieces))


def _printed(piece: Piece) -> SafeString:
    words = mark_foreign(piece.text, language())
    return format_html("<mark>{}</mark>", words) if piece.is_match else words
