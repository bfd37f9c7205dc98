import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from search.engine import Entry, Index, Passage
from search.engine.correcting import correct
from search.vocabulary import vocabulary

pytestmark = pytest.mark.django_db

TEXTS = [
    "นายจักรกฤษณ์ ใจดี ผู้อำนวยการโรงเรียนบ้านดอนตะเคียน",
    "อบรมเชิงปฏิบัติการ PLC ศึกษานิเทศก์ เชียงใหม่ สวัสดี",
    "การประเมินคุณภาพผู้เรียน assessment hello coding",
    "งานศิลปหัตถกรรมนักเรียน พัชรินทร์ ณัฐพล วิทยาศาสตร์",
    "ครูทั้งเขตช่วยกัน คิดกัน ทำกัน",
    "ชุมชนกับกิจกรรมดนตรี กีฬา และศิลปะ ปฐมวัย คุณธรรม lesson study",
    "th v hd 7 57 8o",
]


@pytest.fixture
def index() -> Index:
    vocabulary().lexicon.add(["จักรกฤษณ์", "พัชรินทร์", "ณัฐพล"])
    index = Index()
    index.put([Entry(1, str(n), [Passage("body", text)]) for n, text in enumerate(TEXTS)])
    return index


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        pytest.param("จักกริด", "จักรกฤษณ์", id="name-as-heard"),
        pytest.param("พัดชะริน", "พัชรินทร์", id="name-with-one-sound-more"),
        pytest.param("นัดพน ใจดี", "ณัฐพล ใจดี", id="one-word-of-two"),
        pytest.param("วิทยาสาด", "วิทยาศาสตร์", id="silent-letters-left-out"),
        pytest.param("นักเรียรน", "นักเรียน", id="letter-too-many"),
        pytest.param("assesment", "assessment", id="english"),
        pytest.param("ศลิปะ", "ศิลปะ", id="letters-swapped"),
        pytest.param("กีฬฬา", "กีฬา", id="letter-too-many-in-a-short-word"),
        pytest.param("กิจรรม", "กิจกรรม", id="letter-too-few"),
        pytest.param("ชุมน", "ชุมชน", id="letter-too-few-in-a-short-word"),
        pytest.param("คณธรรม", "คุณธรรม", id="vowels-left-out"),
        pytest.param("leson study", "lesson study", id="english-letter-too-few"),
        pytest.param("l;ylfu", "สวัสดี", id="keyboard-was-english"),
        pytest.param("้ำสสน", "hello", id="keyboard-was-thai"),
        pytest.param("ยสแ", "plc", id="abbreviation-on-the-thai-keyboard"),
        pytest.param("ครู l;ylfu", "ครู สวัสดี", id="keyboard-was-english-for-one-word"),
        pytest.param("coding ้ำสสน", "coding hello", id="keyboard-was-thai-for-one-word"),
    ],
)
def test_a_slip_is_corrected_by_words_of_the_index(index, typed, meant):
    assert correct(index, typed) == meant


@pytest.mark.parametrize(
    "query",
    [
        "จักรกฤษณ์",
        "โรงเรียนบ้านดอนตะเคียน",
        "PLC",
        "ศน.",
        "โอเน็ต",
        "2567",
        "ป.6",
        "",
        "   ",
        '"',
        "งานเชียงใหม่",
        "กานต์",  # sounds like กัน, which nobody looks for
        "อึ้ก",  # v7hd on the English layout: letters that some text has
        "สปสช",  # an abbreviation that no text has
    ],
)
def test_what_is_right_or_like_nothing_else_is_left_alone(index, query):
    assert correct(index, query) is None


def test_words_that_no_document_holds_any_more_are_not_offered(index):
    index.remove(1, ["0"])
    assert correct(index, "จักกริด") is None


@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(query=st.text(max_size=40) | st.text(alphabet="กขจชดตนบปมรลวสหอะาิีุูเแโไ่้์ l;yfu", max_size=20))
def test_anything_may_be_typed(index, query):
    corrected = correct(index, query)
    assert corrected is None or corrected.strip()
