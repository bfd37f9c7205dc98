"""Puts figures on a canvas: lit, shaded, standing on the ground."""

from __future__ import annotations

from .canvas import Canvas
from .figures.figure import Figure, Placed
from .figures.person import Person
from .figures.pose import Pose
from .geometry import FRAME_HEIGHT, FRAME_WIDTH, Camera
from .sheet import Sheet

CONTACT = {"stand": 0.85, "walk": 1.1, "sit": 0.8, "floor": 1.5}
"""Half width in heads of the soft dark spot under a figure."""


def _contact(canvas: Canvas, pose: Pose, x: float, y: float, unit: float, depth: float) -> None:
    """Ties a figure to the ground it stands or sits on."""
    wide = CONTACT.get(pose.legs)
    if wide is None:
        return
    sheet = Sheet()
    sheet.ellipse(
        x - canvas.light.side * unit * 0.12, y, wide * unit, 0.17 * unit, canvas.light.shadow
    )
    canvas.glue(sheet, opacity=0.1 * (1 - depth))
    core = Sheet()
    core.ellipse(x, y, wide * unit * 0.62, 0.085 * unit, canvas.light.shadow)
    canvas.glue(core, opacity=0.3 * (1 - depth))


def seated_drop(person: Person) -> float:
    """How many metres lower than standing the hips of somebody seated are."""
    return person.build.metres * 0.22


def place(
    canvas: Canvas,
    person: Person,
    pose: Pose,
    x: float,
    y: float,
    metre: float,
    *,
    flip: bool = False,
    depth: float = 0.0,
    ground: bool = False,
    rim: float = 2.0,
) -> Placed:
    """Draw a person whose feet (or seat on the floor) are at ``x``, ``y``.

    ``metre`` is one metre in frame pixels there; ``ground`` casts a shadow from the feet.
    """
    height = person.build.metres * metre
    _contact(canvas, pose, x, y, height / person.build.heads, depth)
    sheet = Sheet()
    placed = Figure(sheet, person, pose, x, y, height, flip=flip, lit=canvas.light.side).draw()
    canvas.glue(
        sheet,
        depth=depth,
        volume=max(height * 0.022, 1),
        rim=min(rim, height * 0.006) if rim else 0,
        ground=y if ground else None,
    )
    if 0 < placed.head[0] < FRAME_WIDTH and placed.head[1] < FRAME_HEIGHT:
        canvas.seen["child" if person.is_child else "adult"] += 1
    return placed


def stand(
    canvas: Canvas,
    camera: Camera,
    person: Person,
    pose: Pose,
    x: float,
    z: float,
    *,
    flip: bool = False,
    depth: float = 0.0,
    ground: bool = False,
    rim: float = 2.0,
) -> Placed:
    """``place`` at a point of the room, in metres."""
    px, py = camera(x, 0, z)
    metre = camera.scale(z)
    return place(
        canvas, person, pose, px, py, metre, flip=flip, depth=depth, ground=ground, rim=rim
    )


def sit_behind(
    canvas: Canvas,
    camera: Camera,
    person: Person,
    pose: Pose,
    x: float,
    z: float,
    *,
    flip: bool = False,
    depth: float = 0.0,
    rim: float = 2.0,
) -> Placed:
    """Somebody seated at furniture. Without legs to draw, that is standing as much lower."""
    if pose.legs == "none":
        camera = camera.on(-seated_drop(person))
    return stand(canvas, camera, person, pose, x, z, flip=flip, depth=depth, rim=rim)
