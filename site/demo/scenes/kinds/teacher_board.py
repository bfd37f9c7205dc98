"""A teacher at the board."""

from __future__ import annotations

from random import Random

from .. import furniture, room
from .. import palette as c
from ..canvas import Canvas
from ..crowd import sit_behind, stand
from ..figures import person as people
from ..figures import pose as poses
from ..geometry import Camera, rectangle
from ..light import GOLDEN, MORNING, NOON, RAIN, pick
from ..sheet import Sheet
from ..story import Story
from .schoolroom import DESK_TOPS, schoolroom, view, window_spans


def teacher_board(canvas: Canvas, rng: Random) -> Story:
    """A teacher explains at the board; pupils are seen from behind."""
    canvas.light = pick(rng, (MORNING, GOLDEN, NOON, RAIN))
    camera, mid = view(canvas, rng, rng.uniform(400, 450), 1.6, rng.uniform(1200, 1350))
    space = schoolroom(canvas, rng, camera, mid, 5.8)
    left, top = camera(mid - 1.9, 2.5, 5.8)
    right, low = camera(mid + 2.1, 1.0, 5.8)
    dark = rng.random() < 0.45
    content = rng.choice(("shapes", "graph", "lesson"))
    furniture.board(canvas, rng, left, top, right - left, low - top, dark=dark, content=content)
    room.wall_light(canvas, space)
    style = rng.choice(("khaki", "civil", "mohom", "civil"))
    teacher = people.adult(rng, style)
    side = rng.choice((-1, 1))
    pose = poses.Pose(
        left=(-0.1, -0.5), right=(0.72, rng.uniform(0.12, 0.36)), turn=0.35, lean=0.02
    )
    stand(canvas, camera, teacher, pose, mid + side * 0.95, 4.6, flip=side > 0, rim=3)
    room.beams(canvas, space, window_spans(5.8), strength=0.3)
    _class_from_behind(canvas, rng, camera, mid)
    canvas.shade([(rectangle(-50, 1060, 1900, 250), 0.45)], blur=60)
    alt = (
        f"ภาพประกอบ {'ครูผู้หญิง' if teacher.woman else 'ครูผู้ชาย'}ยืนชี้อธิบายที่"
        f"{'กระดานดำ' if dark else 'กระดานไวท์บอร์ด'} "
        f"เห็นด้านหลังของนักเรียน {canvas.seen['child']} คนนั่งฟังอยู่ที่โต๊ะ"
    )
    centre, _ = camera(mid + side * 0.95, 0, 4.6)
    return Story(alt, (centre - 330, 240, 660, 660))


def _class_from_behind(canvas: Canvas, rng: Random, camera: Camera, mid: float) -> None:
    color = rng.choice(DESK_TOPS)
    for z, xs in ((3.3, (-1.75, -0.6, 0.6, 1.75)), (2.2, (-1.25, -0.1, 1.05))):
        for x in (mid * 0.8 + px for px in xs):
            if rng.random() < 0.06:
                continue
            sheet = Sheet()
            spot = (x - 0.31, x + 0.31, z - 0.25, z + 0.6)
            furniture.floor_shadow(canvas, camera, [spot])
            furniture.table(sheet, camera, x, z + 0.25, 0.62, 0.42, height=0.64, top=color)
            canvas.glue(sheet, lift=4)
            raised = rng.random() < 0.18
            pose = poses.FROM_BEHIND.but(
                turn=rng.uniform(-0.3, 0.3), right=poses.RAISED if raised else (-0.02, -0.97)
            )
            sit_behind(canvas, camera, people.pupil(rng), pose, x, z, rim=3)
            seat = Sheet()
            furniture.chair(seat, camera, x, z - 0.22, color=c.TEAK_PALE, scale=0.8)
            canvas.glue(seat, lift=4)
