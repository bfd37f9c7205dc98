"""Names are linked where one is meant beyond doubt; else somebody has to choose."""

from news.intake.candidates import match
from news.intake.proposals import propose
from tests.factories import (
    OrganisationFactory,
    ProjectFactory,
    SpeakerProfilePageFactory,
    TopicFactory,
)
from tests.news.intake.at_the_desk import TEXT

MALEE = {"given_name": "มาลี", "family_name": "ดอยงาม", "honorific": "นางสาว"}


def person(home, **fields: object):
    return SpeakerProfilePageFactory(parent=home.people, **MALEE | fields)


def test_person_of_the_same_name_is_linked(home):
    malee = person(home)
    proposal = propose(TEXT)
    match(proposal)
    assert [values.get("profile") for values in proposal.people] == [None, str(malee.pk)]


def test_two_of_one_name_are_offered_and_neither_linked(home):
    both = {person(home).pk, person(home).pk}
    proposal = propose(TEXT)
    candidates = match(proposal)
    assert {found.person.pk for found in candidates.people[1].people} == both
    assert "profile" not in proposal.people[1]


def test_near_name_is_offered_and_not_linked(home):
    near = person(home, family_name="ดอยงามม")
    proposal = propose(TEXT)
    candidates = match(proposal)
    assert [found.person for found in candidates.people[1].people] == [near]
    assert "profile" not in proposal.people[1]


def test_organisation_of_the_register_is_linked_and_its_name_kept_as_written(home):
    school = OrganisationFactory(name="โรงเรียนบ้านน้ำปาย")
    proposal = propose(TEXT)
    match(proposal)
    assert proposal.people[1]["organisation"] == school.pk
    assert proposal.people[1]["organisation_name"] == "โรงเรียนบ้านน้ำปาย"


def test_project_that_the_text_names_is_linked(home):
    project = ProjectFactory(name="โครงการพัฒนาการอ่านออกเขียนได้")
    proposal = propose(TEXT.replace("ครูทุกคน", "ตามโครงการ “พัฒนาการอ่านออกเขียนได้” ครูทุกคน"))
    match(proposal)
    assert proposal.event["project"] == project.pk


def test_topics_of_the_text_are_ticked(home):
    plc, other = TopicFactory(name="PLC"), TopicFactory(name="กีฬา")
    proposal = propose(TEXT)
    match(proposal)
    assert plc.pk in proposal.event["topics"]
    assert other.pk not in proposal.event["topics"]


def test_text_without_names_has_no_candidates(home):
    candidates = match(propose("ข่าว"))
    assert not candidates.people
    assert not candidates.organisers
