"""Dancers on the stage."""

from __future__ import annotations

from dataclasses import replace
from random import Random

from .. import palette as c
from .. import textiles
from ..canvas import Canvas
from ..crowd import place
from ..figures import person as people
from ..figures import pose as poses
from ..geometry import rectangle
from ..light import GOLDEN, MORNING, NOON, pick
from ..palette import darker
from ..sheet import Sheet
from ..story import Story
from .stage_set import CURTAINS, DRESS


def performance(canvas: Canvas, rng: Random) -> Story:
    """Pupils dance on stage in tube skirts with teen jok hems; heads of the audience in front."""
    canvas.light = pick(rng, (GOLDEN, MORNING, NOON))
    cloth = rng.choice(CURTAINS)
    canvas.backdrop((0, darker(cloth, 0.5)), (1, darker(cloth, 0.2)))
    textiles.curtain(canvas, -40, -20, 1880, 900, cloth, folds=24)
    textiles.backdrop_banner(canvas, rng, 420, 90, 960, 470)
    textiles.valance(canvas, -40, -30, 1880, 130, darker(cloth, 0.1), swags=9)
    floor = Sheet()
    floor.polygon(rectangle(-20, 850, 1840, 190), c.TEAK_PALE)
    floor.wash(canvas.light.sun, 0.5, 0.1, 0)
    canvas.glue(floor)
    front = Sheet()
    front.polygon(rectangle(-20, 1030, 1840, 200), darker(cloth, 0.2))
    textiles.teen_jok(front, -20, 1030, 1840, 74, cut=False)
    canvas.glue(front, lift=6)
    tones = (c.rgb("#ffdf9e"), c.rgb("#ffd0a0"), c.rgb("#cfe0ff"))
    canvas.shine(
        [
            ([(x, -60), (x + 40, -60), (x + lean + 260, 1000), (x + lean - 200, 1000)], 0.3)
            for x, lean in ((260, 240), (860, 40), (1500, -260))
        ],
        rng.choice(tones),
        blur=36,
    )
    _dancers(canvas, rng)
    dancers = canvas.seen.total()
    canvas.shade([(rectangle(-50, 1060, 1900, 200), 0.4)], blur=50)
    for i in range(7):
        x = 120 + i * 262 + rng.uniform(-40, 40)
        if rng.random() < 0.86:
            guest = (
                people.adult(rng, rng.choice(DRESS)) if rng.random() < 0.5 else people.pupil(rng)
            )
            place(
                canvas,
                guest,
                poses.FROM_BEHIND.but(turn=rng.uniform(-0.3, 0.3)),
                x,
                1120 + guest.build.metres * 330 + rng.uniform(-20, 30),
                350,
                rim=4,
            )
    canvas.shade([(rectangle(-50, 1120, 1900, 200), 0.42)], blur=50)
    alt = (
        f"ภาพประกอบ การแสดงฟ้อนบนเวที นักเรียนหญิง {dancers} คนนุ่งซิ่นตีนจกยกมือฟ้อนพร้อมกัน "
        f"เห็นด้านหลังของผู้ชม {canvas.seen.total() - dancers} คนอยู่ใกล้"
    )
    return Story(alt, (330, 330, 1140, 640))


def _dancers(canvas: Canvas, rng: Random) -> None:
    count = rng.choice((5, 6, 7))
    silk = people.Outfit("silk", rng.choice(people.SILKS), "sinh", rng.choice(people.SINHS), True)
    gestures = (
        poses.Pose(left=(0.62, 0.12), right=(0.1, 0.52), lean=-0.06, turn=-0.3),
        poses.Pose(left=(0.5, -0.3), right=(0.45, 0.5), lean=0.07, turn=0.4),
        poses.Pose(left=(0.6, 0.3), right=(0.6, -0.2), lean=0.05, turn=0.3),
    )
    gesture = rng.choice(gestures)
    for i in range(count):
        x = 900 + (i - (count - 1) / 2) * (1320 / count)
        girl = replace(people.teen(rng, girl=True), outfit=silk, hair="bun")
        placed = place(
            canvas, girl, gesture, x, 970 + (24 if i % 2 else 0), 330, ground=True, rim=4
        )
        bloom = Sheet()
        for side in (-1, 0, 1):
            bloom.ellipse(
                placed.head[0] + side * 12 + 14,
                placed.head[1] - placed.unit * 0.6 + abs(side) * 5,
                10,
                10,
                c.MARIGOLD if side else c.CREAM,
            )
        canvas.glue(bloom, rim=1)
