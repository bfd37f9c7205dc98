"""Who and what the people and organisations are that a text names: proposals from the directory."""

import datetime
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Self

from django.conf import settings
from django.db.models import QuerySet

from core.matching import MOST_MATCHES, Closeness, NameIndex
from people.models import Organisation, Position, SpeakerProfilePage
from search.short_forms import shortened, spelled_out
from thai.folding import fold
from thai.honorifics import titles
from thai.names import is_child, split_name
from thai.sounds import distance, skeleton
from thai.spelling import tidy

# How far names are from each other: 0 is the same.
_SOUNDS_ALIKE, _EXCHANGED, _OTHER_FAMILY_NAME, _ONLY_GIVEN_NAME = 0.01, 0.05, 0.4, 0.5
_FARTHEST = 0.25  # for each letter of the given name and of the family name
_BRACKETS = re.compile(r"\([^()]*\)")

_MEN = {"นาย", "เด็กชาย", "ด.ช.", "ดช.", "ดช", "พระ", "สามเณร", "Mr.", "Mr"}
_WOMEN = {"นาง", "นางสาว", "น.ส.", "นส.", "นส", "เด็กหญิง", "ด.ญ.", "ดญ.", "ดญ", "คุณหญิง", "แม่ชี"}
_WOMEN |= {"Mrs.", "Mrs", "Ms.", "Ms", "Miss"}


@dataclass(frozen=True)
class PersonMatch:
    """A profile for a name that was read. `post` is the one held on the day of the directory.

    `post_agrees`: the text gives this post, or one that is held on the same day.
    """

    person: SpeakerProfilePage
    closeness: Closeness
    post: Position | None
    post_agrees: bool


@dataclass(frozen=True)
class _Name:
    """A name as it is compared: folded, without spaces. A name of one word has no family name."""

    given: str
    family: str

    @property
    def whole(self) -> str:
        return self.given + self.family

    @classmethod
    def of(cls, given: str, family: str) -> Self:
        return cls(_SPACES.sub("", fold(given)), _SPACES.sub("", fold(family)))


_SPACES = re.compile(r"\s+")


class Directory:
    """The profiles, live or not, with the posts held on `day` (today if None). Two queries."""

    def __init__(self, day: datetime.date | None) -> None:
        self._posts = _posts_held_on(day or datetime.date.today())
        self._people: list[tuple[SpeakerProfilePage, _Name]] = []
        self._by_name: dict[str, list[int]] = defaultdict(list)
        for person in _profiles():
            self._add(person, _Name.of(person.given_name, person.family_name))

    def _add(self, person: SpeakerProfilePage, name: _Name) -> None:
        self._people.append((person, name))
        for key in {name.whole, *_keys(name)}:
            self._by_name[key].append(len(self._people) - 1)

    def people_like(
        self, *, honorific: str, name: str, position: str = "", organisation: str = ""
    ) -> list[PersonMatch]:
        """Return who may be meant, best first.

        "same": name and family name are equal as folded, and the forms of address do not
        contradict each other. "near": spelled or sounding nearly so, the two names exchanged,
        another family name but the post of that day, or the given name alone.
        """
        title, read = self._read(honorific, name)
        found: list[tuple[bool, bool, float, PersonMatch]] = []
        for person, known in self._candidates(read):
            if (far := _far(read, known)) is None:
                continue
            post, agrees = self._post(person, position, organisation)
            if far == _OTHER_FAMILY_NAME and not agrees:
                continue
            doubtful = far or self._is_doubtful(read) or _contradict(title, person.honorific)
            match = PersonMatch(person, "near" if doubtful else "same", post, agrees)
            found.append((bool(doubtful), not agrees, far, match))
        found.sort(key=lambda row: row[:3])
        return [match for *_, match in found[:MOST_MATCHES]]

    def _read(self, honorific: str, name: str) -> tuple[str, _Name]:
        """Divide a name; the form of address may stand in `name`. พระพาย can be a given name."""
        bare = tidy(_BRACKETS.sub("", name))
        given, _, family = bare.partition(" ")
        plain = _Name.of(given, family)
        if honorific or plain.whole in self._by_name:
            return honorific, plain
        parts = split_name(bare)
        return parts.honorific, _Name.of(parts.given, parts.family)

    def _candidates(self, read: _Name) -> Iterator[tuple[SpeakerProfilePage, _Name]]:
        exchanged = read.family + read.given
        keys = {read.whole, exchanged, *_keys(read)}
        for at in sorted({at for key in keys for at in self._by_name.get(key, ())}):
            yield self._people[at]

    def _is_doubtful(self, read: _Name) -> bool:
        """A given name alone names nobody for sure where others have it too."""
        return not read.family and len(self._by_name[read.given]) > 1

    def _post(
        self, person: SpeakerProfilePage, position: str, organisation: str
    ) -> tuple[Position | None, bool]:
        held = self._posts.get(person.pk, [])
        agreeing = [post for post in held if _agrees(post, position, organisation)]
        return next(iter([*agreeing, *held]), None), bool(agreeing)


def _profiles() -> QuerySet[SpeakerProfilePage]:
    fields = ("title", "locale", "live", "honorific", "given_name", "family_name")
    profiles = SpeakerProfilePage.objects.filter(locale__language_code=settings.LANGUAGE_CODE)
    return profiles.only(*fields).order_by("pk")


def _posts_held_on(day: datetime.date) -> dict[int, list[Position]]:
    """The posts of each person, the one begun last first: without a query for each profile."""
    posts: dict[int, list[Position]] = defaultdict(list)
    held = filter(lambda post: post.held_on(day), Position.objects.select_related("organisation"))
    for post in sorted(held, key=lambda post: post.start or datetime.date.min, reverse=True):
        posts[post.person_id].append(post)
    return posts


def _keys(name: _Name) -> set[str]:
    """What a name is looked up by: its parts, as written and as heard."""
    parts = list(filter(None, (name.given, name.family)))
    return {*parts, *map(skeleton, parts)}


def _far(read: _Name, known: _Name) -> float | None:
    """Return how far apart two names are, 0 for the same; None for names of different people.

    _OTHER_FAMILY_NAME: of one person only if the post says so.
    """
    if read.whole == known.whole:
        return 0.0
    if not (read.family and known.family):
        return _ONLY_GIVEN_NAME if read.given == known.given else None
    if (read.family, read.given) == (known.given, known.family):
        return _EXCHANGED
    far = distance(read.given, known.given)
    if far <= _FARTHEST:
        far = max(far, distance(read.family, known.family))
    if far <= _FARTHEST:
        return max(far, _SOUNDS_ALIKE)
    return _OTHER_FAMILY_NAME if read.given == known.given else None


_MEN = {"นาย", "เด็กชาย", "ด.ช.", "ดช.", "ดช", "พระ", "สามเณร", "Mr.", "Mr"}
_WOMEN = {"นาง", "นางสาว", "น.ส.", "นส.", "นส", "เด็กหญิง", "ด.ญ.", "ดญ.", "ดญ", "คุณหญิง", "แม่ชี"}
_WOMEN |= {"Mrs.", "Mrs", "Ms.", "Ms", "Miss"}


def _contradict(honorific: str, other: str) -> bool:
    """Whether two forms of address cannot be one person's: a man's and a woman's, or a child's and
    a grown-up's. People become doctors and officers, and a profile may leave out what is usual."""
    first, second = (_titles(text) for text in (honorific, other))
    if not (first and second):
        return False
    sexes = (first & _MEN and second & _WOMEN) or (first & _WOMEN and second & _MEN)
    return bool(sexes) or is_child(honorific) != is_child(other)


@lru_cache(maxsize=512)
def _titles(honorific: str) -> frozenset[str]:
    return frozenset(title.text for title, _ in titles(f"{tidy(honorific)} "))


_STANDING = re.compile(r"\s*(?:วิทยฐานะ)?\s*(?:ชำนาญการ|เชี่ยวชาญ)(?:พิเศษ)?")
_ACTING = re.compile("รักษาราชการแทน|รักษาการ(?:ในตำแหน่ง|แทน)?|ปฏิบัติ(?:ราชการ|หน้าที่)แทน")
_ANY_PLACE = re.compile("(?:รร|สพ[ทปม])$")


def _agrees(post: Position, position: str, organisation: str) -> bool:
    """Whether the text gives `post`: its title, and no other place.

    Abbreviations and academic standing (ชำนาญการ) make no difference. Who acts for another gives
    two titles: รองผู้อำนวยการ รักษาราชการแทนผู้อำนวยการ.
    """
    if not position:
        return False
    place = post.organisation
    names = [*(place.names if place else []), post.organisation_name]
    places = {shortened(name) for name in names if name}
    if places and organisation and shortened(organisation) not in places:
        return False
    said = {_title_alone(title, places) for title in _ACTING.split(position)}
    return _title_alone(post.title, places) in said


def _title_alone(position: str, places: Iterable[str]) -> str:
    """ผู้อำนวยการโรงเรียนบ้านห้วยผึ้ง → ผอ, where that school is among `places`."""
    title = shortened(_STANDING.sub("", position))
    for place in sorted(places, key=len, reverse=True):
        title = title.removesuffix(place)
    return _ANY_PLACE.sub("", title)


_SLIPS = 1.4  # of the pen in a name written in full: one letter and a mark


@dataclass(frozen=True)
class OrganisationMatch:
    organisation: Organisation
    closeness: Closeness


class OrganisationRegister:
    """All organisations by all their names. One query."""

    def __init__(self) -> None:
        self._short: NameIndex[Organisation] = NameIndex(shortened)
        self._full: NameIndex[Organisation] = NameIndex(spelled_out, most_slips=_SLIPS)
        for organisation in Organisation.objects.order_by("pk"):
            self._short.add(organisation, organisation.names)
            self._full.add(organisation, organisation.names)

    def organisations_like(self, name: str) -> list[OrganisationMatch]:
        """Return what may be meant, best first.

        "same": a full, short or other name, abbreviated or not (โรงเรียน ร.ร. รร.; สพป.ชม.6).
        "near": spelled nearly so, or with more words before or behind.
        """
        found = dict(self._full.like(name)) | dict(self._short.like(name))
        best_first = sorted(found.items(), key=lambda match: match[1] != "same")
        return [OrganisationMatch(*match) for match in best_first[:MOST_MATCHES]]
