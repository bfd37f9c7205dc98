"""How many documents there are, and how many of them hold a term."""

# ruff: noqa: S608
from collections.abc import Iterable

from search.engine.index import Index
from search.engine.rows import among


class Counts:
    """The counts of an index as one search sees them: each is asked for once."""

    def __init__(self, index: Index) -> None:
        self.index = index
        self.documents = 1
        self._asked: set[str] = set()
        self._known: dict[str, tuple[int, int]] = {}

    def of(self, terms: Iterable[str]) -> dict[str, tuple[int, int]]:
        """Return the number of each term that is known, and how many documents hold it."""
        terms = set(terms)
        if new := terms - self._asked:
            self._ask(sorted(new))
        return {term: self._known[term] for term in terms & self._known.keys()}

    def _ask(self, terms: list[str]) -> None:
        tables = self.index.tables
        source = (
            f"NULL, 0, COALESCE(MAX(id), 1) FROM {tables.document}"
            f" UNION ALL SELECT text, id, documents FROM {tables.term}"
        )
        with self.index.connection.cursor() as cursor:
            for text, number, documents in among(cursor, source, "text", terms):
                if text is None:
                    self.documents = documents
                else:
                    self._known[text] = number, documents
        self._asked.update(terms)
