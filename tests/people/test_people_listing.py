"""The directory is a telephone book: in dictionary order, by initial letter."""

import pytest
from wagtail.models import Site

from tests.factories import PositionFactory, SpeakerProfilePageFactory, TopicFactory

NAMES = ["เกษร", "กานดา", "แก้ว", "ขวัญ", "ไพลิน", "โกเมน", "Anna", "พิมพ์"]


@pytest.fixture
def people(home):
    return [
        SpeakerProfilePageFactory(parent=home.people, given_name=name, family_name="ใจดี")
        for name in NAMES
    ]


def names(client, **parameters: str) -> list[str]:
    return [p.given_name for p in client.get("/people/", parameters).context["people"]]


def initials(client) -> dict[str, int]:
    facet = client.get("/people/").context["listing"].facets[0]
    return {option.label: option.count for option in facet.options}


def test_people_stand_in_dictionary_order(people, client):
    assert names(client) == ["กานดา", "เกษร", "แก้ว", "โกเมน", "ขวัญ", "พิมพ์", "ไพลิน", "Anna"]


def test_same_given_name_is_ordered_by_family_name(home, client):
    for family in ("ใจดี", "กล้าหาญ", "แก้วตา"):
        SpeakerProfilePageFactory(parent=home.people, given_name="มาลี", family_name=family)
    shown = client.get("/people/").context["people"]
    assert [person.family_name for person in shown] == ["กล้าหาญ", "แก้วตา", "ใจดี"]


def test_initial_letter_is_the_consonant_behind_a_leading_vowel(people, client):
    assert initials(client) == {"ก": 4, "ข": 1, "พ": 2, "A": 1}
    assert names(client, initial="ก") == ["กานดา", "เกษร", "แก้ว", "โกเมน"]


def test_expertise_narrows_the_directory(home, client):
    topic = TopicFactory(name="PLC", slug="plc")
    expert = SpeakerProfilePageFactory(parent=home.people, given_name="ปราณี")
    expert.expertise.add(topic)
    expert.save()
    SpeakerProfilePageFactory(parent=home.people, given_name="อารี")
    assert names(client, expertise="plc") == ["ปราณี"]


def test_directory_costs_the_same_however_long_it_is(people, client, django_assert_max_num_queries):
    for person in people:
        PositionFactory(person=person)
    Site.get_site_root_paths()
    with django_assert_max_num_queries(14):
        client.get("/people/")
