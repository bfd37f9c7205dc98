"""SQL with its parameters, and what it may find."""

from dataclasses import dataclass, field
from typing import NamedTuple


class Hit(NamedTuple):
    kind: int
    key: str
    score: float


@dataclass(frozen=True)
class Scope:
    """What may be found: documents of `kinds` (all, if empty) for which the SQL `condition` holds;
    it names the document `d`. `fields`: only what stands in these fields counts."""

    kinds: tuple[int, ...] = ()
    condition: str = ""
    parameters: tuple[object, ...] = ()
    fields: tuple[str, ...] = ()


EVERYTHING = Scope()


@dataclass
class Statement:
    """SQL with its parameters, put together piece by piece."""

    sql: str = ""
    parameters: list[object] = field(default_factory=list)

    def add(self, sql: str, *parameters: object) -> "Statement":
        self.sql += sql
        self.parameters += parameters
        return self
