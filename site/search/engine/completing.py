"""Suggestions while a reader types: documents with a word in their titles that begins like it."""

# ruff: noqa: S608
from search.engine.index import COMPLETION_LENGTH, TYPED, Index
from search.engine.packing import pack
from search.engine.rows import contains
from search.engine.statements import EVERYTHING, Hit, Scope, Statement
from thai.folding import fold
from thai.terms import TYPED_LENGTH, condense, squeeze

_LAST = b"\xff"
_MOST_WORDS = 8
_OTHERWISE_TYPED = 500  # places behind what is typed the same


def complete(
    index: Index, text: str, *, limit: int, offset: int = 0, scope: Scope = EVERYTHING
) -> list[Hit]:
    """Return documents that have, for each part of `text` between spaces, a title that goes on
    like it from some word on; first those that have its hyphens and the like too, and where that
    word stands first."""
    statement = matching(index, text, scope)
    if statement is None or limit <= 0:
        return []
    statement.add(
        "SELECT d.kind, d.key, -m.place FROM matching m"
        f" JOIN {index.tables.document} d ON d.id = m.document_id"
        " ORDER BY m.place, d.id DESC LIMIT %s OFFSET %s",
        limit,
        offset,
    )
    with index.connection.cursor() as cursor:
        cursor.execute(statement.sql, statement.parameters)
        return [Hit(*row) for row in cursor.fetchall()]


def matching(index: Index, text: str, scope: Scope) -> Statement | None:
    """Return SQL that begins with `matching` (document_id, place); None if nothing is asked for."""
    folded = fold(text)
    whole = squeeze(folded)
    parts = [squeeze(part) for part in folded.split()[:_MOST_WORDS]]
    if not whole:
        return None
    statement = Statement("WITH matching AS (SELECT c.document_id, MIN(c.place) AS place FROM (")
    _add_range(statement, index, whole, condense(folded))
    if len(parts) > 1:
        for number, part in enumerate(filter(None, parts)):
            statement.add(" UNION ALL SELECT * FROM (" if number == 0 else " INTERSECT ")
            _add_document_range(statement, index, part)
        statement.add(") every")
    statement.add(f") c JOIN {index.tables.document} d ON d.id = c.document_id WHERE 1 = 1")
    if scope.kinds:
        places = ", ".join(["%s"] * len(scope.kinds))
        statement.add(f" AND d.kind IN ({places})", *scope.kinds)
    if scope.condition:
        statement.add(f" AND {scope.condition}", *scope.parameters)
    return statement.add(" GROUP BY c.document_id) ")


def _add_range(statement: Statement, index: Index, beginning: str, typed: str) -> None:
    packed = pack(beginning[:COMPLETION_LENGTH])
    place = "place"
    if typed != beginning:
        same = contains(index.connection, "beginning")
        place += f" + CASE WHEN {same} THEN 0 ELSE {_OTHERWISE_TYPED} END AS place"
    statement.add(f"SELECT document_id, {place} FROM {index.tables.completion}")
    if typed != beginning:
        statement.add("", TYPED + pack(typed[:TYPED_LENGTH]))
    statement.add(" WHERE beginning >= %s AND beginning < %s", packed, packed + _LAST)


def _add_document_range(statement: Statement, index: Index, beginning: str) -> None:
    """All parts are somewhere: a place behind every real one."""
    packed = pack(beginning[:COMPLETION_LENGTH])
    statement.add(
        f"SELECT document_id, 2000 AS place FROM {index.tables.completion}"
        " WHERE beginning >= %s AND beginning < %s",
        packed,
        packed + _LAST,
    )
