"""Issues of a year count from one, without gaps and without doubles."""

import datetime
from types import SimpleNamespace

import pytest
import time_machine
from django.core.exceptions import ObjectDoesNotExist

from core.models import OfficeSettings
from news.models import Newsletter, NewsReportPage
from news.newsletter import services
from news.newsletter.layouts import LAYOUTS
from tests.discussion.processes import at_once
from tests.factories import NewsReportPageFactory, the_site

PROCESSES = 4
JUNE = datetime.datetime(2026, 6, 10, 5, 0, tzinfo=datetime.UTC)
OCTOBER = datetime.datetime(2026, 10, 1, 5, 0, tzinfo=datetime.UTC)
JANUARY = datetime.datetime(2027, 1, 1, 5, 0, tzinfo=datetime.UTC)


@pytest.fixture(autouse=True)
def nothing_drawn(monkeypatch: pytest.MonkeyPatch) -> None:
    """Numbers have nothing to do with files."""
    monkeypatch.setattr(services, "make_files", SimpleNamespace(enqueue=lambda pk: None))


def prepared(report: NewsReportPage) -> Newsletter:
    return services.save_choices(report=report, layout=LAYOUTS["classic"], photos=[])


def issued(home, **fields: object) -> Newsletter:
    report = NewsReportPageFactory(parent=home.news, **fields)
    return services.issue(newsletter=prepared(report), user=None)


def settings_of(home) -> OfficeSettings:
    return OfficeSettings.objects.get()


@time_machine.travel(JUNE, tick=False)
def test_issues_count_from_one_and_a_preview_takes_no_number(home):
    assert issued(home).issue == "1/2569"
    assert prepared(NewsReportPageFactory(parent=home.news)).issue == ""
    assert issued(home).issue == "2/2569"


def test_calendar_year_begins_in_january(home):
    with time_machine.travel(JUNE, tick=False):
        issued(home)
    with time_machine.travel(OCTOBER, tick=False):
        assert issued(home).issue == "2/2569"
    with time_machine.travel(JANUARY, tick=False):
        assert issued(home).issue == "1/2570"


def test_fiscal_year_begins_in_october(home):
    OfficeSettings.objects.update(newsletter_year="fiscal")
    with time_machine.travel(JUNE, tick=False):
        assert issued(home).issue == "1/2569"
    with time_machine.travel(OCTOBER, tick=False):
        assert issued(home).issue == "1/2570"
    with time_machine.travel(JANUARY, tick=False):
        assert issued(home).issue == "2/2570"


def test_office_goes_on_from_the_issues_it_made_by_hand(home):
    OfficeSettings.objects.update(newsletter_first_number=12)
    with time_machine.travel(JUNE, tick=False):
        assert [issued(home).number, issued(home).number] == [12, 13]
    with time_machine.travel(JANUARY, tick=False):
        assert issued(home).number == 1


def test_issuing_again_keeps_the_number(home):
    first = issued(home)
    issued(home)
    assert services.issue(newsletter=first, user=None).number == first.number


def test_draft_is_not_issued(home):
    with pytest.raises(services.NotLiveError, match="ยังไม่เผยแพร่"):
        issued(home, live=False)
    assert issued(home).number == 1


def test_number_of_a_withdrawn_or_deleted_report_is_not_used_again(home):
    first, second = issued(home), issued(home)
    first.report.unpublish()
    second.report.delete()
    assert issued(home).number == 3
    second.refresh_from_db()
    assert (second.report, second.number) == (None, 2)


def test_sites_count_for_themselves(home):
    newsletter = issued(home)
    other = services.Site.objects.create(hostname="other.example.org", root_page=home.news)
    assert services._next_number(Newsletter(site=other, year=newsletter.year)) == 1


@pytest.fixture
def reports(transactional_db: None) -> list[NewsReportPage]:
    """Reports that other processes see too, gone after the test."""
    home = the_site()
    return [NewsReportPageFactory(parent=home.news) for _ in range(PROCESSES * 3)]


def test_processes_that_issue_at_once_get_numbers_without_gaps_or_doubles(reports):
    keys = [prepared(report).pk for report in reports]
    shares = [(keys[number::PROCESSES],) for number in range(PROCESSES)]
    numbers = [number for found in at_once(issue_all, shares) for number in found]
    assert sorted(numbers) == list(range(1, len(keys) + 1))


def test_button_pressed_in_two_places_gives_one_number(reports):
    key = prepared(reports[0]).pk
    numbers = at_once(issue_all, [([key],)] * PROCESSES)
    assert numbers == [[1]] * PROCESSES
    assert services.issue(newsletter=prepared(reports[1]), user=None).number == 2


def test_two_officers_who_open_a_report_at_once_share_one_newsletter(reports):
    keys = at_once(prepare, [(reports[0].pk,)] * PROCESSES)
    assert len(set(keys)) == 1


# Each of these runs in a process of its own.


def issue_all(keys: list[int]) -> list[int]:
    found = [Newsletter.objects.get(pk=key) for key in keys]
    return [services.issue(newsletter=newsletter, user=None).number for newsletter in found]


def prepare(page_id: int) -> int:
    try:
        return prepared(NewsReportPage.objects.get(pk=page_id)).pk
    except ObjectDoesNotExist as error:
        raise AssertionError from error
