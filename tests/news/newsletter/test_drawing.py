"""What stands on the drawn page, as a reader of the PDF finds it."""

import re
import socket
import unicodedata
from ctypes import c_ushort
from importlib import import_module

import pytest
from PIL import Image, ImageChops, ImageDraw, ImageFile, ImageFont, features

from news.newsletter import machine
from news.newsletter.actual_text import as_drawn, as_written, say_what_is_set
from news.newsletter.content import printable
from news.newsletter.faces import HEADLINE, TEXT, Face
from news.newsletter.layouts import HEADLINE_LEADING, LAYOUTS, LEADING, Sheet
from news.newsletter.making import font_faces, font_files, make, make_pdf
from tests.news.newsletter.stories import HEADLINE as LONG_HEADLINE
from tests.news.newsletter.stories import images, office, story

pytestmark = pytest.mark.usefixtures("pango")
EVERY_LAYOUT = pytest.mark.parametrize("layout", LAYOUTS.values(), ids=list(LAYOUTS))
HARD_MARKS = "เรื่องฟื้นปื้นชื่นกี่ปั้นป่าป้าญี่ฝั่งน้ำก่ำผู้ใหญ่ศูนย์"


def plain(text: str) -> str:
    """Without white space, in one form: lines are the page's business, not the text's."""
    return re.sub(r"\s", "", unicodedata.normalize("NFKC", text))


def set_lines(sheet: Sheet) -> list[str]:
    columns = [line.text for line in sheet.text.lines]
    return [*sheet.headline.lines, *sheet.meta.lines, *columns]


def lines_of(pdf: bytes) -> list[str]:
    return [line.strip() for line in machine.text_of(pdf).splitlines()]


def drawn(text: str, face: Face, size: int = 40) -> tuple[bytes, Image.Image]:
    """One line of text on a page of its own."""
    faces = "".join(
        f'@font-face {{ font-family: "{name}"; src: url("{url}") }}' for name, url in font_faces()
    )
    style = f"{faces} @page {{ size: 1000px 200px; margin: 20px }} p {{ margin: 20px 0 0; "
    style += f"font: {size}px/2 {face.css_families}; white-space: nowrap }}"
    html = f"<html lang=th><title>ก</title><style>{style}</style><p>{as_drawn(text)}</p></html>"
    pdf = machine.draw(html, dict(font_files()))
    return pdf, machine.picture_of(pdf, width=1000)


def ink(picture: Image.Image) -> tuple[int, int, int, int]:
    box = ImageChops.invert(picture.convert("L")).point(lambda grey: 255 * (grey > 96)).getbbox()
    assert box
    return box


@EVERY_LAYOUT
@pytest.mark.parametrize(("count", "characters"), [(1, 200), (3, 1500), (6, 6000), (0, 900)])
def test_page_is_one_and_says_what_was_set(layout, count, characters):
    told = story(characters, photos=images(count))
    pdf, sheet = make_pdf(told, office(director_name="นายทำดี มีน้ำใจ"), layout)
    assert machine.page_count(pdf) == 1
    extracted = lines_of(pdf)
    assert [line for line in set_lines(sheet) if line not in extracted] == []
    everything = plain(machine.text_of(pdf))
    assert plain(told.headline) in everything
    assert plain(f"{told.when} · {told.where}") in everything
    if sheet.is_whole:
        assert plain("".join(told.paragraphs)) in everything
    else:
        assert "อ่านต่อ" in everything


def test_text_of_a_line_is_the_text_to_the_letter():
    for face in (TEXT, HEADLINE):
        text = f"{HARD_MARKS} ทำ จำ น้ำ กี้ “ปั้น” (PLC) Office fi 10–12 ฯลฯ ๆ ฤๅษี ๒๕๖๙"
        pdf, _ = drawn(text, face, size=20)
        assert machine.text_of(pdf).strip() == text


@pytest.mark.skipif(not features.check("raqm"), reason="Pillow without raqm shapes no Thai")
@pytest.mark.parametrize("face", [TEXT, HEADLINE], ids=["text", "headline"])
def test_marks_stand_where_the_typeface_puts_them(face):
    _, picture = drawn(HARD_MARKS, face)
    font = ImageFont.truetype(face.path_of("thai"), 40, layout_engine=ImageFont.Layout.RAQM)
    expected = Image.new("L", (1000, 200), 255)
    ImageDraw.Draw(expected).text((20, 60), HARD_MARKS, font=font, fill=0)
    left, top, right, bottom = ink(picture)
    other_left, other_top, other_right, other_bottom = ink(expected)
    assert right - left == pytest.approx(other_right - other_left, abs=8)
    assert bottom - top == pytest.approx(other_bottom - other_top, abs=3)


@pytest.mark.parametrize(
    ("face", "leading", "deep"),
    [(TEXT, LEADING, "ฎุฏูญู"), (HEADLINE, HEADLINE_LEADING, "ครูผู้ดู")],
    ids=["text", "headline"],
)
def test_highest_mark_does_not_touch_the_lowest_one_of_the_line_above(face, leading, deep):
    _, high = drawn("ปี้ฟื้น", face)
    _, low = drawn(deep, face)
    height = (ink(low)[3] - ink(high)[1]) / 40
    assert height <= leading


def test_moves_between_glyphs_are_kept_apart():
    class Stream:
        stream = [b"BT", b"[<0035>30<>47.5<005c>-47] TJ", b"ET"]

    class Document:
        fonts: dict = {}
        objects = [Stream()]

    say_what_is_set(Document, Document)
    assert b"[<0035>30 47.5<005c>-47] TJ" in Document.objects[0].stream


@pytest.mark.parametrize("text", ["น้ำ", "ทำ", "ก่ำก๊ำก๋ำ", "ประจำการ", "นา", "กํ่"])
def test_am_is_divided_for_drawing_and_joined_again(text):
    assert "ำ" not in as_drawn(text)
    assert as_written(as_drawn(text)) == text


@pytest.fixture(scope="module")
def newsletter(pango):
    told = story(1200, photos=images(2))
    return told, make_pdf(told, office(), LAYOUTS["classic"])[0]


def test_pdf_has_title_language_and_tags(newsletter):
    told, pdf = newsletter
    raw = import_module("pypdfium2.raw")
    with import_module("pypdfium2").PdfDocument(pdf) as document:
        assert document.get_metadata_value("Title") == f"จดหมายข่าวฉบับที่ 12/2569: {told.headline}"
        assert raw.FPDFCatalog_IsTagged(document)
        language = (c_ushort * 8)()
        raw.FPDFCatalog_GetLanguage(document, language, 16)
        assert bytes(language).decode("utf-16-le").startswith("th")


def test_fonts_are_embedded(newsletter):
    raw = import_module("pypdfium2.raw")
    with import_module("pypdfium2").PdfDocument(newsletter[1]) as document:
        texts = document[0].get_objects(filter=[raw.FPDF_PAGEOBJ_TEXT])
        fonts = [raw.FPDFTextObj_GetFont(text) for text in texts]
        assert fonts
        assert all(raw.FPDFFont_GetIsEmbedded(font) for font in fonts)


def test_pictures_are_a_page_of_a4(newsletter, tmp_path):
    made = make(story(300, photos=images(1)), office(), LAYOUTS["photo"])
    for name in ("png", "jpeg", "thumbnail"):
        path = tmp_path / name
        path.write_bytes(getattr(made, name))
        with Image.open(path) as picture:
            assert picture.width / picture.height == pytest.approx(210 / 297, rel=0.01)
    assert made.is_whole


HOSTILE = {
    "html": '<script>alert(1)</script><img src="https://example.com/x.png"></p><b>&amp;',
    "word without an end": "ก" * 3000,
    "latin word without an end": "W" * 3000,
    "emoji": "ครู 👩🏽‍🏫 ยิ้ม 😀🇹🇭 ❤️ ครับ",
    "right to left": "ครูกล่าว السلام عليكم แล้ว שלום ยิ้ม \u202eกลับหลัง\u202c",
    "control characters": "ครู\x00\x07\x1b[31m\x85\u2028ดี\ufeff\u200bมี\U000e0041\ud7ff",
    "marks": "ก" + "้" * 500 + "ข" + "\u0301" * 500,
    "css": "</style><style>*{display:none}</style> } body { color: red }",
}


@EVERY_LAYOUT
@pytest.mark.parametrize("text", HOSTILE.values(), ids=list(HOSTILE))
def test_whatever_was_written_makes_one_page(layout, text, monkeypatch):
    def no_network(*args: object, **kwargs: object) -> None:
        raise AssertionError("a request to the outside")

    monkeypatch.setattr(socket, "socket", no_network)
    said = printable(text)
    told = story(paragraphs=(said,), headline=said[:255], where=said[:600], photos=images(2))
    pdf, sheet = make_pdf(told, office(name=said[:255], director_name=said[:255]), layout)
    assert machine.page_count(pdf) == 1
    if not re.search("[\u0590-\u06ff]", said):
        assert plain("".join(sheet.headline.lines)) in plain(machine.text_of(pdf))


def test_page_fetches_nothing_that_it_was_not_given(monkeypatch):
    monkeypatch.setattr(socket, "create_connection", None)
    monkeypatch.setattr(socket, "socket", None)
    html = (
        '<html lang="th"><title>ก</title><link rel="stylesheet" href="https://example.com/a.css">'
        '<img src="http://example.com/x.png" alt="x"><img src="file:///etc/hostname" alt="y">'
        '<img src="//example.com/z.png" alt="z"></html>'
    )
    pdf = machine.draw(html, {})
    with import_module("pypdfium2").PdfDocument(pdf) as document:
        kinds = {item.type for item in document[0].get_objects()}
    assert import_module("pypdfium2.raw").FPDF_PAGEOBJ_IMAGE not in kinds


@pytest.mark.parametrize(
    ("written", "set_as"),
    [
        ("ครู  ดี\n\tมี", "ครู ดี มี"),
        ("ยิ้ม 😀 ครับ", "ยิ้ม ครับ"),
        ("ก\u200bข\ufeff", "กข"),
        ("น\u0e4d\u0e49\u0e32", "น้ำ"),
        ("ราคา ๑๒๐ ฿ ±5° © ™", "ราคา ๑๒๐ ฿ ±5° © ™"),
    ],
    ids=["white space", "emoji", "nothing", "am in two", "signs"],
)
def test_text_is_changed_only_where_it_cannot_be_set(written, set_as):
    assert printable(written) == set_as


def test_long_headline_is_set_whole(newsletter):
    assert plain(LONG_HEADLINE) in plain(machine.text_of(newsletter[1]))


def test_drawing_does_not_make_damaged_uploads_pass_as_whole(newsletter):
    assert not ImageFile.LOAD_TRUNCATED_IMAGES
