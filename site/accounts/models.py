"""Members of staff. Apart from `core`: Wagtail's first migration depends on the user model."""

from django.contrib.auth.models import AbstractUser


class User(AbstractUser):
    """Own model from the start, because it cannot be swapped in later."""

    class Meta(AbstractUser.Meta):
        verbose_name = "ผู้ใช้"
        verbose_name_plural = "ผู้ใช้"
