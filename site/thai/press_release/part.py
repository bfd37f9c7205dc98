"""What a group of people does at an event, role by role."""

from dataclasses import dataclass, field

from thai.press_release.model import Role

Span = tuple[int, int]


@dataclass
class Part:
    """What a group does, with the phrase that says so. A `guessed` part rests on no verb of it."""

    roles: dict[Role, Span] = field(default_factory=dict)
    heading: Span | None = None  # in front of the group
    statement: Span | None = None  # after it
    guessed: bool = False

    def add(self, role: Role, span: Span) -> None:
        self.roles.setdefault(role, span)
