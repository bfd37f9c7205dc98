"""Let a PDF say the text that was set, letter for letter.

A PDF holds glyphs in the places where they are drawn. Readers of its text guess spaces and lines
from the places, and Thai marks, moved up or aside, come out as words of their own ("กี ฎ้ ุ"). Every
line of text is therefore wrapped in a span that states its characters (`ActualText`, PDF 32000-1,
14.9.4), which pdfium, poppler and MuPDF read.

ำ is drawn as ํ and า, or else WeasyPrint would believe that every า is ำ (it notes the first text
that a glyph stood for). `as_drawn` divides it, `as_written` joins it again.
"""

import re
from collections.abc import Iterator
from typing import Any

TONE = "่-๋"
_AM = re.compile(f"([{TONE}]?)ำ")
_AM_DRAWN = re.compile(f"ํ([{TONE}]?)า")
_BETWEEN_TAGS = re.compile(">[^<]+<")
_RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
_FONT = re.compile(rb"/(\w+) [\d.]+ Tf")
_GLYPHS = re.compile(rb"<([0-9a-f]+)>")


def as_drawn(text: str) -> str:
    return _AM.sub(r"ํ\1า", text)


def as_written(text: str) -> str:
    return _AM_DRAWN.sub(r"\1ำ", text)


def html_as_drawn(html: str) -> str:
    """Divide ำ where it is drawn: not in the title, and not in what stands for a picture."""
    head, end, body = html.partition("</head>")
    return head + end + _BETWEEN_TAGS.sub(lambda found: as_drawn(found[0]), body)


def say_what_is_set(document: Any, pdf: Any) -> None:
    """WeasyPrint's `finisher`: state the text of each line of each page."""
    letters = {font.hash.encode(): font.to_unicode for font in document.fonts.values()}
    for item in pdf.objects:
        lines = getattr(item, "stream", None)
        if isinstance(lines, list) and b"BT" in lines:
            item.stream = list(_with_actual_text(lines, letters))


def _with_actual_text(lines: list[Any], letters: dict[bytes, dict[int, str]]) -> Iterator[Any]:
    at = 0
    while at < len(lines):
        if lines[at] != b"BT":
            yield lines[at]
            at += 1
            continue
        end = lines.index(b"ET", at) + 1
        text = as_written(_text_of(lines[at:end], letters))
        yield from _stated([_without_gaps(line) for line in lines[at:end]], text)
        at = end


def _stated(drawing: list[Any], text: str) -> Iterator[Any]:
    if not text:
        yield from drawing
        return
    code = text.encode("utf-16-be").hex().encode()
    yield b"/Span <</ActualText <feff" + code + b">>> BDC"
    yield from drawing
    yield b"EMC"


def _is_bytes(line: Any) -> bool:
    return isinstance(line, bytes)


def _without_gaps(line: Any) -> Any:
    """Drop empty strings of glyphs: where there is one, pdfium forgets the move after the last
    glyph, and what follows รื stands aside. The moves on both sides of it must not run together."""
    is_text = isinstance(line, bytes) and line.endswith(b"TJ")
    return line.replace(b">0<", b"").replace(b"<>", b" ") if is_text else line


def _text_of(drawing: list[Any], letters: dict[bytes, dict[int, str]]) -> str:
    known: dict[int, str] = {}
    text: list[str] = []
    for line in filter(_is_bytes, drawing):
        if font := _FONT.match(line):
            known = letters.get(font[1], {})
        elif line.endswith(b"TJ"):
            for glyphs in _GLYPHS.finditer(line):
                text += _letters(glyphs[1], known)
    return "".join(_in_reading_order(text))


def _letters(glyphs: bytes, known: dict[int, str]) -> Iterator[str]:
    codes = (int(glyphs[at : at + 4], 16) for at in range(0, len(glyphs), 4))
    return (known.get(code, "") for code in codes)


def _in_reading_order(letters: list[str]) -> Iterator[str]:
    """Glyphs stand as they are seen: turn round what is read from the right."""
    turned: list[str] = []
    for letter in letters:
        if _RIGHT_TO_LEFT.match(letter) or (turned and letter == " "):
            turned.append(letter)
            continue
        yield from reversed(turned)
        turned = []
        yield letter
    yield from reversed(turned)
