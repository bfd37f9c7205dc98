"""Measure on scratch databases of both kinds; on PostgreSQL where `tests.postgres` finds one.

python -m tests.bench [--sizes 1000 10000] [--requests 20]
python -m tests.bench search [--sizes 1000 10000 100000] [--queries 200] [--documents FILE]
"""

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager

from tests import database, postgres


def main(arguments: list[str]) -> int:
    if arguments[:1] == ["search"]:
        return on_both("searching", 1, arguments[1:])
    return on_both("measuring", 2, arguments)


def on_both(module: str, count: int, arguments: list[str]) -> int:
    """Run a module on `count` databases of each kind: the site's own and others that are named."""
    with on_sqlite(count) as (url, *others):
        status = run(module, url, [*others, *arguments])
    if status:
        return status
    try:
        with postgres.server() as server, on_postgres(server, count) as (url, *others):
            return run(module, url, [*others, *arguments])
    except postgres.NoPostgresError as reason:
        print(f"PostgreSQL was not measured: {reason}")
        return 0


@contextmanager
def on_sqlite(count: int) -> Iterator[list[str]]:
    with tempfile.TemporaryDirectory() as folder:
        first, *others = [f"{folder}/{number}.sqlite3" for number in range(count)]
        database.migrate(f"sqlite:///{first}")
        for other in others:
            shutil.copy(first, other)
        yield [f"sqlite:///{path}" for path in (first, *others)]


@contextmanager
def on_postgres(server: str, count: int) -> Iterator[list[str]]:
    names = [f"bench_{number}_{os.getpid()}" for number in range(count)]
    with ExitStack() as stack:
        urls = [stack.enter_context(postgres.new_database(server, name)) for name in names]
        for url in urls:
            database.migrate(url)
        yield urls


def run(module: str, url: str, arguments: list[str]) -> int:
    environment = os.environ | {
        "DATABASE_URL": url,
        "DJANGO_SETTINGS_MODULE": "config.settings.test",
        "PYTHONPATH": "site",
    }
    quiet = "ignore:No directory at:UserWarning"  # static files are not collected here
    command = [sys.executable, "-W", quiet, "-m", f"tests.bench.{module}"]
    return subprocess.run(
        [*command, *arguments], env=environment, cwd=database.ROOT, check=False
    ).returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
