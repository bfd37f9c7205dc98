"""Practices in the words of schema.org."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from django.http import HttpRequest

from core.structured_data import Node, node, picture_url, published, publisher_node
from people.models import Appearance, Role
from people.structured_data import nodes_of

if TYPE_CHECKING:
    from knowledge.models import BestPracticePage


def practice_node(
    practice: "BestPracticePage", people: Iterable[Appearance], request: HttpRequest
) -> Node:
    return node(
        "Article",
        headline=practice.title,
        abstract=practice.result_headline,
        description=practice.description,
        url=request.build_absolute_uri(practice.get_url(request)),
        image=picture_url(practice.sharing_image, request),
        **published(practice),
        author=nodes_of(people, {Role.AUTHOR}, request) or publisher_node(request),
        sourceOrganization=_school(practice, request),
        publisher=publisher_node(request),
        keywords=[topic.title for topic in practice.topics.all()],
        educationalLevel=[grade.title for grade in practice.grades.all()],
        about=[subject.title for subject in practice.subjects.all()],
    )


def _school(practice: "BestPracticePage", request: HttpRequest) -> Node | None:
    if not practice.school_name:
        return None
    school = practice.school
    url = request.build_absolute_uri(school.get_absolute_url()) if school else ""
    return node("Organization", name=practice.school_name, url=url)
