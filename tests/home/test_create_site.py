from io import StringIO

import pytest
from django.core.management import call_command
from wagtail.models import Site

from core.models import OfficeSettings
from home.models import HomePage

OFFICE = "สำนักงานเขตพื้นที่การศึกษาทดสอบ"


def create_site(name: str = OFFICE) -> Site:
    call_command("create_site", name, "--short-name=สพป.ทดสอบ", stdout=StringIO())
    return Site.objects.get(is_default_site=True)


def test_new_office_has_a_home_page_and_its_four_sections(bare: None, client):
    home = create_site().root_page
    assert [page.slug for page in home.get_children()] == [
        "news",
        "knowledge",
        "galleries",
        "people",
    ]
    assert OFFICE in client.get("/").content.decode()


@pytest.mark.parametrize(
    ("address", "root"),
    [
        pytest.param("https://newsroom.example.org", "https://newsroom.example.org", id="https"),
        pytest.param("http://localhost:8000", "http://localhost:8000", id="own-port"),
    ],
)
def test_links_in_mail_lead_to_the_public_address(bare: None, settings, address: str, root: str):
    settings.WAGTAILADMIN_BASE_URL = address
    assert create_site().root_url == root


def test_second_run_changes_nothing(bare: None):
    create_site()
    home = HomePage.objects.get()
    home.title = "ชื่อที่เจ้าหน้าที่ตั้งเอง"
    home.save()
    create_site("ชื่ออื่น")
    assert HomePage.objects.get().title == "ชื่อที่เจ้าหน้าที่ตั้งเอง"
    assert OfficeSettings.objects.get().name == OFFICE
