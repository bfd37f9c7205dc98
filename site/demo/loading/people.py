"""Sixteen people with careers."""

from django.contrib.auth.models import AbstractUser
from wagtail.models import Page

from core.models import Topic
from demo.loading.content import read
from demo.loading.pictures import Studio
from demo.loading.publishing import ensure_page
from people.models import Appearance, Organisation, Position, Role, SpeakerProfilePage
from thai.names import join_name


def load_people(index: Page, author: AbstractUser, studio: Studio) -> None:
    for row in read("people"):

        def build(row: dict = row) -> SpeakerProfilePage:
            return _build_profile(row, studio)

        ensure_page(index, row["slug"], build, author)


def _build_profile(row: dict, studio: Studio) -> SpeakerProfilePage:
    name = join_name(row["honorific"], row["given"], row["family"])
    page = SpeakerProfilePage(
        title=name,
        honorific=row["honorific"],
        given_name=row["given"],
        family_name=row["family"],
        name_en=row["name_en"],
        summary=row["summary"],
        biography=row["biography"],
        email=row.get("email", ""),
        phone=row.get("phone", ""),
        show_contact=row.get("show_contact", False),
        portrait=studio.portrait(f"ภาพบุคคล {name}", **row["portrait"]),
    )
    page.positions = [
        _build_position(order, career) for order, career in enumerate(row["positions"])
    ]
    page.expertise = list(Topic.objects.filter(slug__in=row["expertise"]))
    return page


def _build_position(order: int, career: list) -> Position:
    title, organisation, start, end, kind = career
    workplace = Organisation.objects.get(slug=organisation)
    return Position(
        sort_order=order,
        title=title,
        organisation=workplace,
        organisation_name=workplace.name,
        start=start,
        end=end,
        kind=kind,
    )


def build_appearances(rows: list[dict]) -> list[Appearance]:
    """People of one page: profiles by slug, or bare names with what the text says of them."""
    return [_build_appearance(order, dict(row)) for order, row in enumerate(rows)]


def _build_appearance(order: int, row: dict) -> Appearance:
    if person := row.pop("person", None):
        row["person"] = SpeakerProfilePage.objects.get(slug=person)
    if organisation := row.pop("organisation", None):
        row["organisation"] = Organisation.objects.get(slug=organisation)
        row.setdefault("organisation_name", row["organisation"].name)
    row["role"] = Role(row["role"])
    return Appearance(sort_order=order, **row)
