"""The editor's front page, its menu, and the listing of reports as an officer thinks of them."""

import datetime
from operator import attrgetter

import pytest
from django.urls import reverse
from wagtail.admin.menu import admin_menu

from tests.factories import EventGalleryPageFactory, NewsReportPageFactory, TopicFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def reports(home):
    """One report of fiscal year 2568 over three days, one draft of 2569."""
    return [
        NewsReportPageFactory(
            parent=home.news,
            title="ค่ายลูกเสือ",
            start_date=datetime.date(2024, 12, 21),
            end_date=datetime.date(2024, 12, 24),
        ),
        NewsReportPageFactory(parent=home.news, title="วงพีแอลซี", live=False),
    ]


def listed(client, **query: str) -> str:
    return client.get(reverse("news:index"), query).content.decode()


def test_front_page_begins_with_writing_a_report(home, admin_client):
    add = reverse("wagtailadmin_pages:add", args=["news", "newsreportpage", home.news.pk])

    page = admin_client.get(reverse("wagtailadmin_home"))

    assert f'href="{add}"' in page.content.decode()
    assert "เขียนข่าวใหม่" in page.content.decode()


def test_reporter_is_offered_only_what_a_reporter_may_write(client, reporter):
    client.force_login(reporter)

    page = client.get(reverse("wagtailadmin_home")).content.decode()

    assert "เขียนข่าวใหม่" in page
    assert "เพิ่มวิทยากร" not in page


def test_moderator_without_pages_is_offered_none(client, moderator):
    client.force_login(moderator)

    page = client.get(reverse("wagtailadmin_home")).content.decode()

    assert "เขียนข่าวใหม่" not in page


def test_menu_begins_with_what_an_officer_writes(home, admin_client):
    request = admin_client.get(reverse("wagtailadmin_home")).wsgi_request

    items = sorted(admin_menu.menu_items_for_request(request), key=attrgetter("order"))

    names = [item.label for item in items]
    assert names[:7] == ["รับข่าว", "ข่าว", "ประมวลภาพ", "วิธีปฏิบัติที่เป็นเลิศ", "วิทยากร", "หน่วยงาน", "ทุกหน้า"]
    assert "ข้อมูลกลาง" in names


def test_listing_shows_event_dates_in_the_buddhist_era(reports, admin_client):
    page = listed(admin_client)

    assert "21–24 ธ.ค. 2567" in page
    assert "10 มิ.ย. 2569" in page


@pytest.mark.parametrize(
    ("query", "found", "left_out"),
    [
        ({"year": "2568"}, "ค่ายลูกเสือ", "วงพีแอลซี"),
        ({"year": "2569"}, "วงพีแอลซี", "ค่ายลูกเสือ"),
        ({"state": "draft"}, "วงพีแอลซี", "ค่ายลูกเสือ"),
        ({"state": "live"}, "ค่ายลูกเสือ", "วงพีแอลซี"),
    ],
    ids=["fiscal year 2568", "fiscal year 2569", "drafts", "published"],
)
def test_listing_is_narrowed(reports, admin_client, query, found, left_out):
    page = listed(admin_client, **query)

    assert found in page
    assert left_out not in page


def test_listing_is_narrowed_by_topic(reports, admin_client):
    topic = TopicFactory()
    reports[0].topics.add(topic)
    reports[0].save()

    page = listed(admin_client, topics=str(topic.pk))

    assert "ค่ายลูกเสือ" in page
    assert "วงพีแอลซี" not in page


def test_listing_asks_the_database_no_more_for_more_reports(
    home, admin_client, django_assert_max_num_queries
):
    for _ in range(12):
        NewsReportPageFactory(parent=home.news)
    listed(admin_client)

    with django_assert_max_num_queries(46):
        listed(admin_client)


@pytest.mark.parametrize("section", ["news", "galleries", "practices", "profiles"])
def test_every_section_has_its_listing(home, admin_client, section):
    EventGalleryPageFactory(parent=home.galleries)

    assert admin_client.get(reverse(f"{section}:index")).status_code == 200
