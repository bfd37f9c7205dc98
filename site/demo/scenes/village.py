"""Around the village: the school garden and the temple festival."""

from __future__ import annotations

from dataclasses import replace
from random import Random

from . import foliage, landscape, textiles
from . import palette as c
from .canvas import Canvas
from .crowd import place, stand
from .figures import person as people
from .figures import pose as poses
from .figures.figure import Placed
from .furniture import box
from .geometry import Camera, ellipse, rectangle, smooth
from .light import DAWN, DUSK, GOLDEN, MIST, MORNING, NIGHT, NOON, pick
from .palette import darker, lighter, mix
from .sheet import Sheet
from .story import Story

STRAW = c.rgb("#dcb874")


def garden(canvas: Canvas, rng: Random) -> Story:
    """The vegetable plots of a school: beds running to the hills, pupils watering."""
    canvas.light = pick(rng, (MORNING, GOLDEN, NOON, DAWN, MIST))
    side = canvas.light.side
    horizon = rng.uniform(380, 430)
    camera = Camera(
        horizon, rng.uniform(2.0, 2.4), 1300, 900 + rng.choice((-1, 1)) * rng.uniform(180, 330)
    )
    canvas.sky(horizon)
    if canvas.light.name != "mist":
        landscape.sun(canvas, 900 + side * rng.uniform(300, 600), rng.uniform(130, 230), 44)
    landscape.clouds(canvas, rng, 60, 240, 3)
    landscape.hills(canvas, rng, horizon + 50, layers=4, height=290)
    landscape.forest_edge(canvas, rng, horizon + 62, 80, mix(c.LEAF_DEEP, c.INDIGO, 0.2), 0.26)
    landscape.mist(canvas, rng, horizon + 40, 20, 0.4)
    landscape.ground(
        canvas,
        landscape.slope(rng, horizon + 60, horizon + 54, 6),
        mix(landscape.meadow_color(canvas.light.name), c.SAND, 0.35),
    )
    _fence(canvas, rng, camera)
    foliage.banana(canvas, rng, rng.choice((120, 1690)), horizon + 220, 330, 0.12)
    _beds(canvas, rng, camera)
    free = _gardeners(canvas, rng, camera)
    _basket(canvas, rng, free, 1150)
    foliage.grass(canvas, rng, 1206, 70, c.LEAF, 60)
    alt = (
        f"ภาพประกอบ แปลงผักเกษตรพอเพียงของโรงเรียน{canvas.light.thai} "
        f"นักเรียนและครูรวม {canvas.seen.total()} คนรดน้ำและดูแลผัก "
        "มีรั้วไม้ไผ่ ต้นกล้วย และทิวเขา"
    )
    return Story(alt, (420, 380, 960, 660))


def _fence(canvas: Canvas, rng: Random, camera: Camera) -> None:
    sheet = Sheet()
    z = 12.5
    for rail in (0.35, 0.85):
        sheet.line([camera(-16, rail, z), camera(16, rail, z)], c.TEAK_PALE, 5)
    for i in range(-36, 37):
        x = i * 0.42 + rng.uniform(-0.04, 0.04)
        px, low = camera(x, 0, z)
        _, top = camera(x, 1.1 + rng.uniform(-0.1, 0.1), z)
        sheet.polygon(
            [(px - 4, low), (px - 3, top), (px + 3, top - 4), (px + 4, low)],
            mix(c.TEAK_PALE, c.SAND, rng.random()),
        )
    canvas.glue(sheet, depth=0.18, rim=1.5)


def _beds(canvas: Canvas, rng: Random, camera: Camera) -> None:
    """Raised beds as long boxes of soil, planted in rows."""
    crops = [_cabbage, _leafy, _staked, _leafy, _cabbage]
    rng.shuffle(crops)
    for i, x in enumerate((-5.0, -2.9, -0.8, 1.3, 3.4, 5.5)):
        bed = Sheet()
        bed.polygon(
            camera.polygon(
                (x, 0.22, 11), (x + 1.25, 0.22, 11), (x + 1.25, 0.22, 2.2), (x, 0.22, 2.2)
            ),
            c.rgb("#6b4a3a"),
        )
        near_side = x + 1.25 if x + 1.25 < 0 else x
        if x > 0 or x + 1.25 < 0:
            bed.polygon(
                camera.polygon(
                    (near_side, 0.22, 11),
                    (near_side, 0.22, 2.2),
                    (near_side, 0, 2.2),
                    (near_side, 0, 11),
                ),
                c.TEAK,
            )
        bed.wash(canvas.light.haze, 0.45, 0.0, 0)
        canvas.glue(bed, rim=2)
        crop = crops[i % len(crops)]
        for z in (10, 8.8, 7.7, 6.7, 5.8, 5.0, 4.3, 3.7, 3.2, 2.75):
            sheet = Sheet()
            for dx in (0.32, 0.92):
                px, py = camera(x + dx, 0.22, z)
                if -80 < px < 1880:
                    crop(sheet, rng, px, py, camera.scale(z))
            if sheet.marks:
                canvas.glue(sheet, depth=0.03 * (z - 2.5), volume=3, rim=1.2)


def _cabbage(sheet: Sheet, rng: Random, x: float, y: float, metre: float) -> None:
    size = metre * rng.uniform(0.17, 0.22)
    for i, tone in enumerate((c.LEAF, c.LEAF_FRESH, lighter(c.LEAF_FRESH, 0.35))):
        share = 1 - 0.3 * i
        sheet.polygon(
            foliage.blob(rng, x, y - size * (0.35 + 0.1 * i), size * share, size * 0.62 * share),
            tone,
        )


def _leafy(sheet: Sheet, rng: Random, x: float, y: float, metre: float) -> None:
    for i in range(7):
        lean = (i - 3) / 3
        tall = metre * rng.uniform(0.2, 0.34)
        tip = (x + lean * metre * 0.2, y - tall * (1 - 0.3 * abs(lean)))
        sheet.polygon(
            smooth(
                [
                    (x - 3, y),
                    (x + lean * metre * 0.07 - metre * 0.04, y - tall * 0.6),
                    tip,
                    (x + lean * metre * 0.12 + metre * 0.05, y - tall * 0.5),
                    (x + 3, y),
                ],
                steps=3,
            ),
            rng.choice((c.LEAF, c.LEAF_FRESH, c.RICE)),
        )


def _staked(sheet: Sheet, rng: Random, x: float, y: float, metre: float) -> None:
    """Beans or tomatoes on canes."""
    sheet.line([(x, y), (x, y - metre * 0.95)], c.TEAK_PALE, max(metre * 0.02, 1.5))
    for i in range(6):
        py = y - metre * (0.12 + 0.14 * i)
        sheet.polygon(
            foliage.blob(rng, x + metre * rng.uniform(-0.07, 0.07), py, metre * 0.13, metre * 0.08),
            rng.choice((c.LEAF, c.LEAF_DEEP, c.LEAF_FRESH)),
        )
    for _ in range(3):
        sheet.ellipse(
            x + metre * rng.uniform(-0.1, 0.1),
            y - metre * rng.uniform(0.2, 0.8),
            metre * 0.035,
            metre * 0.035,
            c.BRICK,
        )


def straw_hat(canvas: Canvas, x: float, y: float, unit: float) -> None:
    """A farmer's hat on a head whose middle is at ``x``, ``y``."""
    sheet = Sheet()
    sheet.polygon(
        smooth(
            [
                (x - unit * 0.85, y - unit * 0.1),
                (x - unit * 0.3, y - unit * 0.34),
                (x, y - unit * 0.78),
                (x + unit * 0.3, y - unit * 0.34),
                (x + unit * 0.85, y - unit * 0.1),
                (x, y - unit * 0.02),
            ]
        ),
        STRAW,
    )
    sheet.polygon(
        [
            (x - unit * 0.4, y - unit * 0.3),
            (x + unit * 0.4, y - unit * 0.3),
            (x + unit * 0.34, y - unit * 0.42),
            (x - unit * 0.34, y - unit * 0.42),
        ],
        c.INDIGO,
        cut=False,
    )
    canvas.glue(sheet, volume=4, rim=2)


def _gardeners(canvas: Canvas, rng: Random, camera: Camera) -> float:
    """Pupils on the paths, a teacher among them; tells where the foreground is free."""
    spots = [
        (-3.25, 6.8),
        (-1.15, 5.6),
        (0.95, 7.2),
        (3.05, 6.0),
        (-1.15, 3.9),
        (0.95, 4.3),
        (-3.25, 4.9),
        (3.05, 4.4),
    ]
    visible = [spot for spot in spots if 120 < camera(spot[0], 0, spot[1])[0] < 1680]
    chosen = sorted(rng.sample(visible, min(len(visible), rng.randint(4, 5))), key=lambda s: -s[1])
    for index, (x, z) in enumerate(chosen):
        adult = index == 1
        person = people.adult(rng, "mohom") if adult else people.pupil(rng)
        flip = rng.random() < 0.5
        pose = poses.Pose(view="side", left=(0.35, -0.6), right=(0.45, -0.5), nod=0.1, lean=0.1)
        if adult or rng.random() < 0.3:
            pose = poses.Pose(left=(0.05, -0.7), right=(0.3, -0.5), turn=0.4)
        placed = stand(
            canvas, camera, person, pose, x, z, flip=flip, ground=True, depth=0.02 * z - 0.04, rim=3
        )
        if rng.random() < 0.7:
            straw_hat(canvas, placed.head[0], placed.head[1] - placed.unit * 0.12, placed.unit)
        hand = placed.left_hand if flip else placed.right_hand
        if pose.view == "side":
            _watering_can(canvas, hand[0], hand[1], camera.scale(z), -1 if flip else 1)
    near = [camera(x, 0, z)[0] for x, z in chosen if z < 5.5]
    return max((300, 1500), key=lambda place_x: min((abs(place_x - x) for x in near), default=0))


def _watering_can(canvas: Canvas, x: float, y: float, metre: float, side: int) -> None:
    color = c.TEAL
    size = metre * 0.14
    sheet = Sheet()
    sheet.line(
        [(x - size * 0.6, y), (x, y - size * 0.5), (x + size * 0.6, y)], color, max(size * 0.18, 2)
    )
    sheet.polygon(
        [
            (x - size, y),
            (x + size, y),
            (x + size * 0.9, y + size * 1.5),
            (x - size * 0.9, y + size * 1.5),
        ],
        color,
    )
    sheet.line(
        [(x + side * size * 0.9, y + size * 1.1), (x + side * size * 2.1, y + size * 0.1)],
        color,
        max(size * 0.3, 2),
    )
    sheet.ellipse(
        x + side * size * 2.15, y + size * 0.08, size * 0.34, size * 0.34, darker(color, 0.2)
    )
    canvas.glue(sheet, volume=3, rim=1.5)
    water = Sheet()
    for i in range(5):
        start = (x + side * size * (2.2 + 0.1 * i), y + size * (0.05 + 0.05 * i))
        end = (x + side * size * (2.8 + 0.35 * i), y + size * 4.2)
        water.line(
            smooth([start, (start[0] + side * size * 0.5, y + size * 1.2), end], closed=False),
            c.INDIGO_MIST,
            max(size * 0.05, 1.2),
        )
    canvas.glue(water, opacity=0.6)


def _basket(canvas: Canvas, rng: Random, x: float, y: float) -> None:
    load = Sheet()
    for _ in range(11):
        px, py = x + rng.uniform(-95, 95), y - 92 - rng.uniform(0, 46)
        tone = rng.choice((c.LEAF_FRESH, c.BRICK, c.MARIGOLD, c.LEAF, c.PLUM))
        load.polygon(foliage.blob(rng, px, py, 36, 30), tone)
    canvas.glue(load, volume=6, rim=2)
    sheet = Sheet()
    sheet.polygon(
        [(x - 130, y - 100), (x + 130, y - 100), (x + 96, y + 20), (x - 96, y + 20)], c.TEAK_PALE
    )
    for row in range(5):
        for i in range(12):
            px = x - 124 + i * 21 + (row % 2) * 10
            sheet.polygon(
                rectangle(px, y - 96 + row * 23, 12, 16), darker(c.TEAK_PALE, 0.2), cut=False
            )
    sheet.polygon(
        smooth([(x - 138, y - 104), (x, y - 92), (x + 138, y - 104), (x, y - 116)]),
        lighter(c.TEAK_PALE, 0.2),
    )
    canvas.glue(sheet, volume=9, rim=3, lift=6)


# The festival


def festival(canvas: Canvas, rng: Random) -> Story:
    """A Lanna temple fair: tiered roofs, banners, lanterns, people in teen jok skirts."""
    night = rng.random() < 0.5
    canvas.light = pick(rng, (NIGHT, DUSK)) if night else pick(rng, (MORNING, GOLDEN, DUSK))
    horizon = 700
    canvas.sky(horizon)
    if night:
        _floating(canvas, rng)
    else:
        landscape.clouds(canvas, rng, 90, 360, 4)
    landscape.hills(canvas, rng, horizon, layers=3, height=280)
    x = rng.choice((1180, 640)) + rng.uniform(-60, 60)
    for side in (-1, 1):
        foliage.palm(
            canvas, rng, x + side * rng.uniform(520, 640), 800, rng.uniform(430, 560), 0.12
        )
    landscape.ground(canvas, [(-60, 770), (1860, 770)], c.rgb("#b99a76"), far_haze=0.35)
    temple(canvas, x, 800, 760, lit=canvas.light.dim > 0.1)
    tungs = rng.choice((4, 5, 6))
    for i in range(tungs):
        px = 110 + i * (1580 / (tungs - 1)) + rng.uniform(-40, 40)
        if abs(px - x) > 150:
            textiles.tung(
                canvas,
                rng,
                px,
                880 + (i % 2) * 26,
                rng.uniform(500, 640),
                rng.choice((c.MARIGOLD, c.BRICK, c.CREAM, c.TEAL, c.ROSE)),
                0.04,
            )
    _lantern_strings(canvas, rng)
    _procession(canvas, rng)
    if canvas.light.dim > 0.1:
        _oil_lamps(canvas, rng)
    if canvas.light.dim > 0.1:
        canvas.shine(
            [(ellipse(x, 760, 420, 130), 0.5), (ellipse(900, 1010, 900, 120), 0.25)],
            c.rgb("#f0a648"),
            blur=90,
        )
    when = "โคมลอยขึ้นฟ้า" if night else "ธงตุงประดับลานวัด"
    alt = (
        f"ภาพประกอบ งานบุญล้านนา{canvas.light.thai} {when} ผู้คน {canvas.seen.total()} คนเดินผ่านหน้าวิหาร "
        "บ้างนุ่งซิ่นตีนจก บ้างสวมเสื้อม่อฮ่อม ถือร่มและดอกไม้"
    )
    return Story(alt, (360, 330, 1080, 720))


def temple(
    canvas: Canvas, x: float, y: float, width: float, *, lit: bool, depth: float = 0.05
) -> None:
    """A Lanna viharn from the front: three overlapping roof tiers and a gilded gable."""
    base = Sheet()
    base.polygon(
        [
            (x - width * 0.5, y),
            (x + width * 0.5, y),
            (x + width * 0.47, y - 46),
            (x - width * 0.47, y - 46),
        ],
        c.PAPER,
    )
    base.polygon(rectangle(x - width * 0.42, y - 250, width * 0.84, 210), c.rgb("#ead9b8"))
    door = c.BUTTER if lit else c.LACQUER
    base.polygon(rectangle(x - width * 0.08, y - 220, width * 0.16, 176), c.GOLD, cut=False)
    base.polygon(rectangle(x - width * 0.065, y - 208, width * 0.13, 164), door, cut=False)
    for side in (-1, 1):
        for place_x in (0.17, 0.27, 0.37):
            base.polygon(
                rectangle(x + side * width * place_x - 11, y - 262, 22, 222), c.LACQUER, cut=False
            )
            base.polygon(
                rectangle(x + side * width * place_x - 13, y - 100, 26, 10), c.GOLD, cut=False
            )
    for i in range(4):
        base.polygon(
            rectangle(
                x - width * (0.12 + 0.02 * i), y - 46 + i * 14, width * (0.24 + 0.04 * i), 14
            ),
            mix(c.PAPER, c.PAPER_SHADE, i % 2),
        )
    canvas.glue(base, depth=depth, volume=6, rim=2)
    tiers = ((0.62, 230, 250), (0.46, 330, 250), (0.3, 440, 250))
    for half, low, rise in tiers:
        _tier(canvas, x, y - low, width * half, rise, depth)
    if lit:
        canvas.shine(
            [(rectangle(x - width * 0.09, y - 220, width * 0.18, 180), 0.8)], c.MARIGOLD, blur=30
        )


def _tier(canvas: Canvas, x: float, y: float, half: float, rise: float, depth: float) -> None:
    """One roof: concave slopes, a gilded barge board, a finial."""

    def slope(sign: int) -> list[tuple[float, float]]:
        return smooth(
            [
                (x, y - rise),
                (x + sign * half * 0.36, y - rise * 0.46),
                (x + sign * half * 0.8, y - rise * 0.06),
                (x + sign * half * 1.04, y + 22),
            ],
            closed=False,
            steps=5,
        )

    left, right = slope(-1), slope(1)
    roof = c.rgb("#8a4a35")
    sheet = Sheet()
    sheet.polygon(
        [*left[::-1], *right[1:], (x + half * 0.96, y + 34), (x - half * 0.96, y + 34)], roof
    )
    gable = [
        (x, y - rise * 0.78),
        (x + half * 0.3, y - rise * 0.3),
        (x + half * 0.62, y + 20),
        (x - half * 0.62, y + 20),
        (x - half * 0.3, y - rise * 0.3),
    ]
    sheet.polygon(gable, c.LACQUER, cut=False)
    for i in range(3):
        share = 1 - 0.3 * i
        sheet.polygon(
            textiles.stepped_diamond(x, y - rise * 0.2, half * 0.2 * share, rise * 0.24 * share, 4),
            c.GOLD if i % 2 == 0 else c.LACQUER,
            cut=False,
        )
    for side in (-1, 1):
        sheet.polygon(
            textiles.stepped_diamond(
                x + side * half * 0.32, y - rise * 0.04, half * 0.09, rise * 0.1, 3
            ),
            c.GOLD,
            cut=False,
        )
    for edge in (left, right):
        sheet.line(edge, c.GOLD, 11)
        tip = edge[-1]
        sign = -1 if tip[0] < x else 1
        sheet.polygon(
            smooth(
                [
                    tip,
                    (tip[0] + sign * 26, tip[1] - 16),
                    (tip[0] + sign * 30, tip[1] - 56),
                    (tip[0] + sign * 8, tip[1] - 20),
                ]
            ),
            c.GOLD,
        )
    sheet.polygon(
        smooth(
            [
                (x - 9, y - rise + 10),
                (x - 5, y - rise - 30),
                (x + 12, y - rise - 66),
                (x + 7, y - rise - 24),
                (x + 9, y - rise + 10),
            ]
        ),
        c.GOLD,
    )
    canvas.glue(sheet, depth=depth, volume=8, rim=2, lift=8)


def _floating(canvas: Canvas, rng: Random) -> None:
    """Sky lanterns rising, smaller and paler with distance."""
    glow, sheet = [], Sheet()
    for _ in range(38):
        size = rng.choice((9, 12, 16, 22, 30))
        x, y = rng.uniform(40, 1760), rng.uniform(30, 560)
        body = smooth(
            [
                (x - size * 0.5, y),
                (x + size * 0.5, y),
                (x + size * 0.62, y - size * 0.9),
                (x, y - size * 1.5),
                (x - size * 0.62, y - size * 0.9),
            ],
            steps=3,
        )
        sheet.polygon(body, mix(c.MARIGOLD, c.BUTTER, rng.random()))
        sheet.ellipse(x, y - size * 0.1, size * 0.36, size * 0.12, c.CREAM, cut=False)
        glow.append((ellipse(x, y - size * 0.6, size * 1.6, size * 1.7), 0.5))
    canvas.shine(glow, c.rgb("#e08a2e"), blur=26)
    canvas.glue(sheet, opacity=0.95)


def _lantern_strings(canvas: Canvas, rng: Random) -> None:
    colors = (c.BRICK, c.MARIGOLD, c.TEAL, c.CREAM, c.PLUM)
    for start, end, sag in (((-40, 250), (1000, 330), 120), ((800, 330), (1840, 230), 130)):
        middle = ((start[0] + end[0]) / 2, (start[1] + end[1]) / 2 + sag)
        line = smooth([start, middle, end], closed=False, steps=5)
        sheet = Sheet()
        sheet.line(line, c.TEAK_DARK, 2)
        glow = []
        for i, (x, y) in enumerate(line[1:-1]):
            textiles.lantern(sheet, x, y, 52, colors[(i + rng.randrange(2)) % len(colors)])
            glow.append((ellipse(x, y + 26, 58, 52), 0.5))
        canvas.glue(sheet, rim=2, volume=4)
        if canvas.light.dim > 0.1:
            canvas.shine(glow, c.rgb("#f0a648"), blur=24)


def _oil_lamps(canvas: Canvas, rng: Random) -> None:
    """Little clay lamps along the edge of the path."""
    lamps, glow = Sheet(), []
    for i in range(19):
        x, y = 30 + i * 97 + rng.uniform(-8, 8), 1176 + rng.uniform(-4, 6)
        lamps.polygon(
            [(x - 20, y - 9), (x + 20, y - 9), (x + 13, y + 9), (x - 13, y + 9)], c.TERRACOTTA
        )
        lamps.polygon(smooth([(x - 6, y - 9), (x, y - 34), (x + 6, y - 9)], steps=4), c.BUTTER)
        glow.append((ellipse(x, y - 18, 46, 40), 0.7))
    canvas.shine(glow, c.rgb("#e08a2e"), blur=22)
    canvas.glue(lamps, rim=1.5)


def _procession(canvas: Canvas, rng: Random) -> None:
    """People walking across in twos and threes, parasols and flowers in their hands."""
    flip = rng.random() < 0.5
    walkers = []
    x = rng.uniform(120, 200)
    while x < 1720:
        for _ in range(rng.choice((2, 2, 3))):
            walkers.append((x, 1075 + rng.choice((0, 44, 88)) + rng.uniform(-8, 8)))
            x += rng.uniform(118, 150)
        x += rng.uniform(60, 110)
    for px, py in sorted(walkers, key=lambda spot: spot[1]):
        _walker(canvas, rng, px, py, flip)


def _walker(canvas: Canvas, rng: Random, x: float, y: float, flip: bool) -> None:
    woman = rng.random() < 0.68
    person = people.adult(rng, "mohom" if rng.random() < 0.45 else "civil", woman=woman, elder=0.1)
    if woman and person.outfit.bottom != "sinh":
        silk = people.Outfit(
            "silk", rng.choice(people.SILKS), "sinh", rng.choice(people.SINHS), True
        )
        person = person.wearing(silk)
    if rng.random() < 0.2:
        child = people.pupil(rng)
        bottom: people.Bottom = "sinh" if child.woman else "trousers"
        person = child.wearing(replace(person.outfit, bottom=bottom))
    parasol = woman and rng.random() < 0.4
    if parasol:
        pose = poses.Pose(left=(-0.12, -0.52), right=(0.02, -0.1), turn=0.45, legs="walk")
    else:
        pose = rng.choice(
            (
                poses.Pose(left=poses.HOLDING, right=poses.HOLDING, turn=0.4, legs="walk"),
                poses.Pose(view="side", legs="walk", left=(0.4, -0.5), right=(0.4, -0.44)),
                poses.GREETING.but(turn=0.3),
            )
        )
    metre = 228 + (y - 1075) * 0.32
    placed = place(canvas, person, pose, x, y, metre, flip=flip, ground=True, rim=4)
    _carry(canvas, rng, placed, parasol=parasol, flip=flip)


def _carry(canvas: Canvas, rng: Random, placed: Placed, *, parasol: bool, flip: bool) -> None:
    hand = placed.left_hand if flip else placed.right_hand
    if parasol:
        color = rng.choice((c.BRICK, c.MARIGOLD, c.INDIGO_MID, c.TEAL, c.ROSE))
        top = placed.head[1] - placed.unit * 1.1
        handle = Sheet()
        handle.line([hand, (hand[0], top - 30)], c.TEAK_PALE, 5)
        canvas.glue(handle)
        textiles.parasol(canvas, hand[0], top, placed.unit * 5.4, color)
    elif rng.random() < 0.6:
        flowers = Sheet()
        x, y = (placed.left_hand[0] + placed.right_hand[0]) / 2, placed.left_hand[1]
        for _ in range(12):
            flowers.ellipse(
                x + rng.uniform(-16, 16),
                y - rng.uniform(2, 40),
                8,
                8,
                rng.choice((c.MARIGOLD, c.CREAM, c.BUTTER, c.MARIGOLD_DEEP)),
            )
        canvas.glue(flowers, volume=3, rim=1)


# The market


def market(canvas: Canvas, rng: Random) -> Story:
    """A morning market lane: awnings, baskets, pupils selling and buying."""
    canvas.light = pick(rng, (MORNING, GOLDEN, DAWN, NOON))
    side = canvas.light.side
    camera = Camera(
        rng.uniform(450, 500), 1.75, rng.uniform(1300, 1450), 900 - side * rng.uniform(60, 220)
    )
    canvas.sky(camera.horizon + 20)
    landscape.sun(canvas, 900 + side * 240, rng.uniform(220, 320), 46)
    landscape.hills(canvas, rng, camera.horizon + 40, layers=3, height=250)
    landscape.forest_edge(
        canvas, rng, camera.horizon + 46, 74, mix(c.LEAF_DEEP, c.INDIGO, 0.2), 0.25
    )
    landscape.ground(
        canvas,
        [(-60, camera.horizon + 42), (1860, camera.horizon + 42)],
        c.rgb("#c3a27c"),
        far_haze=0.4,
    )
    canvas.glow(
        [
            (
                camera.polygon((-1.5, 0, 22), (1.5, 0, 22), (1.5, 0, 1.5), (-1.5, 0, 1.5)),
                0.35 * canvas.light.warmth + 0.1,
            )
        ],
        lighter(canvas.light.sun, 0.2),
        blur=30,
    )
    for z in (13.0, 10.6, 8.4, 6.4, 4.6):
        for lane in (-1, 1):
            _stall(canvas, rng, camera, lane, z)
        if z < 13:
            _shopper(canvas, rng, camera, z - 0.9)
    textiles.bunting(canvas, rng, (-40, 90), (1840, 130), 150)
    textiles.bunting(canvas, rng, (300, 250), (1560, 240), 70, size=24, depth=0.12)
    alt = (
        f"ภาพประกอบ ตลาดนัดของโรงเรียน{canvas.light.thai} แผงขายผักและผลไม้สองข้างทางใต้ผ้าใบสีสด "
        f"ผู้คน {canvas.seen.total()} คนขายและเดินซื้อของ"
    )
    return Story(alt, (420, 330, 960, 700))


def _stall(canvas: Canvas, rng: Random, camera: Camera, lane: int, z: float) -> None:
    """A seller behind a table of baskets under a striped awning."""
    inner, outer = (1.55, 3.5) if lane > 0 else (-3.5, -1.55)
    near_x = inner if lane > 0 else outer
    depth = 0.016 * (z - 3)
    seller = (
        people.pupil(rng)
        if rng.random() < 0.6
        else people.adult(rng, rng.choice(("mohom", "civil")))
    )
    posts = Sheet()
    for x in (inner, outer):
        for pz in (z + 1.5, z):
            posts.polygon(
                camera.polygon(
                    (x - 0.03, 2.1, pz), (x + 0.03, 2.1, pz), (x + 0.03, 0, pz), (x - 0.03, 0, pz)
                ),
                c.TEAK,
            )
    canvas.glue(posts, depth=depth)
    stand(
        canvas,
        camera,
        seller,
        poses.Pose(left=(-0.1, -0.55), right=(0.05, -0.5), turn=-lane * 0.5),
        near_x + lane * 1.15,
        z + 0.8,
        depth=depth,
        rim=3,
    )
    table = Sheet()
    color = rng.choice((c.TEAK_PALE, c.INDIGO_PALE, c.SAND))
    edge = (inner, inner + 0.75) if lane > 0 else (outer - 0.75, outer)
    box(table, camera, edge, (0, 0.72), (z, z + 1.5), color)
    left, top = camera(edge[0], 0.72, z)
    right, _ = camera(edge[1], 0.72, z)
    textiles.teen_jok(table, left, top + 4, right - left, camera.scale(z) * 0.2, cut=False)
    table.wash(canvas.light.shadow, 0.0, 0.3, 0)
    canvas.glue(table, depth=depth, lift=4)
    for i in range(4 if z < 9 else 2):
        px, py = camera((edge[0] + edge[1]) / 2, 0.74, z + 1.3 - i * 0.38)
        _produce(canvas, rng, px, py, camera.scale(z + 1.3 - i * 0.38) * 0.26, depth)
    if z < 9:
        _ground_baskets(canvas, rng, camera, lane, z, depth)
    _awning(canvas, rng, camera, lane, z, depth)


def _ground_baskets(
    canvas: Canvas, rng: Random, camera: Camera, lane: int, z: float, depth: float
) -> None:
    """Flower pails and baskets before the table."""
    for dz in (0.25, 0.8):
        x, y = camera(lane * 1.32, 0, z + dz)
        size = camera.scale(z + dz) * 0.15
        if rng.random() < 0.5:
            _produce(canvas, rng, x, y, size, depth)
            continue
        pail = Sheet()
        for _ in range(12):
            pail.ellipse(
                x + rng.uniform(-1, 1) * size,
                y - size * rng.uniform(1.2, 2.3),
                size * 0.24,
                size * 0.24,
                rng.choice((c.MARIGOLD, c.BUTTER, c.LEAF, c.ROSE, c.CREAM)),
            )
        pail.polygon(
            [
                (x - size * 0.7, y - size * 1.3),
                (x + size * 0.7, y - size * 1.3),
                (x + size * 0.5, y),
                (x - size * 0.5, y),
            ],
            c.INDIGO_PALE,
        )
        canvas.glue(pail, depth=depth, volume=3, rim=1.5)


def _produce(canvas: Canvas, rng: Random, x: float, y: float, size: float, depth: float) -> None:
    """A basket heaped with one kind of fruit or vegetable."""
    tones = rng.choice(PRODUCE)
    sheet = Sheet()
    for i in range(9):
        px = x + (i % 5 - 2) * size * 0.34 + (0.17 * size if i > 4 else 0)
        py = y - size * (0.42 + 0.3 * (i // 5))
        sheet.ellipse(px, py, size * 0.24, size * 0.22, tones[i % 2])
    rim, foot = y - size * 0.4, y + size * 0.16
    sheet.polygon(
        [(x - size, rim), (x + size, rim), (x + size * 0.78, foot), (x - size * 0.78, foot)],
        c.TEAK_PALE,
    )
    edge = rim + size * 0.14
    sheet.polygon(
        [(x - size, rim), (x + size, rim), (x + size * 0.95, edge), (x - size * 0.95, edge)], c.SAND
    )
    canvas.glue(sheet, depth=depth, volume=size * 0.08)


PRODUCE = (
    (c.BRICK, c.TERRACOTTA),
    (c.MARIGOLD, c.BUTTER),
    (c.LEAF_FRESH, c.LEAF),
    (c.PLUM, c.INDIGO_MID),
    (c.RICE, c.LEAF_FRESH),
)


def _awning(canvas: Canvas, rng: Random, camera: Camera, lane: int, z: float, depth: float) -> None:
    """Striped cloth sloping towards the lane."""
    color = rng.choice((c.MARIGOLD, c.INDIGO, c.BRICK, c.TEAL, c.LEAF))
    low, high = (1.15, 3.7) if lane > 0 else (-1.15, -3.7)
    sheet = Sheet()
    stripes = 7
    for i in range(stripes):
        a, b = z - 0.15 + 1.8 * i / stripes, z - 0.15 + 1.8 * (i + 1) / stripes
        sheet.polygon(
            camera.polygon((low, 2.05, a), (low, 2.05, b), (high, 2.75, b), (high, 2.75, a)),
            color if i % 2 else c.CREAM,
        )
    front = camera.polygon(
        (low, 2.05, z - 0.15), (high, 2.75, z - 0.15), (high, 2.55, z - 0.15), (low, 1.85, z - 0.15)
    )
    sheet.polygon(front, darker(color, 0.15))
    for i in range(stripes):
        a, b = z - 0.15 + 1.8 * i / stripes, z - 0.15 + 1.8 * (i + 1) / stripes
        tip = camera(low, 1.84, (a + b) / 2)
        sheet.polygon(
            [camera(low, 2.05, a), camera(low, 2.05, b), tip], color if i % 2 else c.CREAM
        )
    sheet.wash(canvas.light.sun, 0.3, 0.0, 90 if canvas.light.side < 0 else 270)
    canvas.glue(sheet, depth=depth, rim=2, lift=5)


def _shopper(canvas: Canvas, rng: Random, camera: Camera, z: float) -> None:
    """One or two people in the lane."""
    spots = rng.choice(((-0.55, 0.6), (0.1,), (-0.7,), (0.75,), (-0.6, 0.5)))
    for x in spots:
        view: poses.View = rng.choice(("back", "side", "front"))
        person = rng.choice((people.pupil, people.adult, people.adult))(rng)
        pose = poses.Pose(
            view=view,
            legs="walk",
            left=(0.04, -0.97),
            right=(0.03, -0.92),
            turn=0 if view == "side" else rng.uniform(-0.5, 0.5),
        )
        placed = stand(
            canvas,
            camera,
            person,
            pose,
            x,
            z,
            flip=rng.random() < 0.5,
            ground=True,
            rim=3,
            depth=0.016 * (z - 3),
        )
        bag = Sheet()
        hx, hy = placed.right_hand
        size = placed.unit * 0.55
        bag.line(
            [(hx - size * 0.4, hy + size * 0.4), (hx, hy), (hx + size * 0.4, hy + size * 0.4)],
            c.INDIGO,
            3,
        )
        bag.polygon(
            [
                (hx - size * 0.6, hy + size * 0.4),
                (hx + size * 0.6, hy + size * 0.4),
                (hx + size * 0.7, hy + size * 1.6),
                (hx - size * 0.7, hy + size * 1.6),
            ],
            rng.choice((c.INDIGO, c.MARIGOLD, c.CREAM, c.TEAL)),
        )
        canvas.glue(bag, depth=0.016 * (z - 3), volume=2, rim=1.5)
