"""Time the pages that readers ask for most, in this process, at two sizes of one office."""

import argparse
import statistics
import time
from collections.abc import Callable
from typing import NamedTuple

import django

django.setup()

# Models may be imported from here on.
from django.core.cache import cache  # noqa: E402
from django.db import connection  # noqa: E402
from django.test import Client  # noqa: E402
from django.test.utils import CaptureQueriesContext  # noqa: E402
from wagtail.models import Site  # noqa: E402

from knowledge.models import BestPracticePage  # noqa: E402
from news.models import NewsReportPage  # noqa: E402
from tests.bench.building import Office, add_reports, make_office  # noqa: E402

WARM_UPS = 3


class Timing(NamedTuple):
    """Queries of one request; milliseconds of many."""

    queries: int
    median: float
    p95: float


def main() -> None:
    options = parse()
    print(f"\n{connection.vendor}: {options.requests} requests each, times in ms")
    office = make_office()
    results, reports = [], 0
    for size in options.sizes:
        started = time.perf_counter()
        add_reports(office, size - reports)
        reports = size
        refresh_statistics()
        print(f"{size:,} reports built in {time.perf_counter() - started:.0f} s")
        results.append(measure(office, options.requests))
    print_table(options.sizes, results)


def parse() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.bench")
    parser.add_argument("--sizes", type=int, nargs=2, default=[1_000, 10_000])
    parser.add_argument("--requests", type=int, default=40)
    return parser.parse_args()


def refresh_statistics() -> None:
    """What PostgreSQL does by itself after a while; SQLite never does."""
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("ANALYZE")


def addresses(office: Office) -> dict[str, str]:
    """The oldest report has the comments; the first person has been everywhere."""
    report = NewsReportPage.objects.order_by("pk").first()
    practice = BestPracticePage.objects.order_by("pk").first()
    return {
        "home": "/",
        "listing": "/news/",
        "listing, page 50": "/news/?page=50",
        "filtered listing": f"/news/?topic={office.topics[0].slug}&year=2565",
        "report": report.url,
        "practice": practice.url,
        "person": office.people[0].url,
        "feed": "/feeds/news.rss",
    }


def measure(office: Office, requests: int) -> dict[str, Timing]:
    timings = {name: time_page(address, requests) for name, address in addresses(office).items()}
    # The first reader after a publication pays for the counts of the facets.
    timings["listing, counted"] = time_page("/news/", requests, before=forget)
    return timings


def forget() -> None:
    cache.clear()
    Site.get_site_root_paths()


def time_page(address: str, requests: int, before: Callable[[], object] = lambda: None) -> Timing:
    client = Client()

    def get() -> float:
        before()
        started = time.perf_counter()
        response = client.get(address)
        response.getvalue()
        if response.status_code != 200:
            raise RuntimeError(f"{address} answered {response.status_code}")
        return (time.perf_counter() - started) * 1000

    for _ in range(WARM_UPS):
        get()
    times = [get() for _ in range(requests)]
    before()
    with CaptureQueriesContext(connection) as queries:
        client.get(address)
    p95 = statistics.quantiles(times, n=20)[-1]
    return Timing(len(queries), statistics.median(times), p95)


def print_table(sizes: list[int], results: list[dict[str, Timing]]) -> None:
    heading = "".join(f"{f'{size:,} reports':>30}" for size in sizes)
    columns = f"{'queries':>12}{'median':>9}{'p95':>9}" * 2
    print(f"\n{'':20}{heading}\n{'':20}{columns}{'ratio':>8}")
    small, large = results
    for name, before in small.items():
        after = large[name]
        numbers = "".join(f"{t.queries:>12}{t.median:>9.1f}{t.p95:>9.1f}" for t in (before, after))
        print(f"{name:20}{numbers}{after.median / before.median:>8.2f}")


if __name__ == "__main__":
    main()
