import pytest
from hypothesis import given
from hypothesis import strategies as st

from thai.folding import fold

THAI_AND_ANYTHING = st.text(
    alphabet=st.characters(min_codepoint=0x0E00, max_codepoint=0x0E5F)
    | st.sampled_from(" .,1aé👍\u200d\u200b\u0e4d\u0e32๑,000０ﬁ")
    | st.characters(exclude_categories=())
)


@pytest.mark.parametrize(
    ("typed", "folded"),
    [
        pytest.param("O-NET", "o-net", id="case"),
        pytest.param("Café ﬁlm", "cafe film", id="accents-and-ligatures"),
        pytest.param("๒๕๖๙", "2569", id="thai-digits"),
        pytest.param("1,250 และ ๑,๒๕๐,๐๐๐", "1250 และ 1250000", id="thousands"),
        pytest.param("ข้อ 1,25", "ข้อ 1,25", id="comma-that-groups-nothing"),
        pytest.param("เเผน", "แผน", id="two-sara-e"),
        pytest.param("น้ํา", "น้ำ", id="sara-am-in-pieces"),
        pytest.param("นํ้า", "น้ำ", id="tone-inside-sara-am"),
        pytest.param("นำ้", "น้ำ", id="tone-behind-sara-am"),
        pytest.param("ก่ี", "กี่", id="tone-before-vowel"),
        pytest.param("ทีี่", "ที่", id="doubled-vowel"),
        pytest.param("ผุู้", "ผู้", id="two-vowels-below"),
        pytest.param("เรีัยน", "เรียน", id="two-vowels-above"),
        pytest.param("ฤๅษี", "ฤาษี", id="long-vowel-sign"),
        pytest.param("ค๊ะ", "ค้ะ", id="tone-on-the-wrong-class"),
        pytest.param("กริ๊ก ก๊อก", "กริ๊ก ก๊อก", id="tone-on-the-right-class"),
        pytest.param("ต่างๆ", "ต่าง", id="repetition-sign"),
        pytest.param("ครู\u200bไทย\ufeff", "ครูไทย", id="zero-width"),
        pytest.param("ครู\x00ไทย", "ครู ไทย", id="nul"),
    ],
)
def test_spellings_that_mean_the_same_become_one(typed, folded):
    assert fold(typed) == folded


@given(THAI_AND_ANYTHING)
def test_folding_twice_changes_nothing_more(text):
    assert fold(fold(text)) == fold(text)


@given(THAI_AND_ANYTHING)
def test_any_text_becomes_one_that_can_be_stored(text):
    folded = fold(text)
    assert "\x00" not in folded
    assert folded.encode().decode() == folded
