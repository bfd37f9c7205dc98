"""Rooms in one-point perspective: walls, windows with the light they let in, floors."""

from __future__ import annotations

from dataclasses import dataclass
from math import cos, sin

from . import palette as c
from .canvas import Canvas
from .geometry import Camera, Points, rectangle
from .palette import Color, darker, lighter, mix
from .sheet import Sheet

NEAR = 1.2
"""Metres before the viewer where walls and floor are cut off."""


@dataclass(frozen=True)
class Room:
    """Metres; the viewer stands at x 0, z 0."""

    camera: Camera
    left: float
    right: float
    back: float
    height: float = 3.0
    wall: Color = c.PAPER
    floor: Color = c.SAND
    ceiling: Color = c.PAPER_SHADE
    wainscot: Color | None = None

    def back_rect(self) -> tuple[float, float, float, float]:
        """Left, top, right, bottom of the far wall in frame pixels."""
        left, top = self.camera(self.left, self.height, self.back)
        right, bottom = self.camera(self.right, 0, self.back)
        return left, top, right, bottom


def shell(canvas: Canvas, room: Room, *, floor_lines: str = "boards", depth: float = 0.1) -> None:
    """Floor, ceiling and three walls; the side away from the light is the darker one."""
    _floor(canvas, room, floor_lines)
    _ceiling(canvas, room)
    for side in (-1, 1):
        _side_wall(canvas, room, side)
    left, top, right, bottom = room.back_rect()
    sheet = Sheet()
    sheet.polygon([(left, top), (right, top), (right, bottom), (left, bottom)], room.wall)
    if room.wainscot:
        _, rail = room.camera(0, 1.0, room.back)
        sheet.polygon(
            [(left, rail), (right, rail), (right, bottom), (left, bottom)], room.wainscot, cut=False
        )
    sheet.wash(canvas.light.sun, 0.3, 0.0, 90 if canvas.light.side < 0 else 270)
    sheet.wash(canvas.light.shadow, 0.0, 0.2, 0)
    canvas.glue(sheet, depth=depth)


def _floor(canvas: Canvas, room: Room, lines: str) -> None:
    camera = room.camera
    sheet = Sheet()
    sheet.polygon(
        camera.polygon(
            (room.left, 0, room.back),
            (room.right, 0, room.back),
            (room.right, 0, NEAR),
            (room.left, 0, NEAR),
        ),
        room.floor,
    )
    tone = darker(room.floor, 0.14)
    if lines in ("boards", "tiles"):
        x = room.left
        while x < room.right:
            sheet.line(
                camera.polygon((x, 0, room.back), (x, 0, NEAR)), tone, 2, alpha=110, cut=False
            )
            x += 0.6
    if lines == "tiles":
        z = NEAR
        while z < room.back:
            sheet.line(
                camera.polygon((room.left, 0, z), (room.right, 0, z)), tone, 2, alpha=110, cut=False
            )
            z += 0.6
    sheet.wash(lighter(canvas.light.sun, 0.2), 0.42, 0.0, 0)
    sheet.wash(canvas.light.shadow, 0.0, 0.42, 0, 0.2)
    canvas.glue(sheet)


def _ceiling(canvas: Canvas, room: Room) -> None:
    camera = room.camera
    sheet = Sheet()
    sheet.polygon(
        camera.polygon(
            (room.left, room.height, NEAR),
            (room.right, room.height, NEAR),
            (room.right, room.height, room.back),
            (room.left, room.height, room.back),
        ),
        room.ceiling,
    )
    sheet.wash(canvas.light.shadow, 0.5, 0.12, 0)
    canvas.glue(sheet)


def _side_wall(canvas: Canvas, room: Room, side: int) -> None:
    camera = room.camera
    x = room.left if side < 0 else room.right
    lit = side != canvas.light.side
    sheet = Sheet()
    color = room.wall if lit else darker(room.wall, 0.12)
    sheet.polygon(
        camera.polygon(
            (x, room.height, room.back), (x, room.height, NEAR), (x, 0, NEAR), (x, 0, room.back)
        ),
        color,
    )
    if room.wainscot:
        sheet.polygon(
            camera.polygon((x, 1.0, room.back), (x, 1.0, NEAR), (x, 0, NEAR), (x, 0, room.back)),
            room.wainscot,
            cut=False,
        )
    sheet.wash(
        canvas.light.shadow, 0.1 if lit else 0.2, 0.4 if lit else 0.5, 270 if side < 0 else 90
    )
    canvas.glue(sheet)


def side_windows(
    canvas: Canvas,
    room: Room,
    spans: list[tuple[float, float]],
    *,
    sill: float = 0.95,
    top: float = 2.3,
    frame: Color = c.CREAM,
) -> None:
    """Windows along the wall the light comes from; ``spans`` are (near z, far z)."""
    camera, side = room.camera, canvas.light.side
    x = room.left if side < 0 else room.right
    sky = mix(canvas.light.sky[2], c.CREAM, 0.35)
    sheet = Sheet()
    for near, far in spans:
        sheet.polygon(_wall_piece(camera, x, sill, top, near, far), sky)
        hill = mix(c.LEAF, canvas.light.haze, 0.5)
        sheet.polygon(
            _wall_piece(camera, x, sill, sill + (top - sill) * 0.42, near, far), hill, cut=False
        )
        sheet.polygon(
            _wall_piece(camera, x, sill, sill + (top - sill) * 0.22, near, far),
            mix(c.LEAF_DEEP, canvas.light.haze, 0.3),
            cut=False,
        )
        bar = 0.045
        for z in (near, (near + far) / 2 - bar, far - bar * 2):
            sheet.polygon(_wall_piece(camera, x, sill, top, z, z + bar * 2), frame)
        for y in (sill, (sill + top) / 2, top - bar):
            sheet.polygon(_wall_piece(camera, x, y, y + bar * 1.6, near, far), frame)
        sheet.polygon(
            _wall_piece(camera, x, sill - 0.1, sill, near - 0.1, far + 0.1), darker(frame, 0.15)
        )
    canvas.glue(sheet)
    canvas.shine(
        [(_wall_piece(camera, x, sill, top, near, far), 0.4) for near, far in spans],
        canvas.light.sun,
        blur=28,
    )
    _daylight(canvas, room, spans, sill, top, x)


def _wall_piece(
    camera: Camera, x: float, low: float, high: float, near: float, far: float
) -> Points:
    return camera.polygon((x, high, near), (x, high, far), (x, low, far), (x, low, near))


def _daylight(
    canvas: Canvas,
    room: Room,
    spans: list[tuple[float, float]],
    sill: float,
    top: float,
    x: float,
) -> None:
    """Patches on the floor: where rays through the window come down."""
    camera, side = room.camera, canvas.light.side
    patches = []
    for near, far in spans:
        first, last = x - side * sill * 0.9, x - side * top * 1.2
        shift = -0.6
        patch = camera.polygon(
            (first, 0, near + shift),
            (first, 0, far + shift),
            (last, 0, far + shift * 2.2),
            (last, 0, max(near + shift * 2.2, NEAR)),
        )
        patches.append((patch, 0.55 * canvas.light.warmth + 0.22))
    canvas.glow(patches, lighter(canvas.light.sun, 0.25), blur=9)


def beams(
    canvas: Canvas,
    room: Room,
    spans: list[tuple[float, float]],
    sill: float = 0.95,
    top: float = 2.3,
    strength: float = 0.22,
) -> None:
    """Slanting air lit by the windows; painted after the furniture, before near figures."""
    camera, side = room.camera, canvas.light.side
    x = room.left if side < 0 else room.right
    shapes = []
    for near, far in spans:
        reach = x - side * top * 1.5
        shapes.append(
            (
                camera.polygon(
                    (x, top, far), (x, sill, near), (x - side * sill, 0, near), (reach, 0, far)
                ),
                strength * canvas.light.warmth,
            )
        )
    canvas.shine(shapes, canvas.light.sun, blur=24)


def back_windows(
    canvas: Canvas,
    room: Room,
    spans: list[tuple[float, float]],
    *,
    sill: float = 0.95,
    top: float = 2.3,
    frame: Color = c.CREAM,
) -> None:
    """Windows in the far wall, with sky and hills; ``spans`` are (left x, right x)."""
    camera = room.camera
    sheet = Sheet()
    for left, right in spans:
        (x0, y0), (x1, y1) = camera(left, top, room.back), camera(right, sill, room.back)
        width, height = x1 - x0, y1 - y0
        sheet.polygon(rectangle(x0, y0, width, height), mix(canvas.light.sky[1], c.CREAM, 0.3))
        sheet.polygon(
            [
                (x0, y0 + height * 0.66),
                (x0 + width * 0.3, y0 + height * 0.44),
                (x0 + width * 0.6, y0 + height * 0.62),
                (x1, y0 + height * 0.5),
                (x1, y1),
                (x0, y1),
            ],
            mix(c.INDIGO_PALE, c.LEAF, 0.4),
            cut=False,
        )
        sheet.polygon(
            [
                (x0, y0 + height * 0.8),
                (x0 + width * 0.5, y0 + height * 0.7),
                (x1, y0 + height * 0.78),
                (x1, y1),
                (x0, y1),
            ],
            mix(c.LEAF, c.SAGE, 0.3),
            cut=False,
        )
        bar = max(width * 0.03, 3)
        for px in (x0, x0 + width / 2 - bar / 2, x1 - bar):
            sheet.polygon(rectangle(px, y0, bar, height), frame)
        for py in (y0, y0 + height * 0.5, y1 - bar):
            sheet.polygon(rectangle(x0, py, width, bar), frame)
        sheet.polygon(rectangle(x0 - bar, y1, width + bar * 2, bar * 1.4), darker(frame, 0.12))
    canvas.glue(sheet, depth=0.08, lift=4)


def lamps(canvas: Canvas, room: Room, rows: list[float], columns: list[float]) -> None:
    """Fluorescent panels in the ceiling."""
    sheet = Sheet()
    for z in rows:
        for x in columns:
            sheet.polygon(
                room.camera.polygon(
                    (x - 0.6, room.height - 0.01, z),
                    (x + 0.6, room.height - 0.01, z),
                    (x + 0.6, room.height - 0.01, z + 0.35),
                    (x - 0.6, room.height - 0.01, z + 0.35),
                ),
                c.CREAM,
            )
    canvas.glue(sheet)


def fan(sheet: Sheet, camera: Camera, x: float, y: float, z: float, turn: float) -> None:
    """A ceiling fan, as in every classroom of the country."""
    scale = camera.scale(z)
    px, py = camera(x, y, z)
    sheet.polygon(
        rectangle(px - 0.02 * scale, py - 0.5 * scale, 0.04 * scale, 0.5 * scale), c.CREAM
    )
    for i in range(3):
        angle = turn + i * 2.0944
        tip = (px + cos(angle) * 0.65 * scale, py + sin(angle) * 0.14 * scale)
        sheet.line([(px, py), tip], c.PAPER_SHADE, 0.09 * scale)
    sheet.ellipse(px, py, 0.11 * scale, 0.06 * scale, c.CREAM)


def wall_light(canvas: Canvas, room: Room, *, low: float = 0.8, high: float = 2.6) -> None:
    """Low sun through the windows: slanting panes of light on the far wall."""
    if canvas.light.warmth < WARM:
        return
    side, camera = canvas.light.side, room.camera
    middle = (room.left + room.right) / 2
    panes = []
    for i in range(2):
        start = middle - side * (0.35 + 1.5 * i)
        for column in range(2):
            for row in range(2):
                x = start - side * column * 0.56
                y = low + (high - low) * (0.5 * row + 0.03)
                panes.append(
                    (
                        _slanted(
                            camera, x, y, -side * 0.48, (high - low) * 0.44, -side * 0.2, room.back
                        ),
                        0.34 * canvas.light.warmth,
                    )
                )
    canvas.glow(panes, lighter(canvas.light.sun, 0.15), blur=5)


WARM = 0.6
"""Light warm enough to draw window panes on a wall."""


def _slanted(
    camera: Camera, x: float, y: float, width: float, height: float, lean: float, z: float
) -> Points:
    return camera.polygon(
        (x, y, z),
        (x + width, y - 0.1, z),
        (x + width + lean, y + height - 0.1, z),
        (x + lean, y + height, z),
    )
