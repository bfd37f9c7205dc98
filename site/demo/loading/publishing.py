"""Pages enter the site as they would from the editor: a draft, a revision, a publication."""

import datetime
from collections.abc import Callable
from typing import TypeVar

from django.contrib.auth.models import AbstractUser
from django.utils import timezone
from wagtail.models import Page

PageT = TypeVar("PageT", bound=Page)
END_OF_OFFICE_HOURS = datetime.time(16, 30)


def find_child(parent: Page, slug: str) -> Page | None:
    child = parent.get_children().filter(slug=slug).first()
    return child.specific if child else None


def ensure_page(parent: Page, slug: str, build: Callable[[], PageT], author: AbstractUser) -> PageT:
    """Return the child of `parent` at `slug`, published; build it only where there is none.

    A page that somebody edited since is returned as it is.
    """
    if existing := find_child(parent, slug):
        return existing
    return publish(add_draft(parent, slug, build(), author), author)


def add_draft(parent: Page, slug: str, page: PageT, author: AbstractUser) -> PageT:
    page.slug, page.live, page.owner = slug, False, author
    parent.refresh_from_db()
    parent.add_child(instance=page)
    page.save_revision(user=author, log_action=True)
    return page


def publish(page: PageT, publisher: AbstractUser) -> PageT:
    page.get_latest_revision().publish(user=publisher)
    page.refresh_from_db()
    return page


def evening_of(day: datetime.date | None) -> datetime.datetime | None:
    """When an officer finishes the report of that day; never in the future."""
    if day is None:
        return None
    written = timezone.make_aware(datetime.datetime.combine(day, END_OF_OFFICE_HOURS))
    return min(written, timezone.now())
