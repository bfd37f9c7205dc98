import pytest
from hypothesis import given
from hypothesis import strategies as st

from thai.sounds import distance, skeleton


@pytest.mark.parametrize(
    ("right", "heard"),
    [
        ("จักรกฤษณ์", "จักกริด"),
        ("ณัฐพล", "นัดพน"),
        ("ศักดิ์สิทธิ์", "สักสิด"),
        ("วรรณา", "วันนา"),
        ("ธรรม", "ทำ"),
        ("จันทร์", "จัน"),
        ("หมอ", "มอ"),
        ("สุรเชษฐ์", "สุรเชด"),
    ],
)
def test_words_that_sound_alike_have_one_skeleton(right, heard):
    assert skeleton(right) == skeleton(heard)
    assert distance(right, heard) <= 0.3


@pytest.mark.parametrize(
    ("word", "other"), [("ครู", "ปู"), ("ลำพูน", "ลำปาง"), ("เชียงใหม่", "เชียงราย"), ("การ", "งาน")]
)
def test_words_that_are_not_meant_for_each_other_are_far_apart(word, other):
    assert distance(word, other) > 0.3


@given(st.text(max_size=20), st.text(max_size=20))
def test_distance_is_the_same_both_ways_and_nothing_to_oneself(word, other):
    assert distance(word, other) == pytest.approx(distance(other, word))
    assert distance(word, word) == 0
    assert 0 <= distance(word, other) <= 1
    skeleton(word)
