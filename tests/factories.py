"""The smallest valid objects of the site."""

import datetime

import factory
import wagtail_factories
from django.contrib.auth import get_user_model
from factory.django import DjangoModelFactory
from wagtail.models import Site

from core.models import OfficeImage, OfficeSettings, Project, Topic
from home.models import ContactPage, HomePage, StandardPage
from knowledge.models import BestPracticePage, GradeLevel, KnowledgeIndexPage, SubjectArea
from news.models import EventGalleryPage, GalleryIndexPage, NewsIndexPage, NewsReportPage
from people.models import Organisation, PeopleIndexPage, SpeakerProfilePage


class UserFactory(DjangoModelFactory):
    class Meta:
        model = get_user_model()
        skip_postgeneration_save = True

    username = factory.Sequence(lambda n: f"user{n}")
    email = factory.LazyAttribute(lambda user: f"{user.username}@example.org")
    password = factory.django.Password("ระบบข่าว2569")


class ImageFactory(wagtail_factories.ImageFactory):
    class Meta:
        model = OfficeImage

    title = factory.Sequence(lambda n: f"ภาพ {n}")
    description = "ครูล้อมวงคุยกันในห้องประชุม"
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
