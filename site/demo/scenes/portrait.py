"""Portraits for people's profiles: head and shoulders in the same cut paper, no one in particular.

Local units are heads: the origin is the middle of the face, the crown at 0.5, the chin at -0.5.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from random import Random
from typing import Literal

from PIL import Image

from . import palette as c
from . import textiles
from .canvas import Canvas
from .figures.person import DARK_HAIR, GREY_HAIR, SILKS, SKINS, SOFT_SHIRTS, WHITE
from .geometry import Frame, Points, ellipse, mirrored, smooth
from .light import GOLDEN, MORNING, NOON, pick
from .palette import Color, darker, lighter, mix
from .sheet import Sheet

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


def _sitter(rng: Random, *, woman: bool, age: Age, dress: Dress) -> Sitter:
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


def draw_portrait(
    *, seed: int, size: tuple[int, int] = (1200, 1500), woman: bool, age: Age, dress: Dress
) -> Image.Image:
    """An invented person, head and shoulders; the same arguments give the same picture."""
    rng = Random(f"portrait:{seed}:{woman}:{age}:{dress}")
    canvas = Canvas(size[0], pick(rng, (MORNING, GOLDEN, NOON)), rng, size[1])
    tall = 1800 * size[1] / size[0]
    sitter = _sitter(rng, woman=woman, age=age, dress=dress)
    _background(canvas, rng, tall, sitter)
    unit = min(880.0, tall * 0.4)
    bust = Bust(canvas, Frame(900 + sitter.turn * 12, tall * 0.41, unit), sitter, tall)
    bust.draw()
    return canvas.finish(vignette=0.35, bloom=0.18)


GROUNDS = (
    (c.rgb("#b9c6de"), c.rgb("#e4e4e0")),
    (c.rgb("#e9d6ae"), c.rgb("#f6ecd6")),
    (c.rgb("#a9c2bd"), c.rgb("#dfe6dc")),
    (c.rgb("#33487f"), c.rgb("#7f93c2")),
    (c.rgb("#d9b8a4"), c.rgb("#f3e2d2")),
    (c.rgb("#c9a14a"), c.rgb("#f0d797")),
)


def _background(canvas: Canvas, rng: Random, tall: float, sitter: Sitter) -> None:
    """A studio wall: a gradient, a great pale sun rising from one side, a woven band low down."""
    top, low = rng.choice(GROUNDS)
    if sitter.dress == "monk":
        top, low = GROUNDS[2]
    canvas.backdrop((0, top), (1, low))
    disc = Sheet()
    x = 900 + canvas.light.side * rng.uniform(380, 620)
    disc.ellipse(x, tall * 0.66, 1020, 1020, mix(top, c.CREAM, 0.35))
    disc.wash(top, 0.0, 0.7, 0)
    canvas.glue(disc, opacity=0.8)
    if rng.random() < 0.7:
        band = Sheet()
        textiles.teen_jok(
            band,
            -40,
            tall * 0.73,
            1880,
            210,
            ground=mix(top, c.INDIGO, 0.3),
            figure=mix(top, c.CREAM, 0.5),
            accent=mix(top, c.INDIGO, 0.45),
        )
        canvas.glue(band, opacity=0.5)
    light = canvas.light.side
    canvas.shine(
        [(ellipse(900 + light * 700, tall * 0.2, 600, 700), 0.4)], canvas.light.sun, blur=240
    )


@dataclass
class Bust:
    canvas: Canvas
    frame: Frame
    sitter: Sitter
    tall: float

    def __post_init__(self) -> None:
        self.side = self.canvas.light.side
        self.shift = self.sitter.turn * 0.05
        self.sheet = Sheet()

    def draw(self) -> None:
        self._layer(HAIR_BEHIND.get(self.sitter.hair), lift=0)
        self._layer(lambda bust: bust._neck_and_clothes(), lift=0, volume=34)
        self._layer(lambda bust: bust._face(), lift=0, volume=20)
        self._layer(HAIR_FRONT.get(self.sitter.hair), lift=9)
        self._layer(lambda bust: bust._glasses(), lift=0)

    def _layer(
        self, paint: Callable[[Bust], None] | None, *, lift: float, volume: float = 16
    ) -> None:
        if paint is None:
            return
        self.sheet = Sheet()
        paint(self)
        if self.sheet.marks:
            self.canvas.glue(self.sheet, volume=volume, rim=4, lift=lift)

    # Brushes

    def shape(
        self, points: Points, color: Color, *, alpha: int = 255, cut: bool = True, steps: int = 9
    ) -> None:
        self.sheet.polygon(self.frame(smooth(points, steps=steps)), color, alpha=alpha, cut=cut)

    def patch(self, points: Points, color: Color, *, alpha: int = 255, cut: bool = False) -> None:
        self.sheet.polygon(self.frame(points), color, alpha=alpha, cut=cut)

    def stroke(
        self, points: Points, color: Color, width: float, *, alpha: int = 255, cut: bool = False
    ) -> None:
        self.sheet.line(
            self.frame(smooth(points, closed=False, steps=8)),
            color,
            width * self.frame.unit,
            alpha=alpha,
            cut=cut,
        )

    def dot(self, x: float, y: float, radius: float, color: Color) -> None:
        size = radius * self.frame.unit
        self.sheet.ellipse(*self.frame.at(x, y), size, size, color, cut=False)

    # Head

    def _neck_and_clothes(self) -> None:
        self._neck()
        CLOTHES[self.sitter.dress](self)

    def _neck(self) -> None:
        wide = 0.185 if self.sitter.woman else 0.225
        skin = mix(self.sitter.skin, c.TERRACOTTA, 0.12)
        self.shape(
            [
                (-wide, -0.2),
                (wide, -0.2),
                (wide + 0.01, -0.5),
                (wide + 0.06, -0.72),
                (0, -0.9),
                (-wide - 0.06, -0.72),
                (-wide - 0.01, -0.5),
            ],
            skin,
        )
        self.shape(
            [
                (-wide, -0.3),
                (wide, -0.3),
                (wide, -0.5),
                (0.04 - self.side * 0.06, -0.63),
                (-wide, -0.52),
            ],
            self.canvas.light.shadow,
            alpha=70,
            cut=False,
        )

    def _face(self) -> None:
        sitter, x = self.sitter, self.shift
        jaw = 0.29 if sitter.woman else 0.325
        w = sitter.width
        self._ears()
        self.shape(
            [
                (p * w + x, y)
                for p, y in mirrored(
                    [
                        (0, 0.47),
                        (0.22, 0.42),
                        (0.335, 0.22),
                        (0.345, 0.0),
                        (jaw, -0.24),
                        (0.19, -0.425),
                        (0.07, -0.5),
                    ]
                )
            ],
            sitter.skin,
        )
        warm = mix(sitter.skin, c.rgb("#c75a45"), 0.32)
        for side in (-1, 1):
            cheek = ellipse(0.2 * side * w + x * 1.4, -0.12, 0.085, 0.06, 24)
            self.patch(cheek, warm, alpha=46)
        self._planes()
        self._features()

    def _ears(self) -> None:
        covered = self.sitter.hair in ("bob", "long", "wave")
        for side in (-1, 1):
            if covered or self.sitter.turn * side > 0.6:
                continue
            ear = mix(self.sitter.skin, c.TERRACOTTA, 0.25)
            px = 0.352 * side * self.sitter.width + self.shift * 0.5
            self.shape(
                [
                    (px - 0.03 * side, 0.07),
                    (px + 0.05 * side, 0.09),
                    (px + 0.065 * side, 0.0),
                    (px + 0.03 * side, -0.13),
                    (px - 0.03 * side, -0.12),
                ],
                ear,
                steps=6,
            )
            self.shape(
                [
                    (px + 0.005 * side, 0.05),
                    (px + 0.04 * side, 0.05),
                    (px + 0.03 * side, -0.07),
                    (px, -0.06),
                ],
                darker(ear, 0.2),
                alpha=140,
                cut=False,
                steps=5,
            )

    def _planes(self) -> None:
        """The side of the face away from the light, one soft-edged plane."""
        away, x = -self.side, self.shift
        dark = mix(self.sitter.skin, self.canvas.light.shadow, 0.42)
        self.shape(
            [
                (0.16 * away + x, 0.5),
                (0.4 * away, 0.3),
                (0.42 * away, -0.1),
                (0.3 * away, -0.42),
                (0.06 * away + x, -0.52),
                (0.14 * away + x, -0.34),
                (0.235 * away + x, -0.2),
                (0.2 * away + x, -0.02),
                (0.25 * away + x, 0.16),
            ],
            dark,
            alpha=62,
            cut=False,
        )

    def _features(self) -> None:
        sitter, x = self.sitter, self.shift * 2.1
        dark = mix(sitter.skin, c.rgb("#6b2f2a"), 0.42)
        side = 1 if sitter.turn >= 0 else -1
        self.shape(
            [
                (x - 0.012 * side, 0.1),
                (x + 0.028 * side, 0.02),
                (x + 0.066 * side, -0.115),
                (x + 0.03 * side, -0.145),
                (x - 0.035 * side, -0.135),
                (x + 0.006 * side, -0.09),
            ],
            dark,
            alpha=120,
            cut=False,
            steps=5,
        )
        brow = mix(mix(sitter.hair_color, c.TEAK_DARK, 0.45), sitter.skin, 0.2)
        brow_alpha = 0 if sitter.dress == "monk" else 205
        thick = 0.016 if sitter.woman else 0.024
        for eye in (-1, 1):
            at = 0.155 * eye * sitter.width + x * 0.8
            self.shape(
                [
                    (at - 0.085, 0.115),
                    (at, 0.143),
                    (at + 0.085, 0.113),
                    (at + 0.08, 0.113 - thick),
                    (at, 0.143 - thick * 1.3),
                    (at - 0.085, 0.113 - thick),
                ],
                brow,
                alpha=brow_alpha,
                cut=False,
                steps=5,
            )
            lid = darker(dark, 0.4)
            self.stroke(
                [(at - 0.06, 0.03), (at - 0.02, 0.044), (at + 0.03, 0.043), (at + 0.062, 0.026)],
                lid,
                0.011,
                alpha=190,
            )
            self.shape(
                [
                    (at - 0.07, 0.06),
                    (at, 0.085),
                    (at + 0.07, 0.06),
                    (at + 0.06, 0.03),
                    (at, 0.046),
                    (at - 0.06, 0.03),
                ],
                dark,
                alpha=44,
                cut=False,
                steps=5,
            )
        self._mouth(x, dark)
        if sitter.age == "old":
            for eye in (-1, 1):
                self.stroke(
                    [(x + 0.085 * eye, -0.14), (x + 0.125 * eye, -0.2), (x + 0.125 * eye, -0.25)],
                    dark,
                    0.008,
                    alpha=110,
                )

    def _mouth(self, x: float, dark: Color) -> None:
        lip = mix(self.sitter.skin, c.rgb("#a8323a"), 0.4 if self.sitter.woman else 0.24)
        wide = 0.095
        self.shape(
            [
                (x - wide, -0.262),
                (x - 0.03, -0.252),
                (x, -0.258),
                (x + 0.03, -0.252),
                (x + wide, -0.262),
                (x + 0.05, -0.3),
                (x, -0.31),
                (x - 0.05, -0.3),
            ],
            lip,
            alpha=150,
            cut=False,
            steps=5,
        )
        self.stroke(
            [
                (x - wide - 0.012, -0.256),
                (x - 0.05, -0.274),
                (x, -0.278),
                (x + 0.05, -0.274),
                (x + wide + 0.012, -0.256),
            ],
            darker(dark, 0.2),
            0.008,
            alpha=170,
        )

    def _glasses(self) -> None:
        if not self.sitter.glasses:
            return
        x = self.shift * 1.9
        tone = c.TEAK_DARK if self.sitter.woman else c.INK
        for eye in (-1, 1):
            at = 0.155 * eye * self.sitter.width + x * 0.8
            ring = smooth(
                [(at - 0.115, 0.09), (at + 0.115, 0.09), (at + 0.1, -0.06), (at - 0.1, -0.06)],
                steps=8,
            )
            self.patch(ring, c.CREAM, alpha=26)
            self.stroke([*ring[::2], ring[0], ring[2]], tone, 0.013, cut=True)
            self.stroke(
                [(at + 0.112 * eye, 0.07), (0.34 * eye * self.sitter.width + self.shift, 0.06)],
                tone,
                0.012,
                cut=True,
            )
        self.stroke([(x - 0.045, 0.055), (x, 0.07), (x + 0.045, 0.055)], tone, 0.013, cut=True)


# Hair


def _hair(bust: Bust, points: Points, share: float = 0.0) -> None:
    color = bust.sitter.hair_color
    bust.shape(
        [(x * bust.sitter.width + bust.shift * 0.6, y) for x, y in points],
        darker(color, share) if share >= 0 else lighter(color, -share),
    )


def _strands(bust: Bust, lines: list[Points], strength: int = 64) -> None:
    """Lighter streaks where the lamp catches the hair."""
    tone = lighter(bust.sitter.hair_color, 0.22)
    for line in lines:
        bust.stroke(
            [(x * bust.sitter.width + bust.shift * 0.6, y) for x, y in line],
            tone,
            0.012,
            alpha=strength,
        )


def _behind_bob(bust: Bust) -> None:
    _hair(
        bust,
        [
            (-0.3, 0.45),
            (-0.47, 0.1),
            (-0.5, -0.3),
            (-0.42, -0.52),
            (0, -0.56),
            (0.42, -0.52),
            (0.5, -0.3),
            (0.47, 0.1),
            (0.3, 0.45),
        ],
        0.3,
    )


def _behind_long(bust: Bust) -> None:
    _hair(
        bust,
        [
            (-0.3, 0.45),
            (-0.48, 0.1),
            (-0.52, -0.5),
            (-0.6, -1.1),
            (-0.2, -1.3),
            (0.2, -1.3),
            (0.6, -1.1),
            (0.52, -0.5),
            (0.48, 0.1),
            (0.3, 0.45),
        ],
        0.3,
    )


def _behind_wave(bust: Bust) -> None:
    _hair(
        bust,
        [
            (-0.3, 0.48),
            (-0.5, 0.2),
            (-0.53, -0.05),
            (-0.49, -0.25),
            (-0.57, -0.48),
            (-0.4, -0.66),
            (0, -0.62),
            (0.4, -0.66),
            (0.57, -0.48),
            (0.49, -0.25),
            (0.53, -0.05),
            (0.5, 0.2),
            (0.3, 0.48),
        ],
        0.3,
    )


def _behind_bun(bust: Bust) -> None:
    side = -1 if bust.sitter.turn > 0 else 1
    _hair(
        bust,
        [
            (0.12 * side - 0.2, 0.62),
            (0.12 * side, 0.74),
            (0.12 * side + 0.2, 0.62),
            (0.12 * side + 0.16, 0.44),
            (0.12 * side - 0.16, 0.44),
        ],
        0.12,
    )
    _strands(bust, [[(0.12 * side - 0.12, 0.58), (0.12 * side, 0.66), (0.12 * side + 0.12, 0.58)]])


def _behind_tied(bust: Bust) -> None:
    _hair(bust, [(-0.3, 0.4), (-0.4, 0), (-0.34, -0.3), (0.34, -0.3), (0.4, 0), (0.3, 0.4)], 0.25)
    side = -1 if bust.sitter.turn > 0 else 1
    _hair(
        bust,
        [
            (0.24 * side, -0.3),
            (0.42 * side, -0.4),
            (0.52 * side, -0.8),
            (0.42 * side, -1.1),
            (0.3 * side, -0.8),
            (0.22 * side, -0.5),
        ],
        0.1,
    )


def _front_parted(bust: Bust, low: float, part: float) -> None:
    """A cap of hair with a side parting, its edge swept over the brow."""
    side = 1 if bust.sitter.turn >= 0 else -1
    points = [
        (-0.38, low),
        (-0.425, 0.2),
        (-0.32, 0.45),
        (-0.05, 0.58),
        (0.26, 0.5),
        (0.41, 0.24),
        (0.385, low),
        (0.335, 0.06),
        (0.29, 0.2),
        (0.12, 0.32),
        (part, 0.385),
        (-0.2, 0.32),
        (-0.3, 0.18),
        (-0.345, 0.02),
    ]
    _hair(bust, [(x * side, y) for x, y in points])
    _strands(
        bust,
        [
            [(x * side, y) for x, y in line]
            for line in (
                [(part, 0.4), (0.08, 0.5), (0.3, 0.36)],
                [(part, 0.41), (0.06, 0.47), (0.24, 0.34)],
                [(part, 0.4), (-0.2, 0.44), (-0.36, 0.2)],
            )
        ],
    )


def _front_bob(bust: Bust) -> None:
    _front_parted(bust, -0.3, -0.1)


def _front_long(bust: Bust) -> None:
    _front_parted(bust, -0.34, -0.08)


def _front_wave(bust: Bust) -> None:
    _front_parted(bust, -0.22, -0.14)


def _front_pulled(bust: Bust) -> None:
    """Hair combed back from the brow."""
    _hair(
        bust,
        [
            (-0.36, -0.02),
            (-0.4, 0.2),
            (-0.29, 0.46),
            (0, 0.57),
            (0.29, 0.46),
            (0.4, 0.2),
            (0.36, -0.02),
            (0.325, 0.14),
            (0.24, 0.29),
            (0, 0.37),
            (-0.24, 0.29),
            (-0.325, 0.14),
        ],
    )
    _strands(
        bust,
        [
            [(-0.2, 0.34), (-0.12, 0.48), (0, 0.54)],
            [(0.2, 0.34), (0.12, 0.48), (0.02, 0.54)],
            [(0, 0.39), (0, 0.46), (0.01, 0.53)],
        ],
    )


def _front_short(bust: Bust) -> None:
    _hair(
        bust,
        [
            (-0.355, -0.03),
            (-0.4, 0.16),
            (-0.36, 0.38),
            (-0.2, 0.53),
            (0.05, 0.565),
            (0.28, 0.49),
            (0.39, 0.28),
            (0.395, 0.12),
            (0.355, -0.03),
            (0.325, 0.1),
            (0.3, 0.22),
            (0.15, 0.31),
            (-0.05, 0.335),
            (-0.22, 0.29),
            (-0.305, 0.2),
            (-0.33, 0.08),
        ],
    )
    _strands(
        bust,
        [[(-0.2, 0.34), (-0.12, 0.46), (0.02, 0.52)], [(0.02, 0.37), (0.1, 0.46), (0.2, 0.49)]],
    )


def _front_side(bust: Bust) -> None:
    _front_parted(bust, -0.02, -0.2)


def _front_brush(bust: Bust) -> None:
    """Cut short and upright."""
    _hair(
        bust,
        [
            (-0.35, 0.0),
            (-0.385, 0.18),
            (-0.36, 0.4),
            (-0.24, 0.55),
            (-0.08, 0.6),
            (0.1, 0.605),
            (0.26, 0.55),
            (0.37, 0.4),
            (0.385, 0.18),
            (0.35, 0.0),
            (0.325, 0.16),
            (0.28, 0.29),
            (0.12, 0.36),
            (-0.12, 0.36),
            (-0.28, 0.29),
            (-0.325, 0.16),
        ],
    )
    _strands(
        bust,
        [
            [(-0.16, 0.4), (-0.15, 0.5), (-0.12, 0.56)],
            [(0, 0.42), (0.01, 0.5), (0.02, 0.57)],
            [(0.16, 0.4), (0.16, 0.5), (0.16, 0.55)],
        ],
    )


def _front_receding(bust: Bust) -> None:
    for side in (-1, 1):
        _hair(
            bust,
            [
                (0.34 * side, -0.06),
                (0.4 * side, 0.12),
                (0.37 * side, 0.36),
                (0.2 * side, 0.5),
                (0.14 * side, 0.46),
                (0.28 * side, 0.34),
                (0.31 * side, 0.16),
            ],
        )
    _hair(bust, [(-0.2, 0.48), (0, 0.535), (0.2, 0.48), (0.06, 0.44), (-0.06, 0.44)])


HAIR_BEHIND: dict[str, Callable[[Bust], None]] = {
    "bob": _behind_bob,
    "long": _behind_long,
    "wave": _behind_wave,
    "bun": _behind_bun,
    "tied": _behind_tied,
}
HAIR_FRONT: dict[str, Callable[[Bust], None]] = {
    "bob": _front_bob,
    "long": _front_long,
    "wave": _front_wave,
    "bun": _front_pulled,
    "tied": _front_pulled,
    "short": _front_short,
    "side": _front_side,
    "brush": _front_brush,
    "receding": _front_receding,
}


# Clothes


def _shoulders(bust: Bust, color: Color) -> None:
    """The garment down to the lower edge, with the seams of its sleeves."""
    wide = 0.98 if bust.sitter.woman else 1.16
    low = -(bust.tall - bust.frame.y) / bust.frame.unit - 0.1
    half = [
        (0.0, -0.6),
        (0.2, -0.58),
        (0.3, -0.66),
        (wide * 0.72, -0.84),
        (wide * 0.93, -1.02),
        (wide * 1.04, -1.35),
        (wide * 1.08, low),
        (0.0, low),
    ]
    bust.shape(mirrored(half), color, steps=8)
    for side in (-1, 1):
        fold = darker(color, 0.26 if side != bust.side else 0.14)
        bust.shape(
            [
                (side * wide * 0.76, -0.92),
                (side * wide * 0.71, -1.2),
                (side * wide * 0.76, low),
                (side * wide * 0.82, low),
                (side * wide * 0.745, -1.2),
            ],
            fold,
            alpha=150,
            cut=False,
        )
    away = -bust.side
    bust.shape(
        [(0.1 * away, -0.72), (0.5 * away, -0.9), (0.62 * away, low), (0.16 * away, low)],
        darker(color, 0.3),
        alpha=38,
        cut=False,
    )


def _collar(bust: Bust, color: Color, drop: float = 0.26) -> None:
    for side in (-1, 1):
        bust.patch(
            [(0.2 * side, -0.53), (0.27 * side, -0.6), (0.25 * side, -0.6 - drop), (0.0, -0.72)],
            darker(color, 0.3),
            alpha=90,
        )
        bust.patch(
            [
                (0.2 * side, -0.5),
                (0.285 * side, -0.585),
                (0.24 * side, -0.58 - drop),
                (0.015 * side, -0.7),
            ],
            color,
            cut=True,
        )


def _open_neck(bust: Bust, low: float) -> None:
    skin = mix(bust.sitter.skin, c.TERRACOTTA, 0.18)
    bust.patch([(-0.2, -0.5), (0.2, -0.5), (0.0, low)], skin, cut=True)
    bust.patch(
        [(-0.2, -0.5), (0.2, -0.5), (0.06, -0.66), (-0.1, -0.6)], bust.canvas.light.shadow, alpha=46
    )


def _front_line(bust: Bust, color: Color, buttons: Color, start: float = -0.8) -> None:
    low = -(bust.tall - bust.frame.y) / bust.frame.unit
    bust.stroke([(0.0, start), (0.0, low - 0.1)], darker(color, 0.2), 0.014)
    y = start - 0.12
    while y > low:
        bust.dot(0.0, y, 0.022, buttons)
        y -= 0.24


def _civil(bust: Bust) -> None:
    color = bust.sitter.cloth
    _shoulders(bust, color)
    _open_neck(bust, -0.8)
    _front_line(bust, color, lighter(color, 0.5))
    _collar(bust, lighter(color, 0.3))


def _uniform(bust: Bust, color: Color, board: Color) -> None:
    _shoulders(bust, color)
    _front_line(bust, color, c.GOLD, -0.74)
    wide = 0.98 if bust.sitter.woman else 1.16
    for side in (-1, 1):
        bust.patch(
            [
                (side * 0.36, -0.685),
                (side * wide * 0.84, -0.885),
                (side * wide * 0.82, -0.98),
                (side * 0.36, -0.78),
            ],
            board,
        )
        for i in range(2):
            bust.dot(side * (wide * 0.66 + 0.1 * i), -0.86 - 0.045 * i, 0.026, c.GOLD)
        y = -1.24
        bust.patch(
            [(side * 0.24, y), (side * 0.6, y), (side * 0.6, y - 0.4), (side * 0.24, y - 0.4)],
            darker(color, 0.1),
        )
        bust.patch(
            [
                (side * 0.23, y),
                (side * 0.61, y),
                (side * 0.61, y - 0.07),
                (side * 0.42, y - 0.13),
                (side * 0.23, y - 0.07),
            ],
            darker(color, 0.18),
        )
    _ribbons(bust, 0.26, -1.13)
    bust.patch([(-0.57, -1.17), (-0.29, -1.17), (-0.29, -1.1), (-0.57, -1.1)], c.INK)
    bust.patch([(-0.53, -1.15), (-0.33, -1.15), (-0.33, -1.12), (-0.53, -1.12)], c.CREAM)


def _ribbons(bust: Bust, x: float, y: float) -> None:
    colors = (
        c.BRICK,
        c.MARIGOLD,
        c.INDIGO_MID,
        c.LEAF,
        c.PAPER,
        c.LACQUER,
        c.TEAL,
        c.BUTTER,
        c.PLUM,
    )
    for i, color in enumerate(colors):
        left, low = x + 0.115 * (i % 3), y - 0.06 + 0.06 * (i // 3)
        bust.patch(
            [(left, low), (left + 0.11, low), (left + 0.11, low + 0.052), (left, low + 0.052)],
            color,
        )


def _khaki(bust: Bust) -> None:
    _uniform(bust, c.KHAKI, c.KHAKI_DEEP)
    _open_neck(bust, -0.72)
    _collar(bust, lighter(c.KHAKI, 0.12), 0.2)
    for side in (-1, 1):
        bust.dot(0.19 * side, -0.66, 0.03, c.GOLD)


def _white(bust: Bust) -> None:
    _uniform(bust, WHITE, c.INDIGO_DEEP)
    bust.shape(
        [(-0.235, -0.5), (0.235, -0.5), (0.27, -0.66), (0, -0.74), (-0.27, -0.66)],
        darker(WHITE, 0.06),
    )
    for side in (-1, 1):
        bust.patch(
            [(0.04 * side, -0.55), (0.2 * side, -0.52), (0.22 * side, -0.64), (0.05 * side, -0.69)],
            c.GOLD,
        )


def _mohom(bust: Bust) -> None:
    color = c.INDIGO_DEEP
    _shoulders(bust, color)
    _open_neck(bust, -0.74)
    stitch = lighter(color, 0.38)
    bust.stroke(
        [(-0.26, -0.55), (-0.16, -0.68), (0.0, -0.79), (0.16, -0.68), (0.26, -0.55)],
        darker(color, 0.25),
        0.06,
    )
    bust.stroke(
        [(-0.27, -0.58), (-0.17, -0.72), (0.0, -0.83), (0.17, -0.72), (0.27, -0.58)], stitch, 0.012
    )
    low = -(bust.tall - bust.frame.y) / bust.frame.unit
    bust.stroke([(0.0, -0.8), (0.0, low - 0.1)], darker(color, 0.4), 0.014)
    y = -0.95
    while y > low:
        bust.stroke([(-0.12, y), (0.12, y)], stitch, 0.016)
        bust.dot(0.0, y, 0.026, stitch)
        y -= 0.27


def _suit(bust: Bust) -> None:
    color = mix(c.INK, c.INDIGO, 0.35)
    shirt = WHITE if bust.sitter.cloth == c.TEAL else lighter(bust.sitter.cloth, 0.3)
    _shoulders(bust, color)
    bust.patch([(-0.26, -0.52), (0.26, -0.52), (0.06, -1.75), (-0.06, -1.75)], shirt, cut=True)
    if bust.sitter.woman:
        _open_neck(bust, -0.92)
    else:
        tie = mix(c.LACQUER, bust.sitter.cloth, 0.15)
        bust.patch(
            [(-0.075, -0.68), (0.075, -0.68), (0.05, -0.8), (-0.05, -0.8)], darker(tie, 0.15)
        )
        bust.patch([(-0.05, -0.8), (0.05, -0.8), (0.1, -1.6), (0, -1.75), (-0.1, -1.6)], tie)
    _collar(bust, lighter(shirt, 0.2), 0.2)
    for side in (-1, 1):
        bust.patch(
            [
                (0.24 * side, -0.54),
                (0.34 * side, -0.68),
                (0.52 * side, -1.05),
                (0.36 * side, -1.1),
                (0.4 * side, -1.2),
                (0.05 * side, -1.85),
                (0.04 * side, -1.7),
            ],
            lighter(color, 0.1),
            cut=True,
        )


def _silk(bust: Bust) -> None:
    """A Thai silk jacket with a small stand-up collar and a woven edge."""
    color = bust.sitter.cloth
    _shoulders(bust, color)
    for i in range(9):
        x = -0.96 + i * 0.24
        bust.stroke(
            [(x, -1.0 - 0.25 * (1 - abs(x))), (x * 1.05, -2.2)],
            lighter(color, 0.25),
            0.008,
            alpha=60,
        )
    _open_neck(bust, -0.76)
    for side in (-1, 1):
        bust.shape(
            [
                (0.19 * side, -0.49),
                (0.27 * side, -0.56),
                (0.19 * side, -0.72),
                (0.015 * side, -0.83),
                (0.0, -0.75),
                (0.12 * side, -0.63),
            ],
            lighter(color, 0.16),
            steps=5,
        )
    for side in (-1, 1):
        bust.patch(
            [(0.0, -0.8), (0.06 * side, -0.82), (0.06 * side, -2.3), (0.0, -2.3)],
            darker(color, 0.3),
        )
    y = -0.92
    while y > -2.2:
        bust.patch([(0, y + 0.045), (0.04, y), (0, y - 0.045), (-0.04, y)], c.GOLD)
        y -= 0.15
    bust.dot(0.5, -1.05, 0.05, c.GOLD)
    bust.dot(0.5, -1.05, 0.028, c.CREAM)


def _academic(bust: Bust) -> None:
    """A graduation gown with its long coloured bands."""
    _suit(bust)
    gown = mix(c.INK, c.TEAK_DARK, 0.25)
    wide = 0.98 if bust.sitter.woman else 1.16
    for side in (-1, 1):
        bust.shape(
            [
                (0.26 * side, -0.6),
                (wide * 0.72 * side, -0.82),
                (wide * 0.97 * side, -1.02),
                (wide * 1.12 * side, -1.4),
                (wide * 1.15 * side, -2.4),
                (0.3 * side, -2.4),
                (0.32 * side, -1.3),
            ],
            gown,
            steps=6,
        )
        for start, end, tone in (
            (0.24, 0.31, c.MARIGOLD),
            (0.31, 0.35, c.BRICK),
            (0.35, 0.42, c.MARIGOLD),
        ):
            bust.patch(
                [
                    (start * side, -0.6),
                    (end * side, -0.64),
                    ((end + 0.07) * side, -2.4),
                    ((start + 0.07) * side, -2.4),
                ],
                tone,
            )


def _monk(bust: Bust) -> None:
    """The robe over the left shoulder, the right one bare."""
    robe, skin = c.SAFFRON, bust.sitter.skin
    _shoulders(bust, robe)
    bust.shape(
        [
            (-1.3, -1.5),
            (-1.2, -0.95),
            (-0.6, -0.74),
            (-0.2, -0.56),
            (0.24, -0.56),
            (0.3, -0.68),
            (-0.1, -1.2),
            (-0.62, -1.9),
            (-1.3, -2.2),
        ],
        skin,
        cut=False,
    )
    bust.shape(
        [
            (-0.7, -2.0),
            (-0.18, -1.24),
            (0.24, -0.72),
            (0.36, -0.66),
            (0.5, -0.74),
            (0.1, -1.3),
            (-0.36, -2.1),
        ],
        darker(robe, 0.14),
        cut=False,
    )
    for i in range(5):
        bust.stroke(
            [(0.46 + i * 0.14, -0.8 - i * 0.05), (0.1 + i * 0.16, -1.4), (-0.2 + i * 0.2, -2.2)],
            darker(robe, 0.24),
            0.016,
            alpha=150,
        )


CLOTHES: dict[str, Callable[[Bust], None]] = {
    "civil": _civil,
    "khaki": _khaki,
    "white": _white,
    "mohom": _mohom,
    "suit": _suit,
    "silk": _silk,
    "academic": _academic,
    "monk": _monk,
}
