"""What was read becomes the initial values of the form."""

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from news.intake.proposals import body_lines, propose
from tests.news.intake.at_the_desk import TEXT
from thai.press_release import read


def test_event_is_filled():
    event = propose(TEXT).event
    assert event["title"] == "สพป.ทดสอบ เปิดวง PLC ครูภาษาไทยที่บ้านน้ำปาย"
    assert event["start_date"] == datetime.date(2026, 6, 10)
    assert event["venue_name"] == "ห้องประชุมโรงเรียนบ้านน้ำปาย"
    assert event["venue_province"] == "แม่ฮ่องสอน"
    assert (event["participants"], event["participants_approximate"]) == (45, True)
    assert event["links"] == "https://example.org/plc"
    assert event["credit"] == "ภาพ/ข่าว ครูชนิกา"
    assert "end_date" not in event


def test_people_are_filled_with_role_post_and_topic():
    chair, speaker = propose(TEXT).people
    assert (chair["honorific"], chair["name"], chair["role"]) == ("นาย", "สมชาย ใจกล้า", "presiding")
    assert (speaker["position"], speaker["topic"]) == ("ครูโรงเรียนบ้านน้ำปาย", "อ่านออกเขียนได้")


def test_each_value_is_marked_where_it_stands():
    proposal = propose(TEXT)
    marks = {mark.field: TEXT[mark.start : mark.end] for mark in proposal.marks}
    assert marks["venue_name"] == "ห้องประชุมโรงเรียนบ้านน้ำปาย"
    assert marks["people-1-topic"] == "อ่านออกเขียนได้"


def test_guesses_are_told_from_what_is_sure():
    guesses = propose(TEXT).guesses
    assert "organiser_name" in guesses
    assert "title" not in guesses


def test_summary_is_the_first_sentence_of_the_text():
    assert propose(TEXT).event["summary"].startswith("วันที่ 10 มิถุนายน 2569")


def test_event_of_several_days_has_an_end():
    text = TEXT.replace("วันที่ 10 มิถุนายน", "ระหว่างวันที่ 10–12 มิถุนายน")
    assert propose(text).event["end_date"] == datetime.date(2026, 6, 12)


def test_event_on_the_net_has_a_platform_and_no_venue():
    text = TEXT.replace("ณ ห้องประชุมโรงเรียนบ้านน้ำปาย จังหวัดแม่ฮ่องสอน", "ผ่านระบบ Google Meet")
    event = propose(text).event
    assert event["is_online"]
    assert "Meet" in event["online_platform"]
    assert "venue_name" not in event


@pytest.mark.parametrize("text", ["", " \n ", "Hello world", "😀", "\u202eabc", "ก" * 5000])
def test_foreign_text_gives_no_event(text):
    event = propose(text).event
    assert "start_date" not in event
    assert not propose(text).people


@given(st.text(max_size=200))
def test_any_text_gives_marks_within_it(text):
    assert all(0 <= mark.start < mark.end <= len(text) for mark in propose(text).marks)


def test_body_leaves_out_headline_and_credit():
    lines = [line for _, line in body_lines(TEXT, read(TEXT))]
    assert lines[0].startswith("วันที่ 10")
    assert not any("ครูชนิกา" in line or "เปิดวง PLC ครูภาษาไทยที่" in line for line in lines)


def test_body_line_is_told_where_it_starts():
    assert all(TEXT[at:].lstrip().startswith(line) for at, line in body_lines(TEXT, read(TEXT)))
