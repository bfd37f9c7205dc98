"""Each text is as long as its place allows, and ends with the link."""

from dataclasses import replace

import pytest

from news.sharing.texts import (
    FACEBOOK_LENGTH,
    LINE_LENGTH,
    X_LENGTH,
    News,
    facebook_text,
    hashtag,
    line_text,
    share_texts,
    x_length,
    x_text,
)
from thai.words import segment

URL = "https://example.org/news/plc/"
NEWS = News(
    headline="ครูสามอำเภอเปิดชั้นเรียนคณิตศาสตร์ให้เพื่อนครูดู",
    when="วันพุธที่ 10 มิถุนายน 2569",
    where="โรงเรียนบ้านน้ำปาย จังหวัดเชียงดอย",
    opening="ครู 64 คนร่วมวงแลกเปลี่ยนเรียนรู้",
    url=URL,
    topics=("การอ่าน", "PLC", "ป.1 – ป.3"),
)
LONG = replace(
    NEWS,
    headline="สำนักงานเขตพื้นที่การศึกษาจัดประชุมเชิงปฏิบัติการพัฒนาครูผู้สอน" * 4,
    opening="ครูร่วมกันออกแบบแผนการเรียนรู้และเปิดชั้นเรียนให้เพื่อนครูดู " * 60,
    topics=tuple(f"หัวข้อที่ยาวมากเรื่องการเรียนรู้ชุดที่{n}ก" for n in range(9)),
)


def test_line_text_tells_what_when_where_and_the_link():
    assert line_text(NEWS) == (
        "ครูสามอำเภอเปิดชั้นเรียนคณิตศาสตร์ให้เพื่อนครูดู\n"
        "วันพุธที่ 10 มิถุนายน 2569\n"
        "โรงเรียนบ้านน้ำปาย จังหวัดเชียงดอย\n\n"
        "ครู 64 คนร่วมวงแลกเปลี่ยนเรียนรู้\n\n"
        "https://example.org/news/plc/\n"
        "#การอ่าน #PLC #ป1ป3"
    )


@pytest.mark.parametrize("news", [NEWS, LONG, replace(LONG, url=URL + "a" * 180)], ids="abc")
def test_no_text_is_longer_than_its_place_allows(news):
    assert len(line_text(news)) <= LINE_LENGTH
    assert len(facebook_text(news)) <= FACEBOOK_LENGTH
    assert x_length(x_text(news)) <= X_LENGTH
    for text in share_texts(news):
        assert text.length <= text.most
        assert news.url in text.text


def test_long_text_is_cut_where_a_word_ends():
    for text in (line_text(LONG), facebook_text(LONG)):
        paragraph = text.split("\n\n")[1].removesuffix("…").strip()
        assert paragraph
        assert LONG.opening.startswith(paragraph)
        assert segment(LONG.opening)[: len(segment(paragraph))] == segment(paragraph)


def test_x_counts_thai_once_emoji_twice_and_any_link_as_23():
    assert x_length("น้ำ") == 3
    assert x_length("😀") == 2
    assert x_length("日本") == 4
    assert x_length(f"ดู {URL * 9}") == 3 + 23


def test_x_text_has_as_many_hashtags_as_there_is_room_for():
    assert x_text(NEWS).endswith("#การอ่าน #PLC #ป1ป3")
    assert "#" not in x_text(replace(LONG, topics=("ก" * 100,)))
    assert URL in x_text(LONG)


@pytest.mark.parametrize(
    ("topic", "expected"),
    [("การอ่าน ป.1", "#การอ่านป1"), ("Lesson Study", "#LessonStudy"), ("2569", ""), ("!?", "")],
    ids=["Thai", "English", "number", "signs"],
)
def test_hashtag_has_letters_only(topic, expected):
    assert hashtag(topic) == expected


def test_what_a_report_lacks_leaves_no_gap():
    bare = News(headline="ครูดี", when="", where="", opening="", url=URL)
    assert line_text(bare) == f"ครูดี\n\n{URL}"
    assert x_text(bare) == f"ครูดี\n{URL}"
