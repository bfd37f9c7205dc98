"""Evenings and days out: scouts in camp, the science camp under the stars, the sports hall."""

from __future__ import annotations

from dataclasses import replace
from math import cos, pi, sin
from random import Random

from . import foliage, landscape, textiles
from . import palette as c
from .building import thai_flag
from .canvas import Canvas
from .crowd import place, stand
from .figures import person as people
from .figures import pose as poses
from .geometry import Camera, arc, ellipse, rectangle, smooth
from .light import DAWN, DUSK, GOLDEN, MORNING, NIGHT, NOON, RAIN, pick
from .palette import Color, darker, lighter, mix
from .sheet import Sheet
from .story import Story


def tent(
    canvas: Canvas,
    x: float,
    y: float,
    width: float,
    color: Color,
    *,
    glow: bool = False,
    depth: float = 0.0,
) -> None:
    """A ridge tent seen from its door end, a little from the side."""
    h, back = width * 0.72, width * 0.42
    sheet = Sheet()
    sheet.polygon(
        [
            (x, y - h),
            (x + back, y - h * 0.9),
            (x + width * 0.5 + back, y - 4),
            (x + width * 0.5, y),
        ],
        darker(color, 0.2),
    )
    sheet.polygon([(x - width * 0.5, y), (x, y - h), (x + width * 0.5, y)], color)
    inside = c.BUTTER if glow else darker(color, 0.6)
    sheet.polygon(
        [(x - width * 0.17, y), (x, y - h * 0.82), (x + width * 0.15, y)], inside, cut=False
    )
    sheet.polygon(
        [(x - width * 0.17, y), (x, y - h * 0.82), (x - width * 0.26, y)],
        lighter(color, 0.25),
        cut=False,
    )
    sheet.line([(x - width * 0.5, y), (x - width * 0.66, y + 12)], c.PAPER_SHADE, 2)
    canvas.glue(sheet, depth=depth, rim=2, ground=y, volume=4)
    if glow:
        canvas.shine(
            [([(x - width * 0.45, y), (x, y - h * 0.95), (x + width * 0.5, y)], 0.5)],
            c.MARIGOLD,
            blur=24,
        )


def scouts(canvas: Canvas, rng: Random) -> Story:
    """Scouts in their camp: a circle around the fire at night, a parade by day."""
    night = rng.random() < 0.45
    canvas.light = pick(rng, (NIGHT,)) if night else pick(rng, (DAWN, MORNING, GOLDEN, DUSK))
    canvas.sky(640)
    if night:
        _stars(canvas, rng, 620, 160)
    landscape.hills(canvas, rng, 640, layers=3, height=300)
    landscape.forest_edge(canvas, rng, 680, 130, mix(c.LEAF_DEEP, c.INDIGO, 0.3), 0.24)
    landscape.ground(canvas, landscape.slope(rng, 690, 680, 10), _grassland(canvas.light.name))
    for x in (
        rng.uniform(-30, 90),
        rng.uniform(170, 300),
        rng.uniform(1560, 1660),
        rng.uniform(1730, 1820),
    ):
        foliage.pine(canvas, rng, x, rng.uniform(720, 770), rng.uniform(420, 580), 0.1)
    colors = [c.MARIGOLD_DEEP, c.TEAL, c.LEAF, c.TERRACOTTA, c.INDIGO_MID]
    rng.shuffle(colors)
    tents = rng.choice((3, 4))
    for i in range(tents):
        tent(
            canvas,
            420 + i * (960 / (tents - 1)),
            765 + (i % 2) * 18,
            230,
            colors[i],
            glow=night,
            depth=0.06,
        )
    (_fire_circle if night else _patrol)(canvas, rng)
    foliage.grass(canvas, rng, 1206, 80, _grassland(canvas.light.name), 70)
    what = "ล้อมกองไฟยามค่ำคืน" if night else f"เข้าแถวหน้าเต็นท์{canvas.light.thai}"
    alt = (
        f"ภาพประกอบ ค่ายลูกเสือเนตรนารี {canvas.seen['child']} คน{what} "
        f"มีเต็นท์ {tents} หลังและป่าสนอยู่ด้านหลัง"
    )
    return Story(alt, (400, 420, 1000, 620))


def _grassland(name: str) -> Color:
    return mix(landscape.meadow_color(name), c.rgb("#8a8a4f"), 0.25)


def _fire_circle(canvas: Canvas, rng: Random) -> None:
    x, y = 900 + rng.uniform(-80, 80), 985
    canvas.shine(
        [(ellipse(x, y, 620, 190), 0.5), (ellipse(x, y - 60, 260, 200), 0.75)],
        c.rgb("#e8862a"),
        blur=90,
    )
    count = rng.randint(9, 12)
    spots = []
    for i in range(count):
        angle = 2 * pi * (i + 0.5) / count
        spots.append((x + 600 * cos(angle), y - 6 + 150 * sin(angle), sin(angle)))
    for px, py, near in sorted(spots, key=lambda spot: spot[1]):
        if near > 0.1 and abs(px - x) < 190:
            continue
        _by_fire(canvas, rng, px, py, near, x)
    _bonfire(canvas, rng, x, y)


def _by_fire(canvas: Canvas, rng: Random, x: float, y: float, near: float, fire: float) -> None:
    child = people.scout(rng)
    back = near > 0.1
    light = canvas.light
    canvas.light = light.from_side(-1 if fire < x else 1)
    pose = poses.Pose(
        view="back" if back else "front",
        legs="floor",
        turn=max(-0.6, min(0.6, (fire - x) / 700)),
        left=(-0.1, -0.7) if back else poses.HOLDING,
        right=(-0.1, -0.7) if back else rng.choice((poses.HOLDING, poses.PALMS)),
    )
    place(canvas, child, pose, x, y + 44, 262 + 70 * near, rim=6)
    canvas.light = light


def _bonfire(canvas: Canvas, rng: Random, x: float, y: float) -> None:
    logs = Sheet()
    for lean in (-70, -25, 30, 75):
        logs.line([(x + lean, y + 34), (x - lean * 0.5, y - 26)], c.TEAK_DARK, 20)
    canvas.glue(logs, rim=3)
    flames = Sheet()
    for size, color in (
        (1, c.MARIGOLD_DEEP),
        (0.74, c.MARIGOLD),
        (0.46, c.BUTTER),
        (0.24, c.CREAM),
    ):
        h, w = 230 * size, 92 * size
        sway = rng.uniform(-14, 14)
        flames.polygon(
            smooth(
                [
                    (x - w * 0.7, y + 8),
                    (x - w, y - h * 0.3),
                    (x - w * 0.45, y - h * 0.62),
                    (x - w * 0.35 + sway, y - h * 0.86),
                    (x + sway, y - h),
                    (x + w * 0.3, y - h * 0.7),
                    (x + w * 0.75, y - h * 0.5),
                    (x + w, y - h * 0.22),
                    (x + w * 0.7, y + 8),
                ]
            ),
            color,
        )
    canvas.glue(flames)
    canvas.shine([(ellipse(x, y - 90, 170, 190), 0.6)], c.rgb("#f0a040"), blur=60)
    sparks = Sheet()
    for _ in range(34):
        size = rng.uniform(1.5, 4)
        sparks.ellipse(x + rng.gauss(0, 80), y - rng.uniform(160, 560), size, size, c.MARIGOLD)
    canvas.glue(sparks)


def _patrol(canvas: Canvas, rng: Random) -> None:
    count = rng.randint(6, 8)
    start = 400 + rng.uniform(-30, 60)
    for i in range(count):
        salute = poses.STANDING.but(right=(-0.1, 0.26)) if i % 2 else poses.STANDING
        place(
            canvas,
            people.scout(rng),
            salute.but(turn=rng.uniform(-0.2, 0.2)),
            start + i * (1000 / count),
            1040 + (i % 2) * 8,
            262,
            ground=True,
            rim=3,
        )
    leader = people.adult(rng, "khaki")
    place(
        canvas,
        leader,
        poses.Pose(view="back", left=poses.BEHIND, right=poses.BEHIND),
        start + 1060,
        1110,
        262,
        ground=True,
        rim=3,
    )
    pole = Sheet()
    pole.polygon(rectangle(start - 110, 470, 8, 560), c.TEAK_PALE)
    canvas.glue(pole, ground=1030, rim=2)
    flag = Sheet()
    thai_flag(flag, start - 104, 480, 150, 1.0)
    canvas.glue(flag, volume=5, rim=2)


def _stars(canvas: Canvas, rng: Random, low: float, count: int) -> None:
    sheet = Sheet()
    for _ in range(count):
        size = rng.choice((1.2, 1.2, 1.6, 2.2, 3.0))
        sheet.ellipse(
            rng.uniform(0, 1800),
            rng.uniform(0, low),
            size,
            size,
            rng.choice((c.CREAM, c.BUTTER, c.INDIGO_MIST)),
        )
    canvas.glue(sheet, opacity=0.9)


def science_camp(canvas: Canvas, rng: Random) -> Story:
    """The science camp: a telescope on the hill under the Milky Way."""
    canvas.light = pick(rng, NIGHTS)
    side = canvas.light.side
    canvas.sky(880)
    milky_way = rng.random() < 0.75
    if milky_way:
        _milky_way(canvas, rng, rng.uniform(200, 620) * rng.choice((-1, 1)))
    else:
        _moon(canvas, 900 + side * rng.uniform(250, 620), rng.uniform(150, 330))
    _stars(canvas, rng, 860, 420 if milky_way else 240)
    if rng.random() < 0.6:
        _shooting_star(canvas, rng)
    landscape.hills(
        canvas, rng, 930, layers=3, height=rng.uniform(200, 330), near=c.INK, far=c.INDIGO
    )
    canvas.glow([(ellipse(900, 900, 1100, 60), 0.35)], c.rgb("#c98a6a"), blur=60)
    hill = landscape.slope(rng, 1010 + side * 30, 1010 - side * 30, 40)
    landscape.ground(canvas, hill, c.rgb("#1c3148"), far_haze=0.12)
    for i in range(rng.choice((0, 2, 3))):
        foliage.pine(
            canvas, rng, 900 - side * (830 - i * 90), 1040 + i * 8, rng.uniform(330, 560), 0.05
        )
    x = 900 + side * rng.uniform(60, 260)
    tents = rng.choice((1, 2))
    for i in range(tents):
        color = rng.choice((c.MARIGOLD_DEEP, c.TEAL, c.TERRACOTTA))
        tent(canvas, 900 - side * (640 - i * 210), 1046 - i * 26, 240 - i * 50, color, glow=True)
    metre = rng.uniform(226, 262)
    _telescope(canvas, x, 1090, metre * 1.42, side)
    _stargazers(canvas, rng, x, side, metre)
    foliage.grass(canvas, rng, 1206, 90, c.rgb("#1c3a48"), 90)
    sky = "ท้องฟ้าเต็มไปด้วยดาวและทางช้างเผือก" if milky_way else "บนฟ้ามีดาวและพระจันทร์เสี้ยว"
    alt = (
        "ภาพประกอบ ค่ายวิทยาศาสตร์ดูดาวยามค่ำคืน "
        f"นักเรียนและครูรวม {canvas.seen.total()} คนยืนรอบกล้องโทรทรรศน์บนเนินเขา "
        f"{sky} มีเต็นท์เปิดไฟ {tents} หลัง"
    )
    return Story(alt, (x - 480, 480, 960, 640))


NIGHTS = (
    NIGHT,
    replace(
        NIGHT, sky=(c.rgb("#0d2138"), c.rgb("#1d4560"), c.rgb("#4f8088")), haze=c.rgb("#2a4f66")
    ),
    replace(
        NIGHT, sky=(c.rgb("#1a1440"), c.rgb("#3f2f6e"), c.rgb("#8a5f86")), haze=c.rgb("#463a72")
    ),
)
"""Indigo, teal and violet nights."""


def _milky_way(canvas: Canvas, rng: Random, lean: float) -> None:
    """A slanting band of light with the dust of small stars in it."""
    band = [
        (900 + lean * (0.5 - t) * 2 + rng.uniform(-50, 50), 900 * t, 150 + 60 * t)
        for t in (0, 0.2, 0.4, 0.6, 0.8, 1)
    ]
    wide = [(ellipse(x, y, w * 1.3, 150), 0.36) for x, y, w in band]
    canvas.shine(wide, c.rgb("#7f86c4"), blur=90)
    core = [(ellipse(x + 20, y, w * 0.5, 120), 0.32) for x, y, w in band]
    canvas.shine(core, c.rgb("#d8b9c0"), blur=60)
    dust = Sheet()
    for _ in range(520):
        x, y, w = rng.choice(band)
        size = rng.choice((0.9, 1.1, 1.5))
        dust.ellipse(x + rng.gauss(0, w * 0.5), y + rng.uniform(-95, 95), size, size, c.CREAM)
    canvas.glue(dust, opacity=0.75)


def _moon(canvas: Canvas, x: float, y: float) -> None:
    """A crescent: the outer half circle and a flatter inner one."""
    canvas.shine([(ellipse(x, y, 210, 210), 0.5)], c.rgb("#8f9ad0"), blur=90)
    outer = arc(x, y, 62, 62, -70, 110)
    inner = arc(x, y, 34, 62, 110, -70)
    crescent = Sheet()
    crescent.polygon([*outer, *inner], c.BUTTER)
    canvas.glue(crescent)


def _shooting_star(canvas: Canvas, rng: Random) -> None:
    x, y, long = rng.uniform(300, 1400), rng.uniform(80, 260), rng.uniform(140, 260)
    sheet = Sheet()
    sheet.polygon(
        [(x, y), (x + long, y + long * 0.36), (x + long + 4, y + long * 0.36 + 3), (x, y + 1)],
        c.CREAM,
    )
    canvas.glue(sheet, opacity=0.8)


def _telescope(canvas: Canvas, x: float, y: float, size: float, side: int) -> None:
    sheet = Sheet()
    for foot in (-0.32, 0.05, 0.36):
        sheet.line([(x, y - size * 0.72), (x + foot * size, y)], c.rgb("#4a4f63"), 9)
    tip = (x + side * size * 0.52, y - size * 1.2)
    tail = (x - side * size * 0.34, y - size * 0.62)
    sheet.line([tail, tip], c.CREAM, 52)
    sheet.line([(tip[0] - side * 40, tip[1] + 28), tip], c.INDIGO_PALE, 62)
    sheet.line([tail, (tail[0] - side * 30, tail[1] + 18)], c.INK, 26)
    sheet.ellipse(x, y - size * 0.74, 22, 22, c.MARIGOLD_DEEP)
    canvas.glue(sheet, volume=10, rim=4)


def _stargazers(canvas: Canvas, rng: Random, x: float, side: int, metre: float) -> None:
    """One child at the eyepiece, others looking up and pointing, a teacher showing the way."""
    looking = poses.Pose(view="side", left=(0.3, -0.1), right=(0.42, 0.05), lean=0.12)
    eyepiece = x - side * metre * 0.8
    place(canvas, people.pupil(rng), looking, eyepiece, 1098, metre, flip=side < 0, rim=5)
    for i in range(rng.choice((3, 4, 5))):
        px = x + side * metre * (0.95 + i * 0.52) + rng.uniform(-16, 16)
        pose = rng.choice(UPWARDS)
        child = rng.choice((people.pupil, people.teen))(rng)
        if 60 < px < 1740:
            place(canvas, child, pose, px, 1105 + rng.uniform(-8, 16), metre, rim=4)
    showing = poses.Pose(view="back", right=(0.4, 0.72), left=(0.05, -0.95))
    teacher = people.adult(rng, "civil")
    place(canvas, teacher, showing, x - side * metre * 1.7, 1115, metre, flip=side < 0, rim=4)


UPWARDS = (
    poses.Pose(view="back", turn=0.2),
    poses.Pose(view="back", right=(0.3, 0.8)),
    poses.Pose(view="back", left=(0.36, 0.76)),
)


def dome(canvas: Canvas, rng: Random) -> Story:
    """The open sports hall: curved roof, court lines, everybody moving or listening."""
    canvas.light = pick(rng, (MORNING, GOLDEN, RAIN, NOON))
    camera = Camera(
        rng.uniform(500, 560), 1.9, rng.uniform(1100, 1250), 900 + rng.uniform(-220, 220)
    )
    horizon = camera.horizon
    canvas.sky(horizon + 40)
    landscape.hills(canvas, rng, horizon + 45, layers=3, height=260)
    landscape.forest_edge(canvas, rng, horizon + 45, 84, mix(c.LEAF_DEEP, c.INDIGO, 0.2), 0.25)
    landscape.ground(
        canvas,
        [(-60, horizon + 40), (1860, horizon + 40)],
        landscape.meadow_color(canvas.light.name),
    )
    _court(canvas, rng, camera)
    _dome_roof(canvas, rng, camera)
    game = rng.random() < 0.5
    (_exercise if game else _seated_rows)(canvas, rng, camera)
    count = canvas.seen["child"]
    what = "ยืนกางแขนออกกำลังกาย" if game else "นั่งเป็นแถวบนพื้นฟังครูพูดหน้าแถว"
    alt = f"ภาพประกอบ โดมอเนกประสงค์ของโรงเรียน นักเรียน {count} คน{what} ด้านข้างเปิดโล่งเห็นต้นไม้และภูเขา"
    return Story(alt, (360, 420, 1080, 640))


def _court(canvas: Canvas, rng: Random, camera: Camera) -> None:
    colour = rng.choice((c.TEAL, c.INDIGO_MID, c.TERRACOTTA, c.LEAF))
    floor = Sheet()
    floor.polygon(
        camera.polygon((-8.5, 0, 24), (8.5, 0, 24), (8.5, 0, 1.4), (-8.5, 0, 1.4)), c.rgb("#cdbb9d")
    )
    floor.polygon(
        camera.polygon((-5.5, 0, 21), (5.5, 0, 21), (5.5, 0, 1.4), (-5.5, 0, 1.4)),
        colour,
        cut=False,
    )
    for x in (-5.5, 0, 5.5):
        floor.polygon(
            camera.polygon(
                (x - 0.05, 0, 21), (x + 0.05, 0, 21), (x + 0.05, 0, 1.4), (x - 0.05, 0, 1.4)
            ),
            c.CREAM,
            cut=False,
        )
    for z in (6, 12, 21):
        floor.polygon(
            camera.polygon((-5.5, 0, z), (5.5, 0, z), (5.5, 0, z + 0.1), (-5.5, 0, z + 0.1)),
            c.CREAM,
            cut=False,
        )
    floor.wash(canvas.light.sun, 0.4, 0.0, 0)
    floor.wash(canvas.light.shadow, 0.0, 0.35, 0)
    canvas.glue(floor)
    side = canvas.light.side
    canvas.glow(
        [
            (
                camera.polygon(
                    (side * 8.5, 0, 22), (side * 3.4, 0, 22), (side * 3.4, 0, 2), (side * 8.5, 0, 2)
                ),
                0.42 * canvas.light.warmth + 0.1,
            )
        ],
        lighter(canvas.light.sun, 0.3),
        blur=18,
    )


def _dome_roof(canvas: Canvas, rng: Random, camera: Camera) -> None:
    """Sheeting and steel ribs from back to front, on slim columns."""

    def rib(z: float, rise: float = 0.0) -> list[tuple[float, float]]:
        return [
            camera(-8.7 * cos(pi * t / 16), 4.2 + rise + 3.2 * sin(pi * t / 16), z)
            for t in range(17)
        ]

    skin = rng.choice((c.INDIGO_PALE, c.rgb("#c7d3d0"), c.rgb("#e2d6bd"), c.TEAL_PALE))
    near, far = rib(2.2, 0.1), rib(24, 0.1)
    roof = Sheet()
    roof.polygon([*near, *far[::-1]], mix(skin, canvas.light.shadow, 0.3))
    roof.wash(canvas.light.shadow, 0.45, 0.0, 0)
    canvas.glue(roof)
    steel = Sheet()
    for z in (24, 20, 16.5, 13.5, 10.8, 8.4, 6.3, 4.5, 3.1):
        width = max(0.13 * camera.scale(z), 3)
        steel.line(rib(z), mix(c.CREAM, skin, 0.4), width)
        for x in (-8.7, 8.7):
            steel.line([camera(x, 4.2, z), camera(x, 0, z)], c.CREAM, width * 1.1)
    for t in (3, 5, 8, 11, 13):
        steel.line(
            [camera(-8.7 * cos(pi * t / 16), 4.25 + 3.2 * sin(pi * t / 16), z) for z in (24, 2.2)],
            mix(c.CREAM, skin, 0.55),
            4,
        )
    canvas.glue(steel, depth=0.06, rim=1.5)
    left, top = camera(-3.6, 4.6, 22)
    right, low = camera(3.6, 2.2, 22)
    textiles.backdrop_banner(canvas, rng, left, top, right - left, low - top, depth=0.12)


def _exercise(canvas: Canvas, rng: Random, camera: Camera) -> None:
    wide = rng.choice(((0.95, 0.1), (0.55, 0.7), (0.3, 0.85)))
    for z in (11.5, 9.2, 7.2, 5.4):
        for x in (-4.2, -2.5, -0.8, 0.9, 2.6, 4.3):
            px = camera(x, 0, z)[0]
            if -40 < px < 1840:
                stand(
                    canvas,
                    camera,
                    people.pupil(rng),
                    poses.Pose(left=wide, right=wide, lean=rng.uniform(-0.06, 0.06)),
                    x + rng.uniform(-0.15, 0.15),
                    z,
                    depth=0.012 * z,
                    ground=True,
                )
    stand(
        canvas,
        camera,
        people.adult(rng, "civil"),
        poses.Pose(view="back", left=wide, right=wide),
        0.4,
        3.7,
        ground=True,
        rim=4,
    )


def _seated_rows(canvas: Canvas, rng: Random, camera: Camera) -> None:
    teacher = people.adult(rng, "khaki")
    stand(
        canvas,
        camera,
        teacher,
        poses.Pose(left=(0.08, -0.95), right=(-0.16, -0.1)),
        rng.uniform(-1, 1),
        12.2,
        depth=0.1,
        ground=True,
    )
    for z in (9.6, 8.2, 6.9, 5.7, 4.6, 3.7):
        for i in range(-4, 5):
            x = i * 0.98
            if -40 < camera(x, 0, z)[0] < 1840 and rng.random() < 0.95:
                stand(
                    canvas,
                    camera,
                    people.pupil(rng),
                    poses.Pose(
                        view="back",
                        legs="floor",
                        left=(-0.05, -0.75),
                        right=(-0.05, -0.75),
                        turn=rng.uniform(-0.4, 0.4),
                    ),
                    x,
                    z,
                    depth=0.01 * z,
                )


def camp(canvas: Canvas, rng: Random) -> Story:
    """A day camp on the lawn: groups on mats under a great tree, a leader with a flip chart."""
    canvas.light = pick(rng, (MORNING, GOLDEN, NOON, DAWN))
    side = canvas.light.side
    horizon = rng.uniform(500, 560)
    camera = Camera(horizon, 1.9, 1250, 900)
    canvas.sky(horizon)
    landscape.clouds(canvas, rng, 60, 300, 4)
    landscape.hills(canvas, rng, horizon + 45, layers=4, height=300)
    landscape.forest_edge(canvas, rng, horizon + 52, 84, mix(c.LEAF_DEEP, c.INDIGO, 0.2), 0.25)
    lawn = _grassland(canvas.light.name)
    landscape.ground(canvas, landscape.slope(rng, horizon + 54, horizon + 48, 8), lawn)
    x = 900 - side * rng.uniform(420, 560)
    foliage.broadleaf(canvas, rng, x, horizon + 150, 760, spread=0.62)
    canvas.glow(
        [(ellipse(900 + side * 260, horizon + 330, 640, 130), 0.4 * canvas.light.warmth)],
        canvas.light.sun,
        blur=50,
    )
    textiles.bunting(canvas, rng, (x, horizon - 230), (900 + side * 960, horizon - 160), 120)
    for z, px in ((9.0, 1.2), (6.6, -2.1), (6.2, 2.2), (4.3, -0.2)):
        _ring_on_mat(canvas, rng, camera, -side * px, z)
    leader = people.adult(rng, rng.choice(("civil", "mohom")))
    _flip_chart(canvas, rng, camera, side * 0.2, 8.2)
    stand(
        canvas,
        camera,
        leader,
        poses.Pose(left=(0.5, -0.1), right=(0.2, -0.5), turn=0.2),
        side * 0.2 + 0.95,
        8.1,
        ground=True,
        rim=3,
    )
    foliage.grass(canvas, rng, 1206, 80, lawn, 80)
    alt = (
        f"ภาพประกอบ ค่ายกลางแจ้ง{canvas.light.thai} "
        f"นักเรียน {canvas.seen['child']} คนนั่งเป็นวงบนเสื่อใต้ต้นไม้ใหญ่ "
        f"{'วิทยากรหญิง' if leader.woman else 'วิทยากรชาย'}ยืนข้างกระดาษแผ่นใหญ่ ด้านหลังเป็นทิวเขา"
    )
    return Story(alt, (380, 400, 1040, 640))


def _ring_on_mat(canvas: Canvas, rng: Random, camera: Camera, x: float, z: float) -> None:
    px, py = camera(x, 0, z)
    scale = camera.scale(z)
    mat = Sheet()
    color = rng.choice((c.INDIGO_PALE, c.TERRACOTTA, c.SAND, c.TEAL_PALE))
    mat.ellipse(px, py, 1.35 * scale, 0.4 * scale, color)
    mat.ellipse(px, py, 1.2 * scale, 0.34 * scale, lighter(color, 0.25), cut=False)
    paper = ellipse(px, py, 0.4 * scale, 0.1 * scale)
    mat.polygon(paper, c.CREAM, cut=False)
    canvas.glue(mat, lift=3)
    total = rng.randint(5, 7)
    spots = sorted(
        (sin(2 * pi * i / total + 0.5), cos(2 * pi * i / total + 0.5)) for i in range(total)
    )[::-1]
    for away, across in spots:
        back = away < -0.2
        pose = poses.Pose(
            view="back" if back else "front",
            legs="floor",
            turn=max(-0.7, min(0.7, -across)),
            left=(-0.1, -0.65) if back else poses.HOLDING,
            right=(-0.1, -0.65) if back else poses.HOLDING,
            nod=0.05,
        )
        stand(
            canvas,
            camera,
            people.pupil(rng),
            pose,
            x + across * 1.1,
            z + away * 0.75,
            rim=3,
            depth=0.008 * z,
        )


def _flip_chart(canvas: Canvas, rng: Random, camera: Camera, x: float, z: float) -> None:
    px, py = camera(x, 0, z)
    m = camera.scale(z)
    sheet = Sheet()
    for foot in (-0.4, 0.4):
        sheet.line([(px, py - 1.7 * m), (px + foot * m, py)], c.TEAK, 6)
    sheet.polygon(rectangle(px - 0.48 * m, py - 1.7 * m, 0.96 * m, 1.1 * m), c.CREAM)
    for i in range(4):
        sheet.polygon(
            rectangle(
                px - 0.38 * m, py - (1.5 - 0.2 * i) * m, rng.uniform(0.4, 0.75) * m, 0.06 * m
            ),
            rng.choice((c.INDIGO, c.MARIGOLD, c.TEAL, c.BRICK)),
            cut=False,
        )
    canvas.glue(sheet, rim=2, lift=4, ground=py)


def sports(canvas: Canvas, rng: Random) -> Story:
    """Sports day on the school field: a relay race, flags, classmates cheering."""
    canvas.light = pick(rng, (MORNING, GOLDEN, NOON))
    horizon = rng.uniform(430, 490)
    camera = Camera(horizon, 2.0, 1350, 900 + rng.uniform(-150, 150))
    canvas.sky(horizon)
    landscape.clouds(canvas, rng, 50, 260, 4)
    landscape.hills(canvas, rng, horizon + 40, layers=4, height=290)
    landscape.forest_edge(canvas, rng, horizon + 44, 80, mix(c.LEAF_DEEP, c.INDIGO, 0.2), 0.25)
    landscape.ground(
        canvas, [(-60, horizon + 42), (1860, horizon + 42)], _grassland(canvas.light.name)
    )
    _crowd_line(canvas, rng, camera)
    cheering = canvas.seen["child"]
    _track(canvas, camera)
    textiles.bunting(canvas, rng, (-40, horizon - 240), (1840, horizon - 200), 130)
    colors = [c.BRICK, c.MARIGOLD, c.INDIGO_MID, c.TEAL]
    rng.shuffle(colors)
    runners = rng.choice((3, 4))
    for i in range(runners):
        _runner(canvas, rng, camera, i, colors[i])
    foliage.grass(canvas, rng, 1206, 60, c.LEAF, 60)
    alt = (
        f"ภาพประกอบ กีฬาสีโรงเรียน{canvas.light.thai} "
        f"นักเรียน {runners} คนวิ่งแข่งในลู่ เพื่อน {cheering} คนยืนเชียร์ "
        "มีธงราวสีสดและทิวเขาด้านหลัง"
    )
    return Story(alt, (360, 430, 1080, 640))


def _track(canvas: Canvas, camera: Camera) -> None:
    sheet = Sheet()
    sheet.polygon(
        camera.polygon((-12, 0, 6.9), (12, 0, 6.9), (12, 0, 2.7), (-12, 0, 2.7)), c.rgb("#b96a4c")
    )
    for z in (6.9, 5.5, 4.5, 3.7, 3.1, 2.7):
        sheet.polygon(
            camera.polygon((-12, 0, z), (12, 0, z), (12, 0, z + 0.05), (-12, 0, z + 0.05)),
            c.CREAM,
            cut=False,
        )
    sheet.wash(canvas.light.sun, 0.4, 0.0, 0)
    sheet.wash(canvas.light.shadow, 0.0, 0.3, 0)
    canvas.glue(sheet)


def _runner(canvas: Canvas, rng: Random, camera: Camera, lane: int, color: Color) -> None:
    z = (6.1, 5.1, 4.35, 3.8)[lane]
    x = (-1.1 + lane * 0.85 + rng.uniform(-0.5, 0.5)) * 0.8
    child = people.pupil(rng)
    kit = people.Outfit("polo", color, "shorts", people.NAVY, accent=color)
    pose = poses.Pose(view="side", legs="run", left=(0.42, -0.5), right=(-0.4, -0.45), lean=0.16)
    stand(canvas, camera, child.wearing(kit), pose, x, z, ground=True, rim=4)


def _crowd_line(canvas: Canvas, rng: Random, camera: Camera) -> None:
    """Classmates along the far side of the track."""
    for i in range(15):
        x = -5.6 + i * 0.8 + rng.uniform(-0.15, 0.15)
        if not 20 < camera(x, 0, 8.2)[0] < 1780:
            continue
        arms = rng.choice(
            (
                (poses.RAISED, poses.RAISED),
                (poses.HANGING, poses.RAISED),
                (poses.PALMS, poses.PALMS),
            )
        )
        child = people.pupil(rng)
        kit = people.Outfit(
            "polo",
            rng.choice((c.BRICK, c.MARIGOLD, c.INDIGO_MID, c.TEAL)),
            child.outfit.bottom,
            people.NAVY,
        )
        stand(
            canvas,
            camera,
            child.wearing(kit),
            poses.Pose(left=arms[0], right=arms[1], turn=rng.uniform(-0.5, 0.5)),
            x,
            8.2 + (i % 2) * 0.6,
            ground=True,
            depth=0.06,
        )
