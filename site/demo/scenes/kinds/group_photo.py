"""Everybody on stage for the photograph."""

from __future__ import annotations

from random import Random

from .. import furniture, textiles
from .. import palette as c
from ..canvas import Canvas
from ..crowd import stand
from ..figures import person as people
from ..figures import pose as poses
from ..geometry import Camera, ellipse
from ..light import GOLDEN, MORNING, NOON, pick
from ..palette import darker
from ..sheet import Sheet
from ..story import Story
from .stage_set import CURTAINS, DRESS, DRESS_WORDS, STAGE_LIGHT


def group_photo(canvas: Canvas, rng: Random) -> Story:
    """Everybody on stage in rows for the photograph."""
    canvas.light = pick(rng, (MORNING, NOON, GOLDEN))
    style = rng.choice(DRESS)
    cloth = rng.choice(CURTAINS)
    camera = Camera(
        horizon=560, height=1.75, focal=rng.uniform(1640, 1860), centre=900 + rng.uniform(-60, 60)
    )
    canvas.backdrop((0, darker(cloth, 0.4)), (1, cloth))
    textiles.curtain(canvas, -40, -20, 1880, 900, cloth, folds=24)
    left, top = camera(-4.6, 4.1, 9.4)
    right, low = camera(4.6, 1.1, 9.4)
    textiles.backdrop_banner(canvas, rng, left, top, right - left, low - top)
    floor = Sheet()
    floor.polygon(camera.polygon((-14, 0, 9.6), (14, 0, 9.6), (14, 0, 2), (-14, 0, 2)), c.TEAK)
    for x in range(-14, 15):
        floor.line(
            camera.polygon((x * 0.6, 0, 9.6), (x * 0.6, 0, 2)), darker(c.TEAK, 0.25), 2, cut=False
        )
    floor.wash(canvas.light.sun, 0.45, 0.0, 0)
    floor.wash(canvas.light.shadow, 0.0, 0.5, 0)
    canvas.glue(floor)
    canvas.shine([(ellipse(900, 480, 760, 330), 0.35)], STAGE_LIGHT, blur=140)
    _rows_for_photo(canvas, rng, camera, style)
    for spot in (-3.9, -2.4, -0.8, 0.8, 2.4, 3.9):
        px, py = camera(spot, 0, 5.2)
        furniture.flowers(canvas, rng, px, py + 26, 300, 92)
    alt = (
        f"ภาพประกอบ การถ่ายภาพหมู่บนเวที {canvas.seen['adult']} คน{DRESS_WORDS[style]} "
        "แถวหน้านั่ง แถวหลังยืน ด้านหลังเป็นป้ายผ้าขอบลายตีนจก"
    )
    return Story(alt, (330, 330, 1140, 640))


def _rows_for_photo(canvas: Canvas, rng: Random, camera: Camera, style: str) -> None:
    behind = [(8.1, 0.66, 9), (7.4, 0.33, 8), (6.8, 0.0, 9)][rng.choice((0, 1)) :]
    for z, rise, people_in_row in behind:
        for i in range(people_in_row):
            x = (i - (people_in_row - 1) / 2) * 0.66 + rng.uniform(-0.04, 0.04)
            person = people.adult(rng, style if rng.random() < 0.85 else "civil")
            pose = rng.choice((poses.STANDING, poses.AT_EASE, poses.STANDING)).but(
                turn=max(-0.3, min(0.3, -x * 0.06 + rng.uniform(-0.15, 0.15))),
                lean=rng.uniform(-0.02, 0.02),
            )
            stand(canvas, camera.on(rise), person, pose, x, z, depth=0.03)
    seats = rng.choice((5, 7))
    for i in range(seats):
        x, z = (i - (seats - 1) / 2) * 0.84, 6.0
        sheet = Sheet()
        furniture.chair(sheet, camera, x, z, color=c.LACQUER, facing=-1, scale=1.2, legs=c.GOLD)
        canvas.glue(sheet, volume=4)
        stand(canvas, camera, people.adult(rng, style, elder=0.4), poses.SEATED, x, z - 0.08)
