"""Which documents hold a term, and how well they answer it: a table of each database's own shape.

SQLite keeps a row for each of them, clustered by term: a dozen bytes. A row of PostgreSQL takes
seven times as many, index included, so there a row holds a block: a byte that tells the document
and a byte that tells the weight, for all documents of 256 in succession that hold the term. The
heaviest stand first. Finding one among them is looking for a byte.
"""

# ruff: noqa: S608 - names of tables, never anything from outside
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from django.db.backends.utils import CursorWrapper

from search.engine import rows
from search.engine.statements import Statement

BLOCK = 256  # documents whose numbers differ in the last byte only
RARE = 2000  # documents of a term that SQLite reads whole
MANY = 64  # documents put at once that begin a block, so that they write each once

# By term and block: what holds the term, weight and place in the block as one number.
_Blocks = dict[tuple[int, int], list[int]]

Groups = Sequence[Sequence[Sequence[int]]]


Posting = tuple[int, int, int]  # term, document, weight from 1 to 255


class Row(NamedTuple):
    """One term of one alternative of one slot, as a statement reads it."""

    slot: int
    choice: int
    needed: int
    term: int
    factor: float
    base: float = 0.0  # for having it at all


class RowPostings:
    """A row for each posting."""

    def __init__(self, table: str) -> None:
        self.table = table

    def first_number(self, free: int, count: int) -> int:
        """Return the number of the first of `count` new documents; `free` is the first unused."""
        return free

    def add(self, cursor: CursorWrapper, postings: Iterable[Posting]) -> None:
        columns = ("term_id", "document_id", "weight")
        rows.insert(cursor, self.table, columns, sorted(postings))

    def remove(self, cursor: CursorWrapper, pairs: Iterable[tuple[int, int]]) -> None:
        """Remove postings by term and document."""
        cursor.executemany(
            f"DELETE FROM {self.table} WHERE term_id = %s AND document_id = %s", list(pairs)
        )

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
        and none of the terms `without`. `deepest`: so many of the best are enough, of each 256."""
        statement.add(
            f"(SELECT p.document_id, p.weight FROM {self.table} p"
            f" WHERE p.term_id IN ({_places(terms)})",
            *terms,
        )
        for groups in required:
            choices = [" AND ".join(self._has(terms) for terms in group) for group in groups]
            held = [term for group in groups for terms in group for term in terms]
            statement.add(f" AND (({') OR ('.join(choices)}))", *held)
        if without:
            statement.add(f" AND NOT {self._has(without)}", *without)
        statement.add(")")

    def _has(self, terms: Sequence[int]) -> str:
        return (
            f"EXISTS (SELECT 1 FROM {self.table} x WHERE x.term_id IN ({_places(terms)})"
            " AND x.document_id = p.document_id)"
        )

    def parts(self, rows: Sequence[Row], counts: Mapping[int, int]) -> dict[str, list[Row]]:
        """Return the rows under the names that `scores` knows; `counts` are those of their terms.
        Common terms are looked up for each candidate, others are read whole."""
        common = {row for row in rows if counts[row.term] > RARE}
        named = {
            "common": [row for row in rows if row in common],
            "rare": [row for row in rows if row not in common],
        }
        return {name: some for name, some in named.items() if some}

    def scores(self, asked: str) -> str:
        """Return SQL for what each `candidate` has of each of the rows under the name `asked`.
        The order of the joins is the order they are written in."""
        columns = "p.document_id, q.slot, q.choice, q.needed, p.weight * q.factor + q.base AS score"
        if asked == "common":
            return (
                f"SELECT {columns} FROM candidate c CROSS JOIN {asked} q CROSS JOIN {self.table} p"
                " WHERE p.term_id = q.term_id AND p.document_id = c.document_id"
            )
        return (
            f"SELECT {columns} FROM {asked} q CROSS JOIN {self.table} p WHERE"
            " p.term_id = q.term_id AND p.document_id IN (SELECT document_id FROM candidate)"
        )


class BlockPostings:
    """A row for each term in each block of documents."""

    def __init__(self, table: str) -> None:
        self.table = table

    def first_number(self, free: int, count: int) -> int:
        return free if count < MANY else -(-free // BLOCK) * BLOCK

    def add(self, cursor: CursorWrapper, postings: Iterable[Posting]) -> None:
        blocks: _Blocks = defaultdict(list)
        for term, document, weight in postings:
            blocks[term, document // BLOCK].append(weight * BLOCK + document % BLOCK)
        for key, held in self._take(cursor, list(blocks)):
            blocks[key] += held
        self._write(cursor, blocks)

    def remove(self, cursor: CursorWrapper, pairs: Iterable[tuple[int, int]]) -> None:
        gone: dict[tuple[int, int], set[int]] = defaultdict(set)
        for term, document in pairs:
            gone[term, document // BLOCK].add(document % BLOCK)
        left = {
            key: [one for one in held if one % BLOCK not in gone[key]]
            for key, held in self._take(cursor, list(gone))
        }
        self._write(cursor, left)

    def _take(
        self, cursor: CursorWrapper, keys: list[tuple[int, int]]
    ) -> Iterator[tuple[tuple[int, int], list[int]]]:
        """Take blocks out of the table."""
        cursor.execute(
            f"DELETE FROM {self.table} p USING unnest(%s::int[], %s::int[]) AS taken (term, block)"
            " WHERE p.term_id = taken.term AND p.block = taken.block"
            " RETURNING p.term_id, p.block, p.documents, p.weights",
            [[term for term, _ in keys], [block for _, block in keys]],
        )
        for term, block, documents, weights in cursor.fetchall():
            pairs = zip(bytes(documents), bytes(weights), strict=True)
            yield (term, block), [weight * BLOCK + document for document, weight in pairs]

    def _write(self, cursor: CursorWrapper, blocks: _Blocks) -> None:
        written = []
        for (term, block), held in sorted(blocks.items()):
            held.sort(reverse=True)
            documents = bytes([one % BLOCK for one in held])
            weights = bytes([one // BLOCK for one in held])
            written.append((term, block, documents, weights))
        columns = ("term_id", "block", "documents", "weights")
        rows.insert(cursor, self.table, columns, [row for row in written if row[2]])

    def add_documents(
        self,
        statement: Statement,
        terms: Sequence[int],
        required: Sequence[Groups],
        without: Sequence[int],
        deepest: int | None,
    ) -> None:
        """What else must be there is looked for once for a block, not once for each document."""
        conditions: list[str] = []
        columns: list[tuple[str, Sequence[int]]] = []

        def has(terms: Sequence[int]) -> str:
            columns.append((f"held{len(columns)}", terms))
            return f"position({_PLACE} IN b.{columns[-1][0]}) > 0"

        for groups in required:
            choices = [" AND ".join(has(terms) for terms in group) for group in groups]
            conditions.append(f"(({') OR ('.join(choices)}))")
        if without:
            conditions.append(f"NOT {has(without)}")
        last = "length(b.documents)" + ("" if deepest is None else f", {deepest:d}")
        statement.add(
            f"(SELECT b.block * {BLOCK} + get_byte(b.documents, n) AS document_id,"
            " get_byte(b.weights, n) AS weight FROM (SELECT p.block, p.documents, p.weights"
        )
        for name, held in columns:
            statement.add(f", {self._held(held)} AS {name}", *held)
        statement.add(
            f" FROM {self.table} p WHERE p.term_id IN ({_places(terms)}) OFFSET 0) b"
            f" CROSS JOIN generate_series(0, least({last}) - 1) n",
            *terms,
        )
        statement.add(f" WHERE {' AND '.join(conditions)})" if conditions else ")")

    def _held(self, terms: Sequence[int]) -> str:
        """Return SQL for the documents of block `p` that hold one of the terms."""
        return (
            f"COALESCE((SELECT string_agg(x.documents, '') FROM {self.table} x"
            f" WHERE x.term_id IN ({_places(terms)}) AND x.block = p.block), '')"
        )

    def parts(self, rows: Sequence[Row], counts: Mapping[int, int]) -> dict[str, list[Row]]:
        return {"asked": list(rows)}

    def scores(self, asked: str) -> str:
        """Candidates are gathered by block, and a term is looked up once for all of a block: OFFSET
        keeps PostgreSQL from reading all blocks of the term instead."""
        return (
            f"SELECT b.block * {BLOCK} + get_byte(n.place, 0) AS document_id, q.slot, q.choice,"
            " q.needed, get_byte(p.weights, position(n.place IN p.documents) - 1) * q.factor"
            f" + q.base AS score FROM (SELECT document_id / {BLOCK} AS block, array_agg(set_byte("
            f"'\\x00', 0, document_id & {BLOCK - 1})) AS places FROM candidate GROUP BY 1) b"
            f" CROSS JOIN {asked} q CROSS JOIN LATERAL (SELECT x.documents, x.weights"
            f" FROM {self.table} x WHERE x.term_id = q.term_id AND x.block = b.block OFFSET 0) p"
            " CROSS JOIN unnest(b.places) n (place) WHERE position(n.place IN p.documents) > 0"
        )


_PLACE = "substring(b.documents FROM n + 1 FOR 1)"


def _places(terms: Sequence[int]) -> str:
    return ", ".join(["%s"] * len(terms))


def postings_of(vendor: str, table: str) -> RowPostings | BlockPostings:
    return BlockPostings(table) if vendor == "postgresql" else RowPostings(table)
