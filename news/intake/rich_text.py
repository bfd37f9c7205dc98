"""Words in styles: out of mammoth's HTML, into the rich text that Wagtail's editor keeps."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from html import escape
from typing import TypeAlias
from xml.etree.ElementTree import Element

import nh3

LISTS = ("ul", "ol")
NOTES = ("#footnote-", "#endnote-")  # where mammoth's footnote numbers lead
_STYLES = {"strong": "b", "em": "i", "sup": "sup", "sub": "sub"}
_SCHEMES = ("http", "https", "mailto")
_KEPT = {"p", "br", "b", "i", "sup", "sub", "a", "ul", "ol", "li"}


@dataclass(frozen=True)
class Picture:
    """A picture where it stands in a text; browsers can show it, if it is whole."""

    content: bytes
    name: str
    alt: str


Tags: TypeAlias = tuple[str, ...]


@dataclass(frozen=True)
class Atom:
    """Words that share their tags, or a picture. A line break is "\\n"."""

    value: str | Picture
    tags: Tags = ()

    @property
    def words(self) -> str:
        return self.value if isinstance(self.value, str) else ""


def atoms(element: Element, pictures: Sequence[Picture], tags: Tags = ()) -> Iterator[Atom]:
    """Yield what stands in an element of mammoth's HTML, without the lists in it.

    Numbers of footnotes are left out: they would stand inside names.
    """
    if element.text:
        yield Atom(_one_line(element.text), tags)
    for child in element:
        yield from _inside(child, pictures, tags)
        if child.tail:
            yield Atom(_one_line(child.tail), tags)


def _inside(child: Element, pictures: Sequence[Picture], tags: Tags) -> Iterator[Atom]:
    if child.tag == "br":
        yield Atom("\n", tags)
    elif child.tag == "img":
        yield Atom(pictures[int(child.attrib["src"])])
    elif child.tag == "input":
        yield Atom("☒" if child.get("checked") else "☐", tags)
    elif child.tag not in LISTS and not child.get("href", "").startswith(NOTES):
        yield from atoms(child, pictures, _with_tag(tags, child))


def _with_tag(tags: Tags, element: Element) -> Tags:
    href = element.get("href", "").strip().replace("<", "%3C")
    if href.lower().startswith(tuple(f"{scheme}:" for scheme in _SCHEMES)):
        others = (tag for tag in tags if not tag.startswith("a "))
        return (f'a href="{escape(href)}"', *others)
    tag = _STYLES.get(element.tag)
    return (*tags, tag) if tag and tag not in tags else tags


def _one_line(text: str) -> str:
    return text.replace("\r", " ").replace("\n", " ")  # to Word they are spaces


def words(line: Iterable[Atom]) -> str:
    return "".join(atom.words for atom in line)


def pictures_in(line: Iterable[Atom]) -> list[Picture]:
    return [atom.value for atom in line if isinstance(atom.value, Picture)]


def markup(line: Iterable[Atom]) -> str:
    """Return the words as HTML, "" when there are only spaces; pictures are left out."""
    html: list[str] = []
    opened: Tags = ()
    for atom in _trimmed([atom for atom in line if atom.words]):
        shared = _shared(opened, atom.tags)
        html += [f"</{tag.split()[0]}>" for tag in reversed(opened[shared:])]
        html += [f"<{tag}>" for tag in atom.tags[shared:]]
        html.append(escape(atom.words.replace("\t", " "), quote=False).replace("\n", "<br/>"))
        opened = atom.tags
    html += [f"</{tag.split()[0]}>" for tag in reversed(opened)]
    return "".join(html)


def _trimmed(line: list[Atom]) -> list[Atom]:
    """Leave out the spaces that typists begin and end a paragraph with."""
    inked = [index for index, atom in enumerate(line) if atom.words.strip()]
    if not inked:
        return []
    line = line[inked[0] : inked[-1] + 1]
    line[0] = Atom(line[0].words.lstrip(), line[0].tags)
    line[-1] = Atom(line[-1].words.rstrip(), line[-1].tags)
    return line


def _shared(before: Tags, after: Tags) -> int:
    """How many of the outer tags are the same."""
    count = 0
    while count < min(len(before), len(after)) and before[count] == after[count]:
        count += 1
    return count


def cleaned(html: str) -> str:
    """The last word on what may stand in rich text, whoever wrote `html`.

    Wagtail's editor fails on a <br> that is not closed.
    """
    kept = nh3.clean(
        html, tags=_KEPT, attributes={"a": {"href"}}, url_schemes=set(_SCHEMES), link_rel=None
    )
    return kept.replace("<br>", "<br/>")
