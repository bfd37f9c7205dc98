"""Portraits for people's profiles: head and shoulders in cut paper, no one in particular."""

from __future__ import annotations

from random import Random

from PIL import Image

from .. import palette as c
from .. import textiles
from ..canvas import Canvas
from ..geometry import Frame, ellipse
from ..light import GOLDEN, MORNING, NOON, pick
from ..palette import mix
from ..sheet import Sheet
from .bust import Bust
from .clothes import CLOTHES
from .face import face, glasses, neck
from .hair import HAIR_BEHIND, HAIR_FRONT
from .sitter import Age, Dress, Sitter, invent


def draw_portrait(
    *, seed: int, size: tuple[int, int] = (1200, 1500), woman: bool, age: Age, dress: Dress
) -> Image.Image:
    """An invented person, head and shoulders; the same arguments give the same picture."""
    rng = Random(f"portrait:{seed}:{woman}:{age}:{dress}")
    canvas = Canvas(size[0], pick(rng, (MORNING, GOLDEN, NOON)), rng, size[1])
    tall = 1800 * size[1] / size[0]
    sitter = invent(rng, woman=woman, age=age, dress=dress)
    _background(canvas, rng, tall, sitter)
    unit = min(880.0, tall * 0.4)
    bust = Bust(canvas, Frame(900 + sitter.turn * 12, tall * 0.41, unit), sitter, tall)
    _paint(bust)
    return canvas.finish(vignette=0.35, bloom=0.18)


def _paint(bust: Bust) -> None:
    """From the back to the front: hair, neck and clothes, face, hair, glasses."""
    sitter = bust.sitter

    def dressed(bust: Bust) -> None:
        neck(bust)
        CLOTHES[sitter.dress](bust)

    if sitter.hair in HAIR_BEHIND:
        bust.layer(HAIR_BEHIND[sitter.hair])
    bust.layer(dressed, volume=34)
    bust.layer(face, volume=20)
    if sitter.hair in HAIR_FRONT:
        bust.layer(HAIR_FRONT[sitter.hair], lift=9)
    if sitter.glasses:
        bust.layer(glasses)


GROUNDS = (
    (c.rgb("#b9c6de"), c.rgb("#e4e4e0")),
    (c.rgb("#e9d6ae"), c.rgb("#f6ecd6")),
    (c.rgb("#a9c2bd"), c.rgb("#dfe6dc")),
    (c.rgb("#33487f"), c.rgb("#7f93c2")),
    (c.rgb("#d9b8a4"), c.rgb("#f3e2d2")),
    (c.rgb("#c9a14a"), c.rgb("#f0d797")),
)


def _background(canvas: Canvas, rng: Random, tall: float, sitter: Sitter) -> None:
    """A studio wall: a gradient, a great pale sun rising from one side, a woven band low down."""
    top, low = rng.choice(GROUNDS)
    if sitter.dress == "monk":
        top, low = GROUNDS[2]
    canvas.backdrop((0, top), (1, low))
    disc = Sheet()
    x = 900 + canvas.light.side * rng.uniform(380, 620)
    disc.ellipse(x, tall * 0.66, 1020, 1020, mix(top, c.CREAM, 0.35))
    disc.wash(top, 0.0, 0.7, 0)
    canvas.glue(disc, opacity=0.8)
    if rng.random() < 0.7:
        band = Sheet()
        textiles.teen_jok(
            band,
            -40,
            tall * 0.73,
            1880,
            210,
            ground=mix(top, c.INDIGO, 0.3),
            figure=mix(top, c.CREAM, 0.5),
            accent=mix(top, c.INDIGO, 0.45),
        )
        canvas.glue(band, opacity=0.5)
    light = canvas.light.side
    canvas.shine(
        [(ellipse(900 + light * 700, tall * 0.2, 600, 700), 0.4)], canvas.light.sun, blur=240
    )
