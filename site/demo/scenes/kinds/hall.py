"""A large meeting in the hall, seen from behind the audience."""

from __future__ import annotations

from random import Random

from .. import furniture, room, textiles
from .. import palette as c
from ..canvas import Canvas
from ..crowd import stand
from ..figures import person as people
from ..figures import pose as poses
from ..geometry import Camera, ellipse, rectangle
from ..light import GOLDEN, MORNING, NOON, pick
from ..palette import Color, darker
from ..sheet import Sheet
from ..story import Story
from .stage_set import CURTAINS, DRESS, DRESS_WORDS, STAGE_LIGHT, Platform


def hall(canvas: Canvas, rng: Random) -> Story:
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
