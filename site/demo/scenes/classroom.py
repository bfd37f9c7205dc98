"""Inside the school: open lessons, the whiteboard, the computer room, kindergarten, the library."""

from __future__ import annotations

from random import Random

from . import furniture, props, room
from . import palette as c
from .canvas import Canvas
from .crowd import place, sit_behind, stand
from .figures import person as people
from .figures import pose as poses
from .figures.figure import Placed
from .geometry import Camera, ellipse, rectangle, smooth
from .light import GOLDEN, MORNING, NOON, RAIN, pick
from .palette import Color, darker, lighter, mix
from .room import Room
from .sheet import Sheet
from .story import Story

WALLS = (c.PAPER, c.rgb("#dde6e1"), c.rgb("#e9dcc4"), c.rgb("#d9dfeb"), c.rgb("#f0e0c8"))
FLOORS = (c.rgb("#c39a6d"), c.rgb("#cdb791"), c.rgb("#b9b2a3"), c.rgb("#a97c58"))
WAINSCOTS = (c.TEAK_PALE, c.TEAL_PALE, c.INDIGO_PALE, c.SAGE, None)
DESK_TOPS = (c.TEAK_PALE, c.rgb("#d8b98a"), c.rgb("#c9cfd3"))


def _view(
    canvas: Canvas, rng: Random, horizon: float, height: float, focal: float
) -> tuple[Camera, float]:
    """A camera that stands off centre, so that the window wall is seen; and the room's middle."""
    side = canvas.light.side
    camera = Camera(horizon, height, focal, 900 - side * rng.uniform(230, 330))
    return camera, side * 0.5


def _classroom(canvas: Canvas, rng: Random, camera: Camera, middle: float, back: float) -> Room:
    """Walls, floor, ceiling fans and the windows on the side of the light."""
    space = Room(
        camera,
        middle - 3.7,
        middle + 3.7,
        back,
        3.2,
        wall=rng.choice(WALLS),
        floor=rng.choice(FLOORS),
        ceiling=c.PAPER_SHADE,
        wainscot=rng.choice(WAINSCOTS),
    )
    room.shell(canvas, space, floor_lines=rng.choice(("boards", "tiles")))
    room.side_windows(canvas, space, _window_spans(back), frame=rng.choice((c.CREAM, c.TEAK_PALE)))
    fans = Sheet()
    for z in (5.2, 8.2):
        room.fan(fans, camera, rng.uniform(-1.6, 1.6), 3.0, z, rng.random())
    canvas.glue(fans, depth=0.15)
    return space


def _window_spans(back: float) -> list[tuple[float, float]]:
    return [(3.0, 4.2), (4.6, 5.8), (6.2, 7.4)] if back > 7 else [(2.6, 3.7), (4.1, 5.2)]


def lesson_study(canvas: Canvas, rng: Random) -> Story:
    """An open class of Lesson Study: groups at work, observers standing around."""
    canvas.light = pick(rng, (MORNING, GOLDEN, NOON, RAIN))
    camera, mid = _view(
        canvas, rng, rng.uniform(380, 450), rng.uniform(1.9, 2.3), rng.uniform(1200, 1320)
    )
    space = _classroom(canvas, rng, camera, mid, 7.8)
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
    room.beams(canvas, space, _window_spans(7.8), strength=0.26)
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


def teacher_board(canvas: Canvas, rng: Random) -> Story:
    """A teacher explains at the board; pupils are seen from behind."""
    canvas.light = pick(rng, (MORNING, GOLDEN, NOON, RAIN))
    camera, mid = _view(canvas, rng, rng.uniform(400, 450), 1.6, rng.uniform(1200, 1350))
    space = _classroom(canvas, rng, camera, mid, 5.8)
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
    room.beams(canvas, space, _window_spans(5.8), strength=0.3)
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


def computer_lab(canvas: Canvas, rng: Random) -> Story:
    """Coding in the computer room."""
    canvas.light = pick(rng, (MORNING, NOON, RAIN))
    camera, mid = _view(canvas, rng, rng.uniform(380, 430), 1.95, rng.uniform(1200, 1320))
    wall = rng.choice((c.rgb("#c9d3e4"), c.rgb("#d5dde0"), c.INDIGO_PALE, c.TEAL_PALE))
    space = Room(
        camera,
        mid - 3.9,
        mid + 3.9,
        7.6,
        3.2,
        wall=wall,
        floor=c.rgb("#8f97a8"),
        ceiling=c.PAPER_SHADE,
        wainscot=darker(wall, 0.2),
    )
    room.shell(canvas, space, floor_lines="tiles")
    spans = [(3.4, 4.9), (5.4, 6.9)]
    room.side_windows(canvas, space, spans)
    left, top = camera(mid - 1.9, 2.7, 7.5)
    right, low = camera(mid + 1.5, 1.15, 7.5)
    _code_screen(canvas, rng, left, top, right - left, low - top)
    canvas.shine([(rectangle(left, top, right - left, low - top), 0.3)], c.INDIGO_MIST, blur=70)
    teacher = people.adult(rng, rng.choice(("khaki", "civil")))
    stand(
        canvas,
        camera,
        teacher,
        poses.STANDING.but(left=(0.7, 0.12), right=(-0.1, -0.5), turn=-0.3),
        mid + 2.2,
        6.9,
        depth=0.04,
    )
    room.beams(canvas, space, spans, strength=0.24)
    for z in (5.3, 3.8, 2.5):
        _computer_row(canvas, rng, camera, mid, z)
    alt = (
        f"ภาพประกอบ ห้องคอมพิวเตอร์ นักเรียน {canvas.seen['child']} คนนั่งเขียนโปรแกรมแบบบล็อกหน้าจอ "
        f"{'ครูผู้หญิง' if teacher.woman else 'ครูผู้ชาย'}ยืนชี้จอภาพหน้าห้อง"
    )
    return Story(alt, (420, 260, 960, 720))


def _code_screen(
    canvas: Canvas, rng: Random, x: float, y: float, width: float, height: float, depth: float = 0.0
) -> None:
    """Blocks of code on the left, what they make on the right."""
    sheet = Sheet()
    frame = max(width * 0.02, 2)
    sheet.polygon(rectangle(x - frame, y - frame, width + 2 * frame, height + 2 * frame), c.INK)
    sheet.polygon(rectangle(x, y, width, height), c.rgb("#eef3f7"), cut=False)
    colors = (c.MARIGOLD, c.INDIGO_MID, c.TEAL, c.TERRACOTTA, c.LEAF_FRESH, c.PLUM)
    step = height / 8
    for i in range(6):
        indent = (0, 1, 1, 2, 1, 0)[i] * width * 0.045
        sheet.polygon(
            rectangle(
                x + width * 0.05 + indent,
                y + step * (0.8 + i),
                width * rng.uniform(0.2, 0.36),
                step * 0.78,
            ),
            rng.choice(colors),
            cut=False,
        )
    sheet.polygon(
        rectangle(x + width * 0.56, y + height * 0.1, width * 0.39, height * 0.8),
        rng.choice((c.INDIGO_DEEP, c.TEAL_PALE, c.SAGE)),
        cut=False,
    )
    sheet.ellipse(
        x + width * rng.uniform(0.66, 0.84),
        y + height * rng.uniform(0.3, 0.6),
        height * 0.13,
        height * 0.13,
        c.MARIGOLD,
        cut=False,
    )
    sheet.polygon(
        [
            (x + width * 0.56, y + height * 0.9),
            (x + width * 0.62, y + height * 0.66),
            (x + width * 0.74, y + height * 0.8),
            (x + width * 0.95, y + height * 0.7),
            (x + width * 0.95, y + height * 0.9),
        ],
        c.LEAF,
        cut=False,
    )
    canvas.glue(sheet, depth=depth, lift=3)


def _computer_row(canvas: Canvas, rng: Random, camera: Camera, mid: float, z: float) -> None:
    """A long desk: screens face us, pupils sit before them with their backs to us."""
    sheet = Sheet()
    furniture.box(
        sheet, camera, (mid - 3.5, mid + 3.5), (0.64, 0.7), (z + 0.35, z + 0.95), c.rgb("#dcd3c0")
    )
    furniture.box(
        sheet, camera, (mid - 3.5, mid + 3.5), (0, 0.64), (z + 0.9, z + 0.95), c.rgb("#8f8877")
    )
    seats = [mid + x for x in (-2.9, -1.75, -0.6, 0.6, 1.75, 2.9)]
    seats = [x for x in seats if -60 < camera(x, 0, z)[0] < 1860]
    for x in seats:
        furniture.box(sheet, camera, (x + 0.34, x + 0.52), (0, 0.42), (z + 0.5, z + 0.88), c.INK)
        board = camera.polygon(
            (x + 0.08, 0.71, z + 0.56),
            (x + 0.48, 0.71, z + 0.56),
            (x + 0.48, 0.71, z + 0.42),
            (x + 0.08, 0.71, z + 0.42),
        )
        sheet.polygon(board, c.INDIGO_DEEP, cut=False)
    sheet.wash(canvas.light.shadow, 0.0, 0.45, 0)
    canvas.glue(sheet, lift=4)
    scale = camera.scale(z + 0.7)
    for x in seats:
        px, py = camera(x + 0.28, 0.7, z + 0.7)
        stem = Sheet()
        stem.polygon(
            rectangle(px - 0.04 * scale, py - 0.12 * scale, 0.08 * scale, 0.12 * scale), c.INK
        )
        stem.polygon(ellipse(px, py, 0.13 * scale, 0.025 * scale), c.INK)
        canvas.glue(stem)
        _code_screen(canvas, rng, px - 0.27 * scale, py - 0.44 * scale, 0.54 * scale, 0.33 * scale)
    canvas.shine(
        [
            (ellipse(*camera(x + 0.28, 0.98, z + 0.7), 0.35 * scale, 0.28 * scale), 0.22)
            for x in seats
        ],
        c.rgb("#bcd3f2"),
        blur=26,
    )
    for x in seats:
        if rng.random() < 0.92:
            sit_behind(
                canvas,
                camera,
                people.pupil(rng),
                poses.FROM_BEHIND.but(
                    turn=rng.uniform(0.0, 0.4), left=(-0.05, -0.6), right=(-0.1, -0.6)
                ),
                x - 0.1,
                z,
                rim=3,
            )
        seat = Sheet()
        furniture.chair(seat, camera, x - 0.1, z - 0.25, color=c.INDIGO, scale=0.85)
        canvas.glue(seat, lift=3)


def kindergarten(canvas: Canvas, rng: Random) -> Story:
    """The play corner: children on the mat around their teacher."""
    canvas.light = pick(rng, (MORNING, GOLDEN, NOON))
    camera, mid = _view(canvas, rng, rng.uniform(350, 400), 1.55, rng.uniform(1200, 1300))
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
    return Story(alt, (450, 330, 900, 650))


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


def library(canvas: Canvas, rng: Random) -> Story:
    """The reading corner: a wall of books, a window seat, children on cushions."""
    canvas.light = pick(rng, (MORNING, GOLDEN, RAIN, NOON))
    side = canvas.light.side
    camera, mid = _view(canvas, rng, rng.uniform(360, 410), 1.45, rng.uniform(1200, 1300))
    wall = rng.choice((c.rgb("#e7d9bd"), c.rgb("#cfdad6"), c.INDIGO_PALE, c.rgb("#e4c9ae")))
    space = Room(
        camera, mid - 3.3, mid + 3.3, 6.2, 3.1, wall=wall, floor=c.rgb("#a9744c"), ceiling=c.PAPER
    )
    room.shell(canvas, space, floor_lines="boards")
    spans = [(2.7, 4.0), (4.5, 5.8)]
    room.side_windows(canvas, space, spans, sill=0.7, top=2.4)
    wood = rng.choice((c.TEAK, c.TEAK_PALE, c.rgb("#6d4a3a")))
    window = mid + side * rng.uniform(0.5, 1.3)
    _arched_window(canvas, camera, window, 6.2)
    _back_shelves(canvas, rng, camera, (mid - 3.2, mid + 3.2), window, wood)
    furniture.wall_shelf(canvas, rng, camera, mid - side * 3.28, (1.6, 6.1), wood=wood)
    room.wall_light(canvas, space)
    if rng.random() < 0.7:
        _window_seat(canvas, rng, camera, window)
    _rug(canvas, rng, camera, mid * 0.8)
    room.beams(canvas, space, spans, sill=0.7, top=2.4, strength=0.34)
    _readers(canvas, rng, camera, mid * 0.8)
    px, py = camera(mid + side * 2.5, 0, 3.5)
    props.plant_pot(canvas, rng, px, py, 130)
    alt = (
        "ภาพประกอบ มุมอ่านหนังสือในห้องสมุด มีชั้นหนังสือเต็มผนังและหน้าต่าง "
        f"นักเรียน {canvas.seen['child']} คนนั่งอ่านหนังสือ"
    )
    return Story(alt, (430, 330, 940, 680))


def _back_shelves(
    canvas: Canvas,
    rng: Random,
    camera: Camera,
    wall: tuple[float, float],
    window: float,
    wood: Color,
) -> None:
    scale = camera.scale(6.1)
    for left, right in ((wall[0], window - 0.95), (window + 0.95, wall[1])):
        px, floor = camera(left, 0, 6.1)
        if right - left > 0.7:
            furniture.shelf(
                canvas, rng, px, floor, (right - left) * scale, 2.3 * scale, rows=5, wood=wood
            )


def _window_seat(canvas: Canvas, rng: Random, camera: Camera, x: float) -> None:
    """A bench under the window with a child reading on it."""
    bench = Sheet()
    furniture.box(bench, camera, (x - 0.85, x + 0.85), (0, 0.42), (5.5, 6.1), c.TEAK_PALE)
    furniture.box(bench, camera, (x - 0.8, x + 0.8), (0.42, 0.5), (5.52, 6.05), c.MARIGOLD)
    canvas.glue(bench, lift=4)
    child = people.pupil(rng)
    pose = poses.Pose(legs="floor", left=(-0.2, -0.5), right=(-0.2, -0.5), nod=0.12, turn=0.3)
    placed = stand(canvas, camera.on(0.5), child, pose, x + rng.uniform(-0.3, 0.3), 5.75, rim=3)
    _open_book(canvas, rng, placed)


def _open_book(canvas: Canvas, rng: Random, placed: Placed) -> None:
    middle = (placed.left_hand[0] + placed.right_hand[0]) / 2
    props.open_book(
        canvas,
        middle,
        placed.left_hand[1] - placed.unit * 0.45,
        placed.unit * 1.5,
        rng.choice(furniture.BOOKS),
    )


def _rug(canvas: Canvas, rng: Random, camera: Camera, mid: float) -> None:
    x, y = camera(mid, 0, 3.6)
    rug = Sheet()
    color = rng.choice((c.LACQUER, c.INDIGO, c.TEAL))
    for share, tone in ((1, color), (0.9, c.GOLD), (0.87, color), (0.6, lighter(color, 0.2))):
        rug.ellipse(x, y, 720 * share, 230 * share, tone)
    rug.wash(canvas.light.shadow, 0.0, 0.3, 0)
    canvas.glue(rug, lift=3)


def _arched_window(canvas: Canvas, camera: Camera, x: float, z: float) -> None:
    (x0, y0), (x1, y1) = camera(x - 0.75, 2.0, z), camera(x + 0.75, 0.75, z)
    middle, wide = (x0 + x1) / 2, (x1 - x0) / 2
    arch = [
        (x0, y1),
        (x0, y0),
        *smooth(
            [
                (x0, y0),
                (middle - wide * 0.7, y0 - wide * 0.72),
                (middle, y0 - wide),
                (middle + wide * 0.7, y0 - wide * 0.72),
                (x1, y0),
            ],
            closed=False,
        ),
        (x1, y1),
    ]
    sheet = Sheet()
    outer = [(middle + (px - middle) * 1.1, y1 + (py - y1) * 1.05) for px, py in arch]
    sheet.polygon(outer, c.CREAM)
    sheet.polygon(arch, mix(canvas.light.sky[2], c.CREAM, 0.3), cut=False)
    sheet.polygon(
        [(x0, y1), (x0, y1 - 90), (middle, y1 - 150), (x1, y1 - 100), (x1, y1)],
        mix(c.INDIGO_PALE, c.LEAF, 0.4),
        cut=False,
    )
    sheet.polygon(
        [(x0, y1), (x0, y1 - 40), (middle, y1 - 62), (x1, y1 - 34), (x1, y1)], c.LEAF, cut=False
    )
    sheet.polygon(rectangle(middle - 4, y0 - wide, 8, y1 - y0 + wide), c.CREAM, cut=False)
    sheet.polygon(rectangle(x0, (y0 + y1) / 2, wide * 2, 8), c.CREAM, cut=False)
    sheet.polygon(rectangle(x0 - 16, y1, wide * 2 + 32, 14), c.PAPER_SHADE)
    canvas.glue(sheet, depth=0.06, lift=4)
    canvas.shine([(arch, 0.35)], canvas.light.sun, blur=60)


def _readers(canvas: Canvas, rng: Random, camera: Camera, mid: float) -> None:
    """Children on cushions, the nearest large in the picture."""
    spots = [
        (-1.75, 4.6),
        (-0.55, 4.8),
        (0.75, 4.7),
        (1.9, 4.3),
        (-1.25, 3.4),
        (1.25, 3.3),
        (0.0, 2.9),
    ]
    chosen = sorted(rng.sample(spots, rng.randint(4, 5)), key=lambda spot: -spot[1])
    for x, z in chosen:
        px, py = camera(mid + x, 0, z)
        scale = camera.scale(z)
        cushion = Sheet()
        color = rng.choice((c.MARIGOLD, c.INDIGO_MID, c.TERRACOTTA, c.SAGE, c.TEAL))
        cushion.ellipse(px, py - 0.04 * scale, 0.46 * scale, 0.15 * scale, color)
        canvas.glue(cushion, volume=6, rim=2, lift=3)
        pose = poses.Pose(
            legs="floor",
            left=(-0.2, -0.5),
            right=(-0.2, -0.5),
            nod=0.12,
            turn=rng.uniform(-0.4, 0.4),
        )
        child = rng.choice((people.pupil, people.pupil, people.teen))(rng)
        _open_book(canvas, rng, place(canvas, child, pose, px, py - 0.06 * scale, scale, rim=3))
        if rng.random() < 0.5:
            _pile_of_books(canvas, rng, px + rng.choice((-1, 1)) * 0.62 * scale, py, scale)


def _pile_of_books(canvas: Canvas, rng: Random, x: float, y: float, metre: float) -> None:
    sheet = Sheet()
    low = y
    for _ in range(rng.randint(2, 4)):
        wide, thick = rng.uniform(0.22, 0.3) * metre, rng.uniform(0.035, 0.06) * metre
        left = x - wide / 2 + rng.uniform(-0.03, 0.03) * metre
        color = rng.choice(furniture.BOOKS)
        sheet.polygon(rectangle(left, low - thick, wide, thick), color)
        sheet.polygon(
            rectangle(left + wide * 0.06, low - thick * 0.7, wide * 0.2, thick * 0.4),
            lighter(color, 0.5),
            cut=False,
        )
        low -= thick
    canvas.glue(sheet, volume=3, rim=1.5, lift=4)


def classroom(canvas: Canvas, rng: Random) -> Story:
    """A lesson seen from the front: pupils at their desks face us, the teacher walks among them."""
    canvas.light = pick(rng, (MORNING, GOLDEN, NOON, RAIN))
    camera, mid = _view(
        canvas, rng, rng.uniform(360, 420), rng.uniform(1.75, 2.05), rng.uniform(1200, 1320)
    )
    space = _classroom(canvas, rng, camera, mid, 7.6)
    for x, wide in ((-3.2, 0.95), (-2.05, 1.25), (1.0, 0.95), (2.2, 1.1)):
        px, py = camera(mid + x, 2.25, 7.6)
        furniture.poster(canvas, rng, px, py, wide * camera.scale(7.6), 1.15 * camera.scale(7.6))
    room.wall_light(canvas, space)
    px, floor = camera(mid - 0.6, 0, 7.5)
    furniture.shelf(
        canvas, rng, px, floor, 1.4 * camera.scale(7.5), 1.5 * camera.scale(7.5), rows=3
    )
    room.beams(canvas, space, _window_spans(7.6), strength=0.26)
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
