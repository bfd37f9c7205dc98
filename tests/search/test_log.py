"""What readers look for is counted; who they are is not kept."""

import datetime

import pytest
import time_machine
from django.core.management import call_command
from django.db import DatabaseError

from search import log
from search.log import normal, note_click, note_query
from search.models import ClickCount, QueryCount
from tests.discussion.processes import at_once
from tests.factories import NewsReportPageFactory, the_site

NOON = datetime.datetime(2026, 6, 10, 5, tzinfo=datetime.UTC)  # in Bangkok
PROCESSES = 4


def ask(query, found=3, language="th"):
    note_query(query=query, found=found, language=language)


def counted():
    rows = QueryCount.objects.order_by("pk")
    return list(rows.values_list("query", "times", "found"))


@pytest.mark.django_db
class TestQueries:
    def test_the_same_words_are_counted_together(self):
        ask("PLC  ป.๖", found=3)
        ask(" ｐｌｃ ป.6", found=5)
        assert counted() == [("plc ป.6", 2, 5)]

    def test_every_day_and_language_has_its_own_count(self):
        with time_machine.travel(NOON) as clock:
            ask("PLC")
            ask("PLC", language="en")
            clock.shift(datetime.timedelta(days=1))
            ask("PLC")
        days = QueryCount.objects.values_list("day__day", "language")
        assert sorted(days) == [(10, "en"), (10, "th"), (11, "th")]

    def test_a_day_begins_at_midnight_in_bangkok(self):
        with time_machine.travel(datetime.datetime(2026, 6, 9, 17, 1, tzinfo=datetime.UTC)):
            ask("PLC")
        assert QueryCount.objects.get().day == datetime.date(2026, 6, 10)

    @pytest.mark.parametrize(
        "query",
        [
            pytest.param("081-234-5678", id="telephone"),
            pytest.param("โทร ๐๘๑ ๒๓๔ ๕๖๗๘", id="in Thai digits"),
            pytest.param("1-5099-00123-45-6", id="ID card"),
            pytest.param("(053) 123–456 78", id="brackets and dashes"),
            pytest.param("08\u200b12345678", id="with invisible characters"),
            pytest.param("malee@example.org", id="mail"),
            pytest.param("ด.ญ.มะลิ ดอยคำ", id="a girl"),
            pytest.param("เด็กชายปกรณ์ ดอยคำ", id="a boy"),
        ],
    )
    def test_personal_data_is_not_kept(self, query):
        ask(query)
        assert counted() == []

    @pytest.mark.parametrize(
        "query", ["ปีงบประมาณ 2569", "เด็กเล็ก", "งบ 1,250,000 บาท", "12/06/69", "คิด ชอบ"]
    )
    def test_ordinary_numbers_and_words_are(self, query):
        ask(query)
        assert len(counted()) == 1

    @pytest.mark.parametrize("query", ["", "  ", "\x00", "\u200b"])
    def test_nothing_is_not_counted(self, query):
        ask(query)
        assert counted() == []

    def test_a_pasted_text_is_cut(self):
        ask("ก" + "า ข" * 500)
        assert len(counted()[0][0]) <= 100

    def test_robots_fill_a_day_only_so_far(self, settings):
        settings.SEARCH_LOG_NEW_ROWS = 3
        for number in range(5):
            ask(f"คำที่ {number}")
        ask("คำที่ 0")
        assert [(query, times) for query, times, _ in counted()] == [
            ("คำที่ 0", 2),
            ("คำที่ 1", 1),
            ("คำที่ 2", 1),
        ]

    def test_a_search_goes_on_where_nothing_can_be_counted(self, monkeypatch, caplog):
        def fail(*args, **kwargs):
            raise DatabaseError("database is locked")

        monkeypatch.setattr(log, "_count", fail)
        ask("PLC")
        assert "could not be counted" in caplog.text

    def test_a_known_query_costs_one_statement(self, django_assert_num_queries):
        ask("PLC")
        with django_assert_num_queries(3):  # with the savepoint around it
            ask("PLC")


@pytest.mark.django_db
class TestClicks:
    def test_are_counted_by_page(self, home):
        first, second = (NewsReportPageFactory(parent=home.news) for _ in range(2))
        ask("PLC")
        for page in (first, second, second):
            note_click(query="ｐｌｃ", page_id=page.pk)
        rows = ClickCount.objects.values_list("query", "page_id", "times")
        assert set(rows) == {("plc", first.pk, 1), ("plc", second.pk, 2)}

    def test_of_what_nobody_asked_are_not_counted(self, home):
        note_click(query="PLC", page_id=home.pk)
        assert not ClickCount.objects.exists()

    def test_on_pages_that_are_gone_are_not_counted(self, home):
        ask("PLC")
        note_click(query="PLC", page_id=home.pk + 1000)
        assert not ClickCount.objects.exists()

    def test_after_midnight_still_count(self, home):
        with time_machine.travel(datetime.datetime(2026, 6, 9, 16, 59, tzinfo=datetime.UTC)) as at:
            ask("PLC")
            at.shift(datetime.timedelta(minutes=5))
            note_click(query="PLC", page_id=home.pk)
        assert ClickCount.objects.get().day == datetime.date(2026, 6, 10)


@pytest.mark.django_db
class TestForgetting:
    @pytest.fixture
    def old(self, home):
        """Counts of 91 and of 90 days ago."""
        today = NOON.date()
        for days in (91, 90):
            day = today - datetime.timedelta(days=days)
            QueryCount.objects.create(day=day, query=f"{days}", language="th", times=1)
            ClickCount.objects.create(day=day, query=f"{days}", page=home, times=1)

    @time_machine.travel(NOON)
    def test_what_is_older_than_90_days_is_deleted(self, old, capsys):
        call_command("purge_search_log")
        assert capsys.readouterr().out == "2 rows older than 90 days deleted\n"
        assert [query for query, *_ in counted()] == ["90"]
        assert ClickCount.objects.count() == 1

    @time_machine.travel(NOON)
    def test_the_first_query_of_a_day_does_it_too(self, old):
        ask("PLC")
        assert [query for query, *_ in counted()] == ["90", "plc"]

    @time_machine.travel(NOON)
    def test_an_office_may_keep_less(self, old, settings):
        settings.SEARCH_LOG_DAYS = 30
        call_command("purge_search_log")
        assert counted() == []


@pytest.mark.parametrize("query", ["PLC", "ชุมชน การเรียนรู้ " * 20, "คำ" * 49 + " กก ข"])
def test_a_query_in_its_counted_form_stays_as_it_is(query):
    assert normal(normal(query)) == normal(query)


def test_processes_count_together(transactional_db):
    home = the_site()
    at_once(ask_and_click_often, [(home.pk,)] * PROCESSES)
    assert counted() == [("plc", 10 * PROCESSES, 3)]
    assert ClickCount.objects.get().times == 10 * PROCESSES


# Runs in a process of its own.


def ask_and_click_often(page_id):
    with time_machine.travel(NOON, tick=False):
        for _ in range(10):
            ask("PLC")
            note_click(query="PLC", page_id=page_id)
