"""The picture under work: cut sheets are glued on it, light falls on it, grain finishes it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from functools import lru_cache
from random import Random

from PIL import Image, ImageChops, ImageDraw, ImageFilter

from . import texture
from .geometry import FRAME_HEIGHT, FRAME_WIDTH, Points
from .light import Light
from .palette import CREAM, INK, Color, mix
from .sheet import Cut, Sheet, weaker

Patches = Sequence[tuple[Points, float]]
"""Shapes of light or shade, each with its strength from 0 to 1."""
Box = tuple[int, int, int, int]
Operation = Callable[[Image.Image, Image.Image], Image.Image]
SOFT = 8
"""Light and mist are painted at an eighth of the size: they have no edges to lose."""


class Canvas:
    """Draws in frame pixels (1800 × 1200) whatever the size of the picture."""

    def __init__(self, width: int, light: Light, rng: Random, height: int | None = None) -> None:
        self.scale = width / FRAME_WIDTH
        self.size = (width, height or round(FRAME_HEIGHT * self.scale))
        self.light = light
        self.image = Image.new("RGB", self.size, light.haze)
        self.seen: Counter[str] = Counter()
        """How many of each sort of person are in the picture, for its description."""
        self._offset = rng.randrange(1000)

    # Grounds

    def backdrop(self, *stops: tuple[float, Color]) -> None:
        """Fill the whole picture from top to bottom."""
        self.image.paste(texture.vertical(self.size, list(stops)))

    def sky(self, horizon: float = 700) -> None:
        top, middle, low = self.light.sky
        end = horizon / FRAME_HEIGHT
        self.backdrop((0, top), (end * 0.55, middle), (end, low), (1, low))

    # Paper

    def glue(
        self,
        sheet: Sheet,
        *,
        depth: float = 0.0,
        volume: float = 0.0,
        rim: float = 0.0,
        lift: float = 0.0,
        ground: float | None = None,
        opacity: float = 1.0,
    ) -> None:
        """Put a sheet down.

        ``depth`` 0–1 fades it into the haze, ``volume`` and ``rim`` are the widths (frame pixels)
        of its dark side and its lit edge, ``lift`` how far it throws a paper shadow, ``ground``
        the row it stands on when it is to cast a shadow along the ground.
        """
        cut = self._cut(sheet, max(volume, rim))
        if cut is None:
            return
        for wash in sheet.washes:
            cut.wash(wash, self._next_offset())
        self._model(cut, volume, rim)
        cut.tint(self.light.haze, depth)
        if ground is not None and self.light.cast:
            self._cast_shadow(cut, ground * self.scale, 0.42 * (1 - depth))
        if lift:
            self._paper_shadow(cut, lift, 0.34 * (1 - depth))
        if opacity < 1:
            cut.mask = cut.mask.point(weaker(round(opacity, 3)))
        self.image.paste(cut.painted(), cut.box[:2], cut.mask)

    def _cut(self, sheet: Sheet, margin: float) -> Cut | None:
        """The part that can be seen; ``margin`` keeps shading off the edges of the picture."""
        left, top, right, bottom = sheet.bounds()
        k = self.scale
        beyond = int(margin * k * 1.5)
        box = (
            max(int(left * k) - 2, -beyond),
            max(int(top * k) - 2, -beyond),
            min(int(right * k) + 3, self.size[0] + beyond),
            min(int(bottom * k) + 3, self.size[1] + beyond),
        )
        if box[2] - box[0] < 1 or box[3] - box[1] < 1:
            return None
        return sheet.raster(box, k)

    def _model(self, cut: Cut, volume: float, rim: float) -> None:
        light, k = self.light, self.scale
        if volume:
            width = volume * k
            cut.turn(
                light.shadow,
                light.side * width,
                -width * 0.35,
                0.75 * light.shade,
                width * 0.45,
            )
        if rim:
            width = max(rim * k, 1)
            cut.turn(light.sun, -light.side * width, width * 0.6, 0.75 * light.warmth, 0)

    def _paper_shadow(self, cut: Cut, lift: float, strength: float) -> None:
        reach = max(round(lift * self.scale), 1)
        pad = reach * 2
        mask = Image.new("L", (cut.mask.width + 2 * pad, cut.mask.height + 2 * pad))
        mask.paste(cut.mask, (pad, pad))
        mask = mask.filter(ImageFilter.BoxBlur(reach * 0.6))
        mask = mask.point(weaker(round(strength, 3)))
        place = (cut.box[0] - pad - round(self.light.side * reach * 0.7), cut.box[1] - pad + reach)
        self.image.paste(
            self.light.shadow, (*place, place[0] + mask.width, place[1] + mask.height), mask
        )

    def _cast_shadow(self, cut: Cut, ground: float, strength: float) -> None:
        """The outline laid flat on the ground, away from the light and a little to the viewer."""
        foot = ground - cut.box[1]
        height = min(foot, cut.mask.height)
        if height < 4:
            return
        away, flat = -self.light.side, 0.16
        slope = self.light.cast * 0.55
        reach = round(height * slope)
        size = (cut.mask.width + reach, max(round(height * flat), 2))
        left = reach if away < 0 else 0
        # PIL asks where each output pixel comes from: row y' lies (y' / flat) above the foot.
        data = (1, -away * slope / flat, -left, 0, -1 / flat, foot)
        mask = cut.mask.transform(size, Image.Transform.AFFINE, data, Image.Resampling.BILINEAR)
        mask = mask.filter(ImageFilter.BoxBlur(max(2 * self.scale, 0.5)))
        fade = texture.ramp(size, 0, strength, strength * 0.25)
        mask = ImageChops.multiply(mask, fade)
        place = (cut.box[0] - left, round(ground))
        self.image.paste(self.light.shadow, (*place, place[0] + size[0], place[1] + size[1]), mask)

    def _next_offset(self) -> int:
        self._offset += 1
        return self._offset

    # Pictures within the picture

    def inset(self, width: float, height: float) -> Canvas:
        """A smaller canvas in the same scale, with its own origin: a screen, a window."""
        size = max(round(width * self.scale), 1), max(round(height * self.scale), 1)
        inner = Canvas(size[0], self.light, Random(self._next_offset()), size[1])
        inner.scale = self.scale
        return inner

    def set_in(self, inner: Canvas, x: float, y: float) -> None:
        self.image.paste(inner.image, (round(x * self.scale), round(y * self.scale)))

    # Light

    def glow(self, shapes: Patches, color: Color, *, blur: float = 20) -> None:
        """Lay soft colour over the picture."""
        box, mask = self._soft(shapes, blur)
        if mask:
            self.image.paste(color, box, _stretched(mask, box))

    def shine(self, shapes: Patches, color: Color, *, blur: float = 20) -> None:
        """Add light (screen) rather than paint: lamps, sun, windows."""
        self._blend(shapes, blur, color, (0, 0, 0), ImageChops.screen)

    def shade(self, shapes: Patches, *, blur: float = 20) -> None:
        """Darken with the light's own shadow colour (multiply)."""
        dark = mix(self.light.shadow, (255, 255, 255), 0.12)
        self._blend(shapes, blur, dark, (255, 255, 255), ImageChops.multiply)

    def _blend(
        self, shapes: Patches, blur: float, color: Color, neutral: Color, operation: Operation
    ) -> None:
        box, mask = self._soft(shapes, blur)
        if mask:
            layer = Image.new("RGB", mask.size, neutral)
            layer.paste(color, (0, 0, *mask.size), mask)
            self.image.paste(operation(self.image.crop(box), _stretched(layer, box)), box)

    def _soft(self, shapes: Patches, blur: float) -> tuple[Box, Image.Image | None]:
        """A small blurred mask of the shapes, and the part of the picture it covers."""
        box = self._reach([point for points, _ in shapes for point in points], blur * 3)
        size = -(-(box[2] - box[0]) // SOFT), -(-(box[3] - box[1]) // SOFT)
        if min(size) < 1:
            return box, None
        mask = Image.new("L", size)
        draw = ImageDraw.Draw(mask)
        k = self.scale
        for points, strength in shapes:
            places = [((x * k - box[0]) / SOFT, (y * k - box[1]) / SOFT) for x, y in points]
            draw.polygon(places, fill=round(255 * min(strength, 1)))
        return box, mask.filter(ImageFilter.GaussianBlur(blur * k / SOFT))

    def _reach(self, points: Points, margin: float) -> Box:
        """What the points and a margin around them cover of the picture, in its pixels."""
        k = self.scale
        across, down = [x for x, _ in points], [y for _, y in points]
        return (
            max(int((min(across) - margin) * k), 0),
            max(int((min(down) - margin) * k), 0),
            min(int((max(across) + margin) * k) + 1, self.size[0]),
            min(int((max(down) + margin) * k) + 1, self.size[1]),
        )

    # Finish

    def finish(self, *, vignette: float = 0.3, bloom: float = 0.25) -> Image.Image:
        """Halation, darker corners, one colour grade for all pictures, and film grain."""
        self._bloom(bloom)
        self._vignette(vignette)
        self.image = self.image.point(_grade(self.light.dim))
        speckle = texture.noise(self.size, 4.5, self._next_offset())
        self.image = ImageChops.add(self.image, Image.merge("RGB", (speckle,) * 3), 1, -128)
        return self.image

    def _bloom(self, strength: float) -> None:
        if not strength:
            return
        small = self.image.reduce(SOFT)
        table = [round(max(value - 150, 0) * 1.6 * strength) for value in range(256)] * 3
        small = small.point(table).filter(ImageFilter.GaussianBlur(small.width / 40))
        self.image = ImageChops.screen(
            self.image, small.resize(self.size, Image.Resampling.BILINEAR)
        )

    def _vignette(self, strength: float) -> None:
        if strength:
            corners = _corners(self.size, mix(self.light.shadow, CREAM, 0.2), strength)
            self.image = ImageChops.multiply(self.image, corners)


def _stretched(layer: Image.Image, box: Box) -> Image.Image:
    return layer.resize((box[2] - box[0], box[3] - box[1]), Image.Resampling.BILINEAR)


@lru_cache(maxsize=4)
def _corners(size: tuple[int, int], color: Color, strength: float) -> Image.Image:
    """White in the middle, a little darker and cooler in the corners."""
    radial = Image.radial_gradient("L").point(
        [round(max(value - 90, 0) * strength) for value in range(256)]
    )
    small = Image.new("RGB", (64, 64), (255, 255, 255))
    small.paste(color, (0, 0, 64, 64), radial.resize((64, 64)))
    return small.resize(size, Image.Resampling.BICUBIC)


def _grade(dim: float) -> list[int]:
    """Lift blacks to ink and bring whites to warm paper, one table per channel."""
    low, high = INK, CREAM
    tables = []
    for channel in range(3):
        floor, ceiling = low[channel] * 0.55, 255 - (255 - high[channel]) * 0.6
        reach = (ceiling - floor) * (1 - dim * 0.3)
        tables += [round(floor + reach * _curve(value / 255)) for value in range(256)]
    return tables


def _curve(value: float) -> float:
    """A gentle S: a little more contrast in the middle."""
    return value + 0.12 * (value - value * value) * (2 * value - 1) * 2
