"""The vegetable plots of a school."""

from __future__ import annotations

from random import Random

from .. import foliage, landscape
from .. import palette as c
from ..canvas import Canvas
from ..crowd import stand
from ..figures import person as people
from ..figures import pose as poses
from ..geometry import Camera, rectangle, smooth
from ..light import DAWN, GOLDEN, MIST, MORNING, NOON, pick
from ..palette import darker, lighter, mix
from ..sheet import Sheet
from ..story import Story

STRAW = c.rgb("#dcb874")


def garden(canvas: Canvas, rng: Random) -> Story:
    """The vegetable plots of a school: beds running to the hills, pupils watering."""
    canvas.light = pick(rng, (MORNING, GOLDEN, NOON, DAWN, MIST))
    side = canvas.light.side
    horizon = rng.uniform(380, 430)
    camera = Camera(
        horizon, rng.uniform(2.0, 2.4), 1300, 900 + rng.choice((-1, 1)) * rng.uniform(180, 330)
    )
    canvas.sky(horizon)
    if canvas.light.name != "mist":
        landscape.sun(canvas, 900 + side * rng.uniform(300, 600), rng.uniform(130, 230), 44)
    landscape.clouds(canvas, rng, 60, 240, 3)
    landscape.hills(canvas, rng, horizon + 50, layers=4, height=290)
    landscape.forest_edge(canvas, rng, horizon + 62, 80, mix(c.LEAF_DEEP, c.INDIGO, 0.2), 0.26)
    landscape.mist(canvas, rng, horizon + 40, 20, 0.4)
    landscape.ground(
        canvas,
        landscape.slope(rng, horizon + 60, horizon + 54, 6),
        mix(landscape.meadow_color(canvas.light.name), c.SAND, 0.35),
    )
    _fence(canvas, rng, camera)
    foliage.banana(canvas, rng, rng.choice((120, 1690)), horizon + 220, 330, 0.12)
    if rng.random() < 0.6:
        foliage.bamboo(canvas, rng, rng.choice((-20, 1820)), horizon + 260, 520, 0.08)
    _beds(canvas, rng, camera)
    free = _gardeners(canvas, rng, camera)
    _basket(canvas, rng, free, 1150)
    foliage.grass(canvas, rng, 1206, 70, c.LEAF, 60)
    alt = (
        f"ภาพประกอบ แปลงผักเกษตรพอเพียงของโรงเรียน{canvas.light.thai} "
        f"นักเรียนและครูรวม {canvas.seen.total()} คนรดน้ำและดูแลผัก "
        "มีรั้วไม้ไผ่ ต้นกล้วย และทิวเขา"
    )
    return Story(alt, (420, 380, 960, 660))


def _fence(canvas: Canvas, rng: Random, camera: Camera) -> None:
    sheet = Sheet()
    z = 12.5
    for rail in (0.35, 0.85):
        sheet.line([camera(-16, rail, z), camera(16, rail, z)], c.TEAK_PALE, 5)
    for i in range(-36, 37):
        x = i * 0.42 + rng.uniform(-0.04, 0.04)
        px, low = camera(x, 0, z)
        _, top = camera(x, 1.1 + rng.uniform(-0.1, 0.1), z)
        sheet.polygon(
            [(px - 4, low), (px - 3, top), (px + 3, top - 4), (px + 4, low)],
            mix(c.TEAK_PALE, c.SAND, rng.random()),
        )
    canvas.glue(sheet, depth=0.18, rim=1.5)


def _beds(canvas: Canvas, rng: Random, camera: Camera) -> None:
    """Raised beds as long boxes of soil, planted in rows."""
    crops = [_cabbage, _leafy, _staked, _leafy, _cabbage]
    rng.shuffle(crops)
    for i, x in enumerate((-5.0, -2.9, -0.8, 1.3, 3.4, 5.5)):
        bed = Sheet()
        bed.polygon(
            camera.polygon(
                (x, 0.22, 11), (x + 1.25, 0.22, 11), (x + 1.25, 0.22, 2.2), (x, 0.22, 2.2)
            ),
            c.rgb("#6b4a3a"),
        )
        near_side = x + 1.25 if x + 1.25 < 0 else x
        if x > 0 or x + 1.25 < 0:
            bed.polygon(
                camera.polygon(
                    (near_side, 0.22, 11),
                    (near_side, 0.22, 2.2),
                    (near_side, 0, 2.2),
                    (near_side, 0, 11),
                ),
                c.TEAK,
            )
        bed.wash(canvas.light.haze, 0.45, 0.0, 0)
        canvas.glue(bed, rim=2)
        crop = crops[i % len(crops)]
        for z in (10, 8.8, 7.7, 6.7, 5.8, 5.0, 4.3, 3.7, 3.2, 2.75):
            sheet = Sheet()
            for dx in (0.32, 0.92):
                px, py = camera(x + dx, 0.22, z)
                if -80 < px < 1880:
                    crop(sheet, rng, px, py, camera.scale(z))
            if sheet.marks:
                canvas.glue(sheet, depth=0.03 * (z - 2.5), volume=3, rim=1.2)


def _cabbage(sheet: Sheet, rng: Random, x: float, y: float, metre: float) -> None:
    size = metre * rng.uniform(0.17, 0.22)
    for i, tone in enumerate((c.LEAF, c.LEAF_FRESH, lighter(c.LEAF_FRESH, 0.35))):
        share = 1 - 0.3 * i
        sheet.polygon(
            foliage.blob(rng, x, y - size * (0.35 + 0.1 * i), size * share, size * 0.62 * share),
            tone,
        )


def _leafy(sheet: Sheet, rng: Random, x: float, y: float, metre: float) -> None:
    for i in range(7):
        lean = (i - 3) / 3
        tall = metre * rng.uniform(0.2, 0.34)
        tip = (x + lean * metre * 0.2, y - tall * (1 - 0.3 * abs(lean)))
        sheet.polygon(
            smooth(
                [
                    (x - 3, y),
                    (x + lean * metre * 0.07 - metre * 0.04, y - tall * 0.6),
                    tip,
                    (x + lean * metre * 0.12 + metre * 0.05, y - tall * 0.5),
                    (x + 3, y),
                ],
                steps=3,
            ),
            rng.choice((c.LEAF, c.LEAF_FRESH, c.RICE)),
        )


def _staked(sheet: Sheet, rng: Random, x: float, y: float, metre: float) -> None:
    """Beans or tomatoes on canes."""
    sheet.line([(x, y), (x, y - metre * 0.95)], c.TEAK_PALE, max(metre * 0.02, 1.5))
    for i in range(6):
        py = y - metre * (0.12 + 0.14 * i)
        sheet.polygon(
            foliage.blob(rng, x + metre * rng.uniform(-0.07, 0.07), py, metre * 0.13, metre * 0.08),
            rng.choice((c.LEAF, c.LEAF_DEEP, c.LEAF_FRESH)),
        )
    for _ in range(3):
        sheet.ellipse(
            x + metre * rng.uniform(-0.1, 0.1),
            y - metre * rng.uniform(0.2, 0.8),
            metre * 0.035,
            metre * 0.035,
            c.BRICK,
        )


def straw_hat(canvas: Canvas, x: float, y: float, unit: float) -> None:
    """A farmer's hat on a head whose middle is at ``x``, ``y``."""
    sheet = Sheet()
    sheet.polygon(
        smooth(
            [
                (x - unit * 0.85, y - unit * 0.1),
                (x - unit * 0.3, y - unit * 0.34),
                (x, y - unit * 0.78),
                (x + unit * 0.3, y - unit * 0.34),
                (x + unit * 0.85, y - unit * 0.1),
                (x, y - unit * 0.02),
            ]
        ),
        STRAW,
    )
    sheet.polygon(
        [
            (x - unit * 0.4, y - unit * 0.3),
            (x + unit * 0.4, y - unit * 0.3),
            (x + unit * 0.34, y - unit * 0.42),
            (x - unit * 0.34, y - unit * 0.42),
        ],
        c.INDIGO,
        cut=False,
    )
    canvas.glue(sheet, volume=4, rim=2)


def _gardeners(canvas: Canvas, rng: Random, camera: Camera) -> float:
    """Pupils on the paths, a teacher among them; tells where the foreground is free."""
    spots = [
        (-3.25, 6.8),
        (-1.15, 5.6),
        (0.95, 7.2),
        (3.05, 6.0),
        (-1.15, 3.9),
        (0.95, 4.3),
        (-3.25, 4.9),
        (3.05, 4.4),
    ]
    visible = [spot for spot in spots if 120 < camera(spot[0], 0, spot[1])[0] < 1680]
    chosen = sorted(rng.sample(visible, min(len(visible), rng.randint(4, 5))), key=lambda s: -s[1])
    for index, (x, z) in enumerate(chosen):
        adult = index == 1
        person = people.adult(rng, "mohom") if adult else people.pupil(rng)
        flip = rng.random() < 0.5
        pose = poses.Pose(view="side", left=(0.35, -0.6), right=(0.45, -0.5), nod=0.1, lean=0.1)
        if adult or rng.random() < 0.3:
            pose = poses.Pose(left=(0.05, -0.7), right=(0.3, -0.5), turn=0.4)
        placed = stand(
            canvas, camera, person, pose, x, z, flip=flip, ground=True, depth=0.02 * z - 0.04, rim=3
        )
        if rng.random() < 0.7:
            straw_hat(canvas, placed.head[0], placed.head[1] - placed.unit * 0.12, placed.unit)
        hand = placed.left_hand if flip else placed.right_hand
        if pose.view == "side":
            _watering_can(canvas, hand[0], hand[1], camera.scale(z), -1 if flip else 1)
    near = [camera(x, 0, z)[0] for x, z in chosen if z < 5.5]
    return max((300, 1500), key=lambda place_x: min((abs(place_x - x) for x in near), default=0))


def _watering_can(canvas: Canvas, x: float, y: float, metre: float, side: int) -> None:
    color = c.TEAL
    size = metre * 0.14
    sheet = Sheet()
    sheet.line(
        [(x - size * 0.6, y), (x, y - size * 0.5), (x + size * 0.6, y)], color, max(size * 0.18, 2)
    )
    sheet.polygon(
        [
            (x - size, y),
            (x + size, y),
            (x + size * 0.9, y + size * 1.5),
            (x - size * 0.9, y + size * 1.5),
        ],
        color,
    )
    sheet.line(
        [(x + side * size * 0.9, y + size * 1.1), (x + side * size * 2.1, y + size * 0.1)],
        color,
        max(size * 0.3, 2),
    )
    sheet.ellipse(
        x + side * size * 2.15, y + size * 0.08, size * 0.34, size * 0.34, darker(color, 0.2)
    )
    canvas.glue(sheet, volume=3, rim=1.5)
    water = Sheet()
    for i in range(5):
        start = (x + side * size * (2.2 + 0.1 * i), y + size * (0.05 + 0.05 * i))
        end = (x + side * size * (2.8 + 0.35 * i), y + size * 4.2)
        water.line(
            smooth([start, (start[0] + side * size * 0.5, y + size * 1.2), end], closed=False),
            c.INDIGO_MIST,
            max(size * 0.05, 1.2),
        )
    canvas.glue(water, opacity=0.6)


def _basket(canvas: Canvas, rng: Random, x: float, y: float) -> None:
    load = Sheet()
    for _ in range(11):
        px, py = x + rng.uniform(-95, 95), y - 92 - rng.uniform(0, 46)
        tone = rng.choice((c.LEAF_FRESH, c.BRICK, c.MARIGOLD, c.LEAF, c.PLUM))
        load.polygon(foliage.blob(rng, px, py, 36, 30), tone)
    canvas.glue(load, volume=6, rim=2)
    sheet = Sheet()
    sheet.polygon(
        [(x - 130, y - 100), (x + 130, y - 100), (x + 96, y + 20), (x - 96, y + 20)], c.TEAK_PALE
    )
    for row in range(5):
        for i in range(12):
            px = x - 124 + i * 21 + (row % 2) * 10
            sheet.polygon(
                rectangle(px, y - 96 + row * 23, 12, 16), darker(c.TEAK_PALE, 0.2), cut=False
            )
    sheet.polygon(
        smooth([(x - 138, y - 104), (x, y - 92), (x + 138, y - 104), (x, y - 116)]),
        lighter(c.TEAK_PALE, 0.2),
    )
    canvas.glue(sheet, volume=9, rim=3, lift=6)
