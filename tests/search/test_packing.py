from hypothesis import given
from hypothesis import strategies as st

from search.engine.packing import pack


def test_a_thai_letter_takes_one_byte():
    assert len(pack(" ก า ร ")) == 7


@given(st.text(), st.text(), st.text())
def test_what_stands_in_a_text_stands_in_its_bytes(before, inside, after):
    assert pack(inside) in pack(before + inside + after)
