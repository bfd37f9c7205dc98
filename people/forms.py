"""The form of a profile."""

from django.utils.translation import gettext

from core.forms import EditorialPageForm


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
