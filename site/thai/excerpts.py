"""Cut Thai text where a reader would, and estimate how long it takes to read."""

import re

from thai.words import clusters, segment

_A_WORD = re.compile(r"\w")
# A space at most this share of the excerpt away is a better end than a word boundary.
_CLOSE = 0.15


def excerpt(text: str, max_chars: int, *, ellipsis: str = "…") -> str:
    """Return at most `max_chars` characters of `text`, ending at a word, then `ellipsis`.

    Text that fits is returned unchanged. A space near the end is preferred; a word too long for
    the room is cut between clusters, never inside one.
    """
    if len(text) <= max_chars:
        return text
    room = max_chars - len(ellipsis)
    if room <= 0:
        return ellipsis[: max(max_chars, 0)]
    kept = _whole(segment(text[: room + 100]), room) or _whole(clusters(text[: room + 100]), room)
    return _up_to_a_space(kept, room).rstrip() + ellipsis


def reading_minutes(text: str, *, words_per_minute: int = 200) -> int:
    """Return the minutes it takes to read `text`, at least 1."""
    words = sum(1 for word in segment(text) if _A_WORD.search(word))
    return max(1, round(words / words_per_minute))


def _whole(parts: list[str], room: int) -> str:
    """Return the leading parts that fit into `room` characters together."""
    kept = ""
    for part in parts:
        if len(kept) + len(part) > room:
            break
        kept += part
    return kept


def _up_to_a_space(kept: str, room: int) -> str:
    head, _, tail = kept.rstrip().rpartition(" ")
    return head if head and len(tail) <= room * _CLOSE else kept
