"""What follows when a report is published or a photo of a newsletter changes."""

from collections.abc import Iterable
from functools import partial

from django.db import transaction
from django.db.models.signals import post_save
from wagtail.signals import page_published

from core.models import OfficeImage
from news.models import Newsletter, NewsReportPage
from news.newsletter.services import make_files


def report_was_published(instance: NewsReportPage, **kwargs: object) -> None:
    _make_anew(Newsletter.objects.filter(report=instance))


def photo_was_changed(instance: OfficeImage, created: bool, raw: bool, **kwargs: object) -> None:
    if not created and not raw:
        _make_anew(Newsletter.objects.filter(photos__image=instance))


def _make_anew(newsletters: Iterable[Newsletter]) -> None:
    """Issued ones only; what shows the same as before is not made again."""
    for newsletter in newsletters:
        if newsletter.number:
            transaction.on_commit(partial(make_files.enqueue, newsletter.pk))


page_published.connect(
    report_was_published, sender=NewsReportPage, dispatch_uid="news.newsletter_of_report"
)
post_save.connect(photo_was_changed, sender=OfficeImage, dispatch_uid="news.newsletter_photo")
