"""A supervision visit."""

from __future__ import annotations

from collections.abc import Callable
from random import Random

from .. import foliage, furniture, landscape, props
from .. import palette as c
from ..canvas import Canvas
from ..crowd import stand
from ..figures import person as people
from ..figures import pose as poses
from ..geometry import Camera, Points, arc, between, limb, smooth
from ..light import GOLDEN, MORNING, NOON, RAIN, pick
from ..palette import Color, darker, lighter, mix
from ..sheet import Sheet
from ..story import Story

STYLES = ("khaki", "civil", "civil", "mohom")


def supervision(canvas: Canvas, rng: Random) -> Story:
    """A supervision visit: two visitors with notebooks at a classroom door on the veranda."""
    canvas.light = pick(rng, (MORNING, GOLDEN, NOON, RAIN))
    canvas.light = canvas.light.from_side(1)
    camera = Camera(rng.uniform(450, 510), 1.55, rng.uniform(1250, 1400), 1180)
    canvas.sky(560)
    landscape.hills(canvas, rng, 560, layers=3, height=220)
    landscape.ground(
        canvas, [(-60, 575), (1860, 575)], landscape.meadow_color(canvas.light.name), far_haze=0.5
    )
    landscape.forest_edge(canvas, rng, 586, 70, mix(c.LEAF_DEEP, c.INDIGO, 0.2), 0.25)
    foliage.broadleaf(canvas, rng, 1690, 690, 330, depth=0.1)
    wall = rng.choice((c.PAPER, c.rgb("#e9d8b8"), c.rgb("#dbe3e0"), c.rgb("#efd9c2")))
    _veranda(canvas, rng, camera, wall)
    host = people.adult(rng, rng.choice(STYLES))
    stand(canvas, camera, host, poses.GREETING.but(turn=0.5), -1.05, 4.9, rim=3)
    style = rng.choice(("khaki", "civil"))
    guests = []
    for x, z, turn in ((0.15, 4.5, -0.6), (0.72, 3.7, -0.7)):
        guest = people.adult(rng, style)
        guests.append(guest)
        placed = stand(
            canvas,
            camera,
            guest,
            poses.READING_NOTES.but(turn=turn, nod=0.03),
            x,
            z,
            ground=True,
            rim=4,
        )
        middle = (placed.left_hand[0] + placed.right_hand[0]) / 2
        props.notebook(
            canvas,
            (middle, placed.left_hand[1] - 6),
            placed.unit * 1.15,
            rng.choice((c.INDIGO, c.BRICK, c.TEAL)),
        )
    women = sum(guest.woman for guest in guests)
    who = {0: "ชาย 2 คน", 1: "หญิงและชาย", 2: "หญิง 2 คน"}[women]
    alt = (
        f"ภาพประกอบ การนิเทศโรงเรียน ผู้มาเยือน{who}ถือสมุดบันทึกยืนที่ประตูห้องเรียนริมระเบียง "
        "ครูประจำชั้นยืนไหว้ต้อนรับ ด้านนอกเห็นทิวเขา"
    )
    return Story(alt, (790, 330, 770, 700))


def _veranda(canvas: Canvas, rng: Random, camera: Camera, wall: Color) -> None:
    floor = Sheet()
    floor.polygon(
        camera.polygon((-1.7, 0, 14), (1.5, 0, 14), (1.5, 0, 1.1), (-1.7, 0, 1.1)), c.rgb("#b9855d")
    )
    for z in (1.6, 2.2, 2.8, 3.5, 4.3, 5.2, 6.4, 8, 10):
        floor.line(
            camera.polygon((-1.7, 0, z), (1.5, 0, z)), darker(c.rgb("#b9855d"), 0.2), 2, cut=False
        )
    floor.wash(canvas.light.sun, 0.5, 0.0, 0)
    canvas.glue(floor)
    roof = Sheet()
    roof.polygon(
        camera.polygon((-1.7, 2.9, 14), (1.9, 2.7, 14), (1.9, 2.7, 1.1), (-1.7, 2.9, 1.1)), c.TEAK
    )
    for z in (1.8, 2.6, 3.5, 4.6, 6, 8, 11):
        roof.polygon(
            camera.polygon((-1.7, 2.9, z), (1.9, 2.7, z), (1.9, 2.55, z), (-1.7, 2.75, z)),
            darker(c.TEAK, 0.35),
            cut=False,
        )
    roof.wash(canvas.light.shadow, 0.55, 0.15, 0)
    canvas.glue(roof)
    side = Sheet()
    side.polygon(
        camera.polygon((-1.7, 2.9, 14), (-1.7, 2.9, 1.1), (-1.7, 0, 1.1), (-1.7, 0, 14)), wall
    )
    side.polygon(
        camera.polygon((-1.7, 0.9, 14), (-1.7, 0.9, 1.1), (-1.7, 0, 1.1), (-1.7, 0, 14)),
        rng.choice((c.TEAL, c.INDIGO_MID, c.TERRACOTTA)),
        cut=False,
    )
    side.wash(canvas.light.sun, 0.35, 0.0, 270)
    canvas.glue(side)
    _doorway(canvas, rng, camera)
    _railing(canvas, rng, camera)


def _doorway(canvas: Canvas, rng: Random, camera: Camera) -> None:
    """Open door into the lit classroom, windows, a name board, a shoe rack along the wall."""

    def on_wall(low: float, high: float, near: float, far: float) -> list[tuple[float, float]]:
        return camera.polygon(
            (-1.7, high, near), (-1.7, high, far), (-1.7, low, far), (-1.7, low, near)
        )

    sheet = Sheet()
    for near, far in ((2.0, 3.3), (6.5, 8.0), (8.7, 10.6)):
        sheet.polygon(on_wall(1.0, 2.15, near, far), c.CREAM)
        glass = mix(c.INDIGO, canvas.light.sky[1], 0.4)
        sheet.polygon(on_wall(1.06, 2.09, near + 0.07, far - 0.07), glass, cut=False)
        _reflection(sheet, on_wall, near + 0.07, far - 0.07, canvas.light.sky[2])
        middle = (near + far) / 2
        sheet.polygon(on_wall(1.0, 2.15, middle - 0.03, middle + 0.03), c.CREAM, cut=False)
        sheet.polygon(on_wall(0.92, 1.0, near - 0.08, far + 0.08), c.PAPER_SHADE)
    sheet.polygon(on_wall(0, 2.15, 4.0, 6.0), c.TEAK_DARK)
    sheet.polygon(on_wall(0, 2.05, 4.1, 5.9), mix(c.BUTTER, c.CREAM, 0.3), cut=False)
    sheet.polygon(on_wall(1.0, 1.75, 5.0, 5.75), c.rgb("#2d5a4e"), cut=False)
    sheet.polygon(on_wall(1.05, 1.9, 4.25, 4.7), lighter(canvas.light.sky[2], 0.3), cut=False)
    sheet.polygon(on_wall(0, 0.3, 4.1, 5.9), c.TEAK_PALE, cut=False)
    for near in (4.3, 4.9, 5.4):
        _pupil_inside(sheet, on_wall, near)
    sheet.polygon(on_wall(2.25, 2.52, 4.4, 5.6), c.INDIGO_DEEP)
    sheet.polygon(on_wall(2.34, 2.43, 4.6, 5.4), c.MARIGOLD, cut=False)
    canvas.glue(sheet)
    canvas.shine([(on_wall(0, 2.0, 4.1, 5.9), 0.22)], c.BUTTER, blur=30)
    _shoe_rack(canvas, rng, camera)


def _reflection(
    sheet: Sheet,
    on_wall: Callable[[float, float, float, float], Points],
    near: float,
    far: float,
    color: Color,
) -> None:
    """Sky and the line of the hills in the glass, and one slanting gleam."""
    a, b, d, e = on_wall(1.06, 2.09, near, far)
    sheet.polygon(
        [between(a, e, 0.62), between(a, b, 0.5), b, between(b, d, 0.5)], color, alpha=40, cut=False
    )
    sheet.polygon(
        [
            between(a, e, 0.7),
            between(between(a, b, 0.4), between(e, d, 0.4), 0.55),
            between(b, d, 0.68),
            d,
            e,
        ],
        c.INDIGO_DEEP,
        alpha=70,
        cut=False,
    )
    sheet.polygon(
        [between(a, b, 0.12), between(a, b, 0.26), between(e, d, 0.08), e],
        c.CREAM,
        alpha=46,
        cut=False,
    )


def _shoe_rack(canvas: Canvas, rng: Random, camera: Camera) -> None:
    """Two slats along the wall with the shoes of the class."""
    rack = Sheet()
    for z in (3.46, 2.5):
        furniture.box(rack, camera, (-1.66, -1.38), (0, 0.34), (z, z + 0.05), c.TEAK)
    for height in (0.1, 0.34):
        furniture.box(
            rack, camera, (-1.66, -1.38), (height - 0.03, height), (2.5, 3.5), c.TEAK_PALE
        )
        for i in range(7):
            z = 3.4 - i * 0.13
            color = rng.choice((c.INK, c.INDIGO_DEEP, c.INK, c.LACQUER, c.CREAM))
            for x in (-1.58, -1.47):
                px, py = camera(x, height + 0.03, z)
                scale = camera.scale(z)
                rack.polygon(
                    limb(
                        (px - 0.02 * scale, py),
                        (px + 0.045 * scale, py + 3),
                        0.024 * scale,
                        0.02 * scale,
                    ),
                    color,
                )
    canvas.glue(rack, lift=5, rim=1.5)


def _pupil_inside(
    sheet: Sheet, on_wall: Callable[[float, float, float, float], Points], near: float
) -> None:
    """A desk and who sits at it, seen through the door."""
    (x, high), _, _, (_, low) = on_wall(0.6, 0.98, near + 0.2, near + 0.4)
    unit = (low - high) * 0.52
    shoulder = low - unit
    body = [
        (x - unit * 0.42, low),
        (x - unit * 0.36, shoulder + unit * 0.2),
        (x, shoulder),
        (x + unit * 0.36, shoulder + unit * 0.2),
        (x + unit * 0.42, low),
    ]
    sheet.polygon(smooth(body), c.CREAM, cut=False)
    sheet.ellipse(x, shoulder - unit * 0.22, unit * 0.25, unit * 0.32, c.rgb("#b87b56"), cut=False)
    sheet.polygon(
        arc(x, shoulder - unit * 0.24, unit * 0.28, unit * 0.36, 170, 370), c.INK, cut=False
    )
    sheet.polygon(on_wall(0.52, 0.64, near, near + 0.42), c.TEAK, cut=False)
    sheet.polygon(on_wall(0.06, 0.52, near + 0.03, near + 0.07), c.TEAK_DARK, cut=False)


def _railing(canvas: Canvas, rng: Random, camera: Camera) -> None:
    sheet = Sheet()
    z = 9.6
    while z > 1.6:
        furniture.box(sheet, camera, (1.42, 1.56), (0, 2.72), (z, z + 0.14), c.PAPER)
        z -= 2.3
    for low, high in ((0.82, 0.9), (0.1, 0.16)):
        furniture.box(sheet, camera, (1.46, 1.52), (low, high), (1.1, 11.5), c.TEAK_PALE)
    z = 11.4
    while z > 1.4:
        furniture.box(sheet, camera, (1.47, 1.51), (0.1, 0.85), (z, z + 0.04), c.TEAK_PALE)
        z -= 0.24 if z < 6 else 0.5
    canvas.glue(sheet, rim=1.5)
    for z in (7.5, 5.3, 3.6):
        px, py = camera(1.2, 0, z)
        props.plant_pot(canvas, rng, px, py, 0.22 * camera.scale(z))
    floor_light = [
        (
            camera.polygon((1.4, 0, z), (1.4, 0, z + 1.6), (-1.2, 0, z + 0.9), (-1.2, 0, z - 0.7)),
            0.4 * canvas.light.warmth + 0.1,
        )
        for z in (7.3, 5.0, 2.7)
    ]
    canvas.glow(floor_light, lighter(canvas.light.sun, 0.2), blur=12)
