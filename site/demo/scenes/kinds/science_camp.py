"""A telescope under the stars."""

from __future__ import annotations

from dataclasses import replace
from random import Random

from .. import foliage, landscape
from .. import palette as c
from ..canvas import Canvas
from ..crowd import place
from ..figures import person as people
from ..figures import pose as poses
from ..geometry import arc, ellipse
from ..light import NIGHT, pick
from ..sheet import Sheet
from ..story import Story
from .outdoors import stars, tent


def science_camp(canvas: Canvas, rng: Random) -> Story:
    """The science camp: a telescope on the hill under the Milky Way."""
    canvas.light = pick(rng, NIGHTS)
    side = canvas.light.side
    canvas.sky(880)
    milky_way = rng.random() < 0.75
    if milky_way:
        _milky_way(canvas, rng, rng.uniform(200, 620) * rng.choice((-1, 1)))
    else:
        _moon(canvas, 900 + side * rng.uniform(250, 620), rng.uniform(150, 330))
    stars(canvas, rng, 860, 420 if milky_way else 240)
    if rng.random() < 0.6:
        _shooting_star(canvas, rng)
    landscape.hills(
        canvas, rng, 930, layers=3, height=rng.uniform(200, 330), near=c.INK, far=c.INDIGO
    )
    canvas.glow([(ellipse(900, 900, 1100, 60), 0.35)], c.rgb("#c98a6a"), blur=60)
    hill = landscape.slope(rng, 1010 + side * 30, 1010 - side * 30, 40)
    landscape.ground(canvas, hill, c.rgb("#1c3148"), far_haze=0.12)
    for i in range(rng.choice((0, 2, 3))):
        foliage.pine(
            canvas, rng, 900 - side * (830 - i * 90), 1040 + i * 8, rng.uniform(330, 560), 0.05
        )
    x = 900 + side * rng.uniform(60, 260)
    tents = rng.choice((1, 2))
    for i in range(tents):
        color = rng.choice((c.MARIGOLD_DEEP, c.TEAL, c.TERRACOTTA))
        tent(canvas, 900 - side * (640 - i * 210), 1046 - i * 26, 240 - i * 50, color, glow=True)
    metre = rng.uniform(226, 262)
    _telescope(canvas, x, 1090, metre * 1.42, side)
    _stargazers(canvas, rng, x, side, metre)
    foliage.grass(canvas, rng, 1206, 90, c.rgb("#1c3a48"), 90)
    sky = "ท้องฟ้าเต็มไปด้วยดาวและทางช้างเผือก" if milky_way else "บนฟ้ามีดาวและพระจันทร์เสี้ยว"
    alt = (
        "ภาพประกอบ ค่ายวิทยาศาสตร์ดูดาวยามค่ำคืน "
        f"นักเรียนและครูรวม {canvas.seen.total()} คนยืนรอบกล้องโทรทรรศน์บนเนินเขา "
        f"{sky} มีเต็นท์เปิดไฟ {tents} หลัง"
    )
    return Story(alt, (x - 480, 480, 960, 640))


NIGHTS = (
    NIGHT,
    replace(
        NIGHT, sky=(c.rgb("#0d2138"), c.rgb("#1d4560"), c.rgb("#4f8088")), haze=c.rgb("#2a4f66")
    ),
    replace(
        NIGHT, sky=(c.rgb("#1a1440"), c.rgb("#3f2f6e"), c.rgb("#8a5f86")), haze=c.rgb("#463a72")
    ),
)
"""Indigo, teal and violet nights."""


def _milky_way(canvas: Canvas, rng: Random, lean: float) -> None:
    """A slanting band of light with the dust of small stars in it."""
    band = [
        (900 + lean * (0.5 - t) * 2 + rng.uniform(-50, 50), 900 * t, 150 + 60 * t)
        for t in (0, 0.2, 0.4, 0.6, 0.8, 1)
    ]
    wide = [(ellipse(x, y, w * 1.3, 150), 0.36) for x, y, w in band]
    canvas.shine(wide, c.rgb("#7f86c4"), blur=90)
    core = [(ellipse(x + 20, y, w * 0.5, 120), 0.32) for x, y, w in band]
    canvas.shine(core, c.rgb("#d8b9c0"), blur=60)
    dust = Sheet()
    for _ in range(520):
        x, y, w = rng.choice(band)
        size = rng.choice((0.9, 1.1, 1.5))
        dust.ellipse(x + rng.gauss(0, w * 0.5), y + rng.uniform(-95, 95), size, size, c.CREAM)
    canvas.glue(dust, opacity=0.75)


def _moon(canvas: Canvas, x: float, y: float) -> None:
    """A crescent: the outer half circle and a flatter inner one."""
    canvas.shine([(ellipse(x, y, 210, 210), 0.5)], c.rgb("#8f9ad0"), blur=90)
    outer = arc(x, y, 62, 62, -70, 110)
    inner = arc(x, y, 34, 62, 110, -70)
    crescent = Sheet()
    crescent.polygon([*outer, *inner], c.BUTTER)
    canvas.glue(crescent)


def _shooting_star(canvas: Canvas, rng: Random) -> None:
    x, y, long = rng.uniform(300, 1400), rng.uniform(80, 260), rng.uniform(140, 260)
    sheet = Sheet()
    sheet.polygon(
        [(x, y), (x + long, y + long * 0.36), (x + long + 4, y + long * 0.36 + 3), (x, y + 1)],
        c.CREAM,
    )
    canvas.glue(sheet, opacity=0.8)


def _telescope(canvas: Canvas, x: float, y: float, size: float, side: int) -> None:
    sheet = Sheet()
    for foot in (-0.32, 0.05, 0.36):
        sheet.line([(x, y - size * 0.72), (x + foot * size, y)], c.rgb("#4a4f63"), 9)
    tip = (x + side * size * 0.52, y - size * 1.2)
    tail = (x - side * size * 0.34, y - size * 0.62)
    sheet.line([tail, tip], c.CREAM, 52)
    sheet.line([(tip[0] - side * 40, tip[1] + 28), tip], c.INDIGO_PALE, 62)
    sheet.line([tail, (tail[0] - side * 30, tail[1] + 18)], c.INK, 26)
    sheet.ellipse(x, y - size * 0.74, 22, 22, c.MARIGOLD_DEEP)
    canvas.glue(sheet, volume=10, rim=4)


def _stargazers(canvas: Canvas, rng: Random, x: float, side: int, metre: float) -> None:
    """One child at the eyepiece, others looking up and pointing, a teacher showing the way."""
    looking = poses.Pose(view="side", left=(0.3, -0.1), right=(0.42, 0.05), lean=0.12)
    eyepiece = x - side * metre * 0.8
    place(canvas, people.pupil(rng), looking, eyepiece, 1098, metre, flip=side < 0, rim=5)
    for i in range(rng.choice((3, 4, 5))):
        px = x + side * metre * (0.95 + i * 0.52) + rng.uniform(-16, 16)
        pose = rng.choice(UPWARDS)
        child = rng.choice((people.pupil, people.teen))(rng)
        if 60 < px < 1740:
            place(canvas, child, pose, px, 1105 + rng.uniform(-8, 16), metre, rim=4)
    showing = poses.Pose(view="back", right=(0.4, 0.72), left=(0.05, -0.95))
    teacher = people.adult(rng, "civil")
    place(canvas, teacher, showing, x - side * metre * 1.7, 1115, metre, flip=side < 0, rim=4)


UPWARDS = (
    poses.Pose(view="back", turn=0.2),
    poses.Pose(view="back", right=(0.3, 0.8)),
    poses.Pose(view="back", left=(0.36, 0.76)),
)
