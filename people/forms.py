"""Forms of profiles and of the people on a page."""

from django.utils.translation import gettext
from wagtail.admin.forms import WagtailAdminModelForm

from core.forms import EditorialPageForm


class AppearanceForm(WagtailAdminModelForm):
    """A row needs a profile or a name, but not in a draft: one may add the row and think."""

    def clean(self) -> dict[str, object]:
        data = super().clean()
        nobody = not data.get("person") and not data.get("name")
        if nobody and not self.is_deferred_validation:
            self.add_error("name", "กรุณาเลือกโปรไฟล์ หรือพิมพ์ชื่อ")
        return data


class ProfileForm(EditorialPageForm):
    """The page title is the person's name: made from its parts, and with them, until changed."""

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        self.follows_names = self.instance.title in ("", self.instance.styled_name)
        self.fields["title"].label = "ชื่อที่แสดง"
        self.fields["title"].required = False

    def clean_title(self) -> str:
        title = super().clean_title()
        # Wagtail fills an empty title when it previews.
        is_placeholder = title == gettext("Placeholder title")
        if is_placeholder or (self.follows_names and "title" not in self.changed_data):
            return ""  # SpeakerProfilePage.fill_blanks writes it
        return title
