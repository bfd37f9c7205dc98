"""What is read from a press release: each value, where it stands, how sure the reader is."""

from dataclasses import dataclass
from datetime import date
from typing import Generic, Literal, TypeVar

Confidence = Literal["sure", "guess"]
Role = Literal[
    "presiding",
    "speaker",
    "honoured",
    "reporting",
    "moderator",
    "signatory",
    "welcoming",
    "leader",
    "delegator",
    "guest",
    "attendee",
    "writer",
    "photographer",
    "mentioned",
]

T_co = TypeVar("T_co", covariant=True)


@dataclass(frozen=True, slots=True)
class Found(Generic[T_co]):
    """A value and the characters of the source it was read from (`source[start:end]`).

    A text value is exactly those characters with every run of white space written as one space; a
    date, a number or a label is what they mean.
    """

    value: T_co
    start: int
    end: int
    confidence: Confidence = "sure"


@dataclass(frozen=True, slots=True)
class Person:
    """One person, named once or more.

    `roles` are in the order of `Role`; the span of a role is the phrase that gives it. `acting` and
    `former` hold the words that say so. `mentions` are all places of the name, first to last.
    """

    name: Found[str]
    surface: Found[str]
    honorific: Found[str] | None
    position: Found[str] | None
    organisation: Found[str] | None
    roles: tuple[Found[Role], ...]
    acting: Found[str] | None
    former: Found[str] | None
    mentions: tuple[tuple[int, int], ...]

    def has_role(self, role: Role) -> bool:
        return any(found.value == role for found in self.roles)


@dataclass(frozen=True, slots=True)
class Speaker:
    """Somebody who speaks, teaches or shares, with the title of what they speak on."""

    person: Person
    topic: Found[str] | None


@dataclass(frozen=True, slots=True)
class Participants:
    """How many people took part; `approximate` holds the word that says "about"."""

    number: Found[int]
    approximate: Found[str] | None
    is_sum: bool = False


@dataclass(frozen=True, slots=True)
class PressRelease:
    """What a press release says. What it does not say is None or empty."""

    title: Found[str] | None = None
    event_start: Found[date] | None = None
    event_end: Found[date] | None = None
    other_dates: tuple[Found[date], ...] = ()
    venues: tuple[Found[str], ...] = ()
    province: Found[str] | None = None
    organiser: Found[str] | None = None
    organiser_aliases: tuple[Found[str], ...] = ()
    people: tuple[Person, ...] = ()
    speakers: tuple[Speaker, ...] = ()
    projects: tuple[Found[str], ...] = ()
    participants: Participants | None = None
    topics: tuple[Found[str], ...] = ()
    credit: Found[str] | None = None
    links: tuple[Found[str], ...] = ()

    @property
    def venue(self) -> Found[str] | None:
        """The first place of the event."""
        return self.venues[0] if self.venues else None

    @property
    def presiding(self) -> tuple[Person, ...]:
        return tuple(person for person in self.people if person.has_role("presiding"))

    @property
    def honoured(self) -> tuple[Person, ...]:
        return tuple(person for person in self.people if person.has_role("honoured"))
