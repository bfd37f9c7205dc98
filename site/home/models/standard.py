"""Pages about the office: history, structure, policies."""

from collections.abc import Iterable

from django.http import HttpRequest
from wagtail.admin.panels import FieldPanel
from wagtail.fields import StreamField
from wagtail.search import index
from wagtail_localize.fields import TranslatableField

from core.blocks import BODY_BLOCKS, BodyBlock
from core.models import AttachmentsMixin, BasePage
from core.parts import Part, parts_of_body
from core.visibility import readable


class StandardPage(AttachmentsMixin, BasePage):
    body = StreamField(BodyBlock(BODY_BLOCKS), verbose_name="เนื้อหา")

    parent_page_types = ["home.HomePage", "home.StandardPage"]
    subpage_types = ["home.StandardPage"]

    content_panels = [
        *BasePage.content_panels,
        FieldPanel("body"),
        AttachmentsMixin.attachments_panel,
    ]
    search_fields = [*BasePage.search_fields, index.SearchField("body")]
    override_translatable_fields = [
        *BasePage.translation,
        *AttachmentsMixin.attachments_translation,
        TranslatableField("body"),
    ]

    class Meta:
        verbose_name = "หน้าทั่วไป"
        verbose_name_plural = "หน้าทั่วไป"

    def get_parts(self) -> Iterable[Part]:
        return parts_of_body(self.body)

    def get_context(self, request: HttpRequest, *args: object, **kwargs: object) -> dict:
        return {
            **super().get_context(request, *args, **kwargs),
            "children": readable(self.get_children()),
        }
