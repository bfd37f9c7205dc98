"""Meetings, large or working."""

from __future__ import annotations

from random import Random

from ..canvas import Canvas
from ..story import Story
from .hall import hall
from .meeting_room import meeting_room


def meeting(canvas: Canvas, rng: Random) -> Story:
    """A large meeting in the hall, or a working one around tables."""
    return rng.choice((hall, meeting_room))(canvas, rng)
