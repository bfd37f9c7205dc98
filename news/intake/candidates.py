"""What in the site may be meant by the names that were read."""

from core.matching import projects_like, the_one, topics_in
from core.models import Topic
from news.intake.forms import Candidates, PersonCandidates
from news.intake.proposals import Proposal
from people.matching import Directory, OrganisationRegister


def match(proposal: Proposal) -> Candidates:
    """Return what may be meant, and choose in `proposal` what is meant beyond doubt.

    Two people of one name are never chosen from, nor is what is only near.
    """
    register = OrganisationRegister()
    candidates = Candidates(
        organisers=_choose_organisation(register, proposal.event, "organiser_name", "organiser"),
        projects=_choose_project(proposal),
        people=_choose_people(register, proposal),
    )
    if not (topics := _topics(proposal)):  # none that the site knows: nothing to check
        proposal.marks = [mark for mark in proposal.marks if mark.field != "topics"]
    proposal.event["topics"] = topics
    return candidates


def _choose_organisation(
    register: OrganisationRegister, values: dict, name_key: str, key: str
) -> list:
    matches = register.organisations_like(values.get(name_key) or "")
    if one := the_one(matches):
        values[key] = one.organisation.pk
    return [match.organisation for match in matches]


def _choose_project(proposal: Proposal) -> list:
    name = proposal.event.get("project_name") or ""
    matches = projects_like([name])[name] if name else []
    if one := the_one(matches):
        proposal.event["project"] = one.project.pk
    return [match.project for match in matches]


def _choose_people(register: OrganisationRegister, proposal: Proposal) -> list[PersonCandidates]:
    directory = Directory(proposal.event.get("start_date"))
    return [_choose_person(directory, register, values) for values in proposal.people]


def _choose_person(
    directory: Directory, register: OrganisationRegister, values: dict
) -> PersonCandidates:
    people = directory.people_like(
        honorific=values.get("honorific") or "",
        name=values["name"],
        position=values.get("position") or "",
        organisation=values.get("organisation_name") or "",
    )
    if one := the_one(people):
        values["profile"] = str(one.person.pk)
    return PersonCandidates(
        people=people,
        organisations=_choose_organisation(register, values, "organisation_name", "organisation"),
    )


def _topics(proposal: Proposal) -> list[int]:
    """Topics that the reader named, and those that the text itself names."""
    named = Topic.objects.filter(name__in=proposal.topics)
    return list({topic.pk: None for topic in (*named, *topics_in(proposal.text))})
