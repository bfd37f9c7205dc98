"""The body of a report, made of what came in."""

from collections.abc import Iterable
from typing import Any

from bs4 import BeautifulSoup
from django.utils.html import format_html_join

from news.intake.proposals import body_lines
from news.models import PressIntake
from thai.press_release import PressRelease, read

Block = dict[str, Any]  # as a StreamField stores it


def body_of(intake: PressIntake) -> list[Block]:
    """Return the blocks of the body: those of the Word file, else the lines of the text.

    The lines that became headline and credit are left out. Pictures that were thrown away since
    are too.
    """
    reading = read(intake.text)
    if intake.body:
        return list(_without_fields(_with_pictures(intake), reading))
    lines = [line for _, line in body_lines(intake.text, reading)]
    return [rich_text(lines)] if lines else []


def rich_text(lines: Iterable[str]) -> Block:
    paragraphs = format_html_join("", "<p>{}</p>", ((line,) for line in lines))
    return {"type": "rich_text", "value": str(paragraphs)}


def _with_pictures(intake: PressIntake) -> Iterable[Block]:
    """The stored blocks, each picture by the photo it became."""
    images = dict(
        intake.files.filter(is_inline=True, image__isnull=False).values_list("position", "image")
    )
    for block in intake.body:
        if block["type"] != "photo":
            yield block
        elif image := images.get(block["value"]["position"]):
            yield {"type": "photo", "value": {"image": image, "alt": block["value"]["alt"]}}


def _without_fields(blocks: Iterable[Block], reading: PressRelease) -> Iterable[Block]:
    """Blocks without the paragraphs that are nothing but the headline or the credit."""
    apart = {_plain(found.value) for found in (reading.title, reading.credit) if found}
    for block in blocks:
        if block["type"] == "rich_text":
            if html := _without_paragraphs(block["value"], apart):
                yield {**block, "value": html}
        elif block["type"] != "heading" or _plain(block["value"]["text"]) not in apart:
            yield block


def _without_paragraphs(html: str, apart: set[str]) -> str:
    soup = BeautifulSoup(html, "html.parser")
    for paragraph in soup.find_all("p"):
        if _plain(paragraph.get_text()) in apart:
            paragraph.decompose()
    return str(soup).strip()


def _plain(text: str) -> str:
    return "".join(text.split())
