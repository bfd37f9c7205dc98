"""Columns of the moderation desk. On a phone each row becomes a card (desk.css)."""

from django import forms
from django.middleware.csrf import get_token
from wagtail.admin.ui.tables import BulkActionsCheckboxColumn, Column

from discussion.desk.decisions import decisions_for
from discussion.models import Comment

EXCERPT_LENGTH = 400


class SelectColumn(BulkActionsCheckboxColumn):
    def __init__(self) -> None:
        super().__init__("bulk_actions", obj_type="comment")


class CommentColumn(Column):
    """The words, and the buttons that decide about them."""

    cell_template_name = "discussion/desk/comment_cell.html"

    def __init__(self, *, return_url: str, **kwargs: object) -> None:
        super().__init__("text", label="ความคิดเห็น", classname="desk__comment", **kwargs)
        self.return_url = return_url

    def get_cell_context_data(self, instance: Comment, parent_context: dict) -> dict:
        return {
            **super().get_cell_context_data(instance, parent_context),
            "csrf_token": get_token(parent_context["request"]),
            "decisions": decisions_for(instance.status),
            "excerpt_length": EXCERPT_LENGTH,
            "return_url": self.return_url,
        }

    @property
    def media(self) -> forms.Media:
        return forms.Media(css={"all": ["discussion/desk.css"]})


class SenderColumn(Column):
    cell_template_name = "discussion/desk/sender_cell.html"


class PageColumn(Column):
    cell_template_name = "discussion/desk/page_cell.html"


class AgeColumn(Column):
    cell_template_name = "discussion/desk/age_cell.html"
