"""Everything has its place, whatever there is to set."""

from itertools import combinations

import pytest

from news.newsletter.layouts import LAYOUTS, PAGE, Sheet
from news.newsletter.montage import Frame
from tests.news.newsletter.stories import HEADLINE, photos, story

LENGTHS = (0, 200, 800, 1500, 6000)
EVERY_LAYOUT = pytest.mark.parametrize("layout", LAYOUTS.values(), ids=list(LAYOUTS))
EVERY_COUNT = pytest.mark.parametrize("count", range(7))


def boxes(sheet: Sheet) -> list[Frame]:
    words = [sheet.headline.frame, sheet.meta.frame, *(column.frame for column in sheet.columns)]
    more = [] if sheet.is_whole else [sheet.reading_on]
    return [box for box in [*words, *more, *sheet.photos, sheet.footer] if box.height > 0]


def overlap(one: Frame, other: Frame) -> bool:
    slack = 0.05
    return (
        one.x + slack < other.x + other.width
        and other.x + slack < one.x + one.width
        and one.y + slack < other.y + other.height
        and other.y + slack < one.y + one.height
    )


@EVERY_LAYOUT
@EVERY_COUNT
@pytest.mark.parametrize("characters", LENGTHS)
def test_nothing_leaves_the_page_or_covers_anything(layout, count, characters):
    found = boxes(layout.set(story(characters), photos(count)))
    for box in found:
        assert box.x >= 0
        assert box.y >= 0
        assert box.x + box.width <= PAGE.width + 0.01
        assert box.y + box.height <= PAGE.height + 0.01
    assert [pair for pair in combinations(found, 2) if overlap(*pair)] == []


@EVERY_LAYOUT
@pytest.mark.parametrize("headline", ["สั้น", HEADLINE, "ครูดีศรีเชียงดอย" * 16, "W" * 255, ""])
def test_headline_of_any_length_has_its_place(layout, headline):
    found = boxes(layout.set(story(1500, headline=headline[:255]), photos(3)))
    assert [pair for pair in combinations(found, 2) if overlap(*pair)] == []


@EVERY_LAYOUT
def test_every_photo_has_a_frame_worth_looking_at(layout):
    for count in range(7):
        frames = layout.set(story(6000), photos(count)).photos
        assert len(frames) == count
        assert all(frame.width > 25 and frame.height > 20 for frame in frames)


@EVERY_LAYOUT
@EVERY_COUNT
def test_shorter_text_is_set_larger(layout, count):
    sizes = [layout.set(story(n), photos(count)).text.size for n in (200, 1200, 6000)]
    assert sizes == sorted(sizes, reverse=True)
    assert sizes[0] > 14
    assert sizes[-1] == 11


@EVERY_LAYOUT
@EVERY_COUNT
def test_text_of_200_characters_is_set_whole_and_6000_are_cut(layout, count):
    assert layout.set(story(200), photos(count)).is_whole
    assert not layout.set(story(6000), photos(count)).is_whole


@EVERY_LAYOUT
def test_text_that_is_cut_begins_like_the_report_and_ends_with_a_sentence(layout):
    told = story(6000)
    sheet = layout.set(told, photos(3))
    text = "".join(line.text for line in sheet.text.lines).replace(" ", "")
    whole = "".join(told.paragraphs).replace(" ", "")
    assert whole.startswith(text.rstrip("…"))
    following = whole[len(text.rstrip("…")) :]
    assert following.startswith(("ทั้งนี้", "นอกจากนี้", "เมื่อวันที่")) or text.endswith("…")
