"""Reports and galleries."""

import datetime

from django.contrib.auth.models import AbstractUser
from wagtail.models import Page

from core.models import OfficeImage, Project, Topic
from demo.loading.bodies import build_body
from demo.loading.content import read, read_day, read_time
from demo.loading.people import build_appearances
from demo.loading.pictures import Studio
from demo.loading.publishing import add_draft, ensure_page, evening_of, find_child
from news.models import EventGalleryPage, GalleryPhoto, NewsReportPage, ReportLink
from people.models import Organisation

COPIED = (
    "title", "summary", "organiser_name", "project_name", "batch", "participants",
    "participants_approximate", "schools_count", "credit", "writer", "photographer",
)  # fmt: skip


def load_galleries(index: Page, author: AbstractUser, studio: Studio) -> None:
    for row in read("galleries"):

        def build(row: dict = row) -> EventGalleryPage:
            return _build_gallery(row, studio)

        ensure_page(index, row["slug"], build, author)


def _build_gallery(row: dict, studio: Studio) -> EventGalleryPage:
    day = read_day(row["start"])
    page = EventGalleryPage(
        title=row["title"],
        start_date=day,
        end_date=read_day(row.get("end")),
        first_published_at=evening_of(day),
    )
    page.topics = list(Topic.objects.filter(slug__in=row["topics"]))
    page.photos = [
        GalleryPhoto(
            sort_order=order,
            image=studio.scene(kind, caption, credit=row["photographer"], day=day),
            caption=caption,
            credit=row["photographer"],
        )
        for order, (kind, caption) in enumerate(row["photos"])
    ]
    return page


def load_reports(index: Page, author: AbstractUser, reporter: AbstractUser, studio: Studio) -> None:
    """Publish the author's reports; the reporter's stay drafts, and the workflow is not begun."""
    for row in [*read("annotated"), *read("reports")]:

        def build(row: dict = row) -> NewsReportPage:
            return build_report(row, studio)

        if "status" not in row:
            ensure_page(index, row["slug"], build, author)
        elif not find_child(index, row["slug"]):
            add_draft(index, row["slug"], build(), reporter)


def build_report(row: dict, studio: Studio) -> NewsReportPage:
    """Make the report that an officer would type from `row` of reports.yaml, unsaved."""
    day = read_day(row.get("start"))
    page = NewsReportPage(
        **{name: row[name] for name in COPIED if name in row},
        **_build_venue(row),
        start_date=day,
        end_date=read_day(row.get("end")),
        start_time=read_time(row.get("start_time")),
        end_time=read_time(row.get("end_time")),
        organiser=Organisation.objects.filter(slug=row.get("organiser")).first(),
        project=Project.objects.filter(slug=row.get("project")).first(),
        lead_photo=_draw_lead(row, studio, day),
        gallery=EventGalleryPage.objects.filter(slug=row.get("gallery")).first(),
        body=build_body(row.get("body", []), studio, day=day),
        programme=[("session", _build_session(line)) for line in row.get("programme", [])],
        discussion_question=row.get("question", ""),
        first_published_at=evening_of(read_day(row.get("published")) or day),
    )
    page.topics = list(Topic.objects.filter(slug__in=row.get("topics", [])))
    page.links = [
        ReportLink(sort_order=n, **_build_link(link)) for n, link in enumerate(row.get("links", []))
    ]
    page.appearances = build_appearances(row.get("people", []))
    return page


def _build_venue(row: dict) -> dict:
    venue = {f"venue_{part}": value for part, value in row.get("venue", {}).items()}
    if platform := row.get("online"):
        venue |= {"is_online": True, "online_platform": platform}
    return venue


def _draw_lead(row: dict, studio: Studio, day: datetime.date | None) -> OfficeImage | None:
    if not row.get("scene"):
        return None
    return studio.scene(
        row["scene"], f"ภาพนำ {row['slug']}", credit=row.get("photographer", ""), day=day
    )


def _build_link(link: str | dict) -> dict:
    return {"url": link} if isinstance(link, str) else link


def _build_session(line: list) -> dict:
    day, start, end, title, speakers = line
    return {
        "day": read_day(day),
        "start": read_time(start),
        "end": read_time(end),
        "title": title,
        "speakers": speakers,
    }
