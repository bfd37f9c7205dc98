import pytest
from hypothesis import given
from hypothesis import strategies as st

from thai.spelling import mend, tidy


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        pytest.param("เเม่", "แม่", id="two-sara-e"),
        pytest.param("ก\u0e4d\u0e32", "กำ", id="nikhahit-and-sara-aa"),
        pytest.param("น\u0e49\u0e4d\u0e32", "น้ำ", id="tone-before-nikhahit"),
        pytest.param("น\u0e4d\u0e49\u0e32", "น้ำ", id="tone-after-nikhahit"),
        pytest.param("น\u0e33\u0e49", "น้ำ", id="tone-after-sara-am"),
        pytest.param("การ\u200bศึกษา", "การศึกษา", id="zero-width-space"),
        pytest.param("ทำดี แม่  น้ำ", "ทำดี แม่  น้ำ", id="nothing-to-mend"),
    ],
)
def test_ways_of_typing_the_same_become_one(typed, meant):
    assert mend(typed) == meant


def test_tidy_text_has_single_spaces():
    assert tidy(" สมชาย \u00a0 ใจดี\u200b\n") == "สมชาย ใจดี"


@given(
    st.text(alphabet=st.characters(min_codepoint=0x0E00, max_codepoint=0x0E5F) | st.characters())
)
def test_mended_text_needs_no_mending(text):
    assert mend(mend(text)) == mend(text)
