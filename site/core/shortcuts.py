"""The first thing on the editor's front page: begin writing."""

from collections.abc import Iterator
from dataclasses import dataclass
from operator import attrgetter

from django.contrib.auth.models import AbstractBaseUser
from django.urls import reverse
from wagtail import hooks
from wagtail.admin.ui.components import Component
from wagtail.models import Page


def section_for(user: AbstractBaseUser, model: type[Page]) -> Page | None:
    """The first Thai section in which `user` may write pages of this type, if there is any."""
    sections = Page.objects.type(tuple(model.allowed_parent_page_models()))
    for section in sections.filter(locale__language_code="th").specific():
        may_add = section.permissions_for_user(user).can_add_subpage()
        if may_add and model.can_create_at(section):
            return section
    return None


@dataclass(frozen=True)
class Shortcut:
    """A button for those who may write pages of `model`. It opens an empty form, or `url_name`.

    Sections give theirs by `register_writing_shortcut`.
    """

    label: str
    icon: str
    model: type[Page]
    order: int
    url_name: str = ""

    def address_for(self, user: AbstractBaseUser) -> str | None:
        section = section_for(user, self.model)
        if section is None:
            return None
        if self.url_name:
            return reverse(self.url_name)
        label = self.model._meta
        return reverse(
            "wagtailadmin_pages:add", args=[label.app_label, label.model_name, section.pk]
        )


class ShortcutsPanel(Component):
    name = "shortcuts"
    template_name = "wagtailadmin/home/shortcuts.html"
    order = 50

    def get_context_data(self, parent_context: dict) -> dict:
        user = parent_context["request"].user
        return {"shortcuts": list(_shortcuts_for(user))}


def _shortcuts_for(user: AbstractBaseUser) -> Iterator[dict[str, str]]:
    known = [give() for give in hooks.get_hooks("register_writing_shortcut")]
    for shortcut in sorted(known, key=attrgetter("order")):
        if url := shortcut.address_for(user):
            yield {"label": shortcut.label, "icon": shortcut.icon, "url": url}
