"""The director at the lectern."""

from __future__ import annotations

from random import Random

from .. import furniture, textiles
from ..canvas import Canvas
from ..crowd import place
from ..figures import person as people
from ..figures import pose as poses
from ..geometry import ellipse, rectangle
from ..light import GOLDEN, MORNING, NOON, pick
from ..palette import darker
from ..story import Story
from .stage_set import CURTAINS, DRESS_WORDS, STAGE_LIGHT


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
