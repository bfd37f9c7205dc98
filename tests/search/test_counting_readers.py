"""What readers do on the page of results is counted."""

import pytest
from django.urls import reverse

from search.models import ClickCount, QueryCount
from tests.factories import NewsReportPageFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def report(home):
    return NewsReportPageFactory(parent=home.news, title="ประชุมจักรกฤษณ์", body=[])


@pytest.fixture
def ask(client, report):
    return lambda **query: client.get(reverse("search"), query)


@pytest.fixture
def click(client, report):
    """Tell, as the page of results does, that a result was opened."""

    def post(query, page):
        origin = {"HTTP_ORIGIN": "http://testserver", "HTTP_SEC_FETCH_SITE": "same-origin"}
        return client.post(reverse("search_clicked"), {"q": query, "page": page}, **origin)

    return post


def counted():
    return list(QueryCount.objects.values_list("query", "language", "times", "found"))


def test_a_query_is_counted_with_what_it_found(ask):
    ask(q="ＰＬＣ")
    ask(q="ประชุม")
    assert counted() == [("plc", "th", 1, 0), ("ประชุม", "th", 1, 1)]


@pytest.mark.parametrize("asked", [{}, {"q": " "}, {"q": "ประชุม", "year": "2569"}])
def test_opening_the_page_and_narrowing_are_not(ask, asked):
    assert ask(**asked).status_code == 200
    assert counted() == []


def test_what_is_found_only_when_corrected_was_not_found(ask):
    assert ask(q="จักกริด").context["listing"].total == 1
    assert counted() == [("จักกริด", "th", 1, 0)]


def test_a_result_that_was_opened_is_counted(ask, click, report):
    ask(q="ประชุม")
    assert click("ประชุม", report.pk).status_code == 204
    assert ClickCount.objects.get().page_id == report.pk


@pytest.mark.parametrize("key", ["9" * 17, "9" * 50, "๙๙๙๙", "0", "-1", "plc"])
def test_a_page_that_does_not_exist_is_not(ask, click, key):
    ask(q="ประชุม")
    click("ประชุม", key)
    assert not ClickCount.objects.exists()
