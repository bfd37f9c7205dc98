"""Times of day and weather: where the light comes from and what it does to colours."""

from __future__ import annotations

from dataclasses import dataclass, replace
from random import Random

from .palette import Color, rgb


@dataclass(frozen=True)
class Light:
    """One mood of light. ``side`` is -1 when the light comes from the left, +1 from the right."""

    name: str
    thai: str
    sky: tuple[Color, Color, Color]
    """Top of the sky, its middle, and just above the horizon."""
    sun: Color
    """What lit edges and patches of light are tinted with."""
    shadow: Color
    haze: Color
    """What distance fades into."""
    warmth: float = 0.5
    """How strong the lit edges are, 0 to 1."""
    shade: float = 0.5
    """How deep the dark sides are, 0 to 1."""
    cast: float = 2.0
    """Length of a cast shadow in heights of the thing that casts it; 0 for none."""
    dim: float = 0.0
    """How much darker than day the whole picture is, 0 to 1."""
    side: int = -1

    def from_side(self, side: int) -> Light:
        return replace(self, side=side)


DAWN = Light(
    "dawn",
    "ยามรุ่งเช้า",
    (rgb("#7c9abf"), rgb("#d3c3c4"), rgb("#fbdaa6")),
    rgb("#ffd9a0"),
    rgb("#323a6b"),
    rgb("#dfcab9"),
    warmth=0.75,
    shade=0.5,
    cast=3.2,
)
MORNING = Light(
    "morning",
    "ยามเช้า",
    (rgb("#86a9cf"), rgb("#bcd2de"), rgb("#f6ecd6")),
    rgb("#fff0c8"),
    rgb("#2f3c6c"),
    rgb("#d8e0de"),
    warmth=0.6,
    shade=0.42,
    cast=1.8,
)
NOON = Light(
    "noon",
    "ยามกลางวัน",
    (rgb("#6d9ac7"), rgb("#a8c8d8"), rgb("#e9eddf")),
    rgb("#fff6da"),
    rgb("#2b3a66"),
    rgb("#cfdcdc"),
    warmth=0.45,
    shade=0.4,
    cast=0.7,
)
GOLDEN = Light(
    "golden",
    "ยามบ่ายแก่",
    (rgb("#7f98b8"), rgb("#e4c38f"), rgb("#fbdf9f")),
    rgb("#ffcf70"),
    rgb("#3b2f5e"),
    rgb("#ecc994"),
    warmth=0.85,
    shade=0.55,
    cast=2.8,
)
DUSK = Light(
    "dusk",
    "ยามเย็น",
    (rgb("#2f3f7c"), rgb("#a0719a"), rgb("#f2a76b")),
    rgb("#ffb46b"),
    rgb("#1f2354"),
    rgb("#a67b93"),
    warmth=0.8,
    shade=0.6,
    cast=3.0,
    dim=0.14,
)
NIGHT = Light(
    "night",
    "ยามค่ำคืน",
    (rgb("#0f1838"), rgb("#22336b"), rgb("#4d5f97")),
    rgb("#ffc56e"),
    rgb("#0b1130"),
    rgb("#2d3c72"),
    warmth=0.8,
    shade=0.65,
    cast=0.0,
    dim=0.3,
)
MIST = Light(
    "mist",
    "ในม่านหมอก",
    (rgb("#b3c2cc"), rgb("#cfd8d8"), rgb("#ece7da")),
    rgb("#fdf3dc"),
    rgb("#3d4a6e"),
    rgb("#dce0da"),
    warmth=0.3,
    shade=0.3,
    cast=0.0,
)
RAIN = Light(
    "rain",
    "ในวันฝนพรำ",
    (rgb("#6f8296"), rgb("#94a6ae"), rgb("#c3ccc8")),
    rgb("#e6eee6"),
    rgb("#2c3a5c"),
    rgb("#a9b8bb"),
    warmth=0.3,
    shade=0.38,
    cast=0.0,
    dim=0.06,
)

DAYLIGHT = (MORNING, NOON, GOLDEN)


def pick(rng: Random, moods: tuple[Light, ...] = DAYLIGHT) -> Light:
    return rng.choice(moods).from_side(rng.choice((-1, 1)))
