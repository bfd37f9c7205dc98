"""Wagtail's search on SQLite."""

from search.backends.base import ThaiSearchBackend


class SQLiteSearchBackend(ThaiSearchBackend):
    vendor = "sqlite"


SearchBackend = SQLiteSearchBackend
