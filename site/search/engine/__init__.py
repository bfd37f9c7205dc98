"""The index of the site and how it is asked: plain SQL that SQLite and PostgreSQL both run."""

from search.engine.entries import Entry, Passage
from search.engine.index import Index
from search.engine.statements import Scope

__all__ = ["Entry", "Index", "Passage", "Scope"]
