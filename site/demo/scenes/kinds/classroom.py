"""An everyday lesson, seen from the front."""

from __future__ import annotations

from random import Random

from .. import furniture, props, room
from ..canvas import Canvas
from ..crowd import sit_behind, stand
from ..figures import person as people
from ..figures import pose as poses
from ..geometry import Camera, rectangle
from ..light import GOLDEN, MORNING, NOON, RAIN, pick
from ..sheet import Sheet
from ..story import Story
from .schoolroom import DESK_TOPS, schoolroom, view, window_spans


def classroom(canvas: Canvas, rng: Random) -> Story:
    """A lesson seen from the front: pupils at their desks face us, the teacher walks among them."""
    canvas.light = pick(rng, (MORNING, GOLDEN, NOON, RAIN))
    camera, mid = view(
        canvas, rng, rng.uniform(360, 420), rng.uniform(1.75, 2.05), rng.uniform(1200, 1320)
    )
    space = schoolroom(canvas, rng, camera, mid, 7.6)
    for x, wide in ((-3.2, 0.95), (-2.05, 1.25), (1.0, 0.95), (2.2, 1.1)):
        px, py = camera(mid + x, 2.25, 7.6)
        furniture.poster(canvas, rng, px, py, wide * camera.scale(7.6), 1.15 * camera.scale(7.6))
    room.wall_light(canvas, space)
    px, floor = camera(mid - 0.6, 0, 7.5)
    furniture.shelf(
        canvas, rng, px, floor, 1.4 * camera.scale(7.5), 1.5 * camera.scale(7.5), rows=3
    )
    room.beams(canvas, space, window_spans(7.6), strength=0.26)
    teacher = people.adult(rng, rng.choice(("khaki", "civil", "mohom")))
    teacher_z = rng.choice((4.9, 3.6))
    for z in (6.1, 4.6, 3.2):
        if teacher_z > z > teacher_z - 1.5:
            pose = poses.Pose(
                left=(0.3, -0.5), right=(-0.1, -0.55), turn=-0.5, lean=-0.04, nod=0.06
            )
            stand(canvas, camera, teacher, pose, mid + rng.choice((-0.62, 0.62)), teacher_z, rim=3)
        _row_facing(canvas, rng, camera, mid, z)
    canvas.shade([(rectangle(-50, 1080, 1900, 250), 0.3)], blur=70)
    alt = (
        f"ภาพประกอบ ห้องเรียน{canvas.light.thai} "
        f"นักเรียน {canvas.seen['child']} คนนั่งทำงานที่โต๊ะหันหน้ามาทางผู้ชม "
        f"{'ครูผู้หญิง' if teacher.woman else 'ครูผู้ชาย'}เดินดูแลระหว่างแถว"
    )
    return Story(alt, (420, 300, 960, 680))


def _row_facing(canvas: Canvas, rng: Random, camera: Camera, mid: float, z: float) -> None:
    """Single desks side by side, a pupil behind each."""
    top = DESK_TOPS[int(mid > 0)]
    for x in (mid + px for px in (-2.5, -1.25, 0.0, 1.25, 2.5)):
        if not -40 < camera(x, 0, z)[0] < 1840:
            continue
        if rng.random() < 0.94:
            raised = rng.random() < 0.14
            pose = poses.AT_TABLE.but(
                turn=rng.uniform(-0.5, 0.5),
                nod=0.0 if raised else rng.uniform(0.04, 0.1),
                right=poses.RAISED if raised else poses.ON_DESK,
            )
            sit_behind(canvas, camera, people.pupil(rng), pose, x, z + 0.55, rim=3)
        furniture.floor_shadow(canvas, camera, [(x - 0.35, x + 0.35, z, z + 0.6)])
        desk = Sheet()
        furniture.table(desk, camera, x, z, 0.7, 0.45, height=0.64, top=top)
        px, py = camera(x, 0.65, z + 0.2)
        scale = camera.scale(z)
        props.paper(desk, rng, px, py, 0.3 * scale, 0.08 * scale)
        canvas.glue(desk, volume=2, lift=4)
