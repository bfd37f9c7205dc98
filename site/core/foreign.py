"""Mark the foreign words of a text, so that a screen reader pronounces them (WCAG 3.1.2)."""

import re

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from thai.dates.formatting import Language

# Words of one script, with the hyphens, dots and single spaces inside a name: "O-NET",
# "Google Meet", "Lesson Study". A number belongs to the run only when it is attached to it.
_LATIN = re.compile(
    r"[A-Za-zÀ-ɏ]+(?:['’./&+-]?[A-Za-zÀ-ɏ0-9]+)*"
    r"(?: (?:& )?[A-Za-zÀ-ɏ]+(?:['’./&+-]?[A-Za-zÀ-ɏ0-9]+)*)*"
)
_THAI = re.compile(r"[฀-๿]+(?:[ .]+[฀-๿]+)*")


def mark_foreign(text: str, language: Language) -> SafeString:
    """Return `text` as HTML in which runs of the other script carry their `lang`.

    On a Thai page Latin script is taken for English, on an English page Thai script for Thai.
    """
    pattern, other = (_LATIN, "en") if language == "th" else (_THAI, "th")
    parts, end = [], 0
    for match in pattern.finditer(text):
        parts.append((text[end : match.start()], match[0]))
        end = match.end()
    marked = format_html_join("", '{}<span lang="{}">{}</span>', ((a, other, b) for a, b in parts))
    return format_html("{}{}", marked, text[end:])
