"""An online meeting."""

from __future__ import annotations

from random import Random

from .. import furniture, props
from .. import palette as c
from ..canvas import Canvas
from ..crowd import place
from ..figures import person as people
from ..figures import pose as poses
from ..geometry import rectangle, smooth
from ..light import GOLDEN, MORNING, NIGHT, NOON, RAIN, pick
from ..palette import darker, lighter, mix
from ..sheet import Sheet
from ..story import Story

STYLES = ("khaki", "civil", "civil", "mohom")


def online_meeting(canvas: Canvas, rng: Random) -> Story:
    """An online meeting: faces in a grid on the wall screen, somebody taking notes before it."""
    canvas.light = pick(rng, (NIGHT, MORNING, RAIN))
    wall = rng.choice((c.INDIGO_DEEP, c.rgb("#31466b"), c.rgb("#5b4a45"), c.rgb("#3f5d5b")))
    canvas.backdrop((0, darker(wall, 0.15)), (1, wall))
    columns, rows = rng.choice(((3, 3), (4, 3), (3, 2)))
    width, height = 1240, 770
    x, y = rng.choice((230, 290, 330)), 90
    frame = Sheet()
    frame.polygon(rectangle(x - 18, y - 18, width + 36, height + 36), c.INK)
    canvas.glue(frame, lift=16, rim=2)
    _grid(canvas, rng, x, y, width, height, columns, rows)
    canvas.shine([(rectangle(x, y, width, height), 0.26)], c.INDIGO_MIST, blur=90)
    desk = Sheet()
    desk.polygon([(-20, 1010), (1820, 1010), (1820, 1210), (-20, 1210)], c.TEAK)
    desk.wash(c.INDIGO_MIST, 0.4, 0.0, 0)
    canvas.glue(desk, rim=2)
    props.plant_pot(canvas, rng, 1660, 1070, 150)
    sheet = Sheet()
    props.mug(sheet, rng.uniform(1180, 1300), 1110, 80, rng.choice((c.MARIGOLD, c.CREAM, c.BRICK)))
    canvas.glue(sheet, volume=5, rim=2, lift=5)
    person = people.adult(rng, rng.choice(STYLES))
    px = x + width * rng.choice((0.2, 0.74))
    props.laptop(canvas, px + (240 if px < 900 else -240), 1080, 330, glow=c.INDIGO_MIST)
    place(
        canvas,
        person,
        poses.FROM_BEHIND.but(turn=0.3, left=(-0.14, -0.7), right=(-0.14, -0.7)),
        px,
        1930,
        700,
        rim=5,
    )
    alt = (
        f"ภาพประกอบ การประชุมออนไลน์ จอใหญ่แสดงผู้เข้าร่วม {columns * rows} คนเป็นช่อง ๆ "
        f"{'ผู้หญิง' if person.woman else 'ผู้ชาย'}คนหนึ่งนั่งหันหลังอยู่หน้าจอกับคอมพิวเตอร์พกพา"
    )
    return Story(alt, (x, y, width, height))


def _grid(
    canvas: Canvas,
    rng: Random,
    x: float,
    y: float,
    width: float,
    height: float,
    columns: int,
    rows: int,
) -> None:
    gap = 12
    ground = Sheet()
    ground.polygon(rectangle(x, y, width, height), c.NIGHT)
    canvas.glue(ground)
    w, h = (width - gap * (columns + 1)) / columns, (height - gap * (rows + 1)) / rows
    talking = rng.randrange(columns * rows)
    for i in range(columns * rows):
        left, top = x + gap + (w + gap) * (i % columns), y + gap + (h + gap) * (i // columns)
        if i == talking:
            ring = Sheet()
            ring.polygon(rectangle(left - 6, top - 6, w + 12, h + 12), c.MARIGOLD)
            canvas.glue(ring)
        canvas.set_in(_tile(canvas, rng, w, h), left, top)


def _tile(canvas: Canvas, rng: Random, width: float, height: float) -> Canvas:
    """One participant before a wall, a shelf, a window or a blurred hill."""
    tile = canvas.inset(width, height)
    tile.light = pick(rng, (MORNING, GOLDEN, NOON))
    ground = rng.choice(
        (c.PAPER, c.INDIGO_PALE, c.SAGE, c.BUTTER, c.ROSE, c.TEAL_PALE, c.PAPER_SHADE)
    )
    tile.backdrop((0, lighter(ground, 0.25)), (1, darker(ground, 0.12)))
    kind = rng.choice(("shelf", "window", "hills", "plain"))
    if kind == "shelf":
        furniture.shelf(
            tile,
            rng,
            width * rng.choice((0.05, 0.6)),
            height * 0.75,
            width * 0.34,
            height * 0.62,
            rows=3,
            depth=0.3,
        )
    elif kind == "window":
        sheet = Sheet()
        left = width * rng.choice((0.06, 0.64))
        sheet.polygon(rectangle(left, height * 0.1, width * 0.3, height * 0.5), c.CREAM)
        sheet.polygon(
            rectangle(left + 8, height * 0.1 + 8, width * 0.3 - 16, height * 0.5 - 16),
            tile.light.sky[1],
            cut=False,
        )
        tile.glue(sheet)
    elif kind == "hills":
        for i in range(3):
            line = [
                (width * t / 6, height * (0.45 + 0.14 * i) + rng.uniform(-0.1, 0.1) * height)
                for t in range(7)
            ]
            sheet = Sheet()
            sheet.polygon(
                [*smooth(line, closed=False), (width, height), (0, height)],
                mix(c.INDIGO_PALE, c.LEAF, 0.3 + 0.3 * i),
            )
            tile.glue(sheet, depth=0.25)
    person = people.adult(rng, rng.choice(STYLES))
    pose = poses.Pose(
        legs="none",
        left=(-0.1, -0.9),
        right=(-0.1, -0.9),
        turn=rng.uniform(-0.45, 0.45),
        lean=rng.uniform(-0.05, 0.05),
    )
    metre = height / 0.78
    place(
        tile,
        person,
        pose,
        width / 2 + rng.uniform(-0.06, 0.06) * width,
        height * 0.16 + person.build.metres * metre,
        metre,
        rim=2.5,
    )
    return tile
