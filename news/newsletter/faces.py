"""The typefaces of the page and how wide their letters are.

Lines are broken here, at the words of `thai.words`, and not by pango: so the page is fitted by
arithmetic, once, and comes out alike on every machine.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache
from importlib import import_module
from pathlib import Path

from django.contrib.staticfiles import finders

FOLDERS = {"Plex": "ibm-plex-sans-thai-looped", "Trirong": "trirong"}
SUBSETS = ("thai", "latin")
# A letter of some other script comes from whatever font the machine has.
UNKNOWN_WIDTH = 1.05


@dataclass(frozen=True)
class Face:
    """One weight of a family, in two files: Thai letters from the first, others from the second."""

    family: str
    weight: int

    @property
    def css_families(self) -> str:
        """One name per file: WeasyPrint mixes up two subsets under one name."""
        return ", ".join(f'"{self.name_of(subset)}"' for subset in SUBSETS)

    def name_of(self, subset: str) -> str:
        return f"{self.family} {subset} {self.weight}"

    def path_of(self, subset: str) -> Path:
        name = f"vendor/fonts/{FOLDERS[self.family]}/{subset}-{self.weight}.woff2"
        return Path(finders.find(name) or "")

    def has(self, letter: str) -> bool:
        return ord(letter) in self._widths

    def width(self, text: str) -> float:
        """How long `text` is on one line, in em."""
        return _length(self, text)

    @cached_property
    def _widths(self) -> dict[int, float]:
        return _widths(tuple(self.path_of(subset) for subset in SUBSETS))


@lru_cache(maxsize=16_384)
def _length(face: Face, text: str) -> float:
    widths = face._widths
    return sum(widths.get(ord(letter), UNKNOWN_WIDTH) for letter in text)


@cache
def _widths(paths: Iterable[Path]) -> dict[int, float]:
    widths: dict[int, float] = {}
    for path in paths:
        with import_module("fontTools.ttLib").TTFont(path) as font:
            em, advances = font["head"].unitsPerEm, font["hmtx"]
            for code, glyph in font.getBestCmap().items():
                widths.setdefault(code, advances[glyph][0] / em)
    return widths


TEXT = Face("Plex", 400)
STRONG = Face("Plex", 600)
HEADLINE = Face("Trirong", 600)
FACES = (TEXT, STRONG, HEADLINE)
