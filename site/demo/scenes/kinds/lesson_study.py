"""An open class of Lesson Study."""

from __future__ import annotations

from random import Random

from .. import furniture, props, room
from .. import palette as c
from ..canvas import Canvas
from ..crowd import place, sit_behind, stand
from ..figures import person as people
from ..figures import pose as poses
from ..geometry import Camera, rectangle
from ..light import GOLDEN, MORNING, NOON, RAIN, pick
from ..palette import Color
from ..sheet import Sheet
from ..story import Story
from .schoolroom import DESK_TOPS, schoolroom, view, window_spans


def lesson_study(canvas: Canvas, rng: Random) -> Story:
    """An open class of Lesson Study: groups at work, observers standing around."""
    canvas.light = pick(rng, (MORNING, GOLDEN, NOON, RAIN))
    camera, mid = view(
        canvas, rng, rng.uniform(380, 450), rng.uniform(1.9, 2.3), rng.uniform(1200, 1320)
    )
    space = schoolroom(canvas, rng, camera, mid, 7.8)
    left, top = camera(mid - 1.7, 2.4, 7.8)
    right, low = camera(mid + 1.9, 1.05, 7.8)
    furniture.board(
        canvas,
        rng,
        left,
        top,
        right - left,
        low - top,
        dark=rng.random() < 0.4,
        content=rng.choice(("lesson", "shapes", "graph")),
    )
    room.wall_light(canvas, space)
    for x in (-3.2, 2.3):
        px, py = camera(mid + x, 2.3, 7.8)
        furniture.poster(canvas, rng, px, py, 0.95 * camera.scale(7.8), 1.25 * camera.scale(7.8))
    _observers(canvas, rng, camera, mid)
    teacher = people.adult(rng, rng.choice(("khaki", "civil", "mohom")))
    stand(
        canvas,
        camera,
        teacher,
        poses.SPEAKING.but(turn=rng.choice((-0.5, 0.5))),
        mid + rng.uniform(-1.2, 1.2),
        6.9,
        depth=0.06,
    )
    room.beams(canvas, space, window_spans(7.8), strength=0.26)
    top_color = rng.choice(DESK_TOPS)
    for z, xs in ((4.7, (-1.9, 0.35, 2.5)), (2.95, (-1.0, 1.35))):
        for x in xs:
            group_table(canvas, rng, camera, mid + x + rng.uniform(-0.15, 0.15), z, top_color)
    canvas.shade([(rectangle(-50, 1050, 1900, 250), 0.35)], blur=70)
    if rng.random() < 0.55:
        _near_observer(canvas, rng)
    alt = (
        f"ภาพประกอบ ห้องเรียนเปิดชั้นเรียน นักเรียน {canvas.seen['child']} คนนั่งทำงานเป็นกลุ่มรอบโต๊ะ "
        f"{'ครูผู้หญิง' if teacher.woman else 'ครูผู้ชาย'}ยืนหน้ากระดาน "
        f"ผู้สังเกตชั้นเรียน {canvas.seen['adult'] - 1} คนยืนจดบันทึกอยู่รอบห้อง"
    )
    return Story(alt, (380, 320, 1040, 680))


def _observers(canvas: Canvas, rng: Random, camera: Camera, mid: float) -> None:
    """Colleagues with notebooks along the walls."""
    spots = [
        (-3.2, 6.3, 0.5),
        (-2.6, 7.2, 0.5),
        (2.7, 7.1, -0.5),
        (3.2, 6.2, -0.5),
        (-3.3, 5.0, 0.6),
        (3.3, 5.0, -0.6),
        (2.0, 7.3, -0.4),
    ]
    count = rng.randint(3, 6)
    for x, z, turn in sorted(rng.sample(spots, count), key=lambda spot: -spot[1]):
        person = people.adult(rng, rng.choice(("khaki", "civil", "civil", "mohom")))
        placed = stand(
            canvas, camera, person, poses.READING_NOTES.but(turn=turn), mid + x, z, depth=0.06
        )
        hand = ((placed.left_hand[0] + placed.right_hand[0]) / 2, placed.left_hand[1] - 4)
        props.notebook(canvas, hand, placed.unit * 1.1, rng.choice((c.INDIGO, c.BRICK, c.TEAL)))


def _near_observer(canvas: Canvas, rng: Random) -> None:
    """Somebody writing notes close to the viewer, cut by the edge of the picture."""
    away = -canvas.light.side
    person = people.adult(rng, rng.choice(("khaki", "civil")))
    pose = poses.Pose(view="side", left=(0.4, -0.44), right=(0.46, -0.4), nod=0.1)
    x = 900 + away * rng.uniform(700, 780)
    placed = place(canvas, person, pose, x, 1790, 760, flip=away > 0, rim=5)
    hand = placed.left_hand if away > 0 else placed.right_hand
    props.notebook(
        canvas, (hand[0] - away * 30, hand[1] - 20), 190, rng.choice((c.INDIGO, c.BRICK, c.TEAL))
    )


def group_table(
    canvas: Canvas, rng: Random, camera: Camera, x: float, z: float, color: Color
) -> None:
    """A table for a group of pupils: some face us, some are in profile, some from behind."""
    half, deep = 0.68, 0.95
    furniture.floor_shadow(canvas, camera, [(x - half, x + half, z, z + deep)])
    far = [x - 0.36, x + 0.36]
    for px in far:
        sit_behind(
            canvas,
            camera,
            people.pupil(rng),
            poses.AT_TABLE.but(turn=rng.uniform(-0.5, 0.5)),
            px,
            z + deep + 0.12,
        )
    sheet = Sheet()
    furniture.table(sheet, camera, x, z, half * 2, deep, height=0.62, top=color)
    scale = camera.scale(z + deep / 2)
    for _ in range(5):
        px, py = camera(x + rng.uniform(-0.5, 0.5), 0.63, z + rng.uniform(0.15, 0.85))
        props.paper(sheet, rng, px, py, 0.28 * scale, 0.07 * scale)
    canvas.glue(sheet, volume=3, lift=4)
    for side in (-1, 1):
        if rng.random() < 0.75:
            px = x + side * (half + 0.2)
            seat = Sheet()
            furniture.chair(seat, camera, px, z + 0.3, color=c.INDIGO_MID, scale=0.8)
            canvas.glue(seat)
            pose = poses.Pose(
                view="side", legs="sit", left=(0.45, -0.5), right=(0.55, -0.45), nod=0.1
            )
            stand(canvas, camera, people.pupil(rng), pose, px, z + 0.35, flip=side > 0)
    if rng.random() < 0.8:
        for px in rng.choice(([x], [x - 0.36, x + 0.36])):
            sit_behind(
                canvas,
                camera,
                people.pupil(rng),
                poses.FROM_BEHIND.but(turn=rng.uniform(-0.4, 0.4)),
                px,
                z - 0.32,
            )
            seat = Sheet()
            furniture.chair(seat, camera, px, z - 0.5, color=c.INDIGO_MID, scale=0.8)
            canvas.glue(seat, lift=3)
