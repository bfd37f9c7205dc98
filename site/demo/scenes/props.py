"""Small things people hold or put on tables."""

from __future__ import annotations

from random import Random

from . import palette as c
from .canvas import Canvas
from .geometry import Point, ellipse, rectangle, smooth
from .palette import Color, darker, lighter
from .sheet import Sheet


def open_book(
    canvas: Canvas,
    x: float,
    y: float,
    width: float,
    cover: Color,
    *,
    depth: float = 0.0,
    seen_from_front: bool = True,
) -> None:
    """A book held open; from the front one sees its cover, from behind its pages."""
    sheet = Sheet()
    w, h = width / 2, width * 0.62
    sheet.polygon(
        [(x, y + h * 0.12), (x + w, y - h * 0.06), (x + w, y + h * 0.84), (x, y + h)], cover
    )
    sheet.polygon(
        [(x, y + h * 0.12), (x - w, y - h * 0.06), (x - w, y + h * 0.84), (x, y + h)],
        darker(cover, 0.14),
    )
    inset = w * 0.07
    if not seen_from_front:
        for side in (-1, 1):
            sheet.polygon(
                [
                    (x, y + h * 0.1),
                    (x + side * (w - inset), y - h * 0.08),
                    (x + side * (w - inset), y + h * 0.76),
                    (x, y + h * 0.92),
                ],
                c.CREAM if side > 0 else c.PAPER_SHADE,
            )
    else:
        sheet.polygon(
            [
                (x + w * 0.25, y + h * 0.26),
                (x + w * 0.78, y + h * 0.16),
                (x + w * 0.78, y + h * 0.3),
                (x + w * 0.25, y + h * 0.4),
            ],
            lighter(cover, 0.5),
            cut=False,
        )
    canvas.glue(sheet, depth=depth, rim=1.2, lift=3)


def notebook(canvas: Canvas, at: Point, size: float, color: Color, *, depth: float = 0.0) -> None:
    """A clipboard or notebook held against the forearm, with a pencil."""
    x, y = at
    sheet = Sheet()
    sheet.polygon(
        [
            (x - size * 0.42, y - size * 0.5),
            (x + size * 0.36, y - size * 0.62),
            (x + size * 0.46, y + size * 0.32),
            (x - size * 0.32, y + size * 0.46),
        ],
        color,
    )
    sheet.polygon(
        [
            (x - size * 0.34, y - size * 0.38),
            (x + size * 0.3, y - size * 0.49),
            (x + size * 0.38, y + size * 0.24),
            (x - size * 0.26, y + size * 0.36),
        ],
        c.CREAM,
        cut=False,
    )
    for i in range(4):
        py = y - size * (0.26 - 0.15 * i)
        sheet.line(
            [(x - size * 0.22, py), (x + size * 0.24, py - size * 0.08)],
            c.INDIGO_MID,
            max(size * 0.03, 1),
            alpha=150,
            cut=False,
        )
    canvas.glue(sheet, depth=depth, rim=1, lift=2)


def paper(sheet: Sheet, rng: Random, x: float, y: float, width: float, height: float) -> None:
    """A sheet of paper lying on a table seen at a slant."""
    skew = rng.uniform(-0.5, 0.5) * height
    sheet.polygon(
        [
            (x - width / 2 + skew, y - height / 2),
            (x + width / 2 + skew, y - height / 2),
            (x + width / 2 - skew, y + height / 2),
            (x - width / 2 - skew, y + height / 2),
        ],
        rng.choice((c.CREAM, c.CREAM, c.BUTTER, c.INDIGO_MIST, c.TEAL_PALE)),
        cut=False,
    )


def laptop(
    canvas: Canvas,
    x: float,
    y: float,
    width: float,
    *,
    glow: Color = c.INDIGO_MIST,
    from_behind: bool = False,
    depth: float = 0.0,
) -> None:
    """``y`` is where it stands; ``from_behind`` shows the lid instead of the screen."""
    sheet = Sheet()
    h = width * 0.62
    if from_behind:
        sheet.polygon(
            [
                (x - width / 2, y),
                (x - width * 0.48, y - h),
                (x + width * 0.48, y - h),
                (x + width / 2, y),
            ],
            c.rgb("#9aa3ad"),
        )
        sheet.polygon(ellipse(x, y - h * 0.5, width * 0.05, width * 0.05), c.CREAM, cut=False)
    else:
        sheet.polygon(
            [
                (x - width * 0.58, y + h * 0.3),
                (x - width / 2, y),
                (x + width / 2, y),
                (x + width * 0.58, y + h * 0.3),
            ],
            c.rgb("#b9c0c7"),
        )
        sheet.polygon(rectangle(x - width / 2, y - h, width, h), c.INK)
        sheet.polygon(
            rectangle(x - width * 0.46, y - h * 0.93, width * 0.92, h * 0.84), glow, cut=False
        )
    canvas.glue(sheet, depth=depth, rim=1.2, lift=3)


def mug(sheet: Sheet, x: float, y: float, size: float, color: Color) -> None:
    sheet.line(
        smooth(
            [
                (x + size * 0.45, y - size * 0.75),
                (x + size * 0.8, y - size * 0.6),
                (x + size * 0.45, y - size * 0.25),
            ],
            closed=False,
        ),
        color,
        size * 0.16,
    )
    sheet.polygon(
        [
            (x - size * 0.5, y - size),
            (x + size * 0.5, y - size),
            (x + size * 0.44, y),
            (x - size * 0.44, y),
        ],
        color,
    )
    sheet.ellipse(x, y - size, size * 0.5, size * 0.14, darker(color, 0.4))


def plant_pot(
    canvas: Canvas, rng: Random, x: float, y: float, size: float, *, depth: float = 0.0
) -> None:
    """A potted plant as on every veranda."""
    leaves = Sheet()
    for i in range(11):
        lean = (i - 5) / 5
        tip = (x + lean * size * 0.9, y - size * (1.9 - 0.7 * abs(lean)) * rng.uniform(0.85, 1.1))
        mid = (x + lean * size * 0.3, y - size * 1.2)
        tone = rng.choice((c.LEAF, c.LEAF_DEEP, c.LEAF_FRESH))
        leaves.polygon(
            smooth(
                [
                    (x - 4, y - size * 0.7),
                    (mid[0] - size * 0.1, mid[1]),
                    tip,
                    (mid[0] + size * 0.12, mid[1]),
                    (x + 4, y - size * 0.7),
                ],
                steps=4,
            ),
            tone,
        )
    canvas.glue(leaves, depth=depth, volume=3, rim=1.5)
    pot = Sheet()
    pot.polygon(
        [
            (x - size * 0.5, y - size * 0.8),
            (x + size * 0.5, y - size * 0.8),
            (x + size * 0.36, y),
            (x - size * 0.36, y),
        ],
        c.TERRACOTTA,
    )
    pot.polygon(
        rectangle(x - size * 0.56, y - size * 0.86, size * 1.12, size * 0.18),
        lighter(c.TERRACOTTA, 0.12),
    )
    canvas.glue(pot, depth=depth, volume=5, rim=1.5, lift=3)


def toy_blocks(sheet: Sheet, rng: Random, x: float, y: float, size: float) -> None:
    """A small tower of wooden blocks."""
    colors = (c.MARIGOLD, c.TEAL, c.BRICK, c.INDIGO_MID, c.LEAF_FRESH)
    level = y
    for row, count in enumerate((3, 2, 1)):
        for i in range(count):
            color = colors[(row * 2 + i + rng.randrange(2)) % len(colors)]
            left = x + (i - count / 2) * size + rng.uniform(-2, 2)
            sheet.polygon(rectangle(left, level - size, size - 2, size), color)
            sheet.polygon(
                rectangle(left, level - size, size - 2, size * 0.18), lighter(color, 0.3), cut=False
            )
        level -= size
    sheet.polygon(
        [(x - size * 0.6, level), (x, level - size * 0.8), (x + size * 0.6, level)], c.BRICK
    )
