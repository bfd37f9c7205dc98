import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thai.words import clusters, segment

THAI_AND_ANYTHING = st.text(
    alphabet=st.characters(min_codepoint=0x0E00, max_codepoint=0x0E5F)
    | st.sampled_from(" .\n1aé👍\u200d\u200b")
    | st.characters()
)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param("การศึกษาชั้นเรียน", ["การศึกษา", "ชั้นเรียน"], id="words"),
        pytest.param("จัดอบรม PLC", ["จัด", "อบรม", " ", "PLC"], id="latin"),
        pytest.param("สพป.ลำปาง", ["สพป.", "ลำปาง"], id="abbreviation"),
        pytest.param("ร.ร.อ.เมือง", ["ร.ร.อ.", "เมือง"], id="abbreviations-in-a-row"),
        pytest.param("10 มิ.ย. 2569", ["10", " ", "มิ.ย.", " ", "2569"], id="date"),
        pytest.param("ครู 120 คน.", ["ครู", " ", "120", " ", "คน", "."], id="full-stop"),
        pytest.param("45.50 และ 1,250", ["45.50", " ", "และ", " ", "1,250"], id="numbers"),
        pytest.param("COVID19 A4", ["COVID19", " ", "A4"], id="letters-with-figures"),
        pytest.param("", [], id="nothing"),
    ],
)
def test_text_is_divided_into_words(text, words):
    assert segment(text) == words


@given(THAI_AND_ANYTHING)
def test_segmentation_loses_nothing(text):
    words = segment(text)
    assert "".join(words) == text
    assert all(words)


@given(THAI_AND_ANYTHING)
def test_no_word_divides_a_cluster(text):
    assert _ends(segment(text)) <= _ends(clusters(text))


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        pytest.param("ที่นี่", ["ที่", "นี่"], id="marks"),
        pytest.param("เก่า", ["เก่า"], id="vowels-on-both-sides"),
        pytest.param("น้ำ", ["น้ำ"], id="sara-am"),
        pytest.param("เเม่", ["เเม่"], id="sara-ae-typed-as-two"),
        pytest.param("ครู", ["ค", "รู"], id="two-consonants"),
        pytest.param("👨‍👩‍👧 👍🏽🇹🇭", ["👨‍👩‍👧", " ", "👍🏽", "🇹🇭"], id="emoji"),
        pytest.param("e\u0301", ["e\u0301"], id="accent"),
    ],
)
def test_text_is_divided_into_clusters(text, parts):
    assert clusters(text) == parts


@given(THAI_AND_ANYTHING)
def test_clusters_lose_nothing_and_never_begin_with_a_mark_inside_a_text(text):
    parts = clusters(text)
    assert "".join(parts) == text
    assert not any(part[0] in "ะาำิีึืุู็่้๊๋์" for part in parts[1:])


@pytest.mark.parametrize("unit", ["กรรม", "ตากลม", "เ", "ก", "กก. ", "่", "a", "กา่", "ๆ"], ids=ascii)
def test_a_very_long_run_is_divided_in_bounded_time(unit):
    text = unit * (50_000 // len(unit))
    started = time.perf_counter()
    assert "".join(segment(text)) == text
    assert time.perf_counter() - started < 5


def test_long_run_without_spaces_is_divided_as_its_parts_are():
    sentence = "ผู้อำนวยการโรงเรียนเป็นประธานเปิดการประชุมครูทุกคนในห้องประชุมใหญ่"
    assert segment(sentence * 20) == segment(sentence) * 20


def _ends(parts: list[str]) -> set[int]:
    return {sum(map(len, parts[: n + 1])) for n in range(len(parts))}
