"""The page that every page of the site is."""

from collections.abc import Iterable, Mapping
from typing import Any, Self

from django.contrib.auth.models import AbstractBaseUser
from django.db import models
from django.db.models import Exists, OuterRef, QuerySet
from django.http import HttpRequest
from modelsearch.tasks import insert_or_update_object_task
from wagtail.admin.panels import (
    FieldPanel,
    ObjectList,
    Panel,
    TabbedInterface,
)
from wagtail.admin.widgets import AdminAutoHeightTextInput
from wagtail.models import Page, PageManager, PageViewRestriction, Site
from wagtail.query import PageQuerySet
from wagtail.search import index
from wagtail.utils.decorators import cached_classmethod
from wagtail_localize.fields import SynchronizedField, TranslatableField

from core.forms import EditorialPageForm
from core.forms.moments import ThaiPublishingPanel
from core.parts import Part, worded
from core.permissions import EditorialPagePermissionTester
from core.reader import current_request, language
from core.sharing import SharingPicture, sharing_picture
from core.structured_data import Node
from core.visibility import private_paths, readable
from thai.excerpts import excerpt
from thai.slugs import slugify


class BasePageQuerySet(PageQuerySet):
    """Pages of one type, a few at a time out of many.

    A page is a row of two tables. Where a condition on the base table is joined, SQLite starts from
    there and sorts ten thousand rows to show twelve. As a semi-join it leaves the lead to the index
    that holds the order, and stops after the twelfth.
    """

    def among(self, pages: QuerySet) -> Self:
        """Those that are also among `pages`, none of them twice."""
        return self.filter(Exists(pages.filter(pk=OuterRef("pk"))))

    def readable(self) -> Self:
        """Pages that everybody may read."""
        return self.among(readable(Page.objects.all()))

    def in_language(self) -> Self:
        """Pages in the reader's language."""
        return self.among(Page.objects.filter(locale__language_code=language()))

    def in_locale(self, locale_id: int) -> Self:
        return self.among(Page.objects.filter(locale_id=locale_id))

    def below(self, parent: Page) -> Self:
        """The children of `parent`."""
        return self.among(Page.objects.child_of(parent))

    def for_cards(self) -> Self:
        """With what a card prints; types that have more on their cards say so."""
        return self.defer_streamfields()

    def newest_first(self) -> Self:
        return self.order_by("-first_published_at", "-pk")


class BasePage(Page):
    """Headline, summary, sharing picture and an ASCII address made from a Thai title.

    Subclasses are sums of mixins. Each mixin brings fields, `*_panels`, `search_fields` and
    `translation`: how wagtail-localize treats its fields. A page lists those it is made of in
    `override_translatable_fields`; a system check finds a field that nobody declared.
    """

    summary = models.TextField(
        "สรุปย่อ",
        max_length=600,
        blank=True,
        help_text="สองสามประโยคที่บอกเรื่องทั้งหมด ใช้บนการ์ดข่าว ผลค้นหา และเมื่อแชร์",
    )
    social_image = models.ForeignKey(
        "core.OfficeImage",
        verbose_name="ภาพสำหรับแชร์",
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text="เว้นว่างไว้ ระบบใช้ภาพนำของหน้า",
    )

    objects = PageManager.from_queryset(BasePageQuerySet)()
    base_form_class = EditorialPageForm
    sharing_type = "website"  # og:type

    # Not a TitleFieldPanel: its script would make the address, and knows no Thai.
    headline_panel = FieldPanel(
        "title",
        heading="พาดหัว",
        classname="title",
        widget=AdminAutoHeightTextInput({"rows": 1, "placeholder": "พาดหัว"}),
        help_text="ไม่เกิน 255 ตัวอักษร ที่อยู่หน้าเว็บจะสร้างจากพาดหัวให้เอง",
    )
    content_panels = [headline_panel, FieldPanel("summary")]
    promote_panels = [
        FieldPanel(
            "slug",
            heading="ที่อยู่หน้าเว็บ",
            help_text="อักษรอังกฤษ ตัวเลข และขีด เว้นว่างไว้ ระบบสร้างให้จากพาดหัว",
        ),
        FieldPanel("seo_title", heading="ชื่อหน้าในผลค้นหา", help_text="เว้นว่างไว้ ระบบใช้พาดหัว"),
        FieldPanel(
            "search_description",
            heading="คำอธิบายในผลค้นหา",
            help_text="หนึ่งหรือสองประโยคใต้ชื่อหน้าในผลค้นหา เว้นว่างไว้ ระบบใช้สรุปย่อ",
        ),
        FieldPanel("social_image"),
        FieldPanel("show_in_menus", heading="แสดงในเมนู", help_text="แสดงหน้านี้ในเมนูหลักของเว็บไซต์"),
    ]

    settings_panels = [ThaiPublishingPanel(), *Page.settings_panels[1:]]

    # modelsearch's signal comes before the page's own rows (people, topics) are saved; see `save`.
    search_auto_update = False
    # The second title field replaces Wagtail's: modelsearch keeps the last of a type and name.
    search_fields = [
        *Page.search_fields,
        index.SearchField("title", boost=4),
        index.SearchField("summary", boost=2),
    ]

    translation = [
        TranslatableField("title"),
        TranslatableField("slug"),
        TranslatableField("summary"),
        TranslatableField("seo_title"),
        TranslatableField("search_description"),
        SynchronizedField("show_in_menus"),
        SynchronizedField("social_image"),
    ]

    class Meta:
        abstract = True

    @cached_classmethod
    def get_edit_handler(cls) -> Panel:  # noqa: N805  (a class method, cached)
        """Wagtail's three tabs under names that say what is on them."""
        tabs = [
            ObjectList(cls.content_panels, heading="เนื้อหา"),
            ObjectList(cls.promote_panels, heading="การค้นหาและการแชร์"),
            ObjectList(cls.settings_panels, heading="กำหนดเวลา"),
        ]
        return TabbedInterface(tabs, base_form_class=cls.base_form_class).bind_to_model(cls)

    @property
    def preview_modes(self) -> list[tuple[str, str]]:
        return [("", "ทั้งหน้า"), ("card", "การ์ดบนหน้าอื่น")]

    @property
    def preview_sizes(self) -> list[dict[str, object]]:
        """The phone first: most readers hold one, and narrow screens show what is too long."""
        return [
            {"name": "mobile", "icon": "mobile-alt", "device_width": 360, "label": "โทรศัพท์"},
            {"name": "tablet", "icon": "tablet-alt", "device_width": 768, "label": "แท็บเล็ต"},
            {"name": "desktop", "icon": "desktop", "device_width": 1280, "label": "จอคอมพิวเตอร์"},
        ]

    def get_preview_template(self, request: HttpRequest, mode_name: str) -> str:
        if mode_name == "card":
            return "preview/card.html"
        return super().get_preview_template(request, mode_name)

    def fill_blanks(self) -> None:
        """Write what follows from other fields where the editor left it blank.

        Called before a page is validated or stored, as a draft too. Mixins add theirs.
        """

    def _set_core_field_defaults(self) -> None:
        self.fill_blanks()
        # Wagtail would drop Thai vowels and tone marks here; a blank slug is ours to make.
        parent_known = bool(self.path or getattr(self, "_cached_parent_obj", None))
        if not self.slug and parent_known and (slug := slugify(self.title)):
            self.slug = self._get_autogenerated_slug(slug)
        super()._set_core_field_defaults()

    def save(self, *args: Any, **kwargs: Any) -> None:
        super().save(*args, **kwargs)
        fields = kwargs.get("update_fields")
        if fields is None or self._searched_fields().intersection(fields):
            insert_or_update_object_task.enqueue(
                self._meta.app_label, self._meta.model_name, str(self.pk)
            )

    @classmethod
    def _searched_fields(cls) -> set[str]:
        return {field.field_name for field in cls.get_search_fields()}

    def permissions_for_user(self, user: AbstractBaseUser) -> EditorialPagePermissionTester:
        return EditorialPagePermissionTester(user, self)

    @property
    def lead_image(self) -> "models.Model | None":
        """The picture that stands for the page on cards; subclasses say which field it is."""
        return None

    @property
    def sharing_image(self) -> "models.Model | None":
        return self.social_image or self.lead_image

    def get_sharing_picture(self, request: HttpRequest) -> SharingPicture | None:
        """What networks show beside a link to the page; None for the office's own picture."""
        return sharing_picture(self.sharing_image, request)

    @property
    def description(self) -> str:
        """One or two sentences for search engines and shares, cut at a word boundary."""
        return self.search_description or excerpt(self.summary, 200)

    @property
    def searchable_parts(self) -> list[Part]:
        """What a search result may quote, in the order of the page."""
        return worded([Part(self.summary), *self.get_parts()])

    def get_parts(self) -> Iterable[Part]:
        """What follows the summary; types that have more say so."""
        return ()

    def get_structured_data(self, context: Mapping[str, object]) -> list[Node]:
        """Nodes of schema.org that describe the page; `context` is what its template is given."""
        return []

    # Without a request Wagtail reads the list of sites from the cache for every single link.

    def get_url_parts(self, request: HttpRequest | None = None) -> tuple | None:
        return super().get_url_parts(request or current_request())

    def get_url(
        self, request: HttpRequest | None = None, current_site: Site | None = None
    ) -> str | None:
        return super().get_url(request or current_request(), current_site)

    url = property(get_url)

    def get_view_restrictions(self) -> models.QuerySet:
        # Wagtail walks the ancestors even where no page of the site is restricted.
        if not private_paths():
            return PageViewRestriction.objects.none()
        return super().get_view_restrictions()
