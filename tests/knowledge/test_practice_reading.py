"""A teacher finds a practice and reads first what it changed."""

import pytest
from wagtail.models import Site

from people.models import Role
from tests.factories import (
    AppearanceFactory,
    BestPracticePageFactory,
    EvidenceRowFactory,
    GradeLevelFactory,
    ImageFactory,
    OrganisationFactory,
    ProjectFactory,
    SpeakerProfilePageFactory,
    SubjectAreaFactory,
    TopicFactory,
)


@pytest.fixture
def practice(home):
    practice = BestPracticePageFactory(
        parent=home.knowledge,
        title="วงคุยครูทุกวันพุธ",
        school=OrganisationFactory(name="โรงเรียนบ้านห้วยผึ้ง", slug="school"),
        school_name="โรงเรียนบ้านห้วยผึ้ง",
        project=ProjectFactory(slug="project"),
        lead_photo=ImageFactory(),
    )
    practice.topics.set([TopicFactory(slug="topic")])
    practice.subjects.set([SubjectAreaFactory(slug="subject")])
    practice.grades.set([GradeLevelFactory(slug="grade")])
    practice.save()
    return practice


@pytest.mark.parametrize("facet", ["topic", "subject", "grade", "school", "project"])
def test_practice_is_found_by(home, practice, client, facet):
    BestPracticePageFactory(parent=home.knowledge)
    assert list(client.get("/knowledge/", {facet: facet}).context["practices"]) == [practice]


def test_grades_are_offered_in_the_order_of_the_school_years(home, client):
    for order, name in ((6, "ป.6"), (1, "ป.1"), (3, "ป.3")):
        page = BestPracticePageFactory(parent=home.knowledge)
        page.grades.set([GradeLevelFactory(name=name, order=order)])
        page.save()
    facets = client.get("/knowledge/").context["listing"].facets
    grades = next(facet for facet in facets if facet.name == "grade")
    assert [option.label for option in grades.options] == ["ป.1", "ป.3", "ป.6"]


def test_page_tells_its_evidence_without_small_groups(practice, client):
    EvidenceRowFactory(page=practice, academic_year=2566, school_score="38.20")
    EvidenceRowFactory(page=practice, academic_year=2567, school_score="52.45")
    EvidenceRowFactory(
        page=practice, subject="ภาษาไทย", academic_year=2567, school_score="97.31", pupils_tested=3
    )
    page = client.get(practice.url).content.decode()
    assert "38.20" in page
    assert "52.45" in page
    assert "97.31" not in page
    assert "น้อยกว่า 5 คน" in page


def test_authors_are_named_with_their_posts(home, practice, client):
    author = SpeakerProfilePageFactory(parent=home.people)
    AppearanceFactory(
        page=practice, person=author, role=Role.AUTHOR, name="มาลี ใจดี", position="ครูชำนาญการ"
    )
    page = client.get(practice.url).content.decode()
    assert "มาลี ใจดี" in page
    assert "ครูชำนาญการ" in page
    assert f'href="{author.url}"' in page


def test_practice_is_read_in_few_queries(home, practice, client, django_assert_max_num_queries):
    for year in range(2560, 2570):
        EvidenceRowFactory(page=practice, academic_year=year, grade=practice.grades.first())
    for _ in range(5):
        person = SpeakerProfilePageFactory(parent=home.people)
        AppearanceFactory(page=practice, person=person, role=Role.AUTHOR)
    Site.get_site_root_paths()
    with django_assert_max_num_queries(21):
        client.get(practice.url)


def test_listing_costs_the_same_however_long_it_is(
    home, practice, client, django_assert_max_num_queries
):
    for _ in range(10):
        BestPracticePageFactory(parent=home.knowledge, lead_photo=practice.lead_photo)
    Site.get_site_root_paths()
    for address in ("/knowledge/", "/knowledge/?topic=topic&grade=grade"):
        with django_assert_max_num_queries(14):
            client.get(address)
