"""The texts of the demo: YAML files in `demo/content`."""

import datetime
from functools import cache
from pathlib import Path
from typing import Any

import yaml

CONTENT = Path(__file__).resolve().parent.parent / "content"


@cache
def read(name: str) -> Any:
    """Return the parsed `demo/content/<name>.yaml`."""
    return yaml.safe_load((CONTENT / f"{name}.yaml").read_text(encoding="utf-8"))


def read_day(value: str | datetime.date | None) -> datetime.date | None:
    """Read a day: a date, an ISO text, or "+12" / "-3" days from today."""
    if value is None or isinstance(value, datetime.date):
        return value
    if value[0] in "+-":
        return datetime.date.today() + datetime.timedelta(days=int(value))
    return datetime.date.fromisoformat(value)


def read_time(value: str | None) -> datetime.time | None:
    return datetime.time.fromisoformat(value) if value else None
