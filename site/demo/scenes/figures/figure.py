"""A whole figure, from back hair to the hands."""

from __future__ import annotations

from dataclasses import dataclass

from ..geometry import Frame, Point, between, joint, limb, mirrored, outline
from ..palette import INK, Color, darker
from ..sheet import Sheet
from .clothes import Bodice, dress
from .head import Head
from .lower import Lower
from .person import Person
from .pose import Pose


@dataclass(frozen=True)
class Placed:
    """Where a drawn figure's parts came to lie, in frame pixels."""

    left_hand: Point
    right_hand: Point
    head: Point
    unit: float


@dataclass
class Figure:
    """Draws ``person`` in ``pose``; ``height`` is the standing height in frame pixels."""

    sheet: Sheet
    person: Person
    pose: Pose
    x: float
    y: float
    height: float
    flip: bool = False
    lit: int = -1
    """Side of the picture the light comes from: inner shadows fall the other way."""

    def __post_init__(self) -> None:
        build = self.person.build
        self.unit = self.height / build.heads
        self.frame = Frame(self.x, self.y, self.unit, self.flip, self.pose.lean)
        self.hips = {"sit": build.seat, "floor": 0.42}.get(self.pose.legs, build.leg)
        self.shoulders = self.hips + build.torso
        self.narrow = 0.66 if self.pose.view == "side" else 1 - abs(self.pose.turn) * 0.1

    def draw(self) -> Placed:
        head = self._head()
        head.back_hair()
        if self.pose.view == "side":
            self._draw_side()
        elif self.pose.view == "back":
            self._draw_back()
        else:
            self._draw_front()
        head.draw()
        return Placed(*self._hand_places(), self.frame.at(*self._head_middle()), self.unit)

    # Order of painting

    def _draw_front(self) -> None:
        self._lower()
        self._neck()
        self._torso()
        dress(Bodice(self.sheet, self.frame, self.person, self.hips, self.shoulders))
        self._chin_shade()
        for side in (-1, 1):
            self._arm(side)

    def _draw_back(self) -> None:
        hands = {-1: self.pose.left, 1: self.pose.right}
        for side, hand in hands.items():
            if hand[0] < 0:
                self._arm(side)
        self._lower()
        self._neck()
        self._torso()
        self._back_details()
        for side, hand in hands.items():
            if hand[0] >= 0:
                self._arm(side)

    def _draw_side(self) -> None:
        self._arm(-1, dark=0.18)
        self._lower()
        self._neck()
        self._torso()
        self._chin_shade()
        self._arm(1)

    # Parts

    def _head_middle(self) -> Point:
        forward = self.pose.turn * (0.16 if self.pose.view == "side" else 0.06)
        return forward, self.shoulders + 0.77 - self.pose.nod

    def _head(self) -> Head:
        x, y = self.frame.at(*self._head_middle())
        turn = 1.0 if self.pose.view == "side" and not self.pose.turn else self.pose.turn
        lean = self.pose.lean + (self.pose.nod * 1.2 if self.pose.view == "side" else 0)
        frame = Frame(x, y, self.unit, self.flip, lean)
        lit = -self.lit if self.flip else self.lit
        return Head(self.sheet, frame, self.person, turn, self.pose.view, lit)

    def _lower(self) -> None:
        Lower(self.sheet, self.frame, self.person, self.pose, self.hips).draw()

    def _neck(self) -> None:
        skin = darker(self.person.skin, 0.05)
        x = self._head_middle()[0]
        wide = 0.17 if self.person.woman else 0.2
        top = (x * 0.8, self.shoulders + 0.42 - self.pose.nod)
        self.sheet.polygon(
            self.frame(limb((0, self.shoulders - 0.1), top, wide + 0.05, wide)), skin
        )

    def _torso(self) -> None:
        build, hips, top = self.person.build, self.hips, self.shoulders
        length = top - hips
        hem = 0.42 if self.person.outfit.top == "silk" else 0.14
        tucked = self.person.outfit.bottom in ("shorts", "pleated") or (
            self.person.outfit.top in ("uniform", "shirt", "blouse", "scout")
        )
        low = hips + 0.3 if tucked else hips - hem
        half = [
            (0.0, top + 0.16),
            (0.2, top + 0.16),
            (0.34, top + 0.06),
            (build.shoulder * 0.72, top - 0.09),
            (build.shoulder * 0.97, top - 0.36),
            (build.chest + 0.04, top - length * 0.32),
            (build.waist, hips + length * 0.34),
            (build.waist + 0.02 if tucked else build.hip + 0.03, hips + 0.3 if tucked else hips),
            (build.waist if tucked else build.hip + 0.05, low),
            (0.0, low - 0.03),
        ]
        points = outline(tuple(mirrored(half)), 4)
        color = self.person.outfit.top_color
        if tucked and self.pose.legs != "none":
            self._seat_of_trousers(hips)
        self.sheet.polygon(self.frame([(x * self.narrow, y) for x, y in points]), color)

    def _seat_of_trousers(self, hips: float) -> None:
        """What joins the legs under a tucked shirt."""
        build = self.person.build
        half = (
            (build.waist + 0.02, hips + 0.5),
            (build.hip + 0.02, hips + 0.05),
            (build.hip * 0.96, hips - 0.35),
            (0.0, hips - 0.3),
        )
        points = outline(tuple(mirrored([(0.0, hips + 0.5), *half])), 3)
        self.sheet.polygon(
            self.frame([(x * self.narrow, y) for x, y in points]), self.person.outfit.bottom_color
        )

    def _back_details(self) -> None:
        color, top = self.person.outfit.top_color, self.shoulders
        seam = darker(color, 0.16)
        self.sheet.line(
            self.frame([(-0.62, top - 0.36), (0, top - 0.42), (0.62, top - 0.36)]),
            seam,
            max(self.unit * 0.03, 0.8),
            cut=False,
        )
        collar = outline(
            (
                (-0.26, top + 0.2),
                (0, top + 0.1),
                (0.26, top + 0.2),
                (0.28, top + 0.02),
                (0, top - 0.06),
                (-0.28, top + 0.02),
            ),
            3,
        )
        self.sheet.polygon(self.frame(collar), darker(color, 0.1), cut=False)

    def _chin_shade(self) -> None:
        x = self._head_middle()[0]
        low = self.shoulders - self.pose.nod
        shade = outline(
            (
                (-0.24 + x, low + 0.4),
                (0.24 + x, low + 0.4),
                (0.22 + x, low + 0.2),
                (0.04 + x, low + 0.06),
                (-0.2 + x, low + 0.2),
            ),
            3,
        )
        self.sheet.polygon(self.frame(shade), INK, alpha=38, cut=False)

    # Arms

    def _shoulder(self, side: int) -> Point:
        if self.pose.view == "side":
            return (-0.02 if side > 0 else 0.1, self.shoulders - 0.36)
        return side * (self.person.build.shoulder - 0.23) * self.narrow, self.shoulders - 0.35

    def _hand(self, side: int) -> Point:
        build = self.person.build
        reach = build.upper_arm + build.forearm
        out, up = self.pose.right if side > 0 else self.pose.left
        x, y = self._shoulder(side)
        if self.pose.view == "side":
            return x + out * reach, y + up * reach
        return x + side * out * reach, y + up * reach

    def _hand_places(self) -> tuple[Point, Point]:
        left, right = self.frame.at(*self._hand(-1)), self.frame.at(*self._hand(1))
        return (right, left) if self.flip else (left, right)

    def _elbow(self, side: int) -> Point:
        """Of the two ways an arm can bend: down, and away from the body (backwards in profile)."""
        build = self.person.build
        bends = [
            joint(self._shoulder(side), self._hand(side), build.upper_arm, build.forearm, bend)
            for bend in (-1, 1)
        ]
        outward = -0.5 if self.pose.view == "side" else 0.8 * side
        return min(bends, key=lambda elbow: elbow[1] - outward * elbow[0])

    def _arm(self, side: int, dark: float = 0.0) -> None:
        outfit, child = self.person.outfit, self.person.build.heads < 6.2
        shoulder, elbow, hand = self._shoulder(side), self._elbow(side), self._hand(side)
        thick = 0.21 if child else (0.2 if self.person.woman else 0.235)
        sleeve = darker(outfit.top_color, dark + 0.05)
        skin = darker(self.person.skin, dark)
        if outfit.top == "robe" and side < 0:
            sleeve = skin
        self._arm_shadow(shoulder, elbow, hand, thick)
        if outfit.long_sleeves:
            self._palm(elbow, hand, skin)
            self._piece(elbow, between(elbow, hand, 0.9), thick * 0.82, thick * 0.58, sleeve)
        else:
            self._piece(elbow, hand, thick * 0.62, 0.095, skin)
            self._palm(elbow, hand, skin)
            if outfit.top != "mohom":
                self._piece(shoulder, elbow, thick * 0.72, thick * 0.62, skin)
        end = 1.0 if outfit.long_sleeves else 0.92 if outfit.top == "mohom" else 0.66
        self._piece(shoulder, between(shoulder, elbow, end), thick, thick * 0.9, sleeve)

    def _palm(self, elbow: Point, hand: Point, skin: Color) -> None:
        """A hand in line with the forearm: palm and fingers as one tapering shape, and a thumb."""
        length = self.person.build.forearm
        dx, dy = (hand[0] - elbow[0]) / length, (hand[1] - elbow[1]) / length
        tip = (hand[0] + dx * 0.2, hand[1] + dy * 0.2)
        self._piece(hand, tip, 0.11, 0.065, skin)
        if self.unit > 30:
            inward = -1 if hand[0] > 0 else 1
            root = (hand[0] + dx * 0.02, hand[1] + dy * 0.02)
            thumb = (
                root[0] + dx * 0.1 - dy * 0.12 * inward,
                root[1] + dy * 0.1 + dx * 0.12 * inward,
            )
            self._piece(root, thumb, 0.06, 0.04, skin)

    def _piece(self, a: Point, b: Point, ra: float, rb: float, color: Color) -> None:
        if a == b:
            self.sheet.ellipse(*self.frame.at(*a), ra * self.unit, ra * self.unit, color)
        else:
            self.sheet.polygon(self.frame(limb(a, b, ra, rb)), color)

    def _arm_shadow(self, shoulder: Point, elbow: Point, hand: Point, thick: float) -> None:
        """The arm's shade on the body, away from the light; it never leaves the figure."""
        dx = -self.lit * 0.09 * (-1 if self.flip else 1)
        for a, b, ra, rb in ((shoulder, elbow, thick, thick), (elbow, hand, thick * 0.85, 0.12)):
            moved = limb((a[0] + dx, a[1] - 0.07), (b[0] + dx, b[1] - 0.07), ra, rb)
            self.sheet.polygon(self.frame(moved), INK, alpha=44, cut=False)
