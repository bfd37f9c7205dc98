"""What a reviewer asked for, told where the author mends it."""

from django.http import HttpRequest
from wagtail.admin import messages
from wagtail.admin.utils import get_user_display_name
from wagtail.models import Page, TaskState, WorkflowState

HOW_TO_GO_ON = "แก้แล้วกดส่งอีกครั้งที่เมนูข้างปุ่มบันทึกร่าง"


def requested_changes(page: Page) -> TaskState | None:
    """Return the step at which `page` was sent back to its author, if it was."""
    review = page.current_workflow_state
    if review and review.status == WorkflowState.STATUS_NEEDS_CHANGES:
        return review.current_task_state
    return None


def tell_what_was_asked(request: HttpRequest, page: Page) -> None:
    """Wagtail shows the reviewer's words in the mail and the history, not over the form."""
    if request.method == "GET" and (step := requested_changes(page)):
        reviewer = get_user_display_name(step.finished_by) or step.task.name
        asked = f" “{step.comment}”" if step.comment else ""
        messages.warning(request, f"{reviewer} ขอให้แก้ไข{asked} {HOW_TO_GO_ON}")
