"""Suggestions while a reader types: documents with a word in their titles that begins like it."""

# ruff: noqa: S608
from search.engine.index import COMPLETION_LENGTH, TYPED, Index
from search.engine.packing import pack
from search.engine.rows import contains, lookups
from search.engine.statements import EVERYTHING, Hit, Scope, Statement
from thai.folding import fold
from thai.terms import TYPED_LENGTH, condense, squeeze

MOST_READ = 1000  # beginnings; more of them are read only where these give too little

_LAST = b"\xff"
_MOST_WORDS = 8
_OTHERWISE_TYPED = 500  # places behind what is typed the same


def complete(
    index: Index, text: str, *, limit: int, offset: int = 0, scope: Scope = EVERYTHING
) -> list[Hit]:
    """Return documents that have, for each part of `text` between spaces, a title that goes on
    like it from some word on; first those that have its hyphens and the like too, and where that
    word stands first."""
    end = limit + offset
    if limit <= 0 or not squeeze(fold(text)):
        return []
    hits, all_read = _complete(index, text, scope, end, MOST_READ)
    if len(hits) < end and not all_read:
        hits, _ = _complete(index, text, scope, end, None)
    return hits[offset:]


def _complete(
    index: Index, text: str, scope: Scope, limit: int, most: int | None
) -> tuple[list[Hit], bool]:
    """Return what `matching` finds, and whether there is nothing else."""
    statement = matching(index, text, scope, most)
    statement.add(
        "SELECT n.count, d.kind, d.key, -m.place FROM (SELECT COUNT(*) AS count FROM near) n"
        f" LEFT JOIN (matching m JOIN {index.tables.document} d ON d.id = m.document_id) ON 1 = 1"
        " ORDER BY m.place, d.id DESC LIMIT %s",
        limit,
    )
    with lookups(index.connection) as cursor:
        cursor.execute(statement.sql, statement.parameters)
        found = cursor.fetchall()
    hits = [Hit(*row) for _, *row in found if row[0] is not None]
    return hits, most is None or (found[0][0] < most and len(_parts(text)) == 1)


def matching(index: Index, text: str, scope: Scope, most: int | None = None) -> Statement:
    """Return SQL that begins with `matching` (document_id, place): what goes on like `text`, which
    has a letter, and behind that what has all its parts. With `most`: only what goes on like it,
    among so many beginnings and as many of titles that are like it from their first word on."""
    parts = _parts(text)
    statement = Statement("WITH near AS (")
    _add_near(statement, index, fold(text), most)
    statement.add(
        "), matching AS (SELECT c.document_id, MIN(c.place) AS place FROM (SELECT * FROM near"
    )
    if len(parts) > 1 and most is None:
        for number, part in enumerate(parts):
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


def _parts(text: str) -> list[str]:
    return [part for part in map(squeeze, fold(text).split()[:_MOST_WORDS]) if part]


def _add_near(statement: Statement, index: Index, folded: str, most: int | None) -> None:
    beginning, typed = squeeze(folded), condense(folded)
    packed = pack(beginning[:COMPLETION_LENGTH])
    limit = "" if most is None else f" LIMIT {most:d}"
    place = "place"
    needle = []
    if typed != beginning:
        same = contains(index.connection, "beginning")
        place = f"place + CASE WHEN {same} THEN 0 ELSE {_OTHERWISE_TYPED} END AS place"
        needle = [TYPED + pack(typed[:TYPED_LENGTH])]
    conditions = ["", " AND place = 0"] if most else [""]
    for number, condition in enumerate(conditions):
        statement.add(
            f"{' UNION ALL ' if number else ''}SELECT * FROM (SELECT document_id, {place}"
            f" FROM {index.tables.completion} WHERE beginning >= %s AND beginning < %s"
            f"{condition}{limit}) r{number}",
            *needle,
            packed,
            packed + _LAST,
        )


def _add_document_range(statement: Statement, index: Index, beginning: str) -> None:
    """All parts are somewhere: a place behind every real one."""
    packed = pack(beginning[:COMPLETION_LENGTH])
    statement.add(
        f"SELECT document_id, 2000 AS place FROM {index.tables.completion}"
        " WHERE beginning >= %s AND beginning < %s",
        packed,
        packed + _LAST,
    )
