"""Texts for LINE, Facebook and X, each as long as it may be there, cut where a word ends."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from thai.excerpts import excerpt

LINE_LENGTH = 500  # what a chat shows without a fold
FACEBOOK_LENGTH = 1_500
X_LENGTH = 280
X_LINK = 23  # any address counts as so many on X
MOST_HASHTAGS = 5
# Letters that count once on X; all others, emoji too, count twice.
# https://docs.x.com/fundamentals/counting-characters
_COUNTS_ONCE = re.compile("[\u0000-\u10ff\u2000-\u200d\u2010-\u201f\u2032-\u2037]")
_NOT_IN_HASHTAG = re.compile(r"[^\wก-๛]")


@dataclass(frozen=True)
class News:
    """A report, as far as it is told when it is passed on."""

    headline: str
    when: str
    where: str
    opening: str  # the summary, or how the text begins
    url: str
    topics: tuple[str, ...] = ()

    @property
    def hashtags(self) -> list[str]:
        found = (hashtag(topic) for topic in self.topics)
        return list(dict.fromkeys(filter(None, found)))[:MOST_HASHTAGS]


@dataclass(frozen=True)
class ShareText:
    """A text to copy. `length` and `most` are counted as its place counts."""

    key: str
    place: str
    text: str
    length: int
    most: int


def hashtag(topic: str) -> str:
    """ "การอ่าน ป.1" → "#การอ่านป1"; blank if nothing of it may stand in a hashtag."""
    letters = _NOT_IN_HASHTAG.sub("", topic)
    return f"#{letters}" if letters and not letters.isdigit() else ""


def share_texts(news: News) -> list[ShareText]:
    return [
        ShareText("line", "LINE", text := line_text(news), len(text), LINE_LENGTH),
        ShareText("facebook", "Facebook", text := facebook_text(news), len(text), FACEBOOK_LENGTH),
        ShareText("x", "X", text := x_text(news), x_length(text), X_LENGTH),
    ]


def line_text(news: News) -> str:
    """Headline, when and where, a few lines, and the link on a line of its own."""
    return _fitted(news, LINE_LENGTH, len, [news.when, news.where])


def facebook_text(news: News) -> str:
    facts = " ".join(filter(None, [news.when, news.where]))
    return _fitted(news, FACEBOOK_LENGTH, len, [facts])


def x_text(news: News) -> str:
    """Headline and link, with as many hashtags as there is room for."""
    link = f"\n{news.url}"
    tags = _some(news.hashtags, X_LENGTH - x_length(f"{news.headline}{link}\n"))
    tail = link + (f"\n{tags}" if tags else "")
    return _cut(news.headline, X_LENGTH - x_length(tail), x_length) + tail


def x_length(text: str) -> int:
    """The length of `text` as X counts it."""
    words = re.split(r"(https?://\S+)", text)
    return sum(
        X_LINK if number % 2 else sum(1 if _COUNTS_ONCE.match(c) else 2 for c in part)
        for number, part in enumerate(words)
    )


def _fitted(news: News, most: int, measure: Callable[[str], int], facts: Sequence[str]) -> str:
    """Everything that is told, the opening cut to what room is left, then link and hashtags."""
    end = "\n".join(filter(None, [news.url, _some(news.hashtags, most // 5)]))
    head = "\n".join(filter(None, [_cut(news.headline, most // 2, measure), *facts]))
    head = _cut(head, most - measure(end) - 2, measure)
    room = most - measure(f"{head}\n\n\n\n{end}")
    opening = _cut(news.opening, room, measure) if room > 0 else ""
    return "\n\n".join(filter(None, [head, opening.strip(" …") and opening, end]))


def _some(hashtags: Sequence[str], most: int) -> str:
    """As many of the first hashtags as fit."""
    lines = (" ".join(hashtags[:count]) for count in range(len(hashtags), 0, -1))
    return next((line for line in lines if len(line) <= most), "")


def _cut(text: str, most: int, measure: Callable[[str], int]) -> str:
    """`text` up to a word's end, so short that it measures no more than `most`."""
    room = min(len(text), most)
    while room > 0:
        short = excerpt(text, room)
        over = measure(short) - most
        if over <= 0:
            return short
        room -= max(over // 2, 1)
    return ""
