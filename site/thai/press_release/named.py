"""People as they are named: one by one, in groups, and every mention of one person."""

from dataclasses import dataclass, field

from thai.press_release.mentions import Mention
from thai.press_release.posts import Post


@dataclass
class Named:
    """One mention with the phrase around it; spans are of the plain text."""

    mention: Mention
    start: int
    end: int
    post: Post | None = None
    shared: Post | None = None

    @property
    def any_post(self) -> Post | None:
        return self.post or self.shared


@dataclass
class Group:
    """People named one after another with nothing but commas and และ between them."""

    members: list[Named]

    @property
    def start(self) -> int:
        return self.members[0].start

    @property
    def end(self) -> int:
        return self.members[-1].end


@dataclass
class Individual:
    """One person with all mentions; roles are added later."""

    named: list[Named] = field(default_factory=list)

    @property
    def main(self) -> Mention:
        return self.named[0].mention
