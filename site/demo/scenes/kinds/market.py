"""A morning market lane."""

from __future__ import annotations

from random import Random

from .. import landscape, textiles
from .. import palette as c
from ..canvas import Canvas
from ..crowd import stand
from ..figures import person as people
from ..figures import pose as poses
from ..furniture import box
from ..geometry import Camera
from ..light import DAWN, GOLDEN, MORNING, NOON, pick
from ..palette import darker, lighter, mix
from ..sheet import Sheet
from ..story import Story


def market(canvas: Canvas, rng: Random) -> Story:
    """A morning market lane: awnings, baskets, pupils selling and buying."""
    canvas.light = pick(rng, (MORNING, GOLDEN, DAWN, NOON))
    side = canvas.light.side
    camera = Camera(
        rng.uniform(450, 500), 1.75, rng.uniform(1300, 1450), 900 - side * rng.uniform(60, 220)
    )
    canvas.sky(camera.horizon + 20)
    landscape.sun(canvas, 900 + side * 240, rng.uniform(220, 320), 46)
    landscape.hills(canvas, rng, camera.horizon + 40, layers=3, height=250)
    landscape.forest_edge(
        canvas, rng, camera.horizon + 46, 74, mix(c.LEAF_DEEP, c.INDIGO, 0.2), 0.25
    )
    landscape.ground(
        canvas,
        [(-60, camera.horizon + 42), (1860, camera.horizon + 42)],
        c.rgb("#c3a27c"),
        far_haze=0.4,
    )
    canvas.glow(
        [
            (
                camera.polygon((-1.5, 0, 22), (1.5, 0, 22), (1.5, 0, 1.5), (-1.5, 0, 1.5)),
                0.35 * canvas.light.warmth + 0.1,
            )
        ],
        lighter(canvas.light.sun, 0.2),
        blur=30,
    )
    for z in (13.0, 10.6, 8.4, 6.4, 4.6):
        for lane in (-1, 1):
            _stall(canvas, rng, camera, lane, z)
        if z < 13:
            _shopper(canvas, rng, camera, z - 0.9)
    textiles.bunting(canvas, rng, (-40, 90), (1840, 130), 150)
    textiles.bunting(canvas, rng, (300, 250), (1560, 240), 70, size=24, depth=0.12)
    alt = (
        f"ภาพประกอบ ตลาดนัดของโรงเรียน{canvas.light.thai} แผงขายผักและผลไม้สองข้างทางใต้ผ้าใบสีสด "
        f"ผู้คน {canvas.seen.total()} คนขายและเดินซื้อของ"
    )
    return Story(alt, (420, 330, 960, 700))


def _stall(canvas: Canvas, rng: Random, camera: Camera, lane: int, z: float) -> None:
    """A seller behind a table of baskets under a striped awning."""
    inner, outer = (1.55, 3.5) if lane > 0 else (-3.5, -1.55)
    near_x = inner if lane > 0 else outer
    depth = 0.016 * (z - 3)
    seller = (
        people.pupil(rng)
        if rng.random() < 0.6
        else people.adult(rng, rng.choice(("mohom", "civil")))
    )
    posts = Sheet()
    for x in (inner, outer):
        for pz in (z + 1.5, z):
            posts.polygon(
                camera.polygon(
                    (x - 0.03, 2.1, pz), (x + 0.03, 2.1, pz), (x + 0.03, 0, pz), (x - 0.03, 0, pz)
                ),
                c.TEAK,
            )
    canvas.glue(posts, depth=depth)
    stand(
        canvas,
        camera,
        seller,
        poses.Pose(left=(-0.1, -0.55), right=(0.05, -0.5), turn=-lane * 0.5),
        near_x + lane * 1.15,
        z + 0.8,
        depth=depth,
        rim=3,
    )
    table = Sheet()
    color = rng.choice((c.TEAK_PALE, c.INDIGO_PALE, c.SAND))
    edge = (inner, inner + 0.75) if lane > 0 else (outer - 0.75, outer)
    box(table, camera, edge, (0, 0.72), (z, z + 1.5), color)
    left, top = camera(edge[0], 0.72, z)
    right, _ = camera(edge[1], 0.72, z)
    textiles.teen_jok(table, left, top + 4, right - left, camera.scale(z) * 0.2, cut=False)
    table.wash(canvas.light.shadow, 0.0, 0.3, 0)
    canvas.glue(table, depth=depth, lift=4)
    for i in range(4 if z < 9 else 2):
        px, py = camera((edge[0] + edge[1]) / 2, 0.74, z + 1.3 - i * 0.38)
        _produce(canvas, rng, px, py, camera.scale(z + 1.3 - i * 0.38) * 0.26, depth)
    if z < 9:
        _ground_baskets(canvas, rng, camera, lane, z, depth)
    _awning(canvas, rng, camera, lane, z, depth)


def _ground_baskets(
    canvas: Canvas, rng: Random, camera: Camera, lane: int, z: float, depth: float
) -> None:
    """Flower pails and baskets before the table."""
    for dz in (0.25, 0.8):
        x, y = camera(lane * 1.32, 0, z + dz)
        size = camera.scale(z + dz) * 0.15
        if rng.random() < 0.5:
            _produce(canvas, rng, x, y, size, depth)
            continue
        pail = Sheet()
        for _ in range(12):
            pail.ellipse(
                x + rng.uniform(-1, 1) * size,
                y - size * rng.uniform(1.2, 2.3),
                size * 0.24,
                size * 0.24,
                rng.choice((c.MARIGOLD, c.BUTTER, c.LEAF, c.ROSE, c.CREAM)),
            )
        pail.polygon(
            [
                (x - size * 0.7, y - size * 1.3),
                (x + size * 0.7, y - size * 1.3),
                (x + size * 0.5, y),
                (x - size * 0.5, y),
            ],
            c.INDIGO_PALE,
        )
        canvas.glue(pail, depth=depth, volume=3, rim=1.5)


def _produce(canvas: Canvas, rng: Random, x: float, y: float, size: float, depth: float) -> None:
    """A basket heaped with one kind of fruit or vegetable."""
    tones = rng.choice(PRODUCE)
    sheet = Sheet()
    for i in range(9):
        px = x + (i % 5 - 2) * size * 0.34 + (0.17 * size if i > 4 else 0)
        py = y - size * (0.42 + 0.3 * (i // 5))
        sheet.ellipse(px, py, size * 0.24, size * 0.22, tones[i % 2])
    rim, foot = y - size * 0.4, y + size * 0.16
    sheet.polygon(
        [(x - size, rim), (x + size, rim), (x + size * 0.78, foot), (x - size * 0.78, foot)],
        c.TEAK_PALE,
    )
    edge = rim + size * 0.14
    sheet.polygon(
        [(x - size, rim), (x + size, rim), (x + size * 0.95, edge), (x - size * 0.95, edge)], c.SAND
    )
    canvas.glue(sheet, depth=depth, volume=size * 0.08)


PRODUCE = (
    (c.BRICK, c.TERRACOTTA),
    (c.MARIGOLD, c.BUTTER),
    (c.LEAF_FRESH, c.LEAF),
    (c.PLUM, c.INDIGO_MID),
    (c.RICE, c.LEAF_FRESH),
)


def _awning(canvas: Canvas, rng: Random, camera: Camera, lane: int, z: float, depth: float) -> None:
    """Striped cloth sloping towards the lane."""
    color = rng.choice((c.MARIGOLD, c.INDIGO, c.BRICK, c.TEAL, c.LEAF))
    low, high = (1.15, 3.7) if lane > 0 else (-1.15, -3.7)
    sheet = Sheet()
    stripes = 7
    for i in range(stripes):
        a, b = z - 0.15 + 1.8 * i / stripes, z - 0.15 + 1.8 * (i + 1) / stripes
        sheet.polygon(
            camera.polygon((low, 2.05, a), (low, 2.05, b), (high, 2.75, b), (high, 2.75, a)),
            color if i % 2 else c.CREAM,
        )
    front = camera.polygon(
        (low, 2.05, z - 0.15), (high, 2.75, z - 0.15), (high, 2.55, z - 0.15), (low, 1.85, z - 0.15)
    )
    sheet.polygon(front, darker(color, 0.15))
    for i in range(stripes):
        a, b = z - 0.15 + 1.8 * i / stripes, z - 0.15 + 1.8 * (i + 1) / stripes
        tip = camera(low, 1.84, (a + b) / 2)
        sheet.polygon(
            [camera(low, 2.05, a), camera(low, 2.05, b), tip], color if i % 2 else c.CREAM
        )
    sheet.wash(canvas.light.sun, 0.3, 0.0, 90 if canvas.light.side < 0 else 270)
    canvas.glue(sheet, depth=depth, rim=2, lift=5)


def _shopper(canvas: Canvas, rng: Random, camera: Camera, z: float) -> None:
    """One or two people in the lane."""
    spots = rng.choice(((-0.55, 0.6), (0.1,), (-0.7,), (0.75,), (-0.6, 0.5)))
    for x in spots:
        view: poses.View = rng.choice(("back", "side", "front"))
        person = rng.choice((people.pupil, people.adult, people.adult))(rng)
        pose = poses.Pose(
            view=view,
            legs="walk",
            left=(0.04, -0.97),
            right=(0.03, -0.92),
            turn=0 if view == "side" else rng.uniform(-0.5, 0.5),
        )
        placed = stand(
            canvas,
            camera,
            person,
            pose,
            x,
            z,
            flip=rng.random() < 0.5,
            ground=True,
            rim=3,
            depth=0.016 * (z - 3),
        )
        bag = Sheet()
        hx, hy = placed.right_hand
        size = placed.unit * 0.55
        bag.line(
            [(hx - size * 0.4, hy + size * 0.4), (hx, hy), (hx + size * 0.4, hy + size * 0.4)],
            c.INDIGO,
            3,
        )
        bag.polygon(
            [
                (hx - size * 0.6, hy + size * 0.4),
                (hx + size * 0.6, hy + size * 0.4),
                (hx + size * 0.7, hy + size * 1.6),
                (hx - size * 0.7, hy + size * 1.6),
            ],
            rng.choice((c.INDIGO, c.MARIGOLD, c.CREAM, c.TEAL)),
        )
        canvas.glue(bag, depth=0.016 * (z - 3), volume=2, rim=1.5)
