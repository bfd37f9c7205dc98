"""A sheet of cut paper: shapes are recorded, drawn at double size, shaded and glued down.

Colours of one sheet stay inside what was cut: a shape drawn with ``cut=False`` only paints the
sheet (a shadow of an arm, the stripes of a skirt), it never adds to its outline.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import lru_cache
from typing import NamedTuple

from PIL import Image, ImageChops, ImageDraw, ImageFilter

from . import texture
from .geometry import Points, ellipse
from .palette import Color

OVERSAMPLING = 2


class Mark(NamedTuple):
    points: Points
    fill: Color
    alpha: int
    cut: bool
    width: float
    """Of a line in frame pixels; 0 for a filled polygon."""


class Wash(NamedTuple):
    """Colour laid over the whole sheet, fading along ``angle`` (0 down, 90 right, 180 up)."""

    color: Color
    start: float
    end: float
    angle: int
    grain: float


@dataclass
class Sheet:
    """What ``Canvas.glue`` rasterises. All measures are frame pixels (1800 wide)."""

    marks: list[Mark] = field(default_factory=list)
    washes: list[Wash] = field(default_factory=list)

    def polygon(self, points: Points, fill: Color, *, alpha: int = 255, cut: bool = True) -> None:
        self.marks.append(Mark(points, fill, alpha, cut, 0))

    def ellipse(
        self,
        x: float,
        y: float,
        rx: float,
        ry: float,
        fill: Color,
        *,
        alpha: int = 255,
        cut: bool = True,
    ) -> None:
        count = 12 if rx < 6 else 28 if rx < 120 else 96
        self.marks.append(Mark(ellipse(x, y, rx, ry, count), fill, alpha, cut, 0))

    def line(
        self, points: Points, fill: Color, width: float, *, alpha: int = 255, cut: bool = True
    ) -> None:
        self.marks.append(Mark(points, fill, alpha, cut, width))

    def wash(
        self, color: Color, start: float, end: float, angle: int = 0, grain: float = 0.12
    ) -> None:
        self.washes.append(Wash(color, start, end, angle, grain))

    def bounds(self) -> tuple[float, float, float, float]:
        """Left, top, right, bottom of everything cut."""
        xs: list[float] = []
        ys: list[float] = []
        for mark in self.marks:
            if mark.cut:
                pad = mark.width / 2
                across = [point[0] for point in mark.points]
                down = [point[1] for point in mark.points]
                xs += (min(across) - pad, max(across) + pad)
                ys += (min(down) - pad, max(down) + pad)
        return (min(xs), min(ys), max(xs), max(ys)) if xs else (0, 0, 0, 0)

    def raster(self, box: tuple[int, int, int, int], scale: float) -> Cut:
        """The part of the sheet inside ``box`` (picture pixels) as colour and mask."""
        k = scale * OVERSAMPLING
        left, top = box[0] * OVERSAMPLING, box[1] * OVERSAMPLING
        size = ((box[2] - box[0]) * OVERSAMPLING, (box[3] - box[1]) * OVERSAMPLING)
        plain = self._plain()
        paint = Image.new("RGB", (1, 1) if plain else size, self._ground())
        mask = Image.new("L", size)
        solid, glaze, cutter = (
            ImageDraw.Draw(paint),
            ImageDraw.Draw(paint, "RGBA"),
            ImageDraw.Draw(mask),
        )
        for points, fill, alpha, cut, width in self.marks:
            places = [(x * k - left, y * k - top) for x, y in points]
            brush = solid if alpha == 255 else glaze
            color = fill if alpha == 255 else (*fill, alpha)
            if not plain:
                _stroke(brush, places, color, width * k)
            if cut:
                _stroke(cutter, places, 255, width * k)
        mask = mask.reduce(OVERSAMPLING)
        return Cut(paint if plain else paint.reduce(OVERSAMPLING), mask, box)

    def _plain(self) -> bool:
        """Whether one flat colour is all there is to paint."""
        return all(mark.fill == self.marks[0].fill and mark.cut for mark in self.marks)

    def _ground(self) -> Color:
        """The colour under everything, so that soft edges carry no foreign fringe."""
        return next((mark.fill for mark in self.marks if mark.cut), (0, 0, 0))


def _stroke(
    draw: ImageDraw.ImageDraw, places: Points, color: int | tuple[int, ...], width: float
) -> None:
    if not width:
        draw.polygon(places, fill=color)
    else:
        draw.line(places, fill=color, width=max(1, round(width)), joint="curve")


@dataclass
class Cut:
    """A rasterised sheet: its colours, its outline, and where it lies in the picture.

    Paint that is the same all along a direction is kept one pixel wide until it must differ:
    most hills and walls are one colour and a gradient.
    """

    paint: Image.Image
    mask: Image.Image
    box: tuple[int, int, int, int]

    def wash(self, wash: Wash, offset: int) -> None:
        upright, level = wash.angle % 180 == 0, wash.angle % 180 == 90
        width = self.paint.width if upright and not wash.grain else self.mask.width
        height = self.paint.height if level and not wash.grain else self.mask.height
        self._spread((width, height))
        layer = texture.ramp(
            self.paint.size, wash.angle, wash.start, wash.end, wash.grain, offset=offset
        )
        self.paint.paste(wash.color, (0, 0, *self.paint.size), layer)

    def tint(self, color: Color, share: float) -> None:
        if share > 0:
            flat = Image.new("RGB", self.paint.size, color)
            self.paint = Image.blend(self.paint, flat, min(share, 1))

    def turn(self, color: Color, dx: float, dy: float, strength: float, soft: float) -> None:
        """Round the form: colour the edge that lies away from (``dx``, ``dy``)."""
        edge = ImageChops.subtract(self.mask, _moved(self.mask, dx, dy))
        if soft >= 0.5:
            edge = edge.filter(ImageFilter.BoxBlur(soft))
        edge = edge.point(weaker(round(strength, 3)))
        self._spread(self.mask.size)
        self.paint.paste(color, (0, 0, *self.paint.size), edge)

    def painted(self) -> Image.Image:
        self._spread(self.mask.size)
        return self.paint

    def _spread(self, size: tuple[int, int]) -> None:
        if self.paint.size != size:
            self.paint = self.paint.resize(size, Image.Resampling.NEAREST)


@lru_cache(maxsize=256)
def weaker(share: float) -> list[int]:
    """The table that leaves ``share`` of a mask."""
    return [round(value * share) for value in range(256)]


def _moved(mask: Image.Image, dx: float, dy: float) -> Image.Image:
    moved = Image.new("L", mask.size)
    moved.paste(mask, (round(dx), round(dy)))
    return moved
