"""Lines end where a reader expects it."""

import pytest

from news.newsletter.faces import HEADLINE, TEXT
from news.newsletter.fitting import (
    Heading,
    balanced,
    break_lines,
    cut_text,
    set_headline,
    set_text,
    shortened,
    words_for_lines,
)
from tests.news.newsletter.stories import PARAGRAPH

SETTING = {"width": 100, "size": 12, "face": TEXT, "leading": 1.6, "indent": 2}


def lines(text: str, width: float) -> list[str]:
    return list(break_lines(words_for_lines(text), width, TEXT))


@pytest.mark.parametrize("width", [6, 9, 14, 23, 40])
def test_lines_hold_the_text_and_are_no_longer_than_asked_for(width):
    found = lines(PARAGRAPH, width)
    assert "".join(found).replace(" ", "") == PARAGRAPH.replace(" ", "")
    assert max(map(TEXT.width, found)) <= width


@pytest.mark.parametrize(
    "whole",
    ["เขต 2", "64 คน", "ครั้งที่ 3", "10 มิถุนายน", "นายทำดี", "นางสาวกมลพรรณ", "โรงเรียน", "ต่าง ๆ"],
)
def test_what_belongs_together_stays_on_one_line(whole):
    text = f"ประชุม {whole} ประชุม"
    for more in range(12):
        broken = lines(text, TEXT.width(whole) + more)
        assert [line for line in broken if whole in line], broken


def test_quotation_mark_stands_with_what_it_quotes():
    text = 'เด็กเสนอว่า "ส่วนของครู" แล้วเงียบ'
    for width in range(4, 14):
        for line in lines(text, width):
            assert not line.endswith(' "')
            assert line != '"'


def test_word_without_an_end_is_divided_between_clusters():
    found = lines("ก้ำ" * 200, 10)
    assert "".join(found) == "ก้ำ" * 200
    assert all(line.startswith("ก้") for line in found)


def test_lines_of_a_headline_are_of_nearly_the_same_length():
    found = balanced(
        words_for_lines("ครูสามอำเภอเรียนรู้การสอนเศษส่วนร่วมกันที่โรงเรียนบ้านดอย"), 25, HEADLINE
    )
    widths = [HEADLINE.width(line) for line in found]
    assert len(found) == 2
    assert min(widths) > 0.7 * max(widths)


def test_headline_is_as_large_as_its_lines_allow():
    options = {"width": 186, "face": HEADLINE, "sizes": [30, 20, 14], "lines": [1, 2, 5]}
    assert set_headline("ครูดีมีดี", **options)[0] == 30
    assert set_headline("ครูดีศรีเชียงดอย " * 5, **options)[0] == 20


def test_name_is_not_cut_in_two():
    text = "ผู้เข้าร่วมประชุมจากทุกโรงเรียนฟังบรรยายโดยนายทำดี มีน้ำใจมากมาย"
    cut = text.index(" มีน้ำใจ") + 4
    head = shortened([text], set_text([text[:cut]], **SETTING).lines)
    assert not head[0].endswith("นายทำดี")


def test_heading_does_not_end_a_text_that_was_cut():
    paragraphs = [PARAGRAPH, Heading("บรรยากาศในวันงาน"), PARAGRAPH]
    first = len(set_text(paragraphs[:1], **SETTING).lines)
    cut = cut_text(paragraphs, first + 1, **SETTING)
    assert not cut.is_whole
    assert not any(line.is_heading for line in cut.lines)
