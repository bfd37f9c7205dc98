"""People on a page: as they were that day, linked to who they are today."""

import pytest

from people.models import Role
from people.who_is_who import addresses_by_name, by_role, people_of
from tests.factories import (
    AppearanceFactory,
    NewsReportPageFactory,
    SpeakerProfilePageFactory,
    translated,
)


@pytest.fixture
def report(home):
    return NewsReportPageFactory(parent=home.news)


@pytest.fixture
def malee(home):
    return SpeakerProfilePageFactory(parent=home.people, given_name="มาลี", family_name="ใจดี")


def test_person_with_a_published_profile_is_linked(report, malee):
    AppearanceFactory(page=report, person=malee, name="มาลี ใจดี")
    [appearance] = people_of(report)
    assert appearance.person.url == malee.url


@pytest.mark.parametrize("what_happened", ["unpublished", "deleted", "private"])
def test_person_whose_profile_went_away_keeps_name_and_post(report, malee, what_happened):
    AppearanceFactory(page=report, person=malee, name="มาลี ใจดี", position="ครูชำนาญการ")
    if what_happened == "unpublished":
        malee.unpublish()
    elif what_happened == "deleted":
        malee.delete()
    else:
        malee.view_restrictions.create(restriction_type="login")
    [appearance] = people_of(report)
    assert appearance.person is None
    assert (appearance.name, appearance.position) == ("มาลี ใจดี", "ครูชำนาญการ")


def test_bare_name_needs_no_profile(report):
    AppearanceFactory(page=report, name="นายธีร์ สุขดอย")
    assert [a.person for a in people_of(report)] == [None]


def test_english_page_links_to_the_english_profile(report, malee):
    english_profile = translated(malee, title="Malee Jaidee")
    AppearanceFactory(page=report, person=malee)
    english = translated(report)
    AppearanceFactory(page=english, person=malee)
    assert [a.person for a in people_of(english)][-1] == english_profile
    assert [a.person for a in people_of(report)] == [malee]


def test_english_page_links_to_the_thai_profile_when_there_is_no_other(report, malee):
    english = translated(report)
    AppearanceFactory(page=english, person=malee)
    assert [a.person for a in people_of(english)] == [malee]


def test_roles_stand_in_the_order_of_a_report(report):
    for role in (Role.PHOTOGRAPHER, Role.SPEAKER, Role.PRESIDING, Role.SPEAKER):
        AppearanceFactory(page=report, role=role)
    assert [(role, len(people)) for role, people in by_role(people_of(report))] == [
        ("ประธาน", 1),
        ("วิทยากร", 2),
        ("ถ่ายภาพ", 1),
    ]


def test_name_finds_the_profile_however_it_is_spelled(report, malee):
    AppearanceFactory(page=report, person=malee, name="มาลี ใจดี")
    AppearanceFactory(page=report, name="ธีร์ สุขดอย")
    assert addresses_by_name(people_of(report)) == {"มาลี ใจดี": malee.url}


def test_twenty_people_cost_as_much_as_one(home, report, django_assert_max_num_queries):
    for _ in range(20):
        AppearanceFactory(page=report, person=SpeakerProfilePageFactory(parent=home.people))
    with django_assert_max_num_queries(5):  # people, profiles, restrictions, sites and their roots
        assert all(a.person.url for a in people_of(report))
