"""Desks, chairs, lecterns and other things that stand in rooms, built from boxes in perspective."""

from __future__ import annotations

from random import Random

from . import palette as c
from .canvas import Canvas
from .geometry import Camera, ellipse, limb, rectangle, smooth
from .palette import Color, darker, lighter, mix
from .sheet import Sheet
from .textiles import lettering, stepped_diamond, teen_jok


def box(
    sheet: Sheet,
    camera: Camera,
    x: tuple[float, float],
    y: tuple[float, float],
    z: tuple[float, float],
    color: Color,
    *,
    cut: bool = True,
) -> None:
    """The visible faces of a block: far side first, then the top, then the front."""
    (x0, x1), (y0, y1), (z0, z1) = x, y, z
    if x0 > 0:
        sheet.polygon(
            camera.polygon((x0, y1, z0), (x0, y1, z1), (x0, y0, z1), (x0, y0, z0)),
            darker(color, 0.3),
            cut=cut,
        )
    elif x1 < 0:
        sheet.polygon(
            camera.polygon((x1, y1, z0), (x1, y1, z1), (x1, y0, z1), (x1, y0, z0)),
            darker(color, 0.3),
            cut=cut,
        )
    if y1 < camera.height:
        sheet.polygon(
            camera.polygon((x0, y1, z0), (x1, y1, z0), (x1, y1, z1), (x0, y1, z1)),
            lighter(color, 0.2),
            cut=cut,
        )
    elif y0 > camera.height:
        sheet.polygon(
            camera.polygon((x0, y0, z0), (x1, y0, z0), (x1, y0, z1), (x0, y0, z1)),
            darker(color, 0.4),
            cut=cut,
        )
    sheet.polygon(
        camera.polygon((x0, y1, z0), (x1, y1, z0), (x1, y0, z0), (x0, y0, z0)), color, cut=cut
    )


Footprint = tuple[float, float, float, float]


def floor_shadow(
    canvas: Canvas, camera: Camera, footprints: list[Footprint], height: float = 0.7
) -> None:
    """Shade on the floor beside furniture; footprints are left, right, near, far in metres."""
    reach = -canvas.light.side * height * 0.55
    sheet = Sheet()
    for left, right, near, far in footprints:
        start, end = min(left, left + reach), max(right, right + reach)
        front = max(near - 0.12, 0.9)
        sheet.polygon(
            camera.polygon((start, 0, far), (end, 0, far), (end, 0, front), (start, 0, front)),
            canvas.light.shadow,
        )
    if sheet.marks:
        canvas.glue(sheet, opacity=0.2)


def table(
    sheet: Sheet,
    camera: Camera,
    x: float,
    z: float,
    width: float,
    depth: float,
    *,
    height: float = 0.74,
    top: Color = c.TEAK_PALE,
    legs: Color = c.TEAK_DARK,
) -> None:
    """A table centred at ``x``, its near edge at ``z``."""
    half, leg = width / 2, 0.05
    for lz in (z + depth - leg, z):
        for lx in (x - half, x + half - leg):
            box(sheet, camera, (lx, lx + leg), (0, height), (lz, lz + leg), legs)
    box(sheet, camera, (x - half, x + half), (height - 0.05, height), (z, z + depth), top)


def chair(
    sheet: Sheet,
    camera: Camera,
    x: float,
    z: float,
    *,
    color: Color = c.INDIGO,
    facing: int = 1,
    scale: float = 1.0,
    legs: Color = c.KHAKI_DEEP,
) -> None:
    """A school chair; ``facing`` 1 looks away from the viewer, -1 at the viewer."""
    w, seat = 0.2 * scale, 0.44 * scale
    for lz in (z + 0.36 * scale, z):
        for lx in (x - w, x + w - 0.03):
            box(sheet, camera, (lx, lx + 0.03), (0, seat), (lz, lz + 0.03), legs)
    box(sheet, camera, (x - w, x + w), (seat - 0.03, seat), (z, z + 0.4 * scale), color)
    back = z if facing > 0 else z + 0.36 * scale
    box(
        sheet,
        camera,
        (x - w, x + w),
        (seat + 0.14 * scale, seat + 0.42 * scale),
        (back, back + 0.03),
        color,
    )
    for lx in (x - w, x + w - 0.03):
        box(sheet, camera, (lx, lx + 0.03), (seat, seat + 0.2 * scale), (back, back + 0.03), legs)


def covered_chair_back(
    sheet: Sheet, camera: Camera, x: float, z: float, color: Color, sash: Color
) -> None:
    """The back of a banquet chair in its cloth cover with a sash, nearest thing to the viewer."""
    scale = camera.scale(z)
    px, floor = camera(x, 0, z)
    w, h = 0.215 * scale, 0.86 * scale
    sheet.polygon(
        smooth(
            [
                (px - w * 1.12, floor),
                (px - w * 1.02, floor - h * 0.5),
                (px - w * 0.94, floor - h * 0.9),
                (px - w * 0.6, floor - h),
                (px + w * 0.6, floor - h),
                (px + w * 0.94, floor - h * 0.9),
                (px + w * 1.02, floor - h * 0.5),
                (px + w * 1.12, floor),
            ],
            steps=3,
        ),
        color,
    )
    y = floor - h * 0.56
    sheet.polygon(
        [
            (px - w, y - 0.05 * scale),
            (px + w, y - 0.05 * scale),
            (px + w, y + 0.05 * scale),
            (px - w, y + 0.05 * scale),
        ],
        sash,
        cut=False,
    )
    for side in (-1, 1):
        sheet.polygon(
            [
                (px, y),
                (px + side * w * 0.5, y - 0.09 * scale),
                (px + side * w * 0.5, y + 0.07 * scale),
            ],
            lighter(sash, 0.15),
            cut=False,
        )
        sheet.polygon(
            [
                (px, y),
                (px + side * w * 0.12, y + 0.3 * scale),
                (px + side * w * 0.34, y + 0.28 * scale),
            ],
            darker(sash, 0.12),
            cut=False,
        )


def lectern(
    canvas: Canvas, x: float, y: float, metre: float, *, color: Color = c.TEAK, depth: float = 0.0
) -> None:
    """A speaker's lectern from the front with emblem, woven band and two microphones."""
    sheet = Sheet()
    w, h = 0.36 * metre, 1.12 * metre
    sheet.polygon(
        [(x - w * 0.86, y), (x - w * 0.74, y - h), (x + w * 0.74, y - h), (x + w * 0.86, y)], color
    )
    sheet.polygon(
        [
            (x - w * 1.06, y - h * 0.98),
            (x - w, y - h * 1.06),
            (x + w, y - h * 1.06),
            (x + w * 1.06, y - h * 0.98),
            (x + w * 1.02, y - h * 0.93),
            (x - w * 1.02, y - h * 0.93),
        ],
        lighter(color, 0.18),
    )
    sheet.polygon(rectangle(x - w * 0.98, y - h * 0.06, w * 1.96, h * 0.07), darker(color, 0.3))
    sheet.polygon(
        [
            (x - w * 0.6, y - h * 0.84),
            (x + w * 0.6, y - h * 0.84),
            (x + w * 0.66, y - h * 0.3),
            (x - w * 0.66, y - h * 0.3),
        ],
        darker(color, 0.16),
        cut=False,
    )
    _emblem(sheet, x, y - h * 0.6, w * 0.3)
    teen_jok(sheet, x - w * 0.78, y - h * 0.24, w * 1.56, h * 0.12, cut=False)
    canvas.glue(sheet, depth=depth, volume=8, rim=2.5, lift=6)
    stems = Sheet()
    for side in (-1, 1):
        stem = smooth(
            [
                (x + side * w * 0.3, y - h * 1.02),
                (x + side * w * 0.66, y - h * 1.12),
                (x + side * w * 0.5, y - h * 1.2),
            ],
            closed=False,
        )
        stems.line(stem, c.INK, max(metre * 0.012, 1.6))
        stems.polygon(limb(stem[-2], stem[-1], metre * 0.02, metre * 0.026), c.INK)
    canvas.glue(stems, depth=depth, rim=1)


def _emblem(sheet: Sheet, x: float, y: float, size: float) -> None:
    sheet.polygon(stepped_diamond(x, y, size, size * 1.2), c.GOLD, cut=False)
    sheet.polygon(stepped_diamond(x, y, size * 0.62, size * 0.75, 3), c.INDIGO_DEEP, cut=False)
    sheet.polygon(stepped_diamond(x, y, size * 0.25, size * 0.32, 2), c.CREAM, cut=False)


def flowers(
    canvas: Canvas,
    rng: Random,
    x: float,
    y: float,
    width: float,
    height: float,
    colors: tuple[Color, ...] = (c.MARIGOLD, c.BUTTER, c.CREAM, c.MARIGOLD_DEEP),
    depth: float = 0.0,
) -> None:
    """A low arrangement of marigolds and leaves; ``y`` is the row it stands on."""
    sheet = Sheet()
    for _ in range(22):
        px = x + rng.uniform(-0.55, 0.55) * width
        lean = (px - x) * 0.35
        tall = height * rng.uniform(0.5, 1.1) * (1 - abs(px - x) / width * 0.8)
        tone = mix(c.LEAF_DEEP, c.LEAF_FRESH, rng.random())
        sheet.polygon(
            smooth(
                [
                    (px, y),
                    (px + lean * 0.5 - 5, y - tall * 0.5),
                    (px + lean, y - tall),
                    (px + lean * 0.5 + 6, y - tall * 0.45),
                ],
                steps=3,
            ),
            tone,
        )
    size = min(width * 0.07, height * 0.22)
    for _ in range(26):
        px = x + rng.uniform(-0.5, 0.5) * width
        py = y - height * rng.uniform(0.15, 0.95) * (1 - abs(px - x) / width)
        tone = rng.choice(colors)
        radius = size * rng.uniform(0.7, 1.15)
        sheet.ellipse(px, py, radius, radius * 0.92, darker(tone, 0.12))
        sheet.ellipse(
            px - 0.15 * radius,
            py - 0.15 * radius,
            radius * 0.68,
            radius * 0.62,
            lighter(tone, 0.12),
            cut=False,
        )
    canvas.glue(sheet, depth=depth, volume=5, rim=1.5)


def board(
    canvas: Canvas,
    rng: Random,
    x: float,
    y: float,
    width: float,
    height: float,
    *,
    dark: bool = False,
    depth: float = 0.08,
    content: str = "lesson",
) -> None:
    """A white or green board with handwriting, a diagram and notes."""
    sheet = Sheet()
    face = c.rgb("#2d5a4e") if dark else c.rgb("#f3f2ea")
    ink = c.CREAM if dark else c.INDIGO
    frame = c.TEAK_PALE if dark else c.rgb("#c3c8cc")
    sheet.polygon(rectangle(x - 8, y - 8, width + 16, height + 16), frame)
    sheet.polygon(rectangle(x, y, width, height), face, cut=False)
    _handwriting(sheet, rng, x + width * 0.06, y + height * 0.12, width * 0.4, height * 0.7, ink)
    left, low = x + width * 0.54, y + height * 0.82
    if content == "graph":
        _bars(sheet, rng, left, low, width * 0.38, height * 0.62, ink)
    elif content == "shapes":
        _shapes(sheet, left, y + height * 0.2, width * 0.38, height * 0.6, ink)
    else:
        _notes(sheet, rng, left, y + height * 0.14, width * 0.4, height * 0.7)
    sheet.wash(canvas.light.sun, 0.16, 0.0, 90 if canvas.light.side < 0 else 270)
    sheet.wash(canvas.light.shadow, 0.0, 0.12, 0)
    canvas.glue(sheet, depth=depth, lift=6, rim=1.5)


def _handwriting(
    sheet: Sheet, rng: Random, x: float, y: float, width: float, height: float, color: Color
) -> None:
    """A heading and five lines, a few words underlined."""
    size = height * 0.085
    lettering(sheet, rng, x + width * 0.42, y, width * 0.72, size * 1.2, color)
    sheet.line(
        [(x, y + size * 1.1), (x + width * 0.8, y + size * 1.05)],
        c.MARIGOLD_DEEP,
        max(size * 0.16, 2),
        cut=False,
    )
    for i in range(5):
        long = width * rng.uniform(0.6, 1.0)
        row = y + height * (0.25 + 0.16 * i)
        sheet.ellipse(x + size * 0.3, row, size * 0.2, size * 0.2, c.BRICK, cut=False)
        lettering(sheet, rng, x + size + long / 2, row, long, size * 0.82, color)


def _bars(
    sheet: Sheet, rng: Random, x: float, y: float, width: float, height: float, ink: Color
) -> None:
    sheet.line([(x, y - height), (x, y), (x + width, y)], ink, 3, cut=False)
    colors = (c.INDIGO_MID, c.MARIGOLD, c.TEAL, c.TERRACOTTA, c.LEAF_FRESH)
    for i, color in enumerate(colors):
        tall = height * (0.3 + 0.13 * i) * rng.uniform(0.8, 1.1)
        sheet.polygon(
            rectangle(x + width * (0.08 + 0.185 * i), y - tall, width * 0.12, tall),
            color,
            cut=False,
        )


def _shapes(sheet: Sheet, x: float, y: float, width: float, height: float, ink: Color) -> None:
    """Geometry: a triangle with its height, a circle in sectors, a ruled square."""
    pen = max(width * 0.01, 2)
    triangle = [
        (x, y + height),
        (x + width * 0.3, y + height * 0.42),
        (x + width * 0.6, y + height),
    ]
    sheet.polygon(triangle, c.TEAL_PALE, cut=False)
    sheet.line([*triangle, triangle[0]], ink, pen, cut=False)
    sheet.line([triangle[1], (triangle[1][0], y + height)], c.BRICK, pen, cut=False)
    middle, radius = (x + width * 0.78, y + height * 0.3), width * 0.2
    circle = ellipse(*middle, radius, radius, 48)
    sheet.polygon(circle, c.BUTTER, cut=False)
    sheet.polygon([middle, *circle[36:48], circle[0]], c.MARIGOLD, cut=False)
    sheet.line([*circle, circle[0]], ink, pen, cut=False)
    for spoke in (0, 12, 24, 36):
        sheet.line([middle, circle[spoke]], ink, pen, cut=False)
    for i in range(3):
        for j in range(3):
            tone = c.INDIGO_PALE if (i + j) % 2 else c.CREAM
            side = width * 0.09
            sheet.polygon(
                rectangle(x + width * 0.04 + i * side, y + j * side, side, side), tone, cut=False
            )


def _notes(sheet: Sheet, rng: Random, x: float, y: float, width: float, height: float) -> None:
    """Sheets of pupils' work and sticky notes."""
    colors = (c.BUTTER, c.TEAL_PALE, c.ROSE, c.CREAM, c.SAGE, c.INDIGO_MIST)
    for row in range(3):
        for column in range(4):
            if rng.random() < 0.85:
                px = x + width * (column + rng.uniform(-0.06, 0.06)) / 4
                py = y + height * (row + rng.uniform(-0.05, 0.05)) / 3
                w, h = width * 0.2, height * 0.26
                sheet.polygon(rectangle(px + 2, py + 3, w, h), c.INK, alpha=40, cut=False)
                sheet.polygon(rectangle(px, py, w, h), rng.choice(colors), cut=False)
                for i in range(3):
                    sheet.polygon(
                        rectangle(
                            px + w * 0.14,
                            py + h * (0.22 + 0.22 * i),
                            w * rng.uniform(0.4, 0.72),
                            max(h * 0.06, 1.5),
                        ),
                        c.INDIGO_MID,
                        alpha=150,
                        cut=False,
                    )


def poster(
    canvas: Canvas,
    rng: Random,
    x: float,
    y: float,
    width: float,
    height: float,
    depth: float = 0.12,
) -> None:
    """A wall display: heading and a simple picture."""
    ground = rng.choice((c.TEAL_PALE, c.BUTTER, c.SAGE, c.INDIGO_MIST, c.ROSE, c.CREAM))
    sheet = Sheet()
    sheet.polygon(rectangle(x, y, width, height), ground)
    lettering(
        sheet, rng, x + width / 2, y + height * 0.12, width * 0.6, height * 0.05, c.INDIGO_DEEP
    )
    rng.choice((_sunrise, _leaf, _planets, _house))(sheet, x, y + height * 0.2, width, height * 0.8)
    canvas.glue(sheet, depth=depth, lift=4)


def _sunrise(sheet: Sheet, x: float, y: float, width: float, height: float) -> None:
    mid, low = x + width / 2, y + height * 0.5
    sheet.ellipse(mid, low, width * 0.22, width * 0.22, c.MARIGOLD, cut=False)
    hill = [(x, low + height * 0.16), (mid, low + height * 0.03), (x + width, low + height * 0.18)]
    sheet.polygon([*hill, (x + width, y + height), (x, y + height)], c.LEAF, cut=False)


def _leaf(sheet: Sheet, x: float, y: float, width: float, height: float) -> None:
    mid, low = x + width / 2, y + height * 0.5
    half = width * 0.26
    blade = [
        (mid, y + height * 0.08),
        (mid + half, low),
        (mid, y + height * 0.86),
        (mid - half, low),
    ]
    sheet.polygon(smooth(blade), c.LEAF, cut=False)
    sheet.line([(mid, y + height * 0.12), (mid, y + height * 0.95)], c.LEAF_DEEP, 3, cut=False)
    for share in (0.32, 0.48, 0.64):
        vein = y + height * share
        for side in (-1, 1):
            tip = (mid + side * half * 0.6, vein - height * 0.1)
            sheet.line([(mid, vein), tip], c.LEAF_DEEP, 2, cut=False)


def _planets(sheet: Sheet, x: float, y: float, width: float, height: float) -> None:
    sheet.polygon(rectangle(x, y, width, height), c.INDIGO_DEEP, cut=False)
    mid = x + width / 2, y + height / 2
    for share in (0.2, 0.31, 0.42):
        orbit = ellipse(*mid, width * share, height * share, 40)
        sheet.line([*orbit, orbit[0]], c.INDIGO_PALE, 1.5, cut=False)
    sheet.ellipse(*mid, width * 0.11, width * 0.11, c.MARIGOLD, cut=False)
    for dx, dy, size, color in (
        (0.2, 0.0, 0.03, c.TERRACOTTA),
        (-0.22, -0.22, 0.045, c.TEAL_PALE),
        (0.26, 0.34, 0.06, c.ROSE),
    ):
        at = mid[0] + dx * width, mid[1] + dy * height
        sheet.ellipse(*at, width * size, width * size, color, cut=False)


def _house(sheet: Sheet, x: float, y: float, width: float, height: float) -> None:
    """A house on stilts under a tree, as children paint it."""
    low, mid = y + height * 0.78, x + width * 0.58
    sheet.polygon(rectangle(x, low, width, y + height - low), c.LEAF_FRESH, cut=False)
    sheet.ellipse(
        x + width * 0.22, y + height * 0.36, width * 0.15, width * 0.17, c.LEAF, cut=False
    )
    sheet.line(
        [(x + width * 0.22, y + height * 0.42), (x + width * 0.22, low)], c.TEAK, 4, cut=False
    )
    sheet.polygon(
        rectangle(mid - width * 0.2, low - height * 0.34, width * 0.4, height * 0.24),
        c.TEAK_PALE,
        cut=False,
    )
    for post in (-0.18, 0.15):
        sheet.polygon(
            rectangle(mid + width * post, low - height * 0.1, width * 0.04, height * 0.1),
            c.TEAK,
            cut=False,
        )
    roof = [
        (mid - width * 0.28, low - height * 0.32),
        (mid, low - height * 0.58),
        (mid + width * 0.28, low - height * 0.32),
    ]
    sheet.polygon(roof, c.BRICK, cut=False)


def shelf(
    canvas: Canvas,
    rng: Random,
    x: float,
    y: float,
    width: float,
    height: float,
    *,
    rows: int = 4,
    depth: float = 0.08,
    wood: Color = c.TEAK,
    face_out: float = 0.1,
) -> None:
    """A bookcase from the front, full of books; ``y`` is the floor."""
    sheet = Sheet()
    sheet.polygon(rectangle(x, y - height, width, height), wood)
    edge = max(width * 0.025, 5)
    step = (height - edge) / rows
    for row in range(rows):
        top = y - height + edge + step * row
        sheet.polygon(
            rectangle(x + edge, top, width - 2 * edge, step - edge), darker(wood, 0.5), cut=False
        )
        _books(
            sheet,
            rng,
            x + edge * 1.3,
            top + step - edge,
            width - 2.6 * edge,
            step - edge * 1.5,
            face_out,
        )
    sheet.wash(canvas.light.shadow, 0.0, 0.24, 0)
    canvas.glue(sheet, depth=depth, volume=5, rim=2, lift=6)


BOOKS = (
    c.INDIGO,
    c.INDIGO_MID,
    c.BRICK,
    c.TERRACOTTA,
    c.MARIGOLD,
    c.TEAL,
    c.LEAF,
    c.PAPER_SHADE,
    c.PLUM,
    c.SAGE,
    c.BUTTER,
    c.LACQUER,
)


def _books(
    sheet: Sheet, rng: Random, x: float, y: float, width: float, height: float, face_out: float
) -> None:
    left = x
    while left < x + width * 0.96:
        thick = height * rng.uniform(0.1, 0.26)
        tall = height * rng.uniform(0.62, 0.95)
        color = rng.choice(BOOKS)
        if rng.random() < face_out:
            thick = height * 0.62
            tall = height * 0.84
        thick = min(thick, x + width - left)
        sheet.polygon(rectangle(left, y - tall, thick - 1, tall), color, cut=False)
        sheet.polygon(
            rectangle(left + thick * 0.2, y - tall * 0.82, thick * 0.6, tall * 0.1),
            lighter(color, 0.5),
            cut=False,
        )
        left += thick
        if rng.random() < 0.07:
            left += height * 0.3


def slide(canvas: Canvas, rng: Random, x: float, y: float, width: float, height: float) -> None:
    """A projected slide: a heading, a chart, a few lines."""
    ground = rng.choice((c.CREAM, c.INDIGO_DEEP, c.TEAL))
    ink = c.INDIGO_DEEP if ground == c.CREAM else c.CREAM
    sheet = Sheet()
    sheet.polygon(rectangle(x - 6, y - 6, width + 12, height + 12), c.INK)
    sheet.polygon(rectangle(x, y, width, height), ground, cut=False)
    sheet.polygon(rectangle(x, y, width, height * 0.05), c.MARIGOLD, cut=False)
    lettering(sheet, rng, x + width * 0.32, y + height * 0.2, width * 0.5, height * 0.075, ink)
    for i in range(4):
        row = y + height * (0.36 + 0.13 * i)
        sheet.polygon(
            stepped_diamond(x + width * 0.09, row, height * 0.03, height * 0.03, 3),
            c.MARIGOLD,
            cut=False,
        )
        sheet.polygon(
            rectangle(
                x + width * 0.13,
                row - height * 0.016,
                width * rng.uniform(0.2, 0.34),
                height * 0.032,
            ),
            ink,
            alpha=190,
            cut=False,
        )
    _bars(sheet, rng, x + width * 0.56, y + height * 0.84, width * 0.38, height * 0.5, ink)
    canvas.glue(sheet, lift=5)


def wall_shelf(
    canvas: Canvas,
    rng: Random,
    camera: Camera,
    x: float,
    span: tuple[float, float],
    *,
    height: float = 2.3,
    rows: int = 5,
    wood: Color = c.TEAK,
) -> None:
    """A bookcase along a side wall at ``x``, seen in perspective; ``span`` is near and far z."""
    near, far = span

    def face(low: float, high: float, start: float, end: float) -> list[tuple[float, float]]:
        return camera.polygon((x, high, start), (x, high, end), (x, low, end), (x, low, start))

    sheet = Sheet()
    sheet.polygon(face(0, height, near, far), wood)
    step = height / rows
    for row in range(rows):
        floor = 0.05 + step * row
        sheet.polygon(
            face(floor, floor + step - 0.05, near + 0.05, far - 0.05), darker(wood, 0.5), cut=False
        )
        z = near + 0.08
        while z < far - 0.12:
            thick, tall = rng.uniform(0.03, 0.075), step * rng.uniform(0.55, 0.82)
            color = rng.choice(BOOKS)
            sheet.polygon(face(floor, floor + tall, z, z + thick), color, cut=False)
            sheet.polygon(
                face(floor + tall * 0.7, floor + tall * 0.8, z, z + thick),
                lighter(color, 0.5),
                cut=False,
            )
            z += thick + (0.12 if rng.random() < 0.06 else 0.004)
    sheet.wash(canvas.light.shadow, 0.28, 0.05, 90 if x < 0 else 270)
    sheet.wash(canvas.light.shadow, 0.0, 0.3, 0)
    canvas.glue(sheet, rim=2)
