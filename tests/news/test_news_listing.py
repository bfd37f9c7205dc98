"""A reader narrows the news and leafs through it."""

import datetime

import pytest
from django.test import Client
from wagtail.models import Site

from core.listings import Listing
from home.models import HomePage
from tests.factories import (
    NewsReportPageFactory,
    OrganisationFactory,
    ProjectFactory,
    TopicFactory,
    translated,
)

NEWS = "/news/"


def report(home: HomePage, day: str = "2026-06-10", **fields: object):
    topics = fields.pop("topics", [])
    page = NewsReportPageFactory(
        parent=home.news, start_date=datetime.date.fromisoformat(day), **fields
    )
    page.topics.set(topics)
    page.save()
    return page


def listing(client: Client, **parameters: str) -> Listing:
    return client.get(NEWS, parameters).context["listing"]


def titles(client: Client, **parameters: str) -> list[str]:
    return [page.title for page in client.get(NEWS, parameters).context["reports"]]


def options(listing: Listing, name: str) -> dict[str, int]:
    facet = next((facet for facet in listing.facets if facet.name == name), None)
    return {option.label: option.count for option in facet.options} if facet else {}


def test_newest_event_comes_first_whatever_was_entered_first(home, client):
    report(home, "2026-06-10", title="มิถุนายน")
    report(home, "2026-08-01", title="สิงหาคม")
    report(home, "2026-07-01", title="กรกฎาคม")
    assert titles(client) == ["สิงหาคม", "กรกฎาคม", "มิถุนายน"]


def test_report_without_a_day_is_filed_under_the_day_it_was_published(home, client):
    report(home, "2026-06-10", title="มีวันที่")
    NewsReportPageFactory(
        parent=home.news,
        title="ไม่มีวันที่",
        start_date=None,
        first_published_at=datetime.datetime(2026, 6, 20, tzinfo=datetime.UTC),
    )
    assert titles(client) == ["ไม่มีวันที่", "มีวันที่"]
    assert options(listing(client), "year") == {"2569": 2}


def test_drafts_and_private_reports_are_neither_listed_nor_counted(home, client):
    topic = TopicFactory(name="PLC")
    report(home, title="เผยแพร่แล้ว", topics=[topic])
    report(home, title="ฉบับร่าง", live=False, topics=[topic])
    private = report(home, title="เฉพาะผู้มีรหัส", topics=[topic])
    private.view_restrictions.create(restriction_type="password", password="ลับ")
    assert titles(client) == ["เผยแพร่แล้ว"]
    assert listing(client).total == 1
    assert options(listing(client), "topic") == {"PLC": 1}


def test_fiscal_year_begins_in_october(home, client):
    report(home, "2025-09-30", title="สิ้นปีงบ 2568")
    report(home, "2025-10-01", title="ต้นปีงบ 2569")
    assert options(listing(client), "year") == {"2569": 1, "2568": 1}
    assert titles(client, year="2569") == ["ต้นปีงบ 2569"]
    assert titles(client, year="2568") == ["สิ้นปีงบ 2568"]


def test_months_are_offered_inside_a_chosen_year(home, client):
    report(home, "2026-06-10")
    report(home, "2026-06-20")
    report(home, "2026-01-05")
    report(home, "2025-01-05")
    assert options(listing(client), "month") == {}
    assert options(listing(client, year="2569"), "month") == {"มิถุนายน 2569": 2, "มกราคม 2569": 1}


def test_month_is_written_in_buddhist_era_in_the_address(home, client):
    report(home, "2026-06-10", title="มิถุนายน")
    report(home, "2026-07-10", title="กรกฎาคม")
    assert titles(client, month="2569-06") == ["มิถุนายน"]
    chosen = listing(client, year="2569", month="2569-06").active
    assert [(choice.label, choice.url) for choice in chosen] == [
        ("2569", "/news/"),
        ("มิถุนายน 2569", "/news/?year=2569"),
    ]


def test_leaving_the_year_leaves_its_month(home, client):
    report(home, "2026-06-10")
    report(home, "2025-06-10")
    years = next(
        facet for facet in listing(client, year="2569", month="2569-06").facets
        if facet.name == "year"
    )  # fmt: skip
    assert {option.label: option.url for option in years.options} == {
        "2569": "/news/",
        "2568": "/news/?year=2568",
    }


def test_counts_respect_the_other_choices_but_not_their_own(home, client):
    plc, reading = TopicFactory(name="PLC"), TopicFactory(name="การอ่าน")
    school = OrganisationFactory(name="โรงเรียนบ้านห้วยผึ้ง")
    report(home, "2026-06-10", topics=[plc], organiser=school)
    report(home, "2026-06-11", topics=[plc, reading])
    report(home, "2024-06-11", topics=[reading])
    chosen = listing(client, topic=plc.slug)
    assert chosen.total == 2
    assert options(chosen, "topic") == {"PLC": 2, "การอ่าน": 2}
    assert options(chosen, "year") == {"2569": 2}
    assert options(chosen, "organisation") == {"โรงเรียนบ้านห้วยผึ้ง": 1}


@pytest.mark.parametrize("facet", ["topic", "organisation", "project"])
def test_related_facet_narrows_by_slug(home, client, facet):
    topic, school, project = TopicFactory(), OrganisationFactory(), ProjectFactory()
    report(home, title="ตรง", topics=[topic], organiser=school, project=project)
    report(home, title="ไม่ตรง", topics=[TopicFactory()])
    slug = {"topic": topic, "organisation": school, "project": project}[facet].slug
    assert titles(client, **{facet: slug}) == ["ตรง"]


def test_values_with_most_reports_come_first_then_thai_order(home, client):
    names = ["โครงงาน", "การอ่าน", "ขยะ", "เกษตร"]
    for name in names:
        report(home, topics=[TopicFactory(name=name)])
    most = TopicFactory(name="ฮีต")
    report(home, topics=[most])
    report(home, topics=[most])
    assert list(options(listing(client), "topic")) == [
        "ฮีต",
        "การอ่าน",
        "เกษตร",
        "ขยะ",
        "โครงงาน",
    ]


def test_chosen_option_leads_back_to_the_list_without_it(home, client):
    topic = TopicFactory()
    report(home, topics=[topic])
    chosen = listing(client, topic=topic.slug, year="2569")
    facet = next(facet for facet in chosen.facets if facet.name == "topic")
    assert facet.active
    assert [(option.active, option.url) for option in facet.options] == [(True, "/news/?year=2569")]
    assert chosen.is_filtered
    assert chosen.clear_url == "/news/"


@pytest.mark.parametrize(
    "parameters",
    [
        pytest.param({"topic": "no-such-topic"}, id="unknown-slug"),
        pytest.param({"year": "สองพันห้าร้อย"}, id="year-in-words"),
        pytest.param({"year": "99999999999"}, id="year-out-of-range"),
        pytest.param({"year": "2069"}, id="year-nobody-lives-in"),
        pytest.param({"month": "2569-13"}, id="thirteenth-month"),
        pytest.param({"month": "มิถุนายน"}, id="month-in-words"),
        pytest.param({"topic": "<script>alert(1)</script>"}, id="markup"),
        pytest.param({"topic": "ก" * 5000}, id="very-long"),
    ],
)
def test_unknown_choice_gives_an_empty_list_with_a_way_out(home, client, parameters):
    report(home, topics=[TopicFactory()])
    response = client.get(NEWS, parameters)
    assert response.status_code == 200
    assert response.context["listing"].total == 0
    assert [choice.url for choice in response.context["listing"].active] == ["/news/"]
    assert b"<script>alert" not in response.content


def test_choice_without_reports_is_still_called_by_its_name(home, client):
    TopicFactory(name="การอ่าน", slug="reading")
    assert [choice.label for choice in listing(client, topic="reading").active] == ["การอ่าน"]


def test_null_character_and_spaces_choose_nothing(home, client):
    report(home)
    assert listing(client, topic="\x00 ").total == 1


def test_head_links_to_neighbours_and_one_canonical_address(home, client):
    topic = TopicFactory(slug="plc")
    for _ in range(25):
        report(home, topics=[topic])
    page = client.get("/news/?utm_source=line&topic=plc&page=2").content.decode()
    assert '<link rel="canonical" href="http://testserver/news/?page=2&amp;topic=plc">' in page
    assert '<link rel="prev" href="http://testserver/news/?topic=plc">' in page
    assert '<link rel="next" href="http://testserver/news/?page=3&amp;topic=plc">' in page


def test_two_choices_at_once_are_not_for_search_engines(home, client):
    report(home, topics=[TopicFactory(slug="plc")])
    robots = '<meta name="robots" content="noindex, follow">'
    assert robots not in client.get("/news/?topic=plc").content.decode()
    assert robots in client.get("/news/?topic=plc&year=2569").content.decode()


def test_list_that_found_nothing_is_not_for_search_engines(home, client):
    report(home)
    page = client.get("/news/?topic=เว็บพนัน").content.decode()
    assert '<meta name="robots" content="noindex, follow">' in page


def test_title_says_which_part_of_the_list_is_read(home, client):
    for _ in range(13):
        report(home)
    page = client.get("/news/?year=2569&page=2").content.decode()
    title = page.partition("<title>")[2].partition("</title>")[0]
    assert title.split(" · ")[:3] == ["ข่าว", "2569", "หน้า 2"]


def test_counts_change_as_soon_as_a_report_is_published(home, client):
    report(home)
    assert listing(client).total == 1
    draft = report(home, live=False)
    draft.save_revision().publish()
    assert listing(client).total == 2


def test_english_listing_holds_what_is_translated_and_speaks_english(home, client):
    topic = TopicFactory(name="การอ่าน", name_en="Reading")
    report(home, title="ไม่ได้แปล", topics=[topic])
    translated(report(home, title="แปลแล้ว", topics=[topic]), title="Translated")
    english = client.get("/en/news/").context
    assert [page.title for page in english["reports"]] == ["Translated"]
    assert options(english["listing"], "topic") == {"Reading": 1}
    assert options(english["listing"], "year") == {"2026": 1}


@pytest.mark.parametrize("query", ["", "?topic=plc", "?year=2569&topic=plc&page=2"])
def test_listing_costs_the_same_however_long_it_is(
    home, client, django_assert_max_num_queries, query
):
    topic, school, project = TopicFactory(slug="plc"), OrganisationFactory(), ProjectFactory()
    for _ in range(14):
        report(home, topics=[topic], organiser=school, project=project)
    Site.get_site_root_paths()  # Wagtail remembers these for all requests
    with django_assert_max_num_queries(14):
        assert client.get(NEWS + query).context["listing"].total == 14
