"""Thai documents in any number: sentences of the invented office, new ones made of dictionary words
that are as unequally common as words are, and names that no dictionary has.
"""

import json
import random
from collections.abc import Iterator
from itertools import accumulate, cycle, islice
from pathlib import Path
from typing import Any, NamedTuple

import yaml

from thai.words import WORD_LIST

CONTENT = Path("site/demo/content")
CONSONANTS, VOWELS, ENDS = "กขคจชดตทนบปพมยรลวสห", "ะาิีุู", "กงนมบด"
SHORTEST_SENTENCE = 40
SENTENCES = (4, 22)
SPACES = 0.15  # after so many of the words


class Text(NamedTuple):
    title: str
    body: str


def texts(count: int, path: Path | None = None) -> Iterator[Text]:
    """Yield `count` documents: those of `path` (JSON Lines with title and body), over and over with
    their sentences in another order, or invented ones. The same every time."""
    yield from islice(_of_file(path) if path else _invented(), count)


def queries(documents: list[Text], count: int) -> list[str]:
    """Return what readers might ask for: a word, some words together, two words, half a title."""
    chance = random.Random(count)  # noqa: S311
    asked = [_query(chance.choice(documents), number, chance) for number in range(count)]
    return [query.replace(chr(34), " ") for query in asked]  # stock SQLite search fails of them


def beginnings(documents: list[Text], count: int) -> list[str]:
    """Return what readers may have typed of a title when suggestions are asked for."""
    chance = random.Random(count)  # noqa: S311
    titles = [chance.choice(documents).title for _ in range(count)]
    return [title[: chance.randint(3, 12)] for title in titles]


def _query(document: Text, number: int, chance: random.Random) -> str:
    from thai.words import segment  # noqa: PLC0415 - its dictionary is not counted as the search's

    words = [word for word in segment(document.body[:2000]) if len(word) > 2] or ["ครู"]
    at = chance.randrange(len(words))
    match number % 4:
        case 0:
            return words[at]
        case 1:
            return "".join(words[at : at + 3])
        case 2:
            return f"{words[at]} {chance.choice(words)}"
        case _:
            return document.title[:100]


def _invented() -> Iterator[Text]:
    chance = random.Random(1)  # noqa: S311
    real = list(_sentences_of_the_office())
    words = WORD_LIST.read_text(encoding="utf-8").split()
    chance.shuffle(words)
    weights = list(accumulate(1 / (rank + 20) for rank in range(len(words))))
    names = [_name(chance) for _ in range(3000)]

    def new() -> str:
        some = chance.choices(words, cum_weights=weights, k=chance.randint(8, 30))
        some = [word + (" " if chance.random() < SPACES else "") for word in some]
        return "".join([*some, chance.choice(names) if chance.random() < 0.5 else ""])

    while True:
        some = chance.randint(*SENTENCES)
        body = [chance.choice(real) if chance.random() < 0.4 else new() for _ in range(some)]
        yield Text(f"{chance.choice(real)[:60]} {new()[:60]}", " ".join(body))


def _of_file(path: Path) -> Iterator[Text]:
    with path.open(encoding="utf-8") as lines:
        given = [Text(row["title"], row["body"]) for row in map(json.loads, lines)]
    chance = random.Random(1)  # noqa: S311
    for number, text in enumerate(cycle(given)):
        if number < len(given):
            yield text
        else:
            other = chance.choice(given)
            parts = [*text.body.split(" "), *other.body.split(" ")]
            chance.shuffle(parts)
            half = " ".join(parts[: len(parts) // 2 + 1])
            yield Text(f"{text.title} {number}", half)


def _sentences_of_the_office() -> Iterator[str]:
    for path in sorted(CONTENT.glob("*.yaml")):
        yield from _strings(yaml.safe_load(path.read_text(encoding="utf-8")))


def _strings(value: Any) -> Iterator[str]:
    if isinstance(value, dict):
        value = list(value.values())
    if isinstance(value, list):
        for part in value:
            yield from _strings(part)
    elif isinstance(value, str) and len(value) >= SHORTEST_SENTENCE:
        yield value


def _name(chance: random.Random) -> str:
    return "".join(
        chance.choice(CONSONANTS) + chance.choice(VOWELS) + chance.choice(ENDS)
        for _ in range(chance.randint(2, 4))
    )
