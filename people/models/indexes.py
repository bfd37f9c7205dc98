"""The directory of people."""

from core.models import BasePage


class PeopleIndexPage(BasePage):
    max_count_per_parent = 1
    parent_page_types = ["home.HomePage"]
    subpage_types = ["people.SpeakerProfilePage"]

    override_translatable_fields = [*BasePage.translation]

    class Meta:
        verbose_name = "ทำเนียบวิทยากร"
        verbose_name_plural = "ทำเนียบวิทยากร"
