"""Who is who on a page: its appearances, joined with the profiles they lead to."""

from wagtail.models import Page

from core.visibility import only_readable
from thai.names import fold

from .models import Appearance, Role, SpeakerProfilePage


def people_of(page: Page) -> list[Appearance]:
    """The appearances of `page`, whatever became of the people: two queries for all of them.

    `person` is set to the profile a reader of the page may follow, in the page's language where
    there is one, or to None: then the name stands alone.
    """
    appearances = list(page.appearances.select_related("organisation"))
    profiles = _profiles_to_show({a.person_id for a in appearances} - {None}, page.locale_id)
    for appearance in appearances:
        appearance.person = profiles.get(appearance.person_id)
    return appearances


def by_role(appearances: list[Appearance]) -> list[tuple[str, list[Appearance]]]:
    """(role, people) in the order of `Role`; a person of several roles stands at the main one."""
    groups = [(role, [a for a in appearances if a.role == role]) for role in Role]
    return [(str(role.label), people) for role, people in groups if people]


def addresses_by_name(appearances: list[Appearance]) -> dict[str, str]:
    """Map the folded name of everybody who has a profile to its address."""
    return {fold(a.name): a.person.url for a in appearances if a.person}


def _profiles_to_show(ids: set[int], locale_id: int) -> dict[int, SpeakerProfilePage]:
    """Map each of `ids` to its translation in the locale, or to itself; only what is readable."""
    if not ids:
        return {}
    profiles = list(SpeakerProfilePage.objects.with_translations(ids))
    shown = {}
    for profile in sorted(only_readable(profiles), key=lambda p: p.locale_id == locale_id):
        if profile.locale_id == locale_id or profile.pk in ids:
            shown[profile.translation_key] = profile
    return {p.pk: shown[p.translation_key] for p in profiles if p.translation_key in shown}
