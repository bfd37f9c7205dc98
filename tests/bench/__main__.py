"""Measure on scratch SQLite databases, and on PostgreSQL where DATABASE_URL points to a server.

python -m tests.bench [--sizes 1000 10000] [--requests 20]
python -m tests.bench search [--sizes 1000 10000 100000] [--queries 200] [--documents FILE]
"""

import os
import shutil
import subprocess
import sys
import tempfile

from tests import database, postgres


def main(arguments: list[str]) -> int:
    given = os.environ.get("DATABASE_URL", "")
    if arguments[:1] == ["search"]:
        return search(given, arguments[1:])
    return on_sqlite(arguments) or (on_postgres(given, arguments) if is_postgres(given) else 0)


def on_sqlite(arguments: list[str]) -> int:
    with tempfile.TemporaryDirectory() as folder:
        small, large = f"{folder}/small.sqlite3", f"{folder}/large.sqlite3"
        database.migrate(f"sqlite:///{small}")
        shutil.copy(small, large)
        return measure(f"sqlite:///{small}", f"sqlite:///{large}", arguments)


def on_postgres(server: str, arguments: list[str]) -> int:
    names = [f"bench_{size}_{os.getpid()}" for size in ("small", "large")]
    with (
        postgres.new_database(server, names[0]) as small,
        postgres.new_database(server, names[1]) as large,
    ):
        database.migrate(small)
        database.migrate(large)
        return measure(small, large, arguments)


def search(given: str, arguments: list[str]) -> int:
    """Measure the search on one database of each kind."""
    with tempfile.TemporaryDirectory() as folder:
        url = f"sqlite:///{folder}/search.sqlite3"
        database.migrate(url)
        status = run("tests.bench.searching", url, arguments)
    if status or not is_postgres(given):
        return status
    with postgres.new_database(given, f"bench_search_{os.getpid()}") as url:
        database.migrate(url)
        return run("tests.bench.searching", url, arguments)


def is_postgres(url: str) -> bool:
    return url.startswith(("postgres://", "postgresql://"))


def measure(small: str, large: str, arguments: list[str]) -> int:
    return run("tests.bench.measuring", small, [small, large, *arguments])


def run(module: str, url: str, arguments: list[str]) -> int:
    environment = os.environ | {
        "DATABASE_URL": url,
        "DJANGO_SETTINGS_MODULE": "config.settings.test",
        "PYTHONPATH": "site",
    }
    quiet = "ignore:No directory at:UserWarning"  # static files are not collected here
    command = [sys.executable, "-W", quiet, "-m", module]
    return subprocess.run(
        [*command, *arguments], env=environment, cwd=database.ROOT, check=False
    ).returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
