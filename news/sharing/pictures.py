"""Pictures for social networks: the headline, set in Thai, over the lead photo.

They are drawn when somebody first asks for them, and kept; their address changes with what they
show. Where pages cannot be drawn, the plain photo is shared as before.
"""

import hashlib
import json
from dataclasses import dataclass
from io import BytesIO
from typing import TYPE_CHECKING

from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.http import HttpRequest
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import translation

from core.models import OfficeSettings
from core.office import current_office
from core.sharing import HEIGHT, WIDTH, SharingPicture
from news.newsletter import machine
from news.newsletter.actual_text import html_as_drawn
from news.newsletter.content import printable, site_of
from news.newsletter.faces import HEADLINE
from news.newsletter.fitting import MM_PER_POINT, set_headline
from news.newsletter.machine import SCHEME
from news.newsletter.making import (
    cropped,
    font_faces,
    font_files,
    logo_file,
    measure,
    palette_of,
)
from news.newsletter.montage import crop

if TYPE_CHECKING:
    from news.models import NewsReportPage

DRAWN_BY = "1"  # another number draws every picture anew
JPEG_QUALITY = 86
POINTS_PER_PIXEL = 0.75


@dataclass(frozen=True)
class Shape:
    key: str
    title: str
    width: int
    height: int
    sizes: tuple[int, ...]  # of the headline, pixels
    lines: tuple[int, ...]  # no more than so many at each size


# The panel is never higher than its share of the picture: the smallest size ends the search.
SHAPES = {
    shape.key: shape
    for shape in (
        Shape(
            "wide", "ภาพแนวนอน", WIDTH, HEIGHT, (62, 54, 48, 42, 38, 34, 30), (2, 2, 3, 3, 3, 4, 6)
        ),
        Shape(
            "square", "ภาพสี่เหลี่ยม", 1080, 1080, (76, 66, 58, 52, 46, 42, 36), (2, 3, 4, 4, 5, 5, 8)
        ),
    )
}
PADDING, LEADING, FOOT = 48, 1.5, 120  # pixels; em; pixels of the line with the office's name
UNDER_THE_FADE = 60  # pixels of the photo that fade into the panel


def picture_of_report(report: "NewsReportPage", request: HttpRequest) -> SharingPicture | None:
    """The wide picture of a live report, if it can be drawn."""
    if not (report.pk and report.live and machine.is_available()):
        return None
    url = request.build_absolute_uri(address_of(report, SHAPES["wide"]))
    return SharingPicture(url, WIDTH, HEIGHT, alt_of(report))


def alt_of(report: "NewsReportPage") -> str:
    photo = report.lead_photo
    return " · ".join(filter(None, [report.title, photo and photo.description]))


def address_of(report: "NewsReportPage", shape: Shape) -> str:
    return reverse("sharing_picture", args=[report.pk, fingerprint_of(report), shape.key])


def fingerprint_of(report: "NewsReportPage") -> str:
    """Changes with whatever the pictures show."""
    office, photo = _office(report), report.lead_photo
    shown = [
        DRAWN_BY,
        report.title,
        [_name(report, office), office.primary_colour, office.accent_colour],
        [office.logo_id, photo and [photo.pk, photo.file_hash, *_focus(photo)]],
    ]
    return hashlib.sha256(json.dumps(shown).encode()).hexdigest()[:16]


def picture_file(report: "NewsReportPage", shape: Shape) -> bytes:
    """The picture, as it was kept or drawn now. Raises MissingMachineError."""
    name = f"sharing/{report.pk}/{fingerprint_of(report)}-{shape.key}.jpg"
    if default_storage.exists(name):
        with default_storage.open(name) as kept:
            return kept.read()
    content = draw(report, shape)
    _forget_older(report, shape)
    default_storage.save(name, ContentFile(content))
    return content


def draw(report: "NewsReportPage", shape: Shape) -> bytes:
    office, photo = _office(report), report.lead_photo
    size, lines = _headline(report, shape)
    panel = round(len(lines) * size * LEADING + FOOT)
    height = max(shape.height - panel + UNDER_THE_FADE, 120) if photo else 0
    files = {**dict(font_files()), f"{SCHEME}logo": logo_file(office)}
    if photo:
        part = crop(measure(photo), shape.width / height)
        content = cropped(photo, part, (shape.width, height), enlarge=True)
        files[f"{SCHEME}photo"] = ("image/jpeg", content)
    context = {
        "shape": shape,
        "lines": lines,
        "size": size,
        "leading": round(size * LEADING),
        "panel": panel,
        "photo_height": height,
        "fade": UNDER_THE_FADE,
        "padding": PADDING,
        "name": printable(_name(report, office)),
        "title": printable(report.title),
        "palette": palette_of(office),
        "fonts": font_faces(),
        "scheme": SCHEME,
        "language": report.locale.language_code,
    }
    html = html_as_drawn(render_to_string("news/sharing/card.html", context))
    picture = machine.picture_of(machine.draw(html, files), width=shape.width)
    output = BytesIO()
    picture.resize((shape.width, shape.height)).save(output, "JPEG", quality=JPEG_QUALITY)
    return output.getvalue()


def _headline(report: "NewsReportPage", shape: Shape) -> tuple[float, list[str]]:
    return set_headline(
        printable(report.title),
        width=(shape.width - 2 * PADDING) * MM_PER_POINT,
        face=HEADLINE,
        sizes=shape.sizes,
        lines=shape.lines,
    )


def _name(report: "NewsReportPage", office: OfficeSettings) -> str:
    with translation.override(report.locale.language_code):
        return office.in_language("short_name") or office.in_language("name")


def _office(report: "NewsReportPage") -> OfficeSettings:
    return current_office() or OfficeSettings.for_site(site_of(report))


def _focus(photo: object) -> list[object]:
    return list(photo.get_focal_point() or [])  # type: ignore[attr-defined]


def _forget_older(report: "NewsReportPage", shape: Shape) -> None:
    folder = f"sharing/{report.pk}"
    try:
        _, names = default_storage.listdir(folder)
    except FileNotFoundError:
        return
    for name in names:
        if name.endswith(f"-{shape.key}.jpg"):
            default_storage.delete(f"{folder}/{name}")
