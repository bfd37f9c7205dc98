"""The reading corner."""

from __future__ import annotations

from random import Random

from .. import furniture, props, room
from .. import palette as c
from ..canvas import Canvas
from ..crowd import place, stand
from ..figures import person as people
from ..figures import pose as poses
from ..figures.figure import Placed
from ..geometry import Camera, rectangle, smooth
from ..light import GOLDEN, MORNING, NOON, RAIN, pick
from ..palette import Color, lighter, mix
from ..room import Room
from ..sheet import Sheet
from ..story import Story
from .schoolroom import view


def library(canvas: Canvas, rng: Random) -> Story:
    """The reading corner: a wall of books, a window seat, children on cushions."""
    canvas.light = pick(rng, (MORNING, GOLDEN, RAIN, NOON))
    side = canvas.light.side
    camera, mid = view(canvas, rng, rng.uniform(360, 410), 1.45, rng.uniform(1200, 1300))
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
