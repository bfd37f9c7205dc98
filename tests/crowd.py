"""A site as large as wanted, in seconds: rows are written in bulk, as saving pages would not."""

import datetime
import itertools
import uuid
from collections.abc import Iterable

from django.contrib.contenttypes.models import ContentType
from django.db import transaction
from django.utils import timezone
from wagtail.models import Page

from knowledge.models import BestPracticePage
from news.models import NewsReportPage
from people.models import Appearance, Role, SpeakerProfilePage
from tests.factories import (
    ImageFactory,
    OrganisationFactory,
    ProjectFactory,
    TopicFactory,
    make_site,
)

REPORTS_PER_PERSON = 30  # so that there are more people where there are more reports
REPORTS_PER_PRACTICE = 20
DAYS = 1500  # over which it all happened
PARAGRAPH = "<p>ครูจากสิบสองโรงเรียนร่วมวงแลกเปลี่ยนเรียนรู้เรื่องการอ่านออกเขียนได้ของเด็กชั้นต้น</p>"


class Crowd:
    """Reports, practices and people of an office that has been at it for years."""

    def __init__(self) -> None:
        self.home = make_site()
        self.topics = TopicFactory.create_batch(20)
        self.projects = ProjectFactory.create_batch(10)
        self.schools = OrganisationFactory.create_batch(40)
        self.photos = ImageFactory.create_batch(12)
        self.size = 0

    @transaction.atomic
    def grow_to(self, size: int) -> None:
        """Add reports until there are `size`, and people and practices in proportion."""
        numbers = range(self.size, size)
        self._add_people(numbers)
        self._add_practices(numbers)
        self._add_reports(numbers)
        self.size = size

    def addresses(self) -> dict[str, str]:
        """Where one page of each kind is; report, practice and person have neighbours."""
        pages = {
            "report": NewsReportPage.objects.order_by("-listed_on")[5],
            "practice": BestPracticePage.objects.last(),
            "person": SpeakerProfilePage.objects.first(),
        }
        return {
            "home": "/",
            "listing": "/news/",
            "filtered": f"/news/?topic={self.topics[3].slug}",
            **{name: page.get_url() for name, page in pages.items()},
            "feed": "/feeds/news.rss",
        }

    def _add_people(self, numbers: range) -> None:
        insert_below(
            self.home.people,
            [
                SpeakerProfilePage(
                    title=f"มาลี ดอยงาม{n}",
                    slug=f"person-{n}",
                    given_name="มาลี",
                    family_name=f"ดอยงาม{n}",
                )
                for n in numbers
                if n % REPORTS_PER_PERSON == 0
            ],
        )

    def _add_practices(self, numbers: range) -> None:
        chosen = [n for n in numbers if n % REPORTS_PER_PRACTICE == 0]
        practices = [
            BestPracticePage(
                title=f"อ่านคล่องเขียนคล่องด้วยวงเรียนรู้ {n}",
                slug=f"practice-{n}",
                school=pick(self.schools, n),
                project=pick(self.projects, n),
                sections=[("process", {"heading": "", "content": [("rich_text", PARAGRAPH)] * 3})],
            )
            for n in chosen
        ]
        insert_below(self.home.knowledge, practices)
        self._tag(BestPracticePage, practices)

    def _add_reports(self, numbers: range) -> None:
        today = timezone.localdate()
        reports = [
            NewsReportPage(
                title=f"เขตพื้นที่จัดเวทีแลกเปลี่ยนเรียนรู้ครูผู้สอนภาษาไทย ครั้งที่ {n}",
                slug=f"report-{n}",
                summary="ครูจากสิบสองโรงเรียนพบกันหนึ่งวัน ได้แผนการสอนกลับไปคนละสามแผน",
                start_date=today - datetime.timedelta(days=n % DAYS),
                listed_on=today - datetime.timedelta(days=n % DAYS),
                organiser=pick(self.schools, n),
                project=pick(self.projects, n),
                lead_photo=pick(self.photos, n),
                body=[("rich_text", PARAGRAPH)] * 6,
            )
            for n in numbers
        ]
        insert_below(self.home.news, reports)
        self._tag(NewsReportPage, reports)
        self._let_people_appear(reports)

    def _tag(self, model: type[Page], pages: Iterable[Page]) -> None:
        through = model.topics.through
        column = model._meta.model_name
        through.objects.bulk_create(
            through(**{f"{column}_id": page.pk, "topic_id": pick(self.topics, page.pk + step).pk})
            for page in pages
            for step in (0, 7)
        )

    def _let_people_appear(self, reports: Iterable[NewsReportPage]) -> None:
        people = itertools.cycle(SpeakerProfilePage.objects.order_by("pk"))
        Appearance.objects.bulk_create(
            Appearance(
                page_id=report.pk,
                locale_id=report.locale_id,
                person=person,
                role=role,
                name=person.title,
                position="ครูชำนาญการพิเศษ",
                organisation=report.organiser,
                day=report.start_date,
                sort_order=order,
            )
            for report in reports
            for order, role in enumerate((Role.PRESIDING, Role.SPEAKER, Role.ATTENDEE))
            for person in [next(people)]
        )


def pick(rows: list, number: int):
    return rows[number % len(rows)]


def insert_below(parent: Page, pages: list) -> None:
    """Insert published pages of one type as the last children of `parent`, without signals."""
    if not pages:
        return
    now = timezone.now()
    parent.refresh_from_db()
    model = type(pages[0])
    content_type = ContentType.objects.get_for_model(model)
    for step, page in enumerate(pages, start=parent.numchild + 1):
        page.path = Page._get_path(parent.path, parent.depth + 1, step)
        page.depth = parent.depth + 1
        page.url_path = f"{parent.url_path}{page.slug}/"
        page.content_type = content_type
        page.locale_id = parent.locale_id
        page.translation_key = uuid.uuid4()
        page.draft_title = page.title
        page.first_published_at = now - datetime.timedelta(days=step % DAYS, minutes=step)
        page.last_published_at = page.first_published_at
    shared = [field.name for field in Page._meta.concrete_fields if field.name != "id"]
    Page.objects.bulk_create(
        Page(**{name: getattr(page, name) for name in shared}) for page in pages
    )
    ids = dict(Page.objects.child_of(parent).values_list("path", "id"))
    for page in pages:
        page.pk = page.page_ptr_id = ids[page.path]
    model._base_manager.all()._batched_insert(pages, model._meta.local_concrete_fields, None)
    Page.objects.filter(pk=parent.pk).update(numchild=parent.numchild + len(pages))
