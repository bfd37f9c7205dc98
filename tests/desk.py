"""A member of staff at the editor: opens pages and presses buttons, as a browser would."""

from django.http import HttpResponse
from django.test import Client
from django.urls import reverse
from wagtail.models import Page, Revision
from wagtail.test.utils.form_data import (
    nested_form_data,
    querydict_from_html,
    rich_text,
    streamfield,
)

from accounts.models import User
from news.models import NewsReportPage
from tests.factories import NewsReportPageFactory

SAVE = ""
PUBLISH = "action-publish"
SUBMIT = "action-submit"
CANCEL = "action-cancel-workflow"


class Desk:
    """`answer` is the last response; where it leads is not followed.

    Buttons are the names of the editor's submit buttons.
    """

    def __init__(self, user: User) -> None:
        self.client = Client()
        self.client.force_login(user)
        self.answer: HttpResponse | None = None

    def get(self, name: str, *args: object, **query: str) -> HttpResponse:
        self.answer = self.client.get(reverse(name, args=args), query)
        return self.answer

    def post(self, name: str, *args: object, **data: object) -> HttpResponse:
        self.answer = self.client.post(reverse(name, args=args), data)
        return self.answer

    def open(self, page: Page) -> HttpResponse:
        return self.get("wagtailadmin_pages:edit", page.pk)

    def press(self, button: str, page: Page, **changes: object) -> Page:
        """Send the editor's form for `page`, with `changes`; return the page as stored."""
        self._send(button, reverse("wagtailadmin_pages:edit", args=[page.pk]), changes)
        return page.specific_class.objects.get(pk=page.pk)

    def press_on_version(self, button: str, version: Revision, **changes: object) -> None:
        """The same on an earlier version of the page."""
        address = ["wagtailadmin_pages:revisions_revert", version.object_id, version.pk]
        self._send(button, reverse(address[0], args=address[1:]), changes)

    def write(
        self, section: Page, *, button: str = SAVE, **fields: object
    ) -> NewsReportPage | None:
        """Fill the form for a new report below `section`; return the report if it was stored."""
        kind = ["news", "newsreportpage", section.pk]
        self._send(button, reverse("wagtailadmin_pages:add", args=kind), fields)
        return NewsReportPage.objects.child_of(section).order_by("pk").last()

    def press_in_review(self, action: str, page: Page, *, comment: str = "") -> HttpResponse:
        """Press a button of the review: `approve` or `reject`."""
        task_state = page.current_workflow_state.current_task_state
        return self.post(
            "wagtailadmin_pages:workflow_action", page.pk, action, task_state.pk, comment=comment
        )

    def call(self, action: str, page: Page, **data: object) -> HttpResponse:
        """Call the editor's own writing API, which any signed-in browser can."""
        address = reverse("wagtailadmin_api:pages:action", args=[page.pk, action])
        self.answer = self.client.post(address, data, content_type="application/json")
        return self.answer

    def bulk(self, action: str, *pages: Page, **data: object) -> HttpResponse:
        address = reverse("wagtail_bulk_action", args=["wagtailcore", "page", action])
        query = "&".join(f"id={page.pk}" for page in pages)
        self.answer = self.client.post(f"{address}?{query}", data)
        return self.answer

    @property
    def buttons(self) -> set[str]:
        """Names of the buttons on the page just opened."""
        names = (PUBLISH, SUBMIT, CANCEL)
        html = self.answer.content.decode()
        return {name for name in names if f'name="{name}"' in html}

    def _send(self, button: str, address: str, changes: dict) -> None:
        self.answer = self.client.get(address)
        form = querydict_from_html(self.answer.content.decode(), form_id="page-edit-form")
        form.update(_stream("body", changes.pop("body", "<p>ครูร่วมวงแลกเปลี่ยนเรียนรู้</p>")))
        form.update(_stream("programme", ""))
        for name, value in {**changes, **({button: "1"} if button else {})}.items():
            form[name] = value
        self.answer = self.client.post(address, form.dict())


def _stream(name: str, html: str) -> dict:
    blocks = [("rich_text", rich_text(html))] if html else []
    return nested_form_data({name: streamfield(blocks)})


def draft_of(author: User, section: Page, **fields: object) -> NewsReportPage:
    """A report that `author` has begun and nobody has published."""
    page = NewsReportPageFactory(
        parent=section, owner=author, live=False, first_published_at=None, **fields
    )
    page.save_revision(user=author)
    page.refresh_from_db()
    return page


def published(page: Page) -> Page:
    page.get_latest_revision().publish()
    page.refresh_from_db()
    return page
