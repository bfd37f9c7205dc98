import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thai.lattice import Lexicon, divide, shortest_reading

THAI = st.text(alphabet="กขคงจตนมยรลวสหอเแโะาิีุู่้์ำ", max_size=40)
LEXICON = Lexicon(
    [
        "ตา",
        "ตาก",
        "กลม",
        "ลม",
        "การ",
        "ศึกษา",
        "การศึกษา",
        "ประถม",
        "ประถมศึกษา",
        "ครู",
        "รู",
        "เรียน",
        "โรงเรียน",
        "โรง",
        "มา",
        "นา",
    ]
)


def words(run, lexicon=LEXICON):
    return [word.text for word in lexicon.readings(run)]


def test_all_complete_readings_give_their_words():
    assert set(words("ตากลม")) == {"ตา", "กลม", "ตาก", "ลม"}


def test_long_words_come_with_their_parts():
    assert set(words("การศึกษา")) == {"การศึกษา", "การ", "ศึกษา"}


def test_a_word_that_leaves_a_rest_without_meaning_is_not_read():
    assert "รู" not in words("ครู")


def test_what_no_word_explains_comes_by_clusters():
    found = LEXICON.readings("การฬิฐา")
    assert [(word.text, word.known) for word in found] == [
        ("การ", True),
        ("ฬิ", False),
        ("ฐา", False),
    ]


def test_the_reading_of_a_query_has_the_fewest_words():
    found = LEXICON.readings("โรงเรียนประถมศึกษา")
    assert [word.text for word in shortest_reading(found)] == ["โรงเรียน", "ประถมศึกษา"]


@pytest.mark.parametrize("word", ["plc", "ก.", "สอง คำ", ""])
def test_only_thai_letters_make_a_word_of_the_lexicon(word):
    assert word not in Lexicon([word])


@given(THAI)
def test_a_reading_loses_and_invents_nothing(run):
    reading = shortest_reading(LEXICON.readings(run))
    assert "".join(word.text for word in reading) == run


@given(THAI)
def test_no_reading_divides_a_cluster(run):
    clusters = divide(run)
    for word in LEXICON.readings(run):
        assert word.text == "".join(clusters[word.start : word.end])


@given(st.lists(st.sampled_from(["การศึกษา", "ตากลม", "ครู", "ฬิฐา", "มานา"]), min_size=1), st.data())
def test_words_of_any_word_bounded_piece_are_among_the_words_of_the_whole(parts, data):
    run = "".join(parts)
    reading = shortest_reading(LEXICON.readings(run))
    first = data.draw(st.integers(0, len(reading) - 1))
    last = data.draw(st.integers(first, len(reading) - 1))
    piece = "".join(word.text for word in reading[first : last + 1])
    assert {word.text for word in shortest_reading(LEXICON.readings(piece))} <= set(words(run))


@pytest.mark.parametrize("unit", ["ก", "ตากลม", "กา", "ฬ", "เ"])
def test_a_very_long_run_is_read_in_bounded_time(unit):
    run = unit * (20_000 // len(unit))
    started = time.perf_counter()
    assert LEXICON.readings(run)
    assert time.perf_counter() - started < 5


def test_a_name_that_was_learnt_is_one_word_and_can_be_read_without():
    lexicon = Lexicon(["โรง", "เรียน", "โรงเรียน"])
    lexicon.learn(["ดอยแก้วฟ้า"])
    assert set(words("โรงเรียนดอยแก้วฟ้า", lexicon)) == {"โรง", "โรงเรียน", "เรียน", "ดอยแก้วฟ้า"}
    unread = lexicon.readings("ดอยแก้วฟ้า", names=False)
    assert [word.text for word in unread] == ["ด", "อ", "ย", "แก้", "ว", "ฟ้า"]


def test_a_very_short_name_is_not_learnt():
    lexicon = Lexicon(["การ", "กลม"])
    lexicon.learn(["กร"])
    assert "กร" not in lexicon


def test_a_name_that_is_a_word_stays_a_word():
    lexicon = Lexicon(["ประถม"])
    lexicon.learn(["ประถม"])
    assert not lexicon.is_name("ประถม")
