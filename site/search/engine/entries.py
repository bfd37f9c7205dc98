"""What is put into the index."""

import datetime
from dataclasses import dataclass, field
from functools import cached_property

from thai.folding import fold


@dataclass(frozen=True)
class Passage:
    """The text of one field; `boost` is how much more than plain text its words weigh."""

    field: str
    text: str
    boost: float = 1.0

    @cached_property
    def folded(self) -> str:
        return fold(self.text)


@dataclass(frozen=True)
class Entry:
    """Something to be found. `kind` and `key` name it: a content type and a primary key.

    `day` is when it was news; None for what does not age.
    """

    kind: int
    key: str
    passages: list[Passage]
    completions: list[str] = field(default_factory=list)
    day: datetime.date | None = None
