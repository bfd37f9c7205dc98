"""Grain and gradients, made once and cut to size: the cheap part of looking hand made."""

from __future__ import annotations

from functools import lru_cache
from itertools import pairwise
from random import Random

from PIL import Image, ImageChops

from .palette import Color, mix

TILE = 1024
Size = tuple[int, int]
Stop = tuple[float, Color]
"""A place from 0 (top) to 1 and its colour."""


@lru_cache(maxsize=1)
def _noise() -> Image.Image:
    """A square of even grey noise, much the same on every machine: no call to the C library."""
    rng = Random(20)
    layers = [Image.frombytes("L", (TILE, TILE), rng.randbytes(TILE * TILE)) for _ in range(3)]
    pair = Image.blend(layers[0], layers[1], 0.5)
    return Image.blend(pair, layers[2], 1 / 3)


@lru_cache(maxsize=32)
def _scaled_noise(amplitude: float) -> Image.Image:
    """Noise around 128, about ``amplitude`` grey levels strong."""
    spread = amplitude / 43
    return _noise().point([round(128 + (value - 128) * spread) for value in range(256)])


def noise(size: Size, amplitude: float, offset: int = 0) -> Image.Image:
    """Grain of any size; ``offset`` picks another part of it."""
    tile = _scaled_noise(round(amplitude, 1))
    width, height = size
    x, y = offset * 389 % TILE, offset * 197 % TILE
    if x + width <= TILE and y + height <= TILE:
        return tile.crop((x, y, x + width, y + height))
    sheet = Image.new("L", size)
    for left in range(-x, width, TILE):
        for top in range(-y, height, TILE):
            sheet.paste(tile, (left, top))
    return sheet


def _stretch(gradient: Image.Image, size: Size, angle: int) -> Image.Image:
    """Resize smoothly along the gradient and just repeat across it: far cheaper than both."""
    if angle % 180 == 0:
        line = gradient.resize((1, size[1]), Image.Resampling.BILINEAR)
    elif angle % 90 == 0:
        line = gradient.resize((size[0], 1), Image.Resampling.BILINEAR)
    else:
        return gradient.resize(size, Image.Resampling.BILINEAR)
    return line.resize(size, Image.Resampling.NEAREST)


@lru_cache(maxsize=64)
def _ramp(angle: int) -> Image.Image:
    """A small gradient from 0 to 255 towards ``angle``: 0 down, 90 to the right, 180 up."""
    base = Image.linear_gradient("L")
    if angle % 90 == 0:
        return base.rotate(angle, resample=Image.Resampling.BILINEAR)
    turned = base.rotate(angle, resample=Image.Resampling.BICUBIC, expand=True)
    inset = turned.width * 0.22
    return turned.crop(
        (round(inset), round(inset), round(turned.width - inset), round(turned.height - inset))
    )


def ramp(
    size: Size, angle: int, start: float, end: float, grain: float = 0, *, offset: int = 0
) -> Image.Image:
    """A gradient mask from ``start`` to ``end`` (0 to 1); ``grain`` breaks it up like pastel."""
    table = [round(255 * (start + (end - start) * value / 255)) for value in range(256)]
    mask = _stretch(_ramp(angle).point(table), size, angle)
    if grain:
        strongest = max(start, end)
        mask = ImageChops.add(mask, noise(size, grain * 255 * strongest, offset), 1, -128)
    return mask


def vertical(size: Size, stops: list[Stop]) -> Image.Image:
    """A gradient picture from top to bottom through ``stops`` of (place 0–1, colour)."""
    strip = Image.new("RGB", (1, 256))
    for y in range(256):
        strip.putpixel((0, y), _colour_at(y / 255, stops))
    return _stretch(strip, size, 0)


def _colour_at(place: float, stops: list[Stop]) -> Color:
    for (low, first), (high, second) in pairwise(stops):
        if place <= high:
            share = (place - low) / (high - low) if high > low else 1
            share = min(max(share, 0), 1)
            return mix(first, second, share)
    return stops[-1][1]
