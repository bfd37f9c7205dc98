"""What the editor of every section shares."""

from django.contrib.auth.models import Permission
from django.db.models import QuerySet
from django.http import HttpRequest
from django.templatetags.static import static
from django.urls import URLPattern, path, reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString
from wagtail import hooks
from wagtail.admin.menu import Menu, MenuItem, SubmenuMenuItem
from wagtail.admin.ui.components import Component
from wagtail.admin.views.home import (
    UserObjectsInWorkflowModerationPanel,
    WorkflowObjectsToModeratePanel,
)
from wagtail.contrib.search_promotions.wagtail_hooks import SearchPicksMenuItem
from wagtail.models import Page
from wagtail.snippets.models import register_snippet

from core.editorial import permission_named
from core.file_policy import keep_unpublished
from core.forms.reading import read_moment
from core.notifications import tell_author_of_publication
from core.reviews import tell_what_was_asked
from core.roles import PUBLISH_CORRECTIONS
from core.shortcuts import ShortcutsPanel
from core.translation_views import GuardedUpdateTranslationsView, convert_to_alias
from core.viewsets import OFFICE_DATA_MENU, ProjectViewSet, TopicViewSet
from search.viewsets import SynonymGroupViewSet

MENU_NAMES = {"explorer": "ทุกหน้า", "reports": "รายงาน", "help": "ช่วยเหลือ"}

PROMOTIONS = "promoted-search-results"  # as Wagtail calls its menu item

hooks.register("before_edit_page", tell_what_was_asked)
hooks.register("before_serve_document", keep_unpublished)

register_snippet(TopicViewSet)
register_snippet(ProjectViewSet)
register_snippet(SynonymGroupViewSet(menu_hook=OFFICE_DATA_MENU))


@hooks.register("register_admin_urls")
def address_of_reading() -> list[URLPattern]:
    return [path("read-moment/", read_moment, name="read_moment")]


@hooks.register("insert_editor_js")
def patient_saving() -> SafeString:
    return format_html('<script src="{}"></script>', static("admin-editor/saving.js"))


@hooks.register("insert_global_admin_css")
def editor_styles() -> SafeString:
    return format_html('<link rel="stylesheet" href="{}">', static("admin-editor/editor.css"))


@hooks.register("register_admin_menu_item")
def office_data_menu() -> SubmenuMenuItem:
    return SubmenuMenuItem(
        "ข้อมูลกลาง",
        Menu(register_hook_name=OFFICE_DATA_MENU),
        name="office-data",
        icon_name="folder-open-inverse",
        order=450,
    )


@hooks.register(OFFICE_DATA_MENU)
def promotions_among_office_data() -> SearchPicksMenuItem:
    return SearchPicksMenuItem(
        "ผลค้นหาแนะนำ",
        reverse("wagtailsearchpromotions:index"),
        name=PROMOTIONS,
        icon_name="pick",
        order=60,
    )


@hooks.register("construct_settings_menu")
def promotions_not_among_settings(request: HttpRequest, items: list[MenuItem]) -> None:
    items[:] = [item for item in items if item.name != PROMOTIONS]


@hooks.register("construct_main_menu")
def name_menu_in_thai(request: HttpRequest, items: list[MenuItem]) -> None:
    """Wagtail's Thai says "several pages" for the tree of pages, and nothing for two others."""
    for item in items:
        item.label = MENU_NAMES.get(item.name, item.label)


@hooks.register("construct_homepage_panels")
def begin_writing(request: HttpRequest, panels: list[Component]) -> None:
    panels.append(ShortcutsPanel())


@hooks.register("register_admin_urls", order=-1)
def guarded_translation_addresses() -> list[URLPattern]:
    """The same addresses as wagtail-localize's, found first."""
    return [
        path("localize/page/<int:page_id>/convert_to_alias/", convert_to_alias),
        path(
            "localize/update/<int:translation_source_id>/", GuardedUpdateTranslationsView.as_view()
        ),
    ]


@hooks.register("register_permissions")
def right_to_publish_corrections() -> QuerySet[Permission]:
    return Permission.objects.filter(pk=permission_named(PUBLISH_CORRECTIONS).pk)


@hooks.register("after_publish_page")
def author_hears_of_publication(request: HttpRequest, page: Page) -> None:
    if page.live:
        tell_author_of_publication(page=page, publisher=request.user)  # type: ignore[arg-type]


@hooks.register("construct_homepage_panels")
def show_first_what_waits_for_me(request: HttpRequest, panels: list[Component]) -> None:
    for panel in panels:
        if isinstance(panel, WorkflowObjectsToModeratePanel):
            panel.order = UserObjectsInWorkflowModerationPanel.order - 1
