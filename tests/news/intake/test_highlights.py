"""The source in pieces: together they are the text, and each field leads to one of them."""

from hypothesis import given
from hypothesis import strategies as st

from news.intake.highlights import Mark, Segment, segments

WORDS = st.text("กขค \n", max_size=30)


@st.composite
def marked_texts(draw: st.DrawFn) -> tuple[str, list[Mark]]:
    text = draw(WORDS)
    place = st.integers(0, len(text))
    marks = draw(st.lists(st.tuples(place, place, st.sampled_from("abcdef")), max_size=12))
    return text, [Mark(start, end, field) for start, end, field in marks]


def read(text: str, *marks: Mark) -> list[tuple[str, str]]:
    return [(one.text, one.mark.field if one.mark else "") for one in segments(text, marks)]


def aims(found: list[Segment]) -> list[str]:
    own = [one.mark.field for one in found if one.mark and one.is_first]
    return own + [field for one in found for field in one.others]


@given(marked_texts())
def test_pieces_together_are_the_text(given_text):
    text, marks = given_text
    assert "".join(one.text for one in segments(text, marks)) == text


@given(marked_texts())
def test_each_field_with_words_has_one_place_to_jump_to(given_text):
    text, marks = given_text
    wanted = {mark.field for mark in marks if mark.start < mark.end}
    found = aims(list(segments(text, marks)))
    assert sorted(found) == sorted(wanted)


@given(marked_texts())
def test_piece_lies_within_its_mark(given_text):
    text, marks = given_text
    at = 0
    for one in segments(text, marks):
        assert one.text
        assert one.mark is None or one.mark.start <= at <= at + len(one.text) <= one.mark.end
        at += len(one.text)


def test_narrowest_mark_is_shown():
    assert read("ครูมาลี", Mark(0, 7, "position"), Mark(3, 7, "name")) == [
        ("ครู", "position"),
        ("มาลี", "name"),
    ]


def test_words_read_twice_lead_to_one_field_and_both_lead_to_them():
    (one,) = segments("เดา", [Mark(0, 3, "topics"), Mark(0, 3, "people-0-topic")])
    assert (one.mark.field, one.is_first, one.others) == ("topics", True, ("people-0-topic",))


def test_marks_beyond_the_text_are_passed_over():
    assert read("ก", Mark(0, 9, "a"), Mark(-1, 1, "b"), Mark(1, 0, "c")) == [("ก", "")]


def test_empty_text_has_no_pieces():
    assert read("") == []
