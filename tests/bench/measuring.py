"""Time the pages that readers ask for most, in this process, over a small and a large office.

The two take turns, a few requests each, so that whatever else the machine does slows both.
"""

import argparse
import statistics
import time
from collections.abc import Callable
from dataclasses import dataclass, field

import django
import environ

django.setup()

# Models may be imported from here on.
from django.core.cache import cache, caches  # noqa: E402
from django.db import connection  # noqa: E402
from django.test import Client  # noqa: E402
from django.test.utils import CaptureQueriesContext  # noqa: E402
from wagtail.models import Site  # noqa: E402

from knowledge.models import BestPracticePage  # noqa: E402
from news.models import NewsReportPage  # noqa: E402
from tests.bench.building import Office, add_reports, make_office  # noqa: E402

TURN = 5  # requests before the other office has its turn
COUNTED = "listing, counted"


@dataclass
class Timing:
    """Queries of one request; milliseconds of many."""

    queries: int = 0
    times: list[float] = field(default_factory=list)

    @property
    def median(self) -> float:
        return statistics.median(self.times)

    @property
    def p95(self) -> float:
        return statistics.quantiles(self.times, n=20)[-1]


def main() -> None:
    options = parse()
    large = environ.Env.db_url_config(options.large)
    names = [connection.settings_dict["NAME"], large["NAME"]]
    print(f"\n{connection.vendor}: {options.requests} requests each, times in ms")
    offices = [build(name, size) for name, size in zip(names, options.sizes, strict=True)]
    pages = addresses(offices[0])
    print(f"{'':20}" + "".join(f"{f'{size:,} reports':>30}" for size in options.sizes))
    print(f"{'':20}" + f"{'queries':>12}{'median':>9}{'p95':>9}" * 2 + f"{'ratio':>8}")
    for page, address in pages.items():
        print_row(page, *time_page(address, names, options.requests, before=habit(page)))


def parse() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.bench")
    parser.add_argument("large", help="URL of a second database")
    parser.add_argument("--sizes", type=int, nargs=2, default=[1_000, 10_000])
    parser.add_argument("--requests", type=int, default=20)
    return parser.parse_args()


def build(name: str, size: int) -> Office:
    read_from(name)
    started = time.perf_counter()
    office = make_office()
    add_reports(office, size)
    refresh_statistics()
    print(f"{size:,} reports built in {time.perf_counter() - started:.0f} s")
    return office


def read_from(name: str) -> None:
    """Let the site's only connection lead to the database `name`, and its cache with it."""
    connection.close()
    connection.settings_dict["NAME"] = name
    caches["default"].key_prefix = name


def refresh_statistics() -> None:
    """What PostgreSQL does by itself after a while; SQLite never does."""
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("ANALYZE")


def addresses(office: Office) -> dict[str, str]:
    """The first report has the comments; the first person has been everywhere."""
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
        COUNTED: "/news/",
    }


def habit(page: str) -> Callable[[], None]:
    """What comes before each request: the first reader after a publication finds no counts."""

    def forget() -> None:
        cache.clear()
        Site.get_site_root_paths()

    return forget if page == COUNTED else lambda: None


def time_page(
    address: str, names: list[str], requests: int, before: Callable[[], None]
) -> list[Timing]:
    client, timings = Client(), [Timing() for _ in names]
    for _ in range(0, requests, TURN):
        for name, timing in zip(names, timings, strict=True):
            read_from(name)
            timing.queries = count_queries(client, address, before)
            timing.times += [time_request(client, address, before) for _ in range(TURN)]
    return timings


def count_queries(client: Client, address: str, before: Callable[[], None]) -> int:
    """Warm up twice, and count what the second time asks for."""
    client.get(address)
    before()
    with CaptureQueriesContext(connection) as queries:
        client.get(address)
    return len(queries)


def time_request(client: Client, address: str, before: Callable[[], None]) -> float:
    before()
    started = time.perf_counter()
    response = client.get(address)
    milliseconds = (time.perf_counter() - started) * 1000
    if response.status_code != 200:
        raise RuntimeError(f"{address} answered {response.status_code}")
    return milliseconds


def print_row(page: str, small: Timing, large: Timing) -> None:
    numbers = "".join(f"{t.queries:>12}{t.median:>9.1f}{t.p95:>9.1f}" for t in (small, large))
    print(f"{page:20}{numbers}{large.median / small.median:>8.2f}", flush=True)


if __name__ == "__main__":
    main()
