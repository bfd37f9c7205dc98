"""Sports day on the field."""

from __future__ import annotations

from random import Random

from .. import foliage, landscape, textiles
from .. import palette as c
from ..canvas import Canvas
from ..crowd import stand
from ..figures import person as people
from ..figures import pose as poses
from ..geometry import Camera
from ..light import GOLDEN, MORNING, NOON, pick
from ..palette import Color, mix
from ..sheet import Sheet
from ..story import Story
from .outdoors import grassland


def sports(canvas: Canvas, rng: Random) -> Story:
    """Sports day on the school field: a relay race, flags, classmates cheering."""
    canvas.light = pick(rng, (MORNING, GOLDEN, NOON))
    horizon = rng.uniform(430, 490)
    camera = Camera(horizon, 2.0, 1350, 900 + rng.uniform(-150, 150))
    canvas.sky(horizon)
    landscape.clouds(canvas, rng, 50, 260, 4)
    landscape.hills(canvas, rng, horizon + 40, layers=4, height=290)
    landscape.forest_edge(canvas, rng, horizon + 44, 80, mix(c.LEAF_DEEP, c.INDIGO, 0.2), 0.25)
    landscape.ground(
        canvas, [(-60, horizon + 42), (1860, horizon + 42)], grassland(canvas.light.name)
    )
    _crowd_line(canvas, rng, camera)
    cheering = canvas.seen["child"]
    _track(canvas, camera)
    textiles.bunting(canvas, rng, (-40, horizon - 240), (1840, horizon - 200), 130)
    colors = [c.BRICK, c.MARIGOLD, c.INDIGO_MID, c.TEAL]
    rng.shuffle(colors)
    runners = rng.choice((3, 4))
    for i in range(runners):
        _runner(canvas, rng, camera, i, colors[i])
    foliage.grass(canvas, rng, 1206, 60, c.LEAF, 60)
    alt = (
        f"ภาพประกอบ กีฬาสีโรงเรียน{canvas.light.thai} "
        f"นักเรียน {runners} คนวิ่งแข่งในลู่ เพื่อน {cheering} คนยืนเชียร์ "
        "มีธงราวสีสดและทิวเขาด้านหลัง"
    )
    return Story(alt, (360, 430, 1080, 640))


def _track(canvas: Canvas, camera: Camera) -> None:
    sheet = Sheet()
    sheet.polygon(
        camera.polygon((-12, 0, 6.9), (12, 0, 6.9), (12, 0, 2.7), (-12, 0, 2.7)), c.rgb("#b96a4c")
    )
    for z in (6.9, 5.5, 4.5, 3.7, 3.1, 2.7):
        sheet.polygon(
            camera.polygon((-12, 0, z), (12, 0, z), (12, 0, z + 0.05), (-12, 0, z + 0.05)),
            c.CREAM,
            cut=False,
        )
    sheet.wash(canvas.light.sun, 0.4, 0.0, 0)
    sheet.wash(canvas.light.shadow, 0.0, 0.3, 0)
    canvas.glue(sheet)


def _runner(canvas: Canvas, rng: Random, camera: Camera, lane: int, color: Color) -> None:
    z = (6.1, 5.1, 4.35, 3.8)[lane]
    x = (-1.1 + lane * 0.85 + rng.uniform(-0.5, 0.5)) * 0.8
    child = people.pupil(rng)
    kit = people.Outfit("polo", color, "shorts", people.NAVY, accent=color)
    pose = poses.Pose(view="side", legs="run", left=(0.42, -0.5), right=(-0.4, -0.45), lean=0.16)
    stand(canvas, camera, child.wearing(kit), pose, x, z, ground=True, rim=4)


def _crowd_line(canvas: Canvas, rng: Random, camera: Camera) -> None:
    """Classmates along the far side of the track."""
    for i in range(15):
        x = -5.6 + i * 0.8 + rng.uniform(-0.15, 0.15)
        if not 20 < camera(x, 0, 8.2)[0] < 1780:
            continue
        arms = rng.choice(
            (
                (poses.RAISED, poses.RAISED),
                (poses.HANGING, poses.RAISED),
                (poses.PALMS, poses.PALMS),
            )
        )
        child = people.pupil(rng)
        kit = people.Outfit(
            "polo",
            rng.choice((c.BRICK, c.MARIGOLD, c.INDIGO_MID, c.TEAL)),
            child.outfit.bottom,
            people.NAVY,
        )
        stand(
            canvas,
            camera,
            child.wearing(kit),
            poses.Pose(left=arms[0], right=arms[1], turn=rng.uniform(-0.5, 0.5)),
            x,
            8.2 + (i % 2) * 0.6,
            ground=True,
            depth=0.06,
        )
