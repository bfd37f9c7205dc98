"""Woven things: teen jok bands, banners, bunting, curtains, festival flags."""

from __future__ import annotations

from itertools import pairwise
from math import sin
from random import Random

from . import palette as c
from .canvas import Canvas
from .geometry import Point, Points, between, rectangle, smooth
from .palette import Color, darker, lighter, mix
from .sheet import Sheet


def stepped_diamond(x: float, y: float, rx: float, ry: float, steps: int = 4) -> list[Point]:
    """The lozenge of teen jok weaving, built from threads: its sides are stairs."""
    corner = []
    for i in range(steps):
        corner += [
            (rx * (steps - i) / steps, ry * i / steps),
            (rx * (steps - i) / steps, ry * (i + 1) / steps),
        ]
    quarters = ((1, -1), (-1, -1), (-1, 1), (1, 1))
    points: list[Point] = []
    for index, (sx, sy) in enumerate(quarters):
        part = [(x + sx * px, y + sy * py) for px, py in corner]
        points += part if index % 2 == 0 else part[::-1]
    return points


def teen_jok(
    sheet: Sheet,
    x: float,
    y: float,
    width: float,
    height: float,
    *,
    ground: Color = c.LACQUER,
    figure: Color = c.GOLD,
    accent: Color = c.INDIGO_DEEP,
    cut: bool = True,
) -> None:
    """A hem band: a row of stepped lozenges between stripes."""
    sheet.polygon(rectangle(x, y, width, height), ground, cut=cut)
    for share in (0.06, 0.88):
        sheet.polygon(rectangle(x, y + height * share, width, height * 0.06), figure, cut=False)
    count = max(round(width / (height * 1.05)), 1)
    pitch = width / count
    middle = y + height / 2
    for i in range(count):
        px = x + pitch * (i + 0.5)
        rx, ry = pitch * 0.42, height * 0.33
        sheet.polygon(stepped_diamond(px, middle, rx, ry), figure, cut=False)
        sheet.polygon(stepped_diamond(px, middle, rx * 0.68, ry * 0.68, 3), accent, cut=False)
        sheet.polygon(stepped_diamond(px, middle, rx * 0.32, ry * 0.32, 2), c.CREAM, cut=False)
        for side in (-1, 1):
            edge = px + pitch / 2
            if i < count - 1:
                sheet.polygon(
                    [
                        (edge, middle + side * height * 0.14),
                        (edge - pitch * 0.13, middle + side * height * 0.33),
                        (edge + pitch * 0.13, middle + side * height * 0.33),
                    ],
                    figure,
                    cut=False,
                )


GLYPHS: tuple[tuple[Point, ...], ...] = (
    ((0.12, 0.3), (0.0, 0.25), (0.02, 0.95), (0.5, 1.0), (0.5, 0.0)),
    ((0.0, 1.0), (0.05, 0.35), (0.3, 0.0), (0.52, 0.3), (0.52, 1.0)),
    ((0.1, 0.1), (0.0, 0.2), (0.1, 0.5), (0.0, 1.0), (0.3, 0.55), (0.55, 1.0), (0.55, 0.0)),
    ((0.14, 0.62), (0.02, 0.55), (0.05, 0.1), (0.4, 0.0), (0.52, 0.3), (0.5, 1.0)),
    ((0.3, 0.0), (0.05, 0.12), (0.3, 0.45), (0.3, 1.0)),
    ((0.0, 0.2), (0.25, 0.0), (0.5, 0.2), (0.4, 0.55), (0.1, 0.6), (0.12, 1.0), (0.5, 0.95)),
)
"""Strokes that have the rhythm of Thai writing seen from afar, and say nothing."""


def lettering(
    sheet: Sheet, rng: Random, x: float, y: float, width: float, size: float, color: Color
) -> None:
    """A line of writing too far away to read, centred on ``x``."""
    letters = max(round(width / (size * 0.72)), 3)
    left = x - width / 2
    pen = max(size * 0.13, 1.2)
    gap = rng.randint(4, 8)
    for i in range(letters):
        if i % gap == gap - 1:
            gap = rng.randint(5, 9)
            continue
        at = left + i * width / letters
        glyph = rng.choice(GLYPHS)
        sheet.line(
            [(at + px * size, y + (py - 0.5) * size) for px, py in glyph], color, pen, cut=False
        )
        if rng.random() < 0.3:
            sheet.line(
                [(at + size * 0.1, y - size * 0.72), (at + size * 0.45, y - size * 0.78)],
                color,
                pen,
                cut=False,
            )


def backdrop_banner(
    canvas: Canvas,
    rng: Random,
    x: float,
    y: float,
    width: float,
    height: float,
    *,
    depth: float = 0.0,
) -> None:
    """The printed backdrop of an office event: a picture, the emblem, small lines, a woven foot."""
    ground, ink, glow = rng.choice(BANNERS)
    sheet = Sheet()
    sheet.polygon(rectangle(x, y, width, height), ground)
    middle, foot = x + width / 2, y + height * 0.86
    rng.choice(BANNER_PICTURES)(sheet, rng, (x, y, width, height), ground, glow)
    emblem = height * 0.15
    sheet.ellipse(middle, y + height * 0.33, emblem * 1.35, emblem * 1.35, ground, cut=False)
    _emblem(sheet, middle, y + height * 0.33, emblem, glow, ground)
    lettering(sheet, rng, middle, y + height * 0.615, width * 0.4, height * 0.038, ink)
    lettering(sheet, rng, middle, y + height * 0.7, width * 0.3, height * 0.026, ink)
    teen_jok(
        sheet,
        x,
        foot,
        width,
        y + height - foot,
        ground=darker(ground, 0.3),
        figure=glow,
        accent=ground,
        cut=False,
    )
    sheet.wash(canvas.light.sun, 0.2, 0.0, 90 if canvas.light.side < 0 else 270)
    canvas.glue(sheet, depth=depth, lift=10, rim=1.5)


def _emblem(sheet: Sheet, x: float, y: float, size: float, color: Color, ground: Color) -> None:
    sheet.polygon(stepped_diamond(x, y, size * 0.86, size, 5), color, cut=False)
    sheet.polygon(stepped_diamond(x, y, size * 0.6, size * 0.7, 4), ground, cut=False)
    sheet.polygon(stepped_diamond(x, y, size * 0.3, size * 0.36, 3), color, cut=False)


BANNERS = (
    (c.INDIGO, c.CREAM, c.MARIGOLD),
    (c.PAPER, c.INDIGO_DEEP, c.MARIGOLD_DEEP),
    (c.TEAL, c.CREAM, c.BUTTER),
    (c.BUTTER, c.INDIGO_DEEP, c.BRICK),
    (c.LACQUER, c.CREAM, c.MARIGOLD),
    (c.INDIGO_MIST, c.INDIGO_DEEP, c.INDIGO),
)

Box = tuple[float, float, float, float]


def _rays(sheet: Sheet, rng: Random, box: Box, ground: Color, glow: Color) -> None:
    x, y, width, height = box
    soft = mix(ground, glow, 0.22)
    middle, low = x + width / 2, y + height * 0.86
    for i in range(9):
        left = x + width * (i + 0.2) / 9
        sheet.polygon([(middle, low), (left, y), (left + width * 0.06, y)], soft, cut=False)
    for size in (1.0, 0.72, 0.45):
        half = [
            (middle + width * 0.3 * size * px, low - height * 0.5 * size * py)
            for px, py in (
                (-1, 0),
                (-0.86, 0.5),
                (-0.5, 0.87),
                (0, 1),
                (0.5, 0.87),
                (0.86, 0.5),
                (1, 0),
            )
        ]
        sheet.polygon(smooth(half, closed=False), mix(ground, glow, 0.42 - 0.22 * size), cut=False)


def _hills(sheet: Sheet, rng: Random, box: Box, ground: Color, glow: Color) -> None:
    x, y, width, height = box
    sheet.ellipse(
        x + width * rng.choice((0.2, 0.8)),
        y + height * 0.36,
        height * 0.17,
        height * 0.17,
        mix(ground, glow, 0.6),
        cut=False,
    )
    phase = rng.random() * 6
    for i in range(4):
        top = y + height * (0.48 + 0.1 * i)
        line = [
            (x + width * t / 8, top + height * 0.09 * sin(t * (1.1 - 0.12 * i) + phase + i * 2.3))
            for t in range(9)
        ]
        sheet.polygon(
            [*smooth(line, closed=False), (x + width, y + height), (x, y + height)],
            mix(ground, glow, 0.1 + 0.09 * i),
            cut=False,
        )


def _weave(sheet: Sheet, rng: Random, box: Box, ground: Color, glow: Color) -> None:
    """A field of large lozenges on either side, fading to the middle."""
    x, y, width, height = box
    pitch = height * 0.29
    for side in (0, 1):
        for column in range(4):
            for row in range(3):
                px = x + pitch * (column + 0.5) if side == 0 else x + width - pitch * (column + 0.5)
                py = y + pitch * (row + 0.5)
                tone = mix(ground, glow, 0.42 - 0.1 * column)
                sheet.polygon(
                    stepped_diamond(px, py, pitch * 0.46, pitch * 0.46, 5), tone, cut=False
                )
                sheet.polygon(
                    stepped_diamond(px, py, pitch * 0.24, pitch * 0.24, 3), ground, cut=False
                )


BANNER_PICTURES = (_rays, _hills, _weave)


def curtain(
    canvas: Canvas,
    x: float,
    y: float,
    width: float,
    height: float,
    color: Color,
    *,
    folds: int = 14,
    depth: float = 0.0,
) -> None:
    """A heavy stage curtain in even folds."""
    sheet = Sheet()
    sheet.polygon(rectangle(x, y, width, height), color)
    pitch = width / folds
    for i in range(folds):
        left = x + pitch * i
        sheet.polygon(
            [
                (left, y),
                (left + pitch * 0.42, y),
                (left + pitch * 0.36, y + height),
                (left - pitch * 0.04, y + height),
            ],
            darker(color, 0.34),
            cut=False,
        )
        sheet.polygon(
            [
                (left + pitch * 0.62, y),
                (left + pitch * 0.78, y),
                (left + pitch * 0.74, y + height),
                (left + pitch * 0.64, y + height),
            ],
            lighter(color, 0.13),
            cut=False,
        )
    sheet.wash(canvas.light.shadow, 0.55, 0.0, 0)
    canvas.glue(sheet, depth=depth)


def valance(
    canvas: Canvas,
    x: float,
    y: float,
    width: float,
    height: float,
    color: Color,
    *,
    swags: int = 7,
    depth: float = 0.0,
) -> None:
    """Scallops of cloth along the top of a stage, with a gold edge."""
    sheet = Sheet()
    pitch = width / swags
    sheet.polygon(rectangle(x, y, width, height * 0.5), color)
    for i in range(swags):
        left = x + pitch * i
        edge = smooth(
            [
                (left, y + height * 0.42),
                (left + pitch * 0.25, y + height * 0.86),
                (left + pitch * 0.5, y + height),
                (left + pitch * 0.75, y + height * 0.86),
                (left + pitch, y + height * 0.42),
            ],
            closed=False,
            steps=4,
        )
        sheet.polygon([(left, y), *edge, (left + pitch, y)], lighter(color, 0.05))
        sheet.line(edge, c.GOLD, max(height * 0.05, 1.5), cut=False)
        for share in (0.3, 0.5, 0.7):
            sheet.line(
                [
                    (left + pitch * share, y),
                    (left + pitch * (0.5 + (share - 0.5) * 0.7), y + height * 0.8),
                ],
                darker(color, 0.3),
                2,
                cut=False,
            )
    canvas.glue(sheet, depth=depth, lift=8)


def bunting(
    canvas: Canvas,
    rng: Random,
    start: Point,
    end: Point,
    sag: float,
    size: float = 34,
    colors: tuple[Color, ...] = (c.MARIGOLD, c.INDIGO, c.CREAM, c.TERRACOTTA, c.TEAL),
    depth: float = 0.0,
) -> None:
    """A string of small triangular flags."""
    middle = ((start[0] + end[0]) / 2, (start[1] + end[1]) / 2 + sag)
    line = smooth([start, middle, end], closed=False, steps=12)
    sheet = Sheet()
    sheet.line(line, mix(c.CREAM, c.TEAK, 0.4), 2)
    first = rng.randrange(len(colors))
    for i, (a, b) in enumerate(pairwise(line)):
        tip = between(a, b, 0.5 + rng.uniform(-0.1, 0.1))
        sheet.polygon(
            [between(a, b, 0.12), between(a, b, 0.88), (tip[0], tip[1] + size)],
            colors[(first + i) % len(colors)],
        )
    canvas.glue(sheet, depth=depth, lift=4, rim=1)


def tung(
    canvas: Canvas, rng: Random, x: float, y: float, height: float, color: Color, depth: float = 0.0
) -> None:
    """A tall Lanna temple banner hanging from a bent bamboo pole; ``y`` is the ground."""
    sheet = Sheet()
    lean = rng.choice((-1, 1)) * height * 0.12
    pole = smooth(
        [
            (x, y),
            (x, y - height * 0.8),
            (x + lean * 0.4, y - height),
            (x + lean, y - height * 0.99),
        ],
        closed=False,
    )
    sheet.line(pole, c.TEAK_PALE, max(height * 0.012, 2))
    top = (x + lean, y - height * 0.97)
    long, wide = height * 0.66, height * 0.055
    sway = rng.uniform(-0.04, 0.04) * height
    left = smooth(
        [
            (top[0] - wide, top[1]),
            (top[0] - wide + sway, top[1] + long * 0.5),
            (top[0] - wide - sway * 0.5, top[1] + long),
        ],
        closed=False,
    )
    right = [(px + wide * 2, py) for px, py in left]
    sheet.polygon([*left, *right[::-1]], color)
    _tung_bands(sheet, left, right, color)
    for i in range(4):
        px = left[-1][0] + wide * 2 * (i + 0.5) / 4
        sheet.line([(px, left[-1][1]), (px - sway * 0.2, left[-1][1] + height * 0.05)], c.GOLD, 2)
    canvas.glue(sheet, depth=depth, volume=3, rim=1.5)


def _tung_bands(sheet: Sheet, left: Points, right: Points, color: Color) -> None:
    bands = (c.GOLD, darker(color, 0.35), c.CREAM, darker(color, 0.35))
    last = len(left) - 1
    for i in range(1, last, 2):
        tone = bands[(i // 2) % len(bands)]
        low_l, low_r = between(left[i], left[i + 1], 0.55), between(right[i], right[i + 1], 0.55)
        sheet.polygon([left[i], right[i], low_r, low_l], tone, cut=False)


def lantern(sheet: Sheet, x: float, y: float, size: float, color: Color, tail: bool = True) -> None:
    """A khom, the folded paper lantern of the north, hung at its top ``y``."""
    body = [
        (x - size * 0.3, y),
        (x + size * 0.3, y),
        (x + size * 0.62, y + size * 0.5),
        (x + size * 0.3, y + size),
        (x - size * 0.3, y + size),
        (x - size * 0.62, y + size * 0.5),
    ]
    sheet.polygon(body, color)
    sheet.polygon([body[0], (x, y + size * 0.5), body[5]], lighter(color, 0.25), cut=False)
    sheet.polygon([body[1], body[2], (x, y + size * 0.5)], darker(color, 0.12), cut=False)
    sheet.polygon([body[3], body[4], (x, y + size * 0.5)], lighter(color, 0.45), cut=False)
    if tail:
        for i in (-1, 0, 1):
            sheet.line(
                [(x + i * size * 0.2, y + size), (x + i * size * 0.24, y + size * 1.7)],
                lighter(color, 0.2),
                max(size * 0.06, 1.2),
            )


def parasol(
    canvas: Canvas, x: float, y: float, width: float, color: Color, depth: float = 0.0
) -> None:
    """A Bo Sang paper parasol; ``x``, ``y`` is the top of its handle where the ribs meet."""
    sheet = Sheet()
    rise = width * 0.3
    rim = [(x + width * (i / 8 - 0.5), y + (width * 0.035 if i % 2 else 0)) for i in range(9)]
    sheet.polygon(
        [
            *rim,
            *smooth(
                [
                    (x + width / 2, y),
                    (x + width * 0.3, y - rise * 0.72),
                    (x, y - rise),
                    (x - width * 0.3, y - rise * 0.72),
                    (x - width / 2, y),
                ],
                closed=False,
            )[1:],
        ],
        color,
    )
    for i in range(1, 8):
        sheet.line([(x, y - rise), rim[i]], darker(color, 0.28), 2, cut=False)
    sheet.polygon(
        smooth(
            [
                (x + width * 0.27, y - rise * 0.62),
                (x, y - rise * 0.46),
                (x - width * 0.27, y - rise * 0.62),
                (x, y - rise * 0.55),
            ]
        ),
        lighter(color, 0.45),
        cut=False,
    )
    canvas.glue(sheet, depth=depth, volume=width * 0.04, rim=2)
