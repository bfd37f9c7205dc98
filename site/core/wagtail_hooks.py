"""What the editor of every section shares."""

from django.templatetags.static import static
from django.urls import URLPattern, path
from django.utils.html import format_html
from django.utils.safestring import SafeString
from wagtail import hooks

from core.forms.reading import read_moment


@hooks.register("register_admin_urls")
def address_of_reading() -> list[URLPattern]:
    return [path("read-moment/", read_moment, name="read_moment")]


@hooks.register("insert_global_admin_css")
def editor_styles() -> SafeString:
    return format_html('<link rel="stylesheet" href="{}">', static("admin-editor/editor.css"))
