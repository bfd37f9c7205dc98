"""Photos that wait in Wagtail's multiple uploader for a field to be mended."""

from django.db.models.signals import pre_save
from django.dispatch import receiver
from wagtail.images import get_image_model
from wagtail.models import UploadedFile

from core.photos import without_metadata


@receiver(pre_save, sender=UploadedFile, dispatch_uid="core.clean_waiting_photo")
def clean_waiting_photo(instance: UploadedFile, **kwargs: object) -> None:
    """Wagtail keeps the upload as it came, in the public media folder: not with its place in it."""
    is_photo = instance.for_content_type.model_class() is get_image_model()
    if is_photo and instance.file and not instance.file._committed:
        instance.file = without_metadata(instance.file.file)
