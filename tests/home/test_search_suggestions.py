"""What is suggested while a reader types."""

import pytest
from wagtail.models import Site

from tests.factories import (
    NewsReportPageFactory,
    OrganisationFactory,
    ProjectFactory,
    SpeakerProfilePageFactory,
    TopicFactory,
    translated,
)

pytestmark = pytest.mark.usefixtures("indexing")

SUGGESTIONS = "/search/suggestions/"


def suggested(client, query, address=SUGGESTIONS):
    """The titles of each group, under its label."""
    groups = client.get(address, {"q": query}).context["groups"]
    return {str(group.label): [option.title for option in group.options] for group in groups}


def test_pages_people_places_and_topics_are_suggested_in_groups(home, client):
    report = NewsReportPageFactory(parent=home.news, title="ครูมาลัยเปิดชั้นเรียน")
    SpeakerProfilePageFactory(
        parent=home.people, title="นางมาลัย ใจดี", given_name="มาลัย", family_name="ใจดี"
    )
    OrganisationFactory(name="โรงเรียนบ้านมาลัย")
    TopicFactory(name="มาลัยดอกไม้")
    ProjectFactory(name="โครงการมาลัยแทนใจ")
    assert suggested(client, "มาลัย") == {
        "เรื่อง": [report.title],
        "บุคคล": ["นางมาลัย ใจดี"],
        "โรงเรียน/หน่วยงาน": ["โรงเรียนบ้านมาลัย"],
        "หัวข้อและโครงการ": ["มาลัยดอกไม้", "โครงการมาลัยแทนใจ"],
    }
    assert f'data-url="{report.url}"' in client.get(SUGGESTIONS, {"q": "มาลัย"}).content.decode()


def test_words_may_stand_anywhere_in_a_title_and_be_unfinished(home, client):
    NewsReportPageFactory(parent=home.news, title="สพป.ชม.6 ชวนครูล้อมวง PLC")
    assert suggested(client, "plc ชม6") == {"เรื่อง": ["สพป.ชม.6 ชวนครูล้อมวง PLC"]}
    assert suggested(client, "ล้อม") == {"เรื่อง": ["สพป.ชม.6 ชวนครูล้อมวง PLC"]}


def test_what_no_title_begins_with_is_looked_for_in_the_texts(home, client):
    title = "สำนักงานเขตพื้นที่การศึกษาประถมศึกษาเชียงใหม่ เขต 6 เปิดเวที PLC"
    NewsReportPageFactory(parent=home.news, title=title)
    assert suggested(client, "plc สพป.ชม.6") == {"เรื่อง": [title]}


@pytest.mark.parametrize(
    ("query", "enough"),
    [
        pytest.param("มา", False, id="two-letters"),
        pytest.param("ม้าๆ", True, id="with-repetition-mark"),
        pytest.param("ก้ี้", False, id="marks-are-no-letters"),
        pytest.param("ที่นี่", True, id="three-letters-with-marks"),
        pytest.param(" a b ", False, id="spaces-are-no-letters"),
        pytest.param("plc", True, id="latin"),
    ],
)
def test_three_letters_are_enough(home, client, query, enough, django_assert_max_num_queries):
    with django_assert_max_num_queries(6 if enough else 0):
        assert client.get(SUGGESTIONS, {"q": query}).status_code == 200


def test_drafts_and_other_languages_are_not_suggested(home, client):
    NewsReportPageFactory(parent=home.news, title="Robot ฉบับร่าง", live=False)
    thai = NewsReportPageFactory(parent=home.news, title="Robot บนดอย")
    translated(thai, title="Robot on the hill")
    assert suggested(client, "robot") == {"เรื่อง": ["Robot บนดอย"]}
    assert suggested(client, "robot", "/en" + SUGGESTIONS) == {"Pages": ["Robot on the hill"]}


def test_each_group_is_short_and_says_nothing_twice(home, client):
    for number in range(9):
        NewsReportPageFactory(parent=home.news, title=f"มาลัย {min(number, 6)}")
    titles = suggested(client, "มาลัย")["เรื่อง"]
    assert len(titles) == len(set(titles)) == 5


def test_suggestions_may_be_kept_for_a_while_and_set_no_cookie(home, client):
    response = client.get(SUGGESTIONS, {"q": "มาลัย"})
    assert "max-age=120" in response["Cache-Control"]
    assert not response.cookies


@pytest.mark.parametrize(
    "query", ["\x00\x00\x00\x00", "<b>มาลัย", "%_%_%", "ก" * 100_000, "🧵🧵🧵🧵"]
)
def test_hostile_letters_get_a_sane_answer(home, client, query):
    assert client.get(SUGGESTIONS, {"q": query}).status_code == 200


def test_titles_are_text(home, client):
    NewsReportPageFactory(parent=home.news, title="มาลัย <script>alert(1)</script>")
    assert "<script>" not in client.get(SUGGESTIONS, {"q": "มาลัย"}).content.decode()


def test_suggestions_take_few_queries(home, client, django_assert_max_num_queries):
    for number in range(20):
        NewsReportPageFactory(parent=home.news, title=f"มาลัย {number}")
        OrganisationFactory(name=f"โรงเรียนบ้านมาลัย {number}")
        TopicFactory(name=f"มาลัย {number}")
        ProjectFactory(name=f"โครงการมาลัย {number}")
    Site.get_site_root_paths()
    client.get(SUGGESTIONS, {"q": "มาลัย"})
    with django_assert_max_num_queries(6):
        client.get(SUGGESTIONS, {"q": "มาลัย"})
