"""A day camp on the lawn."""

from __future__ import annotations

from math import cos, pi, sin
from random import Random

from .. import foliage, landscape, textiles
from .. import palette as c
from ..canvas import Canvas
from ..crowd import stand
from ..figures import person as people
from ..figures import pose as poses
from ..geometry import Camera, ellipse, rectangle
from ..light import DAWN, GOLDEN, MORNING, NOON, pick
from ..palette import lighter, mix
from ..sheet import Sheet
from ..story import Story
from .outdoors import grassland


def camp(canvas: Canvas, rng: Random) -> Story:
    """A day camp on the lawn: groups on mats under a great tree, a leader with a flip chart."""
    canvas.light = pick(rng, (MORNING, GOLDEN, NOON, DAWN))
    side = canvas.light.side
    horizon = rng.uniform(500, 560)
    camera = Camera(horizon, 1.9, 1250, 900)
    canvas.sky(horizon)
    landscape.clouds(canvas, rng, 60, 300, 4)
    landscape.hills(canvas, rng, horizon + 45, layers=4, height=300)
    landscape.forest_edge(canvas, rng, horizon + 52, 84, mix(c.LEAF_DEEP, c.INDIGO, 0.2), 0.25)
    lawn = grassland(canvas.light.name)
    landscape.ground(canvas, landscape.slope(rng, horizon + 54, horizon + 48, 8), lawn)
    x = 900 - side * rng.uniform(420, 560)
    foliage.broadleaf(canvas, rng, x, horizon + 150, 760, spread=0.62)
    canvas.glow(
        [(ellipse(900 + side * 260, horizon + 330, 640, 130), 0.4 * canvas.light.warmth)],
        canvas.light.sun,
        blur=50,
    )
    textiles.bunting(canvas, rng, (x, horizon - 230), (900 + side * 960, horizon - 160), 120)
    for z, px in ((9.0, 1.2), (6.6, -2.1), (6.2, 2.2), (4.3, -0.2)):
        _ring_on_mat(canvas, rng, camera, -side * px, z)
    leader = people.adult(rng, rng.choice(("civil", "mohom")))
    _flip_chart(canvas, rng, camera, side * 0.2, 8.2)
    stand(
        canvas,
        camera,
        leader,
        poses.Pose(left=(0.5, -0.1), right=(0.2, -0.5), turn=0.2),
        side * 0.2 + 0.95,
        8.1,
        ground=True,
        rim=3,
    )
    foliage.grass(canvas, rng, 1206, 80, lawn, 80)
    alt = (
        f"ภาพประกอบ ค่ายกลางแจ้ง{canvas.light.thai} "
        f"นักเรียน {canvas.seen['child']} คนนั่งเป็นวงบนเสื่อใต้ต้นไม้ใหญ่ "
        f"{'วิทยากรหญิง' if leader.woman else 'วิทยากรชาย'}ยืนข้างกระดาษแผ่นใหญ่ ด้านหลังเป็นทิวเขา"
    )
    return Story(alt, (380, 400, 1040, 640))


def _ring_on_mat(canvas: Canvas, rng: Random, camera: Camera, x: float, z: float) -> None:
    px, py = camera(x, 0, z)
    scale = camera.scale(z)
    mat = Sheet()
    color = rng.choice((c.INDIGO_PALE, c.TERRACOTTA, c.SAND, c.TEAL_PALE))
    mat.ellipse(px, py, 1.35 * scale, 0.4 * scale, color)
    mat.ellipse(px, py, 1.2 * scale, 0.34 * scale, lighter(color, 0.25), cut=False)
    paper = ellipse(px, py, 0.4 * scale, 0.1 * scale)
    mat.polygon(paper, c.CREAM, cut=False)
    canvas.glue(mat, lift=3)
    total = rng.randint(5, 7)
    spots = sorted(
        (sin(2 * pi * i / total + 0.5), cos(2 * pi * i / total + 0.5)) for i in range(total)
    )[::-1]
    for away, across in spots:
        back = away < -0.2
        pose = poses.Pose(
            view="back" if back else "front",
            legs="floor",
            turn=max(-0.7, min(0.7, -across)),
            left=(-0.1, -0.65) if back else poses.HOLDING,
            right=(-0.1, -0.65) if back else poses.HOLDING,
            nod=0.05,
        )
        stand(
            canvas,
            camera,
            people.pupil(rng),
            pose,
            x + across * 1.1,
            z + away * 0.75,
            rim=3,
            depth=0.008 * z,
        )


def _flip_chart(canvas: Canvas, rng: Random, camera: Camera, x: float, z: float) -> None:
    px, py = camera(x, 0, z)
    m = camera.scale(z)
    sheet = Sheet()
    for foot in (-0.4, 0.4):
        sheet.line([(px, py - 1.7 * m), (px + foot * m, py)], c.TEAK, 6)
    sheet.polygon(rectangle(px - 0.48 * m, py - 1.7 * m, 0.96 * m, 1.1 * m), c.CREAM)
    for i in range(4):
        sheet.polygon(
            rectangle(
                px - 0.38 * m, py - (1.5 - 0.2 * i) * m, rng.uniform(0.4, 0.75) * m, 0.06 * m
            ),
            rng.choice((c.INDIGO, c.MARIGOLD, c.TEAL, c.BRICK)),
            cut=False,
        )
    canvas.glue(sheet, rim=2, lift=4, ground=py)
