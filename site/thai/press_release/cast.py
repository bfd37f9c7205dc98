"""The people of an event with their parts: what mentions, posts and roles come to together."""

import re
from dataclasses import dataclass

from thai.press_release.credit import names_without_title
from thai.press_release.mentions import Mention
from thai.press_release.model import Found, Person, Role, Speaker
from thai.press_release.named import Group, Individual, Named
from thai.press_release.part import Part
from thai.press_release.people import find_people
from thai.press_release.posts import Post
from thai.press_release.programme import (
    bare_bracket,
    panel_topic,
    topic_after,
    topic_before,
    topic_in_bracket,
    topic_said,
)
from thai.press_release.role_words import ROLE_ORDER
from thai.press_release.roles import assign_roles, credited_role
from thai.press_release.source import Source, squeeze

Span = tuple[int, int]

# “เด็กทุกคนเรียนรู้ได้”\nก กล่าวกับครู
_QUOTED_AS_SAYING = re.compile(r"[ ]?กล่าว(?=ว่า|กับ|[ ]|ไว้|ใน)")
_BRACKET = 100
_SESSION = 200
_PANEL = 400


@dataclass(frozen=True, slots=True)
class Cast:
    """`phrases` and `lists` are the spans of people with their posts, one by one and as listed."""

    people: tuple[Person, ...]
    speakers: tuple[Speaker, ...]
    phrases: list[Span]
    lists: list[Span]


def read_cast(source: Source, credit: Span | None) -> Cast:
    """Return everybody who is named, with what they do, and who speaks on what."""
    individuals, groups = find_people(source.text)
    parts = assign_roles(source.text, groups, credit)
    if credit:
        individuals += _without_title(source, credit, individuals)
    stage = _Stage(source, groups, parts, credit)
    people = tuple(stage.person(individual) for individual in individuals)
    speakers = tuple(
        Speaker(person, stage.topic(individual))
        for individual, person in zip(individuals, people, strict=True)
        if person.has_role("speaker")
    )
    phrases = [(one.start, one.end) for group in groups for one in group.members]
    return Cast(people, speakers, phrases, [(group.start, group.end) for group in groups])


def _without_title(source: Source, credit: Span, known: list[Individual]) -> list[Individual]:
    """Whom the byline names without a form of address."""
    names = {individual.main.name for individual in known}
    found = []
    for given, family in names_without_title(source.text, credit):
        if squeeze(source.text[given[0] : family[1]]) not in names:
            parts = source.text[slice(*given)], source.text[slice(*family)]
            mention = Mention(given[0], given[0], family[1], *parts)
            found.append(Individual([Named(mention, given[0], family[1])]))
    return found


class _Stage:
    """Looks up the group and the part of each mention."""

    def __init__(
        self, source: Source, groups: list[Group], parts: list[Part], credit: Span | None
    ) -> None:
        self.source, self.credit = source, credit
        self.part = {
            id(one): part
            for group, part in zip(groups, parts, strict=True)
            for one in group.members
        }
        self.group = {id(one): group for group in groups for one in group.members}
        ends = [0, *(group.end for group in groups)]
        self.before = {id(group): end for group, end in zip(groups, ends, strict=False)}

    def person(self, individual: Individual) -> Person:
        """The post comes from the first mention that has one; so does the workplace."""
        source, mention = self.source, individual.main
        posts = [post for one in individual.named if (post := one.any_post)]
        post = next((post for post in posts if post.position), None)
        sure = bool(mention.family) or mention.is_monk
        return Person(
            name=source.found(mention.name_start, mention.end, sure=sure),
            surface=source.found(mention.start, mention.end, sure=sure),
            honorific=self._found((mention.start, mention.name_start)),
            position=self._found(post.position if post else None),
            organisation=self._found(_workplace(posts)),
            roles=self._roles(individual),
            acting=self._found(post.acting if post else None),
            former=self._found(post.former if post else None),
            mentions=tuple(sorted(self._mention(one) for one in individual.named)),
        )

    def topic(self, individual: Individual) -> Found[str] | None:
        """The first title that a mention as speaker has."""
        for one in individual.named:
            part = self.part.get(id(one))
            if part and "speaker" in part.roles and (span := self._topic(one, part)):
                return self.source.found(*span)
        return None

    def _found(self, span: Span | None) -> Found[str] | None:
        return self.source.found(*span) if span and span[0] < span[1] else None

    def _mention(self, one: Named) -> Span:
        found = self.source.found(one.mention.start, one.mention.end)
        return found.start, found.end

    def _roles(self, individual: Individual) -> tuple[Found[Role], ...]:
        """The roles of all mentions, in the order of P7; mentioned where there is none."""
        for guessed in (False, True):
            if spans := self._said(individual, guessed=guessed):
                return tuple(
                    self.source.meant(role, *spans[role], sure=not guessed)
                    for role in ROLE_ORDER
                    if role in spans
                )
        mention = individual.main
        return (self.source.meant("mentioned", mention.start, mention.end, sure=False),)

    def _said(self, individual: Individual, *, guessed: bool) -> dict[Role, Span]:
        """A guess counts only for those of whom nothing is said anywhere."""
        spans: dict[Role, Span] = {}
        for one in individual.named:
            part = self.part.get(id(one)) or Part(self._byline(one.start))
            if part.guessed == guessed:
                for role, span in part.roles.items():
                    spans.setdefault(role, span)
        return spans

    def _byline(self, at: int) -> dict[Role, Span]:
        if self.credit is None:
            return {}
        return {credited_role(self.source.text[self.credit[0] : at]): self.credit}

    def _topic(self, one: Named, part: Part) -> Span | None:
        text, group = self.source.text, self.group[id(one)]
        before = self.before[id(group)]
        if bracketed := topic_in_bracket(text, one.mention.end):
            return bracketed
        span = None
        session = topic_before(text, max(before, group.start - _SESSION), group.start)
        if one is not group.members[-1]:
            span = topic_after(text, one.end, min(one.end + _BRACKET, group.end)) or session
        span = span or (topic_said(text, *part.statement) if part.statement else None)
        span = span or session
        if span == session and _QUOTED_AS_SAYING.match(text, group.end):
            span = None
        if span is None and "เสวนา" in text[max(before, group.start - _PANEL) : group.start]:
            span = panel_topic(text, max(0, group.start - _PANEL), group.start)
        return span or bare_bracket(text, one.end)


def _workplace(posts: list[Post]) -> Span | None:
    return next((post.organisation for post in posts if post.organisation), None)
