"""Put together what the parts of the reader find."""

from thai.press_release.credit import find_credit, find_links, names_without_title
from thai.press_release.event_dates import read_dates
from thai.press_release.mentions import Mention
from thai.press_release.model import (
    Found,
    Participants,
    Person,
    PressRelease,
    Role,
    Speaker,
)
from thai.press_release.organiser import find_organiser
from thai.press_release.organisations import HEAD, is_generic, organisation_end
from thai.press_release.participants import find_participants
from thai.press_release.people import Group, Individual, Named, find_people
from thai.press_release.programme import panel_topic, topic_after, topic_before
from thai.press_release.projects import find_projects
from thai.press_release.role_words import ROLE_ORDER
from thai.press_release.roles import Part, assign_roles
from thai.press_release.source import Source, confidence, squeeze
from thai.press_release.title import find_title
from thai.press_release.topics import find_topics
from thai.press_release.venue import find_province, find_venues

Span = tuple[int, int]


def read(text: str) -> PressRelease:
    """Read a press release as a PR officer pastes it. Any text at all is read; today plays no part.

    Nothing is invented, expanded or corrected: what the text does not say is None or empty, and
    every value stands in `text` at its span.
    """
    source = Source(text)
    headline = find_title(source)
    credit = find_credit(source)
    individuals, groups = find_people(source.text)
    _add_unnamed(source, individuals, credit)
    parts = assign_roles(source.text, groups, credit)
    part_of = {
        id(one): part for group, part in zip(groups, parts, strict=True) for one in group.members
    }
    people = tuple(_person(source, individual, part_of, credit) for individual in individuals)
    phrases = [(one.start, one.end) for group in groups for one in group.members]
    dates = read_dates(source, headline)
    venues = find_venues(
        source, dates.spans, dates.other_spans, [*phrases, *([headline] if headline else [])]
    )
    province = find_province(source, venues, phrases)
    lists = [(group.start, group.end) for group in groups]
    organiser = find_organiser(source, people, lists, headline)
    closed = _closed(source, phrases, credit, headline, venues)
    honours = any(person.has_role("honoured") for person in people)
    return PressRelease(
        title=source.found(*headline) if headline else None,
        event_start=dates.start,
        event_end=dates.end,
        other_dates=dates.others,
        venues=tuple(source.found(*span) for span in venues),
        province=source.found(*province) if province else None,
        organiser=source.found(*organiser[0], sure=organiser[1]) if organiser else None,
        people=people,
        speakers=_speakers(source, individuals, people, groups, part_of),
        projects=tuple(source.found(*span) for span in find_projects(source)),
        participants=_participants(source, headline),
        topics=tuple(
            source.meant(label, *span, sure=sure)
            for label, span, sure in find_topics(source, headline, closed, honours=honours)
        ),
        credit=source.found(*credit) if credit else None,
        links=tuple(source.found(*span) for span in find_links(source)),
    )


def _add_unnamed(source: Source, individuals: list[Individual], credit: Span | None) -> None:
    """Add whom the byline names without a form of address."""
    if credit is None:
        return
    known = {individual.main.name for individual in individuals}
    for given, family in names_without_title(source.text, credit):
        name = squeeze(source.text[given[0] : family[1]])
        if name not in known:
            mention = Mention(
                given[0],
                given[0],
                family[1],
                source.text[slice(*given)],
                source.text[slice(*family)],
                is_strong=False,
            )
            individuals.append(Individual([Named(mention, given[0], family[1])]))


def _person(
    source: Source, individual: Individual, part_of: dict[int, Part], credit: Span | None
) -> Person:
    mention = individual.main
    post = next(
        (one.any_post for one in individual.named if one.any_post and one.any_post.position), None
    )
    placed = next(
        (one.any_post for one in individual.named if one.any_post and one.any_post.organisation),
        None,
    )
    sure = bool(mention.family) or mention.is_monk
    return Person(
        name=source.found(mention.name_start, mention.end, sure=sure),
        surface=source.found(mention.start, mention.end, sure=sure),
        honorific=source.found(mention.start, mention.name_start)
        if mention.name_start > mention.start
        else None,
        position=source.found(*post.position) if post and post.position else None,
        organisation=source.found(*placed.organisation) if placed and placed.organisation else None,
        roles=_roles(source, individual, part_of, credit),
        acting=source.found(*post.acting) if post and post.acting else None,
        former=source.found(*post.former) if post and post.former else None,
        mentions=tuple(
            (source.at(one.mention.start), source.at(one.mention.end))
            for one in sorted(individual.named, key=lambda one: one.mention.start)
        ),
    )


def _roles(
    source: Source, individual: Individual, part_of: dict[int, Part], credit: Span | None
) -> tuple[Found[Role], ...]:
    """The roles of all mentions, in the order of the rules; mentioned where there is none."""
    spans: dict[Role, Span] = {}
    for one in individual.named:
        part = part_of.get(id(one))
        for role, span in (part.roles if part else {"writer": credit or (0, 0)}).items():  # type: ignore[dict-item]
            spans.setdefault(role, span)  # type: ignore[arg-type]
    if not spans:
        mention = individual.main
        return (source.meant("mentioned", mention.start, mention.end, sure=False),)
    return tuple(source.meant(role, *spans[role]) for role in ROLE_ORDER if role in spans)


def _speakers(
    source: Source,
    individuals: list[Individual],
    people: tuple[Person, ...],
    groups: list[Group],
    part_of: dict[int, Part],
) -> tuple[Speaker, ...]:
    starts = {id(one): group for group in groups for one in group.members}
    ends = {id(group): (groups[i - 1].end if i else 0) for i, group in enumerate(groups)}
    found = []
    for individual, person in zip(individuals, people, strict=True):
        if person.has_role("speaker"):
            topic = None
            for one in individual.named:
                if id(one) in part_of and "speaker" in part_of[id(one)].roles:
                    group = starts[id(one)]
                    topic = topic or _topic(source, one, group, part_of[id(one)], ends[id(group)])
            found.append(Speaker(person, topic))
    return tuple(found)


def _topic(source: Source, one: Named, group: Group, part: Part, before: int) -> Found[str] | None:
    text = source.text
    span = topic_after(text, one.end, one.end + _BRACKET) if one is not group.members[-1] else None
    span = span or (topic_after(text, *part.statement) if part.statement else None)
    span = span or topic_before(text, max(before, group.start - 200), group.start)
    if span is None and "เสวนา" in text[max(before, group.start - 300) : group.start]:
        span = panel_topic(text, max(0, group.start - 400), group.start)
    return source.found(*span) if span else None


_BRACKET = 100


def _participants(source: Source, headline: Span | None) -> Participants | None:
    found = find_participants(source, headline)
    if found is None:
        return None
    number = source.meant(found.number, *found.span, sure=found.sure)
    about = source.found(*found.about) if found.about else None
    return Participants(number, about, found.is_sum)


def _closed(
    source: Source,
    phrases: list[Span],
    credit: Span | None,
    headline: Span | None,
    venues: list[Span],
) -> list[Span]:
    """Where words name people and offices, not what the event is about."""
    closed = [*phrases, *venues, *([credit] if credit else [])]
    if headline:
        closed.append((0, headline[0]))
    at = headline[1] if headline else 0
    while head := HEAD.search(source.text, at):
        end = organisation_end(source.text, head.start())
        at = max(end, head.start() + 1)
        if end > head.start() and not source.text.startswith(("เครือข่าย", "โรงเรียน"), head.start()):
            if not is_generic(source.text[head.start() : end]):
                closed.append((head.start(), end))
        if len(closed) > 300:
            break
    return closed
