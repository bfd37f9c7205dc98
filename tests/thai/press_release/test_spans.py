"""Nothing is invented: every value stands in the text at its span, whatever the text is."""

import dataclasses
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.thai.press_release.scoring import annotated
from thai.press_release import Found, PressRelease, read
from thai.press_release.reading import LONGEST

TEXTS = [
    text for folder in ("", "own/development", "own/held_out") for text, _ in annotated(folder)
]
WORDS = sorted({word for text in TEXTS for word in text.split(" ")})
ODD = ["\u200b", "\u00a0", "\t", "\r\n", "\x00", "\u202e", "😀", "ํา", "เเ", "“", "(", "๓", "\ud800"]

composed = st.lists(
    st.sampled_from(WORDS) | st.sampled_from(ODD) | st.text(max_size=5), max_size=60
)


def found_in(part: object) -> Iterator[Found]:
    """Return every value of a reading, at any depth."""
    if isinstance(part, Found):
        yield part
    elif isinstance(part, tuple):
        for each in part:
            yield from found_in(each)
    elif dataclasses.is_dataclass(part):
        for field in dataclasses.fields(part):
            yield from found_in(getattr(part, field.name))


def literal(text: str, found: Found) -> bool:
    written = " ".join(text[found.start : found.end].split())
    return bool(written) and written == found.value


LABELS = ("roles", "topics")


def texts_of(reading: PressRelease) -> list[Found]:
    """The values that are text, not labels, dates or numbers."""
    people = [dataclasses.replace(person, roles=()) for person in reading.people]
    plain = dataclasses.replace(reading, people=tuple(people), topics=(), speakers=())
    topics = [speaker.topic for speaker in reading.speakers if speaker.topic]
    return [found for found in [*found_in(plain), *topics] if isinstance(found.value, str)]


def assert_literal(text: str) -> None:
    reading = read(text)
    assert [found for found in texts_of(reading) if not literal(text, found)] == []
    assert all(0 <= found.start < found.end <= len(text) for found in found_in(reading))


@pytest.mark.parametrize("text", [pytest.param(t, id=str(n)) for n, t in enumerate(TEXTS)])
def test_every_value_stands_at_its_span(text):
    assert_literal(text)


@pytest.mark.parametrize("ending", ["\n", " ", "\t", "\n\n \n", "เขต ", "ณ ห้องประชุม\n", "นาย "])
def test_text_may_end_anywhere(ending):
    for text in TEXTS[:12]:
        assert_literal(text + ending)
        for at in range(0, len(text), 7):
            read(text[:at] + ending)


@given(composed)
def test_values_of_any_mixture_stand_at_their_spans(words):
    assert_literal(" ".join(words))


@given(st.sampled_from(TEXTS), st.data())
def test_values_of_a_disturbed_text_stand_at_their_spans(text, data):
    at = data.draw(st.integers(0, len(text)))
    assert_literal(text[:at] + data.draw(st.sampled_from(ODD)) + text[at:])


@given(st.text())
def test_any_text_is_read(text):
    assert_literal(text)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("", id="empty"),
        pytest.param(" \n\t ", id="blank"),
        pytest.param("Mix two eggs with a cup of sugar.\nBake for 30 minutes.", id="recipe"),
        pytest.param("ส่วนผสม\nไข่ไก่ 2 ฟอง น้ำตาล 1 ถ้วย\nอบ 30 นาที", id="thai-recipe"),
        pytest.param("שלום עולם مرحبا بالعالم", id="right-to-left"),
        pytest.param("😀👨‍👩‍👧‍👦🇹🇭", id="emoji"),
        pytest.param("\x00\x01\x02", id="control-characters"),
    ],
)
def test_text_that_is_no_press_release_has_no_event_and_no_people(text):
    reading = read(text)
    assert (reading.event_start, reading.venue, reading.people) == (None, None, ())


def test_text_beyond_any_press_release_is_not_read():
    assert read("ก" * LONGEST + " นายสมชาย ใจดี").people == ()


def test_reading_twice_gives_the_same():
    assert all(read(text) == read(text) for text in TEXTS[:10])
