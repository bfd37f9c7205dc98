"""Reports that may already tell of the event whose text an officer is taking in."""

import datetime
from collections.abc import Iterable
from dataclasses import dataclass

from django.conf import settings
from django.contrib.auth.models import AbstractBaseUser, AnonymousUser
from django.db.models import CharField, Q, Value
from django.db.models.fields.json import KeyTextTransform
from django.db.models.functions import Cast, NullIf
from wagtail.models import Page
from wagtail.permission_policies.pages import PagePermissionPolicy
from wagtail.query import PageQuerySet

from core.matching import MOST_MATCHES, likeness
from core.visibility import readable
from news.models import NewsReportPage
from search.short_forms import shortened

_DAYS_APART = datetime.timedelta(days=3)
_ALIKE, _NEARLY_EQUAL = 0.55, 0.8  # of titles of one day, and of neighbouring days
_COMPARED = 300  # the reports changed last, where more of them are of these days


@dataclass(frozen=True)
class _Told:
    """What a report says of its event: as published or, where it never was, in its last draft."""

    pk: int
    title: str
    start: datetime.date | None
    end: datetime.date | None

    def is_on(self, day: datetime.date) -> bool:
        return self.start is not None and self.start <= day <= (self.end or self.start)


def reports_like(
    *, title: str, day: datetime.date | None, user: AbstractBaseUser | AnonymousUser
) -> list[NewsReportPage]:
    """Return the reports that `user` may see of nearly this title and day, best first.

    Titles of the same day may differ more than those of days up to three apart, of a draft without
    a date, or where `day` is unknown.
    """
    scored = [(_score(told, title, day), told.pk) for told in _told(_of_these_days(day), user)]
    best = sorted((row for row in scored if row[0]), reverse=True)[:MOST_MATCHES]
    pages = NewsReportPage.objects.defer_streamfields().in_bulk([pk for _, pk in best])
    return [pages[pk] for _, pk in best]


def _score(told: _Told, title: str, day: datetime.date | None) -> float:
    """Return how alike they are; 0 if they are not."""
    alike = likeness(shortened(told.title), shortened(title))
    needed = _ALIKE if day and told.is_on(day) else _NEARLY_EQUAL
    return alike if alike >= needed else 0.0


def _of_these_days(day: datetime.date | None) -> Q:
    if day is None:
        return Q()
    first, last = day - _DAYS_APART, day + _DAYS_APART
    published = Q(start_date__range=(first, last)) | Q(start_date__lte=last, end_date__gte=first)
    dates = (first.isoformat(), last.isoformat())
    drafted = (
        Q(draft_start=None)
        | Q(draft_start__range=dates)
        | Q(draft_start__lte=dates[1], draft_end__gte=dates[0])
    )
    return (~_NEVER_PUBLISHED & published) | (_NEVER_PUBLISHED & drafted)


_NEVER_PUBLISHED = Q(first_published_at=None, latest_revision__isnull=False)


def _told(days: Q, user: AbstractBaseUser | AnonymousUser) -> Iterable[_Told]:
    """What the reports of these days say, in Thai. Drafts are read without their texts."""
    rows = (
        NewsReportPage.objects.filter(locale__language_code=settings.LANGUAGE_CODE)
        .among(_visible(user))
        .annotate(
            draft_start=_in_draft("start_date"),
            draft_end=_in_draft("end_date"),
        )
        .filter(days)
        .order_by("-latest_revision_created_at", "-pk")
    )
    published = ("pk", "first_published_at", "latest_revision", "title", "start_date", "end_date")
    draft = ("draft_title", "draft_start", "draft_end")
    for row in rows.values_list(*published, *draft, named=True)[:_COMPARED]:
        if row.first_published_at or not row.latest_revision:
            yield _Told(row.pk, row.title, row.start_date, row.end_date)
        else:
            yield _Told(row.pk, row.draft_title, _day(row.draft_start), _day(row.draft_end))


def _in_draft(field: str) -> NullIf:
    """What was saved last, as text: days compare as they are written in ISO form.

    SQLite's "null" of JSON is a word until it is told otherwise.
    """
    text = Cast(KeyTextTransform(field, "latest_revision__content"), CharField())
    return NullIf(text, Value("null"))


def _day(text: str | None) -> datetime.date | None:
    return datetime.date.fromisoformat(text) if text else None


def _visible(user: AbstractBaseUser | AnonymousUser) -> PageQuerySet:
    """Pages that everybody may read, and those in the part of the tree where `user` works."""
    own = PagePermissionPolicy().instances_user_has_any_permission_for(
        user, {"add", "change", "publish"}
    )
    return own | readable(Page.objects.all())
