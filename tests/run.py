"""`make test`: everything on SQLite, then on PostgreSQL whatever touches the database.

    python -m tests.run [arguments of pytest]

PostgreSQL is looked for as `tests.postgres` says. Without one the run says so and passes, unless
REQUIRE_POSTGRES is set. Each pass ends in pytest's own summary.
"""

import os
import subprocess
import sys

from tests import database, postgres

NOTHING_COLLECTED = 5


def main(arguments: list[str]) -> int | str:
    """Run both passes, the second only after a clean first; return what `sys.exit` takes."""
    try:
        with postgres.server() as server:
            return on_sqlite(arguments) or on_postgres(server, arguments)
    except postgres.NoPostgresError as reason:
        if os.environ.get("REQUIRE_POSTGRES"):
            return f"PostgreSQL is required: {reason}"
        return on_sqlite(arguments, POSTGRES_MISSING=str(reason))


def on_sqlite(arguments: list[str], **environment: str) -> int:
    return pytest(arguments, DATABASE_URL="sqlite:///var/test/unused.sqlite3", **environment)


def on_postgres(server: str, arguments: list[str]) -> int:
    name = f"newsroom_{os.getpid()}"
    with postgres.new_database(server, name) as url:
        database.furnish(url)
        status = pytest(["--database-only", *arguments], DATABASE_URL=url, TEST_TEMPLATE=name)
    return 0 if status == NOTHING_COLLECTED else status


def pytest(arguments: list[str], **environment: str) -> int:
    command = [sys.executable, "-m", "pytest", "--numprocesses=auto", *arguments]
    return subprocess.run(command, env=os.environ | environment, check=False).returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
