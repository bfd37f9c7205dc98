import pytest
from hypothesis import given
from hypothesis import strategies as st

from search.highlighting import ELLIPSIS, excerpt_of, highlight
from search.plan import read
from search.vocabulary import vocabulary
from thai.words import clusters

LONG = (
    "สำนักงานเขตพื้นที่การศึกษาจัดประชุมประจำเดือนเพื่อชี้แจงข้อราชการและติดตามงานตามนโยบาย " * 8
    + "ในการนี้นายจักรกฤษณ์ ใจดี บรรยายเรื่องการนิเทศภายในแก่ครูวิชาการ "
    + "จากนั้นคณะกรรมการสรุปผลและปิดประชุมในเวลาบ่ายของวันเดียวกัน " * 8
)


def marked(text, query):
    return [piece.text for piece in highlight(text, read(query)) if piece.is_match]


@pytest.mark.parametrize(
    ("query", "text", "expected"),
    [
        pytest.param("ครู", "อบรมครูใหม่", ["ครู"], id="word"),
        pytest.param("ตา", "ตากผ้าให้ตา", ["ตา"], id="not-inside-a-word"),
        pytest.param("แผนการสอน", "เเผนการสอน ๓ เรื่อง", ["เเผนการสอน"], id="as-it-was-written"),
        pytest.param("1250", "ครู ๑,๒๕๐ คน", ["๑,๒๕๐"], id="thai-digits"),
        pytest.param("ศึกษานิเทศก์", "ศน. ลงพื้นที่", ["ศน."], id="abbreviation"),
        pytest.param("ก.ค.ศ.", "มติ ก.ค.ศ. วันนี้", ["ก.ค.ศ."], id="dots"),
        pytest.param("โอเน็ต", "ผล O-NET ปีนี้", ["O-NET"], id="other-script"),
        pytest.param("สัมมนา", "จัดสัมนาครู", ["สัมนา"], id="misspelled-in-the-text"),
        pytest.param("ป.6", "นักเรียนชั้นประถมศึกษาปีที่ ๖ จบ", ["ชั้นประถมศึกษาปีที่ ๖"], id="grade"),
        pytest.param("ปี 2567", "ผลงานปี 67", ["ปี", "67"], id="short-year"),
        pytest.param("น้ำ", "ดื่มนํ้าสะอาด", ["นํ้า"], id="marks-in-another-order"),
        pytest.param("lesson study", "ทำ Lesson  Study ในชั้น", ["Lesson  Study"], id="phrase"),
        pytest.param("จักรกฤษณ์", "นายจักรกฤษณ์ มา", ["จักรกฤษณ์"], id="name"),
        pytest.param("ชม.", "อบรม 6 ชม. พอ", ["ชม."], id="unit"),
        pytest.param("xyz", "ไม่มี", [], id="nothing"),
        pytest.param("", "ไม่มี", [], id="nothing-asked"),
    ],
)
def test_what_matched_is_marked_as_it_was_written(query, text, expected):
    assert marked(text, query) == expected
    assert "".join(piece.text for piece in highlight(text, read(query))) == text


def test_an_excerpt_stands_where_most_words_are_found():
    pieces = excerpt_of(LONG, read("จักรกฤษณ์ การนิเทศภายใน"), length=120)
    assert {"จักรกฤษณ์", "การนิเทศภายใน"} <= {piece.text for piece in pieces if piece.is_match}
    assert pieces[0].text == pieces[-1].text == ELLIPSIS
    assert sum(len(piece.text) for piece in pieces) <= 130


def test_a_text_without_a_match_is_shown_from_its_beginning():
    pieces = excerpt_of(LONG, read("อวกาศ"), length=60)
    assert LONG.startswith(pieces[0].text)
    assert pieces[0].text.endswith(("ประจำเดือน", "ประชุม", "เพื่อ", "ชี้แจง"))


def test_a_short_text_is_shown_whole():
    assert excerpt_of("ครูใหม่", read("ครู")) == [("ครู", True), ("ใหม่", False)]


def test_a_query_of_fillers_alone_marks_them():
    assert marked("อยู่ที่นี่", "ที่") == ["ที่"]


THAI = st.text(alphabet="กขคงจดตนบปมรลวสหอะาำิีุูเแโไ่้์็ํๆฯ๐๑๒0123,. \u200babz-", max_size=300)


@given(text=THAI | st.text(max_size=200), query=THAI | st.text(max_size=30))
def test_whatever_the_text_and_the_query_no_cluster_is_cut(text, query):
    ends = set()
    at = 0
    for cluster in clusters(text):
        ends.add(at)
        at += len(cluster)
    ends.add(at)
    pieces = [p for p in excerpt_of(text, read(query), length=40) if p.text != ELLIPSIS]
    start = text.find("".join(piece.text for piece in pieces))
    assert start >= 0
    assert "".join(piece.text for piece in highlight(text, read(query))) == text


def test_part_of_a_name_is_not_marked_where_the_name_does_not_stand():
    vocabulary().lexicon.learn(["ปภาวดีย์"])
    assert marked("เดือนกุมภาพันธ์", "ปภาวดีย์") == []
    assert marked("ครูปภาวดีย์ แก้วดอย", "ปภาวดีย์") == ["ปภาวดีย์"]
