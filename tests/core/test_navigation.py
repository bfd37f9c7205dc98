"""Where a reader is, and where they can go."""

import pytest
from django.template import Context, Template

from tests.factories import (
    ContactPageFactory,
    NewsReportPageFactory,
    OrganisationFactory,
    StandardPageFactory,
    translated,
)


def tag(source: str, request, page=None, **context: object) -> object:
    """What the tag puts into the context as `found`."""
    inside = Context({"request": request, "page": page, **context})
    Template(f"{{% load navigation %}}{{% {source} as found %}}").render(inside)
    return inside["found"]


@pytest.fixture
def request_(rf):
    return rf.get("/")


def test_menu_holds_the_sections_editors_put_there(home, request_):
    StandardPageFactory(parent=home, title="เกี่ยวกับเรา", show_in_menus=False)
    StandardPageFactory(parent=home, title="ร่าง", slug="draft", show_in_menus=True, live=False)
    assert [(link.title, link.url) for link in tag("main_menu", request_, home)] == [
        ("ข่าว", "/news/"),
        ("ประมวลภาพ", "/galleries/"),
        ("คลังความรู้", "/knowledge/"),
        ("ทำเนียบวิทยากร", "/people/"),
    ]


def test_menu_shows_in_which_section_the_reader_is(home, request_):
    report = NewsReportPageFactory(parent=home.news)
    current = [link.title for link in tag("main_menu", request_, report) if link.current]
    assert current == ["ข่าว"]


def test_sections_outside_the_menu_are_linked_at_the_foot(home, request_):
    ContactPageFactory(parent=home)
    StandardPageFactory(parent=home, title="นโยบายความเป็นส่วนตัว")
    assert [link.title for link in tag("footer_links", request_, home)] == [
        "ติดต่อเรา",
        "นโยบายความเป็นส่วนตัว",
    ]


def test_front_page_has_no_breadcrumbs(home, request_):
    assert tag("breadcrumbs", request_, home) == []


def test_breadcrumbs_end_where_the_reader_is(home, request_):
    report = NewsReportPageFactory(parent=home.news, title="อบรม")
    crumbs = tag("breadcrumbs", request_, report)
    assert [(crumb.title, crumb.current) for crumb in crumbs] == [
        ("หน้าแรก", False),
        ("ข่าว", False),
        ("อบรม", True),
    ]


def test_view_without_a_page_has_breadcrumbs_too(home, client):
    school = OrganisationFactory(name="โรงเรียนเวียงคำ")
    page = client.get(school.get_absolute_url()).content.decode()
    assert '<a href="/organisations/">โรงเรียนและหน่วยงาน</a>' in page
    assert '<span aria-current="page">โรงเรียนเวียงคำ</span>' in page


def test_site_in_one_language_offers_only_that(home, request_):
    report = NewsReportPageFactory(parent=home.news)
    assert [link.code for link in tag("language_choices", request_, report)] == ["th"]


def test_page_in_one_language_offers_what_stands_above_it_in_the_other(home, request_):
    report = NewsReportPageFactory(parent=home.news, slug="plc")
    translated(home.news)
    links = tag("language_choices", request_, report)
    assert [(link.code, link.url) for link in links] == [("th", "/news/plc/"), ("en", "/en/news/")]


def test_missing_page_offers_the_front_page_of_the_other_language(home, client):
    translated(home)
    page = client.get("/news/gone/").content.decode()
    assert '<a class="languages__link" href="/en/"' in page
    assert "/en/news/gone/" not in page


def test_translated_page_is_offered_in_both_languages(home, request_):
    report = NewsReportPageFactory(parent=home.news, slug="plc")
    translated(report)
    links = tag("language_choices", request_, report)
    assert [(link.code, link.url, link.current) for link in links] == [
        ("th", "/news/plc/", True),
        ("en", "/en/news/plc/", False),
    ]


def test_view_is_offered_in_the_languages_of_the_site(home, client):
    school = OrganisationFactory(slug="wiang-kham")
    translated(home)
    page = client.get(school.get_absolute_url()).content.decode()
    assert 'href="/en/organisations/wiang-kham/"' in page


def test_menu_of_the_english_site_is_english(home, client):
    translated(NewsReportPageFactory(parent=home.news))
    page = client.get("/en/").content.decode()
    assert 'href="/en/news/"' in page
    assert 'href="/news/"' not in page


def test_office_is_called_in_the_language_of_the_reader(home, client):
    translated(home)
    settings = home.get_site().officesettings
    settings.name_en = "Test Area Office"
    settings.save()
    assert "Test Area Office" in client.get("/en/").content.decode()
    assert "Test Area Office" not in client.get("/").content.decode()
