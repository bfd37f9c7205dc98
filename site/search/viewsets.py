"""The editor's screens of an office's own synonyms."""

from django.forms import ModelForm
from django.http import HttpRequest, HttpResponse
from wagtail.admin import messages
from wagtail.admin.ui.tables import BooleanColumn, DateColumn
from wagtail.snippets.views.snippets import CreateView, EditView, SnippetViewSet

from search.models import SynonymGroup


class WarnOfKnownFormsMixin:
    """Says which forms are found by others already: the group adds to those, it replaces none."""

    request: HttpRequest
    object: SynonymGroup

    def form_valid(self, form: ModelForm) -> HttpResponse:
        response = super().form_valid(form)  # type: ignore[misc]
        if known := self.object.known_lines:
            messages.warning(
                self.request,
                f"ระบบมีคำที่ใช้แทนกันกับ {_listed(known)} อยู่แล้ว กลุ่มนี้ใช้เพิ่มจากที่มี",
            )
        return response


def _listed(forms: list[str]) -> str:
    return ", ".join(f"“{form}”" for form in forms)


class SynonymCreateView(WarnOfKnownFormsMixin, CreateView):
    def get_initial_form_instance(self) -> SynonymGroup:
        """What the report of searches proposes stands in the form already."""
        return SynonymGroup(forms=self.request.GET.get("forms", ""))


class SynonymEditView(WarnOfKnownFormsMixin, EditView):
    pass


class SynonymGroupViewSet(SnippetViewSet):
    model = SynonymGroup
    icon = "search"
    list_display = [
        "__str__",
        BooleanColumn("one_way", label="ทางเดียว"),
        DateColumn("changed_at", label="แก้ไขล่าสุด"),
    ]
    search_fields = ["forms"]
    copy_view_enabled = False
    add_view_class = SynonymCreateView
    edit_view_class = SynonymEditView
    menu_label = "คำค้นที่ใช้แทนกัน"
    menu_order = 50
