"""A plaque changes hands."""

from __future__ import annotations

from random import Random

from .. import furniture, textiles
from .. import palette as c
from ..canvas import Canvas
from ..crowd import place
from ..figures import person as people
from ..figures import pose as poses
from ..geometry import ellipse, rectangle
from ..light import GOLDEN, MORNING, NOON, pick
from ..palette import Color, darker, lighter
from ..sheet import Sheet
from ..story import Story
from .stage_set import CURTAINS, STAGE_LIGHT


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
