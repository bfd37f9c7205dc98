"""What is written into an index: documents with their terms, weights, texts and completions."""

import re
from array import array
from collections import Counter
from collections.abc import Iterable, Sequence
from functools import cache
from itertools import islice

from django.db import connections, transaction

from search.engine import rows
from search.engine.entries import Entry
from search.engine.packing import pack
from search.engine.postings import first_number, postings_of
from search.engine.tables import SITE, Tables
from search.vocabulary import Vocabulary, vocabulary
from thai.folding import fold
from thai.sounds import skeleton
from thai.terms import starts, stream

# BM25: how soon more occurrences stop counting, and how much a long text is held against it.
# Lengths are compared with a fixed one, not with the average of the day: so the weight of a
# document never depends on when it was indexed.
SATURATION = 1.2
LENGTH_MATTERS = 0.7
USUAL_LENGTH = 500  # terms, parts of words included
FIELD_MATTERS = 0.08
FULL_WEIGHT = 255  # a byte

COMPLETION_LENGTH = 30  # characters
MOST_COMPLETIONS = 150  # for each title
TYPED = b"\0"  # between the letters and digits of a beginning and how it is typed, hyphens and all

_WORD = re.compile(r"[ก-ฺเ-๎]{2,}|[^\W\d_ก-๎]{3,}")  # what can be misspelled


class Index:
    """An index in the tables named after `prefix`, on the database `using`."""

    def __init__(self, using: str = "default", prefix: str = SITE) -> None:
        self.using = using
        self.tables = Tables.of(prefix)
        self.postings = postings_of(self.connection.vendor, self.tables.posting)

    @property
    def connection(self):  # type: ignore[no-untyped-def]
        return connections[self.using]

    def put(self, entries: Sequence[Entry]) -> None:
        """Add `entries`, in place of what stood under their names."""
        if not entries:
            return
        entries = list({(entry.kind, entry.key): entry for entry in entries}.values())
        weighed = [weigh(entry, vocabulary()) for entry in entries]
        with transaction.atomic(self.using), self.connection.cursor() as cursor:
            rows.lock(cursor, self.tables)
            for kind in {entry.kind for entry in entries}:
                self._remove(cursor, kind, [entry.key for entry in entries if entry.kind == kind])
            ids = self._count_terms(cursor, weighed)
            self._insert(cursor, entries, weighed, ids)

    def remove(self, kind: int, keys: Iterable[str]) -> None:
        """Take documents out; those that are not in it do not matter."""
        with transaction.atomic(self.using), self.connection.cursor() as cursor:
            rows.lock(cursor, self.tables)
            self._remove(cursor, kind, list(keys))

    def clear(self) -> None:
        """Take everything out."""
        with transaction.atomic(self.using), self.connection.cursor() as cursor:
            for table in self.tables:
                cursor.execute(f"DELETE FROM {table}")  # noqa: S608

    def keys(self, kind: int) -> set[str]:
        """Return the keys of all documents of a kind."""
        with self.connection.cursor() as cursor:
            cursor.execute(f"SELECT key FROM {self.tables.document} WHERE kind = %s", [kind])  # noqa: S608
            return {key for (key,) in cursor.fetchall()}

    def tidy(self) -> None:
        """After many changes: let PostgreSQL see what there is, or its plans go by guesses."""
        rows.analyse(self.connection, self.tables)

    def _count_terms(self, cursor, weighed: list[dict[str, int]]) -> dict[str, int]:  # type: ignore[no-untyped-def]
        """Count the documents into their terms; return the number of each term."""
        counts = Counter(term for weights in weighed for term in weights)
        known = rows.known_terms(cursor, self.tables, list(counts))
        new = [term for term in counts if term not in known]
        first = rows.next_id(cursor, self.tables.term)
        known |= {term: number for number, term in enumerate(new, first)}
        rows.insert(
            cursor,
            self.tables.term,
            ("id", "text", "documents", "sound", "sound_backwards"),
            [(known[term], term, counts.pop(term), *_sounds(term)) for term in new],
        )
        rows.add_to_counts(cursor, self.tables, {known[term]: n for term, n in counts.items()})
        return known

    def _insert(  # type: ignore[no-untyped-def]
        self, cursor, entries: list[Entry], weighed: list[dict[str, int]], ids: dict[str, int]
    ) -> None:
        free = rows.next_id(cursor, self.tables.document)
        first = first_number(free, len(entries))
        documents, postings, passages, completions = [], [], [], []
        for number, (entry, weights) in enumerate(zip(entries, weighed, strict=True), first):
            held = {ids[term]: weight for term, weight in weights.items()}
            day = entry.day and entry.day.toordinal()
            terms = array("i", sorted(held)).tobytes()
            documents.append((number, entry.kind, entry.key, terms, day))
            postings.append((number, held))
            passages += [
                (number, field, boost, pack(text)) for field, boost, text in _streams(entry)
            ]
            completions += [(text, number, at) for text, at in _completions(entry).items()]
        insert = rows.insert
        insert(cursor, self.tables.document, ("id", "kind", "key", "terms", "day"), documents)
        self.postings.add(cursor, postings, free)
        insert(cursor, self.tables.passage, ("document_id", "field", "boost", "text"), passages)
        columns = ("beginning", "document_id", "place")
        insert(cursor, self.tables.completion, columns, sorted(completions))

    def _remove(self, cursor, kind: int, keys: list[str]) -> None:  # type: ignore[no-untyped-def]
        held = rows.held_terms(cursor, self.tables, kind, keys)
        if not held:
            return
        documents = {number: array("i", terms) for number, terms in held.items()}
        counts = Counter(term for terms in documents.values() for term in terms)
        self.postings.remove(cursor, documents)
        rows.add_to_counts(cursor, self.tables, {term: -n for term, n in counts.items()})
        for table, column in (
            (self.tables.passage, "document_id"),
            (self.tables.completion, "document_id"),
            (self.tables.document, "id"),
        ):
            rows.delete(cursor, table, column, list(held))


def _sounds(term: str) -> tuple[str, str] | tuple[None, None]:
    """Return how a word sounds, forwards and backwards; abbreviations and the like do not."""
    if not _WORD.fullmatch(term):
        return None, None
    sound = skeleton(term)
    return sound, sound[::-1]


def weigh(entry: Entry, words: Vocabulary) -> dict[str, int]:
    """Return the terms of `entry`, each with how much the entry is about it (1 to 255)."""
    frequencies: dict[str, float] = {}
    best: dict[str, float] = {}  # the boost of the best field that has it
    length = 0
    for passage in sorted(entry.passages, key=lambda passage: -passage.boost):
        boost = passage.boost
        terms = words.index_terms(passage.folded)
        length += len(terms)
        for term, times in Counter(terms).items():
            if term in frequencies:
                frequencies[term] += times * boost
            else:
                frequencies[term], best[term] = times * boost, boost
    norm = SATURATION * (1 - LENGTH_MATTERS + LENGTH_MATTERS * length / USUAL_LENGTH)

    @cache  # few pairs are many words'
    def weight(often: float, boost: float) -> int:
        return max(1, round(FULL_WEIGHT * often / (often + norm) * _field_counts(boost)))

    return {term: weight(often, best[term]) for term, often in frequencies.items()}


def _field_counts(boost: float) -> float:
    """Return what a word in a field with `boost` counts: 0.92 in plain text, 0.98 in a title.

    However often it is said, what the text says once does not become what it is about.
    """
    return 1 - FIELD_MATTERS / max(boost, 0.5)


def _streams(entry: Entry) -> Iterable[tuple[str, float, str]]:
    """Yield field, boost and stream of each field; two passages of one field are set apart."""
    streams: dict[str, tuple[float, str]] = {}
    for passage in entry.passages:
        _, before = streams.get(passage.field, (0, ""))
        streams[passage.field] = passage.boost, before + stream(passage.folded)
    return ((field, boost, text) for field, (boost, text) in streams.items() if text.strip())


def _completions(entry: Entry) -> dict[bytes, int]:
    """Return what stands from each cluster of the titles on, with its place: the beginnings of
    words before all others, which are for readers whose words end elsewhere than ours."""
    found: dict[bytes, int] = {}
    for text in entry.completions:
        beginnings = starts(fold(text), vocabulary().lexicon, COMPLETION_LENGTH)
        for place, start in enumerate(islice(beginnings, MOST_COMPLETIONS)):
            beginning = pack(start.text)
            if not start.text.startswith(start.typed):
                beginning += TYPED + pack(start.typed)
            found.setdefault(beginning, place if start.is_word else place + MOST_COMPLETIONS)
    return found
