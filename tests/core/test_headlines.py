"""What large headlines and faceless people print."""

import pytest

from core.templatetags.headlines import headline, result
from core.templatetags.monogram import monogram


def test_phrases_of_a_headline_are_kept_whole() -> None:
    assert headline("วันครู เด็กเป็นพิธีกร") == (
        '<span class="phrase">วันครู</span> <span class="phrase">เด็กเป็นพิธีกร</span>'
    )


def test_a_phrase_longer_than_a_phone_may_break() -> None:
    assert headline("ก" * 27) == f'<span class="words">{"ก" * 27}</span>'


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
        ("นักเรียน ป.6 ทุกคน", "นักเรียน ป.6 ทุกคน"),
        ("", ""),
    ],
    ids=["decimals", "Thai digits", "a grade is a name", "blank"],
)
def test_numbers_of_a_result_are_strong(text: str, shown: str) -> None:
    assert result(text) == shown
