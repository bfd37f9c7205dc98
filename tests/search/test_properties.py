"""What must hold whatever is written and whatever is typed."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from search.engine import Entry, Index, Passage
from search.engine.completing import complete
from search.engine.correcting import correct
from search.engine.ranking import search
from search.highlighting import excerpt_of
from search.plan import read
from search.vocabulary import vocabulary
from thai.folding import fold
from thai.words import segment

pytestmark = pytest.mark.django_db

WITH_DATABASE = settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
THAI = st.text(
    alphabet=[chr(code) for code in range(0x0E01, 0x0E5C) if code not in range(0x0E3B, 0x0E3F)]
)
ANYTHING = (
    THAI | st.text() | st.text(alphabet="\"'-%_\\*()\x00 กเ่ิ์\u202e\u200b\U0001f600", max_size=40)
)
PIECES = st.sampled_from(
    [
        *("โรงเรียน", "บ้านดอนตะเคียน", "ผอ.", "อบรม", "ครู", "ปี 2567", "ป.6", "O-NET", "ฬิฐา"),
        *("ศึกษานิเทศก์", "สพป.ชม.6", "สัมนา", "1,250 คน", "และ", "การ", "จักรกฤษณ์", "ว 9/2564"),
        *("PLC", "ประเทศไทย"),
    ]
)


@pytest.fixture
def index() -> Index:
    index = Index()
    index.put([Entry(1, "a", [Passage("body", "อบรมครูโรงเรียนบ้านดอน PLC")], ["อบรมครู"])])
    return index


@WITH_DATABASE
@given(ANYTHING, ANYTHING)
def test_anything_may_be_written_and_asked_for(index, text, query):
    index.put([Entry(1, "b", [Passage("body", text)], [text])])
    search(index, read(query), limit=5)
    complete(index, query, limit=5)
    correct(index, query)
    excerpt_of(text, read(query))


@WITH_DATABASE
@given(st.lists(PIECES, min_size=1, max_size=8), st.data())
def test_words_that_follow_each_other_find_their_text(index, pieces, data):
    first = data.draw(st.integers(0, len(pieces) - 1))
    last = data.draw(st.integers(first + 1, len(pieces)))
    index.put([Entry(2, "text", [Passage("body", " ".join(pieces))])])
    asked = read(" ".join(pieces[first:last]))
    assert "text" in [hit.key for hit in search(index, asked, limit=10).hits]


@settings(deadline=None)  # the first loads a dictionary
@given(ANYTHING)
def test_segmentation_loses_and_invents_nothing(text):
    assert "".join(segment(text)) == text


@settings(deadline=None)
@given(ANYTHING)
def test_terms_and_plans_come_of_anything(text):
    folded = fold(text)
    assert fold(folded) == folded
    vocabulary().index_terms(folded)
    read(text)


@pytest.mark.parametrize(
    "query",
    [
        "ก" * 100_000,
        "a" * 100_000,
        "่" * 100_000,
        "ครู" * 30_000,
        '"' * 1_000,
        "สพป." * 5_000,
        "(" * 500,
        "ครู AND OR NOT NEAR(a, b) * ^ : & | <->",
        "'; DROP TABLE thaisearch_term; --",
        "%_\\%",
        "\x00\ud800\uffff",
        "\u202eครู\u202c",
        "😀👩‍👩‍👧",
        "์์์",
    ],
    ids=range(14),
)
def test_hostile_queries_are_answered(index, query):
    search(index, read(query), limit=10)
    complete(index, query, limit=10)
    correct(index, query)


def test_a_page_that_does_not_search_loads_no_vocabulary(client, home):
    vocabulary.cache_clear()
    assert client.get("/").status_code == 200
    assert vocabulary.cache_info().currsize == 0
