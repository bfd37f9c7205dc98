"""The directory of people."""

from django.utils.translation import gettext_lazy as _

from core.listings import InitialFacet, RelatedFacet
from core.models import BasePage, IndexMixin, Topic

from .profiles import SpeakerProfilePage


class PeopleIndexPage(IndexMixin, BasePage):
    listed_type = SpeakerProfilePage
    listed_as = "people"
    facets = [
        InitialFacet("initial", _("อักษร"), "given_name"),
        RelatedFacet("expertise", _("ความเชี่ยวชาญ"), "expertise", Topic),
    ]

    max_count_per_parent = 1
    parent_page_types = ["home.HomePage"]
    subpage_types = ["people.SpeakerProfilePage"]

    override_translatable_fields = [*BasePage.translation]

    class Meta:
        verbose_name = "ทำเนียบวิทยากร"
        verbose_name_plural = "ทำเนียบวิทยากร"
