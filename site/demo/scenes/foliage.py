"""Trees and plants of the northern hills, each on a sheet of its own."""

from __future__ import annotations

from math import cos, pi, sin
from random import Random

from .canvas import Canvas
from .geometry import Point, between, ribbon, smooth
from .palette import (
    INK,
    LEAF,
    LEAF_DEEP,
    LEAF_FRESH,
    MARIGOLD,
    TEAK_DARK,
    Color,
    darker,
    lighter,
    mix,
)
from .sheet import Sheet


def blob(rng: Random, x: float, y: float, rx: float, ry: float, rough: float = 0.14) -> list[Point]:
    """A soft lump of leaves."""
    count = 11
    points = []
    for i in range(count):
        angle = 2 * pi * i / count
        reach = 1 + rng.uniform(-rough, rough)
        points.append((x + rx * reach * cos(angle), y + ry * reach * sin(angle)))
    return smooth(points, steps=4)


def broadleaf(
    canvas: Canvas,
    rng: Random,
    x: float,
    y: float,
    height: float,
    color: Color = LEAF,
    depth: float = 0.0,
    spread: float = 0.42,
) -> None:
    """A rain tree or a mango: trunk, branches, canopy in three tones."""
    sheet = Sheet()
    trunk = mix(TEAK_DARK, color, 0.2)
    crown_y, crown_h = y - height * 0.66, height * 0.34
    wide = height * spread
    lean = rng.uniform(-0.04, 0.04) * height
    sheet.polygon(
        ribbon(
            [(x, y), (x + lean * 0.5, y - height * 0.25), (x + lean, crown_y)],
            [height * 0.035, height * 0.022, height * 0.015],
        ),
        trunk,
    )
    for side in (-1, 1):
        sheet.polygon(
            ribbon(
                [(x + lean * 0.5, y - height * 0.3), (x + side * wide * 0.5, crown_y)],
                [height * 0.016, height * 0.006],
            ),
            trunk,
        )
    _canopy(sheet, rng, (x + lean, crown_y), wide, crown_h, color, canvas.light.side)
    canvas.glue(sheet, depth=depth, volume=height * 0.05, ground=y)


def _canopy(
    sheet: Sheet, rng: Random, middle: Point, wide: float, tall: float, color: Color, side: int
) -> None:
    """A dome of leaf lumps, sprayed with light from one side and with shade from below."""
    x, y = middle
    for px, py in _dome(rng, 24):
        size = rng.uniform(0.2, 0.29)
        sheet.polygon(blob(rng, x + px * wide, y + py * tall, wide * size, tall * size, 0.2), color)
    for px, py in _dome(rng, 15):
        size = rng.uniform(0.12, 0.2)
        tone = lighter(color, 0.1) if px * side > -0.1 and py < 0.2 else darker(color, 0.12)
        sheet.polygon(
            blob(rng, x + px * wide, y + (py - 0.06) * tall, wide * size, tall * size * 0.8, 0.22),
            tone,
            alpha=110,
            cut=False,
        )
    fresh = lighter(mix(color, LEAF_FRESH, 0.6), 0.15)
    for px, py in _dome(rng, 34):
        if px * side > -0.3 and py < 0.2:
            size = rng.uniform(0.025, 0.05)
            sheet.polygon(
                blob(
                    rng,
                    x + (px + 0.14 * side) * wide * 0.94,
                    y + (py - 0.24) * tall * 0.94,
                    wide * size,
                    tall * size,
                    0.3,
                ),
                fresh,
                alpha=190,
                cut=False,
            )
    sheet.wash(fresh, 0.62, 0.0, 45 if side < 0 else 315, 0.3)
    sheet.wash(INK, 0.0, 0.5, 0, 0.3)


def _dome(rng: Random, count: int) -> list[Point]:
    """Places spread evenly over a flat-bottomed ellipse, -1 to 1 each way."""
    places = []
    for i in range(count):
        angle, reach = i * 2.39996 + rng.uniform(-0.2, 0.2), ((i + 0.5) / count) ** 0.5 * 0.84
        places.append((reach * cos(angle), min(reach * sin(angle), 0.42)))
    return places


def pine(
    canvas: Canvas, rng: Random, x: float, y: float, height: float, depth: float = 0.0
) -> None:
    """A highland pine: bare trunk and loose tiers."""
    sheet = Sheet()
    color = mix(LEAF_DEEP, LEAF, rng.random() * 0.5)
    sheet.polygon(
        ribbon([(x, y), (x + rng.uniform(-3, 3), y - height * 0.96)], [height * 0.018, 1.5]),
        mix(TEAK_DARK, color, 0.25),
    )
    tiers = 7
    for i in range(tiers):
        share = i / tiers
        level = y - height * (0.34 + 0.6 * share)
        reach = height * (0.2 * (1 - share) + 0.035) * rng.uniform(0.8, 1.15)
        shift = rng.uniform(-0.2, 0.2) * reach
        drop = height * 0.075
        sheet.polygon(
            smooth(
                [
                    (x, level - drop * 1.2),
                    (x + reach * 0.55, level - drop * 0.2),
                    (x + reach + shift, level + drop * 0.35),
                    (x + reach * 0.3, level + drop * 0.3),
                    (x, level + drop * 0.55),
                    (x - reach * 0.4, level + drop * 0.28),
                    (x - reach + shift, level + drop * 0.4),
                    (x - reach * 0.5, level - drop * 0.2),
                ],
                steps=3,
            ),
            mix(color, lighter(LEAF, 0.1), share * 0.35),
        )
    canvas.glue(sheet, depth=depth, volume=height * 0.03, rim=1.5, ground=y)


def palm(
    canvas: Canvas, rng: Random, x: float, y: float, height: float, depth: float = 0.0
) -> None:
    """A coconut or areca palm with arching fronds."""
    sheet = Sheet()
    bend = rng.uniform(-0.12, 0.12) * height
    top = (x + bend, y - height)
    trunk = [(x, y), between((x, y), top, 0.5), top]
    trunk[1] = (trunk[1][0] - bend * 0.25, trunk[1][1])
    stem = smooth(trunk, closed=False, steps=6)
    sheet.polygon(
        ribbon(stem, [height * (0.02 - 0.009 * i / len(stem)) for i in range(len(stem))]),
        mix(TEAK_DARK, LEAF, 0.25),
    )
    for i in range(15):
        angle = -pi * (-0.18 + 1.36 * i / 14) + rng.uniform(-0.09, 0.09)
        _frond(sheet, rng, top, angle, height * rng.uniform(0.26, 0.36))
    canvas.glue(sheet, depth=depth, volume=height * 0.015, rim=1.2, ground=y)


def _frond(sheet: Sheet, rng: Random, top: Point, angle: float, length: float) -> None:
    """One arching leaf, its lower edge combed into leaflets."""
    x, y = top
    drop = length * (0.5 if sin(angle) < 0 else 0.28)
    tip = (x + cos(angle) * length, y + sin(angle) * length * 0.75 + drop)
    mid = (x + cos(angle) * length * 0.55, y + sin(angle) * length * 0.8 + drop * 0.12)
    spine = smooth([top, mid, tip], closed=False, steps=5)
    color = mix(LEAF_DEEP, LEAF_FRESH, rng.uniform(0.05, 0.5))
    count = len(spine)
    upper = [(px, py - length * 0.018) for px, py in spine]
    lower = []
    for i, (px, py) in enumerate(spine):
        hang = length * 0.16 * sin(pi * (0.1 + 0.85 * i / (count - 1)))
        lower += [(px, py + hang * 0.35), (px + cos(angle) * length * 0.04, py + hang)]
    sheet.polygon([*upper, *lower[::-1]], color)
    sheet.line(spine, lighter(color, 0.22), max(length * 0.014, 1), cut=False)


def banana(
    canvas: Canvas, rng: Random, x: float, y: float, height: float, depth: float = 0.0
) -> None:
    """A clump of banana leaves: good at the edge of a picture."""
    sheet = Sheet()
    for i in range(8):
        angle = -pi * (0.12 + 0.76 * i / 7) + rng.uniform(-0.1, 0.1)
        length = height * rng.uniform(0.75, 1.05)
        tip = (x + cos(angle) * length * 0.8, y + sin(angle) * length + height * 0.12)
        mid = (x + cos(angle) * length * 0.3, y + sin(angle) * length * 0.75)
        spine = smooth([(x, y), mid, tip], closed=False, steps=6)
        count = len(spine)
        widths = [height * 0.1 * sin(pi * (0.1 + 0.88 * j / (count - 1))) for j in range(count)]
        color = mix(LEAF_DEEP, LEAF_FRESH, rng.uniform(0.15, 0.7))
        sheet.polygon(ribbon(spine, widths), color)
        half = ribbon(spine, [w * 0.5 for w in widths])
        sheet.polygon(half[:count] + spine[::-1], lighter(color, 0.12), cut=False)
        sheet.line(spine, lighter(color, 0.35), max(height * 0.008, 1), cut=False)
    canvas.glue(sheet, depth=depth, volume=8, rim=2)


def bamboo(
    canvas: Canvas, rng: Random, x: float, y: float, height: float, depth: float = 0.0
) -> None:
    """A clump of bamboo, arching outwards."""
    sheet = Sheet()
    for i in range(9):
        lean = (i - 4) / 4 * height * 0.3 + rng.uniform(-10, 10)
        tall = height * rng.uniform(0.8, 1.05)
        start = (x + (i - 4) * height * 0.02, y)
        stem = smooth(
            [start, (start[0] + lean * 0.25, y - tall * 0.6), (start[0] + lean, y - tall)],
            closed=False,
            steps=6,
        )
        color = mix(LEAF, LEAF_FRESH, rng.uniform(0.2, 0.8))
        sheet.line(stem, color, max(height * 0.014, 1.5))
        for j in range(4, len(stem)):
            for side in (-1, 1):
                _bamboo_leaf(sheet, rng, stem[j], side, height * 0.1, mix(LEAF_DEEP, color, 0.6))
    canvas.glue(sheet, depth=depth, volume=5, rim=1.5)


def _bamboo_leaf(
    sheet: Sheet, rng: Random, at: Point, side: int, length: float, color: Color
) -> None:
    x, y = at
    reach = length * rng.uniform(0.7, 1.3)
    sheet.polygon(
        [
            (x, y),
            (x + side * reach * 0.5, y - reach * 0.02),
            (x + side * reach, y + reach * 0.5),
            (x + side * reach * 0.4, y + reach * 0.22),
        ],
        color,
    )


def bush(
    canvas: Canvas,
    rng: Random,
    x: float,
    y: float,
    width: float,
    color: Color = LEAF,
    depth: float = 0.0,
    flowers: Color | None = None,
) -> None:
    """A low rounded shrub standing on the row ``y``, in flower if a colour is given."""
    sheet = Sheet()
    for i in range(9):
        px = x + (i - 4) / 4 * width * 0.44
        size = width * rng.uniform(0.11, 0.17)
        sheet.polygon(blob(rng, px, y - size * rng.uniform(0.5, 0.9), size, size * 0.8, 0.2), color)
    for _ in range(26 if flowers else 0):
        px, py = x + rng.uniform(-0.52, 0.52) * width, y - rng.uniform(0.03, 0.25) * width
        size = width * rng.uniform(0.012, 0.022)
        sheet.ellipse(px, py, size, size * 0.9, flowers or MARIGOLD, cut=False)
    sheet.wash(lighter(LEAF_FRESH, 0.1), 0.5, 0.0, 45 if canvas.light.side < 0 else 315, 0.3)
    sheet.wash(INK, 0.0, 0.55, 0, 0.3)
    canvas.glue(sheet, depth=depth, volume=width * 0.03)


def grass(
    canvas: Canvas, rng: Random, y: float, height: float, color: Color, count: int = 90
) -> None:
    """A fringe of blades along the lower edge."""
    sheet = Sheet()
    for _ in range(count):
        x, tall = rng.uniform(-20, 1820), height * rng.uniform(0.4, 1.0)
        lean = rng.uniform(-0.5, 0.5) * tall
        base = y + rng.uniform(-4, 14)
        sheet.polygon(
            smooth(
                [
                    (x - 5, base),
                    (x + lean * 0.3, base - tall * 0.6),
                    (x + lean, base - tall),
                    (x + lean * 0.4 + 4, base - tall * 0.5),
                    (x + 6, base),
                ],
                steps=2,
            ),
            mix(darker(color, 0.3), lighter(color, 0.2), rng.random()),
        )
    canvas.glue(sheet)


def overhang(
    canvas: Canvas, rng: Random, corner: int, reach: float, color: Color = LEAF_DEEP
) -> None:
    """A near branch in an upper corner (-1 left, 1 right): frames the view."""
    sheet = Sheet()
    edge = -40 if corner < 0 else 1840
    for i in range(4):
        start = (edge, -50 + i * reach * 0.05)
        far = reach * rng.uniform(0.75, 1.15) * (1 - 0.17 * i)
        tip = (edge - corner * far, reach * (0.02 + 0.2 * i))
        middle = (edge - corner * far * 0.5, reach * (-0.06 + 0.13 * i))
        twig = smooth([start, middle, tip], closed=False, steps=6)
        sheet.polygon(
            ribbon(twig, [5 - 4 * j / len(twig) for j in range(len(twig))]), darker(color, 0.45)
        )
        for j, (x, y) in enumerate(twig[3:]):
            for _ in range(5):
                size = reach * rng.uniform(0.08, 0.15) * (1 - 0.03 * j)
                _leaf(sheet, rng, x + rng.uniform(-18, 18), y + rng.uniform(-14, 14), size, color)
    canvas.glue(sheet, rim=1.6)


def _leaf(sheet: Sheet, rng: Random, x: float, y: float, length: float, color: Color) -> None:
    angle = rng.uniform(-0.5, pi + 0.5)
    dx, dy = cos(angle) * length, sin(angle) * length
    nx, ny = -dy * 0.22, dx * 0.22
    tone = mix(darker(color, 0.25), LEAF, rng.random())
    sheet.polygon(
        smooth(
            [
                (x, y),
                (x + dx * 0.45 + nx, y + dy * 0.45 + ny),
                (x + dx, y + dy),
                (x + dx * 0.45 - nx, y + dy * 0.45 - ny),
            ],
            steps=3,
        ),
        tone,
    )
