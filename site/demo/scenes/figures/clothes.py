"""What is sewn on the upper body: collars, pockets, ribbons, kerchiefs. All of it paints only."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from .. import palette as c
from ..geometry import Frame, Points, outline
from ..palette import Color, darker, lighter, mix
from ..sheet import Sheet
from .body import Build
from .person import WHITE, Person


@dataclass(frozen=True)
class Bodice:
    """The upper body to dress: where its hips and shoulders are, in heads."""

    sheet: Sheet
    frame: Frame
    person: Person
    hips: float
    shoulders: float

    @property
    def build(self) -> Build:
        return self.person.build

    def patch(self, points: Points, color: Color, alpha: int = 255) -> None:
        self.sheet.polygon(self.frame(points), color, alpha=alpha, cut=False)

    def stroke(self, points: Points, color: Color, width: float, alpha: int = 255) -> None:
        self.sheet.line(
            self.frame(points), color, max(width * self.frame.unit, 0.8), alpha=alpha, cut=False
        )

    def dot(self, x: float, y: float, radius: float, color: Color) -> None:
        size = radius * self.frame.unit
        self.sheet.ellipse(*self.frame.at(x, y), size, size, color, cut=False)


def dress(bodice: Bodice) -> None:
    """Front of the garment; small figures get only what can be seen at their size."""
    neckline(bodice)
    DETAILS[bodice.person.outfit.top](bodice)


def neckline(bodice: Bodice) -> None:
    """Skin that an open collar shows, and the shade under the chin."""
    top = bodice.shoulders
    skin = bodice.person.skin
    if bodice.person.outfit.top in ("uniform", "robe"):
        return
    depth = {"suit": 0.12, "mohom": 0.0, "silk": 0.02, "scout": 0.0}.get(
        bodice.person.outfit.top, -0.08
    )
    bodice.patch(
        [(-0.2, top + 0.22), (0.2, top + 0.22), (0.0, top - 0.04 + min(depth, 0))],
        darker(skin, 0.12),
    )


def _collar(bodice: Bodice, color: Color) -> None:
    top = bodice.shoulders
    for side in (-1, 1):
        bodice.patch(
            [
                (0.17 * side, top + 0.22),
                (0.27 * side, top + 0.08),
                (0.16 * side, top - 0.2),
                (0.0, top - 0.02),
            ],
            color,
        )


def _placket(bodice: Bodice, color: Color, low: float, buttons: Color | None = None) -> None:
    top = bodice.shoulders
    bodice.stroke([(0, top - 0.05), (0, low)], color, 0.035)
    if buttons:
        count = 5
        for i in range(count):
            bodice.dot(0.0, top - 0.25 - (top - 0.3 - low) * i / count, 0.035, buttons)


def _pocket(bodice: Bodice, x: float, color: Color, flap: bool = True) -> None:
    y = bodice.shoulders - 0.72
    bodice.patch(
        [(x - 0.17, y), (x + 0.17, y), (x + 0.17, y - 0.38), (x - 0.17, y - 0.38)], color, 150
    )
    if flap:
        bodice.patch(
            [
                (x - 0.18, y),
                (x + 0.18, y),
                (x + 0.18, y - 0.08),
                (x, y - 0.13),
                (x - 0.18, y - 0.08),
            ],
            color,
        )


def _belt(bodice: Bodice, color: Color, buckle: Color) -> None:
    y, wide = bodice.hips + 0.42, bodice.build.waist + 0.1
    bodice.patch([(-wide, y), (wide, y), (wide, y - 0.16), (-wide, y - 0.16)], color)
    bodice.patch([(-0.1, y + 0.01), (0.1, y + 0.01), (0.1, y - 0.17), (-0.1, y - 0.17)], buckle)


def _shirt(bodice: Bodice) -> None:
    color = bodice.person.outfit.top_color
    _placket(bodice, darker(color, 0.14), bodice.hips + 0.34)
    _collar(bodice, lighter(color, 0.35))
    if not bodice.person.woman:
        _pocket(bodice, 0.34, darker(color, 0.08), flap=False)
        if bodice.person.outfit.bottom == "shorts":
            _belt(bodice, c.TEAK_DARK, c.GOLD)


def _polo(bodice: Bodice) -> None:
    color = bodice.person.outfit.top_color
    _placket(bodice, darker(color, 0.2), bodice.shoulders - 0.6)
    _collar(bodice, darker(color, 0.22))
    bodice.dot(0.36, bodice.shoulders - 0.62, 0.08, lighter(color, 0.5))


def _uniform(bodice: Bodice) -> None:
    """Civil servant: closed collar, flapped pockets, shoulder boards, ribbons, belt."""
    color, build, top = bodice.person.outfit.top_color, bodice.build, bodice.shoulders
    seam = darker(color, 0.2)
    white = color == WHITE
    _placket(bodice, seam, bodice.hips, c.GOLD)
    bodice.patch(
        [
            (-0.2, top + 0.24),
            (0.2, top + 0.24),
            (0.24, top + 0.02),
            (0, top - 0.08),
            (-0.24, top + 0.02),
        ],
        darker(color, 0.08),
    )
    if white:
        for side in (-1, 1):
            bodice.patch(
                [
                    (0.05 * side, top + 0.18),
                    (0.2 * side, top + 0.2),
                    (0.21 * side, top + 0.07),
                    (0.06 * side, top + 0.03),
                ],
                c.GOLD,
            )
    for side in (-1, 1):
        _pocket(bodice, 0.36 * side, darker(color, 0.12))
        wide = build.shoulder
        bodice.patch(
            [
                (side * 0.34, top + 0.05),
                (side * (wide - 0.08), top - 0.12),
                (side * (wide - 0.12), top - 0.26),
                (side * 0.34, top - 0.07),
            ],
            c.INDIGO_DEEP if white else darker(color, 0.34),
        )
        bodice.dot(side * (wide - 0.3), top - 0.1, 0.05, c.GOLD)
    _ribbons(bodice, 0.36, top - 0.5)
    if not white:
        _belt(bodice, darker(color, 0.3), c.GOLD)


def _ribbons(bodice: Bodice, x: float, y: float) -> None:
    colors = (c.BRICK, c.MARIGOLD, c.INDIGO_MID, c.LEAF, c.PAPER, c.LACQUER)
    for i, color in enumerate(colors):
        left, up = x - 0.18 + 0.12 * (i % 3), y + 0.09 * (i // 3)
        bodice.patch(
            [(left, up), (left + 0.11, up), (left + 0.11, up + 0.07), (left, up + 0.07)], color
        )


def _mohom(bodice: Bodice) -> None:
    color, top = bodice.person.outfit.top_color, bodice.shoulders
    stitch = lighter(color, 0.32)
    bodice.stroke(
        outline(((-0.24, top + 0.1), (0, top - 0.12), (0.24, top + 0.1), (0, top - 0.11)), 3),
        stitch,
        0.04,
    )
    bodice.stroke([(0, top - 0.1), (0, bodice.hips - 0.1)], darker(color, 0.35), 0.04)
    for i in range(4):
        y = top - 0.35 - i * 0.42
        bodice.stroke([(-0.14, y), (0.14, y)], stitch, 0.04)
    for side in (-1, 1):
        bodice.patch(
            [
                (0.2 * side, bodice.hips + 0.55),
                (0.52 * side, bodice.hips + 0.55),
                (0.52 * side, bodice.hips + 0.12),
                (0.2 * side, bodice.hips + 0.12),
            ],
            lighter(color, 0.1),
        )


def _suit(bodice: Bodice) -> None:
    color, top = bodice.person.outfit.top_color, bodice.shoulders
    low = bodice.hips + 0.75
    bodice.patch([(-0.2, top + 0.2), (0.2, top + 0.2), (0, low)], bodice.person.outfit.accent)
    if bodice.person.woman:
        bodice.patch(
            [(-0.16, top + 0.2), (0.16, top + 0.2), (0, top - 0.3)], darker(bodice.person.skin, 0.1)
        )
    else:
        bodice.patch(
            [
                (-0.07, top + 0.06),
                (0.07, top + 0.06),
                (0.1, low + 0.35),
                (0, low + 0.1),
                (-0.1, low + 0.35),
            ],
            c.INDIGO_MID,
        )
    for side in (-1, 1):
        bodice.patch(
            [
                (0.2 * side, top + 0.22),
                (0.36 * side, top + 0.02),
                (0.34 * side, top - 0.5),
                (0, low),
            ],
            lighter(color, 0.12),
        )
    bodice.stroke([(0, low), (0.02, bodice.hips - 0.2)], darker(color, 0.3), 0.03)
    bodice.dot(0.0, low - 0.2, 0.04, darker(color, 0.4))


def _silk(bodice: Bodice) -> None:
    color, top = bodice.person.outfit.top_color, bodice.shoulders
    bodice.stroke([(0, top - 0.06), (0, bodice.hips - 0.3)], darker(color, 0.25), 0.035)
    for i in range(4):
        bodice.dot(0.0, top - 0.25 - i * 0.4, 0.04, c.GOLD)
    for side in (-1, 1):
        bodice.stroke(
            [(0.3 * side, top - 0.05), (0.24 * side, top - 1.0), (0.36 * side, bodice.hips - 0.25)],
            mix(color, c.INK, 0.22),
            0.03,
        )
    bodice.patch(
        [
            (-0.24, top + 0.16),
            (0.24, top + 0.16),
            (0.2, top + 0.0),
            (0, top - 0.08),
            (-0.2, top + 0.0),
        ],
        lighter(color, 0.2),
    )
    bodice.patch(
        [(-0.15, top + 0.22), (0.15, top + 0.22), (0.0, top + 0.03)],
        darker(bodice.person.skin, 0.12),
    )


def _blouse(bodice: Bodice) -> None:
    color, top = bodice.person.outfit.top_color, bodice.shoulders
    _placket(bodice, darker(color, 0.12), bodice.hips + 0.34)
    _collar(bodice, lighter(color, 0.4))
    if bodice.person.outfit.bottom == "pleated":
        accent = bodice.person.outfit.accent
        for side in (-1, 1):
            bodice.patch(
                [(0, top - 0.12), (0.26 * side, top - 0.02), (0.24 * side, top - 0.28)], accent
            )
            bodice.patch(
                [(0, top - 0.14), (0.08 * side, top - 0.55), (0.2 * side, top - 0.5)],
                darker(accent, 0.15),
            )


def _scout(bodice: Bodice) -> None:
    color, top = bodice.person.outfit.top_color, bodice.shoulders
    accent = bodice.person.outfit.accent
    _placket(bodice, darker(color, 0.2), bodice.hips + 0.4)
    for side in (-1, 1):
        _pocket(bodice, 0.33 * side, darker(color, 0.12))
    bodice.patch(
        [
            (-0.36, top + 0.12),
            (0, top + 0.02),
            (0.36, top + 0.12),
            (0.1, top - 0.42),
            (0.16, top - 0.85),
            (0, top - 0.6),
            (-0.16, top - 0.85),
            (-0.1, top - 0.42),
        ],
        accent,
    )
    bodice.dot(0, top - 0.38, 0.08, darker(accent, 0.45))
    _belt(bodice, c.TEAK_DARK, c.GOLD)


def _apron(bodice: Bodice) -> None:
    accent, top, wide = bodice.person.outfit.accent, bodice.shoulders, bodice.build.waist
    _collar(bodice, lighter(bodice.person.outfit.top_color, 0.4))
    bodice.patch(
        [
            (-0.3, top - 0.3),
            (0.3, top - 0.3),
            (wide + 0.08, bodice.hips + 0.5),
            (wide + 0.2, bodice.hips - 0.4),
            (-wide - 0.2, bodice.hips - 0.4),
            (-wide - 0.08, bodice.hips + 0.5),
        ],
        accent,
    )
    for side in (-1, 1):
        bodice.stroke([(0.28 * side, top - 0.3), (0.34 * side, top + 0.1)], accent, 0.08)
    bodice.patch(
        [
            (-0.2, bodice.hips + 0.4),
            (0.2, bodice.hips + 0.4),
            (0.17, bodice.hips),
            (-0.17, bodice.hips),
        ],
        lighter(accent, 0.3),
    )


def _robe(bodice: Bodice) -> None:
    top, build = bodice.shoulders, bodice.build
    color = bodice.person.outfit.top_color
    bodice.patch(
        [
            (-build.shoulder - 0.1, top - 0.1),
            (-build.shoulder, top + 0.1),
            (-0.16, top + 0.24),
            (0.12, top + 0.1),
            (-0.2, top - 0.5),
            (-build.chest - 0.1, top - 0.9),
        ],
        bodice.person.skin,
    )
    for i in range(5):
        x = 0.5 - i * 0.2
        bodice.stroke(
            [
                (x, top + 0.05 - i * 0.08),
                (x - 0.3, bodice.hips + 0.9 - i * 0.1),
                (x - 0.55, bodice.hips),
            ],
            darker(color, 0.2),
            0.035,
        )


DETAILS: dict[str, Callable[[Bodice], None]] = {
    "shirt": _shirt,
    "polo": _polo,
    "uniform": _uniform,
    "mohom": _mohom,
    "suit": _suit,
    "silk": _silk,
    "blouse": _blouse,
    "scout": _scout,
    "apron": _apron,
    "robe": _robe,
}
