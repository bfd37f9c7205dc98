"""A working meeting around one long table."""

from __future__ import annotations

from random import Random

from .. import furniture, props, room
from .. import palette as c
from ..canvas import Canvas
from ..crowd import sit_behind, stand
from ..figures import person as people
from ..figures import pose as poses
from ..geometry import Camera, rectangle
from ..light import GOLDEN, MORNING, NOON, pick
from ..palette import Color
from ..sheet import Sheet
from ..story import Story
from .stage_set import DRESS


def meeting_room(canvas: Canvas, rng: Random) -> Story:
    """Two long tables running to the screen, people on both sides of the aisle."""
    canvas.light = pick(rng, (MORNING, GOLDEN, NOON))
    side = canvas.light.side
    camera = Camera(
        rng.uniform(380, 440), 1.85, rng.uniform(1200, 1320), 900 - side * rng.uniform(120, 240)
    )
    mid = side * 0.4
    style = rng.choice(DRESS)
    wall = rng.choice((c.PAPER, c.rgb("#d9dfe6"), c.rgb("#e8d8bf")))
    space = room.Room(
        camera,
        mid - 4.2,
        mid + 4.0,
        8.4,
        3.1,
        wall=wall,
        floor=c.rgb("#9d7a62"),
        ceiling=c.PAPER_SHADE,
        wainscot=rng.choice((c.TEAK, c.INDIGO_PALE, None)),
    )
    room.shell(canvas, space)
    spans = [(3.2, 4.6), (5.0, 6.4), (6.8, 8.0)]
    room.side_windows(canvas, space, spans)
    room.lamps(canvas, space, [3.5, 5.5, 7.5], [mid - 1.8, mid + 1.8])
    left, top = camera(mid - 1.9, 2.75, 8.3)
    right, low = camera(mid + 1.5, 1.15, 8.3)
    furniture.slide(canvas, rng, left, top, right - left, low - top)
    canvas.shine([(rectangle(left, top, right - left, low - top), 0.3)], c.CREAM, blur=60)
    speaker = people.adult(rng, style)
    stand(
        canvas,
        camera,
        speaker,
        poses.Pose(left=(0.62, 0.02), right=(-0.1, -0.5), turn=-0.3),
        mid + 2.1,
        7.6,
        depth=0.05,
    )
    room.beams(canvas, space, spans, strength=0.28)
    _facing_tables(canvas, rng, camera, mid, style)
    alt = (
        "ภาพประกอบ การประชุมในห้องประชุม "
        f"ผู้เข้าประชุม {canvas.seen['adult'] - 1} คนนั่งรอบโต๊ะยาว "
        f"{'วิทยากรหญิง' if speaker.woman else 'วิทยากรชาย'}ยืนชี้ภาพบนจอหน้าห้อง"
    )
    return Story(alt, (400, 260, 1000, 680))


def _facing_tables(canvas: Canvas, rng: Random, camera: Camera, mid: float, style: str) -> None:
    """One long table running away from the viewer, a chair on either side every 90 cm."""
    cloth = rng.choice((c.CREAM, c.INDIGO_MIST, c.rgb("#d9c3a0"), c.TEAK_PALE))
    furniture.floor_shadow(canvas, camera, [(mid - 0.8, mid + 0.8, 2.3, 6.9)])
    for z in (6.5, 5.6, 4.7, 3.8, 2.95):
        for side in (-1, 1):
            x = mid + side * 1.3
            chair = Sheet()
            furniture.chair(chair, camera, x + side * 0.1, z - 0.2, color=c.INDIGO, scale=1.05)
            canvas.glue(chair, lift=3)
            person = people.adult(rng, style if rng.random() < 0.75 else "civil")
            pose = poses.Pose(
                view="side", legs="sit", left=(0.5, -0.45), right=(0.5, -0.4), nod=0.03
            )
            stand(canvas, camera, person, pose, x, z, flip=side > 0, rim=3, depth=0.008 * z)
        _table_piece(canvas, rng, camera, mid, z, cloth)
    for across in (-0.4, 0.42):
        if rng.random() < 0.6:
            person = people.adult(rng, style)
            pose = poses.FROM_BEHIND.but(turn=rng.uniform(-0.4, 0.4))
            sit_behind(canvas, camera, person, pose, mid + across, 2.05, rim=4)
            chair = Sheet()
            furniture.chair(chair, camera, mid + across, 1.8, color=c.INDIGO, scale=1.05)
            canvas.glue(chair, lift=5)


def _table_piece(
    canvas: Canvas, rng: Random, camera: Camera, mid: float, z: float, cloth: Color
) -> None:
    """Ninety centimetres of table with what lies on it."""
    table = Sheet()
    furniture.box(table, camera, (mid - 0.78, mid + 0.78), (0, 0.74), (z - 0.48, z + 0.45), cloth)
    scale = camera.scale(z)
    for side in (-1, 1):
        px, py = camera(mid + side * 0.5, 0.75, z)
        props.paper(table, rng, px, py, 0.28 * scale, 0.09 * scale)
        props.mug(
            table, px - side * 0.22 * scale, py, 0.075 * scale, rng.choice((c.MARIGOLD, c.CREAM))
        )
    canvas.glue(table, depth=0.008 * z)
    if rng.random() < 0.4:
        px, py = camera(mid, 0.74, z)
        furniture.flowers(canvas, rng, px, py, 0.5 * scale, 0.24 * scale)
