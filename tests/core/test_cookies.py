"""Reading leaves no cookie behind and asks for no session."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from time_machine import travel

from tests.factories import (
    BestPracticePageFactory,
    ContactPageFactory,
    EventGalleryPageFactory,
    NewsReportPageFactory,
    OrganisationFactory,
    ProjectFactory,
    SpeakerProfilePageFactory,
    StandardPageFactory,
    TopicFactory,
)


@pytest.fixture
def addresses(home) -> dict[str, str]:
    return {
        "front page": "/",
        "news": "/news/?year=2569",
        "report": NewsReportPageFactory(parent=home.news).url,
        "galleries": "/galleries/",
        "gallery": EventGalleryPageFactory(parent=home.galleries).url,
        "practices": "/knowledge/",
        "practice": BestPracticePageFactory(parent=home.knowledge).url,
        "people": "/people/",
        "person": SpeakerProfilePageFactory(parent=home.people).url,
        "standard page": StandardPageFactory(parent=home).url,
        "contact": ContactPageFactory(parent=home).url,
        "organisations": "/organisations/",
        "organisation": OrganisationFactory().get_absolute_url(),
        "topic": TopicFactory().get_absolute_url(),
        "project": ProjectFactory().get_absolute_url(),
        "search": "/search/?q=PLC",
        "suggestions": "/search/suggestions/?q=PLC",
        "feed": "/feeds/news.rss",
        "sitemap": "/sitemap.xml",
        "robots": "/robots.txt",
    }


def test_anonymous_reading_sets_no_cookie_and_reads_no_session(addresses, client):
    for name, address in addresses.items():
        with CaptureQueriesContext(connection) as queries:
            response = client.get(address, headers={"Accept-Language": "en"})
        assert response.status_code == 200, name
        assert not response.cookies, name
        assert not [q for q in queries if "session" in q["sql"] or "auth_user" in q["sql"]], name


def test_unknown_address_sets_no_cookie_either(home, client):
    response = client.get("/no-such-page/")
    assert response.status_code == 404
    assert not response.cookies


def test_page_that_did_not_change_is_not_sent_again(home, client):
    report = NewsReportPageFactory(parent=home.news)
    with travel("2026-06-10 09:05+07:00", tick=False):
        first = client.get(report.url)
    with travel("2026-06-10 09:50+07:00", tick=False):
        again = client.get(report.url, headers={"If-None-Match": first["ETag"]})
    assert (again.status_code, again.content) == (304, b"")
    report.title = "พาดหัวที่แก้แล้ว"
    report.save()
    changed = client.get(report.url, headers={"If-None-Match": first["ETag"]})
    assert changed.status_code == 200
