import datetime
from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from search.engine import Entry, Index, Passage
from search.engine.completing import complete
from search.engine.ranking import search
from search.plan import read
from search.vocabulary import vocabulary
from thai.folding import fold
from thai.lattice import shortest_reading
from thai.terms import divide

pytestmark = pytest.mark.django_db

KIND = 1


@pytest.fixture
def index() -> Index:
    return Index()


@pytest.fixture
def put(index: Index) -> Callable[..., None]:
    """Index texts under the given names."""

    def put(**texts: str) -> None:
        index.put([entry(name, text) for name, text in texts.items()])

    return put


def entry(name: str, text: str, title: str = "") -> Entry:
    passages = [Passage("title", title, 4.0), Passage("body", text)]
    return Entry(KIND, name, passages, [title or text])


def found(index: Index, query: str) -> list[str]:
    return [hit.key for hit in search(index, read(query), limit=10).hits]


@pytest.mark.parametrize(
    ("query", "text"),
    [
        pytest.param("พัฒนาครู", "โครงการพัฒนาครูทั้งระบบ", id="words-inside-a-phrase"),
        pytest.param("ครู", "ครูผู้สอน", id="part-of-a-word"),
        pytest.param("สพป.ชม.6", "สำนักงานเขตพื้นที่การศึกษาประถมศึกษาเชียงใหม่ เขต 6", id="office"),
        pytest.param("ผู้อำนวยการ", "ผอ.โรงเรียนบ้านดอน", id="full-form-finds-abbreviation"),
        pytest.param("ชั้นประถมศึกษาปีที่ 6", "นักเรียน ป.๖", id="grade"),
        pytest.param("โอเน็ต", "ผลสอบ O-NET", id="other-script"),
        pytest.param("พ.ศ. 2563", "รายงาน ค.ศ. 2020", id="other-era"),
        pytest.param("ปี 2567", "ผลงานปี 67", id="short-year"),
        pytest.param("1250", "นักเรียน ๑,๒๕๐ คน", id="thai-digits"),
        pytest.param("บุคลากร", "พัฒนาบุคคลากร", id="wrong-spelling-in-the-text"),
        pytest.param("แผน", "เเผนการสอน", id="two-sara-e"),
        pytest.param("จักรกฤษณ์", "นายจักรกฤษณ์ ใจดี", id="name"),
        pytest.param("lesson study", "การศึกษาชั้นเรียน", id="several-words"),
        pytest.param("LessonStudy", "การศึกษาชั้นเรียน", id="several-words-run-together"),
        pytest.param("O NET", "ผลสอบโอเน็ต", id="hyphen-left-out"),
        pytest.param("กทม", "กรุงเทพมหานคร", id="abbreviation-that-the-word-list-has"),
        pytest.param("รพสต", "โรงพยาบาลส่งเสริมสุขภาพตำบล", id="long-abbreviation-without-stops"),
        pytest.param("ว่าที่ร.ต.", "ว่าที่ร้อยตรีสมชาย", id="abbreviation-at-the-end-of-a-word"),
        pytest.param("ประชาสัมพันธ", "งานประชาสัมพันธ์", id="silent-mark-left-out"),
    ],
)
def test_a_query_finds_what_means_the_same(index, put, query, text):
    put(other="การประชุมผู้ปกครอง", wanted=text)
    assert found(index, query)[0] == "wanted"


@pytest.mark.parametrize(
    ("query", "text"),
    [
        pytest.param("ศน.", "พานักเรียนไปทัศนศึกษา", id="letters-inside-a-word"),
        pytest.param("ผอ.", "พอ. และ พ.อ. สมชาย", id="similar-abbreviation"),
        pytest.param("PLC", "ชุมชนร่วมพัฒนา การเรียนรู้ ทางวิชาชีพ", id="scattered-words"),
        pytest.param("ปี 67", "ครู 67 คน", id="number-that-is-no-year"),
    ],
)
def test_a_query_does_not_find_false_friends(index, put, query, text):
    put(other=text)
    assert found(index, query) == []


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.data())
def test_any_word_bounded_piece_of_a_text_finds_it(index, data):
    text = "ผู้อำนวยการโรงเรียนบ้านฬิฐาเจริญเป็นประธานเปิดการอบรมเชิงปฏิบัติการ PLC ครั้งที่ 2 ปี 2567"
    run = max(fold(text).split(), key=len)
    words = shortest_reading(vocabulary().lexicon.readings(run))
    first = data.draw(st.integers(0, len(words) - 1))
    last = data.draw(st.integers(first, len(words) - 1))
    piece = "".join(divide(run)[words[first].start : words[last].end])
    index.put([entry("text", text)])
    assert found(index, piece) == ["text"]


def test_words_that_stand_together_rank_first(index, put):
    put(apart="ครูสอนดี ชั้นเรียนของครูใหม่ ครู", together="มีครูใหม่มาสอน")
    assert found(index, "ครูใหม่มา")[0] == "together"


def test_words_of_the_title_weigh_more(index):
    index.put([entry("body", "การนิเทศ", "ข่าว"), entry("title", "ข่าว", "การนิเทศ")])
    assert found(index, "การนิเทศ") == ["title", "body"]


def test_what_comes_nearest_follows_where_not_all_words_are_found(index, put):
    put(a="อบรมครูเรื่องดาราศาสตร์", b="การประชุมผู้ปกครอง")
    answer = search(index, read("ดาราศาสตร์ อวกาศ"), limit=10)
    assert [hit.key for hit in answer.hits] == ["a"]
    assert not answer.complete


def test_quotes_ask_for_words_that_stand_together(index, put):
    put(apart="ครูในชั้นเรียน", together="ครูชั้นเรียน")
    assert found(index, '"ครูชั้นเรียน"') == ["together"]


def test_a_minus_leaves_out_what_holds_the_word(index, put):
    put(a="ครูโรงเรียน", b="ครูวิทยาลัย")
    assert found(index, "ครู -โรงเรียน") == ["b"]


def test_putting_again_replaces(index, put):
    put(page="ครู")
    put(page="นักเรียน")
    assert found(index, "ครู") == []
    assert found(index, "นักเรียน") == ["page"]


def test_removing_leaves_nothing_behind(index, put):
    put(page="ครู", other="ครู")
    index.remove(KIND, ["page", "never-there"])
    assert found(index, "ครู") == ["other"]
    index.remove(KIND, ["other"])
    with index.connection.cursor() as cursor:
        for table in index.tables:
            if table != index.tables.term:
                cursor.execute(f"SELECT COUNT(*) FROM {table}")  # noqa: S608
                assert cursor.fetchone() == (0,), table
        cursor.execute(f"SELECT SUM(documents) FROM {index.tables.term}")  # noqa: S608
        assert cursor.fetchone() == (0,)


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        pytest.param("โรงเรี", ["begins", "inside"], id="beginning-first"),
        pytest.param("บ้านด", ["begins"], id="word-inside"),
        pytest.param("ป บ้าน", ["inside"], id="several-beginnings"),
        pytest.param("รงเรียน", [], id="inside-a-cluster"),
        pytest.param("", [], id="nothing"),
    ],
)
def test_beginnings_of_words_suggest_titles(index, put, typed, expected):
    put(begins="โรงเรียนบ้านดอน", inside="ประชุมโรงเรียนบ้านใหม่")
    assert [hit.key for hit in complete(index, typed, limit=5)] == expected


def test_what_is_typed_the_same_hyphen_and_all_is_suggested_first(index, put):
    put(apart="โควิดระบาด", typed="ระวังโควิด-19")
    assert [hit.key for hit in complete(index, "โควิด-", limit=5)] == ["typed", "apart"]


@pytest.mark.parametrize(
    "query", ["'", '"', "%", "\\", "a'b", "ครู\x00", "กก" * 300, "<script>", "*", "{0}"]
)
def test_hostile_queries_find_nothing_and_break_nothing(index, put, query):
    put(page="การประชุม")
    assert found(index, query) == []
    assert complete(index, query, limit=5) == []


def test_newer_news_rises_gently(index: Index) -> None:
    today = datetime.date.today()
    days = {"old": today - datetime.timedelta(days=2000), "new": today}
    index.put(
        [
            Entry(KIND, name, [Passage("title", "ประชุมครู", 4.0)], day=day)
            for name, day in days.items()
        ]
    )
    assert found(index, "ประชุมครู") == ["new", "old"]


def test_what_fits_better_stays_before_what_is_newer(index: Index) -> None:
    better = Entry(
        KIND, "better", [Passage("title", "ประชุมครู", 4.0)], day=datetime.date(2010, 1, 1)
    )
    newer = Entry(KIND, "newer", [Passage("body", "ครูไปประชุม")], day=datetime.date.today())
    index.put([better, newer])
    assert found(index, "ประชุมครู") == ["better", "newer"]
