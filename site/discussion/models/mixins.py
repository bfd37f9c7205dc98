"""Opt a page type into discussion by inheriting this; the template says `{% discussion page %}`."""

from django.db import models
from django.utils.translation import gettext as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.search import index
from wagtail_localize.fields import SynchronizedField, TranslatableField


class DiscussionMixin(models.Model):
    discussion_open = models.BooleanField(
        "เปิดรับความคิดเห็น",
        default=True,
        help_text="ปิดแล้วยังอ่านความคิดเห็นเดิมได้ แต่ส่งใหม่ไม่ได้",
    )
    discussion_question = models.CharField(
        "คำถามชวนคุย",
        max_length=255,
        blank=True,
        help_text="หนึ่งคำถามเหนือช่องความคิดเห็น เช่น โรงเรียนของท่านทำเรื่องนี้อย่างไร",
    )

    discussion_panel = MultiFieldPanel(
        [FieldPanel("discussion_open"), FieldPanel("discussion_question")],
        heading="ความคิดเห็น",
        icon="comment",
    )
    discussion_search_fields = [index.SearchField("discussion_text", boost=0.5)]
    discussion_translation = [
        SynchronizedField("discussion_open"),
        TranslatableField("discussion_question"),
    ]

    class Meta:
        abstract = True

    @property
    def accepts_comments(self) -> bool:
        return self.live and self.discussion_open

    @property
    def discussion_text(self) -> str:
        """What readers may read of the discussion, for search."""
        return "\n".join(self.reader_comments.approved().values_list("text", flat=True))

    @property
    def discussion_invitation(self) -> str:
        """The one question above the comments: the editor's, or one that fits any page."""
        return self.discussion_question or _("อ่านแล้วท่านคิดอย่างไร ชวนเล่าสู่กันฟัง")
