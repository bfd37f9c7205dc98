"""Everybody who is named, with post and workplace; lists that share one; later mentions merged."""

import re
from dataclasses import replace
from difflib import SequenceMatcher

from thai.press_release.mentions import Mention, find_mentions
from thai.press_release.name_words import NICKNAME
from thai.press_release.named import Group, Individual, Named
from thai.press_release.posts import (
    Post,
    place_of_list,
    post_after,
    post_before,
    post_of_list,
)

_BETWEEN = re.compile(
    r"(?:[ ]?\([^()\n]{1,60}\))?(?:[ ]?ชั้น[ ]?[ปมอ]\.?[ ]?[0-9](?:/[0-9]+)?)?[\s,/]*"
    r"(?:(?:และ|กับ|รวมถึง|รวมทั้ง"
    rf"|,)[\s]*)?(?:[0-9]{{1,2}}[.)]|[-•▪●])?[\s]*(?:ท่าน|{NICKNAME})?$"
)
_SHARED_BEFORE = re.compile(
    r"(?P<post>(?:ครู)?ผู้(?:ฝึกสอน|ควบคุม(?:ทีม)?|ฝึกซ้อม)|ครูที่ปรึกษา"
    r"|ผู้ประสานงาน\S{0,12})[ ]?(?:คือ|ได้แก่|โดย|:|ประกอบด้วย)?[ ]*(?:\n[^ก-๎A-Za-z\n]*)?$"
)
_PRONOUN_POST = re.compile(r"[ ]?\)")


def find_people(text: str) -> tuple[list[Individual], list[Group]]:
    """Return the people of a text and the groups in which they are named, both in order."""
    mentions = find_mentions(text)
    full = [mention for mention in mentions if mention.family]
    kept = [mention for mention in mentions if mention.family or _stands(mention, full, text)]
    named = _with_posts(text, kept)
    groups = _grouped(text, named)
    before = 0
    for group in groups:
        _share_posts(text, group, before)
        before = group.end
    return _individuals(named), groups


def _stands(mention: Mention, full: list[Mention], text: str) -> bool:
    """A given name alone counts when it names somebody again, or names a monk."""
    if any(_names_again(text, mention, other) for other in full):
        return True
    return mention.is_monk


def _names_again(text: str, short: Mention, other: Mention) -> bool:
    """The same given name, or one letter of it misspelt behind the same title."""
    titles = [text[one.start : one.name_start].strip() for one in (short, other)]
    return short.given == other.given or (
        titles[0] == titles[1] and _is_slip(short.given, other.given)
    )


def _is_slip(short: str, other: str) -> bool:
    pairs = zip(short, other, strict=False)
    wrong = sum(one != another for one, another in pairs)
    return len(short) == len(other) >= _LONG_ENOUGH and wrong == 1


_LONG_ENOUGH = 5


def _with_posts(text: str, mentions: list[Mention]) -> list[Named]:
    found: list[Named] = []
    for index, mention in enumerate(mentions):
        previous_end = found[-1].end if found else 0
        limit = mentions[index + 1].start if index + 1 < len(mentions) else len(text)
        found.append(_named(text, mention, previous_end, limit))
    return found


def _named(text: str, mention: Mention, not_before: int, limit: int) -> Named:
    after = post_after(text, mention.end + _is_bracketed(text, mention))
    if after and (after.start >= limit or _is_of_next(text, after, limit)):
        after = None
    before = post_before(text, mention.start, not_before)
    if before and not_before and _is_of_previous(text, before, not_before):
        before = None
    if before and after and after.position and "\n" in text[before.end : mention.start]:
        before = None  # the end of the headline
    start = before.start if before else _with_form_of_respect(text, mention.start)
    end = after.end if after else mention.end
    if closing := _PRONOUN_POST.match(text, end):
        end = closing.end()
    return Named(mention, start, end, _best(text, before, after))


def _is_bracketed(text: str, mention: Mention) -> bool:
    """“ครูแดง (นาง ก) ข้าราชการบำนาญ”: the post follows the bracket."""
    opened = text[max(0, mention.start - 1) : mention.start] == "("
    return opened and text[mention.end : mention.end + 1] == ")"


_SEAT = re.compile(r"(?:รอง)?ประธานกรรมการ|กรรมการ(?:และเลขานุการ)?|เลขานุการ")


def _is_of_previous(text: str, post: Post, previous_end: int) -> bool:
    """“ก ผู้เชี่ยวชาญ… ประธานกรรมการ นาย ข”: the seat on the committee is that of ก."""
    follows = post.start - previous_end <= 1 and bool(text[previous_end - 1].strip())
    return follows and bool(_SEAT.fullmatch(text[post.start : post.end].strip()))


_TRAINER = re.compile(r"(?:ครู)?(?:ผู้|ที่)(?:ฝึกสอน|ฝึกซ้อม|ควบคุม(?:ทีม)?|ปรึกษา)[ :]*$")


def _is_of_next(text: str, post: Post, limit: int) -> bool:
    """“ก ครูที่ปรึกษา นาย ข”: the word says what the next one is to ก; so does a post that opens
    the line of the next one."""
    near = post.end <= limit < min(post.end + 4, len(text)) and "\n" not in text[post.end : limit]
    next_line = text[max(0, post.start - 3) : post.start].endswith("\n")
    return near and (next_line or bool(_TRAINER.match(text, post.start, limit)))


def _with_form_of_respect(text: str, start: int) -> int:
    """ท่าน before another title belongs to the phrase, though not to the honorific (P1)."""
    ahead = text[max(0, start - 8) : start].rstrip(" ")
    return (
        start - (len(text[max(0, start - 8) : start]) - len(ahead)) - 4
        if ahead.endswith("ท่าน")
        else start
    )


_OTHERS = re.compile(r"[ ]?(?:และ|,|พร้อม)(?=บุคลากร|คณะ|ครู|ข้าราชการ|เจ้าหน้าที่|ผู้|ศึกษานิเทศก์|หัวหน้า)")


def _is_of_others(text: str, post: Post) -> bool:
    """“รอง… ก ผู้อำนวยการกลุ่ม และบุคลากร”: the first of those who are there unnamed."""
    return post.organisation is None and bool(_OTHERS.match(text, post.end))


def _best(text: str, before: Post | None, after: Post | None) -> Post | None:
    """A post after the name is the rule; one before it may lack the workplace that follows."""
    if before and before.position and after and _is_of_others(text, after):
        return before
    if after is None or (after.position is None and before):
        if before and after and before.organisation is None:
            return replace(before, organisation=after.organisation)
        return before or after
    return after


def _grouped(text: str, named: list[Named]) -> list[Group]:
    groups: list[Group] = []
    for one in named:
        between = text[groups[-1].end : one.start] if groups else ""
        before = groups[-2].end if len(groups) > 1 else 0
        joined = groups and _BETWEEN.match(between[:90])
        monk = one.mention.is_monk and not between.strip()
        if joined and not monk and not _is_closed(text, groups[-1], between, before):
            groups[-1].members.append(one)
        else:
            groups.append(Group([one]))
    return groups


_IN_BRACKETS = re.compile(r"\([^()\n]*\)")


def _is_closed(text: str, group: Group, between: str, before: int) -> bool:
    """“ก, ข และ ค ง …”: after และ a mere space begins with somebody else; so does the next line of
    a list when another one, who ends at `before`, is named first in the line of the group."""
    if "\n" in between and before > text.rfind("\n", 0, group.start) + 1:
        return True
    if _IN_BRACKETS.sub("", between).strip() or len(group.members) < 2:
        return False
    last = group.members[-1]
    return "และ" in text[group.members[-2].end : last.start]


def _share_posts(text: str, group: Group, before: int) -> None:
    """One post, or one workplace, after a list of names belongs to each (P4, P5)."""
    _share_following(text, group.members)
    head = _SHARED_BEFORE.search(text[max(0, group.start - 60) : group.start])
    if head:
        offset = max(0, group.start - 60)
        span = (offset + head.start("post"), offset + head.end("post"))
        for one in group.members:
            one.shared = one.shared or Post(*span, span, None)
    elif not any(one.any_post for one in group.members):
        listed = post_of_list(text, group.start, before) or place_of_list(text, group.start, before)
        for one in group.members:
            one.shared = listed


def _share_following(text: str, members: list[Named]) -> None:
    """Give those without a post that of the next in the list who has one."""
    bearer: Named | None = None
    after = len(text)
    for one in reversed(members):
        if _is_new_line(text[one.end : after]):
            bearer = None
        if one.post:
            one.post = _with_shared_workplace(one, bearer)
            bearer = one
        elif bearer and _may_share(text, one, bearer):
            one.shared = bearer.post
        after = one.start


def _with_shared_workplace(one: Named, bearer: Named | None) -> Post | None:
    """“นักจิตวิทยา ก และนักบำบัด ข จากโรงพยาบาล…”: the place behind the list is that of each."""
    post, shared = one.post, bearer.post if bearer else None
    if not (post and post.position and shared and shared.position and bearer):
        return post
    behind = shared.position[1] <= bearer.mention.start and shared.organisation
    if post.organisation or not behind or post.position[1] > one.mention.start:
        return post
    return (
        replace(post, organisation=shared.organisation) if behind[0] >= bearer.mention.end else post
    )


def _is_new_line(between: str) -> bool:
    """One to a line, without comma or และ: each has a post of their own."""
    return "\n" in between and not between.strip()


_PLAIN = re.compile(
    r"(?:นาย|นาง|นางสาว|น\.[ ]?ส\.|ว่าที่.*|ดร\.|M(?:r|s|rs"
    r"|iss)\.?|ด\.[ ]?[ชญ]\.|เด็ก(?:ชาย|หญิง)|สิบ.*|พันจ่า.*)$"
)


_RANK = re.compile(
    r"(?:[พสจร]\.[ตสออท]\.[อทตจ]\.|ด\.ต\."
    r"|จ\.[สอท]\.[อทต]\.|พล\.ต\.[อทต]\.)(?:หญิง)?$"
)


def _may_share(text: str, one: Named, bearer: Named) -> bool:
    """A workplace alone (“จากมหาวิทยาลัย…”) belongs to all; a post only to those alike."""
    place_only = bearer.post is not None and bearer.post.position is None
    return place_only or _alike(text, one.mention, bearer.mention)


def _alike(text: str, one: Mention, other: Mention) -> bool:
    """A title that tells a calling (ศน., ทพญ., คุณหญิง) is not given another one's post."""
    titles = [text[mention.start : mention.name_start].strip() for mention in (one, other)]
    return titles[0] == titles[1] or any(
        all(kind.match(title) for title in titles) for kind in (_PLAIN, _RANK)
    )


def _misspelt(
    mention: Mention, by_given: dict[str, Individual], by_family: dict[str, Individual]
) -> Individual | None:
    """The same given name and almost the same family name, or the other way round."""
    if not mention.family:
        return next(
            (known for given, known in by_given.items() if _is_slip(mention.given, given)), None
        )
    same_given, same_family = by_given.get(mention.given), by_family.get(mention.family)
    if same_given and _close(mention.family, same_given.main.family, _CLOSE_FAMILY):
        return same_given
    if same_family and _close(mention.given, same_family.main.given, _CLOSE_GIVEN):
        return same_family
    return None


_CLOSE_FAMILY = 0.7
_CLOSE_GIVEN = 0.86


def _close(one: str, other: str, least: float) -> bool:
    return SequenceMatcher(None, one, other, autojunk=False).ratio() >= least


def _individuals(named: list[Named]) -> list[Individual]:
    """Merge mentions of one person: the same name, or the given name alone later."""
    by_name: dict[str, Individual] = {}
    by_given: dict[str, Individual] = {}
    by_family: dict[str, Individual] = {}
    for one in sorted(named, key=lambda one: not one.mention.family):
        key = one.mention.name
        known = by_name.get(key) or (by_given.get(key) if not one.mention.family else None)
        known = known or _misspelt(one.mention, by_given, by_family)
        if known is None:
            known = by_name[key] = Individual()
            by_given.setdefault(one.mention.given, known)
            by_family.setdefault(one.mention.family, known)
        known.named.append(one)
    people = list(by_name.values())
    for person in people:
        person.named.sort(key=lambda one: (not one.mention.family, one.mention.start))
    return sorted(people, key=lambda person: person.main.start)
