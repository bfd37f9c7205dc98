"""Who a figure is: build, skin, hair and clothes."""

from __future__ import annotations

from dataclasses import dataclass, replace
from random import Random
from typing import Literal

from .. import palette as c
from ..palette import Color, rgb
from .body import MAN, MATRON, PUPIL, SMALL, STOUT, TEEN, WOMAN, Build

Top = Literal[
    "shirt", "uniform", "mohom", "suit", "silk", "polo", "blouse", "scout", "apron", "robe"
]
Bottom = Literal["trousers", "shorts", "skirt", "pleated", "sinh", "robe"]
Hair = Literal[
    "short", "crop", "side", "bald", "bob", "long", "bun", "pony", "pigtails", "ear", "scarf"
]

SKINS = (rgb("#e3b48c"), rgb("#d6a078"), rgb("#c98f68"), rgb("#b87b56"), rgb("#a56a49"))
DARK_HAIR = (rgb("#1d1b26"), rgb("#26202a"), rgb("#2f2426"), rgb("#191a2b"))
GREY_HAIR = (rgb("#8b8a90"), rgb("#b9b5b0"), rgb("#6b6870"))


@dataclass(frozen=True)
class Outfit:
    top: Top
    top_color: Color
    bottom: Bottom
    bottom_color: Color
    long_sleeves: bool = False
    accent: Color = c.MARIGOLD
    """Kerchief, bow, sash, shirt under a jacket."""


@dataclass(frozen=True)
class Person:
    build: Build
    skin: Color
    hair: Hair
    hair_color: Color
    outfit: Outfit
    woman: bool = False
    glasses: bool = False
    hat: Color | None = None

    @property
    def is_child(self) -> bool:
        return self.build in (TEEN, PUPIL, SMALL)

    def wearing(self, outfit: Outfit) -> Person:
        return replace(self, outfit=outfit)


NAVY = rgb("#232c52")
WHITE = rgb("#f4efe4")
BLACK = rgb("#23242f")
SILKS = (
    rgb("#7a2f4a"),
    rgb("#b1632f"),
    rgb("#37708a"),
    rgb("#5a4a86"),
    rgb("#c08a2c"),
    rgb("#4f7a63"),
    rgb("#b25a63"),
)
SOFT_SHIRTS = (rgb("#f4efe4"), rgb("#dfe4ec"), rgb("#efe0c4"), rgb("#cfdad2"), rgb("#c7d0e4"))
SINHS = (rgb("#2a2f57"), rgb("#3c2a3f"), rgb("#5a2832"), rgb("#24444a"), rgb("#443a2c"))


def khaki(woman: bool) -> Outfit:
    bottom: Bottom = "skirt" if woman else "trousers"
    return Outfit("uniform", c.KHAKI, bottom, rgb("#a18c5f"), long_sleeves=True)


def _man_outfit(rng: Random, style: str) -> Outfit:
    if style == "khaki":
        return khaki(woman=False)
    if style == "mohom":
        return Outfit(
            "mohom",
            rng.choice((c.INDIGO_DEEP, c.INDIGO, rgb("#22356b"))),
            "trousers",
            rng.choice((NAVY, BLACK)),
        )
    if style == "suit":
        return Outfit(
            "suit", rng.choice((NAVY, BLACK, rgb("#3a4356"))), "trousers", BLACK, True, WHITE
        )
    top = rng.choice(SOFT_SHIRTS + SILKS[2:5])
    kind: Top = rng.choice(("shirt", "shirt", "polo"))
    bottom = rng.choice((NAVY, BLACK, rgb("#4a4440")))
    return Outfit(kind, top, "trousers", bottom, rng.random() < 0.4)


def _woman_outfit(rng: Random, style: str) -> Outfit:
    if style == "khaki":
        return khaki(woman=True)
    if style == "mohom":
        return Outfit("mohom", rng.choice((c.INDIGO_DEEP, c.INDIGO)), "sinh", rng.choice(SINHS))
    if style == "suit":
        return Outfit(
            "suit", rng.choice((NAVY, rgb("#4a2f46"), rgb("#5d6b63"))), "skirt", BLACK, True, WHITE
        )
    if rng.random() < 0.6:
        return Outfit("silk", rng.choice(SILKS), "sinh", rng.choice(SINHS), rng.random() < 0.6)
    return Outfit("blouse", rng.choice(SOFT_SHIRTS), "skirt", rng.choice((NAVY, BLACK, c.PLUM)))


def adult(
    rng: Random, style: str = "civil", woman: bool | None = None, elder: float = 0.15
) -> Person:
    """Somebody grown up. ``style`` is civil, khaki, mohom or suit."""
    woman = rng.random() < 0.58 if woman is None else woman
    old = rng.random() < elder
    outfit = _woman_outfit(rng, style) if woman else _man_outfit(rng, style)
    hair: Hair = (
        rng.choice(("bob", "bun", "long", "pony", "bun", "bob"))
        if woman
        else rng.choice(("short", "side", "short"))
    )
    return Person(
        rng.choice((WOMAN, WOMAN, MATRON)) if woman else rng.choice((MAN, MAN, STOUT)),
        rng.choice(SKINS[:4]),
        hair,
        rng.choice(GREY_HAIR if old else DARK_HAIR),
        outfit,
        woman,
        glasses=rng.random() < 0.25,
    )


def pupil(rng: Random, girl: bool | None = None, build: Build = PUPIL) -> Person:
    """A pupil in school uniform: white above, navy or khaki below."""
    girl = rng.random() < 0.5 if girl is None else girl
    if girl:
        outfit = Outfit("blouse", WHITE, "pleated", NAVY, accent=NAVY)
        hair: Hair = rng.choice(("pigtails", "ear", "ear", "pony"))
    else:
        outfit = Outfit("shirt", WHITE, "shorts", rng.choice((c.KHAKI_DEEP, NAVY)))
        hair = "crop"
    return Person(
        build,
        rng.choice(SKINS),
        hair,
        rng.choice(DARK_HAIR),
        outfit,
        girl,
        glasses=rng.random() < 0.1,
    )


def teen(rng: Random, girl: bool | None = None) -> Person:
    return pupil(rng, girl, TEEN)


def toddler(rng: Random) -> Person:
    """A kindergarten child in a coloured apron."""
    colour = rng.choice((c.MARIGOLD, c.TERRACOTTA, c.TEAL, c.INDIGO_MID, c.ROSE, c.LEAF_FRESH))
    child = pupil(rng, build=SMALL)
    bottom: Bottom = "pleated" if child.woman else "shorts"
    return child.wearing(Outfit("apron", WHITE, bottom, NAVY, accent=colour))


def scout(rng: Random) -> Person:
    child = pupil(rng)
    bottom: Bottom = "pleated" if child.woman else "shorts"
    outfit = Outfit("scout", c.KHAKI, bottom, c.KHAKI_DEEP, accent=rng.choice((c.MARIGOLD, c.TEAL)))
    return replace(child.wearing(outfit), hat=rgb("#3d5546"))


def monk(rng: Random) -> Person:
    robe = Outfit("robe", c.SAFFRON, "robe", c.SAFFRON, accent=c.MARIGOLD_DEEP)
    return Person(MAN, rng.choice(SKINS[1:4]), "bald", rgb("#5a4a44"), robe)
