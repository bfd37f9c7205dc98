"""News and practices for feed readers."""

import datetime
from xml.etree import ElementTree

import pytest
from django.http import HttpResponse
from wagtail.models import Site

from tests.factories import (
    BestPracticePageFactory,
    ImageFactory,
    NewsReportPageFactory,
    TopicFactory,
    translated,
)

ATOM = "{http://www.w3.org/2005/Atom}"
MEDIA = "{http://search.yahoo.com/mrss/}"
HOST = "http://testserver"


def parsed(response: HttpResponse) -> ElementTree.Element:
    return ElementTree.fromstring(response.content)  # noqa: S314  (what we wrote ourselves)


def rss(client, address: str = "/feeds/news.rss") -> ElementTree.Element:
    response = client.get(address)
    assert response["Content-Type"] == "application/rss+xml; charset=utf-8"
    return parsed(response).find("channel")


def test_feed_is_called_by_the_office(home, client):
    channel = rss(client)
    assert channel.findtext("title") == "ข่าวประชาสัมพันธ์ · สำนักงานเขตพื้นที่การศึกษาทดสอบ"
    assert channel.findtext("link") == f"{HOST}/"
    assert channel.findtext("language") == "th"


def test_item_has_headline_summary_dates_topics_and_picture(home, client):
    report = NewsReportPageFactory(
        parent=home.news,
        title="ครู & นักเรียน <PLC>",
        summary="ครูร่วมวง",
        lead_photo=ImageFactory(description="วงคุย"),
        first_published_at=datetime.datetime(2026, 6, 10, 2, 0, tzinfo=datetime.UTC),
    )
    report.topics.set([TopicFactory(name="PLC")])
    report.save()
    [item] = rss(client).findall("item")
    assert item.findtext("title") == "ครู & นักเรียน <PLC>"
    assert item.findtext("link") == f"{HOST}{report.url}"
    assert item.findtext("description") == "ครูร่วมวง"
    assert item.findtext("pubDate") == "Wed, 10 Jun 2026 02:00:00 +0000"
    assert item.findtext("category") == "PLC"
    enclosure = item.find("enclosure").attrib
    assert enclosure["url"].startswith(f"{HOST}/pictures/")
    assert enclosure["type"] == "image/jpeg"
    picture = item.find(f"{MEDIA}content")
    assert (picture.get("width"), picture.get("height")) == ("1200", "630")
    assert picture.findtext(f"{MEDIA}description") == "วงคุย"


def test_report_without_a_picture_has_no_enclosure(home, client):
    NewsReportPageFactory(parent=home.news)
    assert rss(client).find("item/enclosure") is None


def test_last_published_comes_first_and_drafts_not_at_all(home, client):
    for day, title in ((1, "เก่า"), (3, "ใหม่"), (2, "กลาง")):
        published = datetime.datetime(2026, 6, day, tzinfo=datetime.UTC)
        NewsReportPageFactory(parent=home.news, title=title, first_published_at=published)
    NewsReportPageFactory(parent=home.news, title="ร่าง", live=False)
    assert [item.findtext("title") for item in rss(client).findall("item")] == [
        "ใหม่",
        "กลาง",
        "เก่า",
    ]


def test_atom_says_the_same(home, client):
    report = NewsReportPageFactory(parent=home.news, summary="ครูร่วมวง")
    response = client.get("/feeds/news.atom")
    assert response["Content-Type"] == "application/atom+xml; charset=utf-8"
    entry = parsed(response).find(f"{ATOM}entry")
    assert entry.findtext(f"{ATOM}title") == report.title
    assert entry.findtext(f"{ATOM}summary") == "ครูร่วมวง"
    assert entry.findtext(f"{ATOM}updated")


def test_atom_has_an_author_and_an_id_of_its_own(home, client):
    news, practices = (parsed(client.get(f"/feeds/{name}.atom")) for name in ("news", "practices"))
    assert news.findtext(f"{ATOM}author/{ATOM}name") == "สำนักงานเขตพื้นที่การศึกษาทดสอบ"
    assert news.findtext(f"{ATOM}id") == f"{HOST}/feeds/news.atom"
    assert practices.findtext(f"{ATOM}id") == f"{HOST}/feeds/practices.atom"


@pytest.mark.parametrize("kind", ["rss", "atom"])
def test_what_looks_like_markup_in_a_summary_stays_text(home, client, kind):
    NewsReportPageFactory(parent=home.news, summary="คะแนน ป.1 <ป.2")
    feed = parsed(client.get(f"/feeds/news.{kind}"))
    told = [
        element.text for element in feed.iter() if element.tag.endswith(("description", "summary"))
    ]
    assert "คะแนน ป.1 &lt;ป.2" in told


@pytest.mark.parametrize("kind", ["rss", "atom"])
def test_practices_have_feeds_too(home, client, kind):
    practice = BestPracticePageFactory(parent=home.knowledge)
    assert practice.title in client.get(f"/feeds/practices.{kind}").content.decode()


def test_english_feed_holds_english_pages_only(home, client):
    NewsReportPageFactory(parent=home.news, title="ภาษาไทย")
    translated(NewsReportPageFactory(parent=home.news), title="In English")
    channel = rss(client, "/en/feeds/news.rss")
    assert channel.findtext("link") == f"{HOST}/en/"
    assert [item.findtext("title") for item in channel.findall("item")] == ["In English"]


def test_feed_of_an_empty_site_is_valid(home, client):
    assert rss(client).findall("item") == []


@pytest.mark.parametrize("address", ["/feeds/news.rss", "/feeds/news.atom", "/feeds/practices.rss"])
def test_feed_costs_the_same_however_long_it_is(
    home, client, django_assert_max_num_queries, address
):
    image = ImageFactory()
    for _ in range(8):
        NewsReportPageFactory(parent=home.news, lead_photo=image)
        BestPracticePageFactory(parent=home.knowledge, lead_photo=image)
    Site.get_site_root_paths()
    with django_assert_max_num_queries(8):
        client.get(address)
