"""Cut Thai text where a reader would, and estimate how long it takes to read."""

import re
from collections.abc import Iterable
from itertools import accumulate

from thai.words import clusters, segment

_A_WORD = re.compile(r"\w")

# What may not begin a line in Thai setting stays with the word before it: ๆ, ฯ, closing signs.
_NOT_FIRST = re.compile(r"\s?[ๆฯ]|[)\]}”’»,.;:!?%]")
_NOT_LAST = " \t\r\n([{“‘«"

# A space this near to the end, as a share of the excerpt, is a better end than a word boundary.
_NEAR = 0.15

# Words are looked for a little beyond the end, so that the last ones are whole.
_AHEAD = 100


def excerpt(text: str, max_chars: int, *, ellipsis: str = "…") -> str:
    """Return at most `max_chars` characters of `text`, ending after a word, then `ellipsis`.

    Text that fits is returned unchanged. A space near the end is preferred; a word too long for
    the room is cut between clusters, never inside one.
    """
    if len(text) <= max_chars:
        return text
    room = max_chars - len(ellipsis)
    if room <= 0:
        return ellipsis[: max(max_chars, 0)]
    head = text[: room + _AHEAD]
    end = _last_end(text, segment(head), room) or _last_end(text, clusters(head), room)
    return text[: _space_near(text, end, room)].rstrip(_NOT_LAST) + ellipsis


def reading_minutes(text: str, *, words_per_minute: int = 200) -> int:
    """Return the minutes it takes to read `text`, at least 1."""
    words = sum(1 for word in segment(text) if _A_WORD.search(word))
    return max(1, round(words / words_per_minute))


def _last_end(text: str, parts: Iterable[str], room: int) -> int:
    """Return the last position up to `room` where one of `parts` ends and the text may stop."""
    ends = (end for end in accumulate(map(len, parts)) if end <= room)
    return max((end for end in ends if not _NOT_FIRST.match(text, end)), default=0)


def _space_near(text: str, end: int, room: int) -> int:
    """Return the position of a space shortly before `end`, or else `end`."""
    space = text.rfind(" ", 0, end + 1)
    near = space > 0 and end - space <= room * _NEAR
    return space if near and not _NOT_FIRST.match(text, space) else end
