"""Hair behind and before the face."""

from __future__ import annotations

from collections.abc import Callable

from ..geometry import Points
from ..palette import darker, lighter
from .bust import Bust


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
