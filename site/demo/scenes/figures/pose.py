"""How a figure holds itself. Hands are placed in arm lengths from their own shoulder."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any, Literal

View = Literal["front", "back", "side"]
Legs = Literal["stand", "walk", "run", "sit", "floor", "none"]
Hand = tuple[float, float]
"""Outwards (negative: across the body) and upwards."""

HANGING: Hand = (0.07, -0.985)
CLASPED: Hand = (-0.30, -0.76)
BEHIND: Hand = (-0.16, -0.74)
ON_DESK: Hand = (-0.12, -0.58)
HOLDING: Hand = (-0.22, -0.46)
PALMS: Hand = (-0.29, -0.22)
RAISED: Hand = (0.25, 0.82)
ON_KNEE: Hand = (-0.08, -0.86)
CHIN: Hand = (-0.20, 0.02)


@dataclass(frozen=True)
class Pose:
    """``side`` figures face right until they are flipped; ``turn`` moves the head, -1 to 1."""

    view: View = "front"
    legs: Legs = "stand"
    left: Hand = HANGING
    """The hand on the left of the picture."""
    right: Hand = HANGING
    turn: float = 0.0
    nod: float = 0.0
    """How far the head is bent, in heads."""
    lean: float = 0.0
    """Of the whole body, radians."""

    def but(self, **changes: Any) -> Pose:
        """The same pose with some of it changed."""
        return replace(self, **changes)


STANDING = Pose()
GREETING = Pose(left=PALMS, right=PALMS, nod=0.05)
AT_EASE = Pose(left=CLASPED, right=CLASPED)
READING_NOTES = Pose(left=HOLDING, right=HOLDING, nod=0.08)
SPEAKING = Pose(left=(-0.08, -0.62), right=(0.36, -0.34))
SEATED = Pose(legs="sit", left=ON_KNEE, right=ON_KNEE)
AT_TABLE = Pose(legs="sit", left=ON_DESK, right=ON_DESK, nod=0.06)
FROM_BEHIND = Pose(view="back", legs="none", left=(-0.02, -0.97), right=(-0.02, -0.97))
