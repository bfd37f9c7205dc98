"""Practices, fetched with all that a card or a page of theirs prints."""

from typing import Self

from core.models.base import BasePageQuerySet


class PracticeQuerySet(BasePageQuerySet):
    def for_cards(self) -> Self:
        """With lead photo and topics, without the sections."""
        return self.select_related("lead_photo").prefetch_related("topics").defer_streamfields()

    def for_listing(self) -> Self:
        return self.for_cards().newest_first()

    def for_reading(self) -> Self:
        return self.select_related(
            "lead_photo", "social_image", "school", "project"
        ).prefetch_related(
            "topics", "subjects", "grades", "attachments__document", "evidence__grade"
        )
