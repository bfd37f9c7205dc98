"""What a scene tells about itself: the text alternative and where to look."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Story:
    alt: str
    """Thai, and true of the picture just drawn."""
    focus: tuple[float, float, float, float]
    """Left, top, width and height of the centre of interest in frame pixels."""
