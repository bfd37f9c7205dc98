"""How an index is asked: one statement that both databases run.

It takes the documents that say most of the rarest words as candidates, looks up what each of them
has for every word of the query, adds that up as BM25 does, and looks into the texts of the best
whether the words stand together. So its cost is bounded, however common the words are.
"""

# ruff: noqa: S608
import datetime
import math
from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import Enum
from functools import cached_property
from typing import NamedTuple

from django.db import transaction

from search.engine.index import FULL_WEIGHT, Index
from search.engine.packing import pack
from search.engine.rows import known_counts, let_lookups_be_lookups
from search.plan import Alternative, Plan, Slot
from thai.terms import stream

ENOUGH_CANDIDATES = 1000  # that any of the words must give, where not all are asked for
MOST_CANDIDATES = {"all": 2000, "any": 2000, "nearest": 800}  # those that say most of the rarest
MOST_ASKED = 13  # words, the rarest, where not all are asked for
RARE = 2000  # documents of a term that is read whole, not looked up for every candidate
READ_WHOLE_PHRASE = 1000  # the best documents whose texts are looked into
READ_PAIRS = 120
PHRASE_COUNTS = 1.0  # of the sum of what all words can give
PAIRS_COUNT = 0.3
BOOST_COUNTS = 0.1
MOST_PAIRS = 10
FRESH, OLD = 1.05, 0.95  # what news of today and of long ago is worth; of a year ago, 1


class Row(NamedTuple):
    """One term of one alternative of one slot, as the statement reads it."""

    slot: int
    choice: int
    needed: int
    term: int
    factor: float
    base: float = 0.0  # for having it at all


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
        asked = asked or list(self.plan.slots)
        counts = [self._documents_of(slot) for slot in asked]
        if nearest and len(asked) > MOST_ASKED:
            rarest = sorted(range(len(asked)), key=lambda n: counts[n] or math.inf)[:MOST_ASKED]
            asked, counts = [asked[n] for n in rarest], [counts[n] for n in rarest]
        self.asked = asked
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
        self.drivers, self.expected = self._drivers(asked, counts)

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
            Row(
                number,
                choice,
                len(terms),
                term,
                idf * counts / len(terms) / FULL_WEIGHT,
                idf * PHRASE_COUNTS if self._is_the_word(term) else 0.0,
            )
            for choice, (terms, counts, _) in enumerate(self._alternatives(slot))
            for term in terms
        ]

    def _is_the_word(self, term: int) -> bool:
        """Return whether the whole query is a word, and `term` is it: no text need be read."""
        return self.is_word and self.terms[self.plan.slots[0].text][0] == term

    @cached_property
    def is_word(self) -> bool:
        if len(self.plan.slots) != 1 or self.scope.fields:
            return False
        (slot,) = self.plan.slots
        return slot.text in self.terms and (slot.text,) == slot.alternatives[0].terms

    def _drivers(self, asked: Sequence[Slot], counts: Sequence[int]) -> tuple[list[int], int]:
        """Return the terms whose documents are the candidates, and how many these may be."""
        enough = {Mode.ALL: 1, Mode.ANY: math.inf, Mode.NEAREST: ENOUGH_CANDIDATES}[self.mode]
        expected, drivers = 0, []
        by_rarity = sorted((count, n) for n, count in enumerate(counts) if count)
        self.by_rarity = [asked[number] for _, number in by_rarity]
        for count, number in by_rarity:
            if expected >= enough:
                break
            expected += count
            for terms, _, _ in self._alternatives(asked[number]):
                drivers.append(min(terms, key=self._documents_with.__getitem__))
        return list(dict.fromkeys(drivers)), expected

    @cached_property
    def _documents_with(self) -> dict[int, int]:
        return dict(self.terms.values())

    # --- The statement ---------------------------------------------------------------------------

    def matches(self, most: int | None = None) -> Statement:
        """Return SQL that gives document_id and score of all that match; of the `most` candidates
        that say most of the rarest words."""
        statement = Statement("WITH ")
        rare = [row for row in self.rows if self._documents_with[row.term] <= RARE]
        common = [row for row in self.rows if self._documents_with[row.term] > RARE]
        parts = []
        for name, rows in (("rare", rare), ("common", common)):
            if rows:
                self._add_rows(statement, name, rows)
                parts.append(self._hits(name))
        self._add_candidates(statement, most)
        whole = "SELECT document_id, slot, score FROM part"
        if any(row.needed > 1 for row in self.rows):
            whole += (
                " WHERE needed = 1 UNION ALL"
                " SELECT document_id, slot, SUM(score) AS score FROM part WHERE needed > 1"
                " GROUP BY document_id, slot, choice HAVING COUNT(*) >= MIN(needed)"
            )
        statement.add(
            f"part AS ({' UNION ALL '.join(parts)}), hit AS ({whole}), "
            "best AS (SELECT document_id, slot, MAX(score) AS score FROM hit"
            " GROUP BY document_id, slot), "
            "total AS (SELECT document_id, SUM(score) AS score FROM best"
            " GROUP BY document_id HAVING COUNT(*) >= %s) ",
            self.needed,
        )
        return statement

    def _add_rows(self, statement: Statement, name: str, rows: Sequence[Row]) -> None:
        number = "CAST(%s AS double precision)"
        values = ", ".join([f"(%s, %s, %s, %s, {number}, {number})"] * len(rows))
        statement.add(
            f"{name} (slot, choice, needed, term_id, factor, base) AS (VALUES {values}), "
        )
        for row in rows:
            statement.add("", *row)

    def _hits(self, name: str) -> str:
        """Return SQL for what the candidates have of rare terms (read whole) or of common ones
        (looked up); in SQLite the order of the joins is the order that they are written in."""
        columns = "p.document_id, q.slot, q.choice, q.needed, p.weight * q.factor + q.base AS score"
        posting = f"{self.index.tables.posting} p"
        if self.index.connection.vendor == "postgresql":
            return (
                f"SELECT {columns} FROM {name} q CROSS JOIN {posting} WHERE p.term_id = q.term_id"
                " AND p.document_id = ANY (ARRAY(SELECT document_id FROM candidate ORDER BY 1))"
            )
        if name == "common":
            return (
                f"SELECT {columns} FROM candidate c CROSS JOIN common q CROSS JOIN {posting}"
                " WHERE p.term_id = q.term_id AND p.document_id = c.document_id"
            )
        return (
            f"SELECT {columns} FROM rare q CROSS JOIN {posting}"
            " WHERE p.term_id = q.term_id AND p.document_id IN (SELECT document_id FROM candidate)"
        )

    def _add_candidates(self, statement: Statement, most: int | None) -> None:
        tables, scope, plan = self.index.tables, self.scope, self.plan
        source = f"{tables.posting} p"
        if scope.kinds or scope.condition:
            source += f" JOIN {tables.document} d ON d.id = p.document_id"
        places = ", ".join(["%s"] * len(self.drivers))
        statement.add(
            f"candidate AS {self._materialised()} (SELECT p.document_id FROM {source}"
            f" WHERE p.term_id IN ({places})",
            *self.drivers,
        )
        self._add_scope(statement)
        if self.mode is Mode.ALL:
            for slot in self.by_rarity[1:]:
                self._add_has(statement, slot)
        for term in plan.without:
            if term in self.terms:
                statement.add(f" AND NOT {self._has(1)}", self.terms[term][0])
        for phrase in plan.together:
            self._add_holds(statement, [phrase])
        statement.add(" GROUP BY p.document_id")
        if most is not None:
            statement.add(" ORDER BY SUM(p.weight) DESC, p.document_id DESC LIMIT %s", most)
        statement.add("), ")

    def _add_has(self, statement: Statement, slot: Slot) -> None:
        """Ask for one of the alternatives of `slot`; documents without it go."""
        alternatives = self._alternatives(slot)
        singles = [terms[0] for terms, _, _ in alternatives if len(terms) == 1]
        several = [terms for terms, _, _ in alternatives if len(terms) > 1]
        groups = [[singles]] if singles else []
        groups += [[[term] for term in terms] for terms in several]
        choices = [" AND ".join(self._has(len(terms)) for terms in group) for group in groups]
        statement.add(
            f" AND (({') OR ('.join(choices)}))",
            *(term for group in groups for terms in group for term in terms),
        )

    def _has(self, count: int) -> str:
        """Return SQL that says whether document `p` has one of `count` terms. It does so without
        EXISTS, which PostgreSQL may turn into reading all documents of the terms."""
        places = ", ".join(["%s"] * count)
        return (
            f"((SELECT 1 FROM {self.index.tables.posting} x WHERE x.term_id IN ({places})"
            " AND x.document_id = p.document_id LIMIT 1) IS NOT NULL)"
        )

    def _add_scope(self, statement: Statement) -> None:
        if self.scope.kinds:
            kinds = ", ".join(["%s"] * len(self.scope.kinds))
            statement.add(f" AND d.kind IN ({kinds})", *self.scope.kinds)
        if self.scope.condition:
            statement.add(f" AND {self.scope.condition}", *self.scope.parameters)
        if self.scope.fields:
            self._add_within_fields(statement)

    def _materialised(self) -> str:
        """Candidates are chosen once, not once for every term."""
        return "MATERIALIZED" if self.index.connection.vendor == "postgresql" else ""

    def _add_within_fields(self, statement: Statement) -> None:
        """The postings do not tell fields apart; the texts do."""
        streams = [_streams(slot) for slot in self.asked]
        if self.mode is not Mode.ALL:
            streams = [[phrase for phrases in streams for phrase in phrases]]
        for phrases in streams:
            self._add_holds(statement, phrases)

    def _add_holds(self, statement: Statement, phrases: list[str]) -> None:
        """Ask for one of `phrases`, in a field of the scope."""
        holds = [self._holds("g.text", phrase) for phrase in phrases]
        statement.add(
            f" AND EXISTS (SELECT 1 FROM {self.index.tables.passage} g"
            f" WHERE g.document_id = p.document_id AND ({' OR '.join(sql for sql, _ in holds)})",
            *(needle for _, needles in holds for needle in needles),
        )
        if self.scope.fields:
            places = ", ".join(["%s"] * len(self.scope.fields))
            statement.add(f" AND g.field IN ({places})", *self.scope.fields)
        statement.add(")")

    def _holds(self, column: str, phrase: str) -> tuple[str, list[bytes]]:
        """Return SQL that finds a stream, and its parameters.

        A stream begins with a space, as every other byte does: databases are quicker to look for
        what begins with a letter first.
        """
        found = f"instr({column}, %s) > 0"
        if self.index.connection.vendor == "postgresql":
            found = f"position(CAST(%s AS bytea) IN {column}) > 0"
        return f"({found} AND {found})", [pack(phrase.lstrip()), pack(phrase)]

    def ranked(self, limit: int, offset: int = 0) -> list[Hit]:
        """Return the best that match, best first."""
        if self.impossible or limit <= 0:
            return []
        most = max(MOST_CANDIDATES[self.mode.value], 2 * (limit + offset))
        return self._ranked(limit, offset, most if self.expected > most else None)

    def _ranked(self, limit: int, offset: int, most: int | None) -> list[Hit]:
        tables = self.index.tables
        statement = self.matches(most)
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
        with transaction.atomic(self.index.using), self.index.connection.cursor() as cursor:
            let_lookups_be_lookups(cursor)
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
            holds, needles = self._holds("g.text", phrase)
            cases.append(f"CASE WHEN {holds} THEN CAST(%s AS double precision) ELSE 0 END")
            parameters += [*needles, worth]
        statement.add(
            f"COALESCE((SELECT MAX(({' + '.join(cases)})"
            f" * (1 + {BOOST_COUNTS} * (g.boost - 1)))"
            f" FROM {self.index.tables.passage} g WHERE g.document_id = t.document_id), 0)",
            *parameters,
        )

    def _phrases(self) -> list[tuple[str, float]]:
        if self.is_word:
            return []
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
