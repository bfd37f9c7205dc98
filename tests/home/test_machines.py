"""What search engines ask for: sitemap, robots.txt, favicon."""

import re

from tests.factories import (
    NewsReportPageFactory,
    OrganisationFactory,
    ProjectFactory,
    TopicFactory,
    translated,
)

HOST = "http://testserver"


def addresses(client, section: str) -> list[str]:
    page = client.get(f"/sitemap-{section}.xml").content.decode()
    return re.findall(r"<loc>([^<]+)</loc>", page)


def test_sitemap_leads_to_its_sections(home, client):
    page = client.get("/sitemap.xml").content.decode()
    assert re.findall(r"<loc>([^<]+)</loc>", page) == [
        f"{HOST}/sitemap-{section}.xml"
        for section in ("pages", "organisations", "topics", "projects")
    ]


def test_sitemap_holds_what_everybody_may_read_in_both_languages(home, client):
    report = NewsReportPageFactory(parent=home.news)
    english = translated(report)
    NewsReportPageFactory(parent=home.news, live=False)
    private = NewsReportPageFactory(parent=home.news)
    private.view_restrictions.create(restriction_type="login")
    assert set(addresses(client, "pages")) == {
        HOST + page.url
        for page in (home, home.news, home.galleries, home.knowledge, home.people, report)
    } | {f"{HOST}{english.url}", f"{HOST}/en/", f"{HOST}/en/news/"}


def test_translated_page_is_listed_with_its_counterparts(home, client):
    translated(NewsReportPageFactory(parent=home.news, slug="plc"))
    page = client.get("/sitemap-pages.xml").content.decode()
    for code, path in (("th", ""), ("en", "/en"), ("x-default", "")):
        assert f'hreflang="{code}" href="{HOST}{path}/news/plc/"' in page


def test_sitemap_holds_organisations_topics_and_projects(home, client):
    OrganisationFactory(slug="school")
    TopicFactory(slug="plc")
    ProjectFactory(slug="open-class")
    assert addresses(client, "organisations") == [f"{HOST}/organisations/school/"]
    assert addresses(client, "topics") == [f"{HOST}/topics/plc/"]
    assert addresses(client, "projects") == [f"{HOST}/projects/open-class/"]


def test_gatherings_are_listed_in_the_languages_of_the_site(home, client):
    TopicFactory(slug="plc")
    translated(home)
    assert addresses(client, "topics") == [f"{HOST}/topics/plc/", f"{HOST}/en/topics/plc/"]


def test_unknown_section_is_not_found(home, client):
    assert client.get("/sitemap-nothing.xml").status_code == 404


def test_sitemap_costs_the_same_however_long_it_is(home, client, django_assert_max_num_queries):
    for _ in range(10):
        translated(NewsReportPageFactory(parent=home.news))
    with django_assert_max_num_queries(9):
        client.get("/sitemap-pages.xml")


def test_robots_are_told_where_the_sitemap_is(home, client):
    response = client.get("/robots.txt")
    assert response["Content-Type"] == "text/plain"
    assert f"Sitemap: {HOST}/sitemap.xml" in response.content.decode()
    assert "Disallow: /admin/" in response.content.decode()


def test_favicon_is_found_where_browsers_look_for_it(home, client):
    assert client.get("/favicon.ico")["Location"].startswith("/static/brand/favicon")
