"""A PostgreSQL to test on: the one that was named, the one that runs here, or a throw-away one."""

import os
import pwd
import re
import shutil
import socket
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from functools import partial
from pathlib import Path
from urllib.parse import urlsplit

import psycopg
from psycopg import sql

LOCAL_SERVER = "postgresql://postgres@127.0.0.1:5432/postgres"
WHERE_BINARIES_LIE = ("usr/lib/postgresql/*/bin", "usr/pgsql-*/bin", "opt/homebrew/opt/*/bin")
FAST_AND_CARELESS = "-c fsync=off -c synchronous_commit=off -c full_page_writes=off"


class NoPostgresError(Exception):
    """Says why there is no PostgreSQL to test on."""


@contextmanager
def server() -> Iterator[str]:
    """Yield the URL of a server on which databases may be made; else raise NoPostgresError."""
    if named := os.environ.get("TEST_DATABASE_URL"):
        yield named
    elif answers(LOCAL_SERVER):
        yield LOCAL_SERVER
    else:
        with throw_away_cluster() as url:
            yield url


@contextmanager
def new_database(server_url: str, name: str) -> Iterator[str]:
    """Yield the URL of an empty database called `name` on the server; drop it after."""
    identifier = sql.Identifier(name)
    with psycopg.connect(on_server(server_url, "postgres"), autocommit=True) as connection:
        connection.execute(sql.SQL("CREATE DATABASE {}").format(identifier))
        try:
            yield on_server(server_url, name)
        finally:
            connection.execute(sql.SQL("DROP DATABASE {} WITH (FORCE)").format(identifier))


def on_server(server_url: str, database: str) -> str:
    return urlsplit(server_url)._replace(path=f"/{database}").geturl()


def answers(url: str) -> bool:
    try:
        psycopg.connect(url, connect_timeout=3).close()
    except psycopg.OperationalError:
        return False
    return True


@contextmanager
def throw_away_cluster() -> Iterator[str]:
    """Run a server on a free port, its data in a temporary folder, until the caller is done."""
    binaries = find_binaries()
    with tempfile.TemporaryDirectory(prefix="newsroom-postgres-") as folder:
        run = partial(
            subprocess.run, cwd=folder, check=True, stdout=subprocess.DEVNULL, **identity(folder)
        )
        pg_ctl = [binaries / "pg_ctl", "--pgdata=data", "--silent"]
        initdb = "--username=postgres --auth=trust --encoding=UTF8 --locale=C --no-sync"
        port = free_port()
        server = f"-h 127.0.0.1 -p {port} -k {folder} {FAST_AND_CARELESS}"
        try:
            run([*pg_ctl, "init", "-o", initdb])
            run([*pg_ctl, "start", "--log=log", "-o", server])
        except subprocess.CalledProcessError as error:
            raise NoPostgresError(f"a server in {binaries} did not start") from error
        try:
            yield f"postgresql://postgres@127.0.0.1:{port}/postgres"
        finally:
            run([*pg_ctl, "stop", "--mode=immediate"])


def find_binaries() -> Path:
    """Return the folder that holds `pg_ctl` and the server, of the newest version installed."""
    if on_path := shutil.which("pg_ctl"):
        return Path(on_path).parent
    for pattern in WHERE_BINARIES_LIE:
        found = sorted(Path("/").glob(f"{pattern}/pg_ctl"), key=version_in_path)
        if found:
            return found[-1].parent
    raise NoPostgresError(
        "TEST_DATABASE_URL is not set, no server answers on 127.0.0.1:5432, none is installed"
    )


def version_in_path(path: Path) -> list[int]:
    return [int(part) for part in re.findall(r"\d+", str(path))]


def identity(folder: str) -> dict[str, object]:
    """Return whom to run the server as, who then owns `folder`: it refuses to run as root."""
    if os.geteuid() != 0:
        return {}
    for name in ("postgres", "nobody"):
        with suppress(KeyError):
            account = pwd.getpwnam(name)
            os.chown(folder, account.pw_uid, account.pw_gid)
            return {"user": account.pw_uid, "group": account.pw_gid, "extra_groups": []}
    raise NoPostgresError("root may not run a server, and there is no user postgres or nobody")


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]
