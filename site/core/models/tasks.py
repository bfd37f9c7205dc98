"""The press officer's step of the review."""

from django.contrib.auth.models import AbstractUser
from wagtail.models import AbstractGroupApprovalTask, Page, TaskState, WorkflowState


class PressCheckTask(AbstractGroupApprovalTask):
    """A check by the press office, passed at once by what the press office itself submits."""

    class Meta:
        verbose_name = "ตรวจโดยนักประชาสัมพันธ์"
        verbose_name_plural = "ตรวจโดยนักประชาสัมพันธ์"
        # Held by the same people, so it is declared here (core.permissions says what it means).
        permissions = [("publish_corrections", "เผยแพร่การแก้ไขหน้าที่เคยเผยแพร่แล้ว")]

    @classmethod
    def get_description(cls) -> str:
        return "สมาชิกของกลุ่มที่เลือกตรวจก่อน เรื่องที่สมาชิกส่งเองผ่านขั้นนี้ทันที"

    def start(self, workflow_state: WorkflowState, user: AbstractUser | None = None) -> TaskState:
        if user is None or not self._user_in_groups(user):
            return super().start(workflow_state, user=user)
        # Not super().start(): that would ask the officer's colleagues by mail to do the check.
        state = self.get_task_state_class()(
            workflow_state=workflow_state,
            revision=workflow_state.content_object.get_latest_revision(),
            task=self,
            status=TaskState.STATUS_IN_PROGRESS,
        )
        state.save()
        return state.approve(user=user, update=False)

    def get_actions(self, obj: Page, user: AbstractUser) -> list[tuple[str, str, bool]]:
        """The same actions in the words of a check: to approve is for the deputy."""
        if not super().get_actions(obj, user):
            return []
        return [
            ("reject", "ขอให้แก้ไข", True),
            ("approve", "ตรวจผ่าน", False),
            ("approve", "ตรวจผ่านพร้อมข้อความ", True),
        ]

    def locked_for_user(self, obj: Page, user: AbstractUser) -> bool:
        """A deputy need not wait for the officer: those who may publish the page are let in."""
        return (
            super().locked_for_user(obj, user) and not obj.permissions_for_user(user).can_publish()
        )
