"""How an index is asked: one statement that both databases run.

It takes the documents of the rarest words as candidates, looks up what each of them has for every
word of the query, adds that up as BM25 does, and looks into the texts of the best whether the
words stand together. So its cost depends on how rare the rarest word is, not on how common the
others are.
"""

# ruff: noqa: S608
import datetime
import math
from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import Enum
from typing import NamedTuple

from search.engine.index import FULL_WEIGHT, Index
from search.engine.rows import known_counts
from search.plan import Alternative, Plan, Slot
from thai.terms import stream

ENOUGH_CANDIDATES = 1000  # that any of the words must give, where not all are asked for
READ_WHOLE_PHRASE = 1500  # the best documents whose texts are looked into
READ_PAIRS = 120
PHRASE_COUNTS = 1.0  # of the sum of what all words can give
PAIRS_COUNT = 0.3
BOOST_COUNTS = 0.1
MOST_PAIRS = 10
FRESH, OLD = 1.1, 0.9  # what news of today and of long ago is worth; of a year ago, 1


class Row(NamedTuple):
    """One term of one alternative of one slot, as the statement reads it."""

    slot: int
    choice: int
    needed: int
    term: int
    factor: float


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


class Mode(Enum):
    """What must be there: every word, any word, or one of the rarest words (fillers left out)."""

    ALL = "all"
    ANY = "any"
    NEAREST = "nearest"


class Question:
    """A plan, asked of an index within a scope."""

    def __init__(self, index: Index, plan: Plan, scope: Scope, mode: Mode) -> None:
        self.index, self.plan, self.scope, self.mode = index, plan, scope, mode
        with index.connection.cursor() as cursor:
            self.terms = known_counts(cursor, index.tables, sorted(plan.terms))
            cursor.execute(f"SELECT COALESCE(MAX(id), 1) FROM {index.tables.document}")
            self.documents = cursor.fetchone()[0]
        self._choose()

    def _choose(self) -> None:
        """Choose what is asked for: fill `rows`, the candidates' terms, and how many slots."""
        nearest = self.mode is Mode.NEAREST
        asked = [slot for slot in self.plan.slots if not (nearest and slot.filler)]
        self.asked = asked = asked or list(self.plan.slots)
        counts = [self._documents_of(slot) for slot in asked]
        self.impossible = not any(counts) or (self.mode is Mode.ALL and 0 in counts)
        self.needed = len(asked) if self.mode is Mode.ALL else 1
        self.rows: list[Row] = []
        self.full = 0.0
        for number, (slot, count) in enumerate(zip(asked, counts, strict=True)):
            if count:
                idf = math.log(
                    1 + (self.documents - min(count, self.documents) + 0.5) / (count + 0.5)
                )
                self.full += idf
                self.rows += self._rows(number, slot, idf)
        self.drivers = self._drivers(asked, counts)

    def _alternatives(self, slot: Slot) -> list[tuple[tuple[int, ...], float, int]]:
        """Return the alternatives that the index knows: terms, what they count, documents."""
        found = self._known(slot.alternatives)
        return found if found or self.mode is not Mode.NEAREST else self._known(slot.loose)

    def _known(
        self, alternatives: Sequence[Alternative]
    ) -> list[tuple[tuple[int, ...], float, int]]:
        found = []
        for choice in alternatives:
            if all(term in self.terms for term in choice.terms):
                known = [self.terms[term] for term in dict.fromkeys(choice.terms)]
                if all(count for _, count in known):
                    found.append(
                        (tuple(t for t, _ in known), choice.counts, min(c for _, c in known))
                    )
        return found

    def _documents_of(self, slot: Slot) -> int:
        return sum(count for _, _, count in self._alternatives(slot))

    def _rows(self, number: int, slot: Slot, idf: float) -> list[Row]:
        return [
            Row(number, choice, len(terms), term, idf * counts / len(terms) / FULL_WEIGHT)
            for choice, (terms, counts, _) in enumerate(self._alternatives(slot))
            for term in terms
        ]

    def _drivers(self, asked: Sequence[Slot], counts: Sequence[int]) -> list[int]:
        """Return the terms whose documents are the candidates."""
        enough = {Mode.ALL: 1, Mode.ANY: math.inf, Mode.NEAREST: ENOUGH_CANDIDATES}[self.mode]
        expected, drivers = 0, []
        by_rarity = sorted((count, n) for n, count in enumerate(counts) if count)
        for count, number in by_rarity:
            if expected >= enough:
                break
            expected += count
            for terms, _, _ in self._alternatives(asked[number]):
                drivers.append(min(terms, key=lambda term: self._count_of[term]))
        return drivers

    @property
    def _count_of(self) -> dict[int, int]:
        return dict(self.terms.values())

    # --- The statement ---------------------------------------------------------------------------

    def matches(self) -> Statement:
        """Return SQL that gives document_id and score of all that match."""
        tables = self.index.tables
        values = ", ".join(["(%s, %s, %s, %s, CAST(%s AS double precision))"] * len(self.rows))
        statement = Statement()
        statement.add(f"WITH q (slot, choice, needed, term_id, factor) AS (VALUES {values}), ")
        for row in self.rows:
            statement.add("", *row)
        self._add_candidates(statement)
        statement.add(
            "hit AS (SELECT c.document_id, q.slot, SUM(p.weight * q.factor) AS score"
            f" FROM candidate c CROSS JOIN q CROSS JOIN {tables.posting} p"
            " WHERE p.term_id = q.term_id AND p.document_id = c.document_id"
            " GROUP BY c.document_id, q.slot, q.choice HAVING COUNT(*) >= MIN(q.needed)), "
            "best AS (SELECT document_id, slot, MAX(score) AS score FROM hit"
            " GROUP BY document_id, slot), "
            "total AS (SELECT document_id, SUM(score) AS score FROM best"
            " GROUP BY document_id HAVING COUNT(*) >= %s) ",
            self.needed,
        )
        return statement

    def _add_candidates(self, statement: Statement) -> None:
        tables = self.index.tables
        places = ", ".join(["%s"] * len(self.drivers))
        statement.add(
            "candidate AS (SELECT DISTINCT p.document_id"
            f" FROM {tables.posting} p JOIN {tables.document} d ON d.id = p.document_id"
            f" WHERE p.term_id IN ({places})",
            *self.drivers,
        )
        if self.scope.kinds:
            kinds = ", ".join(["%s"] * len(self.scope.kinds))
            statement.add(f" AND d.kind IN ({kinds})", *self.scope.kinds)
        if self.scope.condition:
            statement.add(f" AND {self.scope.condition}", *self.scope.parameters)
        for term in self.plan.without:
            if term in self.terms:
                statement.add(
                    f" AND NOT EXISTS (SELECT 1 FROM {tables.posting} x"
                    " WHERE x.term_id = %s AND x.document_id = d.id)",
                    self.terms[term][0],
                )
        for phrase in self.plan.together:
            self._add_holds(statement, [phrase])
        if self.scope.fields:
            self._add_within_fields(statement)
        statement.add("), ")

    def _add_within_fields(self, statement: Statement) -> None:
        """The postings do not tell fields apart; the texts do."""
        streams = [_streams(slot) for slot in self.asked]
        if self.mode is not Mode.ALL:
            streams = [[phrase for phrases in streams for phrase in phrases]]
        for phrases in streams:
            self._add_holds(statement, phrases)

    def _add_holds(self, statement: Statement, phrases: list[str]) -> None:
        """Ask for one of `phrases`, in a field of the scope."""
        found = " OR ".join([f"{self._position('g.text')} > 0"] * len(phrases))
        statement.add(
            f" AND EXISTS (SELECT 1 FROM {self.index.tables.passage} g"
            f" WHERE g.document_id = d.id AND ({found})",
            *phrases,
        )
        if self.scope.fields:
            places = ", ".join(["%s"] * len(self.scope.fields))
            statement.add(f" AND g.field IN ({places})", *self.scope.fields)
        statement.add(")")

    def _position(self, column: str) -> str:
        function = "strpos" if self.index.connection.vendor == "postgresql" else "instr"
        return f"{function}({column}, %s)"

    def ranked(self, limit: int, offset: int = 0) -> list[Hit]:
        """Return the best that match, best first."""
        if self.impossible or limit <= 0:
            return []
        tables = self.index.tables
        statement = self.matches()
        read = READ_PAIRS if self.mode is Mode.NEAREST else READ_WHOLE_PHRASE
        statement.add("SELECT d.kind, d.key, (t.score + ")
        self._add_bonus(statement)
        statement.add(
            f") * {_freshness()} AS score FROM (SELECT document_id, score FROM total"
            " ORDER BY score DESC, document_id DESC"
            f" LIMIT %s) t JOIN {tables.document} d ON d.id = t.document_id"
            " ORDER BY 3 DESC, d.id DESC LIMIT %s OFFSET %s",
            max(read, limit + offset),
            limit,
            offset,
        )
        with self.index.connection.cursor() as cursor:
            cursor.execute(statement.sql, statement.parameters)
            return [Hit(*row) for row in cursor.fetchall()]

    def _add_bonus(self, statement: Statement) -> None:
        """Add what words are worth that stand together, more in a field with a boost."""
        phrases = self._phrases()
        if not phrases:
            statement.add("0")
            return
        cases = []
        parameters: list[object] = []
        for phrase, worth in phrases:
            cases.append(
                f"CASE WHEN {self._position('g.text')} > 0"
                " THEN CAST(%s AS double precision) ELSE 0 END"
            )
            parameters += [phrase, worth]
        statement.add(
            f"COALESCE((SELECT MAX(({' + '.join(cases)})"
            f" * (1 + {BOOST_COUNTS} * (g.boost - 1)))"
            f" FROM {self.index.tables.passage} g WHERE g.document_id = t.document_id), 0)",
            *parameters,
        )

    def _phrases(self) -> list[tuple[str, float]]:
        if self.mode is not Mode.NEAREST or len(self.plan.slots) == 1:
            return (
                [(self.plan.phrase, self.full * PHRASE_COUNTS)] if self.plan.phrase.strip() else []
            )
        pairs = list(dict.fromkeys(self.plan.pairs))[: MOST_PAIRS * 2]
        return [(pair, self.full * PAIRS_COUNT / len(pairs)) for pair in pairs]


def _freshness() -> str:
    """Return SQL for how much news is worth today: it rises gently and sinks gently."""
    today = datetime.date.today().toordinal()
    return (
        f"CASE WHEN d.day IS NULL THEN 1.0 WHEN d.day >= {today} THEN {FRESH} ELSE"
        f" {OLD} + {FRESH - OLD} / (1 + ({today} - d.day) / 365.0) END"
    )


def _streams(slot: Slot) -> list[str]:
    """Return how the words of a slot stand in a text."""
    terms = [" ".join(choice.terms) for choice in slot.alternatives]
    plain = [stream(term) for term in terms if "~" not in term and "#" not in term]
    return list(dict.fromkeys([stream(slot.text), *plain]))
