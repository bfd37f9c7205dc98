"""Coding in the computer room."""

from __future__ import annotations

from random import Random

from .. import furniture, room
from .. import palette as c
from ..canvas import Canvas
from ..crowd import sit_behind, stand
from ..figures import person as people
from ..figures import pose as poses
from ..geometry import Camera, ellipse, rectangle
from ..light import MORNING, NOON, RAIN, pick
from ..palette import darker
from ..room import Room
from ..sheet import Sheet
from ..story import Story
from .schoolroom import view


def computer_lab(canvas: Canvas, rng: Random) -> Story:
    """Coding in the computer room."""
    canvas.light = pick(rng, (MORNING, NOON, RAIN))
    camera, mid = view(canvas, rng, rng.uniform(380, 430), 1.95, rng.uniform(1200, 1320))
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
