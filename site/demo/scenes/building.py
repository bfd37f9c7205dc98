"""Buildings seen from outside."""

from __future__ import annotations

from random import Random

from . import palette as c
from .canvas import Canvas
from .geometry import rectangle, smooth
from .palette import Color, darker, lighter, mix
from .sheet import Sheet

ROOFS = (c.BRICK, c.TERRACOTTA, c.INDIGO, c.rgb("#3f6b63"))
WALLS = (c.PAPER, c.rgb("#f0e3c6"), c.rgb("#dfe3dd"), c.rgb("#f2d9b8"))


def school(
    canvas: Canvas,
    rng: Random,
    *,
    x: float,
    y: float,
    width: float,
    floors: int = 1,
    depth: float = 0.06,
) -> None:
    """A long school building with a veranda, as on most hill terraces; ``y`` is its ground line."""
    storey = width * 0.115
    roof, wall = rng.choice(ROOFS), rng.choice(WALLS)
    sheet = Sheet()
    top = y - storey * floors - 14
    sheet.polygon(rectangle(x, top, width, y - top), wall)
    sheet.polygon(rectangle(x - 8, y - 14, width + 16, 16), c.PAPER_SHADE)
    for floor in range(floors):
        _storey(sheet, x, y - 14 - storey * floor, width, storey, wall)
    canvas.glue(sheet, depth=depth, volume=4)
    _roof(canvas, x, top, width, storey * 0.86, roof, depth)


def _storey(sheet: Sheet, x: float, y: float, width: float, height: float, wall: Color) -> None:
    """Doors and windows in the shade of a veranda with slim posts."""
    inner = mix(darker(wall, 0.3), c.INDIGO, 0.12)
    sheet.polygon(rectangle(x + 8, y - height * 0.92, width - 16, height * 0.92), inner, cut=False)
    bays = 7
    bay = (width - 16) / bays
    for i in range(bays):
        left = x + 8 + bay * i
        glass = c.INDIGO_DEEP if i % 2 else mix(c.INDIGO_DEEP, c.BUTTER, 0.25)
        if i % 3 == 1:
            sheet.polygon(
                rectangle(left + bay * 0.36, y - height * 0.7, bay * 0.3, height * 0.7),
                c.TEAK,
                cut=False,
            )
        else:
            sheet.polygon(
                rectangle(left + bay * 0.16, y - height * 0.68, bay * 0.68, height * 0.4),
                glass,
                cut=False,
            )
            for part in (1, 2):
                sheet.polygon(
                    rectangle(
                        left + bay * (0.16 + 0.68 * part / 3) - 1.5,
                        y - height * 0.68,
                        3,
                        height * 0.4,
                    ),
                    wall,
                    cut=False,
                )
    for i in range(bays + 1):
        sheet.polygon(
            rectangle(x + 4 + bay * i, y - height, 8, height), lighter(wall, 0.3), cut=False
        )
    rail = y - height * 0.24
    sheet.polygon(rectangle(x, rail, width, 5), lighter(wall, 0.4), cut=False)
    for i in range(int(width / 16)):
        sheet.polygon(rectangle(x + i * 16, rail, 3, height * 0.24), lighter(wall, 0.15), cut=False)
    sheet.polygon(rectangle(x, y - height, width, 9), darker(wall, 0.45), alpha=120, cut=False)


def _roof(
    canvas: Canvas, x: float, y: float, width: float, height: float, color: Color, depth: float
) -> None:
    eave = width * 0.035
    sheet = Sheet()
    sheet.polygon(
        [
            (x - eave, y + 8),
            (x + width * 0.045, y - height),
            (x + width * 0.955, y - height),
            (x + width + eave, y + 8),
        ],
        color,
    )
    for i in range(1, 9):
        level = y + 8 - (height + 8) * i / 9
        sheet.line(
            [(x - eave, level), (x + width + eave, level)],
            darker(color, 0.22),
            1.6,
            alpha=130,
            cut=False,
        )
    sheet.polygon(
        rectangle(x + width * 0.045, y - height - 4, width * 0.91, 9), lighter(color, 0.25)
    )
    sheet.wash(canvas.light.sun, 0.32, 0.0, 90 if canvas.light.side < 0 else 270, 0.15)
    canvas.glue(sheet, depth=depth, rim=2, lift=7)
    gable = Sheet()
    middle, half, rise = x + width * 0.42, width * 0.085, height * 1.02
    gable.polygon(
        [(middle - half - 12, y + 10), (middle, y - rise), (middle + half + 12, y + 10)],
        darker(color, 0.12),
    )
    gable.polygon(
        [(middle - half + 8, y + 10), (middle, y - rise + 24), (middle + half - 8, y + 10)],
        lighter(c.PAPER, 0.2),
        cut=False,
    )
    gable.polygon(
        [
            (middle, y - rise * 0.62),
            (middle + 13, y - rise * 0.36),
            (middle, y - rise * 0.1),
            (middle - 13, y - rise * 0.36),
        ],
        c.MARIGOLD_DEEP,
        cut=False,
    )
    canvas.glue(gable, depth=depth, rim=2, lift=6)


def thai_flag(
    sheet: Sheet, x: float, y: float, width: float, wind: float, *, flip: bool = False
) -> None:
    """Five stripes in a light wind; ``x``, ``y`` is the upper corner at the pole."""
    height = width * 2 / 3
    side = -1 if flip else 1
    edges = [0, 1 / 6, 2 / 6, 4 / 6, 5 / 6, 1]
    colors = (c.rgb("#b3343f"), c.CREAM, c.INDIGO_DEEP, c.CREAM, c.rgb("#b3343f"))

    def wave(share: float) -> list[tuple[float, float]]:
        return smooth(
            [
                (
                    x + side * width * t,
                    y + height * share + width * (0.05 * (i % 2) + 0.07 * t) * wind,
                )
                for i, t in enumerate((0, 0.28, 0.52, 0.78, 1))
            ],
            closed=False,
            steps=5,
        )

    for i, color in enumerate(colors):
        sheet.polygon(wave(edges[i]) + wave(edges[i + 1])[::-1], color)
    sheet.polygon([*wave(0)[8:14], *wave(1)[8:14][::-1]], c.INK, alpha=34, cut=False)


def flag_pole(canvas: Canvas, x: float, y: float, height: float, wind: float) -> None:
    sheet = Sheet()
    sheet.polygon([(x - 46, y), (x + 46, y), (x + 40, y - 16), (x - 40, y - 16)], c.PAPER_SHADE)
    sheet.polygon([(x - 30, y - 16), (x + 30, y - 16), (x + 26, y - 32), (x - 26, y - 32)], c.PAPER)
    sheet.polygon(
        [(x - 5, y - 30), (x + 5, y - 30), (x + 3, y - height), (x - 3, y - height)], c.CREAM
    )
    sheet.ellipse(x, y - height, 7, 7, c.GOLD)
    canvas.glue(sheet, volume=3, ground=y)
    flag = Sheet()
    thai_flag(flag, x + 4, y - height + 12, 138, wind)
    canvas.glue(flag, volume=6, rim=1.5)
