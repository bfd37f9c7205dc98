"""Photographs. What a camera writes beside the picture is removed before anything is stored."""

from django.core.files.base import File
from django.db import models
from wagtail.images.models import (
    AbstractImage,
    AbstractRendition,
    Image,
    WagtailImageField,
    WagtailImageFieldFile,
    get_upload_to,
)
from wagtail.search import index

from core.photos import CleanPhoto, without_metadata


class CleanImageFieldFile(WagtailImageFieldFile):
    """Stores only what `without_metadata` wrote: no route past a form may store a camera's notes.

    Wagtail's "finish this upload" view, for one, calls `image.file.save(…)` and no `image.save()`.
    """

    def save(self, name: str, content: File, save: bool = True) -> None:
        if not isinstance(content, CleanPhoto):
            content = without_metadata(File(content, name=name))
            name = content.name or name
        super().save(name, content, save=False)
        if save:
            self.instance._set_image_file_metadata()
            self.instance.save()


class CleanImageField(WagtailImageField):
    attr_class = CleanImageFieldFile


class OfficeImage(AbstractImage):
    file = CleanImageField(
        "ไฟล์", upload_to=get_upload_to, width_field="width", height_field="height"
    )
    credit = models.CharField("ผู้ถ่ายภาพ", max_length=255, blank=True)

    admin_form_fields = (*Image.admin_form_fields, "credit")
    search_fields = [
        *AbstractImage.search_fields,
        index.SearchField("credit"),
    ]

    class Meta(AbstractImage.Meta):
        verbose_name = "ภาพ"
        verbose_name_plural = "ภาพ"

    def save(self, *args: object, **kwargs: object) -> None:
        # The field would do it too, but after width, height, size and hash were taken.
        if self.file and not self.file._committed:
            self.file = without_metadata(self.file.file)  # type: ignore[assignment]
            self._set_image_file_metadata()
        super().save(*args, **kwargs)


class OfficeRendition(AbstractRendition):
    image = models.ForeignKey(OfficeImage, on_delete=models.CASCADE, related_name="renditions")

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["image", "filter_spec", "focal_point_key"],
                name="one_rendition_per_filter",
            )
        ]
