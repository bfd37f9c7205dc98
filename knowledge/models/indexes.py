"""Where practices are found."""

from django.utils.translation import gettext_lazy as _

from core.listings import RelatedFacet
from core.models import BasePage, IndexMixin, Project, Topic
from people.models import Organisation

from .practices import BestPracticePage
from .vocabulary import GradeLevel, SubjectArea


class KnowledgeIndexPage(IndexMixin, BasePage):
    listed_type = BestPracticePage
    listed_as = "practices"
    facets = [
        RelatedFacet("topic", _("หัวข้อ"), "topics", Topic),
        RelatedFacet("subject", _("กลุ่มสาระการเรียนรู้"), "subjects", SubjectArea, ordered=True),
        RelatedFacet("grade", _("ระดับชั้น"), "grades", GradeLevel, ordered=True),
        RelatedFacet("school", _("โรงเรียน/หน่วยงาน"), "school", Organisation),
        RelatedFacet("project", _("โครงการ"), "project", Project),
    ]

    parent_page_types = ["home.HomePage"]
    subpage_types = ["knowledge.BestPracticePage"]
    max_count_per_parent = 1

    override_translatable_fields = [*BasePage.translation]

    class Meta:
        verbose_name = "คลังวิธีปฏิบัติที่เป็นเลิศ"
        verbose_name_plural = "คลังวิธีปฏิบัติที่เป็นเลิศ"
