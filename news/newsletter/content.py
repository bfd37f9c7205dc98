"""What a newsletter says: the report's own words, and the office's."""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from bs4 import BeautifulSoup
from django.utils import translation
from wagtail.models import Site

from core.models import OfficeImage, OfficeSettings
from core.parts import words_of
from news.newsletter.actual_text import as_drawn, as_written
from news.newsletter.faces import FACES
from news.newsletter.fitting import Heading
from thai.dates import Style, format_range
from thai.dates import format_time_range as format_hours
from thai.numerals import with_digits

if TYPE_CHECKING:
    from news.models import NewsReportPage

MORE_THAN_A_PAGE = 12_000  # characters
_PROSE = {"quote", "call_out", "accordion"}
_MARKS = "\u0300-\u036fัิ-ฺ็-๎"
_TOO_MANY_MARKS = re.compile(f"([{_MARKS}]{{3}})[{_MARKS}]+")
# Signs no typeface of the page has, in Unicode's categories: pictures, controls, unassigned.
_UNPRINTABLE = {"Cc", "Cf", "Cn", "Co", "Cs", "So", "Sk", "Me"}
_VARIATIONS = re.compile("[\ufe00-\ufe0f]")


@dataclass(frozen=True)
class Story:
    """One report, in words as they are set."""

    headline: str
    when: str
    where: str
    paragraphs: tuple[str, ...]
    url: str
    issue: str  # "12/2569", or blank before it has a number
    photos: tuple[OfficeImage, ...] = field(default=(), repr=False)


def printable(text: str) -> str:
    """`text` as it can be set: white space made even, without emoji and control characters.

    Nothing else is changed. ำ written as ํ + า is joined, which looks the same.
    """
    text = _VARIATIONS.sub("", unicodedata.normalize("NFC", text))
    kept = "".join(letter if _can_be_set(letter) else _instead_of(letter) for letter in text)
    even = " ".join(kept.split())
    return as_written(as_drawn(_TOO_MANY_MARKS.sub(r"\1", even)))


def site_of(report: "NewsReportPage") -> Site:
    return report.get_site() or Site.objects.get(is_default_site=True)


def story_of(
    report: "NewsReportPage",
    office: OfficeSettings,
    *,
    issue: str = "",
    url: str,
    photos: Iterable[OfficeImage] = (),
) -> Story:
    with translation.override("th"):
        return Story(
            headline=printable(report.title),
            when=printable(_when(report, office)),
            where=printable(_where(report)),
            paragraphs=tuple(_enough(paragraphs_of(report))),
            url=url,
            issue=with_digits(issue, office.digits),  # type: ignore[arg-type]
            photos=tuple(photos),
        )


def paragraphs_of(report: "NewsReportPage") -> list[str]:
    """The running text of a report, without tables, captions and lists of people."""
    found = [type(text)(printable(text)) for text in _texts(report)]
    return [text for text in found if text] or list(filter(None, [printable(report.summary)]))


def photos_of(report: "NewsReportPage") -> list[OfficeImage]:
    """The photos an officer may choose from: the lead, those in the text, those of the gallery."""
    found = dict.fromkeys(filter(None, [report.lead_photo, *_photos_in_text(report)]))
    for photo in report.get_gallery_photos():
        found.setdefault(photo.image)  # type: ignore[attr-defined]
    return list(found)


def _enough(paragraphs: Iterable[str]) -> Iterator[str]:
    """As much as could ever fit on a page, and more."""
    room = MORE_THAN_A_PAGE
    for text in paragraphs:
        yield type(text)(text[:room])
        room -= len(text)
        if room <= 0:
            return


def _can_be_set(letter: str) -> bool:
    if unicodedata.category(letter) not in _UNPRINTABLE:
        return True
    return any(face.has(letter) for face in FACES) and letter.isprintable()


def _instead_of(letter: str) -> str:
    """A space, but nothing for signs that take no room, such as the zero-width space."""
    return "" if unicodedata.category(letter) == "Cf" else " "


def _when(report: "NewsReportPage", office: OfficeSettings) -> str:
    if not report.start_date:
        return ""
    digits: Any = office.digits
    style: Style = "long" if report.end_date and report.end_date != report.start_date else "weekday"
    days = format_range(report.start_date, report.end_date, style=style, digits=digits)
    if not report.start_time:
        return days
    return f"{days} เวลา {format_hours(report.start_time, report.end_time, digits=digits)}"


def _where(report: "NewsReportPage") -> str:
    places = [report.venue_name, report.administrative_area]
    if report.is_online:
        places.append(report.online_platform or "ระบบออนไลน์")
    return " ".join(filter(None, places))


def _texts(report: "NewsReportPage") -> Iterator[str]:
    blocks = report.body.stream_block.child_blocks
    for raw in report.body.raw_data:
        if raw["type"] == "rich_text":
            yield from _paragraphs_of_html(raw["value"] or "")
        elif raw["type"] == "heading":
            yield Heading(raw["value"]["text"])
        elif raw["type"] in _PROSE:
            yield " ".join(words_of(blocks[raw["type"]], raw["value"]))


def _paragraphs_of_html(html: str) -> Iterator[str]:
    soup = BeautifulSoup(html, "html.parser")
    for line_break in soup.find_all("br"):
        line_break.replace_with("\n")
    blocks = [tag for tag in soup.find_all(["p", "li", "h2", "h3", "h4"]) if not tag.find("li")]
    for text in [tag.get_text() for tag in blocks] or [soup.get_text()]:
        yield from text.split("\n")


def _photos_in_text(report: "NewsReportPage") -> Iterator[OfficeImage]:
    for block in report.body:
        if block.block_type == "photo":
            yield block.value["image"]
        elif block.block_type == "photo_row":
            yield from (photo["image"] for photo in block.value["photos"])
