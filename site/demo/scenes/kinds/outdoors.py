"""What camps and fields share."""

from __future__ import annotations

from random import Random

from .. import landscape
from .. import palette as c
from ..canvas import Canvas
from ..palette import Color, darker, lighter, mix
from ..sheet import Sheet


def tent(
    canvas: Canvas,
    x: float,
    y: float,
    width: float,
    color: Color,
    *,
    glow: bool = False,
    depth: float = 0.0,
) -> None:
    """A ridge tent seen from its door end, a little from the side."""
    h, back = width * 0.72, width * 0.42
    sheet = Sheet()
    sheet.polygon(
        [
            (x, y - h),
            (x + back, y - h * 0.9),
            (x + width * 0.5 + back, y - 4),
            (x + width * 0.5, y),
        ],
        darker(color, 0.2),
    )
    sheet.polygon([(x - width * 0.5, y), (x, y - h), (x + width * 0.5, y)], color)
    inside = c.BUTTER if glow else darker(color, 0.6)
    sheet.polygon(
        [(x - width * 0.17, y), (x, y - h * 0.82), (x + width * 0.15, y)], inside, cut=False
    )
    sheet.polygon(
        [(x - width * 0.17, y), (x, y - h * 0.82), (x - width * 0.26, y)],
        lighter(color, 0.25),
        cut=False,
    )
    sheet.line([(x - width * 0.5, y), (x - width * 0.66, y + 12)], c.PAPER_SHADE, 2)
    canvas.glue(sheet, depth=depth, rim=2, ground=y, volume=4)
    if glow:
        canvas.shine(
            [([(x - width * 0.45, y), (x, y - h * 0.95), (x + width * 0.5, y)], 0.5)],
            c.MARIGOLD,
            blur=24,
        )


def grassland(name: str) -> Color:
    return mix(landscape.meadow_color(name), c.rgb("#8a8a4f"), 0.25)


def stars(canvas: Canvas, rng: Random, low: float, count: int) -> None:
    sheet = Sheet()
    for _ in range(count):
        size = rng.choice((1.2, 1.2, 1.6, 2.2, 3.0))
        sheet.ellipse(
            rng.uniform(0, 1800),
            rng.uniform(0, low),
            size,
            size,
            rng.choice((c.CREAM, c.BUTTER, c.INDIGO_MIST)),
        )
    canvas.glue(sheet, opacity=0.9)
