"""Whom a portrait shows."""

from __future__ import annotations

from dataclasses import dataclass
from random import Random
from typing import Literal

from .. import palette as c
from ..figures.person import DARK_HAIR, GREY_HAIR, SILKS, SKINS, SOFT_SHIRTS
from ..palette import Color

Age = Literal["young", "middle", "old"]

Dress = Literal["civil", "khaki", "white", "mohom", "suit", "silk", "academic", "monk"]

AGES: tuple[Age, ...] = ("young", "middle", "old")

DRESSES: tuple[Dress, ...] = (
    "civil", "khaki", "white", "mohom", "suit", "silk", "academic", "monk",
)  # fmt: skip


@dataclass(frozen=True)
class Sitter:
    """Whom the portrait shows."""

    woman: bool
    age: Age
    dress: Dress
    skin: Color
    hair: str
    hair_color: Color
    glasses: bool
    turn: float
    cloth: Color

    @property
    def width(self) -> float:
        return 0.93 if self.woman else 1.0


MEN_HAIR = ("side", "short", "short", "brush", "receding")

WOMEN_HAIR = ("bob", "bun", "long", "wave", "tied")

CIVIL_CLOTH = (*SOFT_SHIRTS, c.TEAL, c.INDIGO_PALE, c.SAGE)


def invent(rng: Random, *, woman: bool, age: Age, dress: Dress) -> Sitter:
    hair = rng.choice(WOMEN_HAIR if woman else MEN_HAIR[: 5 if age == "old" else 4])
    grey = {"young": 0.0, "middle": 0.15, "old": 0.9}[age]
    return Sitter(
        woman=woman,
        age=age,
        dress=dress,
        skin=rng.choice(SKINS[:4]),
        hair="bald" if dress == "monk" else hair,
        hair_color=rng.choice(GREY_HAIR if rng.random() < grey else DARK_HAIR),
        glasses=rng.random() < {"young": 0.2, "middle": 0.35, "old": 0.6}[age],
        turn=rng.uniform(-0.8, 0.8),
        cloth=rng.choice(SILKS if dress == "silk" else CIVIL_CLOTH),
    )
