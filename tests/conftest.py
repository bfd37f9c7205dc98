"""What every test may ask for, and how the suite runs on each database."""

import os
import shutil
from collections.abc import Iterator

import pytest
from django.conf import LazySettings
from django.core.cache import cache
from django.db import connection
from django.test.utils import override_settings
from django.utils import translation

from accounts.models import User
from core.roles import ADMINISTRATOR, DEPUTY, MODERATOR, OFFICER, REPORTER
from home.models import HomePage
from news.newsletter import machine
from tests.database import furnished_sqlite
from tests.factories import member_of, the_site, unmake_site

DATABASE_FIXTURES = {"db", "transactional_db", "live_server"}


@pytest.fixture
def transactional_db(transactional_db: None, django_db_serialized_rollback: None) -> None:
    """A database whose rows other threads and processes see; afterwards it is as it was.

    pytest-django's own leaves it without what the migrations wrote, and with content types of
    other numbers. Whichever test came next on the same worker failed of it.
    """


@pytest.fixture
def bare(db: None) -> None:
    """A database without an office: what the commands that set one up begin with."""
    unmake_site()


@pytest.fixture
def indexing(settings: LazySettings) -> None:
    """What is saved can be found. Other tests do without: it would take a third of their time."""
    settings.WAGTAILSEARCH_BACKENDS = {
        name: options | {"AUTO_UPDATE": True}
        for name, options in settings.WAGTAILSEARCH_BACKENDS.items()
    }


@pytest.fixture
def home(db: None) -> HomePage:
    """An office's site with its four empty indexes, as it stands in every test's database."""
    return the_site()


@pytest.fixture
def editorial(home: HomePage) -> HomePage:
    """The same site; says that roles and review matter to the test."""
    return home


@pytest.fixture
def reporter(editorial: HomePage) -> User:
    return member_of(REPORTER)


@pytest.fixture
def officer(editorial: HomePage) -> User:
    return member_of(OFFICER)


@pytest.fixture
def deputy(editorial: HomePage) -> User:
    return member_of(DEPUTY)


@pytest.fixture
def moderator(editorial: HomePage) -> User:
    return member_of(MODERATOR)


@pytest.fixture
def administrator(editorial: HomePage) -> User:
    return member_of(ADMINISTRATOR)


@pytest.fixture(scope="session")
def pango() -> None:
    """What draws pages. Debian's packages are named in `machine.PACKAGES`."""
    if machine.is_available():
        return
    if os.environ.get("REQUIRE_PANGO"):
        pytest.fail(f"no pango: install {machine.PACKAGES}")
    pytest.skip(f"no pango: install {machine.PACKAGES}")


@pytest.fixture(autouse=True)
def nothing_remembered() -> None:
    """Counts of listings and the language of the last request outlive it; tests share a process."""
    cache.clear()
    translation.deactivate()


@pytest.fixture(scope="session", autouse=True)
def uploads_of_this_run(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Keep what tests upload in folders of this run and worker."""
    folders = {
        name: tmp_path_factory.mktemp(name.lower()) for name in ("MEDIA_ROOT", "INTAKE_ROOT")
    }
    with override_settings(**folders):
        yield


@pytest.fixture(scope="session")
def django_db_modify_db_settings(
    django_db_modify_db_settings_parallel_suffix: None, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """Start from a copy of a furnished database instead of making one once more."""
    test = connection.settings_dict["TEST"]
    if connection.vendor == "sqlite":
        copy = tmp_path_factory.mktemp("database") / "test.sqlite3"
        test["NAME"] = shutil.copy(furnished_sqlite(), copy)
    else:
        test["TEMPLATE"] = os.environ.get("TEST_TEMPLATE")


@pytest.fixture(scope="session")
def django_db_keepdb(request: pytest.FixtureRequest) -> bool:
    """Use the copied SQLite file as it is; it goes with the run's temporary folder."""
    return connection.vendor == "sqlite" or request.config.getvalue("reuse_db")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--database-only",
        action="store_true",
        help="leave out tests that touch no database, and journeys not marked both_databases",
    )


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    if config.getoption("--database-only"):
        left_out = [item for item in items if not _differs_by_database(item)]
        items[:] = [item for item in items if item not in left_out]
        config.hook.pytest_deselected(items=left_out)


def pytest_report_header() -> str:
    return f"database: {connection.vendor}"


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    if reason := os.environ.get("POSTGRES_MISSING"):
        terminalreporter.write_line(f"PostgreSQL was NOT tested: {reason}", yellow=True, bold=True)


def _differs_by_database(item: pytest.Item) -> bool:
    if item.get_closest_marker("browser"):
        return item.get_closest_marker("both_databases") is not None
    fixtures = set(getattr(item, "fixturenames", ()))
    return bool(fixtures & DATABASE_FIXTURES) or item.get_closest_marker("django_db") is not None
