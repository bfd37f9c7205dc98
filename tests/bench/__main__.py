"""Measure on scratch SQLite databases, and on PostgreSQL where DATABASE_URL points to a server.

python -m tests.bench [--sizes 1000 10000] [--requests 20]
"""

import os
import shutil
import subprocess
import sys
import tempfile

from tests import database, postgres


def main(arguments: list[str]) -> int:
    given = os.environ.get("DATABASE_URL", "")
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


def is_postgres(url: str) -> bool:
    return url.startswith(("postgres://", "postgresql://"))


def measure(small: str, large: str, arguments: list[str]) -> int:
    environment = os.environ | {
        "DATABASE_URL": small,
        "DJANGO_SETTINGS_MODULE": "config.settings.test",
        "PYTHONPATH": "site",
    }
    quiet = "ignore:No directory at:UserWarning"  # static files are not collected here
    command = [sys.executable, "-W", quiet, "-m", "tests.bench.measuring", small, large]
    return subprocess.run(
        [*command, *arguments], env=environment, cwd=database.ROOT, check=False
    ).returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
