"""Scouts in camp."""

from __future__ import annotations

from math import cos, pi, sin
from random import Random

from .. import foliage, landscape
from .. import palette as c
from ..building import thai_flag
from ..canvas import Canvas
from ..crowd import place
from ..figures import person as people
from ..figures import pose as poses
from ..geometry import ellipse, rectangle, smooth
from ..light import DAWN, DUSK, GOLDEN, MORNING, NIGHT, pick
from ..palette import mix
from ..sheet import Sheet
from ..story import Story
from .outdoors import grassland, stars, tent


def scouts(canvas: Canvas, rng: Random) -> Story:
    """Scouts in their camp: a circle around the fire at night, a parade by day."""
    night = rng.random() < 0.45
    canvas.light = pick(rng, (NIGHT,)) if night else pick(rng, (DAWN, MORNING, GOLDEN, DUSK))
    canvas.sky(640)
    if night:
        stars(canvas, rng, 620, 160)
    landscape.hills(canvas, rng, 640, layers=3, height=300)
    landscape.forest_edge(canvas, rng, 680, 130, mix(c.LEAF_DEEP, c.INDIGO, 0.3), 0.24)
    landscape.ground(canvas, landscape.slope(rng, 690, 680, 10), grassland(canvas.light.name))
    for x in (
        rng.uniform(-30, 90),
        rng.uniform(170, 300),
        rng.uniform(1560, 1660),
        rng.uniform(1730, 1820),
    ):
        foliage.pine(canvas, rng, x, rng.uniform(720, 770), rng.uniform(420, 580), 0.1)
    colors = [c.MARIGOLD_DEEP, c.TEAL, c.LEAF, c.TERRACOTTA, c.INDIGO_MID]
    rng.shuffle(colors)
    tents = rng.choice((3, 4))
    for i in range(tents):
        tent(
            canvas,
            420 + i * (960 / (tents - 1)),
            765 + (i % 2) * 18,
            230,
            colors[i],
            glow=night,
            depth=0.06,
        )
    (_fire_circle if night else _patrol)(canvas, rng)
    foliage.grass(canvas, rng, 1206, 80, grassland(canvas.light.name), 70)
    what = "ล้อมกองไฟยามค่ำคืน" if night else f"เข้าแถวหน้าเต็นท์{canvas.light.thai}"
    alt = (
        f"ภาพประกอบ ค่ายลูกเสือเนตรนารี {canvas.seen['child']} คน{what} "
        f"มีเต็นท์ {tents} หลังและป่าสนอยู่ด้านหลัง"
    )
    return Story(alt, (400, 420, 1000, 620))


def _fire_circle(canvas: Canvas, rng: Random) -> None:
    x, y = 900 + rng.uniform(-80, 80), 985
    canvas.shine(
        [(ellipse(x, y, 620, 190), 0.5), (ellipse(x, y - 60, 260, 200), 0.75)],
        c.rgb("#e8862a"),
        blur=90,
    )
    count = rng.randint(9, 12)
    spots = []
    for i in range(count):
        angle = 2 * pi * (i + 0.5) / count
        spots.append((x + 600 * cos(angle), y - 6 + 150 * sin(angle), sin(angle)))
    for px, py, near in sorted(spots, key=lambda spot: spot[1]):
        if near > 0.1 and abs(px - x) < 190:
            continue
        _by_fire(canvas, rng, px, py, near, x)
    _bonfire(canvas, rng, x, y)


def _by_fire(canvas: Canvas, rng: Random, x: float, y: float, near: float, fire: float) -> None:
    child = people.scout(rng)
    back = near > 0.1
    light = canvas.light
    canvas.light = light.from_side(-1 if fire < x else 1)
    pose = poses.Pose(
        view="back" if back else "front",
        legs="floor",
        turn=max(-0.6, min(0.6, (fire - x) / 700)),
        left=(-0.1, -0.7) if back else poses.HOLDING,
        right=(-0.1, -0.7) if back else rng.choice((poses.HOLDING, poses.PALMS)),
    )
    place(canvas, child, pose, x, y + 44, 262 + 70 * near, rim=6)
    canvas.light = light


def _bonfire(canvas: Canvas, rng: Random, x: float, y: float) -> None:
    logs = Sheet()
    for lean in (-70, -25, 30, 75):
        logs.line([(x + lean, y + 34), (x - lean * 0.5, y - 26)], c.TEAK_DARK, 20)
    canvas.glue(logs, rim=3)
    flames = Sheet()
    for size, color in (
        (1, c.MARIGOLD_DEEP),
        (0.74, c.MARIGOLD),
        (0.46, c.BUTTER),
        (0.24, c.CREAM),
    ):
        h, w = 230 * size, 92 * size
        sway = rng.uniform(-14, 14)
        flames.polygon(
            smooth(
                [
                    (x - w * 0.7, y + 8),
                    (x - w, y - h * 0.3),
                    (x - w * 0.45, y - h * 0.62),
                    (x - w * 0.35 + sway, y - h * 0.86),
                    (x + sway, y - h),
                    (x + w * 0.3, y - h * 0.7),
                    (x + w * 0.75, y - h * 0.5),
                    (x + w, y - h * 0.22),
                    (x + w * 0.7, y + 8),
                ]
            ),
            color,
        )
    canvas.glue(flames)
    canvas.shine([(ellipse(x, y - 90, 170, 190), 0.6)], c.rgb("#f0a040"), blur=60)
    sparks = Sheet()
    for _ in range(34):
        size = rng.uniform(1.5, 4)
        sparks.ellipse(x + rng.gauss(0, 80), y - rng.uniform(160, 560), size, size, c.MARIGOLD)
    canvas.glue(sparks)


def _patrol(canvas: Canvas, rng: Random) -> None:
    count = rng.randint(6, 8)
    start = 400 + rng.uniform(-30, 60)
    for i in range(count):
        salute = poses.STANDING.but(right=(-0.1, 0.26)) if i % 2 else poses.STANDING
        place(
            canvas,
            people.scout(rng),
            salute.but(turn=rng.uniform(-0.2, 0.2)),
            start + i * (1000 / count),
            1040 + (i % 2) * 8,
            262,
            ground=True,
            rim=3,
        )
    leader = people.adult(rng, "khaki")
    place(
        canvas,
        leader,
        poses.Pose(view="back", left=poses.BEHIND, right=poses.BEHIND),
        start + 1060,
        1110,
        262,
        ground=True,
        rim=3,
    )
    pole = Sheet()
    pole.polygon(rectangle(start - 110, 470, 8, 560), c.TEAK_PALE)
    canvas.glue(pole, ground=1030, rim=2)
    flag = Sheet()
    thai_flag(flag, start - 104, 480, 150, 1.0)
    canvas.glue(flag, volume=5, rim=2)
