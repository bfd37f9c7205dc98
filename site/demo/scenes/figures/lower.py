"""Below the hips: trousers, shorts, skirts and the northern tube skirt with its teen jok hem."""

from __future__ import annotations

from dataclasses import dataclass

from .. import palette as c
from ..geometry import Frame, Point, Points, between, joint, limb, outline
from ..palette import Color, darker, lighter
from ..sheet import Sheet
from .person import BLACK, WHITE, Person
from .pose import Pose

CLOTH = ("skirt", "pleated", "sinh", "robe")


@dataclass(frozen=True)
class Lower:
    """Draws legs and what covers them; ``hips`` is their height above the ground in heads."""

    sheet: Sheet
    frame: Frame
    person: Person
    pose: Pose
    hips: float

    def draw(self) -> None:
        if self.pose.legs == "none":
            return
        if self.pose.legs == "floor":
            self._on_floor()
        elif self.pose.legs == "sit":
            self._seated_side() if self.pose.view == "side" else self._seated_front()
        elif self.person.outfit.bottom in CLOTH:
            self._standing_skirt()
        else:
            self._standing_legs()

    # Helpers

    def _shape(self, points: Points, color: Color) -> None:
        self.sheet.polygon(self.frame(points), color)

    def _paint(self, points: Points, color: Color, alpha: int = 255) -> None:
        self.sheet.polygon(self.frame(points), color, alpha=alpha, cut=False)

    @property
    def _color(self) -> Color:
        return self.person.outfit.bottom_color

    @property
    def _bare(self) -> bool:
        """Whether the lower legs are skin."""
        return self.person.outfit.bottom in ("shorts", "skirt", "pleated")

    def _shoe(self, x: float, y: float, ahead: float = 0.0) -> None:
        socks = self.person.outfit.bottom in ("shorts", "pleated")
        if socks:
            self._shape(limb((x, y + 0.5), (x, y + 0.1), 0.13, 0.12), WHITE)
        color = BLACK if self.person.outfit.bottom != "robe" else c.TEAK
        self._shape(
            outline(
                (
                    (x - 0.17, y + 0.02),
                    (x - 0.13, y + 0.2),
                    (x + 0.1 + ahead * 0.2, y + 0.2),
                    (x + 0.17 + ahead * 0.35, y + 0.05),
                    (x + 0.16 + ahead * 0.35, y - 0.02),
                    (x - 0.16, y - 0.02),
                ),
                3,
            ),
            color,
        )

    # Standing and walking

    def _feet(self) -> tuple[Point, Point]:
        spread = self.person.build.hip * 0.5
        if self.pose.legs == "run":
            return (-1.05, 0.95), (0.75, 0.3)
        if self.pose.legs == "walk":
            reach = 0.75 if self.pose.view == "side" else 0.3
            return (-reach, 0.06), (reach, 0.0)
        if self.pose.view == "side":
            return (-0.14, 0.05), (0.12, 0.0)
        return (-spread, 0.0), (spread, 0.0)

    def _knee(self, hip: Point, ankle: Point) -> Point:
        if self.pose.legs == "run":
            half = self.person.build.leg * 0.5
            return joint(hip, ankle, half, half, 1)
        middle = between(hip, ankle, 0.5)
        return middle[0] + (0.12 if self.pose.legs == "walk" else 0), middle[1]

    def _standing_legs(self) -> None:
        build, shorts = self.person.build, self.person.outfit.bottom == "shorts"
        side_view = self.pose.view == "side"
        hip = build.hip * (0.12 if side_view else 0.48)
        width = build.hip * (0.5 if not side_view else 0.56)
        for index, foot in enumerate(self._feet()):
            sign = -1 if index == 0 else 1
            start = (hip * sign, self.hips)
            ankle = (foot[0], foot[1] + 0.16)
            color = darker(self._color, 0.16) if (index == 0 and side_view) else self._color
            knee = self._knee(start, ankle)
            self._shoe(foot[0], foot[1], 1.0 if side_view else 0.25 * sign)
            if shorts:
                self._shape(limb(start, knee, 0.2, 0.16), self.person.skin)
                self._shape(limb(knee, (ankle[0], ankle[1] + 0.1), 0.16, 0.1), self.person.skin)
                low = between(start, knee, 0.8)
                self._shape(
                    [
                        (start[0] - width, start[1]),
                        (start[0] + width, start[1]),
                        (low[0] + width * 0.92, low[1]),
                        (low[0] - width * 0.92, low[1]),
                    ],
                    color,
                )
            else:
                self._shape(limb(start, knee, width, width * 0.76), color)
                self._shape(
                    limb(knee, (ankle[0], ankle[1] + 0.3), width * 0.76, width * 0.56), color
                )
                self._shape(
                    [
                        (ankle[0] - width * 0.58, ankle[1] + 0.4),
                        (ankle[0] + width * 0.58, ankle[1] + 0.4),
                        (ankle[0] + width * 0.6, ankle[1] - 0.06),
                        (ankle[0] - width * 0.6, ankle[1] - 0.02),
                    ],
                    color,
                )
        if not side_view and self.pose.legs == "stand":
            self._paint(
                [(-0.02, self.hips - 0.3), (0.02, self.hips - 0.3), (0.05, 0.2), (-0.05, 0.2)],
                darker(self._color, 0.5),
                150,
            )

    def _standing_skirt(self) -> None:
        build = self.person.build
        scale = 0.74 if self.pose.view == "side" else 1.0
        low = {"skirt": self.hips * 0.46, "pleated": self.hips * 0.5, "sinh": 0.5, "robe": 0.35}[
            self.person.outfit.bottom
        ]
        flare = {"skirt": 0.02, "pleated": 0.3, "sinh": -0.02, "robe": 0.1}[
            self.person.outfit.bottom
        ]
        hip, hem = build.hip * scale, (build.hip + flare) * scale
        stride = 0.22 if self.pose.legs == "walk" else 0.0
        self._calves(low, scale)
        self._shape(
            outline(
                (
                    (-build.waist * scale * 0.9, self.hips + 0.4),
                    (-hip, self.hips - 0.05),
                    (-hem - stride * 0.4, low + 0.2),
                    (-hem - stride * 0.5, low),
                    (0, low - 0.06),
                    (hem + stride, low),
                    (hem + stride * 0.8, low + 0.2),
                    (hip, self.hips - 0.05),
                    (build.waist * scale * 0.9, self.hips + 0.4),
                ),
                4,
            ),
            self._color,
        )
        corners = (
            (-hip, self.hips),
            (hip, self.hips),
            (hem + stride, low),
            (-hem - stride * 0.5, low),
        )
        self._weave(*corners)

    def _calves(self, low: float, scale: float) -> None:
        skin = self.person.skin
        spread = self.person.build.hip * 0.36 * scale
        for index, sign in enumerate((-1, 1)):
            stride = 0.3 if self.pose.legs == "walk" else 0.0
            x, y = sign * (spread + stride), 0.05 if index == 0 and stride else 0.0
            self._shoe(x, y, 1.0 if self.pose.view == "side" else 0.2 * sign)
            self._shape(limb((sign * spread, low + 0.4), (x, y + 0.22), 0.2, 0.1), skin)

    def _weave(self, a: Point, b: Point, c2: Point, d: Point) -> None:
        """Pleats or woven bands on the quadrilateral hip-left, hip-right, hem-right, hem-left."""
        kind = self.person.outfit.bottom
        if kind == "pleated":
            for i in range(1, 6):
                share = i / 6
                top, low = between(a, b, share), between(d, c2, share)
                self._paint(
                    [top, (low[0] + 0.05, low[1]), (low[0] - 0.02, low[1])],
                    darker(self._color, 0.35),
                    170,
                )
        elif kind == "robe":
            for share in (0.25, 0.5, 0.75):
                top, low = between(a, b, share), between(d, c2, share - 0.08)
                self._paint(
                    [top, (low[0] + 0.06, low[1]), (low[0], low[1])], darker(self._color, 0.2), 160
                )
        elif kind == "sinh":
            self._sinh(a, b, c2, d)

    def _sinh(self, a: Point, b: Point, c2: Point, d: Point) -> None:
        def band(start: float, end: float, color: Color, alpha: int = 255) -> None:
            self._paint(
                [
                    between(a, d, start),
                    between(b, c2, start),
                    between(b, c2, end),
                    between(a, d, end),
                ],
                color,
                alpha,
            )

        for start in (0.16, 0.32, 0.48, 0.6):
            band(start, start + 0.025, lighter(self._color, 0.35), 150)
        band(0.68, 1.04, c.LACQUER)
        band(0.70, 0.725, c.GOLD)
        band(0.93, 0.955, c.GOLD)
        count = 5
        for i in range(count):
            share = (i + 0.5) / count
            mid = between(between(a, d, 0.83), between(b, c2, 0.83), share)
            rise, run = abs(d[1] - a[1]) * 0.085, abs(b[0] - a[0]) * 0.09
            self._paint(
                [
                    (mid[0], mid[1] + rise),
                    (mid[0] + run, mid[1]),
                    (mid[0], mid[1] - rise),
                    (mid[0] - run, mid[1]),
                ],
                c.GOLD,
            )
            self._paint(
                [
                    (mid[0], mid[1] + rise * 0.45),
                    (mid[0] + run * 0.45, mid[1]),
                    (mid[0], mid[1] - rise * 0.45),
                    (mid[0] - run * 0.45, mid[1]),
                ],
                c.INDIGO_DEEP,
            )

    # Sitting

    def _seated_front(self) -> None:
        build, cloth = self.person.build, self.person.outfit.bottom in CLOTH
        knee_y, apart = self.hips - 0.3, build.hip * (0.5 if cloth else 0.72)
        low = 0.55 if self.person.outfit.bottom in ("sinh", "robe") else 0.9
        for sign in (-1, 1):
            self._shoe(sign * apart * 0.82, 0.0, 0.2 * sign)
            shin = self.person.skin if self._bare or cloth else self._color
            self._shape(
                limb(
                    (sign * apart, knee_y),
                    (sign * apart * 0.84, 0.25),
                    0.24,
                    0.12 if self._bare or cloth else 0.17,
                ),
                shin,
            )
        if cloth:
            wide = apart + 0.34
            hem = low if self.person.outfit.bottom in ("sinh", "robe") else knee_y - 0.32
            self._shape(
                outline(
                    (
                        (-build.hip, self.hips + 0.35),
                        (-wide, knee_y + 0.05),
                        (-wide * 0.92, hem),
                        (0, hem - 0.05),
                        (wide * 0.92, hem),
                        (wide, knee_y + 0.05),
                        (build.hip, self.hips + 0.35),
                    ),
                    4,
                ),
                self._color,
            )
            self._paint(
                [
                    (-wide, knee_y + 0.12),
                    (wide, knee_y + 0.12),
                    (wide * 0.9, hem - 0.1),
                    (-wide * 0.9, hem - 0.1),
                ],
                darker(self._color, 0.25),
                110,
            )
            if self.person.outfit.bottom == "sinh":
                self._weave(
                    (-wide, knee_y + 0.1),
                    (wide, knee_y + 0.1),
                    (wide * 0.92, hem),
                    (-wide * 0.92, hem),
                )
            return
        for sign in (-1, 1):
            self._shape(
                limb((sign * build.hip * 0.5, self.hips), (sign * apart, knee_y), 0.32, 0.28),
                lighter(self._color, 0.05),
            )

    def _seated_side(self) -> None:
        build = self.person.build
        thigh, shin = build.leg * 0.46, self.hips
        knee = (thigh, self.hips + 0.06)
        for shift, dark in ((0.12, 0.2), (0.0, 0.0)):
            foot = (knee[0] + 0.08 + shift, 0.0)
            color = darker(self._color, dark)
            skin = darker(self.person.skin, dark)
            self._shoe(foot[0], foot[1], 1.0)
            self._shape(
                limb((knee[0] + shift, knee[1]), (foot[0], 0.2), 0.22, 0.13),
                skin if self._bare else color,
            )
            self._shape(
                limb((0.05, self.hips + 0.02), (knee[0] + shift, knee[1]), 0.36, 0.25), color
            )
        if self.person.outfit.bottom in ("sinh", "robe"):
            self._shape(
                [
                    (knee[0] - 0.3, knee[1] + 0.2),
                    (knee[0] + 0.3, knee[1] + 0.1),
                    (knee[0] + 0.4, 0.5),
                    (knee[0] - 0.2, 0.5),
                ],
                self._color,
            )
            self._weave(
                (knee[0] - 0.3, shin),
                (knee[0] + 0.3, shin),
                (knee[0] + 0.4, 0.5),
                (knee[0] - 0.2, 0.5),
            )

    def _on_floor(self) -> None:
        wide = self.person.build.hip + 0.62
        color, skin = self._color, self.person.skin
        if self._bare:
            self._shape(
                outline(
                    (
                        (-wide, 0.02),
                        (-wide * 0.9, 0.3),
                        (0, 0.4),
                        (wide * 0.9, 0.3),
                        (wide, 0.02),
                        (0, -0.06),
                    ),
                    4,
                ),
                skin,
            )
        self._shape(
            outline(
                (
                    (-wide * 0.92, 0.12),
                    (-wide * 0.72, 0.5),
                    (-0.4, 0.72),
                    (0.4, 0.72),
                    (wide * 0.72, 0.5),
                    (wide * 0.92, 0.12),
                    (0.3, 0.0),
                    (-0.3, 0.0),
                ),
                4,
            ),
            color,
        )
        self._paint(
            outline(((-0.5, 0.2), (0, 0.34), (0.5, 0.2), (0, 0.06)), 4), darker(color, 0.4), 140
        )
