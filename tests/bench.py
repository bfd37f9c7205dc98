"""`make bench`: what a reader waits for, with 1,000 reports on the site and with 10,000.

Pages are rendered in this process, by Django's test client; a flat site has ratios near 1. The
database is SQLite, or what DATABASE_URL names. `make test` leaves this out.
"""

import statistics
import time
from typing import NamedTuple

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from tests.crowd import Crowd

SMALL, LARGE = 1_000, 10_000
ROUNDS = 40


class Timing(NamedTuple):
    """Of one address: queries, then milliseconds."""

    queries: int
    median: float
    p95: float


def test_ten_times_the_reports_ask_no_more_queries(db: None, capsys: pytest.CaptureFixture):
    crowd = Crowd()
    timings = {}
    for size in (SMALL, LARGE):
        crowd.grow_to(size)
        timings[size] = {name: measure(url) for name, url in crowd.addresses().items()}
    with capsys.disabled():
        print(table(timings[SMALL], timings[LARGE]))  # noqa: T201
    for name, small in timings[SMALL].items():
        assert timings[LARGE][name].queries <= small.queries, name


def measure(url: str) -> Timing:
    client = Client()
    assert client.get(url).status_code == 200  # and templates are loaded
    with CaptureQueriesContext(connection) as captured:
        client.get(url)
        queries = len(captured)
    times = [milliseconds(client, url) for _ in range(ROUNDS)]
    return Timing(queries, statistics.median(times), statistics.quantiles(times, n=20)[-1])


def milliseconds(client: Client, url: str) -> float:
    start = time.perf_counter()
    client.get(url)
    return 1000 * (time.perf_counter() - start)


def table(small: dict[str, Timing], large: dict[str, Timing]) -> str:
    heading = "queries   median      p95"
    lines = [
        f"\n\n{connection.vendor:12}{f'{SMALL:,} reports':>25}{f'{LARGE:,} reports':>29}",
        f"{'':12}{heading}    {heading}   ratio of medians",
    ]
    for name, few in small.items():
        many = large[name]
        cells = "    ".join(f"{q:7} {median:6.1f}ms {p95:6.1f}ms" for q, median, p95 in (few, many))
        lines.append(f"{name:12}{cells}{many.median / few.median:8.2f}")
    return "\n".join(lines)
