import pytest
from hypothesis import given
from hypothesis import strategies as st

from thai.excerpts import excerpt, reading_minutes
from thai.words import clusters

REPORT = (
    "สำนักงานเขตพื้นที่การศึกษาประถมศึกษาเชียงใหม่ เขต 6 จัดการประชุมเชิงปฏิบัติการต่าง ๆ "
    "เพื่อพัฒนาครู (PLC) และผู้บริหารสถานศึกษา"
)
TEXT = st.text(
    alphabet=st.characters(min_codepoint=0x0E00, max_codepoint=0x0E5F)
    | st.sampled_from(" .\r\n(“)1aé👍\u200d\u200b")
    | st.characters()
)


def test_text_that_fits_is_unchanged():
    assert excerpt(REPORT, len(REPORT)) == REPORT


@pytest.mark.parametrize(
    ("room", "expected"),
    [
        pytest.param(35, "สำนักงานเขตพื้นที่การศึกษา…", id="after-a-word"),
        pytest.param(60, "สำนักงานเขตพื้นที่การศึกษาประถมศึกษาเชียงใหม่ เขต 6…", id="at-a-space-nearby"),
        pytest.param(10, "สำนักงาน…", id="one-word"),
        pytest.param(5, "สำนั…", id="inside-a-long-word-between-clusters"),
        pytest.param(1, "…", id="no-room"),
        pytest.param(0, "", id="no-room-at-all"),
    ],
)
def test_excerpt_ends_where_a_reader_would_stop(room, expected):
    assert excerpt(REPORT, room) == expected


def test_repetition_sign_stays_with_its_word():
    end = REPORT.index(" ๆ")
    assert not excerpt(REPORT, end + 1).endswith("ต่าง…")
    assert excerpt(REPORT, end + 3).endswith("ต่าง ๆ…")


def test_opening_bracket_is_not_left_at_the_end():
    assert excerpt(REPORT, REPORT.index("PLC") + 1).endswith("ครู…")


def test_ellipsis_can_be_chosen():
    assert excerpt(REPORT, 12, ellipsis=" ...") == "สำนักงาน ..."


@given(TEXT, st.integers(min_value=0, max_value=60))
def test_excerpt_is_never_longer_than_asked(text, room):
    assert len(excerpt(text, room)) <= room


@given(TEXT, st.integers(min_value=2, max_value=60))
def test_excerpt_never_cuts_a_cluster(text, room):
    shown = excerpt(text, room)
    if shown == text:
        return
    kept = shown.removesuffix("…")
    ends = {0}
    for cluster in clusters(text):
        ends.add(max(ends) + len(cluster))
    assert text.startswith(kept)
    assert len(kept) in ends


@pytest.mark.parametrize(
    ("words", "minutes"),
    [
        pytest.param(0, 1, id="nothing-takes-a-minute"),
        pytest.param(50, 1, id="short"),
        pytest.param(390, 2, id="two-minutes"),
        pytest.param(2000, 10, id="ten-minutes"),
    ],
)
def test_reading_time_counts_thai_words(words, minutes):
    assert reading_minutes("โรงเรียนดี" * (words // 2)) == minutes


def test_reading_speed_can_be_chosen():
    assert reading_minutes("โรงเรียนดี " * 300, words_per_minute=100) == 6


@given(st.text())
def test_no_text_breaks_the_reading_time(text):
    assert reading_minutes(text) >= 1
