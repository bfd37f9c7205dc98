"""Make the pages of a report out of an intake."""

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

from django.contrib.auth.models import AbstractBaseUser
from django.core.exceptions import PermissionDenied
from django.db import IntegrityError, transaction
from django.utils import timezone
from wagtail.models import Page

from core.models import BasePage, OfficeImage
from core.shortcuts import section_for
from news.intake.bodies import body_of
from news.intake.pieces import forget_bytes
from news.models import (
    EventGalleryPage,
    GalleryPhoto,
    IntakeFile,
    NewsReportPage,
    PressIntake,
    ReportLink,
)
from people.models import Appearance, SpeakerProfilePage
from thai.spelling import tidy

State = IntakeFile.State
_TOO_LATE = "สร้างร่างก่อนที่ไฟล์นี้จะส่งเสร็จ จึงไม่ได้ใช้"


@dataclass(frozen=True)
class Draft:
    """What the officer confirmed.

    `fields` are those of NewsReportPage; a person is one row of `Appearance`, with `new_profile`
    told apart. `photos` are those for the gallery in order, `lead` is one of them or of the text.
    """

    fields: dict[str, Any]
    topics: Sequence[Any] = ()
    links: Sequence[str] = ()
    people: Sequence["DraftPerson"] = ()
    photos: Sequence[OfficeImage] = ()
    lead: OfficeImage | None = None


@dataclass(frozen=True)
class DraftPerson:
    values: dict[str, Any]
    new_profile: bool = False


class TakenInError(ValueError):
    """Somebody made a report of the same text; `other` is that intake."""

    def __init__(self, other: PressIntake) -> None:
        super().__init__("มีผู้สร้างร่างจากข้อความนี้แล้ว")
        self.other = other


def claim_of(text: str) -> str:
    """Equal for texts that differ in white space only."""
    return hashlib.sha256("".join(text.split()).encode()).hexdigest()


def make_report(
    *, intake: PressIntake, draft: Draft, user: AbstractBaseUser, although_made: bool = False
) -> NewsReportPage:
    """Make the drafts of a report, its gallery and new profiles; return the report.

    Pressed twice, it is made once. Nothing is made if any of it fails.

    Raises TakenInError when somebody made a report of the same text, unless `although_made`;
    PermissionDenied when the user may not write there.
    """
    try:
        with transaction.atomic():
            return _make(intake, draft, user, although_made=although_made)
    except IntegrityError:
        if other := _maker_of(intake):
            raise TakenInError(other) from None
        raise


def _maker_of(intake: PressIntake) -> PressIntake | None:
    made = PressIntake.objects.filter(claim=claim_of(intake.text)).exclude(pk=intake.pk)
    return made.select_related("owner", "report").first()


def _make(
    intake: PressIntake, draft: Draft, user: AbstractBaseUser, *, although_made: bool
) -> NewsReportPage:
    intake = PressIntake.objects.select_for_update().get(pk=intake.pk)
    if intake.report:
        return intake.report
    if not although_made:
        _claim(intake)
    profiles = {n: _make_profile(p, user) for n, p in enumerate(draft.people) if p.new_profile}
    gallery = _make_gallery(draft, user) if draft.photos else None
    report = _make_report(intake, draft, profiles, gallery, user)
    intake.report, intake.gallery, intake.made_at = report, gallery, timezone.now()
    intake.save()
    intake.profiles.set(profiles.values())
    _give_up_unfinished(intake)
    return report


def _claim(intake: PressIntake) -> None:
    """Take hold of the text, also where the report that was made of it is gone."""
    claim = claim_of(intake.text)
    PressIntake.objects.filter(claim=claim, report=None).update(claim=None)
    intake.claim = claim
    intake.save(update_fields=["claim"])


def _give_up_unfinished(intake: PressIntake) -> None:
    """Files that are on their way come too late; after undoing they can be sent anew."""
    unfinished = intake.files.filter(state__in=[State.ARRIVING, State.ARRIVED])
    transaction.on_commit(partial(forget_bytes, list(unfinished)))
    unfinished.update(state=State.REFUSED, reason=_TOO_LATE)


def _add(model: type[BasePage], page: BasePage, user: AbstractBaseUser) -> None:
    """Add a draft below the section that `user` may write in; Wagtail logs it as its owner's."""
    section = section_for(user, model)
    if section is None:
        raise PermissionDenied
    # treebeard counts children without a lock: two who add at once would get one path.
    Page.objects.select_for_update().get(pk=section.pk)
    section.refresh_from_db()
    page.live, page.owner = False, user
    section.add_child(instance=page)
    page.save_revision(user=user, log_action=False)


def name_parts(name: str) -> tuple[str, str]:
    """Split a name without its honorific into given and family name."""
    given, _, family = tidy(name).partition(" ")
    return given, family


def _make_profile(person: DraftPerson, user: AbstractBaseUser) -> SpeakerProfilePage:
    given, family = name_parts(person.values["name"])
    profile = SpeakerProfilePage(
        honorific=person.values["honorific"], given_name=given, family_name=family
    )
    _add(SpeakerProfilePage, profile, user)
    return profile


def _make_gallery(draft: Draft, user: AbstractBaseUser) -> EventGalleryPage:
    days = {name: draft.fields.get(name) for name in ("start_date", "end_date")}
    gallery = EventGalleryPage(title=draft.fields["title"], **days)
    gallery.topics = draft.topics
    gallery.photos = [  # type: ignore[misc]
        GalleryPhoto(image=image, sort_order=place) for place, image in enumerate(draft.photos)
    ]
    _add(EventGalleryPage, gallery, user)
    return gallery


def _make_report(
    intake: PressIntake,
    draft: Draft,
    profiles: dict[int, SpeakerProfilePage],
    gallery: EventGalleryPage | None,
    user: AbstractBaseUser,
) -> NewsReportPage:
    report = NewsReportPage(**draft.fields, gallery=gallery, lead_photo=draft.lead)
    report.body = report.body.stream_block.to_python(body_of(intake))
    report.programme = report.programme.stream_block.to_python(_programme(draft.people))
    report.topics = draft.topics
    report.links = [  # type: ignore[misc]
        ReportLink(url=url, sort_order=n) for n, url in enumerate(draft.links)
    ]
    report.appearances = [  # type: ignore[misc]
        Appearance(sort_order=n, **{"person": profiles.get(n)} | person.values)
        for n, person in enumerate(draft.people)
    ]
    _add(NewsReportPage, report, user)
    return report


def _programme(people: Iterable[DraftPerson]) -> list[dict[str, Any]]:
    """One session for each title that somebody speaks on, with all who do."""
    speakers: dict[str, list[str]] = {}
    for person in people:
        if topic := person.values.get("topic"):
            speakers.setdefault(topic, []).append(person.values["name"])
    return [
        {"type": "session", "value": {"title": topic, "speakers": names}}
        for topic, names in speakers.items()
    ]
