"""Two rules on top of Wagtail's page permissions: corrections, and what has had readers.

A press officer publishes corrections: changes to a page that is or was live. A page that never
was waits for the deputy director. And what the public has read is not deleted by those who may
not publish: it is unpublished, and its history stays.
"""

from django.db.models import Q
from wagtail.models import Page, PagePermissionTester

from core.roles import PUBLISH_CORRECTIONS


def had_readers(page: Page) -> bool:
    """Whether the page is or was live."""
    return page.live or page.first_published_at is not None


class EditorialPagePermissionTester(PagePermissionTester):
    def can_publish(self) -> bool:
        return super().can_publish() or self._may_correct()

    def can_unpublish(self) -> bool:
        return super().can_unpublish() or (
            self.page.live and self._may_correct() and not self.page_locked()
        )

    def can_delete(self, ignore_bulk: bool = False) -> bool:
        """Also decides about moving, which Wagtail treats as deleting and adding again."""
        may_delete = super().can_publish() or _is_draft_throughout(self.page)
        return may_delete and super().can_delete(ignore_bulk)

    def _may_correct(self) -> bool:
        return (
            not self.user.is_superuser
            and self.user.has_perm(PUBLISH_CORRECTIONS)
            and "change" in self.permissions
            and had_readers(self.page)
        )


def _is_draft_throughout(page: Page) -> bool:
    """Whether neither the page nor any below it was ever live, or is approved to be."""
    if had_readers(page) or page.approved_schedule:
        return False
    return page.is_leaf() or not (
        page.get_descendants()
        .annotate_approved_schedule()
        .filter(Q(live=True) | Q(first_published_at__isnull=False) | Q(_approved_schedule=True))
        .exists()
    )
