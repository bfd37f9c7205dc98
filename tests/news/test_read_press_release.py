"""What `manage.py read_press_release` prints, and what it makes of Word files."""

import json
from io import BytesIO, StringIO
from pathlib import Path
from types import SimpleNamespace

import pytest
from django.core.management import CommandError, call_command

from tests.word_files import word_file

TEXT = "ประชุมครู ครั้งที่ 1/2568\nวันที่ 3 มกราคม 2568 นายสมชาย ใจดี เป็นประธาน ณ ห้องประชุมใหญ่"


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
    word.write_bytes(word_file(*TEXT.split("\n")))
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


def test_file_that_is_no_word_file_is_named_with_what_to_do(tmp_path: Path):
    file = tmp_path / "news.docx"
    file.write_bytes(b"%PDF-1.7")
    with pytest.raises(CommandError, match=r"news\.docx: .*PDF"):
        printed(file)
