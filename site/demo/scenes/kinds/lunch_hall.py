"""Lunch in the open canteen."""

from __future__ import annotations

from random import Random

from .. import furniture, landscape
from .. import palette as c
from ..canvas import Canvas
from ..crowd import sit_behind, stand
from ..figures import person as people
from ..figures import pose as poses
from ..geometry import Camera, ellipse, rectangle
from ..light import GOLDEN, MORNING, NOON, RAIN, pick
from ..palette import darker, mix
from ..sheet import Sheet
from ..story import Story


def lunch_hall(canvas: Canvas, rng: Random) -> Story:
    """Lunch in the open canteen: long tables, trays, hills beyond."""
    canvas.light = pick(rng, (MORNING, NOON, GOLDEN, RAIN))
    side = canvas.light.side
    camera = Camera(rng.uniform(390, 440), 1.85, rng.uniform(1250, 1380), 900 - side * 220)
    canvas.sky(520)
    landscape.hills(canvas, rng, 545, layers=3, height=230)
    landscape.forest_edge(canvas, rng, 560, 70, mix(c.LEAF_DEEP, c.INDIGO, 0.2), 0.28)
    _canteen(canvas, rng, camera)
    _counter(canvas, rng, camera)
    for z, xs in ((5.6, (-2.2, 0.6, 3.2)), (3.4, (-1.55, 1.35))):
        for x in xs:
            _lunch_table(canvas, rng, camera, x - side * 0.2, z)
    canvas.shade([(rectangle(-50, 1060, 1900, 250), 0.3)], blur=70)
    alt = (
        "ภาพประกอบ โรงอาหารโรงเรียนเปิดโล่งเห็นทิวเขา "
        f"นักเรียน {canvas.seen['child']} คนนั่งรับประทานอาหารกลางวันที่โต๊ะยาว "
        f"ผู้ใหญ่ {canvas.seen['adult']} คนตักอาหารอยู่ด้านหลัง"
    )
    return Story(alt, (420, 330, 960, 660))


def _canteen(canvas: Canvas, rng: Random, camera: Camera) -> None:
    floor = Sheet()
    floor.polygon(
        camera.polygon((-9, 0, 9.5), (9, 0, 9.5), (9, 0, 1.2), (-9, 0, 1.2)), c.rgb("#c4a684")
    )
    for z in (2, 2.6, 3.2, 3.9, 4.7, 5.6, 6.6, 7.8):
        floor.line(camera.polygon((-9, 0, z), (9, 0, z)), c.rgb("#a98d6c"), 2, alpha=120, cut=False)
    floor.wash(canvas.light.sun, 0.5, 0.0, 0)
    floor.wash(canvas.light.shadow, 0.0, 0.35, 0)
    canvas.glue(floor)
    roof = Sheet()
    roof.polygon([(-20, -20), (1820, -20), *camera.polygon((7, 3.3, 9.5), (-7, 3.3, 9.5))], c.TEAK)
    for z in (2.2, 3.2, 4.6, 6.6, 9.4):
        roof.polygon(
            camera.polygon((-9, 3.3, z), (9, 3.3, z), (9, 3.12, z), (-9, 3.12, z)),
            darker(c.TEAK, 0.4),
        )
    roof.wash(canvas.light.shadow, 0.5, 0.1, 0)
    canvas.glue(roof)
    posts = Sheet()
    for z in (9.4, 6.6, 4.6):
        for x in (-4.4, 4.6):
            furniture.box(posts, camera, (x - 0.09, x + 0.09), (0, 3.2), (z, z + 0.18), c.PAPER)
    canvas.glue(posts, depth=0.05, rim=2)
    lamps = Sheet()
    for x, z in ((-2.2, 6.2), (0.6, 6.2), (3.2, 6.2), (-1.4, 4.0), (1.5, 4.0)):
        px, top = camera(x, 3.1, z)
        _, low = camera(x, 2.5, z)
        size = 0.2 * camera.scale(z)
        lamps.line([(px, top), (px, low)], c.INK, 2)
        lamps.polygon(
            [
                (px - size, low + size * 0.5),
                (px - size * 0.3, low - size * 0.3),
                (px + size * 0.3, low - size * 0.3),
                (px + size, low + size * 0.5),
            ],
            c.INDIGO_DEEP,
        )
        lamps.ellipse(px, low + size * 0.5, size, size * 0.16, c.BUTTER)
    canvas.glue(lamps, rim=1.5)


def _counter(canvas: Canvas, rng: Random, camera: Camera) -> None:
    """Cooks behind their pots."""
    cooks = rng.choice((2, 3))
    for i in range(cooks):
        cook = people.adult(rng, "civil", woman=rng.random() < 0.8)
        pose = poses.Pose(
            left=(-0.1, -0.5), right=(0.1, -0.5), nod=0.08, turn=rng.uniform(-0.4, 0.4)
        )
        stand(canvas, camera, cook, pose, -1.9 + i * 1.5, 8.6, depth=0.08)
    sheet = Sheet()
    furniture.box(sheet, camera, (-3.2, 2.4), (0, 0.92), (7.9, 8.4), c.INDIGO_PALE)
    canvas.glue(sheet, depth=0.08, lift=4)
    pots = Sheet()
    for i in range(5):
        x, y = camera(-2.8 + i * 1.15, 0.92, 8.1)
        size = 0.26 * camera.scale(8.1)
        pots.polygon(rectangle(x - size, y - size * 1.1, size * 2, size * 1.1), c.rgb("#b9c0c7"))
        pots.ellipse(
            x, y - size * 1.1, size, size * 0.24, rng.choice((c.LEAF_FRESH, c.MARIGOLD, c.BRICK))
        )
    canvas.glue(pots, depth=0.08, volume=4, rim=1.5)
    steam = [
        (ellipse(camera(-2.8 + i * 1.15, 1.5, 8.1)[0], camera(0, 1.6, 8.1)[1], 26, 60), 0.35)
        for i in range(5)
    ]
    canvas.glow(steam, c.CREAM, blur=24)


def _lunch_table(canvas: Canvas, rng: Random, camera: Camera, x: float, z: float) -> None:
    for px in (x - 0.75, x, x + 0.75):
        if rng.random() < 0.92:
            hands = rng.choice(((poses.ON_DESK, poses.ON_DESK), (poses.ON_DESK, (-0.24, -0.1))))
            child = rng.choice((people.pupil, people.pupil, people.teen))(rng)
            sit_behind(
                canvas,
                camera,
                child,
                poses.AT_TABLE.but(turn=rng.uniform(-0.7, 0.7), left=hands[0], right=hands[1]),
                px,
                z + 0.85,
                rim=3,
            )
    sheet = Sheet()
    furniture.floor_shadow(canvas, camera, [(x - 1.15, x + 1.15, z - 0.4, z + 0.7)])
    furniture.table(
        sheet, camera, x, z, 2.3, 0.7, height=0.66, top=c.rgb("#d6b285"), legs=c.TEAK_DARK
    )
    canvas.glue(sheet, volume=3, lift=4)
    trays = Sheet()
    for px in (x - 0.75, x, x + 0.75):
        for dz in (0.5, 0.15):
            _tray(trays, rng, camera, px, z + dz)
    canvas.glue(trays, lift=2)
    for px in (x - 0.7, x + 0.05, x + 0.75):
        if rng.random() < 0.7:
            child = people.pupil(rng)
            sit_behind(
                canvas,
                camera,
                child,
                poses.FROM_BEHIND.but(
                    turn=rng.uniform(-0.7, 0.7), left=(-0.1, -0.7), right=(-0.1, -0.7)
                ),
                px,
                z - 0.3,
                rim=3,
            )
    bench = Sheet()
    furniture.box(bench, camera, (x - 1.1, x + 1.1), (0.32, 0.38), (z - 0.5, z - 0.22), c.TEAK)
    for px in (x - 0.95, x + 0.9):
        furniture.box(bench, camera, (px, px + 0.06), (0, 0.32), (z - 0.4, z - 0.34), c.TEAK_DARK)
    canvas.glue(bench, volume=3, lift=4)


def _tray(sheet: Sheet, rng: Random, camera: Camera, x: float, z: float) -> None:
    sheet.polygon(
        camera.polygon(
            (x - 0.17, 0.67, z + 0.11),
            (x + 0.17, 0.67, z + 0.11),
            (x + 0.17, 0.67, z - 0.11),
            (x - 0.17, 0.67, z - 0.11),
        ),
        c.rgb("#c9cfd3"),
    )
    scale = camera.scale(z)
    for dx, color in ((-0.08, c.CREAM), (0.06, rng.choice((c.MARIGOLD, c.BRICK, c.LEAF_FRESH)))):
        px, py = camera(x + dx, 0.68, z)
        sheet.ellipse(px, py, 0.065 * scale, 0.026 * scale, color, cut=False)
