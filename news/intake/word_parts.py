"""The parts of a text, out of the HTML that mammoth makes of a Word file."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import TypeAlias
from xml.etree.ElementTree import Element

from news.intake.rich_text import LISTS, Atom, Picture, atoms, cleaned, markup, pictures_in, words

LONGEST_HEADING = 200  # characters, as in core.blocks.text.HeadingBlock
MOST_COLUMNS = 63  # Word's own limit
_LEVELS = {"h1": 2, "h2": 3, "h3": 3, "h4": 3, "h5": 3, "h6": 3}


@dataclass(frozen=True)
class Paragraphs:
    """Paragraphs and lists, as rich text for core.blocks.text.RichTextBlock."""

    html: str


@dataclass(frozen=True)
class Heading:
    text: str
    level: int  # 2 or 3


@dataclass(frozen=True)
class Table:
    """Rows of equal length; a merged cell has its words in its first place, "" in the others."""

    rows: tuple[tuple[str, ...], ...]
    header: bool  # the first row names the columns


Part: TypeAlias = Paragraphs | Heading | Table | Picture


class Reading:
    """Goes through blocks of mammoth's HTML; `parts` and `text` are filled on the way.

    Both come from one walk, so that they say the same words. In `text` each paragraph ends with
    a line break, and tabs part the cells of a table. Footnotes are in neither, but counted.
    """

    def __init__(self, pictures: Sequence[Picture]) -> None:
        self.notes = 0
        self._pictures = pictures
        self._lines: list[str] = []
        self._parts: list[Part] = []
        self._html: list[str] = []

    @property
    def text(self) -> str:
        return "".join(self._lines)

    @property
    def parts(self) -> tuple[Part, ...]:
        self._end_paragraphs()
        return tuple(self._parts)

    def read(self, blocks: Iterable[Element]) -> None:
        for block in blocks:
            if block.tag in LISTS:
                self._list(block)
            elif block.tag in _LEVELS:
                self._heading(block)
            elif block.tag == "table":
                self._table(block)
            elif block.tag == "p":
                self._paragraph(self._atoms(block))
            elif line := self._atoms_of(block):
                self._paragraph(line)

    def _atoms(self, element: Element) -> list[Atom]:
        return list(atoms(element, self._pictures))

    def _atoms_of(self, loose: Element) -> list[Atom]:
        """What stands between paragraphs: a picture, or the mark of a bookmark."""
        around = Element("p")
        around.append(loose)
        return self._atoms(around)

    def _line(self, line: Iterable[Atom]) -> None:
        self._lines.append(words(line) + "\n")

    def _add(self, parts: Iterable[Part]) -> None:
        for part in parts:
            self._end_paragraphs()
            self._parts.append(part)

    def _end_paragraphs(self) -> None:
        if self._html:
            self._parts.append(Paragraphs(cleaned("".join(self._html))))
            self._html.clear()

    def _paragraph(self, line: list[Atom]) -> None:
        self._line(line)
        for is_picture, stretch in groupby(line, lambda atom: isinstance(atom.value, Picture)):
            if is_picture:
                self._add(pictures_in(stretch))
            elif html := markup(stretch):
                self._html.append(f"<p>{html}</p>")

    def _heading(self, block: Element) -> None:
        line = self._atoms(block)
        text = " ".join(words(line).split())
        if len(text) > LONGEST_HEADING:
            self._paragraph(line)
            return
        self._line(line)
        if text:
            self._add([Heading(text, _LEVELS[block.tag])])
        self._add(pictures_in(line))

    def _list(self, block: Element) -> None:
        """Read a list; a picture stands behind its point, and parts the list in two."""
        if (block.find("li[@id]")) is not None:  # only points with footnotes have an address
            self.notes += len(block)
            return
        points: list[str] = []
        for item in block:
            point, pictures = self._point(item)
            points.append(point)
            if pictures:
                self._end_list(block.tag, points)
                self._add(pictures)
        self._end_list(block.tag, points)

    def _end_list(self, tag: str, points: list[str]) -> None:
        """Write a list. One right after another of its kind goes on with it, as in the editor."""
        end = f"</{tag}>"
        if any(points):
            before = self._html.pop() if self._html and self._html[-1].endswith(end) else f"<{tag}>"
            self._html.append(f"{before.removesuffix(end)}{''.join(points)}{end}")
        points.clear()

    def _point(self, item: Element) -> tuple[str, list[Picture]]:
        """Return a point and the lists in it; a list in an empty point takes its place."""
        line, inner = self._atoms(item), [child for child in item if child.tag in LISTS]
        own, pictures = markup(line), pictures_in(line)
        if own or not inner:
            self._line(line)
        lists = ""
        for child in inner:
            below = [self._point(point) for point in child]
            points = "".join(point for point, _ in below)
            lists += f"<{child.tag}>{points}</{child.tag}>" if own and points else points
            pictures += [picture for _, found in below for picture in found]
        return (f"<li>{own}{lists}</li>" if own else lists), pictures

    def _table(self, block: Element) -> None:
        """Read a table; pictures in it stand behind it. A frame around a text is no table."""
        rows = [row for group in block for row in ([group] if group.tag == "tr" else group)]
        grid = _grid(rows)
        width = max(map(len, grid), default=0)
        if not 1 < width <= MOST_COLUMNS:
            for cell in (cell for row in rows for cell in row):
                self.read(cell)
            return
        inside = {cell: self._reading_of(cell) for row in rows for cell in row}
        texts = [[_text(inside[cell]) if cell is not None else "" for cell in row] for row in grid]
        self._lines += ["\t".join(row) + "\n" for row in texts]
        if any(text.strip() for row in texts for text in row):
            padded = [(*row, *[""] * (width - len(row))) for row in texts]
            self._add([Table(tuple(padded), header=self._has_header(block, rows))])
        for reading in inside.values():
            self._add(part for part in reading.parts if isinstance(part, Picture))

    def _reading_of(self, cell: Element) -> "Reading":
        reading = Reading(self._pictures)
        reading.read(cell)
        return reading

    def _has_header(self, block: Element, rows: list[Element]) -> bool:
        """Word was told so, or the first row is bold and the others are not."""
        if block.find("thead") is not None:
            return True
        bold = [self._is_bold(row) for row in rows]
        return bold[0] and not all(bold)

    def _is_bold(self, row: Element) -> bool:
        inked = [atom for atom in self._atoms(row) if atom.words.strip()]
        return bool(inked) and all("b" in atom.tags for atom in inked)


def _text(cell: Reading) -> str:
    """The words of a cell; those of a table in it are parted by spaces."""
    return cell.text.rstrip("\n").replace("\t", " ")


def _grid(rows: list[Element]) -> list[list[Element | None]]:
    """Return a place for each column of each row; None where a merged cell reaches."""
    grid: list[list[Element | None]] = []
    below: dict[int, int] = {}  # column: rows that a cell above still covers
    for row in rows:
        line: list[Element | None] = []
        for cell in row:
            _pass_covered(line, below)
            wide = min(max(int(cell.get("colspan", 1)), 1), MOST_COLUMNS + 1)
            for column in range(len(line), len(line) + wide):
                below[column] = int(cell.get("rowspan", 1)) - 1
            line += [cell, *[None] * (wide - 1)]
        _pass_covered(line, below)
        grid.append(line)
    return grid


def _pass_covered(line: list[Element | None], below: dict[int, int]) -> None:
    while below.get(len(line), 0) > 0:
        below[len(line)] -= 1
        line.append(None)
