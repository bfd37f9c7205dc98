import time

import pytest

from discussion.plain_text import clean_line, clean_text


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        pytest.param("สวัสดี\x00ครับ", "สวัสดีครับ", id="NUL byte"),
        pytest.param("ส\x07วัส\x1bดี\x7f", "สวัสดี", id="control characters"),
        pytest.param("\u202eดีครับ\u202c", "ดีครับ", id="right-to-left override"),
        pytest.param("\u2066a\u2069\u200eb\u200f\u061cc", "abc", id="direction isolates and marks"),
        pytest.param("ครู\u200bนุ่น\u2060\ufeff", "ครูนุ่น", id="zero-width spaces and joiners"),
        pytest.param("ก\u00adข", "กข", id="soft hyphen"),
        pytest.param("a\U000e0041\U000e007fb", "ab", id="invisible tag characters"),
        pytest.param("\u3164\u2800\uffa0", "", id="blank letters alone"),
        pytest.param("a\ufdd0\uffffb", "ab", id="noncharacters"),
        pytest.param("ดี\r\nมาก\rเลย\u2028จ้า", "ดี\nมาก\nเลย\nจ้า", id="every kind of line break"),
        pytest.param("หนึ่ง\n\n\n\n\nสอง", "หนึ่ง\n\nสอง", id="many blank lines"),
        pytest.param("  \n หนึ่ง \t\n สอง  \n ", "หนึ่ง\nสอง", id="spaces at the ends of lines"),
        pytest.param("e\u0301", "é", id="composed form"),
    ],
)
def test_what_nobody_sees_is_dropped(typed: str, kept: str) -> None:
    assert clean_text(typed) == kept


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("ที่ป่าซาง ศิลป์ สิทธิ์ น้ำใจ กตัญญู ฤๅษี", id="Thai marks"),
        pytest.param("คุณครู 👩‍🏫 เก่งมาก 👏🏽 ❤️", id="emoji joined, coloured and with variation"),
        pytest.param("👨‍👩‍👧‍👦 1️⃣ 🇹🇭", id="family, keycap and flag"),
        pytest.param("<b>ตัวหนา</b> & \"อ้าง\" 'เดี่ยว' {{ 7|add:7 }}", id="markup as characters"),
        pytest.param("https://example.org/a?b=1&c=2", id="address as characters"),
        pytest.param("Ấn tượng, très bien, 很好, прекрасно", id="other scripts"),
    ],
)
def test_what_people_write_is_kept(text: str) -> None:
    assert clean_text(text) == text


def test_joiner_is_dropped_outside_of_emoji() -> None:
    assert clean_text("ก\u200dข \u200d👩\u200d") == "กข 👩"


def test_towers_of_marks_are_cut_to_three() -> None:
    assert clean_text("ก" + "้" * 40 + "ข") == "ก" + "้" * 3 + "ข"


def test_mark_without_a_letter_is_dropped() -> None:
    assert clean_text("้ก ้ข\n่ค") == "ก ข\nค"


def test_name_becomes_one_line_with_single_spaces() -> None:
    assert clean_line("ครู\n นุ่น\u3000 ดอยงาม ") == "ครู นุ่น ดอยงาม"


def test_long_run_of_marks_takes_no_time() -> None:
    started = time.monotonic()
    clean_text("a" + "\u0301\u0323" * 60_000)
    assert time.monotonic() - started < 2
