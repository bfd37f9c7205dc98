"""What the office's site starts with."""

from urllib.parse import urlsplit

from django.apps import apps
from django.conf import settings
from django.db import transaction
from wagtail.models import Page, Site

from home.models import HomePage

SECTIONS = (
    ("news", "news.NewsIndexPage", "ข่าวประชาสัมพันธ์",
     "รายงานกิจกรรมของเขตพื้นที่และโรงเรียน แยกตามปีงบประมาณ หัวข้อ และหน่วยงาน"),
    ("knowledge", "knowledge.KnowledgeIndexPage", "คลังความรู้",
     "วิธีปฏิบัติที่เป็นเลิศจากห้องเรียนจริง พร้อมหลักฐานว่าได้ผลอย่างไร"),
    ("galleries", "news.GalleryIndexPage", "ประมวลภาพ",
     "ภาพจากกิจกรรมของเขตพื้นที่และโรงเรียน"),
    ("people", "people.PeopleIndexPage", "ทำเนียบวิทยากร",
     "ครู ศึกษานิเทศก์ และผู้บริหารที่พร้อมแบ่งปันประสบการณ์"),
)  # fmt: skip

PORTS = {"http": 80, "https": 443}


@transaction.atomic
def create_site(*, title: str, summary: str = "") -> HomePage:
    """Return the home page of the default site, made with its four sections if there is none.

    Wagtail's welcome page goes, unless somebody put pages below it.
    """
    site = Site.objects.select_related("root_page").get(is_default_site=True)
    if isinstance(site.root_page.specific, HomePage):
        return site.root_page.specific
    home = _add(Page.get_first_root_node(), HomePage(title=title, summary=summary, slug="office"))
    welcome, site.root_page, site.site_name = site.root_page, home, title
    site.hostname, site.port = _public_address()
    site.save()
    if not welcome.is_root() and not welcome.get_children().exists():
        welcome.delete()
        home.refresh_from_db()  # deletion moved it in the tree
    for slug, model, heading, introduction in SECTIONS:
        section = apps.get_model(model)(
            title=heading, summary=introduction, slug=slug, show_in_menus=True
        )
        _add(home, section)
    return home


def _public_address() -> tuple[str, int]:
    """Host and port of SITE_URL: links in mail are made of them."""
    address = urlsplit(settings.WAGTAILADMIN_BASE_URL)
    return address.hostname or "localhost", address.port or PORTS.get(address.scheme, 80)


def _add(parent: Page, page: Page) -> Page:
    parent.add_child(instance=page)
    page.save_revision(clean=False).publish()
    page.refresh_from_db()
    return page
