"""Put together what the parts of the reader find."""

from collections.abc import Iterable

from thai.press_release.cast import Cast, read_cast
from thai.press_release.credit import find_credit, find_links
from thai.press_release.event_dates import read_dates
from thai.press_release.model import Found, Participants, PressRelease
from thai.press_release.office_forms import other_forms
from thai.press_release.organisations import find_organisations
from thai.press_release.organiser import find_organiser
from thai.press_release.participants import find_participants
from thai.press_release.projects import find_projects
from thai.press_release.province import find_province
from thai.press_release.source import Source
from thai.press_release.title import find_title
from thai.press_release.topics import find_topics
from thai.press_release.venue import find_venues

Span = tuple[int, int]

# Twenty printed pages. It bounds the time that a text may take.
LONGEST = 40_000


def read(text: str) -> PressRelease:
    """Read a press release as a PR officer pastes it. Any text at all is read; today plays no part.

    Nothing is invented, expanded or corrected: what the text does not say is None or empty, and
    every value stands in `text` at its span. Of a text longer than any press release only the
    first LONGEST characters are read.
    """
    source = Source(text[:LONGEST])
    headline, credit = find_title(source), find_credit(source)
    cast = read_cast(source, credit)
    dates = read_dates(source, headline)
    offices = find_organisations(source.text)
    venues = find_venues(source, dates.spans, dates.other_spans, cast.phrases, headline)
    closed = _closed(source, offices, headline, [*cast.phrases, *venues, *_some(credit)])
    organiser = find_organiser(source, cast.people, cast.lists, offices, headline)
    return PressRelease(
        title=_found(source, headline),
        event_start=dates.start,
        event_end=dates.end,
        other_dates=dates.others,
        venues=_all_found(source, venues),
        province=_found(source, find_province(source, venues, cast.phrases)),
        organiser_aliases=_all_found(source, _other_names(source, organiser, offices, cast)),
        organiser=source.found(*organiser[0], sure=organiser[1]) if organiser else None,
        people=cast.people,
        speakers=cast.speakers,
        projects=_all_found(source, find_projects(source)),
        participants=_participants(source, headline),
        topics=tuple(
            source.meant(label, *span, sure=sure)
            for label, span, sure in find_topics(
                source, headline, closed, honours=any(p.has_role("honoured") for p in cast.people)
            )
        ),
        credit=_found(source, credit),
        links=_all_found(source, find_links(source)),
    )


def _other_names(
    source: Source, organiser: tuple[Span, bool] | None, offices: list[Span], cast: Cast
) -> list[Span]:
    """What stands in somebody's post is not another name of the organiser (G2)."""
    named = [span for span in offices if not any(a <= span[0] < b for a, b in cast.lists)]
    return other_forms(source.text, organiser[0], named) if organiser else []


def _some(span: Span | None) -> list[Span]:
    return [span] if span else []


def _found(source: Source, span: Span | None) -> Found[str] | None:
    return source.found(*span) if span else None


def _all_found(source: Source, spans: Iterable[Span]) -> tuple[Found[str], ...]:
    return tuple(source.found(*span) for span in spans)


def _participants(source: Source, headline: Span | None) -> Participants | None:
    found = find_participants(source, headline)
    if found is None:
        return None
    number = source.meant(found.number, *found.span, sure=found.sure)
    return Participants(number, _found(source, found.about), found.is_sum)


def _closed(
    source: Source, offices: list[Span], headline: Span | None, spans: list[Span]
) -> list[Span]:
    """Where words name people, places and offices, not what the event is about.

    A school or a network may be named after its subject, and a headline is always about the event.
    """
    body = headline[1] if headline else 0
    named = [
        span
        for span in offices
        if span[0] >= body and not source.text.startswith(("เครือข่าย", "โรงเรียน"), span[0])
    ]
    letterhead = [(0, headline[0])] if headline else []
    return [*letterhead, *spans, *named]
