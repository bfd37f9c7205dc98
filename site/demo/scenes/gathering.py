"""Colleagues together: the learning circle, the online meeting, the visit, lunch."""

from __future__ import annotations

from collections.abc import Callable
from random import Random

from . import foliage, furniture, landscape, props, room
from . import palette as c
from .canvas import Canvas
from .crowd import place, seated_drop, sit_behind, stand
from .figures import person as people
from .figures import pose as poses
from .geometry import Camera, Points, arc, between, ellipse, limb, rectangle, smooth
from .light import GOLDEN, MORNING, NIGHT, NOON, RAIN, pick
from .palette import Color, darker, lighter, mix
from .room import Room
from .sheet import Sheet
from .story import Story

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
    return Story(alt, (360, 260, 980, 760))


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


def lunch_hall(canvas: Canvas, rng: Random) -> Story:
    """Lunch in the open canteen: long tables, trays, hills beyond."""
    canvas.light = pick(rng, (MORNING, NOON, GOLDEN, RAIN))
    side = canvas.light.side
    camera = Camera(rng.uniform(390, 440), 1.85, rng.uniform(1250, 1380), 900 - side * 220)
    canvas.sky(520)
    landscape.hills(canvas, rng, 545, layers=3, height=230)
    landscape.forest_edge(canvas, rng, 560, 70, mix(c.LEAF_DEEP, c.INDIGO, 0.2), 0.28)
    _canteen(canvas, rng, camera)
    _counter(canvas, rng, camera)
    for z, xs in ((5.6, (-2.2, 0.6, 3.2)), (3.4, (-1.55, 1.35))):
        for x in xs:
            _lunch_table(canvas, rng, camera, x - side * 0.2, z)
    canvas.shade([(rectangle(-50, 1060, 1900, 250), 0.3)], blur=70)
    alt = (
        "ภาพประกอบ โรงอาหารโรงเรียนเปิดโล่งเห็นทิวเขา "
        f"นักเรียน {canvas.seen['child']} คนนั่งรับประทานอาหารกลางวันที่โต๊ะยาว "
        f"ผู้ใหญ่ {canvas.seen['adult']} คนตักอาหารอยู่ด้านหลัง"
    )
    return Story(alt, (420, 330, 960, 660))


def _canteen(canvas: Canvas, rng: Random, camera: Camera) -> None:
    floor = Sheet()
    floor.polygon(
        camera.polygon((-9, 0, 9.5), (9, 0, 9.5), (9, 0, 1.2), (-9, 0, 1.2)), c.rgb("#c4a684")
    )
    for z in (2, 2.6, 3.2, 3.9, 4.7, 5.6, 6.6, 7.8):
        floor.line(camera.polygon((-9, 0, z), (9, 0, z)), c.rgb("#a98d6c"), 2, alpha=120, cut=False)
    floor.wash(canvas.light.sun, 0.5, 0.0, 0)
    floor.wash(canvas.light.shadow, 0.0, 0.35, 0)
    canvas.glue(floor)
    roof = Sheet()
    roof.polygon([(-20, -20), (1820, -20), *camera.polygon((7, 3.3, 9.5), (-7, 3.3, 9.5))], c.TEAK)
    for z in (2.2, 3.2, 4.6, 6.6, 9.4):
        roof.polygon(
            camera.polygon((-9, 3.3, z), (9, 3.3, z), (9, 3.12, z), (-9, 3.12, z)),
            darker(c.TEAK, 0.4),
        )
    roof.wash(canvas.light.shadow, 0.5, 0.1, 0)
    canvas.glue(roof)
    posts = Sheet()
    for z in (9.4, 6.6, 4.6):
        for x in (-4.4, 4.6):
            furniture.box(posts, camera, (x - 0.09, x + 0.09), (0, 3.2), (z, z + 0.18), c.PAPER)
    canvas.glue(posts, depth=0.05, rim=2)
    lamps = Sheet()
    for x, z in ((-2.2, 6.2), (0.6, 6.2), (3.2, 6.2), (-1.4, 4.0), (1.5, 4.0)):
        px, top = camera(x, 3.1, z)
        _, low = camera(x, 2.5, z)
        size = 0.2 * camera.scale(z)
        lamps.line([(px, top), (px, low)], c.INK, 2)
        lamps.polygon(
            [
                (px - size, low + size * 0.5),
                (px - size * 0.3, low - size * 0.3),
                (px + size * 0.3, low - size * 0.3),
                (px + size, low + size * 0.5),
            ],
            c.INDIGO_DEEP,
        )
        lamps.ellipse(px, low + size * 0.5, size, size * 0.16, c.BUTTER)
    canvas.glue(lamps, rim=1.5)


def _counter(canvas: Canvas, rng: Random, camera: Camera) -> None:
    """Cooks behind their pots."""
    cooks = rng.choice((2, 3))
    for i in range(cooks):
        cook = people.adult(rng, "civil", woman=rng.random() < 0.8)
        sit_behind(
            canvas,
            camera.on(seated_drop(cook)),
            cook,
            poses.Pose(left=(-0.1, -0.5), right=(0.1, -0.5), nod=0.08, turn=rng.uniform(-0.4, 0.4)),
            -1.9 + i * 1.5,
            8.6,
            depth=0.08,
        )
    sheet = Sheet()
    furniture.box(sheet, camera, (-3.2, 2.4), (0, 0.92), (7.9, 8.4), c.INDIGO_PALE)
    canvas.glue(sheet, depth=0.08, lift=4)
    pots = Sheet()
    for i in range(5):
        x, y = camera(-2.8 + i * 1.15, 0.92, 8.1)
        size = 0.26 * camera.scale(8.1)
        pots.polygon(rectangle(x - size, y - size * 1.1, size * 2, size * 1.1), c.rgb("#b9c0c7"))
        pots.ellipse(
            x, y - size * 1.1, size, size * 0.24, rng.choice((c.LEAF_FRESH, c.MARIGOLD, c.BRICK))
        )
    canvas.glue(pots, depth=0.08, volume=4, rim=1.5)
    steam = [
        (ellipse(camera(-2.8 + i * 1.15, 1.5, 8.1)[0], camera(0, 1.6, 8.1)[1], 26, 60), 0.35)
        for i in range(5)
    ]
    canvas.glow(steam, c.CREAM, blur=24)


def _lunch_table(canvas: Canvas, rng: Random, camera: Camera, x: float, z: float) -> None:
    for px in (x - 0.75, x, x + 0.75):
        if rng.random() < 0.92:
            hands = rng.choice(((poses.ON_DESK, poses.ON_DESK), (poses.ON_DESK, (-0.24, -0.1))))
            child = rng.choice((people.pupil, people.pupil, people.teen))(rng)
            sit_behind(
                canvas,
                camera,
                child,
                poses.AT_TABLE.but(turn=rng.uniform(-0.7, 0.7), left=hands[0], right=hands[1]),
                px,
                z + 0.85,
                rim=3,
            )
    sheet = Sheet()
    furniture.floor_shadow(canvas, camera, [(x - 1.15, x + 1.15, z - 0.4, z + 0.7)])
    furniture.table(
        sheet, camera, x, z, 2.3, 0.7, height=0.66, top=c.rgb("#d6b285"), legs=c.TEAK_DARK
    )
    canvas.glue(sheet, volume=3, lift=4)
    trays = Sheet()
    for px in (x - 0.75, x, x + 0.75):
        for dz in (0.5, 0.15):
            _tray(trays, rng, camera, px, z + dz)
    canvas.glue(trays, lift=2)
    for px in (x - 0.7, x + 0.05, x + 0.75):
        if rng.random() < 0.7:
            child = people.pupil(rng)
            sit_behind(
                canvas,
                camera,
                child,
                poses.FROM_BEHIND.but(
                    turn=rng.uniform(-0.7, 0.7), left=(-0.1, -0.7), right=(-0.1, -0.7)
                ),
                px,
                z - 0.3,
                rim=3,
            )
    bench = Sheet()
    furniture.box(bench, camera, (x - 1.1, x + 1.1), (0.32, 0.38), (z - 0.5, z - 0.22), c.TEAK)
    for px in (x - 0.95, x + 0.9):
        furniture.box(bench, camera, (px, px + 0.06), (0, 0.32), (z - 0.4, z - 0.34), c.TEAK_DARK)
    canvas.glue(bench, volume=3, lift=4)


def _tray(sheet: Sheet, rng: Random, camera: Camera, x: float, z: float) -> None:
    sheet.polygon(
        camera.polygon(
            (x - 0.17, 0.67, z + 0.11),
            (x + 0.17, 0.67, z + 0.11),
            (x + 0.17, 0.67, z - 0.11),
            (x - 0.17, 0.67, z - 0.11),
        ),
        c.rgb("#c9cfd3"),
    )
    scale = camera.scale(z)
    for dx, color in ((-0.08, c.CREAM), (0.06, rng.choice((c.MARIGOLD, c.BRICK, c.LEAF_FRESH)))):
        px, py = camera(x + dx, 0.68, z)
        sheet.ellipse(px, py, 0.065 * scale, 0.026 * scale, color, cut=False)
