"""The drawn pictures of the demo: every kind, its camera data, its words and its focus."""

from datetime import UTC, datetime
from functools import cache
from io import BytesIO

import pytest
from PIL import ExifTags, Image, ImageChops, ImageOps

from demo import scenes

SMALL = (300, 200)
TAKEN = datetime(2025, 6, 10, 9, 30, 15)


def difference(first: Image.Image, second: Image.Image) -> float:
    """Mean difference of two pictures in grey levels."""
    grey = ImageChops.difference(first, second).convert("L")
    return sum(level * count for level, count in enumerate(grey.histogram())) / (
        grey.width * grey.height
    )


@cache
def drawn(kind: str, seed: int) -> Image.Image:
    return scenes.draw(kind, seed=seed, size=SMALL)


def reopened(jpeg: bytes) -> Image.Image:
    return Image.open(BytesIO(jpeg))


@pytest.mark.parametrize("kind", scenes.KINDS)
class TestEveryKind:
    @pytest.mark.parametrize("size", [(320, 180), (160, 280)], ids=str)
    def test_has_the_size_asked_for(self, kind, size):
        assert scenes.draw(kind, seed=1, size=size).size == size

    def test_is_the_same_for_the_same_seed(self, kind):
        assert difference(drawn(kind, 1), scenes.draw(kind, seed=1, size=SMALL)) == 0

    def test_looks_different_for_another_seed(self, kind):
        assert difference(drawn(kind, 1), drawn(kind, 2)) > 8
        assert difference(drawn(kind, 2), drawn(kind, 3)) > 8

    def test_uses_the_whole_range_of_light(self, kind):
        low, high = drawn(kind, 2).convert("L").getextrema()
        assert low < 70
        assert high > 190

    def test_keeps_its_focus_inside_the_picture(self, kind):
        for size in ((1800, 1200), (1600, 900), (1000, 1000)):
            x, y, width, height = scenes.focal_point(kind, 6, size=size)
            assert 0 <= x < x + width <= 1 + 1e-9
            assert 0 <= y < y + height <= 1 + 1e-9

    def test_describes_itself_in_thai(self, kind):
        alt = scenes.alt_text(kind, 6)
        assert alt.startswith("ภาพประกอบ")
        assert 40 < len(alt) < 250

    def test_tells_the_same_story_at_every_size(self, kind):
        picture = scenes.picture(kind, seed=6, size=SMALL)
        assert picture.alt == scenes.alt_text(kind, 6)
        assert picture.focus == scenes.focal_point(kind, 6, size=SMALL)


def test_there_are_enough_kinds_for_a_year_of_news():
    assert len(scenes.KINDS) >= 14


def test_a_full_size_picture_fits_an_upload():
    image = scenes.draw("festival", seed=1)
    assert image.size == (1800, 1200)
    jpeg = scenes.to_jpeg(image, taken=TAKEN, gps=None, camera="Doi D1")
    assert len(jpeg) <= 450_000


def test_an_unknown_kind_is_refused():
    with pytest.raises(KeyError):
        scenes.draw("spaceship", seed=1, size=SMALL)


class TestPortrait:
    @pytest.mark.parametrize("dress", scenes.DRESSES)
    @pytest.mark.parametrize("woman", [True, False], ids=["woman", "man"])
    def test_is_drawn_in_every_dress(self, dress, woman):
        image = scenes.draw_portrait(
            seed=1, size=(240, 300), woman=woman, age="middle", dress=dress
        )
        assert image.size == (240, 300)

    @pytest.mark.parametrize("age", scenes.AGES)
    def test_is_the_same_for_the_same_arguments(self, age):
        first, second = (
            scenes.draw_portrait(seed=9, size=(240, 300), woman=True, age=age, dress="silk")
            for _ in range(2)
        )
        assert difference(first, second) == 0

    def test_differs_by_seed(self):
        first, second = (
            scenes.draw_portrait(seed=seed, size=(240, 300), woman=False, age="old", dress="khaki")
            for seed in (1, 2)
        )
        assert difference(first, second) > 4


class TestJpeg:
    @pytest.fixture
    def image(self):
        return scenes.draw("mountain_school", seed=1, size=SMALL)

    def test_carries_the_camera_and_the_moment(self, image):
        exif = reopened(
            scenes.to_jpeg(image, taken=TAKEN, gps=None, camera="Doi D1 Mark II")
        ).getexif()
        assert exif[ExifTags.Base.Make] == "Doi"
        assert exif[ExifTags.Base.Model] == "D1 Mark II"
        details = exif.get_ifd(ExifTags.IFD.Exif)
        assert details[ExifTags.Base.DateTimeOriginal] == "2025:06:10 09:30:15"
        assert details[ExifTags.Base.OffsetTimeOriginal] == "+07:00"

    def test_carries_the_place_it_was_taken_at(self, image):
        jpeg = scenes.to_jpeg(image, taken=TAKEN, gps=(18.7904, 98.9847), camera="Doi D1")
        gps = reopened(jpeg).getexif().get_ifd(ExifTags.IFD.GPSInfo)
        assert gps[ExifTags.GPS.GPSLatitudeRef] == "N"
        assert gps[ExifTags.GPS.GPSLongitudeRef] == "E"
        degrees, minutes, seconds = gps[ExifTags.GPS.GPSLatitude]
        assert float(degrees + minutes / 60 + seconds / 3600) == pytest.approx(18.7904, abs=1e-5)

    def test_writes_the_time_of_the_place_in_utc(self, image):
        taken = datetime(2025, 6, 10, 2, 30, 15, tzinfo=UTC)
        jpeg = scenes.to_jpeg(image, taken=taken, gps=(18.79, 98.98), camera="Doi D1")
        gps = reopened(jpeg).getexif().get_ifd(ExifTags.IFD.GPSInfo)
        assert [int(part) for part in gps[ExifTags.GPS.GPSTimeStamp]] == [2, 30, 15]

    def test_has_no_place_when_none_is_given(self, image):
        jpeg = scenes.to_jpeg(image, taken=TAKEN, gps=None, camera="Doi D1")
        assert not reopened(jpeg).getexif().get_ifd(ExifTags.IFD.GPSInfo)

    @pytest.mark.parametrize("orientation", range(1, 9))
    def test_is_upright_once_the_viewer_heeds_the_orientation(self, image, orientation):
        jpeg = scenes.to_jpeg(
            image, taken=TAKEN, gps=None, camera="Doi D1", orientation=orientation
        )
        stored = reopened(jpeg)
        assert stored.getexif()[ExifTags.Base.Orientation] == orientation
        assert (stored.size == image.size) is (orientation < 5)
        assert difference(ImageOps.exif_transpose(stored), image) < 6
