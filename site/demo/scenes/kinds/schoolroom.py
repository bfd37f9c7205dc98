"""The room most lessons take place in."""

from __future__ import annotations

from random import Random

from .. import palette as c
from .. import room
from ..canvas import Canvas
from ..geometry import Camera
from ..room import Room
from ..sheet import Sheet

WALLS = (c.PAPER, c.rgb("#dde6e1"), c.rgb("#e9dcc4"), c.rgb("#d9dfeb"), c.rgb("#f0e0c8"))

FLOORS = (c.rgb("#c39a6d"), c.rgb("#cdb791"), c.rgb("#b9b2a3"), c.rgb("#a97c58"))

WAINSCOTS = (c.TEAK_PALE, c.TEAL_PALE, c.INDIGO_PALE, c.SAGE, None)

DESK_TOPS = (c.TEAK_PALE, c.rgb("#d8b98a"), c.rgb("#c9cfd3"))


def view(
    canvas: Canvas, rng: Random, horizon: float, height: float, focal: float
) -> tuple[Camera, float]:
    """A camera that stands off centre, so that the window wall is seen; and the room's middle."""
    side = canvas.light.side
    camera = Camera(horizon, height, focal, 900 - side * rng.uniform(230, 330))
    return camera, side * 0.5


def schoolroom(canvas: Canvas, rng: Random, camera: Camera, middle: float, back: float) -> Room:
    """Walls, floor, ceiling fans and the windows on the side of the light."""
    space = Room(
        camera,
        middle - 3.7,
        middle + 3.7,
        back,
        3.2,
        wall=rng.choice(WALLS),
        floor=rng.choice(FLOORS),
        ceiling=c.PAPER_SHADE,
        wainscot=rng.choice(WAINSCOTS),
    )
    room.shell(canvas, space, floor_lines=rng.choice(("boards", "tiles")))
    room.side_windows(canvas, space, window_spans(back), frame=rng.choice((c.CREAM, c.TEAK_PALE)))
    fans = Sheet()
    for z in (5.2, 8.2):
        room.fan(fans, camera, rng.uniform(-1.6, 1.6), 3.0, z, rng.random())
    canvas.glue(fans, depth=0.15)
    return space


def window_spans(back: float) -> list[tuple[float, float]]:
    return [(3.0, 4.2), (4.6, 5.8), (6.2, 7.4)] if back > 7 else [(2.6, 3.7), (4.1, 5.2)]
