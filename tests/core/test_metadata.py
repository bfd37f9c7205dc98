"""What search engines and social networks read in <head>."""

import datetime
import json
import re
from io import BytesIO

import pytest
from django.contrib.staticfiles import finders
from django.http import HttpResponse
from PIL import Image

from core.structured_data import as_script, node
from people.models import Role
from tests.factories import (
    AppearanceFactory,
    BestPracticePageFactory,
    EventGalleryPageFactory,
    GalleryPhotoFactory,
    ImageFactory,
    NewsReportPageFactory,
    OrganisationFactory,
    PositionFactory,
    SpeakerProfilePageFactory,
    TopicFactory,
    translated,
)

HOST = "http://testserver"


def meta(response: HttpResponse) -> dict[str, str]:
    pattern = r'<meta (?:name|property)="([^"]+)" content="([^"]*)">'
    return dict(re.findall(pattern, response.content.decode()))


def links(response: HttpResponse) -> list[dict[str, str]]:
    tags = re.findall(r"<link ([^>]+)>", response.content.decode())
    return [dict(re.findall(r'(\w+)="([^"]*)"', tag)) for tag in tags]


def canonical(response: HttpResponse) -> str:
    [link] = [link for link in links(response) if link["rel"] == "canonical"]
    return link["href"]


def graph(response: HttpResponse) -> dict[str, dict]:
    """The page's nodes of structured data by their type."""
    [script] = re.findall(
        r'<script type="application/ld\+json">(.*?)</script>', response.content.decode()
    )
    data = json.loads(script)
    assert data["@context"] == "https://schema.org"
    return {found["@type"]: found for found in data["@graph"]}


@pytest.fixture
def photo(db):
    return ImageFactory(description="ครูยืนล้อมโต๊ะ")


def test_shared_report_brings_its_picture_cropped_for_sharing(home, client, photo):
    report = NewsReportPageFactory(parent=home.news, social_image=photo, summary="ครูร่วมวง PLC")
    said = meta(client.get(report.url))
    assert said["og:type"] == "article"
    assert said["og:title"] == report.title
    assert said["og:description"] == said["description"] == "ครูร่วมวง PLC"
    assert said["og:url"] == f"{HOST}/news/{report.slug}/"
    assert said["og:locale"] == "th_TH"
    assert said["og:site_name"] == "สำนักงานเขตพื้นที่การศึกษาทดสอบ"
    assert said["og:image"].startswith(f"{HOST}/pictures/{photo.pk}/")
    assert (said["og:image:width"], said["og:image:height"]) == ("1200", "630")
    assert said["og:image:alt"] == "ครูยืนล้อมโต๊ะ"
    assert said["twitter:card"] == "summary_large_image"


def test_shared_picture_really_has_the_size_it_claims(home, client, photo):
    report = NewsReportPageFactory(parent=home.news, lead_photo=photo)
    address = meta(client.get(report.url))["og:image"].removeprefix(HOST)
    response = client.get(address)
    assert response["Content-Type"] == "image/jpeg"
    with Image.open(BytesIO(response.getvalue())) as picture:
        assert picture.size == (1200, 630)


def test_picture_chosen_for_sharing_goes_before_the_lead_photo(home, client, photo):
    chosen = ImageFactory()
    report = NewsReportPageFactory(parent=home.news, lead_photo=photo, social_image=chosen)
    assert f"/pictures/{chosen.pk}/" in meta(client.get(report.url))["og:image"]


@pytest.mark.parametrize("width", [0, 600], ids=["no-picture", "too-small-a-picture"])
def test_page_without_a_fit_picture_is_shared_with_the_office_s_own(home, client, width):
    image = ImageFactory(file__width=width, file__height=400) if width else None
    practice = BestPracticePageFactory(parent=home.knowledge, social_image=image)
    said = meta(client.get(practice.url))
    assert said["og:image"].startswith(f"{HOST}/static/")
    assert (said["og:image:width"], said["og:image:height"]) == ("1200", "630")
    assert said["og:image:alt"]


def test_canonical_address_forgets_how_the_reader_came(home, client):
    report = NewsReportPageFactory(parent=home.news)
    assert canonical(client.get(f"{report.url}?fbclid=x")) == f"{HOST}{report.url}"


def test_translated_page_names_its_counterparts(home, client):
    report = NewsReportPageFactory(parent=home.news, slug="plc")
    english = translated(report)
    for page in (report, english):
        found = {
            link["hreflang"]: link["href"] for link in links(client.get(page.url))
            if "hreflang" in link
        }  # fmt: skip
        assert found == {
            "th": f"{HOST}/news/plc/",
            "en": f"{HOST}/en/news/plc/",
            "x-default": f"{HOST}/news/plc/",
        }
    assert meta(client.get(english.url))["og:locale"] == "en_GB"


@pytest.mark.parametrize("state", ["untranslated", "draft"])
def test_page_in_one_language_names_no_counterpart(home, client, state):
    report = NewsReportPageFactory(parent=home.news)
    if state == "draft":
        translated(report).unpublish()
    assert not [link for link in links(client.get(report.url)) if "hreflang" in link]


def test_every_page_leads_to_the_feeds(home, client):
    found = [link["href"] for link in links(client.get("/")) if "xml" in link.get("type", "")]
    feeds = [href for href in found if href.startswith("/feeds/")]
    assert feeds == [
        "/feeds/news.rss",
        "/feeds/news.atom",
        "/feeds/practices.rss",
        "/feeds/practices.atom",
    ]


def test_report_is_a_news_article_about_an_event(home, client, photo):
    school = OrganisationFactory(name="โรงเรียนบ้านห้วยผึ้ง", slug="huai-phueng")
    speaker = SpeakerProfilePageFactory(parent=home.people)
    report = NewsReportPageFactory(
        parent=home.news,
        lead_photo=photo,
        start_date=datetime.date(2026, 6, 10),
        end_date=datetime.date(2026, 6, 11),
        start_time=datetime.time(9),
        venue_name="ห้องประชุมดอยหลวง",
        venue_province="เชียงราย",
        organiser=school,
        organiser_name="โรงเรียนบ้านห้วยผึ้ง",
        writer="ชนิกา งามดี",
    )
    AppearanceFactory(
        page=report, person=speaker, role=Role.SPEAKER, honorific="ดร.", name="มาลี ใจดี"
    )
    AppearanceFactory(page=report, role=Role.ATTENDEE, name="ธีร์ สุขดอย")
    nodes = graph(client.get(report.url))
    article, event = nodes["NewsArticle"], nodes["Event"]
    assert article["headline"] == report.title
    assert article["author"] == [{"@type": "Person", "name": "ชนิกา งามดี"}]
    assert article["publisher"]["name"] == "สำนักงานเขตพื้นที่การศึกษาทดสอบ"
    assert article["datePublished"] == report.first_published_at.isoformat()
    assert event["startDate"] == "2026-06-10T09:00:00+07:00"
    assert event["endDate"] == "2026-06-11"
    assert event["eventAttendanceMode"].endswith("/OfflineEventAttendanceMode")
    assert event["location"][0]["name"] == "ห้องประชุมดอยหลวง"
    assert event["location"][0]["address"]["addressRegion"] == "เชียงราย"
    assert event["organizer"]["url"] == f"{HOST}/organisations/huai-phueng/"
    assert event["performer"] == [
        {
            "@type": "Person",
            "name": "มาลี ใจดี",
            "honorificPrefix": "ดร.",
            "url": f"{HOST}{speaker.url}",
        }
    ]


@pytest.mark.parametrize(
    ("where", "mode", "kinds"),
    [
        pytest.param({"venue_name": "ห้องประชุม"}, "Offline", ["Place"], id="in-a-room"),
        pytest.param({"is_online": True}, "Online", ["VirtualLocation"], id="online"),
        pytest.param(
            {"venue_name": "ห้องประชุม", "is_online": True},
            "Mixed",
            ["Place", "VirtualLocation"],
            id="both",
        ),
    ],
)
def test_event_says_where_it_can_be_attended(home, client, where, mode, kinds):
    event = graph(client.get(NewsReportPageFactory(parent=home.news, **where).url))["Event"]
    assert event["eventAttendanceMode"] == f"https://schema.org/{mode}EventAttendanceMode"
    assert [place["@type"] for place in event["location"]] == kinds


def test_report_without_a_day_is_about_no_event(home, client):
    report = NewsReportPageFactory(parent=home.news, start_date=None)
    assert "Event" not in graph(client.get(report.url))


def test_profile_is_a_person_with_the_post_of_today(home, client):
    person = SpeakerProfilePageFactory(
        parent=home.people, given_name="มาลี", family_name="ใจดี", name_en="Malee Jaidee",
        email="malee@example.org",
    )  # fmt: skip
    PositionFactory(person=person, title="ผู้อำนวยการโรงเรียน", organisation_name="โรงเรียนวัดสันกลาง")
    person.expertise.set([TopicFactory(name="PLC")])
    person.save()
    response = client.get(person.url)
    found = graph(response)["Person"]
    assert (found["name"], found["alternateName"]) == ("มาลี ใจดี", "Malee Jaidee")
    assert found["jobTitle"] == "ผู้อำนวยการโรงเรียน"
    assert found["worksFor"]["name"] == "โรงเรียนวัดสันกลาง"
    assert found["knowsAbout"] == ["PLC"]
    assert "email" not in found
    assert meta(response)["og:type"] == "profile"


def test_practice_is_an_article_by_its_authors(home, client):
    practice = BestPracticePageFactory(parent=home.knowledge, school_name="โรงเรียนวัดสันกลาง")
    AppearanceFactory(page=practice, role=Role.AUTHOR, name="มาลี ใจดี")
    found = graph(client.get(practice.url))["Article"]
    assert found["author"] == [{"@type": "Person", "name": "มาลี ใจดี"}]
    assert found["sourceOrganization"]["name"] == "โรงเรียนวัดสันกลาง"


def test_gallery_is_a_gallery_of_its_photos(home, client, photo):
    gallery = EventGalleryPageFactory(parent=home.galleries)
    GalleryPhotoFactory(page=gallery, image=photo, caption="วงคุย", credit="ครูชนิกา")
    [image] = graph(client.get(gallery.url))["ImageGallery"]["image"]
    assert (image["caption"], image["creditText"]) == ("วงคุย", "ครูชนิกา")
    assert image["contentUrl"].startswith(HOST)


def test_front_page_introduces_the_office(home, client):
    office = graph(client.get("/"))["GovernmentOrganization"]
    assert office["name"] == "สำนักงานเขตพื้นที่การศึกษาทดสอบ"
    assert office["url"] == f"{HOST}/"


def test_breadcrumbs_lead_from_the_front_page_to_the_report(home, client):
    report = NewsReportPageFactory(parent=home.news, title="อบรม", slug="training")
    crumbs = graph(client.get(report.url))["BreadcrumbList"]["itemListElement"]
    assert [(crumb["position"], crumb["name"], crumb["item"]) for crumb in crumbs] == [
        (1, "หน้าแรก", f"{HOST}/"),
        (2, "ข่าว", f"{HOST}/news/"),
        (3, "อบรม", f"{HOST}/news/training/"),
    ]


def test_headline_cannot_end_the_script_it_is_quoted_in():
    text = as_script([node("Article", headline="</script><script>alert(1)</script> & <!--")])
    assert "<" not in text
    assert ">" not in text
    assert json.loads(text)["@graph"][0]["headline"].startswith("</script>")


def test_structured_data_leaves_blanks_out():
    assert node("Person", name="มาลี", email="", worksFor=None, knowsAbout=[], height=0) == {
        "@type": "Person",
        "name": "มาลี",
        "height": 0,
    }


def test_structured_data_stands_under_a_strict_policy(home, client):
    response = client.get("/")
    assert "script-src 'self'" in response["Content-Security-Policy"]
    assert graph(response)


def test_office_s_own_picture_exists_and_has_the_size_it_claims():
    with Image.open(finders.find("brand/sharing.png")) as picture:
        assert picture.size == (1200, 630)
