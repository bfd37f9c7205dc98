"""Measure on a scratch SQLite database, and on PostgreSQL where DATABASE_URL points to one.

python -m tests.bench [--sizes 1000 10000] [--requests 40]
"""

import os
import subprocess
import sys
import tempfile

from tests import database, postgres


def main(arguments: list[str]) -> int:
    given = os.environ.get("DATABASE_URL", "")
    return on_sqlite(arguments) or (on_postgres(given, arguments) if is_postgres(given) else 0)


def on_sqlite(arguments: list[str]) -> int:
    with tempfile.TemporaryDirectory() as folder:
        url = f"sqlite:///{folder}/bench.sqlite3"
        database.migrate(url)
        return measure(url, arguments)


def on_postgres(server: str, arguments: list[str]) -> int:
    with postgres.new_database(server, f"bench_{os.getpid()}") as url:
        database.migrate(url)
        return measure(url, arguments)


def is_postgres(url: str) -> bool:
    return url.startswith(("postgres://", "postgresql://"))


def measure(url: str, arguments: list[str]) -> int:
    environment = os.environ | {
        "DATABASE_URL": url,
        "DJANGO_SETTINGS_MODULE": "config.settings.test",
        "PYTHONPATH": "site",
    }
    command = [sys.executable, "-m", "tests.bench.measuring", *arguments]
    return subprocess.run(command, env=environment, cwd=database.ROOT, check=False).returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
