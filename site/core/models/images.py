"""Photographs. What a camera writes beside the picture is removed before anything is stored."""

from django.db import models
from wagtail.images.models import AbstractImage, AbstractRendition, Image
from wagtail.search import index

from core.photos import without_metadata


class OfficeImage(AbstractImage):
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
        # Here, and not in a form: no route may store where a pupil's photo was taken.
        if self.file and not self.file._committed:
            self.file = without_metadata(self.file)
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
