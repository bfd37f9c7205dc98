from django import forms
from django.db.models import Exists, OuterRef, QuerySet
from django.http import HttpRequest
from django_filters import ChoiceFilter, DateFromToRangeFilter, ModelChoiceFilter
from wagtail.admin.filters import DateRangePickerWidget, WagtailFilterSet
from wagtail.models import Page

from discussion.models import Comment


def commented_pages(request: HttpRequest) -> QuerySet[Page]:
    comments = Comment.objects.filter(page=OuterRef("pk"))
    return Page.objects.filter(Exists(comments)).order_by("title")


class CommentFilterSet(WagtailFilterSet):
    status = ChoiceFilter(
        label="สถานะ",
        choices=Comment.Status.choices,
        empty_label="ทั้งหมด",
        widget=forms.RadioSelect,
    )
    page = ModelChoiceFilter(label="หน้า", queryset=commented_pages, empty_label="ทุกหน้า")
    created_at = DateFromToRangeFilter(label="ส่งเมื่อ", widget=DateRangePickerWidget)

    class Meta:
        model = Comment
        fields: list[str] = []
