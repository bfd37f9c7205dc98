"""A Lanna temple fair."""

from __future__ import annotations

from dataclasses import replace
from random import Random

from .. import foliage, landscape, textiles
from .. import palette as c
from ..canvas import Canvas
from ..crowd import place
from ..figures import person as people
from ..figures import pose as poses
from ..figures.figure import Placed
from ..geometry import ellipse, rectangle, smooth
from ..light import DUSK, GOLDEN, MORNING, NIGHT, pick
from ..palette import mix
from ..sheet import Sheet
from ..story import Story


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
    _monks(canvas, rng, x)
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


def _monks(canvas: Canvas, rng: Random, x: float) -> None:
    """Two or three monks before the temple steps, or none."""
    for i in range(rng.choice((0, 2, 3))):
        pose = poses.AT_EASE.but(turn=rng.uniform(-0.3, 0.3))
        place(canvas, people.monk(rng), pose, x - 150 + i * 92, 842 + (i % 2) * 8, 132, depth=0.06)


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
