"""A reading as plain data: the fields of the annotated examples, spans and confidences beside."""

from datetime import date
from typing import Any

from thai.press_release.model import Found, Person, PressRelease, Speaker

Json = dict[str, Any]


def as_gold(reading: PressRelease) -> Json:
    """Return the fields of `gold` as the annotation rules have them, and `found`: where each value
    was read and how sure the reader is."""
    participants = reading.participants
    return {
        "title": _value(reading.title),
        "event_start": _value(reading.event_start),
        "event_end": _value(reading.event_end),
        "other_dates": [found.value.isoformat() for found in reading.other_dates],
        "venue": _value(reading.venue),
        "venues_all": [found.value for found in reading.venues],
        "province": _value(reading.province),
        "organiser": _value(reading.organiser),
        "organiser_aliases": [found.value for found in reading.organiser_aliases],
        "people": [_person(person) for person in reading.people],
        "presiding": [person.name.value for person in reading.presiding],
        "speakers": [_speaker(speaker) for speaker in reading.speakers],
        "honoured": [person.name.value for person in reading.honoured],
        "projects": [found.value for found in reading.projects],
        "participants": participants.number.value if participants else None,
        "participants_approx": bool(participants and participants.approximate),
        "topics": [found.value for found in reading.topics],
        "credit": _value(reading.credit),
        "links": [found.value for found in reading.links],
        "found": _places(reading),
    }


def _value(found: Found[Any] | None) -> str | None:
    if found is None:
        return None
    return found.value.isoformat() if isinstance(found.value, date) else found.value


def _person(person: Person) -> Json:
    roles = [found.value for found in person.roles]
    return {
        "honorific": _value(person.honorific),
        "name": person.name.value,
        "surface": person.surface.value,
        "position": _value(person.position),
        "organisation": _value(person.organisation),
        "role": roles[0],
        "roles": roles,
        "acting": person.acting is not None,
        "former": person.former is not None,
        "found": {
            "name": _place(person.name),
            "surface": _place(person.surface),
            "honorific": _place(person.honorific),
            "position": _place(person.position),
            "organisation": _place(person.organisation),
            "roles": [_place(found) for found in person.roles],
            "acting": _place(person.acting),
            "former": _place(person.former),
            "mentions": [list(span) for span in person.mentions],
        },
    }


def _speaker(speaker: Speaker) -> Json:
    return {
        "name": speaker.person.name.value,
        "topic": _value(speaker.topic),
        "found": {"topic": _place(speaker.topic)},
    }


def _place(found: Found[Any] | None) -> Json | None:
    if found is None:
        return None
    return {"start": found.start, "end": found.end, "confidence": found.confidence}


def _places(reading: PressRelease) -> Json:
    participants = reading.participants
    one = {
        name: _place(getattr(reading, name))
        for name in (
            "title",
            "event_start",
            "event_end",
            "venue",
            "province",
            "organiser",
            "credit",
        )
    }
    several = {
        name: [_place(found) for found in getattr(reading, name)]
        for name in ("other_dates", "venues", "organiser_aliases", "projects", "topics", "links")
    }
    counted = {
        "participants": _place(participants.number) if participants else None,
        "participants_approx": _place(participants.approximate) if participants else None,
    }
    return {**one, **several, **counted}
