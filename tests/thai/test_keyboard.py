import pytest
from hypothesis import given
from hypothesis import strategies as st

from thai.keyboard import as_english, as_thai


@pytest.mark.parametrize(
    ("typed", "meant"),
    [("l;ylfu", "สวัสดี"), ("Fi'giupo", "โรงเรียน"), ("8iA", "ครฤ"), ("vv go9", "ออ เนต")],
)
def test_english_keys_give_the_thai_word_that_was_meant(typed, meant):
    assert as_thai(typed) == meant


@pytest.mark.parametrize(("typed", "meant"), [("้ำสสน", "hello"), ("ยสแ", "plc")])
def test_thai_keys_give_the_english_word_that_was_meant(typed, meant):
    assert as_english(typed) == meant


@given(st.text(alphabet="กขคงจชดตนบปผพมยรลวสหอะัาิีึืุูเแโไใ่้็์๊๋", max_size=20))
def test_what_was_typed_comes_back(text):
    assert as_thai(as_english(text)) == text
