"""How an index is asked: one statement, alike in both databases.

It takes the documents that say most of the rarest words as candidates, looks up what each of them
has for every word of the query, adds that up as BM25 does, and looks into the texts of the best
whether the words stand together. So its cost is bounded, however common the words are.
"""

# ruff: noqa: S608
import datetime

from search.engine.choosing import PHRASE_COUNTS, Chosen, Mode
from search.engine.counts import Counts
from search.engine.index import Index
from search.engine.packing import pack
from search.engine.postings import BLOCK
from search.engine.rows import contains, lookups
from search.engine.statements import EVERYTHING, Hit, Scope, Statement
from search.plan import Plan, Slot
from thai.terms import stream

__all__ = ["EVERYTHING", "Hit", "Mode", "Question", "Scope", "Statement"]

MOST_CANDIDATES = {"all": 2000, "any": 2000, "nearest": 800}  # those that say most of the rarest
DEEP = 4  # times as many are looked through for them; all, where these are not enough
READ_WHOLE_PHRASE = 1000  # the best documents whose texts are looked into
READ_PAIRS = 120
PAIRS_COUNT = 0.3
BOOST_COUNTS = 0.1
MOST_PAIRS = 10
FRESH, OLD = 1.05, 0.95  # what news of today and of long ago is worth; of a year ago, 1


class Question:
    """A plan, asked of an index within a scope. `counts` are those of the search it is part of."""

    def __init__(
        self, index: Index, plan: Plan, scope: Scope, mode: Mode, counts: Counts | None = None
    ) -> None:
        self.index, self.plan, self.scope, self.mode = index, plan, scope, mode
        whole_texts = not scope.fields
        self.chosen = Chosen(plan, mode, counts or Counts(index), whole_texts=whole_texts)

    @property
    def impossible(self) -> bool:
        """Whether a word that must be there is in no text."""
        return self.chosen.impossible

    # --- The statement ---------------------------------------------------------------------------

    def matches(self, most: int | None = None, deepest: int | None = None) -> Statement:
        """Return SQL that gives document_id and score of all that match; of the `most` candidates
        that say most of the rarest words; `deepest` says how many of 256 documents are tried."""
        statement = Statement("WITH ")
        self._add_rows(statement)
        self._add_candidates(statement, most, deepest)
        whole = "SELECT document_id, slot, score FROM part"
        if any(row.needed > 1 for row in self.chosen.rows):
            whole += (
                " WHERE needed = 1 UNION ALL"
                " SELECT document_id, slot, SUM(score) AS score FROM part WHERE needed > 1"
                " GROUP BY document_id, slot, choice HAVING COUNT(*) >= MIN(needed)"
            )
        return statement.add(
            f"part AS ({self.index.postings.scores()}), hit AS ({whole}), "
            "best AS (SELECT document_id, slot, MAX(score) AS score FROM hit"
            " GROUP BY document_id, slot), "
            "total AS (SELECT document_id, SUM(score) AS score FROM best"
            " GROUP BY document_id HAVING COUNT(*) >= %s) ",
            self.chosen.needed,
        )

    def _add_rows(self, statement: Statement) -> None:
        number = "CAST(%s AS double precision)"
        values = ", ".join([f"(%s, %s, %s, %s, {number}, {number})"] * len(self.chosen.rows))
        statement.add(f"asked (slot, choice, needed, term_id, factor, base) AS (VALUES {values}), ")
        for row in self.chosen.rows:
            statement.add("", *row)

    def _add_candidates(self, statement: Statement, most: int | None, deepest: int | None) -> None:
        """The best are put in order before it is asked which are in the scope: databases that read
        no further than they must ask it of few."""
        order = "" if most is None else "ORDER BY weight DESC, document_id DESC"
        statement.add(
            f"candidate AS {self._materialised()} (SELECT c.document_id"
            " FROM (SELECT p.document_id, SUM(p.weight) AS weight FROM "
        )
        slots = self.chosen.by_rarity[1:] if self.mode is Mode.ALL else []
        known = self.chosen.terms
        self.index.postings.add_documents(
            statement,
            self.chosen.drivers,
            [self._groups(slot) for slot in slots],
            [known[term][0] for term in self.plan.without if term in known],
            deepest,
        )
        statement.add(
            f" p GROUP BY p.document_id {order} {self.index.postings.as_it_stands}) c WHERE 1 = 1"
        )
        self._add_scope(statement)
        for phrase in self.plan.together:
            self._add_holds(statement, [phrase])
        if most is not None:
            statement.add(f" {order} LIMIT %s", most)
        statement.add("), ")

    def _groups(self, slot: Slot) -> list[list[list[int]]]:
        """Return what fills a slot: groups of lists of terms, of each list one."""
        choices = [choice.terms for choice in self.chosen.choices(slot)]
        singles = [terms[0] for terms in choices if len(terms) == 1]
        several = [[[term] for term in terms] for terms in choices if len(terms) > 1]
        return [[singles], *several] if singles else several

    def _add_scope(self, statement: Statement) -> None:
        if self.scope.kinds or self.scope.condition:
            self._add_document_in_scope(statement)
        if self.scope.fields:
            self._add_within_fields(statement)

    def _add_document_in_scope(self, statement: Statement) -> None:
        document = self.index.tables.document
        statement.add(f" AND EXISTS (SELECT 1 FROM {document} d WHERE d.id = c.document_id")
        if self.scope.kinds:
            kinds = ", ".join(["%s"] * len(self.scope.kinds))
            statement.add(f" AND d.kind IN ({kinds})", *self.scope.kinds)
        if self.scope.condition:
            statement.add(f" AND {self.scope.condition}", *self.scope.parameters)
        statement.add(f" {self.index.postings.as_it_stands})")

    def _materialised(self) -> str:
        """Candidates are chosen once, not once for every term."""
        return "MATERIALIZED" if self.index.connection.vendor == "postgresql" else ""

    def _add_within_fields(self, statement: Statement) -> None:
        """The postings do not tell fields apart; the texts do."""
        streams = [_streams(slot) for slot in self.chosen.asked]
        if self.mode is not Mode.ALL:
            streams = [[phrase for phrases in streams for phrase in phrases]]
        for phrases in streams:
            self._add_holds(statement, phrases)

    def _add_holds(self, statement: Statement, phrases: list[str]) -> None:
        """Ask for one of `phrases`, in a field of the scope."""
        holds = [self._holds("g.text", phrase) for phrase in phrases]
        statement.add(
            f" AND EXISTS (SELECT 1 FROM {self.index.tables.passage} g"
            f" WHERE g.document_id = c.document_id AND ({' OR '.join(sql for sql, _ in holds)})",
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
        found = contains(self.index.connection, column)
        return f"({found} AND {found})", [pack(phrase.lstrip()), pack(phrase)]

    # --- Its answer ------------------------------------------------------------------------------

    def ranked(self, limit: int, offset: int = 0) -> list[Hit]:
        """Return the best that match, best first."""
        if self.impossible or limit <= 0:
            return []
        end = limit + offset
        most = max(MOST_CANDIDATES[self.mode.value], 2 * end)
        expected = self.chosen.expected
        if expected > DEEP * most:
            blocks = self.chosen.documents // BLOCK + 1
            hits = self._ranked(end, most, -(-DEEP * most // blocks))
            if len(hits) == end:
                return hits[offset:]
        return self._ranked(end, most if expected > most else None)[offset:]

    def _ranked(self, limit: int, most: int | None, deepest: int | None = None) -> list[Hit]:
        statement = self.matches(most, deepest)
        read = READ_PAIRS if self.mode is Mode.NEAREST else READ_WHOLE_PHRASE
        statement.add("SELECT d.kind, d.key, (t.score + ")
        self._add_bonus(statement, read)
        statement.add(
            f") * {_freshness()} AS score FROM (SELECT document_id, score,"
            " ROW_NUMBER() OVER (ORDER BY score DESC, document_id DESC) AS place FROM total"
            f" ORDER BY place LIMIT %s) t JOIN {self.index.tables.document} d"
            " ON d.id = t.document_id ORDER BY 3 DESC, d.id DESC LIMIT %s",
            max(read, limit),
            limit,
        )
        with lookups(self.index.connection) as cursor:
            cursor.execute(statement.sql, statement.parameters)
            return [Hit(*row) for row in cursor.fetchall()]

    def _add_bonus(self, statement: Statement, best: int) -> None:
        """Add what words are worth that stand together, more in a field with a boost; the texts of
        the `best` documents are looked into."""
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
            f"CASE WHEN t.place <= {best:d} THEN COALESCE((SELECT MAX(({' + '.join(cases)})"
            f" * (1 + {BOOST_COUNTS} * (g.boost - 1)))"
            f" FROM {self.index.tables.passage} g WHERE g.document_id = t.document_id), 0)"
            " ELSE 0 END",
            *parameters,
        )

    def _phrases(self) -> list[tuple[str, float]]:
        if self.chosen.is_word:
            return []
        if self.mode is not Mode.NEAREST or len(self.plan.slots) == 1:
            return (
                [(self.plan.phrase, self.chosen.full * PHRASE_COUNTS)]
                if self.plan.phrase.strip()
                else []
            )
        pairs = list(dict.fromkeys(self.plan.pairs))[: MOST_PAIRS * 2]
        return [(pair, self.chosen.full * PAIRS_COUNT / len(pairs)) for pair in pairs]


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
