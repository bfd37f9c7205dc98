"""Mail that Wagtail does not send: to an author whose page others submitted or published.

Wagtail writes to the reviewers of a step, and to the one who submitted when it is approved or
sent back. The words are in templates/wagtailadmin/notifications, in Thai whatever language the
reader has chosen for the editor.
"""

from django.contrib.auth.models import AbstractUser
from wagtail.admin.mail import (
    EmailNotificationMixin,
    Notifier,
    WorkflowStateApprovalEmailNotifier,
    WorkflowStateRejectionEmailNotifier,
)
from wagtail.models import Page, WorkflowState


class AuthorMixin:
    """Writes to the page's author, unless they submitted it themselves and hear already."""

    def get_recipient_users(
        self, workflow_state: WorkflowState, user: AbstractUser | None = None, **kwargs: object
    ) -> set[AbstractUser]:
        return {workflow_state.content_object.owner} - {None, user, workflow_state.requested_by}


class AuthorApprovalNotifier(AuthorMixin, WorkflowStateApprovalEmailNotifier):
    pass


class AuthorRejectionNotifier(AuthorMixin, WorkflowStateRejectionEmailNotifier):
    pass


class PublishedNotifier(EmailNotificationMixin, Notifier):
    """Tells the author that the page is live, put there by a colleague or by its schedule."""

    notification = "approved"  # the choice in the user's account that this one follows

    def __init__(self) -> None:
        super().__init__((Page,))

    def get_recipient_users(
        self, page: Page, publisher: AbstractUser | None, **kwargs: object
    ) -> set[AbstractUser]:
        return {page.owner} - {None, publisher}

    def get_context(self, page: Page, publisher: AbstractUser | None, **kwargs: object) -> dict:
        return {**super().get_context(page), "page": page, "publisher": publisher}

    def get_template_set(self, page: Page, **kwargs: object) -> dict[str, str]:
        base = f"{self.template_directory}page_published"
        return {"subject": f"{base}_subject.txt", "text": f"{base}.txt", "html": f"{base}.html"}


tell_author_of_approval = AuthorApprovalNotifier()
tell_author_of_rejection = AuthorRejectionNotifier()
_tell_author_of_publication = PublishedNotifier()


def tell_author_of_publication(*, page: Page, publisher: AbstractUser | None) -> None:
    """Mail the page's author. `publisher` is None when the time set for the page has come."""
    _tell_author_of_publication(page, publisher=publisher)
