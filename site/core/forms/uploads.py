"""Photos and documents an officer uploads, refused in Thai when they are not what they say."""

from pathlib import PurePath
from typing import Any

from django.core.exceptions import ValidationError
from django.core.files.base import File
from wagtail.admin.forms.account import AvatarPreferencesForm
from wagtail.documents.fields import WagtailDocumentField
from wagtail.documents.forms import BaseDocumentForm
from wagtail.images.fields import WagtailImageField
from wagtail.images.forms import BaseImageForm

from core.documents import DocumentError, check_document
from core.photos import PhotoError, without_metadata

NO_FILE = "กรุณาเลือกไฟล์"
EMPTY_FILE = "ไฟล์นี้ว่างเปล่า อาจส่งมาไม่ครบ กรุณาส่งใหม่"
TOO_BIG = "ไฟล์ใหญ่เกินไป (%(file_size)s) ใส่ได้ไม่เกิน %(max_filesize)s"


class PhotoField(WagtailImageField):
    """Gives the cleaned photo, so that a damaged file is refused here and decoded only once.

    The extension need not match: chat programs save PNG and WebP as .jpg, and the photo is written
    anew under its own anyway.
    """

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        self.help_text = (
            f"ชนิดไฟล์ {self.supported_formats_text} ขนาดไม่เกิน {self.max_upload_size_text} "
            "ระบบลบพิกัดและข้อมูลกล้องออกให้เอง"
        )
        self.error_messages |= {
            "required": NO_FILE,
            "empty": EMPTY_FILE,
            "invalid_image": "ไฟล์นี้ไม่ใช่ภาพ หรือเป็นภาพที่เสีย กรุณาส่งใหม่จากต้นฉบับ",
            "invalid_image_extension": f"ไฟล์ชนิดนี้ใช้ไม่ได้ ใช้ได้เฉพาะ {self.supported_formats_text}",
            "file_too_large": TOO_BIG,
            "file_too_large_unknown_size": (f"ไฟล์ใหญ่เกินไป ใส่ได้ไม่เกิน {self.max_upload_size_text}"),
        }

    def to_python(self, data: File | None) -> File | None:
        photo = super().to_python(data)
        if photo is None:
            return None
        try:
            return without_metadata(photo)
        except PhotoError as error:
            raise ValidationError(str(error), code="invalid_image") from error

    def check_image_file_format(self, f: Any) -> None:
        named = PurePath(f.name).suffix.lower().removeprefix(".")
        if not {named, f.image.format_name} <= {"jpeg", *self.allowed_image_extensions}:
            raise ValidationError(
                self.error_messages["invalid_image_extension"], code="invalid_image_extension"
            )

    def check_image_pixel_size(self, f: File) -> None:
        """Nothing: `without_metadata` counts pixels before it decodes any."""


class PhotoForm(BaseImageForm):
    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        if wagtails := self.fields.get("file"):
            self.fields["file"] = PhotoField(
                label="ไฟล์ภาพ", required=wagtails.required, widget=wagtails.widget
            )
        _label(
            self,
            title=("ชื่อภาพ", "ใช้ค้นหาในคลังภาพ"),
            description=("ข้อความแทนภาพ", "บอกสิ่งที่เห็นในภาพแก่ผู้ที่มองไม่เห็น เช่น ครูล้อมวงคุยกันในห้องประชุม"),
            tags=("คำค้น", ""),
        )


def clean_avatars() -> None:
    """Treat the photo of a member of staff like any other: no place in it, no endless pixels.

    Wagtail has no setting for the form of its account page.
    """
    AvatarPreferencesForm.base_fields["avatar"] = PhotoField(label="ภาพประจำตัว", required=False)


class DocumentField(WagtailDocumentField):
    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        self.error_messages |= {
            "required": NO_FILE,
            "empty": EMPTY_FILE,
            "file_too_large": TOO_BIG,
            "file_too_large_unknown_size": f"ไฟล์ใหญ่เกินไป ใส่ได้ไม่เกิน {self.max_upload_size_text}",
        }

    def to_python(self, data: File | None) -> File | None:
        document = super().to_python(data)
        if document is None:
            return None
        try:
            check_document(document)
        except DocumentError as error:
            raise ValidationError(str(error), code="invalid_document") from error
        return document


class DocumentForm(BaseDocumentForm):
    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        if wagtails := self.fields.get("file"):
            self.fields["file"] = DocumentField(
                label="ไฟล์เอกสาร", required=wagtails.required, widget=wagtails.widget
            )
        _label(self, title=("ชื่อเอกสาร", "ผู้อ่านเห็นชื่อนี้"), tags=("คำค้น", ""))

    def add_error(self, field: str | None, error: ValidationError) -> None:
        """Drop what the model says of a file that was refused: it sees none, and says so too."""
        if field is None and "file" in self._errors and hasattr(error, "error_dict"):
            error = ValidationError({k: v for k, v in error.error_dict.items() if k != "file"})
        super().add_error(field, error)


def _label(form: BaseImageForm | BaseDocumentForm, **texts: tuple[str, str]) -> None:
    """Give fields a Thai label and help, and say in Thai when they are left empty or too long."""
    for name, (label, help_text) in texts.items():
        if field := form.fields.get(name):
            field.label, field.help_text = label, help_text
            field.error_messages["required"] = f"กรุณาใส่{label}"
            field.error_messages["max_length"] = (
                f"{label}ยาว %(show_value)d ตัวอักษร ใส่ได้ไม่เกิน %(limit_value)d"
            )
