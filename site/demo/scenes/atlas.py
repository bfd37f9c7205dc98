"""All kinds of scenes by name, and how one becomes a picture of a given size."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from random import Random

from PIL import Image, ImageOps

from .canvas import Canvas
from .geometry import FRAME_HEIGHT, FRAME_WIDTH
from .kinds import (
    award,
    camp,
    classroom,
    computer_lab,
    dome,
    festival,
    garden,
    group_photo,
    kindergarten,
    lesson_study,
    library,
    lunch_hall,
    market,
    meeting,
    mountain_school,
    online_meeting,
    performance,
    plc_circle,
    podium,
    rural_road,
    science_camp,
    scouts,
    signing,
    sports,
    supervision,
    teacher_board,
)
from .light import MORNING
from .story import Story

Size = tuple[int, int]
Focus = tuple[float, float, float, float]

SCENES: dict[str, Callable[[Canvas, Random], Story]] = {
    "meeting": meeting.meeting,
    "podium": podium.podium,
    "group_photo": group_photo.group_photo,
    "award": award.award,
    "signing": signing.signing,
    "stage": performance.performance,
    "classroom": classroom.classroom,
    "lesson_study": lesson_study.lesson_study,
    "teacher_board": teacher_board.teacher_board,
    "computer_lab": computer_lab.computer_lab,
    "kindergarten": kindergarten.kindergarten,
    "library": library.library,
    "plc_circle": plc_circle.plc_circle,
    "online_meeting": online_meeting.online_meeting,
    "supervision": supervision.supervision,
    "lunch_hall": lunch_hall.lunch_hall,
    "mountain_school": mountain_school.mountain_school,
    "rural_road": rural_road.rural_road,
    "garden": garden.garden,
    "market": market.market,
    "festival": festival.festival,
    "camp": camp.camp,
    "scouts": scouts.scouts,
    "science_camp": science_camp.science_camp,
    "sports": sports.sports,
    "dome": dome.dome,
}
KINDS: tuple[str, ...] = tuple(SCENES)
SKETCH_WIDTH = 90


@dataclass(frozen=True)
class Picture:
    """A finished scene with what the page needs to know about it."""

    image: Image.Image
    alt: str
    focus: Focus
    """Left, top, width and height of the centre of interest, as shares of the picture."""


_told: dict[tuple[str, int], Story] = {}
"""Stories of the scenes drawn so far."""


def picture(kind: str, *, seed: int, size: Size = (1800, 1200)) -> Picture:
    """Draw a scene. The same kind, seed and size give the same picture; unknown kinds KeyError."""
    canvas, story = _compose(kind, seed, _frame_width(size))
    image = canvas.finish()
    if _is_mirrored(kind, seed):
        image = ImageOps.mirror(image)
    left, top = _corner(story.focus, size)
    image = image.crop((left, top, left + size[0], top + size[1]))
    return Picture(image, story.alt, _share(story.focus, size))


def draw(kind: str, *, seed: int, size: Size = (1800, 1200)) -> Image.Image:
    return picture(kind, seed=seed, size=size).image


def alt_text(kind: str, seed: int) -> str:
    """What ``draw`` shows, in Thai."""
    return _story(kind, seed).alt


def focal_point(kind: str, seed: int, *, size: Size = (1800, 1200)) -> Focus:
    """Left, top, width and height of the centre of interest, as shares of the picture."""
    return _share(_story(kind, seed).focus, size)


def _story(kind: str, seed: int) -> Story:
    """A scene decides everything in frame pixels, so a thumbnail tells the same story."""
    if (kind, seed) not in _told:
        _compose(kind, seed, SKETCH_WIDTH)
    return _told[kind, seed]


def _compose(kind: str, seed: int, width: int) -> tuple[Canvas, Story]:
    rng = Random(f"{kind}:{seed}")
    canvas = Canvas(width, MORNING, rng)
    story = SCENES[kind](canvas, rng)
    if _is_mirrored(kind, seed):
        x, y, wide, high = story.focus
        story = Story(story.alt, (FRAME_WIDTH - x - wide, y, wide, high))
    _told[kind, seed] = story
    return canvas, story


def _is_mirrored(kind: str, seed: int) -> bool:
    return Random(f"mirror:{kind}:{seed}").random() < 0.5


def _frame_width(size: Size) -> int:
    """Width of the 3:2 frame that covers ``size``."""
    return max(size[0], -(-size[1] * FRAME_WIDTH // FRAME_HEIGHT))


def _corner(focus: Focus, size: Size) -> tuple[int, int]:
    """Upper left of the crop of ``size`` that keeps the focus in its middle."""
    width = _frame_width(size)
    scale = width / FRAME_WIDTH
    x = (focus[0] + focus[2] / 2) * scale - size[0] / 2
    y = (focus[1] + focus[3] / 2) * scale - size[1] / 2
    lowest = round(FRAME_HEIGHT * scale) - size[1]
    return round(min(max(x, 0), width - size[0])), round(min(max(y, 0), lowest))


def _share(focus: Focus, size: Size) -> Focus:
    """The focus after cropping to ``size``, as shares of that crop."""
    scale = _frame_width(size) / FRAME_WIDTH
    left, top = _corner(focus, size)
    x, y, width, height = (value * scale for value in focus)
    x0, x1 = (min(max(edge - left, 0), size[0]) for edge in (x, x + width))
    y0, y1 = (min(max(edge - top, 0), size[1]) for edge in (y, y + height))
    return x0 / size[0], y0 / size[1], (x1 - x0) / size[0], (y1 - y0) / size[1]
