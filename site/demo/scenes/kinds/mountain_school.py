"""A school on its mountain terrace."""

from __future__ import annotations

from random import Random

from .. import foliage, landscape
from .. import palette as c
from ..building import flag_pole, school
from ..canvas import Canvas
from ..crowd import place
from ..figures import person as people
from ..figures import pose as poses
from ..geometry import ellipse, rectangle, ribbon, smooth
from ..light import DAWN, DUSK, GOLDEN, MIST, MORNING, pick
from ..palette import darker, lighter, mix
from ..sheet import Sheet
from ..story import Story


def mountain_school(canvas: Canvas, rng: Random) -> Story:
    """A school on its terrace above the valley, the flag, and the morning line of pupils."""
    canvas.light = pick(rng, (DAWN, MORNING, GOLDEN, MIST, DUSK))
    light = canvas.light
    horizon = rng.uniform(560, 640)
    lawn = landscape.meadow_color(light.name)
    _valley(canvas, rng, horizon)
    yard = horizon + 105
    landscape.ground(canvas, landscape.slope(rng, yard + 46, yard - 14, 40), lawn, far_haze=0.4)
    for x in (rng.uniform(-30, 70), rng.uniform(130, 210), rng.uniform(270, 340)):
        foliage.pine(canvas, rng, x, yard + rng.uniform(36, 52), rng.uniform(300, 470), 0.14)
    floors = rng.choice((1, 1, 2))
    school(
        canvas,
        rng,
        x=rng.uniform(690, 780),
        y=yard + 40,
        width=rng.uniform(930, 1010),
        floors=floors,
    )
    foliage.broadleaf(
        canvas, rng, rng.uniform(1690, 1770), yard + 80, rng.uniform(430, 540), depth=0.04
    )
    for x in (720, 860, 1130, 1330, 1520):
        foliage.bush(
            canvas,
            rng,
            x + rng.uniform(-30, 30),
            yard + 66,
            rng.uniform(90, 150),
            depth=0.05,
            flowers=rng.choice((c.MARIGOLD, c.ROSE, c.CREAM)),
        )
    canvas.glow(
        [(ellipse(900 + light.side * 160, yard + 190, 760, 66), 0.5 * light.warmth)],
        lighter(light.sun, 0.1),
        blur=38,
    )
    _path(canvas, yard)
    pole_x = rng.uniform(440, 540)
    flag_pole(canvas, pole_x, yard + 128, rng.uniform(540, 600), rng.uniform(0.8, 1.2))
    _assembly(canvas, rng, pole_x, yard + 215)
    canvas.shade([(rectangle(-60, 1090, 1920, 200), 0.4)], blur=60)
    foliage.grass(canvas, rng, 1208, 90, darker(lawn, 0.2), 90)
    for x in (rng.uniform(20, 160), rng.uniform(1560, 1760)):
        foliage.bush(canvas, rng, x, 1225, 420, flowers=c.MARIGOLD)
    if rng.random() < 0.6:
        foliage.overhang(canvas, rng, -1, rng.uniform(380, 520))
    alt = (
        f"ภาพประกอบ โรงเรียนบนดอย{light.thai} มีทิวเขาซ้อนกันและหมอกอยู่ด้านหลัง "
        f"นักเรียน {canvas.seen['child']} คนเข้าแถวหันหน้าไปทางเสาธงชาติ"
    )
    return Story(alt, (pole_x - 200, 330, 980, 700))


def _valley(canvas: Canvas, rng: Random, horizon: float) -> None:
    """Sky, ranges and mist behind the school."""
    light = canvas.light
    canvas.sky(horizon)
    if light.name != "mist":
        landscape.sun(canvas, 900 + light.side * rng.uniform(300, 620), rng.uniform(230, 380), 52)
    landscape.clouds(canvas, rng, 100, 340, rng.randint(2, 5))
    landscape.hills(
        canvas,
        rng,
        horizon + 60,
        layers=rng.choice((4, 5)),
        height=rng.uniform(340, 450),
        peak=rng.choice((None, rng.uniform(250, 700), rng.uniform(900, 1400))),
    )
    landscape.mist(canvas, rng, horizon - 40, 36, 0.8)
    landscape.forest_edge(canvas, rng, horizon + 60, 90, mix(c.LEAF_DEEP, c.INDIGO, 0.25), 0.3)
    landscape.mist(canvas, rng, horizon + 44, 24, 0.6)


def _path(canvas: Canvas, yard: float) -> None:
    """A sandy way from the viewer to the veranda steps."""
    middle = smooth(
        [
            (1130, yard + 52),
            (1110, yard + 110),
            (1020, yard + 230),
            (1080, yard + 400),
            (1240, 1260),
        ],
        closed=False,
        steps=6,
    )
    widths = [16 + 150 * ((y - yard) / 520) ** 1.5 for _, y in middle]
    sheet = Sheet()
    sheet.polygon(ribbon(middle, widths), mix(c.SAND, canvas.light.haze, 0.2))
    sheet.wash(canvas.light.shadow, 0.0, 0.35, 0)
    canvas.glue(sheet, rim=2)


def _assembly(canvas: Canvas, rng: Random, x: float, y: float) -> None:
    """Rows of pupils seen from behind, nearer rows larger, and a teacher beside them."""
    rows, columns = rng.choice((2, 3)), rng.randint(6, 8)
    for row in range(rows):
        metre = 128 + row * 34
        pitch = metre * 0.72
        for column in range(columns):
            px = x + 30 + (column - columns / 2) * pitch + rng.uniform(-6, 6)
            place(
                canvas,
                people.pupil(rng),
                poses.Pose(view="back"),
                px,
                y + row * 92,
                metre,
                ground=True,
                depth=0.03,
            )
    place(
        canvas,
        people.adult(rng, "khaki"),
        poses.Pose(view="back"),
        x + columns * 76 + 110,
        y + 60,
        158,
        ground=True,
    )
