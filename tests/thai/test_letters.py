import pytest

from thai.letters import spoken


@pytest.mark.parametrize(
    ("acronym", "heard"), [("PLC", "พีแอลซี"), ("PDCA", "พีดีซีเอ"), ("WHO", "ดับเบิลยูเอชโอ")]
)
def test_an_acronym_is_written_as_it_is_spoken(acronym, heard):
    assert spoken(acronym) == heard


@pytest.mark.parametrize("word", ["Lesson", "kg", "O-NET", "PM2.5", "A", "UNESCO", "", "ผอ."])
def test_what_is_read_as_a_word_is_not_spelled(word):
    assert spoken(word) == ""
