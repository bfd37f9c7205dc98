"""Puts figures on a canvas: lit, shaded, standing on the ground."""

from __future__ import annotations

from .canvas import Canvas
from .figures.figure import Figure, Placed
from .figures.person import Person
from .figures.pose import Pose
from .geometry import Camera
from .sheet import Sheet


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
    sheet = Sheet()
    placed = Figure(sheet, person, pose, x, y, height, flip=flip, lit=canvas.light.side).draw()
    canvas.glue(
        sheet,
        depth=depth,
        volume=max(height * 0.022, 1),
        rim=min(rim, height * 0.006) if rim else 0,
        ground=y if ground else None,
    )
    return placed


def stand(
    canvas: Canvas,
    camera: Camera,
    person: Person,
    pose: Pose,
    x: float,
    z: float,
    **options,
) -> Placed:
    """``place`` at a point of the room, in metres."""
    px, py = camera(x, 0, z)
    return place(canvas, person, pose, px, py, camera.scale(z), **options)


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
    """Somebody seated whose legs are hidden by furniture: standing, but as much lower."""
    lower = camera.on(-seated_drop(person))
    return stand(canvas, lower, person, pose, x, z, flip=flip, depth=depth, rim=rim)
