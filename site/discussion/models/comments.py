"""What readers say about a page. Held until a moderator approves it."""

from django.conf import settings
from django.db import models
from wagtail.models import Page


class CommentQuerySet(models.QuerySet):
    def approved(self) -> "CommentQuerySet":
        return self.filter(status=Comment.Status.APPROVED)

    def pending(self) -> "CommentQuerySet":
        return self.filter(status=Comment.Status.PENDING)


class Comment(models.Model):
    """Plain text by a named reader. The e-mail address is never shown to the public."""

    class Status(models.TextChoices):
        PENDING = "pending", "รอตรวจ"
        APPROVED = "approved", "เผยแพร่แล้ว"
        REJECTED = "rejected", "ไม่เผยแพร่"
        SPAM = "spam", "สแปม"

    page = models.ForeignKey(
        Page,
        verbose_name="หน้า",
        on_delete=models.CASCADE,
        related_name="reader_comments",
    )
    name = models.CharField("ชื่อ", max_length=80)
    email = models.EmailField("อีเมล")
    text = models.TextField("ความคิดเห็น", max_length=3000)
    status = models.CharField(
        "สถานะ",
        max_length=10,
        choices=Status.choices,
        default=Status.PENDING,
        db_index=True,
    )
    created_at = models.DateTimeField("ส่งเมื่อ", auto_now_add=True, db_index=True)
    moderated_at = models.DateTimeField("ตรวจเมื่อ", null=True, blank=True)
    moderated_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name="ผู้ตรวจ",
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )

    objects = CommentQuerySet.as_manager()

    class Meta:
        verbose_name = "ความคิดเห็น"
        verbose_name_plural = "ความคิดเห็น"
        ordering = ["created_at", "pk"]
        indexes = [models.Index(fields=["page", "status", "created_at"])]
        permissions = [("moderate_comment", "ตรวจความคิดเห็น")]

    def __str__(self) -> str:
        return f"{self.name}: {self.text[:40]}"
