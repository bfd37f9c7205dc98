"""A profile tells what its person did, in the words of the day."""

import datetime

import pytest
from wagtail.models import Site

from people.models import Role
from tests.factories import (
    AppearanceFactory,
    BestPracticePageFactory,
    NewsReportPageFactory,
    PositionFactory,
    SpeakerProfilePageFactory,
    translated,
)


@pytest.fixture
def malee(home):
    return SpeakerProfilePageFactory(parent=home.people, slug="malee")


def appear(home, person, day: str, **fields):
    report = NewsReportPageFactory(
        parent=home.news, start_date=datetime.date.fromisoformat(day), title=day
    )
    return AppearanceFactory(page=report, person=person, **fields)


def pages(client, url: str = "/people/malee/") -> list[str]:
    return [deed.page.title for deed in client.get(url).context["appearances"]]


def test_appearances_stand_newest_event_first(home, malee, client):
    for day in ("2026-06-10", "2026-08-01", "2025-12-31"):
        appear(home, malee, day)
    assert pages(client) == ["2026-08-01", "2026-06-10", "2025-12-31"]


def test_appearance_tells_the_post_of_that_day(home, malee, client):
    appear(home, malee, "2018-06-10", position="ครูผู้ช่วย")
    PositionFactory(person=malee, title="ผู้อำนวยการโรงเรียน")
    [deed] = client.get("/people/malee/").context["appearances"]
    assert deed.appearance.position == "ครูผู้ช่วย"
    assert "ครูผู้ช่วย" in client.get("/people/malee/").content.decode()


def test_drafts_and_private_pages_are_not_told(home, malee, client):
    draft = appear(home, malee, "2026-06-10")
    draft.page.specific.unpublish()
    private = appear(home, malee, "2026-06-11")
    private.page.view_restrictions.create(restriction_type="login")
    assert pages(client) == []


def test_what_a_person_wrote_stands_among_the_articles(home, malee, client):
    practice = BestPracticePageFactory(parent=home.knowledge)
    AppearanceFactory(page=practice, person=malee, role=Role.AUTHOR)
    appear(home, malee, "2026-06-10")
    context = client.get("/people/malee/").context
    assert [deed.page for deed in context["articles"]] == [practice]
    assert [deed.page.title for deed in context["appearances"]] == ["2026-06-10"]


def test_day_of_an_appearance_follows_the_date_of_the_event(home, malee):
    appearance = appear(home, malee, "2026-06-10")
    report = appearance.page.specific
    report.start_date = datetime.date(2026, 7, 1)
    report.save_revision().publish()
    appearance.refresh_from_db()
    assert appearance.day == datetime.date(2026, 7, 1)


def test_posts_stand_newest_first(malee, client):
    for year, title in ((2555, "ครู"), (2565, "ผู้อำนวยการ"), (2560, "รองผู้อำนวยการ")):
        PositionFactory(person=malee, title=title, start=datetime.date(year - 543, 10, 1))
    posts = client.get("/people/malee/").context["positions"]
    assert [post.title for post in posts] == ["ผู้อำนวยการ", "รองผู้อำนวยการ", "ครู"]


def test_contact_is_shown_only_if_they_agreed(home, client):
    fields = {"parent": home.people, "email": "malee@example.org", "phone": "053-000-000"}
    shown = SpeakerProfilePageFactory(**fields, show_contact=True)
    hidden = SpeakerProfilePageFactory(**fields, show_contact=False)
    assert "malee@example.org" in client.get(shown.url).content.decode()
    page = client.get(hidden.url).content.decode()
    assert "malee@example.org" not in page
    assert "053-000-000" not in page


def test_english_profile_tells_translated_events_in_english_and_the_rest_in_thai(
    home, malee, client
):
    appear(home, malee, "2026-06-10")
    both = appear(home, malee, "2026-06-11").page.specific
    translated(both, title="In English")
    translated(malee)
    assert pages(client, "/en/people/malee/") == ["In English", "2026-06-10"]
    assert pages(client) == ["2026-06-11", "2026-06-10"]


def test_long_record_is_leafed_through(home, malee, client):
    for day in range(1, 23):
        appear(home, malee, f"2026-06-{day:02}")
    assert len(pages(client)) == 20
    assert pages(client, "/people/malee/?page=2") == ["2026-06-02", "2026-06-01"]


def test_profile_costs_the_same_however_much_they_did(
    home, malee, client, django_assert_max_num_queries
):
    for day in range(1, 11):
        appear(home, malee, f"2026-06-{day:02}")
    practice = BestPracticePageFactory(parent=home.knowledge)
    AppearanceFactory(page=practice, person=malee, role=Role.AUTHOR)
    Site.get_site_root_paths()
    with django_assert_max_num_queries(24):
        client.get("/people/malee/")


def test_practice_in_which_somebody_only_spoke_has_no_day_and_is_told_all_the_same(
    home, malee, client
):
    practice = BestPracticePageFactory(parent=home.knowledge)
    AppearanceFactory(page=practice, person=malee, role=Role.SPEAKER)
    assert practice.url in client.get("/people/malee/").content.decode()
