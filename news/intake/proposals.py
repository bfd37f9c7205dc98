"""What the reader of press releases found, as the fields of the form that the officer checks."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from news.intake.highlights import Mark
from thai.excerpts import excerpt
from thai.press_release import Found, Person, PressRelease, read

SUMMARY_LENGTH = 300
A_SENTENCE = 40  # shorter lines are headings, dates, greetings
PEOPLE = "people"  # prefix of their forms
_ONLINE = re.compile(
    r"ออนไลน์|^ระบบ|google\s*meet|zoom|webex|microsoft\s*teams|\bteams\b|facebook|youtube|live",
    re.IGNORECASE,
)


@dataclass
class Proposal:
    """Initial values of the form, where they were read, and which of them are guesses."""

    text: str
    event: dict[str, Any] = field(default_factory=dict)
    people: list[dict[str, Any]] = field(default_factory=list)
    topics: tuple[str, ...] = ()  # labels of the reader
    marks: list[Mark] = field(default_factory=list)

    @property
    def guesses(self) -> set[str]:
        return {mark.field for mark in self.marks if mark.is_guess}

    def put(self, values: dict[str, Any], name: str, found: Found[Any] | None, key: str) -> None:
        """Fill `values[name]`, which the form knows as `key`, with what was found."""
        if found is None:
            return
        values[name] = found.value
        self.mark(found, key)

    def mark(self, found: Found[Any], key: str) -> None:
        self.marks.append(Mark(found.start, found.end, key, found.confidence == "guess"))


def propose(text: str) -> Proposal:
    """Read a press release. An empty or foreign text gives a proposal without values."""
    reading, proposal = read(text), Proposal(text)
    _propose_event(proposal, reading)
    _propose_people(proposal, reading)
    _propose_summary(proposal, reading)
    return proposal


def _propose_event(proposal: Proposal, reading: PressRelease) -> None:
    event = proposal.event
    for name, found in (
        ("title", reading.title),
        ("start_date", reading.event_start),
        ("venue_province", reading.province),
        ("organiser_name", reading.organiser),
        ("credit", reading.credit),
        ("project_name", next(iter(reading.projects), None)),
    ):
        proposal.put(event, name, found, name)
    if (
        reading.event_end
        and reading.event_start
        and reading.event_end.value > reading.event_start.value
    ):
        proposal.put(event, "end_date", reading.event_end, "end_date")
    if reading.venue:
        online = bool(_ONLINE.search(reading.venue.value))
        event["is_online"] = online
        name = "online_platform" if online else "venue_name"
        proposal.put(event, name, reading.venue, name)
    if participants := reading.participants:
        proposal.put(event, "participants", participants.number, "participants")
        event["participants_approximate"] = participants.approximate is not None
    event["links"] = "\n".join(found.value for found in reading.links)
    proposal.topics = tuple(found.value for found in reading.topics)
    for key, many in (("links", reading.links), ("topics", reading.topics)):
        for found in many:
            proposal.mark(found, key)


def _propose_people(proposal: Proposal, reading: PressRelease) -> None:
    topics = defaultdict(list)
    for speaker in reading.speakers:
        topics[speaker.person.surface.start].append(speaker.topic)
    for person in reading.people:
        key = f"{PEOPLE}-{len(proposal.people)}"
        values = _person(proposal, person, key)
        told = next(filter(None, topics[person.surface.start]), None)
        proposal.put(values, "topic", told, f"{key}-topic")
        proposal.people.append(values)


def _person(proposal: Proposal, person: Person, key: str) -> dict[str, Any]:
    roles = [found.value for found in person.roles]
    values: dict[str, Any] = {
        "use": True,
        "role": roles[0],
        "more_roles": roles[1:],
        "acting": person.acting is not None,
        "former": person.former is not None,
    }
    for name, found in (
        ("name", person.name),
        ("honorific", person.honorific),
        ("position", person.position),
        ("organisation_name", person.organisation),
    ):
        proposal.put(values, name, found, f"{key}-{name}")
    proposal.mark(person.roles[0], f"{key}-role")
    proposal.marks += [Mark(start, end, f"{key}-name") for start, end in person.mentions]
    return values


def _propose_summary(proposal: Proposal, reading: PressRelease) -> None:
    """The beginning of the text, as it stands: a guess, because it is cut where it is full."""
    lead = next(
        (line for _, line in body_lines(proposal.text, reading) if len(line) >= A_SENTENCE), ""
    )
    if lead:
        proposal.event["summary"] = excerpt(" ".join(lead.split()), SUMMARY_LENGTH)


def body_lines(text: str, reading: PressRelease) -> Iterator[tuple[int, str]]:
    """Yield the lines that the report's body keeps, with where they start.

    Headline and credit have fields of their own: the lines that hold nothing else are left out.
    """
    apart = [found for found in (reading.title, reading.credit) if found]
    at = 0
    for line in text.splitlines(keepends=True):
        start, at = at, at + len(line)
        if line.strip() and not _is_one_of(line, start, apart):
            yield start, line.strip()


def _is_one_of(line: str, start: int, apart: Iterable[Found[str]]) -> bool:
    first = start + len(line) - len(line.lstrip())
    last = start + len(line.rstrip())
    return any(found.start <= first + 2 and last - 2 <= found.end for found in apart)
