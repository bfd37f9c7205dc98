"""One name for Thai order on both databases: PostgreSQL has `th-x-icu`, SQLite is given it."""

from typing import Any

from django.db.models import F
from django.db.models.functions import Collate

from thai.collation import compare

THAI = "th-x-icu"


def register_thai_collation(*, connection: Any, **kwargs: object) -> None:
    """Teach a new SQLite connection the order that PostgreSQL takes from ICU."""
    if connection.vendor == "sqlite":
        connection.connection.create_collation(THAI, compare)


def in_thai_order(field: str) -> Collate:
    """Return an `order_by` expression that sorts `field` by Thai dictionary order."""
    return Collate(F(field), THAI)
