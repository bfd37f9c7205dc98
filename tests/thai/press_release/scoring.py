"""How well a reading agrees with an annotated press release, field by field.

A value is right when it is equal, almost equal, or a large part of the annotated one; people are
the same when their names are. Lists are measured by F1, all else by the share that is right.
"""

import json
import re
from collections import defaultdict
from collections.abc import Callable, Iterable
from difflib import SequenceMatcher
from pathlib import Path
from typing import Any

from thai.numerals import to_arabic_digits
from thai.press_release import read
from thai.press_release.as_json import as_gold

ANNOTATED = Path(__file__).resolve().parents[2] / "data" / "press_releases"
NEARLY = 0.85
TITLE = 0.95
LARGE_PART = 0.6

Gold = dict[str, Any]


def annotated(folder: str) -> list[tuple[str, Gold]]:
    """Return text and annotation of every file in a folder of the annotated press releases."""
    files = sorted((ANNOTATED / folder).glob("*.json"))
    loaded = [json.loads(file.read_text(encoding="utf-8")) for file in files]
    return [(one["text"], one["gold"]) for one in loaded]


def scores(releases: Iterable[tuple[str, Gold]]) -> dict[str, float]:
    """Return the score of each field over all releases, and their mean."""
    tally = Tally()
    for text, gold in releases:
        tally.add(gold, as_gold(read(text)))
    by_field = tally.by_field()
    return by_field | {"mean": sum(by_field.values()) / len(by_field)}


class Tally:
    """Counts what is right (hits) and what was found of what there is (lists)."""

    def __init__(self) -> None:
        self.hits: dict[str, list[bool]] = defaultdict(list)
        self.lists: dict[str, list[int]] = defaultdict(lambda: [0, 0, 0])

    def add(self, gold: Gold, read: Gold) -> None:
        self._event(gold, read)
        people = pairs(gold["people"], read["people"], same_person)
        self._found("people", people, gold["people"], read["people"])
        for annotated_person, person in people:
            self._person(annotated_person, person)
        self._parts(gold, read)
        for field in ("projects", "topics"):
            same = agree if field == "projects" else str.__eq__
            found = pairs(gold[field], read[field], same)
            self._found(field, found, gold[field], read[field])

    def by_field(self) -> dict[str, float]:
        shares = {field: sum(hits) / len(hits) for field, hits in self.hits.items() if hits}
        return shares | {field: f1(*counts) for field, counts in self.lists.items()}

    def _event(self, gold: Gold, read: Gold) -> None:
        self.hits["title"].append(nearly(gold["title"], read["title"], TITLE))
        for field in ("event_start", "event_end", "participants"):
            self.hits[field].append(gold[field] == read[field])
        self.hits["province"].append(bare(gold["province"]) == bare(read["province"]))
        venues = [gold["venue"], *gold.get("venues_all", [])]
        self.hits["venue"].append(any(agree(venue, read["venue"]) for venue in venues))
        organisers = [gold["organiser"], *gold["organiser_aliases"]]
        self.hits["organiser"].append(any(agree(one, read["organiser"]) for one in organisers))

    def _person(self, gold: Gold, read: Gold) -> None:
        self.hits["honorific"].append(bare(gold["honorific"]) == bare(read["honorific"]))
        self.hits["position"].append(agree(gold["position"], read["position"]))
        if gold["organisation"]:
            self.hits["organisation"].append(agree(gold["organisation"], read["organisation"]))
        self.hits["role"].append(read["role"] in gold["roles"])
        for field in ("acting", "former"):
            self.hits[field].append(gold[field] == read[field])

    def _parts(self, gold: Gold, read: Gold) -> None:
        named = {person["name"]: person for person in gold["people"]}
        for field in ("presiding", "honoured"):
            there = [named[name] for name in gold[field]]
            people = [{"name": name} for name in read[field]]
            self._found(field, pairs(there, people, same_person), there, people)
        there = [named[one["name"]] | {"topic": one["topic"]} for one in gold["speakers"]]
        found = pairs(there, read["speakers"], same_person)
        self._found("speakers", found, there, read["speakers"])
        self.hits["topic of a speaker"] += [
            agree(one["topic"], speaker["topic"]) for one, speaker in found if one["topic"]
        ]

    def _found(self, field: str, found: list, there: list, read: list) -> None:
        for index, count in enumerate((len(found), len(there), len(read))):
            self.lists[field][index] += count


def f1(found: int, there: int, read: int) -> float:
    """The harmonic mean of precision and recall; nothing read where there is nothing is right."""
    return 2 * found / (there + read) if there + read else 1.0


def pairs(there: list, read: list, same: Callable[[Any, Any], bool]) -> list[tuple[Any, Any]]:
    """Pair each annotated value with the first read one that is the same, each used once."""
    left, found = list(read), []
    for one in there:
        other = next((other for other in left if same(one, other)), None)
        if other is not None:
            left.remove(other)
            found.append((one, other))
    return found


def same_person(gold: Gold, read: Gold) -> bool:
    return bare(read["name"]) in {bare(name) for name in [gold["name"], *gold.get("aliases", [])]}


def bare(text: str | None) -> str:
    """Leave out white space and quotation marks; Arabic digits."""
    return re.sub(r"[\s\"'“”‘’‚„«»`]+", "", to_arabic_digits(text or ""))


def nearly(one: str | None, other: str | None, least: float = NEARLY) -> bool:
    a, b = bare(one), bare(other)
    if not a or not b:
        return a == b
    return SequenceMatcher(None, a, b, autojunk=False).ratio() >= least


def agree(one: str | None, other: str | None) -> bool:
    """Nearly equal, or the shorter stands in the longer and is a large part of it."""
    a, b = sorted((bare(one), bare(other)), key=len)
    return nearly(one, other) or (bool(a) and a in b and len(a) >= LARGE_PART * len(b))
