"""The smallest valid objects of the site."""

import datetime

import factory
import wagtail_factories
from django.contrib.auth.models import Group
from django.utils import timezone
from factory.django import DjangoModelFactory
from wagtail.models import (
    Collection,
    GroupApprovalTask,
    Locale,
    Page,
    Site,
    Task,
    Workflow,
    WorkflowPage,
    WorkflowTask,
)

from accounts.models import User
from core.editorial import STOCK_GROUPS, STOCK_WORKFLOW
from core.models import OfficeImage, OfficeSettings, Project, Topic
from core.roles import Role
from home.models import ContactPage, HomePage, StandardPage
from knowledge.models import (
    BestPracticePage,
    EvidenceRow,
    GradeLevel,
    KnowledgeIndexPage,
    SubjectArea,
)
from news.models import (
    EventGalleryPage,
    GalleryIndexPage,
    GalleryPhoto,
    NewsIndexPage,
    NewsReportPage,
)
from people.models import (
    Appearance,
    Organisation,
    PeopleIndexPage,
    Position,
    SpeakerProfilePage,
)


class UserFactory(DjangoModelFactory):
    class Meta:
        model = User
        skip_postgeneration_save = True

    username = factory.Sequence(lambda n: f"user{n}")
    email = factory.LazyAttribute(lambda user: f"{user.username}@example.org")
    password = factory.django.Password("ระบบข่าว2569")


class ImageFactory(wagtail_factories.ImageFactory):
    class Meta:
        model = OfficeImage

    title = factory.Sequence(lambda n: f"ภาพ {n}")
    description = "ครูล้อมวงคุยกันในห้องประชุม"
    collection = factory.LazyFunction(Collection.get_first_root_node)
    file = factory.django.ImageField(width=1800, height=1200, color="navy")


class TopicFactory(DjangoModelFactory):
    class Meta:
        model = Topic

    name = factory.Sequence(lambda n: f"หัวข้อ {n}")


class ProjectFactory(DjangoModelFactory):
    class Meta:
        model = Project

    name = factory.Sequence(lambda n: f"โครงการตัวอย่างที่ {n}")


class OrganisationFactory(DjangoModelFactory):
    class Meta:
        model = Organisation

    name = factory.Sequence(lambda n: f"โรงเรียนตัวอย่าง {n}")


class SubjectAreaFactory(DjangoModelFactory):
    class Meta:
        model = SubjectArea

    name = factory.Sequence(lambda n: f"สาระ {n}")


class GradeLevelFactory(DjangoModelFactory):
    class Meta:
        model = GradeLevel

    name = factory.Sequence(lambda n: f"ชั้น {n}")


class HomePageFactory(wagtail_factories.PageFactory):
    class Meta:
        model = HomePage

    title = "หน้าแรก"
    slug = "home"


class NewsIndexPageFactory(wagtail_factories.PageFactory):
    class Meta:
        model = NewsIndexPage

    title = "ข่าว"
    slug = "news"


class NewsReportPageFactory(wagtail_factories.PageFactory):
    class Meta:
        model = NewsReportPage

    title = factory.Sequence(lambda n: f"เขตพื้นที่จัดประชุมครั้งที่ {n}")
    slug = factory.Sequence(lambda n: f"report-{n}")
    start_date = datetime.date(2026, 6, 10)
    first_published_at = factory.LazyFunction(timezone.now)
    body = [("rich_text", "<p>ครูร่วมวงแลกเปลี่ยนเรียนรู้</p>")]


class GalleryIndexPageFactory(wagtail_factories.PageFactory):
    class Meta:
        model = GalleryIndexPage

    title = "ประมวลภาพ"
    slug = "galleries"


class EventGalleryPageFactory(wagtail_factories.PageFactory):
    class Meta:
        model = EventGalleryPage

    title = factory.Sequence(lambda n: f"ประมวลภาพชุดที่ {n}")
    slug = factory.Sequence(lambda n: f"gallery-{n}")


class KnowledgeIndexPageFactory(wagtail_factories.PageFactory):
    class Meta:
        model = KnowledgeIndexPage

    title = "คลังความรู้"
    slug = "knowledge"


class BestPracticePageFactory(wagtail_factories.PageFactory):
    class Meta:
        model = BestPracticePage

    title = factory.Sequence(lambda n: f"วิธีปฏิบัติที่ {n}")
    first_published_at = factory.LazyFunction(timezone.now)
    slug = factory.Sequence(lambda n: f"practice-{n}")
    sections = [
        ("process", {"heading": "", "content": [("rich_text", "<p>เปิดชั้นเรียนเดือนละครั้ง</p>")]})
    ]


class PeopleIndexPageFactory(wagtail_factories.PageFactory):
    class Meta:
        model = PeopleIndexPage

    title = "ทำเนียบวิทยากร"
    slug = "people"


class SpeakerProfilePageFactory(wagtail_factories.PageFactory):
    class Meta:
        model = SpeakerProfilePage

    given_name = "มาลี"
    family_name = factory.Sequence(lambda n: f"ดอยงาม{n}")
    title = factory.LazyAttribute(lambda person: f"{person.given_name} {person.family_name}")
    slug = factory.Sequence(lambda n: f"person-{n}")


class GalleryPhotoFactory(DjangoModelFactory):
    class Meta:
        model = GalleryPhoto

    locale = factory.SelfAttribute("page.locale")
    image = factory.SubFactory(ImageFactory)
    sort_order = factory.Sequence(lambda n: n)


class EvidenceRowFactory(DjangoModelFactory):
    class Meta:
        model = EvidenceRow

    test = EvidenceRow.Test.ONET
    subject = "คณิตศาสตร์"
    academic_year = 2567
    pupils_tested = 24
    sort_order = factory.Sequence(lambda n: n)


class PositionFactory(DjangoModelFactory):
    class Meta:
        model = Position

    locale = factory.SelfAttribute("person.locale")
    title = "ครู"


class AppearanceFactory(DjangoModelFactory):
    """Somebody on a page, on the day of the page."""

    class Meta:
        model = Appearance

    locale = factory.SelfAttribute("page.locale")
    name = factory.Sequence(lambda n: f"มาลี ดอยงาม{n}")
    day = factory.SelfAttribute("page.day")
    sort_order = factory.Sequence(lambda n: n)


class StandardPageFactory(wagtail_factories.PageFactory):
    class Meta:
        model = StandardPage

    title = "เกี่ยวกับเรา"
    slug = "about"
    body = [("rich_text", "<p>สำนักงานดูแลโรงเรียนในสามอำเภอ</p>")]


class ContactPageFactory(wagtail_factories.PageFactory):
    class Meta:
        model = ContactPage

    title = "ติดต่อเรา"
    slug = "contact"


def member_of(role: Role) -> User:
    """A member of staff in `role`, whose group `setup_editorial` made."""
    user = UserFactory()
    user.groups.add(Group.objects.get(name=role.name))
    return user


def make_site() -> HomePage:
    """Replace Wagtail's welcome page by an office's empty site; return its home page.

    Its indexes hang below as `home.news`, `home.galleries`, `home.knowledge`, `home.people`.
    """
    site = Site.objects.get(is_default_site=True)
    welcome = site.root_page
    home = HomePageFactory(parent=welcome.get_parent(), slug="office")
    site.root_page = home
    site.save()
    welcome.delete()
    OfficeSettings.objects.update_or_create(
        site=site, defaults={"name": "สำนักงานเขตพื้นที่การศึกษาทดสอบ", "short_name": "สพป.ทดสอบ"}
    )
    home.refresh_from_db()
    home.news = NewsIndexPageFactory(parent=home)
    home.galleries = GalleryIndexPageFactory(parent=home)
    home.knowledge = KnowledgeIndexPageFactory(parent=home)
    home.people = PeopleIndexPageFactory(parent=home)
    return home


def unmake_site() -> None:
    """Take away what every test begins with: what is left is as the migrations leave it."""
    welcome = Page.objects.get(depth=1).add_child(instance=Page(title="Welcome", slug="home"))
    Site.objects.update(root_page=welcome)
    HomePage.objects.get().delete()
    for model in (OfficeSettings, Group, Workflow, Task):
        model.objects.all().delete()
    task = GroupApprovalTask.objects.create(name=STOCK_WORKFLOW)
    task.groups.set([Group.objects.create(name=name) for name in STOCK_GROUPS])
    workflow = Workflow.objects.create(name=STOCK_WORKFLOW)
    WorkflowTask.objects.create(workflow=workflow, task=task)
    WorkflowPage.objects.create(workflow=workflow, page=Page.objects.get(depth=1))


def the_site() -> HomePage:
    """The home page that `make_site` made, with its indexes."""
    home = HomePage.objects.get()
    home.news = NewsIndexPage.objects.get()
    home.galleries = GalleryIndexPage.objects.get()
    home.knowledge = KnowledgeIndexPage.objects.get()
    home.people = PeopleIndexPage.objects.get()
    return home


def translated(page: Page, **fields: object) -> Page:
    """The English copy of `page`, published, with `fields` changed; those above it are aliases."""
    english, _ = Locale.objects.get_or_create(language_code="en")
    copy = page.copy_for_translation(english, copy_parents=True)
    for name, value in fields.items():
        setattr(copy, name, value)
    copy.save_revision().publish()
    copy.refresh_from_db()
    return copy
