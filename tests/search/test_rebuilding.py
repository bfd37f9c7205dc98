"""`manage.py rebuild_search`: everything anew, while the site goes on being searched."""

from io import StringIO

import pytest
from django.core.management import call_command
from modelsearch.backends import get_search_backend
from modelsearch.utils import get_content_type_pk

from home.models import HomePage
from news.models import NewsReportPage
from search.models import Rebuild
from search.rebuilding import rebuild
from tests.factories import NewsReportPageFactory


@pytest.fixture
def reports(home: HomePage) -> list[NewsReportPage]:
    """Five reports that the index has lost."""
    made = [NewsReportPageFactory(parent=home.news, title=f"ประชุมครู {n}") for n in range(5)]
    get_search_backend().reset_indexes()
    return made


def found() -> int:
    return NewsReportPage.objects.search("ประชุมครู").count()


def rebuild_search(*arguments: str) -> str:
    out = StringIO()
    call_command("rebuild_search", *arguments, stdout=out)
    return out.getvalue()


def test_everything_is_found_again(reports: list[NewsReportPage]):
    assert found() == 0
    said = rebuild_search()
    assert found() == 5
    assert "5/5" in said


def test_what_was_indexed_is_found_meanwhile(reports: list[NewsReportPage]):
    rebuild_search()
    for _ in rebuild(get_search_backend(), at_once=1):
        assert found() == 5


def test_interrupted_run_goes_on_where_it_stopped(reports: list[NewsReportPage]):
    for step in rebuild(get_search_backend(), at_once=2):
        if step.model is NewsReportPage and step.done:
            break  # as if the machine had gone off
    assert found() == 2
    get_search_backend().reset_indexes()
    rebuild_search()
    assert found() == 3
    assert Rebuild.objects.get().finished_at


def test_run_can_be_told_to_begin_again(reports: list[NewsReportPage]):
    next(rebuild(get_search_backend(), at_once=1))
    rebuild_search("--restart")
    assert found() == 5


def test_finished_run_is_not_gone_on_with(reports: list[NewsReportPage]):
    rebuild_search()
    get_search_backend().reset_indexes()
    rebuild_search()
    assert found() == 5


def test_page_that_went_without_a_signal_leaves_the_index(reports: list[NewsReportPage]):
    rebuild_search()
    engine = get_search_backend().engine
    held = len(engine.keys(_kind()))
    NewsReportPage.objects.filter(pk=reports[0].pk)._raw_delete("default")
    rebuild_search()
    assert len(engine.keys(_kind())) == held - 1


def _kind() -> int:
    return get_content_type_pk(NewsReportPage)
