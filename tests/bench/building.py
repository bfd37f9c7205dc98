"""An office that has written a lot, made quickly and the same every time.

Pages are rows of two tables, which `bulk_create` refuses: the base rows are created in bulk, then
the rows of the type are inserted with the keys that came back.
"""

import datetime
import random
from collections.abc import Sequence
from dataclasses import dataclass

from django.contrib.contenttypes.models import ContentType
from django.db import connection, models, transaction
from django.utils import timezone
from wagtail.models import Page

from core.models import OfficeImage, Project, Topic
from discussion.models import Comment
from home.models import HomePage
from knowledge.models import BestPracticePage
from news.models import NewsReportPage
from people.models import Appearance, Organisation, Role, SpeakerProfilePage
from tests.factories import make_site

ORGANISATIONS, TOPICS, PROJECTS, PEOPLE, PICTURES = 200, 40, 30, 200, 50
REPORTS_FOR_EACH_PRACTICE = 20
COMMENTS = 40
FIRST_DAY, DAYS = datetime.date(2016, 10, 1), 3600
PARAGRAPH = "ครูร่วมวงแลกเปลี่ยนเรียนรู้เรื่องการสอนอ่านและเขียนในชั้นเรียน " * 12
BODY = [("rich_text", f"<p>{PARAGRAPH}</p>")] * 4


@dataclass(frozen=True)
class Office:
    """What reports refer to; the first topic is the commonest, the first person the busiest."""

    home: HomePage
    organisations: list[Organisation]
    topics: list[Topic]
    projects: list[Project]
    pictures: list[OfficeImage]
    people: list[SpeakerProfilePage]


@transaction.atomic
def make_office() -> Office:
    home = make_site()
    pictures = OfficeImage.objects.bulk_create(
        OfficeImage(title=f"ภาพ {n}", file=f"{n}.jpg", width=1800, height=1200, file_hash=f"{n:08}")
        for n in range(PICTURES)
    )
    people = [_person(n, pictures[n % PICTURES]) for n in range(PEOPLE)]
    return Office(
        home=home,
        organisations=_named(Organisation, "โรงเรียนตัวอย่าง", ORGANISATIONS),
        topics=_named(Topic, "หัวข้อ", TOPICS),
        projects=_named(Project, "โครงการ", PROJECTS),
        pictures=pictures,
        people=add_pages(home.people, people),
    )


@transaction.atomic
def add_reports(office: Office, count: int) -> None:
    """Publish `count` more reports, and a practice for every twenty of them."""
    chance = random.Random(count)  # noqa: S311  (the same office every time)
    reports = add_pages(office.home.news, [_report(n, office, chance) for n in range(count)])
    practices = count // REPORTS_FOR_EACH_PRACTICE
    add_pages(office.home.knowledge, [_practice(n, office, chance) for n in range(practices)])
    _label(reports, office, chance)
    _name_people(reports, office, chance)
    Comment.objects.bulk_create(
        Comment(page=reports[0], name="ครู", email="kru@example.org", text=PARAGRAPH, status=status)
        for status in [Comment.Status.APPROVED] * COMMENTS
    )


def add_pages(parent: Page, pages: list[Page]) -> list[Page]:
    """Publish `pages`, all of one type, below `parent`, after those that are there."""
    parent.refresh_from_db()
    kind = ContentType.objects.get_for_model(type(pages[0]))
    for step, page in enumerate(pages, start=parent.numchild + 1):
        page.path = page._get_path(parent.path, parent.depth + 1, step)
        page.slug = f"{page.slug}-{step}"
        page.url_path = f"{parent.url_path}{page.slug}/"
        page.depth, page.locale_id, page.content_type = parent.depth + 1, parent.locale_id, kind
        page.draft_title = page.title
    fields = [field.attname for field in Page._meta.concrete_fields if not field.primary_key]
    bases = [Page(**{name: getattr(page, name) for name in fields}) for page in pages]
    for page, base in zip(pages, Page.objects.bulk_create(bases), strict=True):
        page.pk = page.id = base.pk
    _insert_own_rows(pages)
    Page.objects.filter(pk=parent.pk).update(numchild=parent.numchild + len(pages))
    return pages


def _insert_own_rows(pages: Sequence[Page]) -> None:
    fields = type(pages[0])._meta.local_concrete_fields
    size = connection.ops.bulk_batch_size(fields, pages)
    for start in range(0, len(pages), size):
        manager = type(pages[0])._base_manager
        manager.all()._insert(pages[start : start + size], fields=fields, using=connection.alias)


def _named(model: type[models.Model], name: str, count: int) -> list[models.Model]:
    slug = model._meta.model_name
    return model.objects.bulk_create(
        model(name=f"{name} {n}", slug=f"{slug}-{n}") for n in range(count)
    )


def _published(day: datetime.date) -> dict[str, object]:
    moment = datetime.datetime.combine(
        day, datetime.time(17), tzinfo=timezone.get_default_timezone()
    )
    return {"live": True, "first_published_at": moment, "last_published_at": moment}


def _person(n: int, portrait: OfficeImage) -> SpeakerProfilePage:
    letter = chr(ord("ก") + n % 44)
    return SpeakerProfilePage(
        title=f"นาง{letter}านดา ใจดี{n}",
        slug="person",
        honorific="นาง",
        given_name=f"{letter}านดา",
        family_name=f"ใจดี{n}",
        portrait=portrait,
        **_published(FIRST_DAY),
    )


def _report(n: int, office: Office, chance: random.Random) -> NewsReportPage:
    day = FIRST_DAY + datetime.timedelta(days=chance.randrange(DAYS))
    return NewsReportPage(
        title=f"สำนักงานเขตพื้นที่จัดประชุมครูแกนนำครั้งที่ {n}",
        slug="report",
        summary="ครูแกนนำจากทุกอำเภอร่วมวางแผนเปิดชั้นเรียน",
        start_date=day,
        listed_on=day,
        venue_name="ห้องประชุมสำนักงาน",
        body=BODY,
        organiser=chance.choice(office.organisations),
        project=chance.choice(office.projects),
        lead_photo=chance.choice(office.pictures),
        **_published(day),
    )


def _practice(n: int, office: Office, chance: random.Random) -> BestPracticePage:
    return BestPracticePage(
        title=f"การสอนอ่านด้วยวงคุยครู {n}",
        slug="practice",
        summary="วงคุยครูทุกวันพุธ",
        sections=[("process", {"heading": "", "content": BODY})],
        school=chance.choice(office.organisations),
        lead_photo=chance.choice(office.pictures),
        **_published(FIRST_DAY + datetime.timedelta(days=chance.randrange(DAYS))),
    )


def _label(reports: Sequence[Page], office: Office, chance: random.Random) -> None:
    """Two topics for each report; the first topic for every fourth."""
    through = NewsReportPage.topics.through
    through.objects.bulk_create(
        through(newsreportpage_id=report.pk, topic_id=topic.pk)
        for n, report in enumerate(reports)
        for topic in (office.topics[0 if n % 4 == 0 else 1], chance.choice(office.topics[2:]))
    )


def _name_people(reports: Sequence[Page], office: Office, chance: random.Random) -> None:
    """Four people for each report: the director presides over all of them."""

    def appearance(report: Page, person: SpeakerProfilePage, role: Role) -> Appearance:
        return Appearance(
            page_id=report.pk,
            locale_id=report.locale_id,
            person=person,
            name=person.full_name,
            position="ผู้อำนวยการ",
            role=role,
            day=report.listed_on,
        )

    director, *others = office.people
    Appearance.objects.bulk_create(
        [appearance(report, director, Role.PRESIDING) for report in reports]
        + [
            appearance(report, person, Role.SPEAKER)
            for report in reports
            for person in chance.sample(others, 3)
        ],
        batch_size=5000,
    )
