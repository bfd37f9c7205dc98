"""The open sports hall."""

from __future__ import annotations

from math import cos, pi, sin
from random import Random

from .. import landscape, textiles
from .. import palette as c
from ..canvas import Canvas
from ..crowd import stand
from ..figures import person as people
from ..figures import pose as poses
from ..geometry import Camera
from ..light import GOLDEN, MORNING, NOON, RAIN, pick
from ..palette import lighter, mix
from ..sheet import Sheet
from ..story import Story


def dome(canvas: Canvas, rng: Random) -> Story:
    """The open sports hall: curved roof, court lines, everybody moving or listening."""
    canvas.light = pick(rng, (MORNING, GOLDEN, RAIN, NOON))
    camera = Camera(
        rng.uniform(500, 560), 1.9, rng.uniform(1100, 1250), 900 + rng.uniform(-220, 220)
    )
    horizon = camera.horizon
    canvas.sky(horizon + 40)
    landscape.hills(canvas, rng, horizon + 45, layers=3, height=260)
    landscape.forest_edge(canvas, rng, horizon + 45, 84, mix(c.LEAF_DEEP, c.INDIGO, 0.2), 0.25)
    landscape.ground(
        canvas,
        [(-60, horizon + 40), (1860, horizon + 40)],
        landscape.meadow_color(canvas.light.name),
    )
    _court(canvas, rng, camera)
    _dome_roof(canvas, rng, camera)
    game = rng.random() < 0.5
    (_exercise if game else _seated_rows)(canvas, rng, camera)
    count = canvas.seen["child"]
    what = "ยืนกางแขนออกกำลังกาย" if game else "นั่งเป็นแถวบนพื้นฟังครูพูดหน้าแถว"
    alt = f"ภาพประกอบ โดมอเนกประสงค์ของโรงเรียน นักเรียน {count} คน{what} ด้านข้างเปิดโล่งเห็นต้นไม้และภูเขา"
    return Story(alt, (360, 420, 1080, 640))


def _court(canvas: Canvas, rng: Random, camera: Camera) -> None:
    colour = rng.choice((c.TEAL, c.INDIGO_MID, c.TERRACOTTA, c.LEAF))
    floor = Sheet()
    floor.polygon(
        camera.polygon((-8.5, 0, 24), (8.5, 0, 24), (8.5, 0, 1.4), (-8.5, 0, 1.4)), c.rgb("#cdbb9d")
    )
    floor.polygon(
        camera.polygon((-5.5, 0, 21), (5.5, 0, 21), (5.5, 0, 1.4), (-5.5, 0, 1.4)),
        colour,
        cut=False,
    )
    for x in (-5.5, 0, 5.5):
        floor.polygon(
            camera.polygon(
                (x - 0.05, 0, 21), (x + 0.05, 0, 21), (x + 0.05, 0, 1.4), (x - 0.05, 0, 1.4)
            ),
            c.CREAM,
            cut=False,
        )
    for z in (6, 12, 21):
        floor.polygon(
            camera.polygon((-5.5, 0, z), (5.5, 0, z), (5.5, 0, z + 0.1), (-5.5, 0, z + 0.1)),
            c.CREAM,
            cut=False,
        )
    floor.wash(canvas.light.sun, 0.4, 0.0, 0)
    floor.wash(canvas.light.shadow, 0.0, 0.35, 0)
    canvas.glue(floor)
    side = canvas.light.side
    canvas.glow(
        [
            (
                camera.polygon(
                    (side * 8.5, 0, 22), (side * 3.4, 0, 22), (side * 3.4, 0, 2), (side * 8.5, 0, 2)
                ),
                0.42 * canvas.light.warmth + 0.1,
            )
        ],
        lighter(canvas.light.sun, 0.3),
        blur=18,
    )


def _dome_roof(canvas: Canvas, rng: Random, camera: Camera) -> None:
    """Sheeting and steel ribs from back to front, on slim columns."""

    def rib(z: float, rise: float = 0.0) -> list[tuple[float, float]]:
        return [
            camera(-8.7 * cos(pi * t / 16), 4.2 + rise + 3.2 * sin(pi * t / 16), z)
            for t in range(17)
        ]

    skin = rng.choice((c.INDIGO_PALE, c.rgb("#c7d3d0"), c.rgb("#e2d6bd"), c.TEAL_PALE))
    near, far = rib(2.2, 0.1), rib(24, 0.1)
    roof = Sheet()
    roof.polygon([*near, *far[::-1]], mix(skin, canvas.light.shadow, 0.3))
    roof.wash(canvas.light.shadow, 0.45, 0.0, 0)
    canvas.glue(roof)
    steel = Sheet()
    for z in (24, 20, 16.5, 13.5, 10.8, 8.4, 6.3, 4.5, 3.1):
        width = max(0.13 * camera.scale(z), 3)
        steel.line(rib(z), mix(c.CREAM, skin, 0.4), width)
        for x in (-8.7, 8.7):
            steel.line([camera(x, 4.2, z), camera(x, 0, z)], c.CREAM, width * 1.1)
    for t in (3, 5, 8, 11, 13):
        steel.line(
            [camera(-8.7 * cos(pi * t / 16), 4.25 + 3.2 * sin(pi * t / 16), z) for z in (24, 2.2)],
            mix(c.CREAM, skin, 0.55),
            4,
        )
    canvas.glue(steel, depth=0.06, rim=1.5)
    left, top = camera(-3.6, 4.6, 22)
    right, low = camera(3.6, 2.2, 22)
    textiles.backdrop_banner(canvas, rng, left, top, right - left, low - top, depth=0.12)


def _exercise(canvas: Canvas, rng: Random, camera: Camera) -> None:
    wide = rng.choice(((0.95, 0.1), (0.55, 0.7), (0.3, 0.85)))
    for z in (11.5, 9.2, 7.2, 5.4):
        for x in (-4.2, -2.5, -0.8, 0.9, 2.6, 4.3):
            px = camera(x, 0, z)[0]
            if -40 < px < 1840:
                stand(
                    canvas,
                    camera,
                    people.pupil(rng),
                    poses.Pose(left=wide, right=wide, lean=rng.uniform(-0.06, 0.06)),
                    x + rng.uniform(-0.15, 0.15),
                    z,
                    depth=0.012 * z,
                    ground=True,
                )
    stand(
        canvas,
        camera,
        people.adult(rng, "civil"),
        poses.Pose(view="back", left=wide, right=wide),
        0.4,
        3.7,
        ground=True,
        rim=4,
    )


def _seated_rows(canvas: Canvas, rng: Random, camera: Camera) -> None:
    teacher = people.adult(rng, "khaki")
    stand(
        canvas,
        camera,
        teacher,
        poses.Pose(left=(0.08, -0.95), right=(-0.16, -0.1)),
        rng.uniform(-1, 1),
        12.2,
        depth=0.1,
        ground=True,
    )
    for z in (9.6, 8.2, 6.9, 5.7, 4.6, 3.7):
        for i in range(-4, 5):
            x = i * 0.98
            if -40 < camera(x, 0, z)[0] < 1840 and rng.random() < 0.95:
                stand(
                    canvas,
                    camera,
                    people.pupil(rng),
                    poses.Pose(
                        view="back",
                        legs="floor",
                        left=(-0.05, -0.75),
                        right=(-0.05, -0.75),
                        turn=rng.uniform(-0.4, 0.4),
                    ),
                    x,
                    z,
                    depth=0.01 * z,
                )
