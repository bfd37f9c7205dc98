"""Outdoors in the hills: a mountain school, the road through the terraces."""

from __future__ import annotations

from dataclasses import replace
from math import sin
from random import Random

from . import foliage, landscape
from . import palette as c
from .building import flag_pole, school
from .canvas import Canvas
from .crowd import place
from .figures import person as people
from .figures import pose as poses
from .geometry import between, limb, rectangle, ribbon, smooth
from .light import DAWN, DUSK, GOLDEN, MIST, MORNING, pick
from .palette import darker, mix
from .sheet import Sheet
from .story import Story


def mountain_school(canvas: Canvas, rng: Random) -> Story:
    """A school on its terrace above the valley, the flag, and the morning line of pupils."""
    canvas.light = pick(rng, (DAWN, MORNING, GOLDEN, MIST, DUSK))
    light = canvas.light
    horizon = rng.uniform(610, 680)
    canvas.sky(horizon)
    if light.name != "mist":
        landscape.sun(canvas, 900 + light.side * rng.uniform(300, 620), rng.uniform(250, 430), 52)
    landscape.clouds(canvas, rng, 120, 380, rng.randint(2, 5))
    peak = rng.choice((None, rng.uniform(350, 800)))
    landscape.hills(
        canvas,
        rng,
        horizon + 60,
        layers=rng.choice((4, 5)),
        height=rng.uniform(330, 430),
        peak=peak,
    )
    landscape.mist(canvas, rng, horizon - 30, 34, 0.75)
    landscape.forest_edge(canvas, rng, horizon + 60, 90, mix(c.LEAF_DEEP, c.INDIGO, 0.25), 0.32)
    landscape.mist(canvas, rng, horizon + 50, 22, 0.55)
    yard = horizon + 130
    lawn = landscape.meadow_color(light.name)
    landscape.ground(canvas, landscape.slope(rng, yard + 26, yard - 6, 26), lawn, far_haze=0.45)
    for x in (rng.uniform(-20, 120), rng.uniform(180, 330)):
        foliage.pine(canvas, rng, x, yard + 24, rng.uniform(300, 430), 0.14)
    school(
        canvas,
        rng,
        x=rng.uniform(690, 800),
        y=yard + 34,
        width=rng.uniform(820, 920),
        floors=rng.choice((1, 1, 2)),
    )
    foliage.broadleaf(canvas, rng, 1710, yard + 60, rng.uniform(330, 420), depth=0.06)
    pole_x = rng.uniform(470, 560)
    flag_pole(canvas, pole_x, yard + 88, 520, rng.uniform(0.8, 1.2))
    count = _assembly(canvas, rng, pole_x, yard + 170)
    foliage.grass(canvas, rng, 1205, 90, lawn, 80)
    if rng.random() < 0.5:
        foliage.overhang(canvas, rng, -light.side, 430)
    alt = (
        f"ภาพประกอบ โรงเรียนบนดอย{light.thai} มีทิวเขาซ้อนกันและหมอกอยู่ด้านหลัง "
        f"นักเรียน {count} คนเข้าแถวหันหน้าไปทางเสาธงชาติ"
    )
    return Story(alt, (430, 330, 900, 640))


def _assembly(canvas: Canvas, rng: Random, x: float, y: float) -> int:
    """Rows of pupils seen from behind, and a teacher beside them."""
    rows, columns = rng.choice((2, 3)), rng.randint(6, 9)
    for row in range(rows):
        metre = 104 + row * 26
        for column in range(columns):
            px = x - 150 + column * (96 + row * 14) - row * 60 + rng.uniform(-8, 8)
            place(
                canvas,
                people.pupil(rng),
                poses.Pose(view="back"),
                px,
                y + row * 74,
                metre,
                ground=True,
                depth=0.05,
            )
    place(
        canvas,
        people.adult(rng, "khaki"),
        poses.Pose(view="back"),
        x + columns * 118,
        y + 40,
        128,
        ground=True,
    )
    return rows * columns


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
    """Steps of paddy from the far side to the viewer, each with its earthen edge."""
    levels = 11
    phase = rng.uniform(0, 6)
    for i in range(levels):
        share = i / (levels - 1)
        y = top + (1230 - top) * share**1.55
        swing = 14 + 60 * share
        line = [
            (x, y + swing * sin(x / 430 + phase + i * 0.75) + swing * 0.45 * sin(x / 170 + i * 1.9))
            for x in range(-60, 1900, 60)
        ]
        edge = smooth(line, closed=False, steps=3)
        bank = 8 + 30 * share
        depth = 0.34 * (1 - share)
        low = y + 60 + 180 * share
        earth = Sheet()
        earth.polygon([*edge, (1860, low), (-60, low)], darker(mix(c.LEAF, c.TEAK, 0.35), 0.15))
        canvas.glue(earth, depth=depth)
        field = Sheet()
        inner = [(x, py + bank * 0.3) for x, py in edge]
        field.polygon(
            [*[(x, py - bank * 0.35) for x, py in inner], (1860, low), (-60, low)],
            colors[i % len(colors)],
        )
        if wet:
            field.wash(canvas.light.sky[2], 0.75, 0.1, 0, 0.05)
        else:
            field.wash(canvas.light.sun, 0.35, 0.0, 90 if canvas.light.side < 0 else 270, 0.25)
        canvas.glue(field, depth=depth, rim=1.6)
    for _ in range(3):
        x = rng.uniform(100, 1700)
        foliage.bush(canvas, rng, x, top + rng.uniform(70, 160), 80, depth=0.2)


def _road(canvas: Canvas, bend: int, far: float) -> None:
    middle = smooth(
        [
            (900 + bend * 330, far),
            (900 + bend * 120, far + 70),
            (900 - bend * 210, far + 165),
            (900 - bend * 60, far + 300),
            (900 + bend * 170, far + 470),
            (900 - bend * 20, far + 760),
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
        poses.Pose(view="back", legs="sit", left=(0.2, -0.62), right=(0.2, -0.62)),
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
    body.line([(x - 66, y - 150), (x - 40, y - 132)], c.INK, 7)
    body.line([(x + 66, y - 150), (x + 40, y - 132)], c.INK, 7)
    for side in (-1, 1):
        body.ellipse(x + side * 74, y - 178, 11, 9, c.INDIGO_PALE)
        body.line([(x + side * 66, y - 150), (x + side * 74, y - 174)], c.INK, 4)
    canvas.glue(body, volume=4, rim=2.5)
