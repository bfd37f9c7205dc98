"""The road through the rice terraces."""

from __future__ import annotations

from dataclasses import replace
from math import sin
from random import Random

from .. import foliage, landscape
from .. import palette as c
from ..canvas import Canvas
from ..crowd import place
from ..figures import person as people
from ..figures import pose as poses
from ..geometry import between, limb, rectangle, ribbon, smooth
from ..light import DAWN, DUSK, GOLDEN, MIST, MORNING, pick
from ..palette import mix
from ..sheet import Sheet
from ..story import Story


def rural_road(canvas: Canvas, rng: Random) -> Story:
    """The way to a hill school: a road winding down through rice terraces."""
    canvas.light = pick(rng, (DAWN, MORNING, GOLDEN, MIST, DUSK))
    light = canvas.light
    season, colors = rng.choice(SEASONS)
    horizon = rng.uniform(420, 480)
    canvas.sky(horizon)
    if light.name != "mist":
        landscape.sun(canvas, 900 + light.side * rng.uniform(250, 600), rng.uniform(180, 300), 48)
    landscape.clouds(canvas, rng, 80, 280, 3)
    landscape.hills(
        canvas,
        rng,
        horizon + 70,
        layers=4,
        height=rng.uniform(260, 340),
        peak=rng.choice((None, rng.uniform(350, 1450))),
    )
    landscape.mist(canvas, rng, horizon + 30, 28, 0.6)
    landscape.forest_edge(canvas, rng, horizon + 92, 70, mix(c.LEAF_DEEP, c.INDIGO, 0.2), 0.24)
    _terraces(canvas, rng, horizon + 84, colors, wet=season == "flooded")
    bend = rng.choice((-1, 1))
    _road(canvas, bend, horizon + 120)
    hut_x = 900 - bend * rng.uniform(480, 620)
    _hut(canvas, hut_x, horizon + 300, 150)
    foliage.palm(canvas, rng, hut_x + 130, horizon + 300, 240, 0.1)
    _rider(canvas, rng, 900 + bend * 92, 905)
    foliage.broadleaf(canvas, rng, 900 + bend * 760, 1010, rng.uniform(560, 640), spread=0.4)
    foliage.grass(canvas, rng, 1206, 110, mix(colors[0], c.LEAF, 0.5), 110)
    words = {"green": "นาข้าวสีเขียว", "gold": "นาข้าวสีทอง", "flooded": "นาที่ขังน้ำสะท้อนฟ้า"}[season]
    alt = (
        f"ภาพประกอบ ถนนคดเคี้ยวผ่านนาขั้นบันได{light.thai} {words} ครูขี่รถจักรยานยนต์ไปตามทาง "
        "ด้านหลังเป็นทิวเขาและหมอก"
    )
    return Story(alt, (900 + bend * 92 - 420, horizon - 60, 840, 700))


SEASONS = (
    ("green", (c.rgb("#7f9d57"), c.rgb("#94ad62"), c.rgb("#6d8f55"))),
    ("gold", (c.rgb("#c9a94e"), c.rgb("#dabf66"), c.rgb("#b4953f"))),
    ("flooded", (c.rgb("#8fa9b5"), c.rgb("#a9bfc4"), c.rgb("#7f9d57"))),
)


def _terraces(
    canvas: Canvas, rng: Random, top: float, colors: tuple[c.Color, ...], *, wet: bool
) -> None:
    """Steps of paddy down to the viewer: contour lines that swell and pinch, each with its bank."""
    levels = 13
    phase, drift = rng.uniform(0, 6), rng.uniform(0.1, 0.2)
    for i in range(levels):
        share = i / (levels - 1)
        y = top + (1250 - top) * share**1.35
        edge = _contour(y, 18 + 96 * share, phase + i * drift)
        bank = 4 + 17 * share
        depth = 0.36 * (1 - share)
        low = y + 60 + 180 * share
        earth = Sheet()
        foot = [(x, py + bank + 3) for x, py in reversed(edge)]
        earth.polygon([*edge, *foot], mix(c.LEAF_DEEP, c.TEAK, 0.4))
        canvas.glue(earth, depth=depth)
        _paddy(
            canvas, edge, bank, low, colors[i % len(colors)], depth=depth, wet=wet and i % 3 != 2
        )
    for _ in range(4):
        x = rng.uniform(60, 1740)
        foliage.bush(canvas, rng, x, top + rng.uniform(60, 200), rng.uniform(60, 100), depth=0.2)


def _contour(y: float, swing: float, phase: float) -> list[tuple[float, float]]:
    line = [
        (x, y + swing * sin(x / 400 + phase) + swing * 0.4 * sin(x / 155 + phase * 1.7))
        for x in range(-60, 1900, 50)
    ]
    return smooth(line, closed=False, steps=3)


def _paddy(
    canvas: Canvas,
    edge: list[tuple[float, float]],
    bank: float,
    low: float,
    color: c.Color,
    *,
    depth: float,
    wet: bool,
) -> None:
    """The surface of one step: rice in rows, or water with the sky in it."""
    field = Sheet()
    field.polygon([*((x, y + bank) for x, y in edge), (1860, low), (-60, low)], color)
    if wet:
        field.wash(canvas.light.sky[2], 0.85, 0.15, 0)
        field.wash(canvas.light.sun, 0.4, 0.0, 90 if canvas.light.side < 0 else 270)
    else:
        field.wash(canvas.light.shadow, 0.24, 0.0, 0)
        field.wash(canvas.light.sun, 0.35, 0.0, 90 if canvas.light.side < 0 else 270)
    canvas.glue(field, depth=depth, rim=2.2 if depth < 0.25 else 0)


def _road(canvas: Canvas, bend: int, far: float) -> None:
    middle = smooth(
        [
            (900 + bend * 330, far),
            (900 + bend * 120, far + 70),
            (900 - bend * 210, far + 165),
            (900 - bend * 60, far + 300),
            (900 + bend * 170, far + 470),
            (900 + bend * 60, far + 860),
        ],
        closed=False,
        steps=8,
    )

    def half(y: float) -> float:
        return 5 + 168 * ((y - far) / 700) ** 1.45

    widths = [half(y) for _, y in middle]
    verge = Sheet()
    verge.polygon(ribbon(middle, [w * 1.28 + 3 for w in widths]), mix(c.LEAF, c.SAND, 0.55))
    canvas.glue(verge, depth=0.08)
    road = Sheet()
    road.polygon(ribbon(middle, widths), c.rgb("#8d8791"))
    road.wash(canvas.light.haze, 0.5, 0.0, 0)
    road.wash(canvas.light.sun, 0.25, 0.0, 90 if canvas.light.side < 0 else 270)
    canvas.glue(road, rim=2)
    dashes = Sheet()
    for i in range(4, len(middle) - 2, 2):
        piece = [middle[i], between(middle[i], middle[i + 1], 0.9)]
        dashes.polygon(ribbon(piece, [widths[i] * 0.035, widths[i + 1] * 0.035]), c.BUTTER)
    canvas.glue(dashes, depth=0.05)


def _hut(canvas: Canvas, x: float, y: float, width: float) -> None:
    """A field hut on stilts with a thatched roof."""
    sheet = Sheet()
    for px in (-0.38, -0.05, 0.3):
        sheet.polygon(
            rectangle(x + px * width, y - width * 0.5, width * 0.05, width * 0.5), c.TEAK_DARK
        )
    sheet.polygon(rectangle(x - width * 0.45, y - width * 0.62, width * 0.85, width * 0.34), c.TEAK)
    sheet.polygon(
        rectangle(x - width * 0.1, y - width * 0.58, width * 0.22, width * 0.26),
        c.TEAK_DARK,
        cut=False,
    )
    sheet.polygon(
        [
            (x - width * 0.68, y - width * 0.54),
            (x - width * 0.2, y - width * 1.02),
            (x + width * 0.25, y - width * 1.02),
            (x + width * 0.62, y - width * 0.54),
        ],
        c.rgb("#a98a5a"),
    )
    for i in range(7):
        px = x - width * 0.5 + i * width * 0.16
        sheet.line(
            [(px, y - width * 0.55), (px + width * 0.06, y - width * 0.95)],
            c.TEAK,
            2,
            cut=False,
            alpha=120,
        )
    canvas.glue(sheet, depth=0.1, rim=2, ground=y)


def _rider(canvas: Canvas, rng: Random, x: float, y: float) -> None:
    """A teacher on a motorcycle, seen from behind, bag on the shoulder."""
    wheel = Sheet()
    wheel.polygon(limb((x, y - 8), (x, y - 62), 13, 13), c.INK)
    canvas.glue(wheel, ground=y)
    person = people.adult(rng, rng.choice(("khaki", "civil")), elder=0.0)
    person = replace(person, hat=c.MARIGOLD)
    metre = 168
    place(
        canvas,
        person,
        poses.Pose(view="back", legs="sit", left=(0.06, -0.64), right=(0.06, -0.64)),
        x,
        y - 12,
        metre,
        rim=3,
    )
    body = Sheet()
    body.polygon(
        smooth(
            [(x - 26, y - 66), (x, y - 86), (x + 26, y - 66), (x + 20, y - 34), (x - 20, y - 34)]
        ),
        c.BRICK,
    )
    body.polygon(rectangle(x - 15, y - 60, 30, 13), c.BUTTER, cut=False)
    body.polygon(rectangle(x - 18, y - 42, 36, 18), c.CREAM)
    for side in (-1, 1):
        body.line([(x + side * 52, y - 142), (x + side * 30, y - 128)], c.INK, 7)
        body.line([(x + side * 50, y - 142), (x + side * 60, y - 168)], c.INK, 3)
        body.ellipse(x + side * 62, y - 172, 9, 7, c.INDIGO_PALE)
    canvas.glue(body, volume=4, rim=2.5)
