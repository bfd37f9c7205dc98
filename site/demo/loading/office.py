"""The office, its vocabulary and its empty sections."""

from django.contrib.auth.models import AbstractUser
from wagtail.models import Page, Site

from core.models import OfficeSettings, Project, SocialChannel, Topic
from demo.loading.bodies import build_body
from demo.loading.content import read
from demo.loading.pictures import Studio
from demo.loading.publishing import ensure_page, find_child, publish
from home.models import ContactPage, ContactPhone, HomePage, LeadReport, StandardPage
from home.services import create_site
from knowledge.models import GradeLevel, SubjectArea
from people.models import Organisation


def load_vocabulary() -> None:
    """Topics, projects, subjects, grades and organisations, matched by their slug."""
    office, vocabulary = read("office"), read("vocabulary")
    for model, rows in (
        (Topic, office["topics"]),
        (Project, office["projects"]),
        (SubjectArea, vocabulary["subjects"]),
        (GradeLevel, vocabulary["grades"]),
    ):
        for row in rows:
            model.objects.get_or_create(slug=row["slug"], defaults=row)
    _number(SubjectArea, [row["slug"] for row in vocabulary["subjects"]])
    _number(GradeLevel, [row["slug"] for row in vocabulary["grades"]])
    load_organisations()


def _number(model: type[SubjectArea] | type[GradeLevel], slugs: list[str]) -> None:
    for order, slug in enumerate(slugs, start=1):
        model.objects.filter(slug=slug, order=0).update(order=order)


def load_organisations() -> None:
    for row in read("organisations"):
        fields = dict(row)
        parent = fields.pop("parent", None)
        if parent:
            fields["parent"] = Organisation.objects.get(slug=parent)
        Organisation.objects.get_or_create(slug=row["slug"], defaults=fields)


def load_home() -> HomePage:
    """The office's home page with its four sections."""
    content = read("office")["home"]
    home = create_site(title=content["title"], summary=content["summary"])
    load_settings(home.get_site())
    return home


def choose_leads(home: HomePage, news: Page) -> None:
    """Put the reports marked `lead` on the front page, as an editor's choice."""
    chosen = sorted((row for row in read("reports") if "lead" in row), key=lambda row: row["lead"])
    home.lead_reports = [
        LeadReport(sort_order=order, related=find_child(news, row["slug"]))
        for order, row in enumerate(chosen)
    ]
    home.save_revision()
    publish(home, home.owner)


def load_settings(site: Site) -> None:
    fields = dict(read("office")["office"])
    channels = fields.pop("channels")
    settings, created = OfficeSettings.objects.get_or_create(site=site, defaults=fields)
    if created:
        settings.channels.set([SocialChannel(**channel) for channel in channels])
        settings.save()


def load_standard_pages(home: HomePage, author: AbstractUser, studio: Studio) -> None:
    for row in read("office")["pages"]:

        def build(row: dict = row) -> StandardPage:
            return StandardPage(
                title=row["title"],
                summary=row["summary"],
                show_in_menus=row.get("in_menus", False),
                body=build_body(row["body"], studio),
            )

        ensure_page(home, row["slug"], build, author)
    ensure_page(home, "contact", _build_contact, author)


def _build_contact() -> ContactPage:
    fields = {k: v for k, v in read("office")["contact"].items() if not k.endswith("_en")}
    phones = fields.pop("phones")
    page = ContactPage(**fields, show_in_menus=True)
    page.phones = [ContactPhone(sort_order=n, **phone) for n, phone in enumerate(phones)]
    return page
