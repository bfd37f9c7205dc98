"""Three ways to set the page. Each puts everything into boxes, in mm from the top left corner.

The text is set in the largest type that leaves the photos their least room; what is left over
goes to the photos, up to a shape that suits them.
"""

from bisect import bisect_left
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from itertools import groupby

from news.newsletter.content import Story
from news.newsletter.faces import HEADLINE, STRONG, TEXT
from news.newsletter.fitting import (
    MM_PER_POINT,
    Line,
    TextSet,
    balanced,
    columns_of,
    cut_text,
    set_headline,
    set_text,
    words_for_lines,
)
from news.newsletter.montage import Frame, Photo, arrange

PAGE = Frame(0, 0, 210, 297)
MARGIN = 12.0
WIDTH = PAGE.width - 2 * MARGIN
LEADING, INDENT = 1.7, 2.0  # em; below 1.68 a ้ may touch the ฎุ above it
HEADLINE_LEADING = 1.5
GUTTER = 7.0
SIZES = [size / 4 for size in range(72, 43, -1)]  # points: 18 down to 11
HEADLINE_SIZES = [30, 28, 26, 24, 22, 20, 19, 18, 17, 16, 15, 14]
HEADLINE_LINES = [1, 1, 2, 2, 2, 2, 3, 3, 3, 4, 4, 5]
META_SIZE = 11.5
A_SHORT_TEXT = 450  # characters


@dataclass(frozen=True)
class Row:
    """Lines of display type: the headline, or the line on when and where."""

    frame: Frame
    size: float
    leading: float  # mm
    lines: tuple[str, ...]

    @property
    def css(self) -> str:
        return f"{self.frame.css}; font-size: {self.size:.2f}pt; line-height: {self.leading:.3f}mm"


@dataclass(frozen=True)
class Column:
    frame: Frame
    paragraphs: tuple[tuple[Line, ...], ...]


@dataclass(frozen=True)
class Sheet:
    """The page, ready to be drawn."""

    headline: Row
    meta: Row
    text: TextSet
    columns: tuple[Column, ...]
    photos: tuple[Frame, ...]
    footer: Frame
    band: Frame | None = None  # the coloured ground of the headline

    @property
    def is_whole(self) -> bool:
        return self.text.is_whole

    @property
    def reading_on(self) -> Frame:
        """Where "อ่านต่อ" stands: under the last line of the text."""
        last = self.columns[-1].frame
        return Frame(last.x, last.y + last.height, last.width, self.text.leading)


@dataclass(frozen=True)
class Layout:
    key: str
    title: str
    description: str
    set: Callable[[Story, Sequence[Photo]], Sheet] = field(repr=False)
    name_width: tuple[float, float]  # mm for the office's name, with and without the director

    def name_size(self, name: str, *, beside_director: bool) -> float:
        """Points at which the office's name stands on one line, if it can."""
        width = self.name_width[0 if beside_director else 1]
        return max(min(width / (STRONG.width(name) * MM_PER_POINT), 12.0), 8.5)

    @property
    def template(self) -> str:
        return f"news/newsletter/sheet/{self.key}.html"


def _classic(story: Story, photos: Sequence[Photo]) -> Sheet:
    top, footer = 42.0, Frame(0, 267, PAGE.width, 30)
    headline = _headline(story, Frame(MARGIN + 4, top + 4, WIDTH - 8, 0))
    band = Frame(MARGIN, top, WIDTH, headline.frame.height + 8)
    meta = _meta(story, Frame(MARGIN, band.y + band.height + 2.5, WIDTH, 0))
    room = _below(meta, footer, gap=3)
    text, below = _share(story, room, len(photos), columns=1, ratio=_montage_ratio(len(photos)))
    columns, text = _columns(story, text, _as_high(room, room.height - below), 1)
    box = Frame(room.x, room.y + room.height - below + 3, room.width, below - 3)
    frames = arrange(photos, box)
    return Sheet(headline, meta, text, columns, tuple(frames), footer, band)


def _large_photo(story: Story, photos: Sequence[Photo]) -> Sheet:
    footer = Frame(0, 265, PAGE.width, 32)
    rest, columns_wanted = photos[1:], _columns_for(story)
    strip = _strip_height(len(rest))
    headline = _headline(story, Frame(MARGIN, 0, WIDTH, 0))
    meta = _meta(story, Frame(MARGIN, 0, WIDTH, 0))
    band_height = headline.frame.height + meta.frame.height + 10
    fixed = 24 + band_height + strip + 8
    room = Frame(MARGIN, 24, WIDTH, footer.y - fixed)
    text, lead = _share(
        story, room, 1 if photos else 0, columns=columns_wanted, ratio=(0.3, 0.66), wide=PAGE.width
    )
    band = Frame(0, 24 + lead, PAGE.width, band_height)
    headline = _moved(headline, band.y + 4)
    meta = _moved(meta, headline.frame.y + headline.frame.height + 1.5)
    below = Frame(MARGIN, band.y + band.height + 4, WIDTH, room.height - lead)
    columns, text = _columns(story, text, below, columns_wanted)
    lead_frames = arrange(photos[:1], Frame(0, 24, PAGE.width, lead))
    strip_box = Frame(MARGIN, footer.y - strip, WIDTH, strip - 4)
    strip_frames = _one_row(len(rest), strip_box)
    return Sheet(headline, meta, text, columns, (*lead_frames, *strip_frames), footer, band)


def _newspaper(story: Story, photos: Sequence[Photo]) -> Sheet:
    footer = Frame(MARGIN, 268, WIDTH, 24)
    headline = _headline(story, Frame(MARGIN, 50, WIDTH, 0), larger=True)
    meta = _meta(story, Frame(MARGIN, headline.frame.y + headline.frame.height + 1.5, WIDTH, 0))
    room = _below(meta, footer, gap=4)
    if len(photos) > 2 and (sheet := _photos_aside(story, photos, room)):
        text, columns, frames = sheet
    else:
        ratio, wanted = _montage_ratio(len(photos)), _columns_for(story)
        text, above = _share(story, room, len(photos), columns=wanted, ratio=ratio)
        frames = tuple(arrange(photos, Frame(room.x, room.y, room.width, max(above - 5, 0))))
        below = Frame(room.x, room.y + above, room.width, room.height - above)
        columns, text = _columns(story, text, below, wanted)
    return Sheet(headline, meta, text, columns, frames, footer)


def _photos_aside(
    story: Story, photos: Sequence[Photo], room: Frame
) -> tuple[TextSet, tuple[Column, ...], tuple[Frame, ...]] | None:
    """Text left, photos right, both as high as the page; None if the text is too short for it."""
    for width in (112.0, 100.0, 88.0, 76.0):
        column = Frame(room.x, room.y, room.width - width - GUTTER, room.height)
        text = _largest(story, column.width, partial(_fits, height=column.height))
        full = text.height >= 0.86 * column.height
        if full and (text.size >= 13 or width == 76.0):
            columns, text = _columns(story, text, column, 1)
            box = Frame(room.x + room.width - width, room.y + 1, width, room.height - 1)
            return text, columns, tuple(arrange(photos, box))
    return None


LAYOUTS = {
    layout.key: layout
    for layout in (
        Layout(
            "classic",
            "แถบพาดหัว",
            "แถบสีและตราอยู่บน พาดหัวในแถบ เนื้อข่าวก่อน ภาพอยู่ล่าง",
            _classic,
            (88, 156),
        ),
        Layout(
            "photo",
            "ภาพใหญ่",
            "ภาพแรกเต็มความกว้าง เนื้อข่าวสองสดมภ์ ภาพที่เหลือเรียงแถว",
            _large_photo,
            (125, 125),
        ),
        Layout("newspaper", "หนังสือพิมพ์", "หัวหนังสือพิมพ์ พาดหัวใหญ่ เนื้อข่าวคู่กับภาพ", _newspaper, (136, 136)),
    )
}
DEFAULT_LAYOUT = "classic"


def _as_high(frame: Frame, height: float) -> Frame:
    return frame._replace(height=height)


def _headline(story: Story, frame: Frame, *, larger: bool = False) -> Row:
    sizes = [size * 1.12 for size in HEADLINE_SIZES] if larger else HEADLINE_SIZES
    size, lines = set_headline(
        story.headline, width=frame.width, face=HEADLINE, sizes=sizes, lines=HEADLINE_LINES
    )
    leading = size * MM_PER_POINT * HEADLINE_LEADING
    return Row(_as_high(frame, leading * len(lines)), size, leading, tuple(lines))


def _meta(story: Story, frame: Frame) -> Row:
    told = " · ".join(filter(None, [story.when, story.where]))
    em = META_SIZE * MM_PER_POINT
    lines = tuple(balanced(words_for_lines(told), frame.width / em * 0.98, TEXT)) if told else ()
    return Row(_as_high(frame, len(lines) * em * 1.55), META_SIZE, em * 1.55, lines)


def _moved(row: Row, y: float) -> Row:
    return replace(row, frame=row.frame._replace(y=y))


def _below(row: Row, footer: Frame, *, gap: float) -> Frame:
    """What is left of the page between `row` and the footer."""
    y = row.frame.y + row.frame.height + gap
    return Frame(MARGIN, y, WIDTH, footer.y - 4 - y)


def _columns_for(story: Story) -> int:
    """A few lines of large type look lost in two columns."""
    return 1 if sum(map(len, story.paragraphs)) < A_SHORT_TEXT else 2


def _montage_ratio(count: int) -> tuple[float, float]:
    """The least and the greatest height of a montage, as shares of its width."""
    least = {0: 0.0, 1: 0.36, 2: 0.3, 3: 0.36, 4: 0.4, 5: 0.42, 6: 0.44}[count]
    most = {0: 0.0, 1: 0.72, 2: 0.74, 3: 0.84, 4: 0.86, 5: 0.9, 6: 0.95}[count]
    return least, most


def _strip_height(count: int) -> float:
    return {0: 0.0, 1: 50.0, 2: 44.0, 3: 40.0, 4: 36.0, 5: 32.0}[count]


def _one_row(count: int, box: Frame) -> list[Frame]:
    if not count:
        return []
    width = (box.width - 1.6 * (count - 1)) / count
    return [Frame(box.x + n * (width + 1.6), box.y, width, box.height) for n in range(count)]


def _share(
    story: Story,
    room: Frame,
    photos: int,
    *,
    columns: int,
    ratio: tuple[float, float],
    wide: float = WIDTH,
) -> tuple[TextSet, float]:
    """Share the height of `room` between text and photos: the text, and how much the photos get."""
    least, most = (share * wide for share in ratio)
    if not photos:
        least = most = 0.0
    width = (room.width - GUTTER * (columns - 1)) / columns

    fits = partial(_fits, height=room.height - least, columns=columns)
    text = _largest(story, width, fits)
    return text, min(max(room.height - _height(text, columns), least), most)


def _fits(text: TextSet, *, height: float, columns: int = 1) -> bool:
    return _height(text, columns) <= height


def _height(text: TextSet, columns: int) -> float:
    return -(-len(text.lines) // columns) * text.leading


def _largest(story: Story, width: float, fits: Callable[[TextSet], bool]) -> TextSet:
    """The text in the largest size in which it fits; in the smallest if it never does."""

    def at(size: float) -> TextSet:
        return set_text(
            story.paragraphs, width=width, size=size, face=TEXT, leading=LEADING, indent=INDENT
        )

    first = bisect_left(SIZES, True, key=lambda size: fits(at(size)))
    return at(SIZES[min(first, len(SIZES) - 1)])


def _columns(
    story: Story, text: TextSet, box: Frame, count: int
) -> tuple[tuple[Column, ...], TextSet]:
    """Put the text into `count` columns of `box`, cut at a sentence if it is too long for them."""
    width = (box.width - GUTTER * (count - 1)) / count
    most = int(box.height / text.leading + 0.001)
    if len(text.lines) > most * count:
        text = cut_text(
            story.paragraphs,
            most * count - 1,  # one is for "อ่านต่อ"
            width=width,
            size=text.size,
            face=TEXT,
            leading=LEADING,
            indent=INDENT,
        )
    leading = _eased(text, box.height, count)
    text = replace(text, leading=leading)
    shared = columns_of(text.lines, count, most)
    frames = [
        Frame(box.x + number * (width + GUTTER), box.y, width, len(lines) * leading)
        for number, lines in enumerate(shared)
    ]
    columns = tuple(
        Column(frame, tuple(_paragraphs(lines)))
        for frame, lines in zip(frames, shared, strict=True)
    )
    return columns, text


def _eased(text: TextSet, height: float, count: int) -> float:
    """More space between the lines where there is some left."""
    rows = -(-len(text.lines) // count) + (not text.is_whole)
    return min(height / rows, text.leading * 1.18) if rows else text.leading


def _paragraphs(lines: Iterable[Line]) -> list[tuple[Line, ...]]:
    number = 0
    numbered = []
    for line in lines:
        number += line.begins
        numbered.append((number, line))
    return [tuple(line for _, line in group) for _, group in groupby(numbered, lambda n: n[0])]
