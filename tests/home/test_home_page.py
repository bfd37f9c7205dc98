"""The front page is edited where an editor chose, and fills itself elsewhere."""

import datetime

import pytest
import time_machine
from wagtail.models import Site

from home.models import FeaturedGallery, FeaturedPractice, LeadReport
from tests.factories import (
    BestPracticePageFactory,
    EventGalleryPageFactory,
    GalleryPhotoFactory,
    ImageFactory,
    NewsReportPageFactory,
    SpeakerProfilePageFactory,
    TopicFactory,
    translated,
)


@pytest.fixture(autouse=True)
def june() -> object:
    with time_machine.travel(datetime.datetime(2026, 6, 15, 3, tzinfo=datetime.UTC), tick=False):
        yield


def report(home, day: int, month: int = 6, **fields):
    date = datetime.date(2026, month, day)
    return NewsReportPageFactory(parent=home.news, start_date=date, **fields)


def test_empty_site_has_a_front_page(home, client):
    context = client.get("/").context
    assert context["lead_reports"] == []
    assert list(context["latest_reports"]) == []


def test_only_report_of_a_site_leads_and_nobody_says_there_is_none(home, client):
    only = report(home, 14)
    response = client.get("/")
    assert response.context["lead_reports"] == [only]
    assert "ยังไม่มีข่าวเผยแพร่" not in response.content.decode()


def test_newest_reports_with_a_picture_lead(home, client):
    image = ImageFactory()
    without = report(home, 14)
    leads = [report(home, day, lead_photo=image) for day in (13, 12, 11)]
    older = report(home, 10, lead_photo=image)
    context = client.get("/").context
    assert context["lead_reports"] == leads
    assert context["latest_reports"] == [without, older]


def test_reports_chosen_by_hand_lead_in_their_order(home, client):
    newest, chosen, also = report(home, 14), report(home, 2), report(home, 1)
    for place, page in enumerate([also, chosen]):
        LeadReport.objects.create(page=home, related=page, sort_order=place)
    context = client.get("/").context
    assert context["lead_reports"] == [also, chosen]
    assert context["latest_reports"] == [newest]


def test_chosen_report_that_was_unpublished_makes_room(home, client):
    draft = report(home, 14, live=False)
    shown = report(home, 13)
    LeadReport.objects.create(page=home, related=draft)
    assert client.get("/").context["lead_reports"] == [shown]


def test_what_is_still_to_come_is_announced_and_not_told_as_news(home, client):
    later, next_ = report(home, 1, month=8), report(home, 20)
    today = report(home, 15)
    context = client.get("/").context
    assert list(context["upcoming_reports"]) == [next_, later]
    assert context["lead_reports"] == [today]
    assert context["latest_reports"] == []


def test_practices_and_galleries_are_chosen_or_newest(home, client):
    practices = BestPracticePageFactory.create_batch(2, parent=home.knowledge)
    galleries = EventGalleryPageFactory.create_batch(2, parent=home.galleries)
    context = client.get("/").context
    assert set(context["practices"]) == set(practices)
    assert set(context["galleries"]) == set(galleries)
    FeaturedPractice.objects.create(page=home, related=practices[0])
    FeaturedGallery.objects.create(page=home, related=galleries[0])
    context = client.get("/").context
    assert context["practices"] == [practices[0]]
    assert context["galleries"] == [galleries[0]]


def test_english_front_page_shows_english_pages_only(home, client):
    thai = report(home, 14)
    english = translated(report(home, 13), title="Translated")
    front = english.get_parent().get_parent().specific
    LeadReport.objects.create(page=front, related=thai)
    context = client.get("/en/").context
    assert context["lead_reports"] == [english]


def test_front_page_costs_the_same_however_much_there_is(
    home, client, django_assert_max_num_queries
):
    image, topic = ImageFactory(), TopicFactory()
    for day in range(1, 31):
        page = report(home, day, lead_photo=image)
        page.topics.set([topic])
        page.save()
    for _ in range(5):
        BestPracticePageFactory(parent=home.knowledge, lead_photo=image)
        SpeakerProfilePageFactory(parent=home.people, portrait=image)
        gallery = EventGalleryPageFactory(parent=home.galleries)
        GalleryPhotoFactory.create_batch(3, page=gallery, image=image)
    Site.get_site_root_paths()
    with django_assert_max_num_queries(28):
        client.get("/")
