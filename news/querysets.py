"""Reports and galleries, fetched with all that a card or a page of theirs prints."""

import datetime
from typing import Self

from django.db.models import Count, OuterRef, Prefetch, QuerySet, Subquery
from django.utils import timezone

from core.models.base import BasePageQuerySet


class EventQuerySet(BasePageQuerySet):
    def newest_first(self) -> Self:
        return self.order_by("-listed_on", "-pk")

    def upcoming(self, today: datetime.date | None = None) -> Self:
        """What has not begun yet, the next first."""
        return self.filter(start_date__gt=today or timezone.localdate()).order_by(
            "start_date", "start_time", "pk"
        )


class ReportQuerySet(EventQuerySet):
    def for_cards(self) -> Self:
        """With lead photo and topics, without the text."""
        return self.select_related("lead_photo").prefetch_related("topics").defer_streamfields()

    def for_listing(self) -> Self:
        return self.for_cards().newest_first()

    def for_reading(self) -> Self:
        return self.select_related(
            "lead_photo", "social_image", "organiser", "project", "gallery", "newsletter"
        ).prefetch_related("topics", "links", "attachments__document")


class GalleryQuerySet(EventQuerySet):
    def for_cards(self) -> Self:
        """With the first photo (`cover`), topics and `photo_count`."""
        return self.prefetch_related("topics", self._cover()).annotate(
            photo_count=Subquery(
                self._photos()
                .filter(page=OuterRef("pk"))
                .order_by()
                .values("page")
                .annotate(total=Count("pk"))
                .values("total")
            )
        )

    def for_listing(self) -> Self:
        return self.for_cards().newest_first()

    def for_reading(self) -> Self:
        return self.select_related("social_image").prefetch_related("topics", "photos__image")

    def _cover(self) -> Prefetch:
        first = self._photos().filter(page=OuterRef("page")).order_by("sort_order", "pk")
        cover = self._photos().filter(pk=Subquery(first.values("pk")[:1]))
        return Prefetch("photos", cover.select_related("image"), to_attr="cover")

    def _photos(self) -> QuerySet:
        return self.model._meta.get_field("photos").related_model.objects.all()
