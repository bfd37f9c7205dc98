"""The way of a page to its readers. `setup_editorial` makes the database equal to this."""

from dataclasses import dataclass

from core.roles import DEPUTY, OFFICER, Role


@dataclass(frozen=True)
class Step:
    name: str
    task: str  # label of the task's model
    role: Role  # whose members act


@dataclass(frozen=True)
class EditorialWorkflow:
    name: str
    steps: tuple[Step, ...]


REVIEW = EditorialWorkflow(
    name="ตรวจและอนุมัติ",
    steps=(
        Step("ตรวจโดยนักประชาสัมพันธ์", "core.PressCheckTask", OFFICER),
        Step("อนุมัติโดยรองผู้อำนวยการ", "wagtailcore.GroupApprovalTask", DEPUTY),
    ),
)
