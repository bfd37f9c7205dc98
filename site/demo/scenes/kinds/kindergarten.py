"""The play corner."""

from __future__ import annotations

from random import Random

from .. import furniture, props, room
from .. import palette as c
from ..canvas import Canvas
from ..crowd import stand
from ..figures import person as people
from ..figures import pose as poses
from ..geometry import Camera
from ..light import GOLDEN, MORNING, NOON, pick
from ..palette import lighter, mix
from ..room import Room
from ..sheet import Sheet
from ..story import Story
from .schoolroom import view


def kindergarten(canvas: Canvas, rng: Random) -> Story:
    """The play corner: children on the mat around their teacher."""
    canvas.light = pick(rng, (MORNING, GOLDEN, NOON))
    camera, mid = view(canvas, rng, rng.uniform(350, 400), 1.55, rng.uniform(1200, 1300))
    wall = rng.choice((c.rgb("#f3e2bd"), c.rgb("#dfe9df"), c.rgb("#f1d8c6"), c.INDIGO_MIST))
    space = Room(
        camera,
        mid - 3.5,
        mid + 3.5,
        6.6,
        3.0,
        wall=wall,
        floor=c.rgb("#d2aa78"),
        ceiling=c.PAPER,
        wainscot=mix(wall, rng.choice((c.TEAL, c.MARIGOLD, c.TERRACOTTA)), 0.45),
    )
    room.shell(canvas, space, floor_lines="boards")
    spans = [(3.3, 4.6), (5.0, 6.2)]
    room.side_windows(canvas, space, spans, sill=0.75)
    room.back_windows(
        canvas, space, [(mid - 1.3, mid), (mid + 0.2, mid + 1.5)], sill=0.95, top=2.15
    )
    _toy_shelf(canvas, rng, camera, mid)
    for x in (-2.9, 2.3):
        px, py = camera(mid + x, 2.2, 6.6)
        furniture.poster(canvas, rng, px, py, 0.8 * camera.scale(6.6), 1.0 * camera.scale(6.6))
    room.wall_light(canvas, space)
    _mobiles(canvas, rng, camera, mid)
    _mat(canvas, rng, camera, mid)
    room.beams(canvas, space, spans, sill=0.75, strength=0.3)
    teacher = people.adult(rng, "civil", woman=rng.random() < 0.85)
    x = mid * 0.85 + rng.uniform(-0.3, 0.3)
    placed = stand(
        canvas,
        camera,
        teacher,
        poses.Pose(legs="floor", left=poses.HOLDING, right=poses.HOLDING, nod=0.08),
        x,
        4.25,
        rim=3,
    )
    hands = ((placed.left_hand[0] + placed.right_hand[0]) / 2, placed.left_hand[1])
    props.open_book(
        canvas,
        hands[0],
        hands[1] - placed.unit * 0.5,
        placed.unit * 1.9,
        rng.choice((c.MARIGOLD, c.TEAL, c.BRICK)),
    )
    _children_on_mat(canvas, rng, camera, x)
    alt = (
        f"ภาพประกอบ มุมเล่นของห้องอนุบาล เด็ก {canvas.seen['child']} คนนั่งบนเสื่อล้อมครูที่นั่งเปิดหนังสือนิทาน "
        "มีชั้นของเล่นและของแขวนกระดาษ"
    )
    middle, _ = camera(x, 0, 3.6)
    return Story(alt, (middle - 450, 330, 900, 650))


def _toy_shelf(canvas: Canvas, rng: Random, camera: Camera, mid: float) -> None:
    for x in (-3.2, 1.7):
        left, floor = camera(mid + x, 0, 6.4)
        scale = camera.scale(6.4)
        furniture.shelf(
            canvas,
            rng,
            left,
            floor,
            1.5 * scale,
            0.8 * scale,
            rows=2,
            face_out=0.5,
            wood=c.TEAK_PALE,
        )
        sheet = Sheet()
        props.toy_blocks(sheet, rng, left + 0.4 * scale, floor - 0.8 * scale, 0.1 * scale)
        sheet.ellipse(
            left + 1.05 * scale,
            floor - 0.93 * scale,
            0.13 * scale,
            0.13 * scale,
            rng.choice((c.BRICK, c.TEAL, c.MARIGOLD)),
        )
        canvas.glue(sheet, volume=4, rim=1.5)


def _mobiles(canvas: Canvas, rng: Random, camera: Camera, mid: float) -> None:
    """Paper birds and stars on threads."""
    sheet = Sheet()
    for _ in range(9):
        x, drop = mid + rng.uniform(-2.8, 2.8), rng.uniform(0.35, 0.8)
        px, top = camera(x, 3.0, 5.4)
        _, low = camera(x, 3.0 - drop, 5.4)
        sheet.line([(px, top), (px, low)], c.TEAK_PALE, 1.4)
        color = rng.choice((c.MARIGOLD, c.INDIGO_MID, c.BRICK, c.TEAL, c.CREAM))
        size = rng.uniform(20, 30)
        if rng.random() < 0.5:
            sheet.polygon(
                [
                    (px - size, low),
                    (px, low - size * 0.3),
                    (px + size, low - size * 0.5),
                    (px + size * 0.2, low + size * 0.3),
                    (px - size * 0.2, low + size * 0.5),
                ],
                color,
            )
        else:
            sheet.polygon(
                [
                    (px, low - size),
                    (px + size * 0.7, low),
                    (px, low + size),
                    (px - size * 0.7, low),
                ],
                color,
            )
    canvas.glue(sheet, lift=6, rim=1)


def _mat(canvas: Canvas, rng: Random, camera: Camera, mid: float) -> None:
    x, y = camera(mid * 0.85, 0, 3.55)
    sheet = Sheet()
    color = rng.choice((c.INDIGO_MID, c.TEAL, c.BRICK, c.LEAF))
    for share, tone in (
        (1, color),
        (0.86, lighter(color, 0.5)),
        (0.8, color),
        (0.45, lighter(color, 0.35)),
        (0.4, color),
    ):
        sheet.ellipse(x, y, 860 * share, 290 * share, tone)
    sheet.wash(canvas.light.shadow, 0.0, 0.25, 0)
    canvas.glue(sheet, lift=4)


def _children_on_mat(canvas: Canvas, rng: Random, camera: Camera, x: float) -> None:
    spots = [
        (x - 1.3, 4.1, 0.5),
        (x + 1.3, 4.1, -0.5),
        (x - 1.65, 3.45, 0.6),
        (x + 1.65, 3.45, -0.6),
        (x - 1.2, 2.8, 0.2),
        (x - 0.42, 2.65, 0.1),
        (x + 0.42, 2.65, -0.1),
        (x + 1.2, 2.8, -0.2),
    ]
    chosen = sorted(rng.sample(spots, rng.randint(6, 8)), key=lambda spot: -spot[1])
    for px, z, turn in chosen:
        back = z < 3.2
        pose = poses.Pose(
            view="back" if back else "front",
            legs="floor",
            turn=turn,
            left=(-0.1, -0.7) if back else poses.HOLDING,
            right=(-0.1, -0.7) if back else rng.choice((poses.HOLDING, poses.RAISED)),
        )
        stand(canvas, camera, people.toddler(rng), pose, px, z, rim=3)
    blocks = Sheet()
    px, py = camera(x + rng.choice((-2.1, 2.1)), 0, 3.0)
    props.toy_blocks(blocks, rng, px, py, 40)
    canvas.glue(blocks, volume=5, rim=2, lift=4)
