"""One page that waits for approval."""

from django.contrib.auth.models import AbstractUser
from wagtail.models import Page

from demo.loading.content import read
from demo.loading.publishing import find_child


def submit_waiting_reports(index: Page, author: AbstractUser) -> None:
    for row in read("reports"):
        if row.get("status") == "waiting":
            page = find_child(index, row["slug"])
            if not page.live and not page.workflow_states.exists():
                page.get_workflow().start(page, author)
