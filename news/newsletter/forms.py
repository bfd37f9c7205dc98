"""The choice of layout and photos."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.db.models import QuerySet

from core.models import OfficeImage
from news.newsletter.layouts import LAYOUTS, Layout
from news.newsletter.montage import MOST_PHOTOS


class OrderedPhotosField(forms.ModelMultipleChoiceField):
    """Photos in the order in which they were sent: that of the list on the screen."""

    def clean(self, value: Sequence[str] | None) -> list[OfficeImage]:  # type: ignore[override]
        chosen: QuerySet[OfficeImage] = super().clean(value)
        by_key = {str(photo.pk): photo for photo in chosen}
        return [by_key[key] for key in dict.fromkeys(value or ()) if key in by_key]


class NewsletterForm(forms.Form):
    layout = forms.ChoiceField(
        label="แบบ",
        choices=[(layout.key, layout.title) for layout in LAYOUTS.values()],
        error_messages={"invalid_choice": "ไม่มีแบบนี้ กรุณาเลือกใหม่", "required": "กรุณาเลือกแบบ"},
    )
    photos = OrderedPhotosField(
        label="ภาพ",
        queryset=OfficeImage.objects.none(),
        required=False,
        error_messages={
            "invalid_choice": "มีภาพที่ไม่ได้อยู่ในข่าวนี้ กรุณาเปิดหน้านี้ใหม่แล้วเลือกอีกครั้ง",
            "invalid_pk_value": "มีภาพที่ไม่ได้อยู่ในข่าวนี้ กรุณาเปิดหน้านี้ใหม่แล้วเลือกอีกครั้ง",
        },
    )

    def __init__(self, *args: Any, photos: Sequence[OfficeImage], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        keys = [photo.pk for photo in photos]
        self.fields["photos"].queryset = OfficeImage.objects.filter(pk__in=keys)  # type: ignore[attr-defined]

    def clean_photos(self) -> list[OfficeImage]:
        chosen = self.cleaned_data["photos"]
        if len(chosen) > MOST_PHOTOS:
            raise forms.ValidationError(
                f"เลือกไว้ {len(chosen)} ภาพ จดหมายข่าวหนึ่งหน้าใส่ได้ไม่เกิน {MOST_PHOTOS} ภาพ กรุณาเอาออกบ้าง"
            )
        return chosen

    @property
    def chosen_layout(self) -> Layout:
        return LAYOUTS[self.cleaned_data["layout"]]
