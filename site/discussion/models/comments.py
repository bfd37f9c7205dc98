"""What readers say about a page. Held until a moderator approves it."""

from django.conf import settings
from django.db import models
from django.utils import timezone
from wagtail.models import Page

from thai.excerpts import excerpt


class CommentQuerySet(models.QuerySet["Comment"]):
    def approved(self) -> "CommentQuerySet":
        return self.filter(status=Comment.Status.APPROVED)

    def pending(self) -> "CommentQuerySet":
        return self.filter(status=Comment.Status.PENDING)

    def for_readers(self, page: Page) -> "CommentQuerySet":
        """Approved comments on `page`, oldest first, without the e-mail addresses."""
        return self.approved().filter(page_id=page.pk).only("name", "text", "created_at")

    def count_by_status(self) -> dict[str, int]:
        """Return how many comments each status has, 0 included, in one query."""
        found = dict(self.order_by().values_list("status").annotate(models.Count("pk")))
        return {status: found.get(status, 0) for status in Comment.Status.values}


class Comment(models.Model):
    """Plain text by a named reader. The e-mail address is never shown to the public."""

    NAME_LENGTH = 80
    TEXT_LENGTH = 3000

    class Status(models.TextChoices):
        PENDING = "pending", "รอตรวจ"
        APPROVED = "approved", "อนุมัติแล้ว"
        REJECTED = "rejected", "ไม่อนุมัติ"
        SPAM = "spam", "สแปม"

    page = models.ForeignKey(
        Page,
        verbose_name="หน้า",
        on_delete=models.CASCADE,
        related_name="reader_comments",
    )
    name = models.CharField("ชื่อ", max_length=NAME_LENGTH)
    email = models.EmailField("อีเมล")
    text = models.TextField("ความคิดเห็น", max_length=TEXT_LENGTH)
    status = models.CharField(
        "สถานะ", max_length=10, choices=Status.choices, default=Status.PENDING
    )
    # Keyed hash of address and text: what a second press of the button has in common with the
    # first. Empty for comments that did not come through the form, and free to be emptied.
    digest = models.CharField(max_length=64, blank=True, default="", editable=False)
    created_at = models.DateTimeField("ส่งเมื่อ", default=timezone.now, editable=False)
    moderated_at = models.DateTimeField("ตรวจเมื่อ", null=True, blank=True, editable=False)
    moderated_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name="ผู้ตรวจ",
        null=True,
        blank=True,
        editable=False,
        on_delete=models.SET_NULL,
        related_name="+",
    )

    objects = CommentQuerySet.as_manager()

    class Meta:
        verbose_name = "ความคิดเห็น"
        verbose_name_plural = "ความคิดเห็น"
        ordering = ["created_at", "pk"]
        indexes = [
            models.Index(fields=["page", "status", "created_at"], name="comments_of_a_page"),
            models.Index(fields=["status", "created_at"], name="comments_on_the_desk"),
        ]
        constraints = [
            models.UniqueConstraint(
                fields=["page", "digest"],
                condition=~models.Q(digest=""),
                name="one_comment_per_digest",
            )
        ]
        # Nobody adds, changes or deletes a reader's words in the admin: one permission decides.
        default_permissions = ()
        permissions = [("moderate_comment", "ตรวจความคิดเห็น")]

    def __str__(self) -> str:
        return f"{self.name}: {excerpt(self.text, 60)}"
