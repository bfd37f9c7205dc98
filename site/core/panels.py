"""Panels of the editor that Wagtail does not have."""

from collections.abc import Iterator

from django.forms import BoundField
from wagtail.admin.forms import WagtailAdminModelForm
from wagtail.admin.panels import FieldPanel, InlinePanel, MultiFieldPanel, Panel
from wagtail.admin.panels.base import get_form_for_model


class MorePanel(MultiFieldPanel):
    """Fields that few need, folded away until they hold something. May stand inside rows."""

    def __init__(self, *args: object, summary: str, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        self.summary = summary

    def clone_kwargs(self) -> dict[str, object]:
        return super().clone_kwargs() | {"summary": self.summary}

    class BoundPanel(MultiFieldPanel.BoundPanel):
        template_name = "wagtailadmin/panels/more_panel.html"

        def is_open(self) -> bool:
            return any(field.errors or field.value() for field in _bound_fields(self))


def _bound_fields(panel: Panel.BoundPanel) -> Iterator[BoundField]:
    if isinstance(panel, FieldPanel.BoundPanel):
        if panel.bound_field:
            yield panel.bound_field
        return
    for child in getattr(panel, "children", []):
        yield from _bound_fields(child)


class RowsPanel(InlinePanel):
    """An InlinePanel whose rows are checked by a form of their own."""

    def __init__(
        self, *args: object, row_form_class: type[WagtailAdminModelForm], **kwargs: object
    ) -> None:
        super().__init__(*args, **kwargs)
        self.row_form_class = row_form_class

    def clone_kwargs(self) -> dict[str, object]:
        return super().clone_kwargs() | {"row_form_class": self.row_form_class}

    def get_form_options(self) -> dict[str, object]:
        options = super().get_form_options()
        options["formsets"][self.relation_name]["form"] = get_form_for_model(
            self.db_field.related_model,
            form_class=self.row_form_class,
            defer_required_on_fields=self.child_edit_handler.get_form_options().get(
                "defer_required_on_fields", []
            ),
        )
        return options
