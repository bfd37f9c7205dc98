"""Measure the search on documents and queries from outside.

    manage.py search_bench --documents D.jsonl --queries Q.jsonl --output R.jsonl

Documents ({"id", "source", "title", "body"}, one per line) are indexed into tables of their own, by
the engine of the site; queries ({"qid", "query", "limit", "kind"}) are answered from there.
"""

import json
import time
from argparse import ArgumentParser
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.db import connection

from search.engine import Entry, Index, Passage, tables
from search.engine.completing import complete
from search.engine.ranking import search
from search.plan import read

PREFIX = "thaisearch_bench"
KIND = 0
TITLE_BOOST = 4.0
CHUNK = 500


class Command(BaseCommand):
    help = "Index documents apart from the site's, ask queries, write the answers with their times."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--documents", type=Path, help="documents to index, JSON Lines")
        parser.add_argument("--queries", type=Path, help="queries to ask, JSON Lines")
        parser.add_argument("--output", type=Path, help="where the answers go, JSON Lines")
        parser.add_argument(
            "--no-index", action="store_true", help="ask what was indexed the last time"
        )

    def handle(self, **options: Any) -> None:
        index = Index(prefix=PREFIX)
        if not options["no_index"]:
            if not options["documents"]:
                raise CommandError("--documents is needed, or --no-index")
            self.stdout.write(f"indexed in {rebuild(index, options['documents']):.1f} s")
        if options["queries"]:
            if not options["output"]:
                raise CommandError("--queries needs --output")
            with options["output"].open("w", encoding="utf-8") as output:
                for query in _lines(options["queries"]):
                    output.write(json.dumps(answer(index, query), ensure_ascii=False) + "\n")


def rebuild(index: Index, path: Path) -> float:
    """Index all documents of the file afresh; return how many seconds it took."""
    tables.drop(connection, PREFIX)
    tables.create(connection, PREFIX)
    started = time.perf_counter()
    lines = _lines(path)
    while chunk := list(islice(lines, CHUNK)):
        index.put([_entry(document) for document in chunk])
    index.tidy()
    return time.perf_counter() - started


def answer(index: Index, query: dict[str, Any]) -> dict[str, Any]:
    """Return the ids found for a query, best first, with the milliseconds it took."""
    started = time.perf_counter()
    if query.get("kind") == "autocomplete":
        hits = complete(index, query["query"], limit=query["limit"])
    else:
        hits = search(index, read(query["query"]), limit=query["limit"]).hits
    spent = (time.perf_counter() - started) * 1000
    return {"qid": query["qid"], "ids": [hit.key for hit in hits], "ms": round(spent, 3)}


def _entry(document: dict[str, Any]) -> Entry:
    passages = [
        Passage("title", document["title"], TITLE_BOOST),
        Passage("body", document["body"]),
    ]
    return Entry(KIND, str(document["id"]), passages, [document["title"]])


def _lines(path: Path) -> Iterator[dict[str, Any]]:
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            if line.strip():
                yield json.loads(line)
