"""What `manage.py read_press_release` prints, and what it makes of Word files."""

import json
from io import BytesIO, StringIO
from pathlib import Path
from types import SimpleNamespace
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from django.core.management import CommandError, call_command

from news.word_files import DOCUMENT, LARGEST, NotAWordFileError, plain_text

TEXT = "ประชุมครู ครั้งที่ 1/2568\nวันที่ 3 มกราคม 2568 นายสมชาย ใจดี เป็นประธาน ณ ห้องประชุมใหญ่"
W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def paragraph(text: str) -> str:
    return f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>"


def word_file(body: str, prologue: str = "") -> bytes:
    written = BytesIO()
    with ZipFile(written, "w", ZIP_DEFLATED) as archive:
        xml = f"{prologue}<w:document {W}><w:body>{body}</w:body></w:document>"
        archive.writestr(DOCUMENT, xml)
    return written.getvalue()


def printed(*names: object) -> list[dict]:
    out = StringIO()
    call_command("read_press_release", *map(str, names), stdout=out)
    return [json.loads(line) for line in out.getvalue().splitlines()]


def test_one_line_for_each_file_in_their_order(tmp_path: Path):
    first, second = tmp_path / "b.txt", tmp_path / "a.txt"
    first.write_text(TEXT, encoding="utf-8")
    second.write_text("", encoding="utf-8")
    titles = [line["title"] for line in printed(first, second)]
    assert titles == ["ประชุมครู ครั้งที่ 1/2568", None]


def test_values_come_with_their_places_and_confidence(tmp_path: Path):
    file = tmp_path / "news.txt"
    file.write_text(TEXT, encoding="utf-8")
    (line,) = printed(file)
    place = line["found"]["event_start"]
    assert TEXT[place["start"] : place["end"]] == "วันที่ 3 มกราคม 2568"
    assert (line["event_start"], place["confidence"]) == ("2025-01-03", "sure")
    name = line["people"][0]["found"]["name"]
    assert TEXT[name["start"] : name["end"]] == "สมชาย ใจดี"


def test_word_file_is_read_like_its_text(tmp_path: Path):
    text, word = tmp_path / "news.txt", tmp_path / "NEWS.DOCX"
    text.write_text(TEXT + "\n", encoding="utf-8")
    word.write_bytes(word_file("".join(map(paragraph, TEXT.split("\n")))))
    assert printed(word) == printed(text)


def test_dash_means_standard_input(monkeypatch):
    monkeypatch.setattr("sys.stdin", SimpleNamespace(buffer=BytesIO(TEXT.encode())))
    (line,) = printed("-")
    assert line["presiding"] == ["สมชาย ใจดี"]


def test_bytes_that_are_no_text_are_read_without_an_error(tmp_path: Path):
    file = tmp_path / "noise.txt"
    file.write_bytes(bytes(range(256)))
    assert printed(file)[0]["people"] == []


def test_file_that_is_not_there_is_named(tmp_path: Path):
    with pytest.raises(CommandError, match="missing"):
        printed(tmp_path / "missing.txt")


def test_cells_of_a_word_table_are_parted_by_tabs():
    cells = "".join(f"<w:tc>{paragraph(text)}</w:tc>" for text in ("1", "นายสมชาย ใจดี"))
    assert plain_text(word_file(f"<w:tbl><w:tr>{cells}</w:tr></w:tbl>")) == "1\tนายสมชาย ใจดี\n"


def test_words_of_several_runs_are_one_word():
    runs = "<w:r><w:t>สม</w:t></w:r><w:r><w:t>ชาย</w:t><w:br/><w:t>ใจดี</w:t></w:r>"
    assert plain_text(word_file(f"<w:p>{runs}</w:p>")) == "สมชาย\nใจดี\n"


@pytest.mark.parametrize(
    "content",
    [
        pytest.param(b"", id="empty"),
        pytest.param(b"\xd0\xcf\x11\xe0 old .doc", id="doc"),
        pytest.param(word_file(paragraph("x"))[:60], id="truncated"),
        pytest.param(word_file("<w:p>"), id="broken-xml"),
        pytest.param(word_file("", '<!DOCTYPE w [<!ENTITY a "b">]>'), id="entities"),
        pytest.param(word_file(paragraph("x" * LARGEST)), id="zip-bomb"),
    ],
)
def test_what_is_no_word_file_is_refused(content):
    with pytest.raises(NotAWordFileError):
        plain_text(content)
