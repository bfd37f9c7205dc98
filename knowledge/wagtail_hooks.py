from wagtail import hooks
from wagtail.snippets.models import register_snippet

from core.shortcuts import Shortcut
from knowledge.models import BestPracticePage
from knowledge.viewsets import GradeLevelViewSet, PracticeViewSet, SubjectAreaViewSet

register_snippet(SubjectAreaViewSet)
register_snippet(GradeLevelViewSet)


@hooks.register("register_admin_viewset")
def register_practices() -> PracticeViewSet:
    return PracticeViewSet()


@hooks.register("register_writing_shortcut")
def shortcut_to_a_new_practice() -> Shortcut:
    return Shortcut("เพิ่มวิธีปฏิบัติ", "success", BestPracticePage, order=30)
