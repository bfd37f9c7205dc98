from django.templatetags.static import static
from django.urls import URLPattern, path, reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString
from wagtail import hooks
from wagtail.snippets.models import register_snippet

from core.shortcuts import Shortcut
from people.filling import post_of_the_day
from people.models import SpeakerProfilePage
from people.viewsets import OrganisationViewSet, ProfileViewSet

register_snippet(OrganisationViewSet)


@hooks.register("register_admin_viewset")
def register_profiles() -> ProfileViewSet:
    return ProfileViewSet()


@hooks.register("register_writing_shortcut")
def shortcut_to_a_new_profile() -> Shortcut:
    return Shortcut("เพิ่มวิทยากร", "user", SpeakerProfilePage, order=40)


@hooks.register("register_admin_urls")
def address_of_posts() -> list[URLPattern]:
    return [path("people/post/", post_of_the_day, name="post_of_the_day")]


@hooks.register("insert_editor_js")
def fill_what_follows_from_a_choice() -> SafeString:
    return format_html(
        '<script src="{}" data-post-url="{}"></script>',
        static("admin-editor/filling.js"),
        reverse("post_of_the_day"),
    )
