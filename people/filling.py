"""What a chosen profile says of a person on the day of an event, for the open form."""

import datetime

from django import forms
from django.http import Http404, HttpRequest, JsonResponse
from django.views.decorators.http import require_safe

from core.forms.fields import ThaiDateField
from people.models import Appearance, Organisation, SpeakerProfilePage
from thai.dates import format_date


class PostForm(forms.Form):
    """`day` is the text of the event's date field; a page without one asks for today's post."""

    person = forms.ModelChoiceField(SpeakerProfilePage.objects.all())
    day = ThaiDateField(required=False)


@require_safe
def post_of_the_day(request: HttpRequest) -> JsonResponse:
    """Answer `?person=7&day=10/6/69` with `post`, as an appearance would be filled, and `said`."""
    form = PostForm(request.GET)
    if form.errors.get("person"):
        raise Http404
    if not form.is_valid():
        return JsonResponse({"said": "จะใส่ชื่อและตำแหน่ง ณ วันงานให้ เมื่อวันที่ถูกต้องแล้ว"})
    day = form.cleaned_data["day"]
    row = Appearance(person=form.cleaned_data["person"])
    row.fill_from_profile(day)
    return JsonResponse({"post": _as_fields(row), "said": _in_words(row, day)})


def _as_fields(row: Appearance) -> dict[str, object]:
    chooser = Organisation.snippet_viewset.chooser_viewset.widget_class()
    return {
        "honorific": row.honorific,
        "name": row.name,
        "position": row.position,
        "organisation": chooser.get_value_data(row.organisation),
        "organisation_name": row.organisation_name,
        "acting": row.acting,
        "former": row.former,
    }


def _in_words(row: Appearance, day: datetime.date | None) -> str:
    when = f" ณ วันที่ {format_date(day, style='short')}" if day else "ปัจจุบัน"
    if not row.position:
        return f"ใส่ชื่อจากโปรไฟล์แล้ว แต่โปรไฟล์ไม่มีตำแหน่ง{when}"
    return f"ใส่ชื่อและตำแหน่ง{when} จากโปรไฟล์แล้ว ตรวจและแก้ได้"
