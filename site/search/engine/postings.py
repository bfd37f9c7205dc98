"""Which documents hold a term, and how well they answer it, in blocks of documents.

A row holds, of 256 documents in succession, those that hold the term: a byte that tells the
document and, at the same place in another string, a byte that tells the weight. The heaviest stand
first. Finding one among them is looking for a byte.
"""

# ruff: noqa: S608 - names of tables, never anything from outside
import json
from abc import ABC, abstractmethod
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from django.db.backends.utils import CursorWrapper

from search.engine import rows
from search.engine.statements import Statement

BLOCK = 256  # documents whose numbers differ in the last byte only
FOR_ALL_OF_BLOCK = 3  # words that are looked up for a block; few documents are left for others
MANY = 64  # documents put at once that begin a block, so that they write each once

Groups = Sequence[Sequence[Sequence[int]]]

# By block and term: what holds the term, weight and place in the block as one number.
_Blocks = dict[int, dict[int, list[int]]]
_Key = tuple[int, int]  # term and block
_Row = tuple[int, int, bytes, bytes]  # as `_COLUMNS` says

_COLUMNS = ("term_id", "block", "documents", "weights")


class Row(NamedTuple):
    """One term of one alternative of one slot, as a statement reads it."""

    slot: int
    choice: int
    needed: int
    term: int
    factor: float
    base: float = 0.0  # for having it at all


def first_number(free: int, count: int) -> int:
    """Return the number of the first of `count` new documents; `free` is the first unused."""
    return free if count < MANY else -(-free // BLOCK) * BLOCK


class Postings(ABC):
    """The postings of an index. What each database says in a way of its own is left to be said;
    places in a string are counted from 1."""

    as_it_stands: str  # ends a subquery that is not to be taken apart
    nothing: str  # a string of no bytes

    def __init__(self, table: str) -> None:
        self.table = table

    @abstractmethod
    def number(self, text: str, place: str) -> str:
        """Return SQL for the byte at `place` as a number."""

    @abstractmethod
    def find(self, byte: str, text: str) -> str:
        """Return SQL for the first place of `byte`; 0 if it is not there."""

    @abstractmethod
    def join(self, texts: str) -> str:
        """Return SQL that joins strings, as an aggregate."""

    @abstractmethod
    def places(self, last: str) -> str:
        """Return SQL that joins the numbers from 1 to `last` as n.place."""

    @abstractmethod
    def take(self, cursor: CursorWrapper, keys: Sequence[_Key]) -> Iterable[_Row]:
        """Take rows out of the table."""

    @abstractmethod
    def scores(self) -> str:
        """Return SQL for what each `candidate` has of each row of `asked`: its document_id, slot,
        choice, needed and score. The joins are made as they are written."""

    # --- Writing ---------------------------------------------------------------------------------

    def add(
        self, cursor: CursorWrapper, documents: Iterable[tuple[int, Mapping[int, int]]], free: int
    ) -> None:
        """Add documents by their numbers, each with its terms and their weights from 1 to 255;
        `free` is the first number that none had before."""
        blocks: _Blocks = defaultdict(lambda: defaultdict(list))
        for document, weights in documents:
            held, place = blocks[document // BLOCK], document % BLOCK
            for term, weight in weights.items():
                held[term].append(weight * BLOCK + place)
        begun = (free - 1) // BLOCK
        keys = [(term, block) for block in blocks if block <= begun for term in blocks[block]]
        for (term, block), before in self._take_blocks(cursor, keys):
            blocks[block][term] += before
        self._write(cursor, blocks)

    def remove(self, cursor: CursorWrapper, documents: Mapping[int, Iterable[int]]) -> None:
        """Remove documents by their numbers, each with its terms."""
        gone: dict[_Key, set[int]] = defaultdict(set)
        for document, terms in documents.items():
            for term in terms:
                gone[term, document // BLOCK].add(document % BLOCK)
        left: _Blocks = defaultdict(dict)
        for (term, block), held in self._take_blocks(cursor, list(gone)):
            places = gone[term, block]
            left[block][term] = [one for one in held if one % BLOCK not in places]
        self._write(cursor, left)

    def _take_blocks(
        self, cursor: CursorWrapper, keys: Sequence[_Key]
    ) -> Iterator[tuple[_Key, list[int]]]:
        """Take blocks out of the table, unpacked as `_Blocks` has them."""
        if not keys:
            return
        for term, block, documents, weights in self.take(cursor, keys):
            pairs = zip(bytes(documents), bytes(weights), strict=True)
            yield (term, block), [weight * BLOCK + document for document, weight in pairs]

    def _write(self, cursor: CursorWrapper, blocks: _Blocks) -> None:
        written = []
        for block, terms in blocks.items():
            for term, held in terms.items():
                held.sort(reverse=True)
                documents = bytes([one % BLOCK for one in held])
                weights = bytes([one // BLOCK for one in held])
                written.append((term, block, documents, weights))
        rows.insert(cursor, self.table, _COLUMNS, sorted(row for row in written if row[2]))

    # --- Asking ----------------------------------------------------------------------------------

    def add_documents(
        self,
        statement: Statement,
        terms: Sequence[int],
        required: Sequence[Groups],
        without: Sequence[int],
        deepest: int | None,
    ) -> None:
        """Add what can stand after FROM: document_id and weight for each document of each of the
        `terms`. A document must have, for each of `required`, one term of every list of one group,
        and none of the terms `without`. `deepest`: so many of the best are enough, of each block.

        What else must be there is looked for once for a block, not once for each document; but for
        the first few words only.
        """
        conditions: list[str] = []
        columns: list[tuple[str, Sequence[int]]] = []
        later: list[int] = []
        place = "substr(b.documents, n.place, 1)"

        def has(terms: Sequence[int]) -> str:
            if len(columns) == FOR_ALL_OF_BLOCK:
                later.extend(terms)
                return f"{self.find(place, self._held('b', terms))} > 0"
            columns.append((f"held{len(columns)}", terms))
            return f"{self.find(place, f'b.{columns[-1][0]}')} > 0"

        for groups in required:
            choices = [" AND ".join(has(terms) for terms in group) for group in groups]
            conditions.append(f" AND (({') OR ('.join(choices)}))")
        if without:
            conditions.append(f" AND NOT {has(without)}")
        statement.add(
            f"(SELECT b.block * {BLOCK} + {self.number('b.documents', 'n.place')} AS document_id,"
            f" {self.number('b.weights', 'n.place')} AS weight"
            " FROM (SELECT p.block, p.documents, p.weights"
        )
        for name, held in columns:
            statement.add(f", {self._held('p', held)} AS {name}", *held)
        last = "length(b.documents)"
        if deepest is not None:
            last = f"CASE WHEN {last} < {deepest:d} THEN {last} ELSE {deepest:d} END"
        statement.add(
            f" FROM {self.table} p WHERE p.term_id IN ({_marks(terms)}) {self.as_it_stands}) b"
            f" {self.places(last)} WHERE 1 = 1{''.join(conditions)})",
            *terms,
            *later,
        )

    def _held(self, block: str, terms: Sequence[int]) -> str:
        """Return SQL for the documents of a block that hold one of the terms."""
        return (
            f"COALESCE((SELECT {self.join('x.documents')} FROM {self.table} x"
            f" WHERE x.term_id IN ({_marks(terms)}) AND x.block = {block}.block), {self.nothing})"
        )


class PostgreSQLPostings(Postings):
    as_it_stands = "OFFSET 0"
    nothing = "''::bytea"

    def number(self, text: str, place: str) -> str:
        return f"get_byte({text}, {place} - 1)"

    def find(self, byte: str, text: str) -> str:
        return f"position({byte} IN {text})"

    def join(self, texts: str) -> str:
        return f"string_agg({texts}, '')"

    def places(self, last: str) -> str:
        return f"CROSS JOIN generate_series(1, {last}) n (place)"

    def take(self, cursor: CursorWrapper, keys: Sequence[_Key]) -> Iterable[_Row]:
        cursor.execute(
            f"DELETE FROM {self.table} p USING unnest(%s::int[], %s::int[]) AS taken (term, block)"
            " WHERE p.term_id = taken.term AND p.block = taken.block"
            " RETURNING p.term_id, p.block, p.documents, p.weights",
            [[term for term, _ in keys], [block for _, block in keys]],
        )
        return cursor.fetchall()

    def scores(self) -> str:
        """Candidates are gathered by block, and a term is looked up once for all of a block: OFFSET
        keeps PostgreSQL from reading all blocks of the term instead."""
        return (
            f"SELECT b.block * {BLOCK} + get_byte(n.place, 0) AS document_id, q.slot, q.choice,"
            " q.needed, get_byte(p.weights, position(n.place IN p.documents) - 1) * q.factor"
            f" + q.base AS score FROM (SELECT document_id / {BLOCK} AS block, array_agg(set_byte("
            f"'\\x00', 0, document_id & {BLOCK - 1})) AS places FROM candidate GROUP BY 1) b"
            f" CROSS JOIN asked q CROSS JOIN LATERAL (SELECT x.documents, x.weights"
            f" FROM {self.table} x WHERE x.term_id = q.term_id AND x.block = b.block OFFSET 0) p"
            " CROSS JOIN unnest(b.places) n (place) WHERE position(n.place IN p.documents) > 0"
        )


class SQLitePostings(Postings):
    """SQLite knows a byte only as a string of one: its number is where it stands among all."""

    as_it_stands = "LIMIT -1"
    nothing = "x''"

    _BYTES = f"x'{bytes(range(BLOCK)).hex()}'"

    def number(self, text: str, place: str) -> str:
        return f"(instr({self._BYTES}, substr({text}, {place}, 1)) - 1)"

    def find(self, byte: str, text: str) -> str:
        return f"instr({text}, {byte})"

    def join(self, texts: str) -> str:
        return f"CAST(group_concat({texts}, '') AS BLOB)"

    def places(self, last: str) -> str:
        return f"CROSS JOIN {self.table}_place n ON n.place <= {last}"

    def take(self, cursor: CursorWrapper, keys: Sequence[_Key]) -> Iterable[_Row]:
        taken = "SELECT json_extract(value, '$[0]'), json_extract(value, '$[1]') FROM json_each(%s)"
        cursor.execute(
            f"DELETE FROM {self.table} WHERE (term_id, block) IN ({taken})"
            f" RETURNING {', '.join(_COLUMNS)}",
            [json.dumps(keys)],
        )
        return cursor.fetchall()

    def scores(self) -> str:
        weight = self.number("p.weights", "instr(p.documents, c.place)")
        return (
            f"SELECT c.document_id, q.slot, q.choice, q.needed, {weight} * q.factor + q.base"
            f" AS score FROM (SELECT document_id, document_id / {BLOCK} AS block,"
            f" substr({self._BYTES}, (document_id & {BLOCK - 1}) + 1, 1) AS place FROM candidate"
            f" {self.as_it_stands}) c CROSS JOIN asked q CROSS JOIN {self.table} p"
            " WHERE p.term_id = q.term_id AND p.block = c.block"
            " AND instr(p.documents, c.place) > 0"
        )


def postings_of(vendor: str, table: str) -> Postings:
    return PostgreSQLPostings(table) if vendor == "postgresql" else SQLitePostings(table)


def _marks(terms: Sequence[int]) -> str:
    return ", ".join(["%s"] * len(terms))
