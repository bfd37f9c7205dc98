"""The programme of an event, day by day."""

import datetime
from collections.abc import Iterable, Mapping
from itertools import groupby

from wagtail.blocks import StreamValue, StructValue

from thai.names import fold

Day = tuple[datetime.date | None, list[StructValue]]


def programme_days(programme: StreamValue, addresses: Mapping[str, str]) -> list[Day]:
    """Group the sessions by day in the writer's order; a session without a day follows the last.

    Each session gets `speaker_links`: (name, address), the address blank for those whose folded
    name `addresses` does not know.
    """
    sessions = [block.value for block in programme]
    for session in sessions:
        session.speaker_links = [
            (name, addresses.get(fold(name), "")) for name in session["speakers"]
        ]
    return [(day, [s for _, s in group]) for day, group in groupby(_dated(sessions), key=_day)]


def _dated(sessions: Iterable[StructValue]) -> Iterable[tuple[datetime.date | None, StructValue]]:
    day = None
    for session in sessions:
        day = session["day"] or day
        yield day, session


def _day(dated: tuple[datetime.date | None, StructValue]) -> datetime.date | None:
    return dated[0]
