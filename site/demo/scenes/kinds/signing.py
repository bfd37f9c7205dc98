"""An agreement is signed."""

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
from ..palette import darker, lighter
from ..sheet import Sheet
from ..story import Story
from .stage_set import CURTAINS, STAGE_LIGHT


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
