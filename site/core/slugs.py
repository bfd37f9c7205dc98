"""Addresses for snippets: made once from the Thai name, kept when the name changes."""

from typing import Any

from django.db import models

from thai.slugs import slugify


class SluggedMixin(models.Model):
    name: models.CharField  # brought by the model
    slug = models.SlugField(
        "ที่อยู่หน้าเว็บ",
        max_length=80,
        unique=True,
        blank=True,
        help_text="เว้นว่างไว้ ระบบสร้างให้จากชื่อ",
    )

    class Meta:
        abstract = True

    def save(self, *args: Any, **kwargs: Any) -> None:
        self._set_slug()
        super().save(*args, **kwargs)

    def clean(self) -> None:
        super().clean()
        self._set_slug()

    def _set_slug(self) -> None:
        if not self.slug:
            self.slug = free_slug(type(self), slugify(self.name))


def free_slug(model: type[models.Model], base: str) -> str:
    """Return `base`, or `base-2`, `base-3` …: the first that no row of `model` has."""
    taken = set(model._default_manager.filter(slug__startswith=base).values_list("slug", flat=True))
    slug, number = base, 1
    while slug in taken:
        number += 1
        slug = f"{base}-{number}"
    return slug
