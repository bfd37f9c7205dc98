"""Wagtail's search, answered by this app's index.

    WAGTAILSEARCH_BACKENDS = {"default": {"BACKEND": "search.backends"}}

takes the one for the database in use; each is named by itself as well ("search.backends.sqlite").
"""

from django.db import connections, router
from modelsearch.backends.base import BaseSearchBackend
from modelsearch.conf import get_app_config


def SearchBackend(params: dict[str, object]) -> BaseSearchBackend:  # noqa: N802
    """Return the backend for the database that holds Wagtail's own index."""
    entries = get_app_config().get_model("IndexEntry")
    if connections[router.db_for_write(entries)].vendor == "postgresql":
        from search.backends.postgres import PostgresSearchBackend  # noqa: PLC0415

        return PostgresSearchBackend(params)
    from search.backends.sqlite import SQLiteSearchBackend  # noqa: PLC0415

    return SQLiteSearchBackend(params)
