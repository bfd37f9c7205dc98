"""Sky, hills and ground: the far half of the outdoor pictures."""

from __future__ import annotations

from math import exp, pi, sin
from random import Random

from .canvas import Canvas
from .geometry import Point, Points, ellipse, smooth
from .palette import CREAM, INDIGO, INDIGO_MID, LEAF_DEEP, Color, lighter, mix, rgb
from .sheet import Sheet


def sun(canvas: Canvas, x: float, y: float, radius: float) -> None:
    """A low sun with its halo, or a moon at night."""
    canvas.shine([(ellipse(x, y, radius * 4.5, radius * 4.5), 0.5)], canvas.light.sun, blur=130)
    disc = Sheet()
    disc.ellipse(x, y, radius, radius, lighter(canvas.light.sun, 0.55))
    canvas.glue(disc, opacity=0.92)


def clouds(canvas: Canvas, rng: Random, top: float, low: float, count: int = 5) -> None:
    """Long flat clouds, thin towards the horizon."""
    for _ in range(count):
        y = rng.uniform(top, low)
        x, width = rng.uniform(-100, 1900), rng.uniform(240, 620)
        height = width * rng.uniform(0.05, 0.085)
        sheet = Sheet()
        for i in range(6):
            px = x + (i - 2.5) / 3 * width * 0.5
            size = rng.uniform(0.5, 1) * (1 - abs(i - 2.5) / 3.2)
            sheet.ellipse(px, y - height * size * 0.4, width * 0.2, height * (0.4 + size), CREAM)
        sheet.polygon(ellipse(x, y, width * 0.62, height * 0.42), CREAM)
        sheet.wash(canvas.light.sky[1], 0.15, 0.85, 0)
        canvas.glue(sheet, opacity=rng.uniform(0.35, 0.7))


def ridge(
    rng: Random, base: float, height: float, *, peak: float | None = None, rough: float = 1.0
) -> list[Point]:
    """The line of a hill range from edge to edge; ``peak`` puts a mountain at that x."""
    waves = [
        (rng.uniform(0.5, 1.1), rng.uniform(0, 7), 0.5),
        (rng.uniform(1.6, 2.6), rng.uniform(0, 7), 0.28),
        (rng.uniform(4, 6.5), rng.uniform(0, 7), 0.12 * rough),
        (rng.uniform(10, 15), rng.uniform(0, 7), 0.05 * rough),
    ]
    points = []
    for step in range(62):
        x = -30 + step * 30.5
        share = x / 1800 * 2 * pi
        lift = sum(
            size * (0.5 + 0.5 * sin(share * rate / 2 + phase)) for rate, phase, size in waves
        )
        if peak is not None:
            lift = lift * 0.4 + _massif(x - peak)
        lift += rng.uniform(-0.018, 0.018) * rough
        points.append((x, base - height * lift))
    return smooth(points, closed=False, steps=2)


def _massif(x: float) -> float:
    """A limestone mountain: steep on one side, stepped shoulders on the other."""
    shoulders = ((0, 0.62, 150), (-120, 0.3, 90), (170, 0.42, 130), (330, 0.22, 120))
    return sum(size * max(0.0, 1 - abs(x - at) / wide) ** 0.8 for at, size, wide in shoulders) * (
        1.05
    ) + 0.25 * exp(-((x / 420) ** 2))


FAR = 0.4
"""Haze beyond which a lit edge is not seen any more."""


def range_of_hills(
    canvas: Canvas,
    line: Points,
    color: Color,
    *,
    depth: float,
    mist: float = 0.8,
    low: float = 1210,
    fall: float = 260,
) -> None:
    """One paper hill under ``line``: lit on one side, lost in mist ``fall`` pixels down."""
    top = min(y for _, y in line)
    bottom = min(low, top + fall + 140)
    sheet = Sheet()
    sheet.polygon([*line, (1860, bottom), (-60, bottom)], color)
    sheet.wash(canvas.light.shadow, 0.0, 0.35, 90 if canvas.light.side < 0 else 270, 0.2)
    sheet.wash(canvas.light.haze, 0.0, mist, 0)
    canvas.glue(sheet, depth=depth, rim=1.6 if depth < FAR else 0)


def hills(
    canvas: Canvas,
    rng: Random,
    horizon: float,
    *,
    layers: int = 4,
    height: float = 330,
    near: Color = LEAF_DEEP,
    far: Color = INDIGO_MID,
    peak: float | None = None,
) -> None:
    """Ranges behind each other, bluer and paler with distance."""
    for i in range(layers):
        share = i / max(layers - 1, 1)
        base = horizon - height * 0.32 * (1 - share)
        tall = height * (0.95 - 0.62 * share)
        line = ridge(rng, base, tall, peak=peak if i == 0 else None, rough=0.7 + share * 0.6)
        color = mix(mix(far, INDIGO, 0.3 * share), near, share * 0.9)
        range_of_hills(canvas, line, color, depth=0.62 - 0.5 * share, mist=0.85 - 0.35 * share)


def mist(canvas: Canvas, rng: Random, y: float, thickness: float, strength: float = 0.6) -> None:
    """A bank of morning mist lying in a valley."""
    shapes = []
    for _ in range(5):
        x = rng.uniform(0, 1800)
        shapes.append(
            (
                ellipse(
                    x, y + rng.uniform(-0.4, 0.4) * thickness, rng.uniform(260, 560), thickness
                ),
                strength,
            )
        )
    canvas.glow(shapes, lighter(canvas.light.haze, 0.45), blur=34)


def forest_edge(
    canvas: Canvas, rng: Random, line_y: float, height: float, color: Color, depth: float
) -> None:
    """A far row of tree tops along the row ``line_y``."""
    points: list[Point] = []
    x = -40.0
    while x < 1850:
        width = rng.uniform(26, 64) * height / 60
        rise = height * rng.uniform(0.45, 1.0)
        points += [(x, line_y - rise * 0.55), (x + width * 0.5, line_y - rise)]
        x += width
    sheet = Sheet()
    sheet.polygon(
        [*smooth(points, closed=False, steps=3), (1860, line_y + 40), (-60, line_y + 40)], color
    )
    sheet.wash(canvas.light.haze, 0.0, 0.55, 0)
    canvas.glue(sheet, depth=depth)


def ground(
    canvas: Canvas,
    line: Points,
    color: Color,
    *,
    depth: float = 0.0,
    low: float = 1210,
    far_haze: float = 0.5,
) -> None:
    """A field or lawn from ``line`` down to the lower edge, hazier at its far end."""
    sheet = Sheet()
    sheet.polygon([*line, (1860, low), (-60, low)], color)
    sheet.wash(canvas.light.haze, far_haze, 0.0, 0)
    sheet.wash(canvas.light.shadow, 0.0, 0.3, 0, 0.14)
    canvas.glue(sheet, depth=depth)


def slope(rng: Random, left: float, right: float, bump: float) -> list[Point]:
    """A gently rounded edge of ground from side to side."""
    middle = (left + right) / 2 - bump
    points = [
        (-60, left),
        (300, left * 0.6 + middle * 0.4),
        (900, middle + rng.uniform(-10, 10)),
        (1500, right * 0.6 + middle * 0.4),
        (1860, right),
    ]
    return smooth(points, closed=False, steps=8)


MEADOWS = {
    "dawn": rgb("#7f9163"),
    "golden": rgb("#a79a55"),
    "dusk": rgb("#6d7460"),
    "night": rgb("#27455a"),
    "mist": rgb("#8c9f83"),
    "rain": rgb("#6c8a6a"),
}


def meadow_color(light_name: str) -> Color:
    """Grass under that light: warmer and yellower the lower the sun."""
    return MEADOWS.get(light_name, rgb("#86a162"))
