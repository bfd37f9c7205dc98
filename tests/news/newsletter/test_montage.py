"""Photos fill their box, and no face is cut."""

import pytest

from news.newsletter.montage import Frame, Photo, arrange, crop
from tests.news.newsletter.stories import photos

BOXES = [Frame(12, 100, 186, 90), Frame(12, 100, 186, 150), Frame(110, 60, 76, 200)]


@pytest.mark.parametrize("ratio", [0.4, 0.8, 1.0, 1.5, 3.2])
@pytest.mark.parametrize(
    "focus",
    [(100, 50, 300, 250), (1500, 900, 1790, 1190), (800, 20, 1000, 220)],
    ids=["top left", "bottom right", "top"],
)
def test_face_stays_in_the_picture(ratio, focus):
    photo = Photo(1800, 1200, focus)
    part = crop(photo, ratio)
    assert part.holds(focus)
    assert (part.right - part.left) / (part.bottom - part.top) == pytest.approx(ratio, rel=0.01)
    assert part.left >= 0
    assert part.top >= 0
    assert part.right <= photo.width
    assert part.bottom <= photo.height


def test_photo_of_the_right_shape_is_not_cut():
    assert crop(Photo(1800, 1200), 1.5) == (0, 0, 1800, 1200)


def test_upright_photo_loses_feet_rather_than_heads():
    part = crop(Photo(1200, 1800), 1.5)
    assert part.top < 1800 - part.bottom


@pytest.mark.parametrize("box", BOXES, ids=["low", "high", "upright"])
@pytest.mark.parametrize("count", range(1, 7))
def test_frames_fill_the_box(count, box):
    frames = arrange(photos(count), box)
    assert len(frames) == count
    assert min(frame.x for frame in frames) == pytest.approx(box.x)
    assert min(frame.y for frame in frames) == pytest.approx(box.y)
    assert max(frame.x + frame.width for frame in frames) == pytest.approx(box.x + box.width)
    assert max(frame.y + frame.height for frame in frames) == pytest.approx(box.y + box.height)
    covered = sum(frame.width * frame.height for frame in frames)
    assert covered > 0.9 * box.width * box.height


def test_group_whose_faces_span_the_photo_gets_a_wide_frame():
    group = Photo(1800, 1200, (50, 400, 1750, 800))
    others = [Photo(1200, 1600), Photo(1800, 1200)]
    for place in range(3):
        row = [*others[:place], group, *others[place:]]
        frames = arrange(row, Frame(0, 0, 186, 120))
        assert crop(group, frames[place].ratio).holds(group.focus)


def test_first_photo_stands_out():
    frames = arrange([Photo(1800, 1200)] * 5, Frame(0, 0, 186, 130))
    sizes = [frame.width * frame.height for frame in frames]
    assert sizes[0] == max(sizes)
