"""The people a listing or a page needs, each in one go."""

from collections.abc import Iterable
from typing import Self

from django.db.models import Case, Exists, Model, OuterRef, QuerySet, Value, When

from core.collation import in_thai_order
from core.models.base import BasePageQuerySet


class ProfileQuerySet(BasePageQuerySet):
    def for_cards(self) -> Self:
        """With portrait, expertise and posts, without the biography."""
        return (
            self.select_related("portrait")
            .prefetch_related("expertise", "positions")
            .defer("biography")
        )

    def for_listing(self) -> Self:
        """Cards in the order of a telephone book."""
        return self.for_cards().order_by(
            in_thai_order("given_name"), in_thai_order("family_name"), "pk"
        )

    def for_reading(self) -> Self:
        return self.select_related("portrait", "social_image").prefetch_related(
            "expertise", "positions__organisation"
        )

    def with_translations(self, ids: Iterable[int]) -> Self:
        """The profiles `ids` and their translations, published or not, with portraits."""
        keys = self.model.objects.filter(pk__in=ids).values("translation_key")
        return self.filter(translation_key__in=keys).select_related("portrait").defer("biography")

    def of_organisation(self, organisation: Model) -> Self:
        """Who has or had a post there, or appeared anywhere in its name."""
        there = {
            "organisation": organisation,
            "person__translation_key": OuterRef("translation_key"),
        }
        posts, appearances = (
            self.model._meta.get_field(relation).related_model.objects.filter(**there)
            for relation in ("positions", "appearances_as_person")
        )
        return self.filter(Exists(posts) | Exists(appearances))


class OrganisationQuerySet(QuerySet):
    def in_register_order(self) -> Self:
        """By kind, then by district, then by name, as a register lists them."""
        values = self.model.Kind.values  # type: ignore[attr-defined]
        kinds = [When(kind=kind, then=Value(n)) for n, kind in enumerate(values)]
        return self.order_by(Case(*kinds), in_thai_order("district"), in_thai_order("name"))
