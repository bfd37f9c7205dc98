"""Addresses of one list or search in all its states: parameters sorted, so that each has one."""

from collections.abc import Mapping
from urllib.parse import urlencode


def address(path: str, parameters: Mapping[str, str | int]) -> str:
    """Return `path` with the parameters that say something, in alphabetical order."""
    said = sorted((name, value) for name, value in parameters.items() if value != "")
    return f"{path}?{urlencode(said)}" if said else path
