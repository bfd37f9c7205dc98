"""The editor's screens of people and organisations."""

import django_filters
from django import forms
from django.db.models import QuerySet
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.ui.tables import Column
from wagtail.snippets.views.chooser import SnippetChooserViewSet

from core.viewsets import (
    NameChooserViewSet,
    NameViewSet,
    SectionIndexView,
    SectionViewSet,
    page_columns,
)
from people.models import Organisation, SpeakerProfilePage


class OrganisationChooserViewSet(NameChooserViewSet):
    form_fields = ["kind", "name", "district", "province"]


class OrganisationFilterSet(WagtailFilterSet):
    kind = django_filters.ChoiceFilter(
        label="ประเภท",
        choices=Organisation.Kind.choices,
        empty_label="ทุกประเภท",
        widget=forms.RadioSelect,
    )
    district = django_filters.AllValuesFilter(
        label="อำเภอ", empty_label="ทุกอำเภอ", widget=forms.RadioSelect
    )

    class Meta:
        model = Organisation
        fields = ["kind", "district"]


class OrganisationViewSet(NameViewSet):
    model = Organisation
    icon = "home"
    list_display = ["name", "kind", "district", "short_name"]
    filterset_class = OrganisationFilterSet
    chooser_viewset_class: type[SnippetChooserViewSet] = OrganisationChooserViewSet
    menu_name = "organisations"
    menu_hook = "register_admin_menu_item"
    menu_order = 50


def _current_post(profile: SpeakerProfilePage) -> str:
    return str(profile.current_post or "")


class ProfileIndexView(SectionIndexView):
    add_item_label = "เพิ่มวิทยากร"

    def annotate_queryset(self, pages: QuerySet) -> QuerySet:
        return super().annotate_queryset(pages).prefetch_related("positions")


class ProfileViewSet(SectionViewSet):
    model = SpeakerProfilePage
    name = "profiles"
    icon = "user"
    menu_label = "วิทยากร"
    menu_order = 40
    index_view_class = ProfileIndexView
    columns = page_columns(
        Column("post", label="ตำแหน่งปัจจุบัน", accessor=_current_post, width="35%"),
        title="ชื่อ",
    )
