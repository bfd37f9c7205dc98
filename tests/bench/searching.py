"""Measure the search against Wagtail's own, in one run over the same documents: how long indexing
takes, how large the index is, how quickly it answers.

Times are those that the processor spent, here and in PostgreSQL's process for this connection if it
runs on this machine: what else the machine does need not count.
"""

import argparse
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import partial
from itertools import islice
from pathlib import Path

import django

django.setup()

# Models may be imported from here on.
from django.contrib.contenttypes.models import ContentType  # noqa: E402
from django.db import connection, models  # noqa: E402
from modelsearch import index  # noqa: E402
from modelsearch.backends.base import BaseSearchBackend  # noqa: E402
from modelsearch.backends.database import SearchBackend as StockBackend  # noqa: E402
from modelsearch.conf import get_app_config  # noqa: E402

from search.backends import SearchBackend as ThaiBackend  # noqa: E402
from search.vocabulary import vocabulary  # noqa: E402
from tests.bench.texts import beginnings, queries, texts  # noqa: E402

CHUNK = 500
MOST_SAMPLED = 500  # documents that queries are drawn from
FIRST_RESULTS = 10
PATIENCE, FEWEST = 60, 2  # seconds; queries
MEGABYTE = 1_000_000

# Run in a process of its own: what was allocated before does not count.
MEMORY = """
import json, os
def resident():
    with open("/proc/self/statm") as statm:
        return int(statm.read().split()[1]) * os.sysconf("SC_PAGE_SIZE")
import search.vocabulary
before = resident()
search.vocabulary.vocabulary()
print(resident() - before)
"""


class Document(index.Indexed, models.Model):
    """Something with a title and a text, in a table of its own while the bench runs."""

    title = models.TextField()
    body = models.TextField()

    search_fields = [
        index.SearchField("title", boost=4),
        index.AutocompleteField("title"),
        index.SearchField("body"),
    ]

    class Meta:
        app_label = "thaisearch"
        db_table = "bench_document"

    def __str__(self) -> str:
        return self.title


get_app_config().get_model("IndexEntry").add_generic_relations()  # for the model made just now


@dataclass
class Measured:
    """Seconds, bytes, and milliseconds of each query and suggestion."""

    indexing: float
    size: int
    queries: list[float]
    suggestions: list[float]


def main() -> None:
    options = parse()
    print(f"\n{connection.vendor}: {options.queries} queries, ms of the processor")
    print(f"the vocabulary takes {memory() / MEGABYTE:.0f} MB")
    print(
        f"{'':22}{'index s':>10}{'MB':>8}{'query p50':>11}{'p95':>8}{'suggest p50':>13}{'p95':>8}"
    )
    for size in options.sizes:
        with_documents(size, options)


def parse() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.bench search")
    parser.add_argument("--sizes", type=int, nargs="+", default=[1_000, 10_000])
    parser.add_argument("--queries", type=int, default=200)
    parser.add_argument("--documents", type=Path, help="JSON Lines with title and body")
    parser.add_argument(
        "--stock-queries", type=int, help="of Wagtail's own; 0: only its index is measured"
    )
    options = parser.parse_args()
    if options.stock_queries is None:
        options.stock_queries = options.queries
    return options


def with_documents(size: int, options: argparse.Namespace) -> None:
    """Measure both engines over `size` documents and print them, with the ratio."""
    with connection.schema_editor() as editor:
        editor.create_model(Document)
    ContentType.objects.clear_cache()
    rows = (Document(title=text.title, body=text.body) for text in texts(size, options.documents))
    while some := list(islice(rows, CHUNK)):
        Document.objects.bulk_create(some)
    vocabulary()  # is read once for each process
    ours = measure(ThaiBackend({}), options.queries)
    print_row(f"{size:,} ours", ours)
    stock = measure(StockBackend({}), options.stock_queries)
    print_row("stock", stock)
    print(f"{'ratio':22}{ours.indexing / stock.indexing:>10.1f}{ours.size / stock.size:>8.1f}")
    with connection.schema_editor() as editor:
        editor.delete_model(Document)


def measure(backend: BaseSearchBackend, count: int) -> Measured:
    """Index all documents, then ask `count` queries and as many suggestions."""
    before = size_of_database()
    clock = processor()
    indexing = timed(lambda: put_all(backend), clock)
    size = size_of_database() - before
    sample = list(
        Document.objects.order_by("pk")[:: max(1, Document.objects.count() // MOST_SAMPLED)]
    )
    asked = timed_each(
        lambda query: list(backend.search(query, Document)[:FIRST_RESULTS]),
        queries(sample, count),
        clock,
    )
    suggested = timed_each(
        lambda beginning: list(backend.autocomplete(beginning, Document)[:FIRST_RESULTS]),
        beginnings(sample, count),
        clock,
    )
    backend.get_index_for_model(Document).reset()
    return Measured(indexing, size, asked, suggested)


def put_all(backend: BaseSearchBackend) -> None:
    """Index as `rebuild_search` does: in chunks, each by a query of its own. SQLite could not tidy
    its journal under one that goes on reading."""
    rebuilder = backend.rebuilder_class(backend.get_index_for_model(Document))
    target = rebuilder.start()
    documents, last = Document.objects.order_by("pk"), 0
    while some := list(documents.filter(pk__gt=last)[:CHUNK]):
        target.add_items(Document, some)
        last = some[-1].pk
    rebuilder.finish()


def processor() -> Callable[[], float]:
    """Return a clock of the seconds that a processor worked for this connection; of all seconds,
    where that cannot be known."""
    if connection.vendor == "sqlite":
        return time.process_time
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_backend_pid()")
        worked = Path(f"/proc/{cursor.fetchone()[0]}/schedstat")
    if not worked.exists():
        return time.perf_counter
    return lambda: time.process_time() + int(worked.read_text().split()[0]) / 1e9


def timed_each(
    call: Callable[[str], object], asked: Iterable[str], clock: Callable[[], float]
) -> list[float]:
    """Return the seconds of each call; after PATIENCE of them no more calls are made.

    Wagtail's own search on SQLite takes seconds for one query over many documents.
    """
    seconds: list[float] = []
    for text in asked:
        seconds.append(timed(partial(call, text), clock))
        if sum(seconds) > PATIENCE and len(seconds) >= FEWEST:
            break
    return seconds


def timed(call: Callable[[], object], clock: Callable[[], float]) -> float:
    started = clock()
    call()
    return clock() - started


def size_of_database() -> int:
    """Return the bytes in use, free pages left out."""
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.execute(
                "SELECT SUM(pg_total_relation_size(oid)) FROM pg_class"
                " WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace"
            )
            return int(cursor.fetchone()[0])
        pages = [
            cursor.execute(f"PRAGMA {name}").fetchone()[0]
            for name in ("page_count", "freelist_count", "page_size")
        ]
        return (pages[0] - pages[1]) * pages[2]


def memory() -> int:
    """Return the bytes that the vocabulary takes in a process that has the search loaded."""
    done = subprocess.run(
        [sys.executable, "-c", MEMORY], capture_output=True, text=True, check=True
    )
    return int(done.stdout)


def print_row(label: str, measured: Measured) -> None:
    numbers = [*milliseconds(measured.queries), *milliseconds(measured.suggestions)]
    print(
        f"{label:22}{measured.indexing:>10.1f}{measured.size / MEGABYTE:>8.0f}"
        f"{numbers[0]:>11}{numbers[1]:>8}{numbers[2]:>13}{numbers[3]:>8}",
        flush=True,
    )


def milliseconds(times: list[float]) -> tuple[str, str]:
    """Return median and 95th percentile as they are printed."""
    if len(times) < FEWEST:
        return "-", "-"
    middle, p95 = statistics.median(times), statistics.quantiles(times, n=20)[-1]
    return f"{middle * 1000:.1f}", f"{p95 * 1000:.1f}"


if __name__ == "__main__":
    main()
