"""On and before a stage: the meeting hall, the lectern, the group photo, the award."""

from __future__ import annotations

from dataclasses import dataclass, replace
from random import Random

from . import furniture, props, room, textiles
from . import palette as c
from .canvas import Canvas
from .crowd import place, sit_behind, stand
from .figures import person as people
from .figures import pose as poses
from .geometry import Camera, ellipse, rectangle
from .light import GOLDEN, MORNING, NOON, pick
from .palette import Color, darker, lighter
from .sheet import Sheet
from .story import Story

DRESS = ("khaki", "civil", "mohom", "civil")
DRESS_WORDS = {
    "khaki": "สวมเครื่องแบบสีกากี",
    "civil": "สวมชุดสุภาพและผ้าไทย",
    "mohom": "สวมเสื้อม่อฮ่อม",
    "suit": "สวมสูท",
}
CURTAINS = (c.INDIGO_DEEP, c.LACQUER, c.rgb("#27504d"), c.rgb("#3d3560"))
STAGE_LIGHT = c.rgb("#ffdf9e")


@dataclass(frozen=True)
class Platform:
    """A stage in metres: its front edge, depth, height and half width."""

    camera: Camera
    front: float
    back: float
    height: float
    half: float

    @property
    def top(self) -> Camera:
        """Measures from the boards of the stage."""
        return self.camera.on(self.height)

    def draw(self, canvas: Canvas, cloth: Color) -> None:
        camera = self.camera
        left, top = camera(-self.half, self.height, self.front)
        right, low = camera(self.half, 0, self.front)
        floor = Sheet()
        floor.polygon(
            self.top.polygon(
                (-self.half, 0, self.back),
                (self.half, 0, self.back),
                (self.half, 0, self.front),
                (-self.half, 0, self.front),
            ),
            c.TEAK,
        )
        floor.wash(canvas.light.sun, 0.45, 0.1, 0)
        canvas.glue(floor)
        face = Sheet()
        face.polygon(rectangle(left, top, right - left, low - top), cloth)
        folds = 34
        for i in range(folds):
            x = left + (right - left) * i / folds
            face.polygon(
                [(x, top), (x + 10, top), (x + 14, low), (x - 2, low)],
                darker(cloth, 0.22),
                cut=False,
            )
        textiles.teen_jok(face, left, top, right - left, (low - top) * 0.3, cut=False)
        face.wash(canvas.light.shadow, 0.0, 0.4, 0)
        canvas.glue(face, lift=5)


def _hall(canvas: Canvas, rng: Random) -> Story:
    """A meeting seen from behind the audience."""
    canvas.light = pick(rng, (MORNING, NOON, GOLDEN))
    camera = Camera(
        horizon=rng.uniform(470, 540),
        height=rng.uniform(2.1, 2.9),
        focal=rng.uniform(1180, 1500),
        centre=900 + rng.uniform(-170, 170),
    )
    style = rng.choice(DRESS)
    tone = rng.choice((c.PAPER, c.rgb("#dfe3e2"), c.rgb("#ead9bd"), c.rgb("#cfd6e2")))
    hall_room = room.Room(
        camera,
        -7.8,
        7.8,
        17,
        6.2,
        wall=tone,
        floor=c.rgb("#b98f66"),
        ceiling=c.PAPER_SHADE,
        wainscot=rng.choice((c.TEAK, c.TEAK_PALE, None)),
    )
    room.shell(canvas, hall_room, floor_lines="tiles", depth=0.12)
    spans = [(5.4, 7.4), (8.4, 10.4), (11.4, 13.2)]
    room.side_windows(canvas, hall_room, spans, sill=1.3, top=4.6)
    room.lamps(canvas, hall_room, [6, 9.5, 13], [-4.5, 0, 4.5])
    platform = Platform(camera, 13.2, 16.8, 0.9, 6.6)
    banner = _set_stage(canvas, rng, platform)
    speaker = people.adult(rng, style)
    side = rng.choice((-1, 1))
    _speaker(canvas, platform, speaker, side)
    _dignitaries(canvas, rng, platform, -side, style)
    room.beams(canvas, hall_room, spans, sill=1.3, top=4.6, strength=0.34)
    canvas.shade([(rectangle(-50, 900, 1900, 350), 0.34)], blur=110)
    seating = rng.choice((_rows, _rows, _tables))
    on_stage = canvas.seen.total()
    seating(canvas, rng, camera, style)
    alt = (
        "ภาพประกอบ การประชุมในหอประชุม "
        f"ผู้เข้าประชุมราว {canvas.seen.total() - on_stage} คน{DRESS_WORDS[style]} "
        f"นั่งหันหน้าสู่เวที {'วิทยากรหญิง' if speaker.woman else 'วิทยากรชาย'}ยืนพูดที่แท่นบรรยาย "
        "หลังเวทีมีป้ายผ้าขอบลายตีนจก"
    )
    left, top, width, height = banner
    return Story(alt, (left - 120, top + height * 0.2, width + 240, height + 240))


def _set_stage(canvas: Canvas, rng: Random, platform: Platform) -> tuple[float, ...]:
    """Curtain, banner, boards and flowers; gives the banner's place."""
    camera = platform.camera
    left, top = camera(-platform.half - 0.7, 5.6, platform.back)
    right, low = camera(platform.half + 0.7, platform.height, platform.back)
    cloth = rng.choice(CURTAINS)
    textiles.curtain(canvas, left, top, right - left, low - top, cloth, folds=26)
    x0, y0 = camera(-4.1, 4.8, platform.back - 0.1)
    x1, y1 = camera(4.1, 1.55, platform.back - 0.1)
    textiles.backdrop_banner(canvas, rng, x0, y0, x1 - x0, y1 - y0)
    textiles.valance(canvas, left, top - 4, right - left, 62, darker(cloth, 0.1), swags=9)
    platform.draw(canvas, cloth)
    canvas.shine(
        [(ellipse((x0 + x1) / 2, (y0 + y1) / 2 + 40, 450, 230), 0.42)], STAGE_LIGHT, blur=90
    )
    scale = camera.scale(platform.front)
    for i in range(7):
        x, y = camera(
            -platform.half + 0.9 + i * (platform.half * 2 - 1.8) / 6, 0, platform.front - 0.2
        )
        furniture.flowers(canvas, rng, x, y, 1.25 * scale, 0.52 * scale)
    return x0, y0, x1 - x0, y1 - y0


def _speaker(canvas: Canvas, platform: Platform, speaker: people.Person, side: int) -> None:
    x, z = side * 5.0, platform.front + 1.1
    stand(canvas, platform.top, speaker, poses.SPEAKING.but(turn=-side * 0.4), x, z)
    px, py = platform.top(x, 0, z - 0.35)
    furniture.lectern(canvas, px, py, platform.top.scale(z))


def _dignitaries(canvas: Canvas, rng: Random, platform: Platform, side: int, style: str) -> None:
    """A few guests on chairs to one side of the stage."""
    for i in range(rng.choice((0, 3, 4))):
        x, z = side * (2.4 + i * 0.95), platform.front + 1.9
        sheet = Sheet()
        furniture.chair(
            sheet, platform.top, x, z, color=c.PAPER, facing=-1, scale=1.15, legs=c.GOLD
        )
        canvas.glue(sheet)
        stand(
            canvas,
            platform.top,
            people.adult(rng, style),
            poses.SEATED.but(turn=-side * 0.5),
            x,
            z - 0.1,
        )


CHAIR_COVERS = (
    (c.PAPER, c.INDIGO),
    (c.CREAM, c.MARIGOLD_DEEP),
    (c.INDIGO_MIST, c.INDIGO),
    (c.PAPER_SHADE, c.LACQUER),
    (c.INDIGO_DEEP, c.MARIGOLD),
)


def _rows(canvas: Canvas, rng: Random, camera: Camera, style: str) -> None:
    """Rows of chairs on either side of an aisle, nearest last."""
    cover = rng.choice(CHAIR_COVERS)
    rows = (10.2, 8.8, 7.4, 6.1, 4.9, 3.8)[rng.choice((0, 1)) :]
    aisle = rng.choice((0.0, 1.0))
    for index, z in enumerate(rows):
        reach = min(900 / camera.scale(z) + 0.6, 5.6)
        for step in range(-7, 8):
            x = step * 0.74 + aisle * (0.7 if step >= 0 else -0.7) + rng.uniform(-0.04, 0.04)
            if abs(x) > reach:
                continue
            _seated_from_behind(
                canvas, rng, camera, x, z, style, cover, 0.1 * (1 - index / len(rows))
            )


def _seated_from_behind(
    canvas: Canvas,
    rng: Random,
    camera: Camera,
    x: float,
    z: float,
    style: str,
    cover: tuple[Color, Color],
    depth: float,
) -> None:
    taken = rng.random() < 0.93
    if taken:
        guest = people.adult(rng, style if rng.random() < 0.8 else "civil")
        pose = poses.FROM_BEHIND.but(turn=rng.uniform(-0.3, 0.3), lean=rng.uniform(-0.04, 0.04))
        stand(canvas, camera.on(-0.42), guest, pose, x, z, depth=depth, rim=1.6)
    sheet = Sheet()
    furniture.covered_chair_back(sheet, camera, x, z, *cover)
    canvas.glue(sheet, depth=depth, volume=6, lift=4)


def _tables(canvas: Canvas, rng: Random, camera: Camera, style: str) -> None:
    """Workshop seating: long covered tables, three at each."""
    cover = rng.choice(CHAIR_COVERS)
    cloth = rng.choice((c.CREAM, c.INDIGO_MIST, c.PAPER))
    for index, z in enumerate((10.0, 7.7, 5.6)):
        depth = 0.1 * (1 - index / 3)
        for x in (-4.1, -1.45, 1.45, 4.1):
            if abs(x) - 1.2 > 900 / camera.scale(z):
                continue
            sheet = Sheet()
            furniture.box(sheet, camera, (x - 1.15, x + 1.15), (0, 0.75), (z + 0.5, z + 1.1), cloth)
            for i in range(3):
                furniture.box(
                    sheet,
                    camera,
                    (x - 0.85 + 0.7 * i, x - 0.6 + 0.7 * i),
                    (0.75, 0.76),
                    (z + 0.6, z + 0.85),
                    rng.choice((c.INDIGO, c.CREAM, c.MARIGOLD)),
                )
            canvas.glue(sheet, depth=depth, lift=4)
            for i in (-1, 0, 1):
                _seated_from_behind(canvas, rng, camera, x + i * 0.72, z, style, cover, depth)


def podium(canvas: Canvas, rng: Random) -> Story:
    """The director speaks; the first row listens in the foreground."""
    canvas.light = pick(rng, (MORNING, GOLDEN, NOON))
    style = rng.choice(("khaki", "mohom", "suit", "civil"))
    speaker = people.adult(rng, style, elder=0.4)
    cloth = rng.choice(CURTAINS)
    canvas.backdrop((0, darker(cloth, 0.3)), (1, darker(cloth, 0.1)))
    textiles.curtain(canvas, -40, -20, 1880, 1240, cloth, folds=rng.randint(15, 21))
    x = rng.uniform(560, 660)
    textiles.backdrop_banner(canvas, rng, x + 190, rng.uniform(60, 120), 1180, 640)
    metre = rng.uniform(520, 590)
    foot = 1240 + metre * 0.12
    canvas.shine([(ellipse(x, 520, 460, 520), 0.5)], STAGE_LIGHT, blur=120)
    pose = poses.Pose(
        left=(-0.12, -0.5),
        right=rng.choice(((0.3, -0.32), (-0.1, -0.52), (0.42, -0.1))),
        turn=rng.uniform(0.2, 0.5),
        nod=0.02,
    )
    place(canvas, speaker, pose, x, foot - metre * 0.14, metre, rim=4)
    furniture.lectern(canvas, x, foot, metre)
    furniture.flowers(canvas, rng, x + metre * 0.75, 1215, metre * 0.8, metre * 0.42)
    furniture.flowers(canvas, rng, x - metre * 0.72, 1215, metre * 0.62, metre * 0.34)
    canvas.shade([(rectangle(-50, 980, 1900, 300), 0.5)], blur=80)
    _front_row(canvas, rng, style)
    who = "ผู้บริหารหญิง" if speaker.woman else "ผู้บริหารชาย"
    alt = (
        f"ภาพประกอบ {who}{DRESS_WORDS[style]} ยืนกล่าวที่แท่นบรรยาย ด้านหลังเป็นป้ายผ้าและม่านเวที "
        f"เห็นด้านหลังของผู้ฟัง {canvas.seen['adult'] - 1} คนอยู่ใกล้"
    )
    return Story(alt, (x - 260, 180, 900, 820))


def _front_row(canvas: Canvas, rng: Random, style: str) -> None:
    """Heads of listeners, dark against the lit stage."""
    count = rng.choice((3, 4))
    for i in range(count):
        x = 1010 + i * 250 + rng.uniform(-30, 30)
        person = people.adult(rng, style)
        place(
            canvas,
            person,
            poses.FROM_BEHIND.but(turn=-0.2, lean=rng.uniform(-0.05, 0.03)),
            x,
            1780 + rng.uniform(0, 60),
            520,
            depth=0.0,
            rim=4,
        )
    canvas.shade([(rectangle(900, 1010, 1000, 260), 0.45)], blur=60)


def group_photo(canvas: Canvas, rng: Random) -> Story:
    """Everybody on stage in rows for the photograph."""
    canvas.light = pick(rng, (MORNING, NOON, GOLDEN))
    style = rng.choice(DRESS)
    cloth = rng.choice(CURTAINS)
    camera = Camera(
        horizon=560, height=1.75, focal=rng.uniform(1640, 1860), centre=900 + rng.uniform(-60, 60)
    )
    canvas.backdrop((0, darker(cloth, 0.4)), (1, cloth))
    textiles.curtain(canvas, -40, -20, 1880, 900, cloth, folds=24)
    left, top = camera(-4.6, 4.1, 9.4)
    right, low = camera(4.6, 1.1, 9.4)
    textiles.backdrop_banner(canvas, rng, left, top, right - left, low - top)
    floor = Sheet()
    floor.polygon(camera.polygon((-14, 0, 9.6), (14, 0, 9.6), (14, 0, 2), (-14, 0, 2)), c.TEAK)
    for x in range(-14, 15):
        floor.line(
            camera.polygon((x * 0.6, 0, 9.6), (x * 0.6, 0, 2)), darker(c.TEAK, 0.25), 2, cut=False
        )
    floor.wash(canvas.light.sun, 0.45, 0.0, 0)
    floor.wash(canvas.light.shadow, 0.0, 0.5, 0)
    canvas.glue(floor)
    canvas.shine([(ellipse(900, 480, 760, 330), 0.35)], STAGE_LIGHT, blur=140)
    _rows_for_photo(canvas, rng, camera, style)
    for spot in (-3.9, -2.4, -0.8, 0.8, 2.4, 3.9):
        px, py = camera(spot, 0, 5.2)
        furniture.flowers(canvas, rng, px, py + 26, 300, 92)
    alt = (
        f"ภาพประกอบ การถ่ายภาพหมู่บนเวที {canvas.seen['adult']} คน{DRESS_WORDS[style]} "
        "แถวหน้านั่ง แถวหลังยืน ด้านหลังเป็นป้ายผ้าขอบลายตีนจก"
    )
    return Story(alt, (330, 330, 1140, 640))


def _rows_for_photo(canvas: Canvas, rng: Random, camera: Camera, style: str) -> None:
    behind = [(8.1, 0.66, 9), (7.4, 0.33, 8), (6.8, 0.0, 9)][rng.choice((0, 1)) :]
    for z, rise, people_in_row in behind:
        for i in range(people_in_row):
            x = (i - (people_in_row - 1) / 2) * 0.66 + rng.uniform(-0.04, 0.04)
            person = people.adult(rng, style if rng.random() < 0.85 else "civil")
            pose = rng.choice((poses.STANDING, poses.AT_EASE, poses.STANDING)).but(
                turn=max(-0.3, min(0.3, -x * 0.06 + rng.uniform(-0.15, 0.15))),
                lean=rng.uniform(-0.02, 0.02),
            )
            stand(canvas, camera.on(rise), person, pose, x, z, depth=0.03)
    seats = rng.choice((5, 7))
    for i in range(seats):
        x, z = (i - (seats - 1) / 2) * 0.84, 6.0
        sheet = Sheet()
        furniture.chair(sheet, camera, x, z, color=c.LACQUER, facing=-1, scale=1.2, legs=c.GOLD)
        canvas.glue(sheet, volume=4)
        stand(canvas, camera, people.adult(rng, style, elder=0.4), poses.SEATED, x, z - 0.08)


def award(canvas: Canvas, rng: Random) -> Story:
    """A plaque changes hands; the next ones wait in line."""
    canvas.light = pick(rng, (MORNING, GOLDEN, NOON))
    style = rng.choice(("khaki", "khaki", "civil", "mohom"))
    cloth = rng.choice(CURTAINS)
    canvas.backdrop((0, darker(cloth, 0.4)), (1, cloth))
    textiles.curtain(canvas, -40, -20, 1880, 1000, cloth, folds=20)
    textiles.backdrop_banner(canvas, rng, rng.uniform(180, 420), 70, 1160, 560)
    floor = Sheet()
    floor.polygon(rectangle(-20, 905, 1840, 320), c.TEAK)
    floor.wash(canvas.light.sun, 0.4, 0.0, 0)
    floor.wash(canvas.light.shadow, 0.0, 0.5, 0)
    canvas.glue(floor)
    metre = 445
    waiting = rng.choice((2, 3))
    pupils = rng.random() < 0.4
    for i in range(waiting):
        person = people.teen(rng) if pupils else people.adult(rng, style)
        px = 1340 + i * 175
        pose = poses.AT_EASE.but(turn=-0.5)
        place(canvas, person, pose, px, 1010 - i * 8, metre * 0.86, depth=0.08)
    canvas.shine([(ellipse(820, 480, 480, 420), 0.42)], STAGE_LIGHT, blur=120)
    giver = people.adult(rng, style, elder=0.5)
    taker = people.teen(rng) if pupils else people.adult(rng, style)
    middle = rng.uniform(760, 840)
    _hand_over(canvas, rng, giver, taker, middle, 1105, metre)
    furniture.flowers(canvas, rng, 240, 1205, 460, 170)
    furniture.flowers(canvas, rng, 1560, 1205, 460, 150)
    given = "นักเรียน" if pupils else "ครู"
    alt = (
        f"ภาพประกอบ ผู้บริหาร{'หญิง' if giver.woman else 'ชาย'}มอบโล่รางวัลให้{given} 1 คนบนเวที "
        f"มีผู้รอรับรางวัลอีก {waiting} คนยืนเรียงแถว"
    )
    return Story(alt, (middle - 330, 260, 660, 700))


def _hand_over(
    canvas: Canvas,
    rng: Random,
    giver: people.Person,
    taker: people.Person,
    x: float,
    y: float,
    metre: float,
) -> None:
    """Two figures turned to each other with a plaque between their hands."""
    gap = metre * 0.45
    meet_y = -0.36
    place(
        canvas,
        giver,
        poses.Pose(left=(-0.3, -0.5), right=(0.42, meet_y), turn=0.55, lean=0.03),
        x - gap,
        y,
        metre,
        rim=3.5,
    )
    placed = place(
        canvas,
        taker,
        poses.Pose(left=(0.42, -0.34), right=(-0.3, -0.42), turn=-0.55, lean=-0.05),
        x + gap,
        y + 6,
        metre,
        rim=3.5,
    )
    px, py = x, placed.left_hand[1] - metre * 0.06
    plaque(canvas, px, py, metre * 0.17, rng.choice((c.GOLD, c.TEAK)))


def plaque(canvas: Canvas, x: float, y: float, size: float, color: Color) -> None:
    sheet = Sheet()
    sheet.polygon(
        [
            (x - size * 0.8, y + size * 1.15),
            (x + size * 0.8, y + size * 1.15),
            (x + size * 0.62, y + size * 0.85),
            (x - size * 0.62, y + size * 0.85),
        ],
        c.TEAK_DARK,
    )
    sheet.polygon(
        [
            (x, y - size * 1.25),
            (x + size * 0.72, y - size * 0.7),
            (x + size * 0.66, y + size * 0.88),
            (x - size * 0.66, y + size * 0.88),
            (x - size * 0.72, y - size * 0.7),
        ],
        color,
    )
    sheet.polygon(
        [
            (x, y - size * 0.95),
            (x + size * 0.5, y - size * 0.55),
            (x + size * 0.46, y + size * 0.68),
            (x - size * 0.46, y + size * 0.68),
            (x - size * 0.5, y - size * 0.55),
        ],
        lighter(color, 0.55),
        cut=False,
    )
    sheet.polygon(
        textiles.stepped_diamond(x, y - size * 0.28, size * 0.24, size * 0.3), c.INDIGO, cut=False
    )
    for i in range(3):
        sheet.polygon(
            rectangle(x - size * 0.3, y + size * (0.18 + 0.16 * i), size * 0.6, size * 0.06),
            c.INDIGO_MID,
            cut=False,
        )
    canvas.glue(sheet, volume=3, rim=2, lift=4)


def meeting(canvas: Canvas, rng: Random) -> Story:
    """A large meeting in the hall, or a working one around tables."""
    return rng.choice((_hall, _meeting_room))(canvas, rng)


def _meeting_room(canvas: Canvas, rng: Random) -> Story:
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
    for side in (-0.4, 0.42):
        if rng.random() < 0.6:
            person = people.adult(rng, style)
            pose = poses.FROM_BEHIND.but(turn=rng.uniform(-0.4, 0.4))
            sit_behind(canvas, camera, person, pose, mid + side, 2.05, rim=4)
            chair = Sheet()
            furniture.chair(chair, camera, mid + side, 1.8, color=c.INDIGO, scale=1.05)
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


def signing(canvas: Canvas, rng: Random) -> Story:
    """Two sides sign an agreement at a table, witnesses stand behind."""
    canvas.light = pick(rng, (MORNING, GOLDEN, NOON))
    style = rng.choice(("khaki", "suit", "civil"))
    cloth = rng.choice(CURTAINS)
    canvas.backdrop((0, darker(cloth, 0.4)), (1, cloth))
    textiles.curtain(canvas, -40, -20, 1880, 1000, cloth, folds=22)
    textiles.backdrop_banner(canvas, rng, 300 + rng.uniform(-40, 40), 60, 1200, 560)
    floor = Sheet()
    floor.polygon(rectangle(-20, 920, 1840, 320), c.TEAK)
    floor.wash(canvas.light.sun, 0.4, 0.0, 0)
    canvas.glue(floor)
    canvas.shine([(ellipse(900, 480, 640, 400), 0.36)], STAGE_LIGHT, blur=130)
    witnesses = rng.choice((3, 4, 5))
    for i in range(witnesses):
        x = 900 + (i - (witnesses - 1) / 2) * 250
        place(
            canvas,
            people.adult(rng, style if i % 2 else "civil"),
            rng.choice((poses.AT_EASE, poses.STANDING)),
            x + rng.uniform(-14, 14),
            1000,
            386,
            rim=3,
            depth=0.05,
        )
    for side in (-1, 1):
        person = people.adult(rng, style, elder=0.4)
        pose = poses.AT_TABLE.but(turn=-side * 0.15, nod=0.1, right=(-0.2, -0.56))
        place(canvas, person, pose, 900 + side * 300, 1195, 430, rim=3.5)
    _signing_table(canvas, rng)
    alt = (
        f"ภาพประกอบ พิธีลงนามความร่วมมือ ผู้ลงนาม 2 คนนั่งที่โต๊ะคลุมผ้าขอบลายตีนจก มีพยาน {witnesses} คนยืนด้านหลัง"
    )
    return Story(alt, (420, 300, 960, 720))


def _signing_table(canvas: Canvas, rng: Random) -> None:
    cloth = rng.choice((c.CREAM, c.INDIGO_DEEP, c.PAPER))
    sheet = Sheet()
    sheet.polygon([(330, 880), (1470, 880), (1520, 950), (280, 950)], lighter(cloth, 0.15))
    sheet.polygon(rectangle(280, 950, 1240, 300), cloth)
    for i in range(19):
        x = 290 + i * 66
        sheet.polygon(
            [(x, 952), (x + 22, 952), (x + 30, 1250), (x - 4, 1250)], darker(cloth, 0.1), cut=False
        )
    textiles.teen_jok(sheet, 280, 1085, 1240, 104, cut=False)
    sheet.wash(canvas.light.shadow, 0.0, 0.28, 0)
    canvas.glue(sheet, rim=3, lift=10)
    papers = Sheet()
    for x in (600, 1200):
        papers.polygon([(x - 100, 938), (x + 100, 938), (x + 84, 896), (x - 84, 896)], c.LACQUER)
        papers.polygon(
            [(x - 88, 932), (x + 88, 932), (x + 76, 900), (x - 76, 900)], c.CREAM, cut=False
        )
        papers.line([(x, 934), (x, 898)], c.PAPER_SHADE, 3, cut=False)
    canvas.glue(papers, lift=3)
    furniture.flowers(canvas, rng, 900, 925, 300, 120)


def performance(canvas: Canvas, rng: Random) -> Story:
    """Pupils dance on stage in tube skirts with teen jok hems; heads of the audience in front."""
    canvas.light = pick(rng, (GOLDEN, MORNING, NOON))
    cloth = rng.choice(CURTAINS)
    canvas.backdrop((0, darker(cloth, 0.5)), (1, darker(cloth, 0.2)))
    textiles.curtain(canvas, -40, -20, 1880, 900, cloth, folds=24)
    textiles.backdrop_banner(canvas, rng, 420, 90, 960, 470)
    textiles.valance(canvas, -40, -30, 1880, 130, darker(cloth, 0.1), swags=9)
    floor = Sheet()
    floor.polygon(rectangle(-20, 850, 1840, 190), c.TEAK_PALE)
    floor.wash(canvas.light.sun, 0.5, 0.1, 0)
    canvas.glue(floor)
    front = Sheet()
    front.polygon(rectangle(-20, 1030, 1840, 200), darker(cloth, 0.2))
    textiles.teen_jok(front, -20, 1030, 1840, 74, cut=False)
    canvas.glue(front, lift=6)
    tones = (c.rgb("#ffdf9e"), c.rgb("#ffd0a0"), c.rgb("#cfe0ff"))
    canvas.shine(
        [
            ([(x, -60), (x + 40, -60), (x + lean + 260, 1000), (x + lean - 200, 1000)], 0.3)
            for x, lean in ((260, 240), (860, 40), (1500, -260))
        ],
        rng.choice(tones),
        blur=36,
    )
    _dancers(canvas, rng)
    dancers = canvas.seen.total()
    canvas.shade([(rectangle(-50, 1060, 1900, 200), 0.4)], blur=50)
    for i in range(7):
        x = 120 + i * 262 + rng.uniform(-40, 40)
        if rng.random() < 0.86:
            guest = (
                people.adult(rng, rng.choice(DRESS)) if rng.random() < 0.5 else people.pupil(rng)
            )
            place(
                canvas,
                guest,
                poses.FROM_BEHIND.but(turn=rng.uniform(-0.3, 0.3)),
                x,
                1120 + guest.build.metres * 330 + rng.uniform(-20, 30),
                350,
                rim=4,
            )
    canvas.shade([(rectangle(-50, 1120, 1900, 200), 0.42)], blur=50)
    alt = (
        f"ภาพประกอบ การแสดงฟ้อนบนเวที นักเรียนหญิง {dancers} คนนุ่งซิ่นตีนจกยกมือฟ้อนพร้อมกัน "
        f"เห็นด้านหลังของผู้ชม {canvas.seen.total() - dancers} คนอยู่ใกล้"
    )
    return Story(alt, (330, 330, 1140, 640))


def _dancers(canvas: Canvas, rng: Random) -> None:
    count = rng.choice((5, 6, 7))
    silk = people.Outfit("silk", rng.choice(people.SILKS), "sinh", rng.choice(people.SINHS), True)
    gestures = (
        poses.Pose(left=(0.62, 0.12), right=(0.1, 0.52), lean=-0.06, turn=-0.3),
        poses.Pose(left=(0.5, -0.3), right=(0.45, 0.5), lean=0.07, turn=0.4),
        poses.Pose(left=(0.6, 0.3), right=(0.6, -0.2), lean=0.05, turn=0.3),
    )
    gesture = rng.choice(gestures)
    for i in range(count):
        x = 900 + (i - (count - 1) / 2) * (1320 / count)
        girl = replace(people.teen(rng, girl=True), outfit=silk, hair="bun")
        placed = place(
            canvas, girl, gesture, x, 970 + (24 if i % 2 else 0), 330, ground=True, rim=4
        )
        bloom = Sheet()
        for side in (-1, 0, 1):
            bloom.ellipse(
                placed.head[0] + side * 12 + 14,
                placed.head[1] - placed.unit * 0.6 + abs(side) * 5,
                10,
                10,
                c.MARIGOLD if side else c.CREAM,
            )
        canvas.glue(bloom, rim=1)
