from collections.abc import Iterator

from django.contrib.auth.models import AbstractBaseUser, Permission
from django.db.models import QuerySet
from django.urls import URLPattern, path, reverse
from wagtail import hooks
from wagtail.admin.widgets import Button
from wagtail.models import Page

from core.shortcuts import Shortcut
from news.intake import urls as intake_urls
from news.intake.keeping import IntakeMenuItem, source_button
from news.models import EventGalleryPage, NewsReportPage
from news.newsletter import desk
from news.sharing import views as sharing
from news.viewsets import GalleryViewSet, ReportViewSet


@hooks.register("register_admin_viewset")
def register_reports() -> ReportViewSet:
    return ReportViewSet()


@hooks.register("register_admin_viewset")
def register_galleries() -> GalleryViewSet:
    return GalleryViewSet()


@hooks.register("register_writing_shortcut")
def shortcut_to_the_desk() -> Shortcut:
    return Shortcut("รับข่าว", "download", NewsReportPage, order=5, url_name="intake_new")


@hooks.register("register_writing_shortcut")
def shortcut_to_a_new_report() -> Shortcut:
    return Shortcut("เขียนข่าวใหม่", "edit", NewsReportPage, order=10)


@hooks.register("register_writing_shortcut")
def shortcut_to_a_new_gallery() -> Shortcut:
    return Shortcut("เพิ่มประมวลภาพ", "image", EventGalleryPage, order=20)


@hooks.register("register_admin_urls")
def addresses_of_newsletters() -> list[URLPattern]:
    return [
        path("newsletters/", desk.NewsletterListView.as_view(), name="newsletter_issues"),
        path(
            "newsletters/results/",
            desk.NewsletterListView.as_view(results_only=True),
            name="newsletter_issues_results",
        ),
        path(
            "newsletters/<int:page_id>/", desk.NewsletterDeskView.as_view(), name="newsletter_desk"
        ),
        path(
            "newsletters/<int:page_id>/preview/",
            desk.NewsletterPreviewView.as_view(),
            name="newsletter_preview",
        ),
        path("sharing/<int:page_id>/", sharing.SharePackView.as_view(), name="share_pack"),
        path("sharing/<int:page_id>/photos.zip", sharing.PhotosView.as_view(), name="share_photos"),
    ]


@hooks.register("register_admin_urls")
def addresses_of_the_desk() -> list[URLPattern]:
    return intake_urls.urlpatterns


@hooks.register("register_admin_menu_item")
def desk_in_the_menu() -> IntakeMenuItem:
    return IntakeMenuItem(
        "รับข่าว", reverse("intake_list"), name="intake", icon_name="download", order=5
    )


@hooks.register("register_admin_menu_item")
def newsletters_in_the_menu() -> desk.NewslettersMenuItem:
    return desk.NewslettersMenuItem(
        "จดหมายข่าว", reverse("newsletter_issues"), name="newsletters", icon_name="mail", order=120
    )


@hooks.register("register_page_header_buttons")
def source_newsletter_and_share_pack_of_this_report(
    page: Page, user: AbstractBaseUser, view_name: str, next_url: str | None = None
) -> Iterator[Button]:
    yield from source_button(page, user)
    yield from desk.header_button(page, user)
    yield from sharing.header_button(page, user)


@hooks.register("register_permissions")
def right_to_make_newsletters() -> QuerySet[Permission]:
    return Permission.objects.filter(content_type__app_label="news", codename="make_newsletter")
