"""Something a report refers to is deleted: the report stays whole and readable."""

import pytest

from tests.factories import (
    AppearanceFactory,
    EventGalleryPageFactory,
    GalleryPhotoFactory,
    ImageFactory,
    NewsReportPageFactory,
    OrganisationFactory,
    ProjectFactory,
    SpeakerProfilePageFactory,
    TopicFactory,
)

PARTS = ["organisation", "project", "topic", "person", "gallery", "image"]


@pytest.fixture
def parts(home) -> dict:
    gallery = EventGalleryPageFactory(parent=home.galleries)
    image = ImageFactory()
    GalleryPhotoFactory(page=gallery, image=image)
    return {
        "organisation": OrganisationFactory(name="โรงเรียนบ้านห้วยผึ้ง"),
        "project": ProjectFactory(name="โครงการเปิดชั้นเรียน"),
        "topic": TopicFactory(name="PLC"),
        "person": SpeakerProfilePageFactory(parent=home.people),
        "gallery": gallery,
        "image": image,
    }


@pytest.fixture
def report(home, parts):
    report = NewsReportPageFactory(
        parent=home.news,
        title="ครูร่วมวงแลกเปลี่ยน",
        organiser=parts["organisation"],
        organiser_name="โรงเรียนบ้านห้วยผึ้ง",
        project=parts["project"],
        project_name="โครงการเปิดชั้นเรียน",
        gallery=parts["gallery"],
        lead_photo=parts["image"],
        social_image=parts["image"],
        body=[
            ("rich_text", "<p>เนื้อข่าวยังอยู่</p>"),
            ("photo", {"image": parts["image"], "caption": "วงคุย", "alt": "", "credit": ""}),
            (
                "quote",
                {"text": "เด็กไม่ได้คิดช้า", "person": parts["person"], "name": "", "position": ""},
            ),
        ],
    )
    report.topics.set([parts["topic"]])
    report.save()
    AppearanceFactory(
        page=report,
        person=parts["person"],
        name="มาลี ใจดี",
        organisation=parts["organisation"],
        organisation_name="โรงเรียนบ้านห้วยผึ้ง",
    )
    return report


@pytest.mark.parametrize("part", PARTS)
def test_report_outlives_what_it_refers_to(client, report, parts, part):
    parts[part].delete()
    page = client.get(report.url).content.decode()
    for kept in (
        "ครูร่วมวงแลกเปลี่ยน",
        "เนื้อข่าวยังอยู่",
        "เด็กไม่ได้คิดช้า",
        "มาลี ใจดี",
        "โรงเรียนบ้านห้วยผึ้ง",
        "โครงการเปิดชั้นเรียน",
    ):
        assert kept in page


@pytest.mark.parametrize("part", PARTS)
def test_lists_outlive_it_too(client, report, parts, part):
    parts[part].delete()
    for address in ("/", "/news/", "/galleries/", "/people/", "/organisations/", "/feeds/news.rss"):
        assert client.get(address).status_code == 200, address


def test_everything_deleted_at_once_leaves_a_sane_report(client, report, parts):
    for part in parts.values():
        part.delete()
    assert "เนื้อข่าวยังอยู่" in client.get(report.url).content.decode()


def test_picture_whose_file_is_lost_does_not_break_the_page(client, report, parts):
    parts["image"].file.storage.delete(parts["image"].file.name)
    assert client.get(report.url).status_code == 200
