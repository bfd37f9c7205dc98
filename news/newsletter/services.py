"""Choose, number, make and keep newsletters."""

import hashlib
import json
import logging
from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from django.contrib.auth.models import AbstractBaseUser
from django.core.files.base import ContentFile
from django.db import transaction
from django.db.models import Max
from django.utils import timezone
from django_tasks import task
from wagtail.models import Site

from core.models import OfficeImage, OfficeSettings
from core.visibility import only_readable
from news.models import Newsletter, NewsReportPage
from news.newsletter import machine
from news.newsletter.content import Story, photos_of, site_of, story_of
from news.newsletter.layouts import Layout
from news.newsletter.making import Made, make
from news.newsletter.montage import MOST_PHOTOS
from thai.dates import be_year, fiscal_year

if TYPE_CHECKING:
    from datetime import date

logger = logging.getLogger(__name__)
EXTENSIONS = {"pdf": "pdf", "png": "png", "jpeg": "jpg", "thumbnail": "small.jpg"}
DRAWN_BY = "1"  # another number makes every newsletter anew when its report is next published
FAILED = "จัดหน้าไม่สำเร็จ ระบบบันทึกสาเหตุไว้แล้ว กรุณาแจ้งผู้ดูแลระบบ"


class NotLiveError(ValueError):
    """Only what readers can see is issued."""

    def __init__(self) -> None:
        super().__init__("ข่าวนี้ยังไม่เผยแพร่ จึงยังออกจดหมายข่าวไม่ได้ ดูและดาวน์โหลดฉบับตัวอย่างได้ก่อน")


def newsletter_of(report: NewsReportPage) -> Newsletter:
    """The newsletter of `report`; one with the photos that suggest themselves if there is none."""
    found = Newsletter.objects.filter(report=report).first()
    return found or Newsletter(report=report, site=site_of(report), headline=report.title)


def office_of(report: NewsReportPage) -> OfficeSettings:
    return OfficeSettings.for_site(site_of(report))


def suggested_photos(report: NewsReportPage) -> list[OfficeImage]:
    return photos_of(report)[:MOST_PHOTOS]


def preview_story(
    report: NewsReportPage, photos: Sequence[OfficeImage], *, issue: str = ""
) -> Story:
    """What the newsletter of `report` would say now. A draft is shown with its latest changes."""
    latest = report if report.live else report.get_latest_revision_as_object()
    return _story(latest, photos, issue=issue)


@transaction.atomic
def save_choices(
    *, report: NewsReportPage, layout: Layout, photos: Sequence[OfficeImage]
) -> Newsletter:
    """Keep layout and photos; an issued newsletter is made anew."""
    defaults = {"site": site_of(report), "headline": report.title}
    newsletter, _ = Newsletter.objects.get_or_create(report=report, defaults=defaults)
    newsletter.layout = layout.key
    newsletter.save(update_fields=["layout"])
    newsletter.choose_photos(photos[:MOST_PHOTOS])
    if newsletter.number:
        transaction.on_commit(partial(make_files.enqueue, newsletter.pk))
    return newsletter


@transaction.atomic
def issue(*, newsletter: Newsletter, user: AbstractBaseUser | None) -> Newsletter:
    """Give the newsletter the next number of the year and have its files made.

    One that has a number keeps it. Whoever else issues on this site at the same moment waits for
    the row of the site, so numbers have neither gaps nor doubles.

    Raises NotLiveError for a report that readers cannot see.
    """
    Site.objects.select_for_update(no_key=True).get(pk=newsletter.site_id)
    current = Newsletter.objects.select_for_update(of=("self",)).get(pk=newsletter.pk)
    report = current.report
    if report is None or not only_readable([report]):
        raise NotLiveError
    if current.number is None:
        current.year = _year_of(timezone.localdate(), OfficeSettings.for_site(current.site))
        current.number = _next_number(current)
        current.issued_at, current.issued_by = timezone.now(), user  # type: ignore[assignment]
        current.headline = report.title
        current.save()
    transaction.on_commit(partial(make_files.enqueue, current.pk))
    return current


@task()
def make_files(newsletter_id: int) -> None:
    """Make the files of an issued newsletter, unless they show what they should already."""
    newsletter = Newsletter.objects.filter(pk=newsletter_id, number__isnull=False).first()
    if newsletter is None or newsletter.report is None:
        return
    office = OfficeSettings.for_site(newsletter.site)
    story = _story(newsletter.report, newsletter.images, issue=newsletter.issue)
    fingerprint = fingerprint_of(story, office, newsletter.how)
    if newsletter.is_made and newsletter.fingerprint == fingerprint:
        return
    try:
        made = make(story, office, newsletter.how)
    except machine.MissingMachineError as missing:
        Newsletter.objects.filter(pk=newsletter.pk).update(problem=str(missing))
    except Exception:
        # Whatever goes wrong, the officer shall read of it and not wait for ever.
        logger.exception("The newsletter %s could not be made.", newsletter.pk)
        Newsletter.objects.filter(pk=newsletter.pk).update(problem=FAILED)
    else:
        _keep(newsletter, made, fingerprint, story.headline)


def fingerprint_of(story: Story, office: OfficeSettings, layout: Layout) -> str:
    """Changes with whatever the page shows."""
    shown = [
        DRAWN_BY,
        layout.key,
        *(story.headline, story.when, story.where, story.paragraphs, story.url, story.issue),
        [_state_of(photo) for photo in story.photos],
        [office.name, office.address, office.phone, office.email, office.digits],
        [office.primary_colour, office.accent_colour, office.director_name, office.director_post],
        [_state_of(image) for image in (office.logo, office.director_photo) if image],
    ]
    return hashlib.sha256(json.dumps(shown).encode()).hexdigest()


def _story(report: NewsReportPage, photos: Sequence[OfficeImage], *, issue: str) -> Story:
    office = office_of(report)
    return story_of(report, office, issue=issue, url=report.full_url or "", photos=photos)


def _state_of(image: OfficeImage) -> list[object]:
    focus = image.get_focal_point()
    return [image.pk, image.file_hash, image.description, *(focus or [])]


def _year_of(day: "date", office: OfficeSettings) -> int:
    by_fiscal_year = office.newsletter_year == OfficeSettings.NumberingYear.FISCAL
    return fiscal_year(day) if by_fiscal_year else be_year(day)


def _next_number(newsletter: Newsletter) -> int:
    """One more than the last of the year. The very first may continue what was made by hand."""
    issued = Newsletter.objects.issued().filter(site=newsletter.site)
    last = issued.filter(year=newsletter.year).aggregate(last=Max("number"))["last"]
    if last is None and not issued.exists():
        return OfficeSettings.for_site(newsletter.site).newsletter_first_number
    return (last or 0) + 1


def _keep(newsletter: Newsletter, made: Made, fingerprint: str, headline: str) -> None:
    """Store the files under new names, then drop those they replace."""
    old = [getattr(newsletter, name) for name in Newsletter.FILES]
    replaced = [(file.storage, file.name) for file in old if file]
    base = f"{newsletter.year}-{newsletter.number}-{fingerprint[:8]}"
    for name in Newsletter.FILES:
        content = ContentFile(getattr(made, name))
        getattr(newsletter, name).save(f"{base}.{EXTENSIONS[name]}", content, save=False)
    newsletter.fingerprint, newsletter.headline, newsletter.problem = fingerprint, headline, ""
    newsletter.save(update_fields=[*Newsletter.FILES, "fingerprint", "headline", "problem"])
    for storage, name in replaced:
        storage.delete(name)
