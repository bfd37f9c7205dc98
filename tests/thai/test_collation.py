from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.thai.collation_cases import ORDERED
from thai.collation import compare, sort_key

TEXT = st.text(alphabet=st.sampled_from("กขเแา่้์ำํๆ 1๑aAbé.-") | st.characters(), max_size=8)


@pytest.mark.parametrize("words", ORDERED.values(), ids=ORDERED.keys())
def test_words_sort_as_in_a_thai_dictionary(words):
    assert tuple(sorted(set(words), key=sort_key)) == words


@pytest.mark.parametrize("words", ORDERED.values(), ids=ORDERED.keys())
def test_comparing_agrees_with_the_order_of_the_keys(words):
    for first, second in pairwise(words):
        assert compare(first, second) == -1
        assert compare(second, first) == 1


@given(TEXT, TEXT)
def test_only_equal_texts_compare_as_equal(a, b):
    assert (compare(a, b) == 0) == (a == b)
    assert compare(a, b) == -compare(b, a)


@given(TEXT, TEXT, TEXT)
def test_order_is_transitive(a, b, c):
    first, second, third = sorted([a, b, c], key=sort_key)
    assert compare(first, second) <= 0
    assert compare(second, third) <= 0
    assert compare(first, third) <= 0


@given(st.text(alphabet=st.characters(codec=None)))
def test_no_text_breaks_the_key(text):
    assert isinstance(sort_key(text), str)


def test_a_lone_surrogate_has_a_place_in_the_order():
    assert compare("\ud800", "ก") != 0
