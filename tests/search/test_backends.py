"""modelsearch's interface, through this app's backend, on the site's own models."""

import datetime

import pytest
from django.db import connection
from modelsearch.backends import get_search_backend
from modelsearch.backends.base import FilterFieldError, OrderByFieldError, SearchFieldError
from modelsearch.query import MATCH_ALL, MATCH_NONE, And, Boost, Not, Or, Phrase, PlainText
from wagtail.models import Page

from core.models import OfficeImage
from news.models import NewsReportPage
from tests.factories import NewsReportPageFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def backend():
    return get_search_backend()


@pytest.fixture
def reports(home):
    """Three reports, indexed as they are saved."""
    index = home.get_children().get(slug="news")
    return {
        slug: NewsReportPageFactory(
            parent=index,
            title=title,
            slug=slug,
            summary=summary,
            body=[],
            start_date=datetime.date(2024, 1, day),
        )
        for day, (slug, title, summary) in enumerate(
            [
                ("coding", "อบรมครูวิทยาการคำนวณ", "ครูประถมศึกษา 120 คน"),
                ("plc", "ชุมชนแห่งการเรียนรู้ทางวิชาชีพ", "ครูมัธยมศึกษาแลกเปลี่ยน"),
                ("sports", "กีฬานักเรียน", "สพป.ลำปาง เขต 1"),
            ],
            1,
        )
    }


def slugs(results):
    return [page.slug for page in results]


def test_the_backend_fits_the_database(backend):
    assert backend.vendor == connection.vendor


def test_pages_are_found_through_their_manager(reports):
    assert slugs(Page.objects.search("PLC")) == ["plc"]
    assert set(slugs(NewsReportPage.objects.live().search("ครู"))) == {"coding", "plc"}


def test_filters_of_the_queryset_hold(reports):
    later = NewsReportPage.objects.filter(start_date__gt=datetime.date(2024, 1, 1))
    assert slugs(later.search("ครู")) == ["plc"]
    assert slugs(NewsReportPage.objects.none().search("ครู")) == []


def test_a_search_within_a_part_of_the_tree(home, reports):
    assert set(slugs(Page.objects.descendant_of(home).search("ครู"))) == {"coding", "plc"}
    assert slugs(Page.objects.child_of(home).search("วิทยาการคำนวณ")) == []


def test_own_orders_hold(reports):
    newest = NewsReportPage.objects.order_by("-start_date")
    assert slugs(newest.search("ครู", order_by_relevance=False)) == ["plc", "coding"]


def test_operators_are_taken_at_their_word(backend, reports):
    assert slugs(backend.search("ครู กีฬา", NewsReportPage, operator="and")) == []
    assert len(backend.search("ครู กีฬา", NewsReportPage, operator="or")) == 3


def test_words_without_an_operator_find_what_comes_nearest(backend, reports):
    assert "sports" in slugs(backend.search("กีฬา อวกาศ", NewsReportPage))


def test_only_the_fields_asked_for_count(backend, reports):
    assert slugs(backend.search("กีฬา", NewsReportPage, fields=["title"])) == ["sports"]
    assert slugs(backend.search("ลำปาง", NewsReportPage, fields=["title"])) == []
    assert slugs(backend.search("กีฬา", NewsReportPage, fields=[])) == []


def test_slices_counts_and_scores(backend, reports):
    results = backend.search("ครู", NewsReportPage)
    assert results.count() == 2
    assert results[:1].count() == 1
    assert [results[0], results[1]] == list(results)
    assert results[5:].count() == 0
    first, second = results.annotate_score("score")
    assert first.score >= second.score > 0


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        pytest.param(MATCH_ALL, {"coding", "plc", "sports"}, id="all"),
        pytest.param(MATCH_NONE, set(), id="none"),
        pytest.param(PlainText("ครู"), {"coding", "plc"}, id="plain"),
        pytest.param(Phrase("นักเรียน"), {"sports"}, id="phrase"),
        pytest.param(Boost(PlainText("กีฬา"), 2), {"sports"}, id="boost"),
        pytest.param(Not(PlainText("ครู")), {"sports"}, id="not"),
        pytest.param(And([PlainText("ครู"), Not(PlainText("PLC"))]), {"coding"}, id="and-not"),
        pytest.param(Or([PlainText("PLC"), PlainText("กีฬา")]), {"plc", "sports"}, id="or"),
    ],
)
def test_queries_of_modelsearch(backend, reports, query, expected):
    results = backend.search(query, NewsReportPage)
    assert set(slugs(results)) == expected
    assert results.count() == len(expected)


def test_facets_count_the_results(backend, reports):
    facet = backend.search("ครู", NewsReportPage).facet("start_date")
    assert facet == {datetime.date(2024, 1, 1): 1, datetime.date(2024, 1, 2): 1}
    with pytest.raises(FilterFieldError):
        backend.search("ครู", NewsReportPage).facet("unknown")


def test_fields_that_are_not_indexed_are_refused(backend, reports):
    with pytest.raises(FilterFieldError):
        list(backend.search("ครู", NewsReportPage.objects.filter(venue_name="x")))
    with pytest.raises(SearchFieldError):
        backend.search("ครู", NewsReportPage, fields=["slug_of_nothing"])
    ordered = NewsReportPage.objects.order_by("venue_name")
    with pytest.raises(OrderByFieldError):
        backend.search("ครู", ordered, order_by_relevance=False)


def test_choosers_find_titles_by_the_beginnings_of_words(backend, reports):
    assert slugs(backend.autocomplete("วิทยากา", Page)) == ["coding"]
    assert slugs(Page.objects.live().autocomplete("การเรียนรู้ทาง")) == ["plc"]
    assert backend.autocomplete("กีฬ", NewsReportPage).count() == 1


def test_values_of_pages_keep_the_order_of_the_results(backend, reports):
    pages = list(backend.search("ครู", NewsReportPage))
    titles = backend.search("ครู", NewsReportPage.objects.values_list("title", flat=True))
    assert list(titles) == [page.title for page in pages]


def test_a_changed_page_is_found_by_its_new_words(reports):
    reports["sports"].title = "แข่งขันหุ่นยนต์"
    reports["sports"].save()
    assert slugs(Page.objects.search("หุ่นยนต์")) == ["sports"]


def test_a_deleted_page_is_not_found_any_more(reports):
    reports["sports"].delete()
    assert slugs(Page.objects.search("กีฬา")) == []


def test_rebuilding_brings_everything_back_and_takes_out_what_is_gone(backend, reports):
    index = backend.get_index_for_model(NewsReportPage)
    index.reset()
    assert slugs(Page.objects.search("กีฬา")) == []
    rebuilder = backend.rebuilder_class(index)
    rebuilder.start().add_items(NewsReportPage, NewsReportPage.get_indexed_objects())
    NewsReportPage.objects.filter(slug="plc").delete()
    backend.rebuilder_class(index).start()
    rebuilder.finish()
    assert slugs(Page.objects.search("กีฬา")) == ["sports"]


def test_nothing_of_one_kind_is_found_as_another(backend, reports):
    assert list(backend.search("ครู", OfficeImage)) == []
