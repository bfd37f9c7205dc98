"""What large headlines and faceless people print."""

import pytest

from core.templatetags.headlines import headline, result
from core.templatetags.monogram import monogram


def test_lines_end_between_words_of_a_phrase_that_stays_together() -> None:
    assert headline("วันครู เด็กได้คำตอบ") == (
        '<span class="phrase">วันครู</span> <span class="phrase">เด็ก<wbr>ได้<wbr>คำตอบ</span>'
    )


def test_a_phrase_longer_than_a_phone_runs_on() -> None:
    assert headline("ให้เด็กเถียงกันเรื่องเศษส่วนจนได้คำตอบ").startswith('<span class="words">')


def test_what_is_no_word_may_break_anywhere() -> None:
    assert headline("x" * 27).startswith('<span class="unread">')


@pytest.mark.parametrize("phrase", ["O-NET", "ป.4–ป.6", "(รุ่น", "ไม่มี", "สพป.เชียง"], ids=str)
def test_names_signs_and_negations_are_not_parted(phrase: str) -> None:
    assert "<wbr>" not in headline(phrase)


def test_markup_in_a_headline_is_text() -> None:
    assert "<b>" not in headline("<b>ข่าว</b>")


def test_foreign_words_of_a_headline_carry_their_language() -> None:
    assert 'lang="en">PLC' in headline("ล้อมวง PLC")


@pytest.mark.parametrize(
    ("name", "letter"),
    [("เกษม ใจดี", "ก"), ("ไพลิน", "พ"), ("james hartwell", "J"), ("", ""), ("😀", "")],
    ids=["leading vowel", "ai-vowel", "latin", "blank", "emoji"],
)
def test_monogram_is_the_first_consonant(name: str, letter: str) -> None:
    assert monogram(name) == letter


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        (
            "เพิ่มจาก 31.25 เป็น 48.90",
            "เพิ่มจาก <strong>31.25</strong> เป็น <strong>48.90</strong>",
        ),
        ("เหลือ ๑๑ คน", "เหลือ <strong>๑๑</strong> คน"),
        ("ตั้งแต่ปี 2566 และปี ๒๕๖๗", "ตั้งแต่ปี 2566 และปี ๒๕๖๗"),
        ("ขาย 2,500.50 บาท", "ขาย <strong>2,500.50</strong> บาท"),
        ("นักเรียน ป.6 ทุกคน", "นักเรียน ป.6 ทุกคน"),
        ("", ""),
    ],
    ids=["decimals", "Thai digits", "years", "thousands", "a grade is a name", "blank"],
)
def test_numbers_of_a_result_are_strong(text: str, shown: str) -> None:
    assert result(text) == shown
