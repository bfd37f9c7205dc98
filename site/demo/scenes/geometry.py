"""Points, curves and a plain camera. Pictures are laid out on a 1800 × 1200 frame, y downwards."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from math import atan2, cos, hypot, pi, sin

Point = tuple[float, float]
Points = Sequence[Point]

FRAME_WIDTH = 1800
FRAME_HEIGHT = 1200


@lru_cache(maxsize=8)
def _weights(steps: int) -> tuple[tuple[float, float, float, float], ...]:
    """Catmull-Rom weights of four neighbours at ``steps`` places along one span."""
    spans = []
    for step in range(steps):
        t = step / steps
        t2, t3 = t * t, t * t * t
        spans.append(
            (
                (-t3 + 2 * t2 - t) / 2,
                (3 * t3 - 5 * t2 + 2) / 2,
                (-3 * t3 + 4 * t2 + t) / 2,
                (t3 - t2) / 2,
            )
        )
    return tuple(spans)


def smooth(points: Points, *, closed: bool = True, steps: int = 5) -> list[Point]:
    """A soft curve through the points (Catmull-Rom), as a polygon or an open line."""
    if closed:
        ring = [points[-1], *points, points[0], points[1]]
    else:
        ring = [points[0], *points, points[-1]]
    curve = []
    weights = _weights(steps)
    for (ax, ay), (bx, by), (cx, cy), (dx, dy) in zip(
        ring, ring[1:], ring[2:], ring[3:], strict=False
    ):
        for a, b, c, d in weights:
            curve.append((a * ax + b * bx + c * cx + d * dx, a * ay + b * by + c * cy + d * dy))
    if not closed:
        curve.append(points[-1])
    return curve


@lru_cache(maxsize=512)
def outline(points: tuple[Point, ...], steps: int = 5) -> tuple[Point, ...]:
    """``smooth`` for shapes that are drawn again and again."""
    return tuple(smooth(points, steps=steps))


def mirrored(half: Points) -> list[Point]:
    """A symmetrical outline from its right half, given from top to bottom."""
    return [*half, *((-x, y) for x, y in reversed(half) if abs(x) > 1e-6)]


@lru_cache(maxsize=64)
def _circle(count: int) -> tuple[Point, ...]:
    return tuple((cos(2 * pi * i / count), sin(2 * pi * i / count)) for i in range(count))


def ellipse(x: float, y: float, rx: float, ry: float, count: int = 24) -> list[Point]:
    return [(x + rx * cx, y + ry * cy) for cx, cy in _circle(count)]


def arc(
    x: float, y: float, rx: float, ry: float, start: float, end: float, n: int = 16
) -> list[Point]:
    """Points on an ellipse between two angles in degrees, 0 to the right, growing clockwise."""
    angles = [(start + (end - start) * i / n) * pi / 180 for i in range(n + 1)]
    return [(x + rx * cos(angle), y + ry * sin(angle)) for angle in angles]


def rectangle(x: float, y: float, width: float, height: float) -> list[Point]:
    return [(x, y), (x + width, y), (x + width, y + height), (x, y + height)]


def limb(a: Point, b: Point, ra: float, rb: float, count: int = 6) -> list[Point]:
    """A tapering piece with round ends, from ``a`` (radius ``ra``) to ``b`` (radius ``rb``)."""
    angle = atan2(b[1] - a[1], b[0] - a[0])
    turns = [angle + pi / 2 + pi * i / count for i in range(count + 1)]
    start = [(a[0] + ra * cos(t), a[1] + ra * sin(t)) for t in turns]
    end = [(b[0] - rb * cos(t), b[1] - rb * sin(t)) for t in turns]
    return start + end


def ribbon(points: Points, widths: Sequence[float]) -> list[Point]:
    """A strip along an open line; ``widths`` are half widths, one per point."""
    left, right = [], []
    last = len(points) - 1
    for i, (x, y) in enumerate(points):
        (ax, ay), (bx, by) = points[max(i - 1, 0)], points[min(i + 1, last)]
        length = hypot(bx - ax, by - ay) or 1.0
        nx, ny = -(by - ay) / length * widths[i], (bx - ax) / length * widths[i]
        left.append((x + nx, y + ny))
        right.append((x - nx, y - ny))
    return left + right[::-1]


def between(a: Point, b: Point, share: float) -> Point:
    return a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share


def joint(a: Point, b: Point, first: float, second: float, bend: float) -> Point:
    """Where the elbow (or knee) lies between ``a`` and ``b``; ``bend`` ±1 picks the side.

    A target out of reach gives a nearly straight limb.
    """
    dx, dy = b[0] - a[0], b[1] - a[1]
    distance = max(min(hypot(dx, dy), (first + second) * 0.999), abs(first - second) + 1e-6)
    along = (first**2 - second**2 + distance**2) / (2 * distance)
    across = max(first**2 - along**2, 0) ** 0.5 * bend
    length = hypot(dx, dy) or 1.0
    ux, uy = dx / length, dy / length
    return a[0] + ux * along - uy * across, a[1] + uy * along + ux * across


@dataclass(frozen=True)
class Frame:
    """Puts a local drawing (y upwards, in ``unit``) at ``x``, ``y`` of the picture."""

    x: float
    y: float
    unit: float
    flip: bool = False
    lean: float = 0.0
    """Radians, clockwise in the picture, around the origin."""

    def __call__(self, points: Iterable[Point]) -> list[Point]:
        across = -self.unit if self.flip else self.unit
        c, s = cos(self.lean), sin(self.lean)
        ox, oy, unit = self.x, self.y, self.unit
        if not self.lean:
            return [(ox + x * across, oy - y * unit) for x, y in points]
        return [(ox + (x * c + y * s) * across, oy - (y * c - x * s) * unit) for x, y in points]

    def at(self, x: float, y: float) -> Point:
        return self(((x, y),))[0]


@dataclass(frozen=True)
class Camera:
    """One-point perspective in metres: x to the right, y up, z away from the viewer."""

    horizon: float = 520
    height: float = 1.6
    focal: float = 1500
    centre: float = 900

    def __call__(self, x: float, y: float, z: float) -> Point:
        scale = self.focal / z
        return self.centre + x * scale, self.horizon + (self.height - y) * scale

    def scale(self, z: float) -> float:
        """Frame pixels to one metre at the distance ``z``."""
        return self.focal / z

    def on(self, floor: float) -> Camera:
        """The same view, measured from a floor that lies higher (a stage) or lower."""
        return replace(self, height=self.height - floor)

    def polygon(self, *points: tuple[float, float, float]) -> list[Point]:
        return [self(*point) for point in points]
