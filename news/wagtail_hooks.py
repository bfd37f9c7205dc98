from wagtail import hooks

from core.shortcuts import Shortcut
from news.models import EventGalleryPage, NewsReportPage
from news.viewsets import GalleryViewSet, ReportViewSet


@hooks.register("register_admin_viewset")
def register_reports() -> ReportViewSet:
    return ReportViewSet()


@hooks.register("register_admin_viewset")
def register_galleries() -> GalleryViewSet:
    return GalleryViewSet()


@hooks.register("register_writing_shortcut")
def shortcut_to_a_new_report() -> Shortcut:
    return Shortcut("เขียนข่าวใหม่", "edit", NewsReportPage, order=10)


@hooks.register("register_writing_shortcut")
def shortcut_to_a_new_gallery() -> Shortcut:
    return Shortcut("เพิ่มประมวลภาพ", "image", EventGalleryPage, order=20)
