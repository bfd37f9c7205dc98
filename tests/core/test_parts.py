"""A page is divided where a reader would say that another part begins."""

import pytest

from core.parts import Part, words_of_stream
from news.models import NewsReportPage
from tests.factories import (
    BestPracticePageFactory,
    ImageFactory,
    NewsReportPageFactory,
    SpeakerProfilePageFactory,
)

PARAGRAPH = ("rich_text", "<p>ครู <b>เล่าเรื่อง</b></p>")


def parts_of(page):
    return [(part.heading, part.text) for part in page.searchable_parts]


def test_body_is_divided_at_its_headings(home):
    body = [
        PARAGRAPH,
        ("heading", {"text": "ช่วงเช้า", "level": "2"}),
        ("rich_text", "<p>เปิดชั้นเรียน</p>"),
        ("heading", {"text": "ช่วงเช้า", "level": "2"}),
        ("quote", {"text": "เด็กคิดเอง", "name": "ครูหน่อย", "position": "", "person": None}),
    ]
    page = NewsReportPageFactory(parent=home.news, summary="เรื่องย่อ", body=body)
    page = NewsReportPage.objects.get(pk=page.pk)
    assert parts_of(page) == [
        ("", "เรื่องย่อ"),
        ("", "ครู เล่าเรื่อง"),
        ("ช่วงเช้า", "ช่วงเช้า\nเปิดชั้นเรียน"),
        ("ช่วงเช้า", "ช่วงเช้า\nเด็กคิดเอง\nครูหน่อย\n"),
    ]


def test_headings_of_the_same_words_have_each_their_own_anchor(home, client):
    heading = ("heading", {"text": "ช่วงเช้า", "level": "2"})
    page = NewsReportPageFactory(parent=home.news, body=[heading, PARAGRAPH, heading, PARAGRAPH])
    page = NewsReportPage.objects.get(pk=page.pk)
    anchors = [part.anchor for part in page.searchable_parts if part.heading]
    html = client.get(page.url).content.decode()
    assert len(set(anchors)) == 2
    assert [html.count(f'id="{anchor}"') for anchor in anchors] == [1, 1]


def test_reading_a_body_asks_the_database_for_nothing(home, django_assert_num_queries):
    photo = {"image": ImageFactory(), "caption": "ครูล้อมวง", "alt": "", "credit": ""}
    person = SpeakerProfilePageFactory(parent=home.people)
    quote = {"text": "เด็กคิดเอง", "person": person, "name": "", "position": ""}
    page = NewsReportPageFactory(parent=home.news, body=[("photo", photo), ("quote", quote)])
    page = NewsReportPage.objects.get(pk=page.pk)
    with django_assert_num_queries(0):
        words = words_of_stream(page.body)
    assert "ครูล้อมวง" in words
    assert "เด็กคิดเอง" in words


@pytest.mark.parametrize("table", [{"data": [["อำเภอ", "ครู"], ["ดอยแก้ว", None]]}, {"data": None}])
def test_cells_of_a_table_are_words(home, table):
    page = NewsReportPageFactory(parent=home.news, body=[("table", table)])
    words = words_of_stream(NewsReportPage.objects.get(pk=page.pk).body)
    assert words == (["อำเภอ ครู", "ดอยแก้ว"] if table["data"] else [])


def test_standard_section_of_a_practice_is_called_by_its_label(home):
    page = BestPracticePageFactory(parent=home.knowledge, result_headline="คะแนนเพิ่ม")
    assert [(part.heading, part.anchor) for part in page.searchable_parts] == [
        ("ได้ผลอย่างไร", "outcome-title"),
        ("กระบวนการ", "section-1"),
    ]


def test_empty_part_is_none(home):
    page = NewsReportPageFactory(parent=home.news, body=[], summary="")
    assert page.searchable_parts == []
    assert Part("").anchor == ""
