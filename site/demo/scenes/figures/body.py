"""Proportions. One unit is the height of the figure's own head; y grows upwards from the ground."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Build:
    """Half widths and lengths in heads."""

    heads: float
    """Height of the whole figure."""
    shoulder: float
    chest: float
    waist: float
    hip: float
    metres: float
    """Height standing, for the perspective."""

    @property
    def leg(self) -> float:
        return self.heads * 0.485

    @property
    def torso(self) -> float:
        """From the hips to the line of the shoulders."""
        return self.heads - 1.27 - self.leg

    @property
    def upper_arm(self) -> float:
        return self.heads * 0.172

    @property
    def forearm(self) -> float:
        return self.heads * 0.155

    @property
    def seat(self) -> float:
        """Height of the hips when sitting on a chair of one's own size."""
        return self.heads * 0.265


MAN = Build(7.5, 0.98, 0.76, 0.63, 0.62, 1.70)
STOUT = Build(7.3, 1.02, 0.84, 0.80, 0.74, 1.68)
WOMAN = Build(7.3, 0.84, 0.62, 0.50, 0.66, 1.59)
MATRON = Build(7.1, 0.90, 0.70, 0.62, 0.74, 1.57)
TEEN = Build(6.7, 0.82, 0.62, 0.50, 0.55, 1.50)
PUPIL = Build(6.0, 0.74, 0.58, 0.49, 0.53, 1.28)
SMALL = Build(4.9, 0.64, 0.53, 0.49, 0.52, 1.02)
