"""Heads: a face without features, hair that tells people apart, and the barest hint of a nose.

Local units are heads, the origin is the middle of the head: crown at 0.5, chin at -0.5.
"""

from __future__ import annotations

from collections.abc import Callable

from ..geometry import Frame, Points, mirrored, outline
from ..palette import INK, LACQUER, ROSE, Color, darker, lighter, mix
from ..sheet import Sheet
from .person import Person

FACE = outline(
    tuple(
        mirrored(
            [
                (0, 0.47),
                (0.2, 0.44),
                (0.325, 0.26),
                (0.345, 0.02),
                (0.31, -0.2),
                (0.2, -0.41),
                (0.07, -0.495),
            ]
        )
    )
)
PROFILE = outline(
    (
        (0.02, 0.48), (0.22, 0.4), (0.3, 0.24), (0.315, 0.1), (0.34, 0.02), (0.395, -0.1),
        (0.33, -0.15), (0.335, -0.22), (0.325, -0.3), (0.3, -0.44), (0.2, -0.49), (0.0, -0.36),
        (-0.12, -0.2), (-0.34, -0.1), (-0.38, 0.14), (-0.24, 0.4),
    )
)  # fmt: skip

NAPES = {
    "crop": (-0.2, 0.3),
    "short": (-0.3, 0.3),
    "side": (-0.3, 0.3),
    "bob": (-0.52, 0.42),
    "ear": (-0.34, 0.42),
    "long": (-1.2, 0.42),
}
"""How low hair hangs behind, and its half width there."""
COVERED_EARS = ("bob", "long", "ear", "scarf")


class Head:
    """Draws one head on a sheet. ``frame`` has its origin in the middle of the head."""

    def __init__(
        self, sheet: Sheet, frame: Frame, person: Person, turn: float, view: str, lit: int = -1
    ) -> None:
        self.sheet, self.frame, self.person = sheet, frame, person
        self.turn = max(-1.0, min(1.0, turn))
        self.view = view
        self.lit = lit
        self.detailed = frame.unit > 26
        self.hair = person.hair_color
        self.hair_dark = darker(person.hair_color, 0.35)
        self.hair_light = lighter(person.hair_color, 0.2)

    def back_hair(self) -> None:
        """What hangs behind the shoulders and the neck; drawn before the body."""
        if self.view == "back":
            return
        style = self.person.hair
        shift = -self.turn * 0.12
        if style == "long":
            self.lock(
                [
                    (-0.36 + shift, 0.3),
                    (-0.47 + shift, -0.2),
                    (-0.5 + shift, -0.85),
                    (-0.28 + shift, -1.15),
                    (0.28 + shift, -1.15),
                    (0.5 + shift, -0.85),
                    (0.47 + shift, -0.2),
                    (0.36 + shift, 0.3),
                ],
                self.hair_dark,
            )
        elif style in ("bob", "ear"):
            low = -0.42 if style == "bob" else -0.2
            self.lock(
                [
                    (-0.36 + shift, 0.34),
                    (-0.45 + shift, 0),
                    (-0.46 + shift, low),
                    (-0.2 + shift, low - 0.08),
                    (0.2 + shift, low - 0.08),
                    (0.46 + shift, low),
                    (0.45 + shift, 0),
                    (0.36 + shift, 0.34),
                ],
                self.hair_dark,
            )
        elif style == "pony":
            side = -1 if self.turn > 0 else 1
            self.lock(
                [
                    (0.2 * side, 0.3),
                    (0.5 * side, 0.2),
                    (0.56 * side, -0.25),
                    (0.42 * side, -0.75),
                    (0.3 * side, -0.5),
                    (0.26 * side, -0.1),
                ],
                self.hair_dark,
            )
        elif style == "pigtails":
            for side in (-1, 1):
                self._tail(side, shift)
        elif style == "scarf":
            cloth = self.person.outfit.accent
            self.shape(
                [(-0.4, 0.3), (-0.5, -0.3), (-0.62, -0.9), (0.62, -0.9), (0.5, -0.3), (0.4, 0.3)],
                darker(cloth, 0.25),
            )

    def draw(self) -> None:
        """Face, ears and the hair around it."""
        if self.view == "back":
            self._from_behind()
        elif abs(self.turn) > 0.75:
            self._side_face()
        else:
            self._front_face()
        if (
            self.frame.unit > 34
            and self.person.hair not in ("bald", "scarf")
            and not self.person.hat
        ):
            self._shine()
        self._hat()

    # Pieces

    def shape(self, points: Points, color: Color, *, alpha: int = 255, cut: bool = True) -> None:
        self.sheet.polygon(self.frame(outline(tuple(points), 4)), color, alpha=alpha, cut=cut)

    def lock(self, points: Points, color: Color | None = None) -> None:
        self.shape(points, color or self.hair)

    def _tail(self, side: int, shift: float) -> None:
        x = 0.36 * side + shift
        self.lock(
            [
                (x, 0.12),
                (x + 0.2 * side, 0.06),
                (x + 0.24 * side, -0.35),
                (x + 0.1 * side, -0.62),
                (x + 0.02 * side, -0.3),
            ],
            self.hair,
        )
        if self.detailed:
            self.sheet.ellipse(
                *self.frame.at(x + 0.08 * side, 0.08),
                self.frame.unit * 0.09,
                self.frame.unit * 0.07,
                LACQUER,
            )

    def _front_face(self) -> None:
        turn, skin = self.turn, self.person.skin
        shift, squeeze = turn * 0.05, 1 - abs(turn) * 0.06
        self._ears(shift)
        face = [(x * squeeze + shift, y) for x, y in FACE]
        self.sheet.polygon(self.frame(face), skin)
        if self.detailed:
            self._features(shift + turn * 0.1)
        hairline = FRONT_HAIR.get(self.person.hair, _short_front)
        hairline(self, turn)

    def _ears(self, shift: float) -> None:
        if self.person.hair in COVERED_EARS:
            return
        color = mix(self.person.skin, ROSE, 0.25)
        for side in (-1, 1):
            if self.turn * side < 0.35:
                self.sheet.ellipse(
                    *self.frame.at(0.345 * side + shift * 0.6, -0.04),
                    self.frame.unit * 0.07,
                    self.frame.unit * 0.11,
                    darker(color, 0.1),
                )

    def _features(self, x: float) -> None:
        """Only planes: warm cheeks, the shade of the nose, and brows as two soft strokes."""
        skin = self.person.skin
        side = 1 if self.turn >= 0 else -1
        away = -self.lit
        self.shape(
            [
                (x * 0.6 + 0.1 * away, 0.45),
                (0.3 * away, 0.3),
                (0.36 * away, 0),
                (0.32 * away, -0.25),
                (0.12 * away, -0.5),
                (x * 0.6 + 0.03 * away, -0.44),
                (x * 0.6 + 0.14 * away, -0.15),
            ],
            darker(mix(skin, ROSE, 0.4), 0.2),
            alpha=70,
            cut=False,
        )
        self.shape(
            [
                (x, 0.08),
                (x + 0.075 * side, -0.12),
                (x + 0.015 * side, -0.145),
                (x - 0.02 * side, -0.05),
            ],
            darker(mix(skin, ROSE, 0.3), 0.16),
            alpha=130,
            cut=False,
        )
        if self.person.glasses:
            self._glasses(x)

    def _glasses(self, x: float) -> None:
        width = max(self.frame.unit * 0.02, 0.7)
        for side in (-1, 1):
            centre = self.frame.at(x + 0.15 * side * (1 - abs(self.turn) * 0.2), 0.02)
            ring = [
                (centre[0] + px * self.frame.unit, centre[1] + py * self.frame.unit)
                for px, py in outline(((-0.11, -0.07), (0.11, -0.07), (0.1, 0.08), (-0.1, 0.08)))
            ]
            self.sheet.line([*ring, ring[0]], INK, width, cut=False)
        self.sheet.line(
            [self.frame.at(x - 0.05, 0.04), self.frame.at(x + 0.05, 0.04)], INK, width, cut=False
        )

    def _side_face(self) -> None:
        side = 1 if self.turn > 0 else -1

        def facing(points: Points) -> list[tuple[float, float]]:
            return [(x * side, y) for x, y in points]

        self.sheet.polygon(self.frame(facing(PROFILE)), self.person.skin)
        if self.person.hair == "bald":
            return
        low = {
            "short": -0.2,
            "crop": -0.02,
            "side": -0.2,
            "bun": -0.24,
            "pony": -0.2,
            "pigtails": -0.2,
            "ear": -0.24,
            "bob": -0.44,
            "long": -0.5,
        }.get(self.person.hair, -0.2)
        front = 0.08 if self.person.hair in ("bob", "long", "ear") else -0.02
        self.lock(
            facing(
                [
                    (0.27, 0.3),
                    (0.16, 0.5),
                    (-0.12, 0.55),
                    (-0.38, 0.38),
                    (-0.45, 0.05),
                    (-0.4, low),
                    (-0.16, low - 0.02),
                    (front, -0.08),
                    (front + 0.02, 0.1),
                    (0.2, 0.2),
                ]
            )
        )
        if self.person.hair in ("short", "crop", "side", "bun", "pony", "pigtails"):
            self.sheet.ellipse(
                *self.frame.at(-0.03 * side, -0.03),
                self.frame.unit * 0.07,
                self.frame.unit * 0.11,
                darker(mix(self.person.skin, ROSE, 0.3), 0.08),
            )
        if self.person.hair == "bun":
            self.bun(-0.42 * side, 0.26)
        elif self.person.hair in ("pony", "pigtails"):
            self.lock(
                facing(
                    [
                        (-0.36, 0.26),
                        (-0.58, 0.2),
                        (-0.66, -0.2),
                        (-0.56, -0.7),
                        (-0.46, -0.4),
                        (-0.42, 0),
                    ]
                ),
                self.hair_dark,
            )
        elif self.person.hair == "long":
            self.lock(
                facing(
                    [
                        (-0.4, 0.2),
                        (0.0, 0.1),
                        (0.02, -0.5),
                        (-0.08, -1.05),
                        (-0.46, -1.1),
                        (-0.5, -0.4),
                    ]
                )
            )
        if self.detailed and self.person.glasses:
            self.sheet.line(
                self.frame(facing([(0.3, 0.03), (0.02, 0.03)])),
                INK,
                self.frame.unit * 0.03,
                cut=False,
            )

    def _shine(self) -> None:
        """Light on the crown, on the side it comes from."""
        side = self.lit
        back = self.view == "back"
        low = 0.1 if back else 0.3
        self.shape(
            [
                (0.08 * side, 0.5),
                (0.24 * side, 0.42),
                (0.34 * side, low + 0.12),
                (0.335 * side, low),
                (0.27 * side, low + 0.2),
                (0.12 * side, 0.44),
            ],
            self.hair_light,
            alpha=120,
            cut=False,
        )

    def bun(self, x: float, y: float) -> None:
        self.sheet.ellipse(
            *self.frame.at(x, y), self.frame.unit * 0.19, self.frame.unit * 0.18, self.hair
        )
        if self.detailed:
            self.sheet.ellipse(
                *self.frame.at(x - 0.04, y + 0.05),
                self.frame.unit * 0.1,
                self.frame.unit * 0.08,
                self.hair_light,
                alpha=140,
                cut=False,
            )

    def _from_behind(self) -> None:
        style, skin = self.person.hair, self.person.skin
        if style not in COVERED_EARS:
            for side in (-1, 1):
                self.sheet.ellipse(
                    *self.frame.at(0.35 * side, -0.04),
                    self.frame.unit * 0.06,
                    self.frame.unit * 0.1,
                    darker(skin, 0.1),
                )
        if style in ("bald", "crop"):
            self.sheet.polygon(self.frame([(x * 0.95, y) for x, y in FACE]), skin)
        if style == "bald":
            return
        low, wide = NAPES.get(style, (-0.36, 0.28))
        half = [
            (0, 0.54),
            (0.26, 0.48),
            (0.38, 0.24),
            (0.39, 0),
            (wide, low * 0.75),
            (wide * 0.7, low),
            (0, low - 0.04),
        ]
        cloth = darker(self.person.outfit.accent, 0.1) if style == "scarf" else None
        self.lock(mirrored(half), cloth)
        self._gathered_behind()

    def _gathered_behind(self) -> None:
        """Bun, pony tail or pigtails as seen from behind."""
        style = self.person.hair
        if style == "bun":
            self.bun(0, 0.2)
        elif style == "pony":
            tail = ((-0.12, 0.2), (0.12, 0.2), (0.17, -0.4), (0.05, -0.95), (-0.1, -0.85))
            self.lock([*tail, (-0.16, -0.4)], self.hair_light)
        elif style == "pigtails":
            for side in (-1, 1):
                self._tail(side, 0)

    def _hat(self) -> None:
        if self.person.hat is None:
            return
        color = self.person.hat
        self.shape(
            [
                (-0.4, 0.26),
                (-0.36, 0.5),
                (-0.1, 0.64),
                (0.2, 0.62),
                (0.4, 0.46),
                (0.42, 0.26),
                (0, 0.2),
            ],
            color,
        )
        self.shape(
            [(-0.41, 0.3), (-0.4, 0.2), (0, 0.14), (0.41, 0.2), (0.42, 0.3), (0, 0.25)],
            darker(color, 0.4),
        )


def _short_front(head: Head, turn: float) -> None:
    part = -0.12 if turn >= 0 else 0.12
    x = turn * 0.06
    head.lock(
        [
            (-0.36, 0.06),
            (-0.4, 0.28),
            (-0.26, 0.5),
            (0, 0.56),
            (0.26, 0.5),
            (0.4, 0.28),
            (0.36, 0.06),
            (0.31 + x, 0.2),
            (0.22 + x, 0.3),
            (part + x, 0.33),
            (-0.24 + x, 0.27),
            (-0.31 + x, 0.18),
        ]
    )


def _crop_front(head: Head, turn: float) -> None:
    x = turn * 0.06
    head.lock(
        [
            (-0.34, 0.14),
            (-0.36, 0.3),
            (-0.22, 0.49),
            (0, 0.53),
            (0.22, 0.49),
            (0.36, 0.3),
            (0.34, 0.14),
            (0.27 + x, 0.28),
            (0.1 + x, 0.33),
            (-0.1 + x, 0.33),
            (-0.27 + x, 0.28),
        ]
    )


def _swept_front(head: Head, turn: float) -> None:
    """Hair parted on one side and swept across: men's side parting and most women."""
    side = 1 if turn >= 0 else -1
    x = turn * 0.05
    low = -0.1 if head.person.hair in ("bob", "long", "ear") else 0.04
    points = [
        (-0.37, low),
        (-0.41, 0.22),
        (-0.28, 0.48),
        (0, 0.57),
        (0.28, 0.49),
        (0.41, 0.24),
        (0.38, low),
        (0.33 + x, 0.1),
        (0.24 + x, 0.22),
        (-0.1 + x, 0.36),
        (-0.24 + x, 0.24),
        (-0.33 + x, 0.08),
    ]
    head.lock([(px * side, y) for px, y in points])


def _fringe_front(head: Head, turn: float) -> None:
    """School fringe, straight above the brows."""
    x = turn * 0.06
    low = -0.22 if head.person.hair == "ear" else 0.0
    head.lock(
        [
            (-0.37, low),
            (-0.41, 0.24),
            (-0.26, 0.5),
            (0, 0.57),
            (0.26, 0.5),
            (0.41, 0.24),
            (0.37, low),
            (0.31 + x, 0.1),
            (0.28 + x, 0.16),
            (0 + x, 0.18),
            (-0.28 + x, 0.16),
            (-0.31 + x, 0.1),
        ]
    )


def _bun_front(head: Head, turn: float) -> None:
    head.bun(-turn * 0.3, 0.58)
    _swept_front(head, turn)


def _bald(head: Head, turn: float) -> None:
    head.shape(
        [(-0.3, 0.2), (-0.2, 0.42), (0, 0.47), (0.2, 0.42), (0.3, 0.2), (0, 0.34)],
        head.hair,
        alpha=40,
        cut=False,
    )


def _scarf_front(head: Head, turn: float) -> None:
    cloth = head.person.outfit.accent
    x = turn * 0.06
    head.shape(
        [
            (-0.4, -0.45),
            (-0.43, 0.2),
            (-0.27, 0.5),
            (0, 0.57),
            (0.27, 0.5),
            (0.43, 0.2),
            (0.4, -0.45),
            (0, -0.72),
        ],
        cloth,
    )
    face = [(px * 0.8 + x, y * 0.82 - 0.04) for px, y in FACE]
    head.sheet.polygon(head.frame(face), head.person.skin)


FRONT_HAIR: dict[str, Callable[[Head, float], None]] = {
    "short": _short_front,
    "crop": _crop_front,
    "side": _swept_front,
    "bald": _bald,
    "bob": _swept_front,
    "long": _swept_front,
    "pony": _swept_front,
    "bun": _bun_front,
    "pigtails": _fringe_front,
    "ear": _fringe_front,
    "scarf": _scarf_front,
}
