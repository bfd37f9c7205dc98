"""What a moderator can decide, in the words of the desk."""

from collections.abc import Callable
from dataclasses import dataclass

from discussion import services
from discussion.models import Comment

Status = Comment.Status


@dataclass(frozen=True)
class Decision:
    """`name` stands in addresses, `done` in messages and in Wagtail's history."""

    name: str
    status: Comment.Status
    service: Callable[..., bool]
    label: str
    done: str
    icon: str
    primary: bool = False

    @property
    def log_action(self) -> str:
        return f"discussion.{self.name}"


DECISIONS = {
    decision.name: decision
    for decision in (
        Decision(
            name="approve",
            status=Status.APPROVED,
            service=services.approve_comment,
            label="อนุมัติ",
            done="อนุมัติความคิดเห็นแล้ว",
            icon="check",
            primary=True,
        ),
        Decision(
            name="reject",
            status=Status.REJECTED,
            service=services.reject_comment,
            label="ไม่อนุมัติ",
            done="ไม่อนุมัติความคิดเห็นแล้ว",
            icon="cross",
        ),
        Decision(
            name="spam",
            status=Status.SPAM,
            service=services.mark_as_spam,
            label="สแปม",
            done="ย้ายความคิดเห็นไปที่สแปมแล้ว",
            icon="warning",
        ),
        Decision(
            name="reopen",
            status=Status.PENDING,
            service=services.reopen_comment,
            label="กลับไปรอตรวจ",
            done="ความคิดเห็นกลับไปรอตรวจแล้ว",
            icon="rotate",
        ),
    )
}


def decisions_for(status: str) -> list[Decision]:
    """The decisions that would change something about a comment with `status`."""
    return [decision for decision in DECISIONS.values() if decision.status != status]


def decision_to(status: str) -> Decision:
    """The decision that leads to `status`: what undoes a step away from it."""
    return next(decision for decision in DECISIONS.values() if decision.status == status)
