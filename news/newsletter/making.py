"""From a story to the files an office sends: PDF, PNG, JPEG and a thumbnail."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from io import BytesIO
from pathlib import Path

import segno
from django.contrib.staticfiles import finders
from django.template.loader import render_to_string
from django.utils import translation
from PIL import Image

from core.colours import contrast, ink_on, readable_on
from core.models import OfficeImage, OfficeSettings
from news.newsletter import machine
from news.newsletter.actual_text import html_as_drawn
from news.newsletter.content import Story
from news.newsletter.faces import FACES, SUBSETS
from news.newsletter.layouts import LAYOUTS, Layout, Sheet
from news.newsletter.machine import SCHEME
from news.newsletter.montage import Crop, Frame, Photo, crop

PRIMARY, ACCENT = "#1f2f5c", "#f0a818"
PAPER, WHITE = "#fbf7ee", "#ffffff"
LARGE_TYPE = 3  # the contrast that WCAG asks of it
PHOTO_DPI = 200
MM_PER_INCH = 25.4
PAGE_PIXELS = 1654  # A4 at 200 dpi
THUMBNAIL_PIXELS = 480
JPEG_QUALITY = 88


@dataclass(frozen=True)
class Made:
    pdf: bytes
    png: bytes
    jpeg: bytes
    thumbnail: bytes
    is_whole: bool


@dataclass(frozen=True)
class Palette:
    """The office's colours, moved as far as reading needs."""

    primary: str
    on_primary: str
    accent: str
    on_accent: str
    accent_on_primary: str
    primary_on_paper: str


def palette_of(office: OfficeSettings) -> Palette:
    primary = readable_on(WHITE, office.primary_colour or PRIMARY)
    accent = office.accent_colour or ACCENT
    return Palette(
        primary=primary,
        on_primary=WHITE,
        accent=accent,
        on_accent=ink_on(accent),
        accent_on_primary=accent
        if contrast(accent, primary) >= LARGE_TYPE
        else readable_on(primary, accent),
        primary_on_paper=readable_on(PAPER, office.primary_colour or PRIMARY),
    )


def make(story: Story, office: OfficeSettings, layout: Layout) -> Made:
    """Draw the newsletter. Raises MissingMachineError where that cannot be done."""
    pdf, sheet = make_pdf(story, office, layout)
    page = machine.picture_of(pdf, width=PAGE_PIXELS)
    return Made(
        pdf=pdf,
        png=_encoded(page, "PNG", optimize=False),
        jpeg=_encoded(page, "JPEG", quality=JPEG_QUALITY, optimize=True),
        thumbnail=_encoded(_thumbnail(page), "JPEG", quality=82, optimize=True),
        is_whole=sheet.is_whole,
    )


def make_preview(story: Story, office: OfficeSettings, layout: Layout, *, width: int) -> bytes:
    """A JPEG of the page, quickly."""
    pdf, _ = make_pdf(story, office, layout)
    return _encoded(machine.picture_of(pdf, width=width), "JPEG", quality=82)


def make_pdf(story: Story, office: OfficeSettings, layout: Layout) -> tuple[bytes, Sheet]:
    """The page as a PDF, and how it was set."""
    sheet = layout.set(story, [measure(photo) for photo in story.photos])
    html = page_html(story, office, layout, sheet)
    return machine.draw(html, dict(_files(story, office, sheet))), sheet


def page_html(story: Story, office: OfficeSettings, layout: Layout, sheet: Sheet) -> str:
    context = {
        "story": story,
        "office": office,
        "sheet": sheet,
        "layout": layout,
        "palette": palette_of(office),
        "fonts": font_faces(),
        "photos": list(zip(sheet.photos, story.photos, strict=True)),
        "scheme": SCHEME,
        "name_size": f"{_name_size(office, layout):.2f}pt",
    }
    with translation.override("th"):
        return html_as_drawn(render_to_string(layout.template, context))


def _name_size(office: OfficeSettings, layout: Layout) -> float:
    return layout.name_size(office.name, beside_director=bool(office.director_name))


def measure(image: OfficeImage) -> Photo:
    focus = image.get_focal_point()
    box = (focus.left, focus.top, focus.right, focus.bottom) if focus else None
    return Photo(image.width, image.height, box)


@cache
def font_faces() -> tuple[tuple[str, str], ...]:
    """Names and addresses of the font files."""
    return tuple(
        (face.name_of(subset), f"{SCHEME}font/{face.family}-{subset}-{face.weight}")
        for face in FACES
        for subset in SUBSETS
    )


def font_files() -> Iterator[tuple[str, tuple[str, bytes]]]:
    paths = [face.path_of(subset) for face in FACES for subset in SUBSETS]
    for (_, address), path in zip(font_faces(), paths, strict=True):
        yield address, ("font/woff2", path.read_bytes())


def logo_file(office: OfficeSettings) -> tuple[str, bytes]:
    if office.logo:
        try:
            return "image/png", _shrunk(office.logo, 400)
        except OSError:  # its file is gone; the site's own emblem stands in
            pass
    return "image/svg+xml", Path(finders.find("brand/emblem.svg") or "").read_bytes()


def cropped(
    image: OfficeImage, part: Crop, size: tuple[int, int], *, enlarge: bool = False
) -> bytes:
    """A part of a photo as a JPEG of `size` pixels, or fewer if it has no more.

    A photo whose file is gone or damaged becomes a grey field: one missing picture is no reason
    to have no newsletter.
    """
    try:
        with image.open_file() as file, Image.open(file) as picture:
            picture.draft("RGB", _enough_for(size, image, part))
            scale = picture.width / image.width
            box = tuple(round(edge * scale) for edge in part)
            seen = _flat(picture.crop(box))
            if enlarge or seen.width > size[0]:
                seen = seen.resize(size, Image.Resampling.LANCZOS)
    except (OSError, SyntaxError, ValueError):
        seen = Image.new("RGB", size, "#c9c6bd")
    return _encoded(seen, "JPEG", quality=86)


def _enough_for(size: tuple[int, int], image: OfficeImage, part: Crop) -> tuple[int, int]:
    """How large the whole must be decoded so that its part has `size`."""
    across = image.width / max(part.right - part.left, 1)
    down = image.height / max(part.bottom - part.top, 1)
    return round(size[0] * across), round(size[1] * down)


def _files(
    story: Story, office: OfficeSettings, sheet: Sheet
) -> Iterator[tuple[str, tuple[str, bytes]]]:
    yield from font_files()
    yield f"{SCHEME}logo", logo_file(office)
    yield f"{SCHEME}qr", ("image/svg+xml", qr_code(story.url))
    if office.director_photo:
        part = crop(measure(office.director_photo), 0.8)
        yield f"{SCHEME}director", ("image/jpeg", cropped(office.director_photo, part, (400, 500)))
    for number, (frame, image) in enumerate(zip(sheet.photos, story.photos, strict=True)):
        yield f"{SCHEME}photo/{number}", ("image/jpeg", _photo(image, frame))


def _photo(image: OfficeImage, frame: Frame) -> bytes:
    width = round(frame.width / MM_PER_INCH * PHOTO_DPI)
    size = (width, max(round(width / frame.ratio), 1))
    return cropped(image, crop(measure(image), frame.ratio), size)


def qr_code(url: str) -> bytes:
    output = BytesIO()
    segno.make(url, error="m", micro=False).save(output, kind="svg", border=0, dark="#000")
    return output.getvalue()


def _shrunk(image: OfficeImage, side: int) -> bytes:
    with image.open_file() as file, Image.open(file) as picture:
        picture.thumbnail((side, side))
        kept = picture.convert("RGBA")
    return _encoded(kept, "PNG")


def _flat(picture: Image.Image) -> Image.Image:
    """Without transparency: what shows through is paper."""
    if picture.mode in {"RGBA", "LA", "P", "PA"}:
        picture = picture.convert("RGBA")
        paper = Image.new("RGBA", picture.size, WHITE)
        picture = Image.alpha_composite(paper, picture)
    return picture.convert("RGB")


def _thumbnail(page: Image.Image) -> Image.Image:
    small = page.copy()
    small.thumbnail((THUMBNAIL_PIXELS, THUMBNAIL_PIXELS * 2), Image.Resampling.LANCZOS)
    return small


def _encoded(picture: Image.Image, kind: str, **options: object) -> bytes:
    output = BytesIO()
    picture.save(output, kind, **options)
    return output.getvalue()


__all__ = ["LAYOUTS", "Made", "make", "make_pdf", "make_preview"]
