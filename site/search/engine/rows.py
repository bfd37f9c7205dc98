"""Many rows at once, in the quickest way that each database has.

Table and column names come from `Tables` and from this package, never from outside.
"""

# ruff: noqa: S608
import json
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Any

from django.db import transaction
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.backends.utils import CursorWrapper

from search.engine.tables import Tables

# Any number that only this lock uses: writers of an index queue, so that two of them never wait
# for each other's rows.
_LOCK = 7_468_61

_PLANS_FOR_MANY_ROWS = (
    "jit",
    "enable_hashjoin",
    "enable_mergejoin",
    "enable_bitmapscan",
    "enable_seqscan",
)


def is_postgresql(cursor: CursorWrapper) -> bool:
    return cursor.db.vendor == "postgresql"


def lock(cursor: CursorWrapper, tables: Tables) -> None:
    """Let one writer at a time change the index, until its transaction ends."""
    if is_postgresql(cursor):
        cursor.execute("SELECT pg_advisory_xact_lock(%s, hashtext(%s))", [_LOCK, tables.term])


def contains(connection: BaseDatabaseWrapper, column: str) -> str:
    """Return SQL that says whether bytes, its parameter, stand in `column`."""
    if connection.vendor == "postgresql":
        return f"position(CAST(%s AS bytea) IN {column}) > 0"
    return f"instr({column}, %s) > 0"


@contextmanager
def lookups(connection: BaseDatabaseWrapper) -> Iterator[Any]:
    """Give a cursor for which PostgreSQL neither reads whole tables nor compiles, until the
    transaction ends: it cannot know how few the candidates of a search are, and takes ten times as
    long."""
    if connection.vendor != "postgresql":
        with connection.cursor() as cursor:
            yield cursor
        return
    off = ", ".join(f"set_config('{name}', 'off', true)" for name in _PLANS_FOR_MANY_ROWS)
    with transaction.atomic(connection.alias, savepoint=False), connection.cursor() as cursor:
        cursor.execute(f"SELECT {off}")
        yield cursor


def insert(
    cursor: CursorWrapper, table: str, columns: tuple[str, ...], rows: Sequence[tuple[Any, ...]]
) -> None:
    names = ", ".join(columns)
    if is_postgresql(cursor):
        with cursor.copy(f"COPY {table} ({names}) FROM STDIN") as copy:
            for row in rows:
                copy.write_row(row)
    elif rows:
        places = ", ".join(["%s"] * len(columns))
        cursor.executemany(f"INSERT INTO {table} ({names}) VALUES ({places})", rows)


def next_id(cursor: CursorWrapper, table: str) -> int:
    """Return the first number that no row uses. Safe while the index is locked."""
    cursor.execute(f"SELECT COALESCE(MAX(id), 0) + 1 FROM {table}")
    return cursor.fetchone()[0]


def known_terms(cursor: CursorWrapper, tables: Tables, terms: list[str]) -> dict[str, int]:
    return dict(among(cursor, f"text, id FROM {tables.term}", "text", terms))


def held_terms(
    cursor: CursorWrapper, tables: Tables, kind: int, keys: list[str]
) -> dict[int, bytes]:
    """Return the numbers of the documents named by `keys`, each with what `terms` holds."""
    source = f"id, terms, kind FROM {tables.document}"
    return {
        number: bytes(terms)
        for number, terms, of_kind in among(cursor, source, "key", keys)
        if of_kind == kind
    }


def add_to_counts(cursor: CursorWrapper, tables: Tables, changes: Mapping[int, int]) -> None:
    """Add to the number of documents of each term, given by its number."""
    if is_postgresql(cursor):
        cursor.execute(
            f"UPDATE {tables.term} t SET documents = documents + c.n"
            " FROM unnest(%s::int[], %s::int[]) AS c (id, n) WHERE t.id = c.id",
            [list(changes), list(changes.values())],
        )
    else:
        cursor.executemany(
            f"UPDATE {tables.term} SET documents = documents + %s WHERE id = %s",
            [(n, number) for number, n in changes.items()],
        )


def delete(cursor: CursorWrapper, table: str, column: str, numbers: list[int]) -> None:
    cursor.execute(
        f"DELETE FROM {table} WHERE {column} {_in_list(cursor)}", [_list(cursor, numbers)]
    )


def analyse(connection: BaseDatabaseWrapper, tables: Tables) -> None:
    """Let the database look at what the tables hold; PostgreSQL plans by it."""
    if connection.vendor != "postgresql":
        return
    with connection.cursor() as cursor:
        for table in tables:
            verb = "ANALYZE" if connection.in_atomic_block else "VACUUM ANALYZE"
            cursor.execute(f"{verb} {table}")


def among(cursor: CursorWrapper, source: str, column: str, values: list[Any]) -> Iterator[Any]:
    """Select `source` where `column` is one of `values`."""
    cursor.execute(f"SELECT {source} WHERE {column} {_in_list(cursor)}", [_list(cursor, values)])
    return iter(cursor.fetchall())


def _in_list(cursor: CursorWrapper) -> str:
    return "= ANY(%s)" if is_postgresql(cursor) else "IN (SELECT value FROM json_each(%s))"


def _list(cursor: CursorWrapper, values: list[Any]) -> list[Any] | str:
    return values if is_postgresql(cursor) else json.dumps(values, ensure_ascii=False)
