"""What every page form of the editor shares."""

from itertools import chain

from django.core.exceptions import NON_FIELD_ERRORS, ValidationError
from wagtail.admin.forms import WagtailAdminPageForm
from wagtail.blocks import StreamBlockValidationError
from wagtail.models import Page

from core.forms.streams import say_in_thai

LABELS = {
    "title": "พาดหัว",
    "slug": "ที่อยู่หน้าเว็บ",
    "seo_title": "ชื่อหน้าในผลค้นหา",
    "search_description": "คำอธิบายในผลค้นหา",
    "go_live_at": "เผยแพร่เมื่อ",
    "expire_at": "เลิกเผยแพร่เมื่อ",
}


ADDRESS_LETTERS = "ใช้ได้เฉพาะอักษรอังกฤษ ตัวเลข และขีด เช่น open-class-2569"
NOTHING_IS_LOST = "สิ่งที่พิมพ์ไว้ยังอยู่ครบ แก้ตามนี้แล้วกดอีกครั้ง"


class EditorialPageForm(WagtailAdminPageForm):
    """Says in Thai what a page still lacks, next to the field and in one line above all."""

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        for name, field in self.fields.items():
            field.label = LABELS.get(name, field.label)
            field.error_messages["required"] = f"กรุณาใส่{field.label or name}"
        if slug := self.fields.get("slug"):
            # Left empty it is made from the headline (BasePage), live page or not.
            slug.required = False
            slug.error_messages["invalid"] = ADDRESS_LETTERS
        if title := self.fields.get("title"):
            title.error_messages["max_length"] = (
                "พาดหัวยาว %(show_value)d ตัวอักษร ใส่ได้ไม่เกิน %(limit_value)d กรุณาย่อให้สั้นลง"
            )

    def clean_title(self) -> str:
        # A headline pasted from Word brings its line breaks along.
        return " ".join(self.cleaned_data["title"].split())

    def clean_slug(self) -> str:
        slug = self.cleaned_data["slug"]
        if not slug.isascii():  # Wagtail's field itself takes Thai
            raise ValidationError(ADDRESS_LETTERS)
        if slug and not Page._slug_is_available(slug, self.parent_page, self.instance):
            raise ValidationError(f"มีหน้าอื่นใช้ที่อยู่ “{slug}” แล้ว กรุณาใช้ชื่ออื่น หรือเว้นว่างไว้")
        return slug

    def add_error(self, field: str | None, error: ValidationError) -> None:
        """Drop what the model says of a field that could not be read: it saw the old value."""
        if field is None and hasattr(error, "error_dict"):
            readable = {k: v for k, v in error.error_dict.items() if k not in self._errors}
            error = ValidationError(readable)
        if isinstance(error, StreamBlockValidationError):
            say_in_thai(error, self.fields[field].label)
        super().add_error(field, error)

    def is_valid(self) -> bool:
        """Wagtail lists the fields at the top only if something concerns the page as a whole."""
        valid = super().is_valid()
        # Unbound, nothing was sent: a preview whose session has forgotten what was typed.
        if self.is_bound and not valid and NON_FIELD_ERRORS not in self.errors:
            self.add_error(None, ValidationError([*self._errors_in_rows(), NOTHING_IS_LOST]))
        return valid

    def _errors_in_rows(self) -> list[str]:
        return [
            f"{formset.model._meta.verbose_name} {number}: {' '.join(chain(*errors.values()))}"
            for formset in self.formsets.values()
            for number, errors in enumerate(formset.errors, start=1)
            if errors
        ]

    def save(self, commit: bool = True) -> Page:
        page = super().save(commit=commit)
        if not commit:  # a preview, or a draft of a live page; `page.save()` does it too
            page.fill_blanks()
        return page
