"""People in the words of schema.org."""

from collections.abc import Iterable, Set
from typing import TYPE_CHECKING

from django.http import HttpRequest

from core.structured_data import Node, node, picture_url

if TYPE_CHECKING:
    from people.models import Appearance, SpeakerProfilePage


def profile_node(profile: "SpeakerProfilePage", request: HttpRequest) -> Node:
    """A person as the profile tells of them today; contact only if they agreed to show it."""
    post = profile.current_post
    return node(
        "Person",
        name=profile.full_name,
        honorificPrefix=profile.honorific,
        alternateName=profile.name_en,
        description=profile.description,
        url=request.build_absolute_uri(profile.get_url(request)),
        image=picture_url(profile.portrait, request),
        jobTitle=post.title if post else "",
        worksFor=node("Organization", name=post.organisation_name) if post else None,
        knowsAbout=[topic.title for topic in profile.expertise.all()],
        email=profile.email if profile.show_contact else "",
        telephone=profile.phone if profile.show_contact else "",
    )


def appearance_node(appearance: "Appearance", request: HttpRequest) -> Node:
    """A person as they were on the day of the page."""
    url = appearance.person.get_url(request) if appearance.person else ""
    return node(
        "Person",
        name=appearance.name,
        honorificPrefix=appearance.honorific,
        jobTitle=appearance.position,
        url=request.build_absolute_uri(url) if url else "",
    )


def nodes_of(people: "Iterable[Appearance]", roles: Set[str], request: HttpRequest) -> list[Node]:
    """Those of `people` who had one of `roles`."""
    return [appearance_node(p, request) for p in people if roles & {p.role, *p.more_roles}]
