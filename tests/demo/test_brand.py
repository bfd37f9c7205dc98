"""The emblem, its icons and the woven border are the ones the project draws."""

from io import BytesIO
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from PIL import Image, ImageChops

from demo.scenes import logo

BRAND = Path(logo.__file__).resolve().parents[2] / "static" / "brand"
SVGS = ("emblem.svg", "emblem-mono.svg", "favicon.svg", "teen-jok.svg")


@pytest.mark.parametrize("name", SVGS)
class TestDrawing:
    def test_lies_in_the_static_folder_as_drawn(self, name):
        assert (BRAND / name).read_bytes() == logo.files()[name]

    def test_is_a_small_square_or_tile_without_scripts(self, name):
        root = ET.fromstring(logo.files()[name])  # noqa: S314 our own file
        assert root.get("viewBox")
        assert not [node for node in root.iter() if node.tag.endswith("script")]
        assert len(logo.files()[name]) < 2_000


@pytest.mark.parametrize("size", logo.ICON_SIZES)
def test_icon_lies_in_the_static_folder_as_drawn(size):
    stored = Image.open(BRAND / f"icon-{size}.png").convert("RGBA")
    assert stored.size == (size, size)
    drawn = logo.icon(size).convert("RGBA")
    assert max(high for _, high in ImageChops.difference(stored, drawn).getextrema()) <= 2


def test_home_screen_icon_has_no_transparent_corner():
    icon = Image.open(BytesIO(logo.files()["icon-180.png"])).convert("RGBA")
    assert icon.getpixel((0, 0))[3] == 255


def test_border_meets_itself_when_repeated():
    for row in logo.BORDER:
        assert row == row[::-1]
    assert list(logo.BORDER) == list(reversed(logo.BORDER))
