"""The first thing on the editor's front page: begin writing."""

from collections.abc import Iterator
from dataclasses import dataclass
from operator import attrgetter

from django.contrib.auth.models import AbstractBaseUser
from django.urls import reverse
from wagtail import hooks
from wagtail.admin.ui.components import Component
from wagtail.models import Page


@dataclass(frozen=True)
class Shortcut:
    """A button that opens an empty form. Sections give theirs by `register_writing_shortcut`."""

    label: str
    icon: str
    model: type[Page]
    order: int

    def address_for(self, user: AbstractBaseUser) -> str | None:
        """The form below the first Thai section in which `user` may write, if there is any."""
        sections = Page.objects.type(tuple(self.model.allowed_parent_page_models()))
        for section in sections.filter(locale__language_code="th").specific():
            may_add = section.permissions_for_user(user).can_add_subpage()
            if may_add and self.model.can_create_at(section):
                label = self.model._meta
                return reverse(
                    "wagtailadmin_pages:add", args=[label.app_label, label.model_name, section.pk]
                )
        return None


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
