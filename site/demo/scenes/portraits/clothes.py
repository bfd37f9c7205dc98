"""What sitters wear, down to the lower edge of the picture."""

from __future__ import annotations

from collections.abc import Callable

from .. import palette as c
from ..figures.person import WHITE
from ..geometry import mirrored
from ..palette import Color, darker, lighter, mix
from .bust import Bust


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
