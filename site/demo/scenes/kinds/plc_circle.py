"""A learning circle (PLC)."""

from __future__ import annotations

from random import Random

from .. import furniture, props, room
from .. import palette as c
from ..canvas import Canvas
from ..crowd import sit_behind, stand
from ..figures import person as people
from ..figures import pose as poses
from ..geometry import Camera, smooth
from ..light import GOLDEN, MORNING, NOON, RAIN, pick
from ..palette import darker
from ..room import Room
from ..sheet import Sheet
from ..story import Story

STYLES = ("khaki", "civil", "civil", "mohom")


def plc_circle(canvas: Canvas, rng: Random) -> Story:
    """A learning circle: teachers around a table, notes on the wall behind them."""
    canvas.light = pick(rng, (MORNING, GOLDEN, RAIN, NOON))
    side = canvas.light.side
    camera = Camera(rng.uniform(300, 350), 1.95, rng.uniform(1300, 1420), 900 - side * 250)
    mid = side * 0.6
    wall = rng.choice((c.rgb("#e6d9c0"), c.rgb("#cfd9dc"), c.PAPER, c.rgb("#d9cfe0")))
    space = Room(
        camera,
        mid - 3.4,
        mid + 3.3,
        5.9,
        3.0,
        wall=wall,
        floor=c.rgb("#a97c58"),
        ceiling=c.PAPER_SHADE,
        wainscot=rng.choice((c.TEAK, None, c.INDIGO_PALE)),
    )
    room.shell(canvas, space)
    spans = [(2.6, 3.8), (4.2, 5.4)]
    room.side_windows(canvas, space, spans)
    left, top = camera(mid - 1.6, 2.5, 5.9)
    right, low = camera(mid + 1.5, 1.3, 5.9)
    furniture.board(
        canvas,
        rng,
        left,
        top,
        right - left,
        low - top,
        content=rng.choice(("lesson", "graph", "lesson")),
    )
    room.wall_light(canvas, space)
    px, py = camera(mid - 2.7, 0, 5.6)
    props.plant_pot(canvas, rng, px, py, 110, depth=0.06)
    room.beams(canvas, space, spans, strength=0.28)
    style = rng.choice(STYLES)
    _circle(canvas, rng, camera, mid, style)
    alt = (
        f"ภาพประกอบ วงแลกเปลี่ยนเรียนรู้ (PLC) ครู {canvas.seen['adult']} คนนั่งล้อมโต๊ะประชุม "
        "มีกระดาษ สมุด และคอมพิวเตอร์พกพาบนโต๊ะ ด้านหลังเป็นกระดานบันทึก"
    )
    return Story(alt, (420, 330, 960, 660))


def _circle(canvas: Canvas, rng: Random, camera: Camera, mid: float, style: str) -> None:
    """Far side, table, profile sides, near side: painted in that order."""

    def teacher() -> people.Person:
        return people.adult(rng, style if rng.random() < 0.7 else "civil")

    near, far = 2.5, 3.75
    seats = rng.choice(((-0.95, 0.0, 0.95), (-1.15, -0.38, 0.38, 1.15)))
    for x in seats:
        hands = rng.choice(
            (
                (poses.ON_DESK, poses.ON_DESK),
                (poses.ON_DESK, (0.3, -0.3)),
                (poses.CHIN, poses.ON_DESK),
            )
        )
        sit_behind(
            canvas,
            camera,
            teacher(),
            poses.AT_TABLE.but(turn=rng.uniform(-0.6, 0.6), left=hands[0], right=hands[1]),
            mid + x,
            far + 0.3,
            rim=3,
        )
    furniture.floor_shadow(canvas, camera, [(mid - 1.5, mid + 1.5, near, far)])
    _meeting_table(canvas, rng, camera, mid, near, far)
    for side in (-1, 1):
        x = mid + side * 1.75
        chair = Sheet()
        furniture.chair(chair, camera, x, 2.95, color=c.INDIGO, scale=1.05)
        canvas.glue(chair, lift=3)
        pose = poses.Pose(view="side", legs="sit", left=(0.5, -0.42), right=(0.55, -0.36), nod=0.04)
        stand(canvas, camera, teacher(), pose, x, 3.1, flip=side > 0, rim=3)
    for x in rng.choice(((-0.9, 0.75), (-0.75,), (0.85,), (-1.0, 0.95))):
        sit_behind(
            canvas,
            camera,
            teacher(),
            poses.FROM_BEHIND.but(turn=rng.uniform(-0.6, 0.6)),
            mid + x,
            near - 0.35,
            rim=4,
        )
        chair = Sheet()
        furniture.chair(chair, camera, mid + x, near - 0.6, color=c.INDIGO, scale=1.05)
        canvas.glue(chair, lift=5)


def _meeting_table(
    canvas: Canvas, rng: Random, camera: Camera, mid: float, near: float, far: float
) -> None:
    sheet = Sheet()
    corners = camera.polygon(
        (mid - 1.25, 0.74, far),
        (mid + 1.25, 0.74, far),
        (mid + 1.45, 0.74, (near + far) / 2),
        (mid + 1.25, 0.74, near),
        (mid - 1.25, 0.74, near),
        (mid - 1.45, 0.74, (near + far) / 2),
    )
    top = smooth(corners, steps=6)
    wood = rng.choice((c.TEAK_PALE, c.rgb("#d9c3a0"), c.rgb("#9c6a47")))
    sheet.polygon([(x, y + 24) for x, y in top], darker(wood, 0.4))
    sheet.polygon(top, wood)
    for _ in range(14):
        x, z = mid + rng.uniform(-1.05, 1.05), rng.uniform(near + 0.2, far - 0.15)
        px, py = camera(x, 0.75, z)
        scale = camera.scale(z)
        props.paper(sheet, rng, px, py, 0.3 * scale, 0.1 * scale)
    sheet.wash(canvas.light.sun, 0.4, 0.0, 90 if canvas.light.side < 0 else 270)
    canvas.glue(sheet, rim=2, lift=8)
    things = Sheet()
    for _ in range(4):
        x, z = mid + rng.uniform(-1.05, 1.05), rng.uniform(near + 0.3, far - 0.3)
        px, py = camera(x, 0.75, z)
        props.mug(things, px, py, 0.09 * camera.scale(z), rng.choice((c.MARIGOLD, c.CREAM, c.TEAL)))
    canvas.glue(things, volume=2, lift=3)
    px, py = camera(mid + rng.choice((-0.5, 0.6)), 0.75, 3.15)
    props.laptop(canvas, px, py, 0.36 * camera.scale(3.15), from_behind=rng.random() < 0.5)
