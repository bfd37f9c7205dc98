"""One to six photos in a box, cut as little as can be and never through a face."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import product
from math import log
from typing import NamedTuple

MOST_PHOTOS = 6
GAP = 1.6  # mm between photos
_CUT_FACE = 6.0  # how much worse than cutting away half of a photo
_SMALL_LEAD = 0.6  # when the first photo does not stand out
_TOO_SMALL, _SMALLEST = 1.5, 28.0  # cost of a frame with a side (mm) under the smallest
_MOST_IN_A_ROW = 3


class Frame(NamedTuple):
    """A box on the page, in mm from its top left corner."""

    x: float
    y: float
    width: float
    height: float

    @property
    def ratio(self) -> float:
        return self.width / self.height

    @property
    def css(self) -> str:
        return (
            f"left: {self.x:.2f}mm; top: {self.y:.2f}mm; "
            f"width: {self.width:.2f}mm; height: {self.height:.2f}mm"
        )


@dataclass(frozen=True)
class Photo:
    """What matters of a picture here: its size in pixels and the box around what must be seen."""

    width: int
    height: int
    focus: tuple[float, float, float, float] | None = None  # left, top, right, bottom

    @property
    def ratio(self) -> float:
        return self.width / self.height


class Crop(NamedTuple):
    """A part of a picture, in its pixels."""

    left: int
    top: int
    right: int
    bottom: int

    def holds(self, focus: tuple[float, float, float, float]) -> bool:
        left, top, right, bottom = focus
        return (
            self.left <= left + 1
            and self.top <= top + 1
            and self.right >= right - 1
            and self.bottom >= bottom - 1
        )


def crop(photo: Photo, ratio: float) -> Crop:
    """The largest part of `photo` of that `ratio` (width / height), around its focus.

    Without a focus it is the middle; of an upright photo rather the upper part, where heads are.
    """
    width = min(photo.width, photo.height * ratio)
    height = min(photo.height, photo.width / ratio)
    left, top, right, bottom = photo.focus or _likely_focus(photo)
    x = _slid((left + right) / 2 - width / 2, photo.width - width)
    y = _slid((top + bottom) / 2 - height / 2, photo.height - height)
    return Crop(round(x), round(y), round(x + width), round(y + height))


def arrange(photos: Sequence[Photo], box: Frame) -> list[Frame]:
    """Frames for `photos`, in their order, that fill `box`; the first photo is to stand out."""
    plans = _plans(len(photos), box)
    return min(plans, key=lambda frames: _cost(photos, frames)) if photos else []


def _likely_focus(photo: Photo) -> tuple[float, float, float, float]:
    middle, height = photo.width / 2, photo.height * (0.5 if photo.ratio >= 1 else 0.38)
    return middle, height, middle, height


def _slid(start: float, most: float) -> float:
    return min(max(start, 0), max(most, 0))


def _cost(photos: Sequence[Photo], frames: Sequence[Frame]) -> float:
    """What is cut away, with a face weighing more than anything else."""
    cost = 0.0
    for number, (photo, frame) in enumerate(zip(photos, frames, strict=True)):
        weight = 2 if number == 0 else 1
        cost += weight * abs(log(photo.ratio / frame.ratio))
        if photo.focus and not crop(photo, frame.ratio).holds(photo.focus):
            cost += _CUT_FACE
        if min(frame.width, frame.height) < _SMALLEST:
            cost += _TOO_SMALL
    areas = [frame.width * frame.height for frame in frames]
    if len(areas) > 1 and areas[0] < max(areas[1:]) * 1.15:
        cost += _SMALL_LEAD
    return cost


def _plans(count: int, box: Frame) -> Iterator[list[Frame]]:
    """Rows of photos; columns of photos; and a large one beside rows of the others."""
    for shares in _splits(count):
        for heights in _proportions(len(shares)):
            yield list(_rows(shares, heights, box))
            yield [_turned(f, box) for f in _rows(shares, heights, _turned_box(box))]
    if count > 2:
        for share in (0.5, 0.56, 0.62, 0.68):
            yield from _beside_the_first(count, share, box)


def _beside_the_first(count: int, share: float, box: Frame) -> Iterator[list[Frame]]:
    width, height = (box.width - GAP) * share, (box.height - GAP) * share
    right = Frame(box.x + width + GAP, box.y, box.width - width - GAP, box.height)
    below = Frame(box.x, box.y + height + GAP, box.width, box.height - height - GAP)
    for rest in _splits(count - 1):
        even = (1.0,) * len(rest)
        yield [Frame(box.x, box.y, width, box.height), *_rows(rest, even, right)]
        yield [Frame(box.x, box.y, box.width, height), *_rows(rest, even, below)]


def _splits(count: int) -> Iterator[tuple[int, ...]]:
    """Ways to share `count` photos among rows: 3 → (1, 1, 1), (1, 2), (2, 1), (3)."""
    if count == 0:
        yield ()
    for first in range(1, min(count, _MOST_IN_A_ROW) + 1):
        yield from ((first, *rest) for rest in _splits(count - first))


def _proportions(rows: int) -> Iterable[tuple[float, ...]]:
    """Relative heights: the first row may be higher."""
    return product((1.0, 1.35, 1.7), *[(1.0,)] * (rows - 1)) if rows > 1 else [(1.0,)]


def _rows(shares: Sequence[int], heights: Sequence[float], box: Frame) -> Iterator[Frame]:
    unit = (box.height - GAP * (len(shares) - 1)) / sum(heights)
    y = box.y
    for share, height in zip(shares, heights, strict=True):
        width = (box.width - GAP * (share - 1)) / share
        for number in range(share):
            yield Frame(box.x + number * (width + GAP), y, width, unit * height)
        y += unit * height + GAP


def _turned_box(box: Frame) -> Frame:
    return Frame(0, 0, box.height, box.width)


def _turned(frame: Frame, box: Frame) -> Frame:
    return Frame(box.x + frame.y, box.y + frame.x, frame.height, frame.width)
