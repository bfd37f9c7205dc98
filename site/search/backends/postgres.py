"""Wagtail's search on PostgreSQL."""

from search.backends.base import ThaiSearchBackend


class PostgresSearchBackend(ThaiSearchBackend):
    vendor = "postgresql"


SearchBackend = PostgresSearchBackend
