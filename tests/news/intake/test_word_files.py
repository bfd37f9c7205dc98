"""What is taken over from a Word file: its words, once as text and once in parts, and pictures."""

import re
from html import unescape

import pytest
from hypothesis import given
from hypothesis import strategies as st
from wagtail.admin.rich_text.converters.contentstate import ContentstateConverter

from core.blocks.text import TEXT_FEATURES
from news.intake.rich_text import Picture
from news.intake.word_files import Unread, read_word_file
from news.intake.word_parts import Heading, Paragraphs, Part, Table
from tests import word_files as word

PNG = b"\x89PNG\r\n\x1a\n of a test"


def parts(*pieces: word.Pieces) -> tuple[Part, ...]:
    return read_word_file(word.word_file(*pieces)).parts


def html(*pieces: word.Pieces) -> str:
    """The rich text of a file that has nothing else."""
    (part,) = parts(*pieces)
    assert isinstance(part, Paragraphs)
    return part.html


def text(*pieces: word.Pieces) -> str:
    return read_word_file(word.word_file(*pieces)).text


def unread(*pieces: word.Pieces) -> tuple[Unread, ...]:
    return read_word_file(word.word_file(*pieces)).unread


def table(rows: list, **options: bool) -> Table:
    (part,) = parts(word.table(rows, **options))
    assert isinstance(part, Table)
    return part


def test_text_has_one_line_for_each_paragraph():
    assert text("ประชุมครู", "", "วันที่ 3") == "ประชุมครู\n\nวันที่ 3\n"


def test_cells_of_a_table_are_parted_by_tabs_in_text():
    assert text(word.table([["1", "นายสมชาย ใจดี"]])) == "1\tนายสมชาย ใจดี\n"


def test_words_of_several_runs_are_one_word():
    assert text(word.paragraph("สม", word.bold("ชาย"))) == "สมชาย\n"


def test_spaces_inside_a_name_are_kept():
    assert html("นายสมชาย  ใจดี") == "<p>นายสมชาย  ใจดี</p>"


def test_indent_of_a_typist_is_not_part_of_a_paragraph():
    assert html("\t  ประชุมครู ") == "<p>ประชุมครู</p>"


def test_bold_italic_and_raised_words_stay_so():
    line = word.paragraph("ก ", word.bold("ข"), word.italic(" ค"), word.superscript("2"))
    assert html(line) == "<p>ก <b>ข</b><i> ค</i><sup>2</sup></p>"


@pytest.mark.parametrize(
    ("style", "shown"),
    [
        pytest.param("<w:bCs/>", "<b>ดร</b>", id="as-libreoffice-writes"),
        pytest.param("<w:b/>", "<b>ดร</b>", id="for-latin-only"),
        pytest.param('<w:b/><w:bCs w:val="0"/>', "ดร", id="switched-off-for-thai"),
        pytest.param("<w:iCs/>", "<i>ดร</i>", id="slanted"),
    ],
)
def test_thai_is_bold_or_slanted_as_its_own_mark_says(style, shown):
    assert html(word.paragraph(word.text("ดร", style), " วิไลวรรณ")) == f"<p>{shown} วิไลวรรณ</p>"


def test_mark_for_thai_says_nothing_of_latin_letters():
    assert html(word.paragraph(word.text("PLC", "<w:bCs/>"), " ครู")) == "<p>PLC ครู</p>"


def test_soft_line_break_stays_in_its_paragraph():
    assert html("สมชาย\nใจดี") == "<p>สมชาย<br/>ใจดี</p>"
    assert text("สมชาย\nใจดี") == "สมชาย\nใจดี\n"


def test_paragraphs_and_lists_that_follow_each_other_are_one_part():
    assert html("ก", word.bullets("ข", "ค"), word.numbered("ง")) == (
        "<p>ก</p><ul><li>ข</li><li>ค</li></ul><ol><li>ง</li></ol>"
    )


def test_list_in_a_list_lies_in_its_point():
    assert html(word.bullets("ก"), word.numbered("ข", level=1)) == (
        "<ul><li>ก<ol><li>ข</li></ol></li></ul>"
    )


def test_list_goes_on_after_an_empty_line():
    assert html(word.numbered("ก"), "", word.numbered("ข")) == "<ol><li>ก</li><li>ข</li></ol>"


def test_list_without_an_outer_point_is_an_ordinary_list():
    assert html(word.bullets("ก", level=1)) == "<ul><li>ก</li></ul>"


@pytest.mark.parametrize("address", ["https://obec.go.th/?a=1&b=2", "mailto:a@example.org"])
def test_link_leads_where_it_led(address):
    line = html(word.paragraph(word.link("เว็บ", address)))
    assert unescape(line) == f'<p><a href="{address}">เว็บ</a></p>'


@pytest.mark.parametrize(
    "address", ["javascript:alert(1)", "file:///etc/passwd", "data:text/html,x"]
)
def test_link_to_where_no_link_may_lead_is_only_words(address):
    assert html(word.paragraph(word.link("เว็บ", address))) == "<p>เว็บ</p>"


def test_markup_typed_as_text_stays_text():
    assert html("<script>alert(1)</script> & <b>") == (
        "<p>&lt;script&gt;alert(1)&lt;/script&gt; &amp; &lt;b&gt;</p>"
    )


def test_heading_styles_become_two_levels():
    found = parts(*(word.heading(f"หัวข้อ {level}", level) for level in (1, 2, 3)))
    assert found == (Heading("หัวข้อ 1", 2), Heading("หัวข้อ 2", 3), Heading("หัวข้อ 3", 3))


def test_title_is_a_heading():
    assert parts(word.paragraph("ข่าว", style="Title")) == (Heading("ข่าว", 2),)


def test_heading_too_long_for_one_is_a_paragraph():
    assert html(word.heading("ก" * 201)) == f"<p>{'ก' * 201}</p>"


def test_picture_stands_where_it_stood():
    line = word.paragraph("ก", word.inline_picture(PNG, "a.png", "ครู  ในห้อง"), word.bold("ข"))
    assert parts(line, word.picture(PNG, "b.png")) == (
        Paragraphs("<p>ก</p>"),
        Picture(PNG, "a.png", "ครู ในห้อง"),
        Paragraphs("<p><b>ข</b></p>"),
        Picture(PNG, "b.png", ""),
    )


def test_picture_in_a_list_parts_it():
    points = word.bullets("ก", word.inline_picture(PNG), "ข")
    assert parts(points) == (
        Paragraphs("<ul><li>ก</li></ul>"),
        Picture(PNG, "image1.png", ""),
        Paragraphs("<ul><li>ข</li></ul>"),
    )


def test_pictures_of_a_table_stand_behind_it():
    found = parts(word.table([["ก", word.inline_picture(PNG)]]))
    assert found == (Table((("ก", ""),), header=False), Picture(PNG, "image1.png", ""))


def test_table_that_only_lays_out_pictures_is_no_table():
    row = [word.inline_picture(PNG, "a.png"), word.inline_picture(PNG, "b.png")]
    assert [part.name for part in parts(word.table([row]))] == ["a.png", "b.png"]


def test_frame_around_a_text_is_no_table():
    assert html(word.table([["ก"], ["ข"]])) == "<p>ก</p><p>ข</p>"


def test_merged_cells_have_their_words_in_the_first_place():
    rows = [
        [word.cell("กว้าง", wide=2), "ก"],
        [word.cell("สูง", under=False), "ข", "ค"],
        [word.cell(under=True), "ง", "จ"],
    ]
    assert table(rows).rows == (("กว้าง", "", "ก"), ("สูง", "ข", "ค"), ("", "ง", "จ"))


def test_rows_of_a_table_are_equally_long():
    assert table([["ก", "ข", "ค"], ["ง"]]).rows == (("ก", "ข", "ค"), ("ง", "", ""))


def test_table_in_a_cell_is_its_words():
    inner = word.table([["1", "2"], ["3", "4"]])
    assert table([[word.cell(inner), "ก"]]).rows == (("1 2\n3 4", "ก"),)


@pytest.mark.parametrize(
    ("found", "header"),
    [
        pytest.param(word.table([["ก", "ข"], ["1", "2"]]), False, id="plain"),
        pytest.param(word.table([["ก", "ข"], ["1", "2"]], header=True), True, id="said"),
        pytest.param(word.table([[word.bold("ก"), word.bold("ข")], ["1", "2"]]), True, id="bold"),
        pytest.param(word.table([[word.bold("ก"), word.bold("ข")]] * 2), False, id="all-bold"),
    ],
)
def test_header_of_a_table_is_known(found, header):
    assert parts(found)[0].header is header


def test_cell_over_a_million_columns_takes_no_room():
    assert html(word.table([[word.cell("ก", wide=1_000_000), "ข"]])) == "<p>ก</p><p>ข</p>"


def test_deleted_and_moved_words_are_left_out_and_inserted_ones_are_in():
    line = word.paragraph("ก", word.deleted("ข"), word.moved_away("ค"), word.inserted("ง"))
    assert (html(line), text(line)) == ("<p>กง</p>", "กง\n")


def test_words_of_a_text_box_are_read_once_after_their_paragraph():
    line = word.paragraph("ก", word.text_box("ในกล่อง"), "ข")
    assert html(line) == "<p>กข</p><p>ในกล่อง</p>"


def test_footnotes_are_reported_and_leave_no_number_in_a_name():
    notes = f'<w:footnotes {word.W}><w:footnote w:id="5"><w:p/></w:footnote></w:footnotes>'
    mark = word.Piece('<w:r><w:footnoteReference w:id="5"/></w:r>')
    content = word.word_file(
        word.paragraph("นายสมชาย", mark, " ใจดี"), entries={"word/footnotes.xml": notes.encode()}
    )
    file = read_word_file(content)
    assert file.text == "นายสมชาย ใจดี\n"
    assert [(left.name, "1 รายการ" in left.reason) for left in file.unread] == [("เชิงอรรถ", True)]


@pytest.mark.parametrize("name", ["drawing.emf", "old.wmf", "scan.tiff"])
def test_picture_that_no_browser_shows_is_reported(name):
    (left,) = unread("ก", word.picture(b"II*\x00 or others", name))
    assert left.name == name
    assert ".jpg" in left.reason


def test_picture_that_is_elsewhere_is_reported_and_not_fetched():
    (left,) = unread("ก", word.linked_picture("http://127.0.0.1:9/secret.png"))
    assert "ไม่ได้เก็บไว้ในไฟล์ Word" in left.reason


def test_picture_that_is_larger_than_the_site_takes_is_reported(settings):
    settings.WAGTAILIMAGES_MAX_UPLOAD_SIZE = 100
    (left,) = unread("ก", word.picture(PNG + bytes(100), "a.png"))
    assert "ใหญ่เกินไป" in left.reason


def test_picture_in_a_place_that_is_not_read_is_reported():
    shape = word.Piece("<w:r/>", word.inline_picture(PNG, "group.png").relations)
    (left,) = unread("ก", word.paragraph(shape))
    assert left.name == "group.png"


def test_picture_used_often_is_in_memory_once():
    first, second = parts(word.picture(PNG), word.picture(PNG))
    assert first.content is second.content


def test_file_with_macros_is_read_without_them():
    content = word.word_file("ก", kind=word.DOCM, entries={"word/vbaProject.bin": b"\xd0\xcf"})
    assert read_word_file(content).text == "ก\n"


def test_style_map_that_a_file_brings_is_not_used():
    content = word.word_file("ก", entries={"mammoth/style-map": b"p => h1 > script:fresh"})
    assert read_word_file(content).parts == (Paragraphs("<p>ก</p>"),)


WORDS = st.text(st.sampled_from("กข ำ้12\u00a0\u200b<&>\"'😀ab\n"), min_size=1, max_size=12)
RUNS = st.one_of(*(st.builds(make, WORDS) for make in (word.text, word.bold, word.italic)))
LINES = st.builds(lambda runs: word.paragraph(*runs), st.lists(RUNS, max_size=3))
LISTS = st.builds(
    lambda points, level: word.bullets(*points, level=level),
    st.lists(RUNS, min_size=1, max_size=3),
    st.integers(0, 2),
)
TABLES = st.builds(
    word.table, st.lists(st.lists(WORDS, min_size=1, max_size=3), min_size=1, max_size=3)
)
PIECES = st.lists(
    st.one_of(LINES, LISTS, TABLES, st.builds(word.heading, WORDS), st.just(word.picture(PNG))),
    min_size=1,
    max_size=6,
)


def ink(found: str) -> str:
    return "".join(found.split())


def words_of(part: Part) -> str:
    match part:
        case Paragraphs():
            return unescape(re.sub("<[^>]*>", " ", part.html))
        case Heading():
            return part.text
        case Table():
            return " ".join(" ".join(row) for row in part.rows)
        case Picture():
            return ""


@given(PIECES)
def test_text_and_parts_say_the_same_words(pieces):
    file = read_word_file(word.word_file("เริ่ม", *pieces))
    assert ink("".join(map(words_of, file.parts))) == ink(file.text)


@given(PIECES)
def test_editor_keeps_every_tag_of_rich_text(pieces):
    converter = ContentstateConverter(TEXT_FEATURES)
    for part in read_word_file(word.word_file("เริ่ม", *pieces)).parts:
        if isinstance(part, Paragraphs):
            kept = converter.to_database_format(converter.from_database_format(part.html))
            kept = re.sub(' data-block-key="[^"]*"', "", kept)
            assert sorted(re.findall("<[^>]*>", kept)) == sorted(re.findall("<[^>]*>", part.html))
