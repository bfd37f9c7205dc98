"""The report of searches, as an officer reads it."""

import datetime
from io import BytesIO

import pytest
from django.urls import reverse
from django.utils import timezone
from openpyxl import load_workbook
from wagtail.contrib.search_promotions.models import Query, SearchPromotion

from search.models import ClickCount, QueryCount
from tests.desk import Desk
from tests.factories import NewsReportPageFactory

pytestmark = pytest.mark.django_db


def ago(days):
    return timezone.localdate() - datetime.timedelta(days=days)


def count(query, times=1, found=3, days=0, language="th"):
    return QueryCount.objects.create(
        day=ago(days), query=query, times=times, found=found, language=language
    )


@pytest.fixture
def report(editorial):
    return NewsReportPageFactory(parent=editorial.news, title="วงพีแอลซีวันพุธ")


@pytest.fixture
def desk(officer):
    return Desk(officer)


@pytest.fixture
def rows(desk):
    """Open the report; return its rows."""

    def read(**query):
        return desk.get("search_report", **query).context["object_list"]

    return read


def queries(found):
    return [row.query for row in found]


def test_adds_up_days_the_most_asked_first(rows):
    count("โอเน็ต", times=3)
    count("plc", times=2, found=9, days=1)
    count("plc", times=4, found=11)

    first, second = rows()

    assert (first.query, first.asked, first.found_last) == ("plc", 6, 11)
    assert (second.query, second.asked) == ("โอเน็ต", 3)


def test_languages_are_apart(rows):
    count("plc", found=9)
    count("plc", found=0, language="en")
    assert {(row.language_name, row.found_last) for row in rows()} == {("ไทย", 9), ("English", 0)}
    assert [row.language for row in rows(language="en")] == ["en"]


@pytest.mark.parametrize(
    ("days", "expected"),
    [
        ("7", ["วันนี้", "6 วัน"]),
        ("", ["วันนี้", "6 วัน", "29 วัน"]),
        ("90", ["วันนี้", "6 วัน", "29 วัน", "89 วัน"]),
        ("1000000000000", ["วันนี้", "6 วัน", "29 วัน"]),
    ],
    ids=["a week", "a month unless asked otherwise", "a quarter", "nonsense"],
)
def test_covers_the_days_asked_for(rows, days, expected):
    for number, old in enumerate([0, 6, 29, 89]):
        count(f"{old} วัน" if old else "วันนี้", times=9 - number, days=old)
    assert queries(rows(days=days)) == expected


def test_shows_what_found_nothing_and_what_nobody_opened(rows, report):
    count("ไม่มีอะไร", found=0)
    count("plc")
    count("โอเน็ต")
    ClickCount.objects.create(day=ago(0), query="plc", page=report, times=2)

    assert queries(rows(outcome="none")) == ["ไม่มีอะไร"]
    assert queries(rows(outcome="unopened")) == ["โอเน็ต"]
    assert queries(rows(outcome="opened")) == ["plc"]


def test_names_the_pages_that_were_opened(rows, desk, report):
    count("plc")
    for days in (0, 1):
        ClickCount.objects.create(day=ago(days), query="plc", page=report, times=2)
    ClickCount.objects.create(day=ago(80), query="plc", page=report, times=50)

    (row,) = rows()

    assert row.opened == 4
    assert "วงพีแอลซีวันพุธ</a> (4)" in desk.answer.content.decode()


@pytest.mark.parametrize(
    ("ordering", "expected"),
    [("query", ["ก", "ข", "ค"]), ("-asked", ["ค", "ข", "ก"]), ("found_last", ["ข", "ก", "ค"])],
)
def test_is_sorted_by_its_columns(rows, ordering, expected):
    count("ก", times=1, found=2)
    count("ข", times=2, found=1)
    count("ค", times=3, found=3)
    assert queries(rows(ordering=ordering)) == expected


def test_is_searched_as_readers_search(rows):
    count("plc ป.6")
    count("โอเน็ต")
    assert queries(rows(q="ＰＬＣ  ป.๖")) == ["plc ป.6"]


def test_a_query_becomes_a_synonym_or_a_promotion_at_one_click(rows, desk):
    count("ค่าย stem & ดอย")
    (row,) = rows()
    html = desk.answer.content.decode()
    assert row.synonym_url.replace("&", "&amp;") in html
    assert "ค่าย stem &amp; ดอย</textarea>" in desk.client.get(row.synonym_url).content.decode()
    assert 'value="ค่าย stem &amp; ดอย"' in desk.client.get(row.promotion_url).content.decode()


def test_a_promoted_query_leads_to_its_promotion(rows, report):
    count("plc")
    promoted = Query.get("plc")
    SearchPromotion.objects.create(query=promoted, page=report)
    (row,) = rows()
    assert row.promotion_url == reverse("wagtailsearchpromotions:edit", args=[promoted.pk])


def test_a_long_report_costs_no_more_queries(rows, django_assert_max_num_queries, report):
    rows()
    for number in range(30):
        count(f"คำที่ {number}")
        ClickCount.objects.create(day=ago(0), query=f"คำที่ {number}", page=report, times=1)
    with django_assert_max_num_queries(25):
        assert len(rows()) == 30


def test_is_taken_away_as_csv(desk, report):
    count("plc", times=4)
    ClickCount.objects.create(day=ago(0), query="plc", page=report, times=2)
    answer = desk.get("search_report", export="csv")
    lines = b"".join(answer.streaming_content).decode().splitlines()
    assert lines[0].startswith("คำค้น,เว็บภาษา,ค้น (ครั้ง)")
    assert lines[1] == "plc,ไทย,4,3,2,วงพีแอลซีวันพุธ (2)"


def test_is_taken_away_as_a_spreadsheet(desk):
    count("plc", times=4)
    answer = desk.get("search_report", export="xlsx")
    sheet = load_workbook(BytesIO(b"".join(answer.streaming_content))).active
    assert [cell.value for cell in sheet[2]][:3] == ["plc", "ไทย", 4]


@pytest.mark.parametrize("role", ["officer", "deputy", "administrator"])
def test_stands_in_the_menu_of_those_who_may_read_it(role, request):
    page = Desk(request.getfixturevalue(role)).get("wagtailadmin_home").content.decode()
    assert reverse("search_report") in page


@pytest.mark.parametrize("role", ["reporter", "moderator"])
def test_is_closed_to_others(role, request):
    desk = Desk(request.getfixturevalue(role))
    assert desk.get("search_report").status_code == 302
    assert reverse("search_report") not in desk.get("wagtailadmin_home").content.decode()
