"""The bust being painted: where it is, who it shows, and the brushes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from ..canvas import Canvas
from ..geometry import Frame, Points, smooth
from ..palette import Color
from ..sheet import Sheet
from .sitter import Sitter


@dataclass
class Bust:
    """Local units are heads: the origin is the middle of the face, crown at 0.5, chin at -0.5."""

    canvas: Canvas
    frame: Frame
    sitter: Sitter
    tall: float
    """Height of the picture in frame pixels."""

    def __post_init__(self) -> None:
        self.side = self.canvas.light.side
        self.shift = self.sitter.turn * 0.05
        self.sheet = Sheet()

    def layer(
        self, paint: Callable[[Bust], None], *, lift: float = 0.0, volume: float = 16
    ) -> None:
        """One sheet of paper: painted, shaded and glued on."""
        self.sheet = Sheet()
        paint(self)
        if self.sheet.marks:
            self.canvas.glue(self.sheet, volume=volume, rim=4, lift=lift)

    def shape(
        self, points: Points, color: Color, *, alpha: int = 255, cut: bool = True, steps: int = 9
    ) -> None:
        self.sheet.polygon(self.frame(smooth(points, steps=steps)), color, alpha=alpha, cut=cut)

    def patch(self, points: Points, color: Color, *, alpha: int = 255, cut: bool = False) -> None:
        self.sheet.polygon(self.frame(points), color, alpha=alpha, cut=cut)

    def stroke(
        self, points: Points, color: Color, width: float, *, alpha: int = 255, cut: bool = False
    ) -> None:
        self.sheet.line(
            self.frame(smooth(points, closed=False, steps=8)),
            color,
            width * self.frame.unit,
            alpha=alpha,
            cut=cut,
        )

    def dot(self, x: float, y: float, radius: float, color: Color) -> None:
        size = radius * self.frame.unit
        self.sheet.ellipse(*self.frame.at(x, y), size, size, color, cut=False)
