"""Neck, face and glasses: planes of light and shade, features only hinted at."""

from __future__ import annotations

from .. import palette as c
from ..geometry import ellipse, mirrored, smooth
from ..palette import Color, darker, mix
from .bust import Bust


def neck(bust: Bust) -> None:
    wide = 0.185 if bust.sitter.woman else 0.225
    skin = mix(bust.sitter.skin, c.TERRACOTTA, 0.12)
    bust.shape(
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
    bust.shape(
        [
            (-wide, -0.3),
            (wide, -0.3),
            (wide, -0.5),
            (0.04 - bust.side * 0.06, -0.63),
            (-wide, -0.52),
        ],
        bust.canvas.light.shadow,
        alpha=70,
        cut=False,
    )


def face(bust: Bust) -> None:
    sitter, x = bust.sitter, bust.shift
    jaw = 0.29 if sitter.woman else 0.325
    w = sitter.width
    _ears(bust)
    bust.shape(
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
        bust.patch(cheek, warm, alpha=46)
    _planes(bust)
    _features(bust)


def _ears(bust: Bust) -> None:
    covered = bust.sitter.hair in ("bob", "long", "wave")
    for side in (-1, 1):
        if covered or bust.sitter.turn * side > 0.6:
            continue
        ear = mix(bust.sitter.skin, c.TERRACOTTA, 0.25)
        px = 0.352 * side * bust.sitter.width + bust.shift * 0.5
        bust.shape(
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
        bust.shape(
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


def _planes(bust: Bust) -> None:
    """The side of the face away from the light, one soft-edged plane."""
    away, x = -bust.side, bust.shift
    dark = mix(bust.sitter.skin, bust.canvas.light.shadow, 0.42)
    bust.shape(
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


def _features(bust: Bust) -> None:
    """The barest hint: nose, brows, smiling lids, mouth."""
    x = bust.shift * 2.1
    dark = mix(bust.sitter.skin, c.rgb("#6b2f2a"), 0.42)
    _nose(bust, x, dark)
    for eye in (-1, 1):
        _eye(bust, 0.155 * eye * bust.sitter.width + x * 0.8, dark)
    _mouth(bust, x, dark)
    if bust.sitter.age == "old":
        for side in (-1, 1):
            fold = [(0.085, -0.14), (0.125, -0.2), (0.125, -0.25)]
            bust.stroke([(x + px * side, y) for px, y in fold], dark, 0.008, alpha=110)


def _nose(bust: Bust, x: float, dark: Color) -> None:
    """The shaded side of the nose, as one small plane."""
    side = 1 if bust.sitter.turn >= 0 else -1
    plane = [(-0.012, 0.1), (0.028, 0.02), (0.066, -0.115), (0.03, -0.145), (-0.035, -0.135)]
    points = [(x + px * side, y) for px, y in [*plane, (0.006, -0.09)]]
    bust.shape(points, dark, alpha=120, cut=False, steps=5)


def _eye(bust: Bust, x: float, dark: Color) -> None:
    """A brow, the shade under it, and the line of a smiling lid. Monks shave their brows."""
    sitter = bust.sitter
    if sitter.dress != "monk":
        brow = mix(mix(sitter.hair_color, c.TEAK_DARK, 0.45), sitter.skin, 0.2)
        thick = 0.016 if sitter.woman else 0.024
        upper = [(-0.085, 0.115), (0, 0.143), (0.085, 0.113)]
        lower = [(0.08, 0.113 - thick), (0, 0.143 - thick * 1.3), (-0.085, 0.113 - thick)]
        points = [(x + px, y) for px, y in upper + lower]
        bust.shape(points, brow, alpha=205, cut=False, steps=5)
    hollow = [(-0.07, 0.06), (0, 0.085), (0.07, 0.06), (0.06, 0.03), (0, 0.046), (-0.06, 0.03)]
    bust.shape([(x + px, y) for px, y in hollow], dark, alpha=44, cut=False, steps=5)
    lid = [(-0.06, 0.03), (-0.02, 0.044), (0.03, 0.043), (0.062, 0.026)]
    bust.stroke([(x + px, y) for px, y in lid], darker(dark, 0.4), 0.011, alpha=190)


def _mouth(bust: Bust, x: float, dark: Color) -> None:
    lip = mix(bust.sitter.skin, c.rgb("#a8323a"), 0.4 if bust.sitter.woman else 0.24)
    wide = 0.095
    bust.shape(
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
    bust.stroke(
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


def glasses(bust: Bust) -> None:
    x = bust.shift * 1.9
    tone = c.TEAK_DARK if bust.sitter.woman else c.INK
    for eye in (-1, 1):
        at = 0.155 * eye * bust.sitter.width + x * 0.8
        ring = smooth(
            [(at - 0.115, 0.09), (at + 0.115, 0.09), (at + 0.1, -0.06), (at - 0.1, -0.06)],
            steps=8,
        )
        bust.patch(ring, c.CREAM, alpha=26)
        bust.stroke([*ring[::2], ring[0], ring[2]], tone, 0.013, cut=True)
        bust.stroke(
            [(at + 0.112 * eye, 0.07), (0.34 * eye * bust.sitter.width + bust.shift, 0.06)],
            tone,
            0.012,
            cut=True,
        )
    bust.stroke([(x - 0.045, 0.055), (x, 0.07), (x + 0.045, 0.055)], tone, 0.013, cut=True)
