"""A real browser against a real server. A journey fails on any error that its pages report."""

import os
import shutil
from collections.abc import Callable, Iterator
from urllib.parse import urlsplit

import pytest
from django.conf import settings
from django.contrib.auth.models import AbstractBaseUser
from django.db import connections
from django.test import Client
from playwright.sync_api import BrowserContext, ConsoleMessage, Page, Request, WebError
from pytest_django.live_server_helper import LiveServer

from home.models import HomePage
from tests.factories import the_site

# Playwright's synchronous calls run an event loop in this thread, and Django refuses queries
# where one runs. Nothing here is asynchronous: tests wait for the browser, then ask the database.
os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"

PHONE = {"viewport": {"width": 360, "height": 740}, "is_mobile": True, "has_touch": True}
PATIENCE = 15_000  # milliseconds to wait for an element or a page
QUIET = [
    "--no-sandbox",  # as root in a container
    "--disable-dev-shm-usage",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
]


class Complaints(list[str]):
    """What went wrong inside the pages of one test; `clear()` it where trouble was the point."""

    def __init__(self, own_address: str) -> None:
        super().__init__()
        self.own_host = urlsplit(own_address).netloc

    def watch(self, context: BrowserContext) -> None:
        context.on("console", self.note_console)
        context.on("weberror", self.note_exception)
        context.on("request", self.note_request)

    def note_console(self, message: ConsoleMessage) -> None:
        if message.type == "error":
            self.append(f"console on {message.location['url']}: {message.text}")

    def note_exception(self, error: WebError) -> None:
        self.append(f"exception: {error.error}")

    def note_request(self, request: Request) -> None:
        address = urlsplit(request.url)
        if address.scheme in {"http", "https", "ws", "wss"} and address.netloc != self.own_host:
            self.append(f"request to the outside: {request.url}")


@pytest.fixture(scope="session")
def chromium() -> str:
    """Path of the browser: `CHROMIUM`, or what Debian or Google installed."""
    names = ("chromium", "chromium-browser", "google-chrome")
    found = os.environ.get("CHROMIUM") or next(filter(None, map(shutil.which, names)), None)
    if not found and os.environ.get("REQUIRE_BROWSER"):
        pytest.fail("no browser: install chromium or set CHROMIUM to its path")
    if not found:
        pytest.skip("no browser: install chromium or set CHROMIUM to its path")
    return found


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args: dict, chromium: str) -> dict:
    arguments = [*browser_type_launch_args.get("args", []), *QUIET]
    return browser_type_launch_args | {"executable_path": chromium, "args": arguments}


@pytest.fixture(scope="session")
def browser_context_args(browser_context_args: dict) -> dict:
    return browser_context_args | {"locale": "th-TH", "timezone_id": "Asia/Bangkok"}


@pytest.fixture(scope="session", autouse=True)
def every_connection_knows_the_first_rows(django_db_setup: None) -> None:
    """Let the rollback find them on the connection it gets.

    Under Playwright's event loop Django opens another connection than the one which made the
    database, and only that one remembers what the migrations put there.
    """
    wrapper = connections["default"]
    rows = getattr(wrapper, "_test_serialized_contents", None)
    if rows:
        type(wrapper)._test_serialized_contents = rows


@pytest.fixture
def home(transactional_db: None) -> HomePage:
    """The office's empty site, seen by the server's threads too, and gone after the test."""
    return the_site()


@pytest.fixture
def complaints(live_server: LiveServer) -> Iterator[Complaints]:
    noted = Complaints(live_server.url)
    yield noted
    assert not noted, "\n".join(noted)


@pytest.fixture
def open_browser(
    home: HomePage,
    live_server: LiveServer,
    complaints: Complaints,
    new_context: Callable[..., BrowserContext],
) -> Iterator[Callable[..., Page]]:
    """Return a function that opens one more visitor's browser: `open_browser(**PHONE)`.

    Addresses given to its `page.goto("/news/")` are those of the office's site. All of them
    close before the database is emptied, or the editor would go on asking it.
    """
    contexts = []

    def open_page(**options: object) -> Page:
        context = new_context(base_url=live_server.url, **options)
        context.set_default_timeout(PATIENCE)
        complaints.watch(context)
        contexts.append(context)
        return context.new_page()

    yield open_page
    for context in contexts:
        for page in context.pages:
            page.wait_for_load_state("networkidle")
            page.goto("about:blank")


@pytest.fixture
def page(open_browser: Callable[..., Page]) -> Page:
    """A visitor at a desk."""
    return open_browser(viewport={"width": 1440, "height": 900})


@pytest.fixture
def phone(open_browser: Callable[..., Page]) -> Page:
    """A visitor on a phone 360 pixels wide."""
    return open_browser(**PHONE)


@pytest.fixture
def sign_in(
    open_browser: Callable[..., Page], live_server: LiveServer
) -> Callable[[AbstractBaseUser], Page]:
    """Return a function that opens the browser of a member of staff who has signed in."""

    def open_signed_in(user: AbstractBaseUser) -> Page:
        client = Client()
        client.force_login(user)
        page = open_browser(viewport={"width": 1440, "height": 900})
        session = client.cookies[settings.SESSION_COOKIE_NAME].value
        page.context.add_cookies(
            [{"name": settings.SESSION_COOKIE_NAME, "value": session, "url": live_server.url}]
        )
        return page

    return open_signed_in
