"""The editor's screens of practices and of the vocabulary they are found by."""

from wagtail.admin.ui.tables import Column

from core.viewsets import NameViewSet, SectionIndexView, SectionViewSet, page_columns
from knowledge.models import BestPracticePage, GradeLevel, SubjectArea


class TermViewSet(NameViewSet):
    list_display = ["name", "name_en", "order"]
    ordering = ["order"]


class SubjectAreaViewSet(TermViewSet):
    model = SubjectArea
    icon = "list-ul"
    menu_order = 30


class GradeLevelViewSet(TermViewSet):
    model = GradeLevel
    icon = "list-ol"
    menu_order = 40


class PracticeIndexView(SectionIndexView):
    add_item_label = "เพิ่มวิธีปฏิบัติ"


class PracticeViewSet(SectionViewSet):
    model = BestPracticePage
    name = "practices"
    icon = "success"
    menu_label = "วิธีปฏิบัติที่เป็นเลิศ"
    menu_order = 30
    index_view_class = PracticeIndexView
    columns = page_columns(Column("school_name", label="โรงเรียน", sort_key="school_name"))
