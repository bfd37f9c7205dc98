"""What all events on a stage share: dress, curtains, light, and the platform itself."""

from __future__ import annotations

from dataclasses import dataclass

from .. import palette as c
from .. import textiles
from ..canvas import Canvas
from ..geometry import Camera, rectangle
from ..palette import Color, darker
from ..sheet import Sheet

DRESS = ("khaki", "civil", "mohom", "civil")

DRESS_WORDS = {
    "khaki": "สวมเครื่องแบบสีกากี",
    "civil": "สวมชุดสุภาพและผ้าไทย",
    "mohom": "สวมเสื้อม่อฮ่อม",
    "suit": "สวมสูท",
}

CURTAINS = (c.INDIGO_DEEP, c.LACQUER, c.rgb("#27504d"), c.rgb("#3d3560"))

STAGE_LIGHT = c.rgb("#ffdf9e")


@dataclass(frozen=True)
class Platform:
    """A stage in metres: its front edge, depth, height and half width."""

    camera: Camera
    front: float
    back: float
    height: float
    half: float

    @property
    def top(self) -> Camera:
        """Measures from the boards of the stage."""
        return self.camera.on(self.height)

    def draw(self, canvas: Canvas, cloth: Color) -> None:
        camera = self.camera
        left, top = camera(-self.half, self.height, self.front)
        right, low = camera(self.half, 0, self.front)
        floor = Sheet()
        floor.polygon(
            self.top.polygon(
                (-self.half, 0, self.back),
                (self.half, 0, self.back),
                (self.half, 0, self.front),
                (-self.half, 0, self.front),
            ),
            c.TEAK,
        )
        floor.wash(canvas.light.sun, 0.45, 0.1, 0)
        canvas.glue(floor)
        face = Sheet()
        face.polygon(rectangle(left, top, right - left, low - top), cloth)
        folds = 34
        for i in range(folds):
            x = left + (right - left) * i / folds
            face.polygon(
                [(x, top), (x + 10, top), (x + 14, low), (x - 2, low)],
                darker(cloth, 0.22),
                cut=False,
            )
        textiles.teen_jok(face, left, top, right - left, (low - top) * 0.3, cut=False)
        face.wash(canvas.light.shadow, 0.0, 0.4, 0)
        canvas.glue(face, lift=5)
