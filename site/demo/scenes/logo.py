"""The office's emblem, its icons and the teen jok border, from one small geometry.

``write`` puts them into a folder; a test keeps ``site/static/brand`` the same as what is drawn
here. The emblem is a woven lozenge with an open book and a flame cut out of it: one colour is
enough, marigold for the flame is the second.
"""

from __future__ import annotations

from io import BytesIO
from math import cos, pi, sin
from pathlib import Path

from PIL import Image, ImageDraw

from .geometry import Point, Points
from .palette import GOLD, INDIGO_DEEP, MARIGOLD, PAPER, Color

SIZE = 64
STEP = 4
"""Units of one stair of the lozenge; 32 pixels make it two pixels."""
ICON_SIZES = (32, 180, 512)

LEFT_PAGE: Points = ((17, 29), (31, 34), (31, 49), (17, 44))
RIGHT_PAGE: Points = ((47, 29), (33, 34), (33, 49), (47, 44))

BORDER = (
    "########################",
    "........................",
    "####.......##.......####",
    "...#.....##..##.....#...",
    ".......##..##..##.......",
    "##...##...####...##...##",
    "##...##...####...##...##",
    ".......##..##..##.......",
    "...#.....##..##.....#...",
    "####.......##.......####",
    "........................",
    "########################",
)
"""Lozenges with hooks between them, thread by thread; the tile repeats sideways."""


def lozenge() -> list[Point]:
    """The stepped outline, clockwise from the upper left of its top stair."""
    quarter = []
    for row in range(7):
        half = STEP * (row + 1)
        quarter += [(half, 2 + STEP * row), (half, 2 + STEP * (row + 1))]
    right = [*quarter, (30.0, 30.0)]
    upper = [(32 + x, y) for x, y in right]
    lower = [(x, SIZE - y) for x, y in reversed(upper)]
    whole = [*upper, *lower]
    return whole + [(SIZE - x, y) for x, y in reversed(whole)]


def _path(points: Points) -> str:
    return "M" + "L".join(f"{x:g} {y:g}" for x, y in points) + "Z"


def _flame() -> str:
    """The tip leans in before it rounds out, so that it reads as fire."""
    return "M32 10C34 15 38 17 38 22A6 6 0 0 1 26 22C26 17 30 15 32 10Z"


def emblem_svg() -> str:
    """Two colours; as an image on a dark page it turns to paper white."""
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {SIZE} {SIZE}">\n'
        f"  <style>.cloth{{fill:{_hex(INDIGO_DEEP)}}}@media(prefers-color-scheme:dark)"
        f"{{.cloth{{fill:{_hex(PAPER)}}}}}</style>\n"
        f'  <path class="cloth" fill-rule="evenodd" d="{_mark()}"/>\n'
        f'  <path fill="{_hex(MARIGOLD)}" d="{_flame()}"/>\n'
        "</svg>\n"
    )


def mono_svg() -> str:
    """One colour, taken from the text around it when set inline or used as a mask."""
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {SIZE} {SIZE}">\n'
        f'  <path fill="currentColor" fill-rule="evenodd" d="{_mark()}"/>\n'
        "</svg>\n"
    )


def _mark() -> str:
    """The lozenge with book and flame cut out."""
    return "".join((_path(lozenge()), _path(LEFT_PAGE), _path(RIGHT_PAGE), _flame()))


def favicon_svg() -> str:
    """The emblem in two colours, light on a dark tab bar."""
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {SIZE} {SIZE}">\n'
        f"  <style>.cloth{{fill:{_hex(INDIGO_DEEP)}}}.page{{fill:{_hex(PAPER)}}}"
        "@media(prefers-color-scheme:dark)"
        f"{{.cloth{{fill:{_hex(PAPER)}}}.page{{fill:{_hex(INDIGO_DEEP)}}}}}</style>\n"
        f'  <path class="cloth" d="{_path(lozenge())}"/>\n'
        f'  <path class="page" d="{_path(LEFT_PAGE)}{_path(RIGHT_PAGE)}"/>\n'
        f'  <path fill="{_hex(MARIGOLD)}" d="{_flame()}"/>\n'
        "</svg>\n"
    )


def border_svg() -> str:
    """One tile of the border. Inline or as a mask it takes any colour; as an image it is gold."""
    width, height = len(BORDER[0]), len(BORDER)
    runs = "".join(
        f"M{start} {y}h{length}v1h-{length}z"
        for y, row in enumerate(BORDER)
        for start, length in _runs(row)
    )
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" '
        f'width="{width}" height="{height}" shape-rendering="crispEdges" color="{_hex(GOLD)}">\n'
        f'  <path fill="currentColor" d="{runs}"/>\n'
        "</svg>\n"
    )


def _runs(row: str) -> list[tuple[int, int]]:
    """Start and length of every unbroken run of threads."""
    runs: list[tuple[int, int]] = []
    for x, thread in enumerate(row):
        if thread == "#" and x and row[x - 1] == "#":
            runs[-1] = (runs[-1][0], runs[-1][1] + 1)
        elif thread == "#":
            runs.append((x, 1))
    return runs


def icon(size: int) -> Image.Image:
    """The emblem as a bitmap: on paper with a margin, as home screens want it, from 180 px."""
    scale = 8 if size < 100 else 4
    large = size * scale
    plain = size < 100
    image = Image.new("RGBA", (large, large), (0, 0, 0, 0) if plain else (*PAPER, 255))
    margin = 0 if plain else 0.11
    k = large * (1 - 2 * margin) / SIZE
    offset = large * margin
    draw = ImageDraw.Draw(image)

    def fill(points: Points, color: Color) -> None:
        draw.polygon([(offset + x * k, offset + y * k) for x, y in points], fill=color)

    fill(lozenge(), INDIGO_DEEP)
    fill(LEFT_PAGE, PAPER)
    fill(RIGHT_PAGE, PAPER)
    fill(_flame_points(), MARIGOLD)
    return image.resize((size, size), Image.Resampling.LANCZOS)


def _flame_points(count: int = 16) -> list[Point]:
    """``_flame`` as a polygon: two curves and the lower half circle between them."""
    right = [_bezier((32, 10), (34, 15), (38, 17), (38, 22), i / count) for i in range(count)]
    round_off = [(32 + 6 * cos(pi * i / count), 22 + 6 * sin(pi * i / count)) for i in range(count)]
    left = [_bezier((26, 22), (26, 17), (30, 15), (32, 10), i / count) for i in range(count)]
    return right + round_off + left


def _bezier(a: Point, b: Point, c: Point, d: Point, t: float) -> Point:
    s = 1 - t
    weights = (s**3, 3 * s * s * t, 3 * s * t * t, t**3)
    points = (a, b, c, d)
    return (
        sum(w * p[0] for w, p in zip(weights, points, strict=True)),
        sum(w * p[1] for w, p in zip(weights, points, strict=True)),
    )


def _hex(color: Color) -> str:
    return "#{:02x}{:02x}{:02x}".format(*color)


def files() -> dict[str, bytes]:
    """Every brand file by name."""
    drawn = {
        "emblem.svg": emblem_svg().encode(),
        "emblem-mono.svg": mono_svg().encode(),
        "favicon.svg": favicon_svg().encode(),
        "teen-jok.svg": border_svg().encode(),
    }
    for size in ICON_SIZES:
        buffer = BytesIO()
        icon(size).save(buffer, "PNG", optimize=True)
        drawn[f"icon-{size}.png"] = buffer.getvalue()
    return drawn


def write(folder: Path) -> None:
    """Write all brand files: ``python -m demo.scenes.logo`` from ``site`` does it."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, content in files().items():
        (folder / name).write_bytes(content)


if __name__ == "__main__":
    write(Path(__file__).resolve().parents[2] / "static" / "brand")
