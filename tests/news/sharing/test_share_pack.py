"""The officer's share pack, and the picture that networks show."""

import re
import zipfile
from io import BytesIO

import pytest
from django.core.files.storage import default_storage
from django.urls import reverse
from PIL import Image

from news.newsletter import machine
from news.sharing import pictures
from tests.factories import (
    EventGalleryPageFactory,
    GalleryPhotoFactory,
    ImageFactory,
    NewsReportPageFactory,
    TopicFactory,
)

OG_IMAGE = re.compile(r'<meta property="og:image" content="http://testserver([^"]+)">')


def og_image(client, page) -> str:
    return OG_IMAGE.search(client.get(page.url).content.decode())[1]


@pytest.fixture
def drawn(monkeypatch, settings, tmp_path):
    """A picture without drawing; counts how often one was asked for."""
    asked: list[str] = []
    settings.MEDIA_ROOT = tmp_path

    def draw(page, shape):
        asked.append(shape.key)
        return b"picture"

    monkeypatch.setattr(pictures, "draw", draw)
    monkeypatch.setattr(machine, "is_available", lambda: True)
    return asked


@pytest.mark.parametrize("kind", ["wide", "square"])
@pytest.mark.parametrize("title", ["สั้น", "ครูดีศรีเชียงดอย " * 15], ids=["short", "long"])
def test_picture_has_the_size_it_claims(client, editorial, pango, kind, title):
    page = NewsReportPageFactory(parent=editorial.news, title=title, lead_photo=ImageFactory())
    shape = pictures.SHAPES[kind]
    response = client.get(pictures.address_of(page, shape))
    with Image.open(BytesIO(response.content)) as picture:
        assert picture.size == (shape.width, shape.height)
        assert picture.format == "JPEG"


def test_picture_without_a_photo_is_the_headline_on_cloth(client, editorial, pango):
    page = NewsReportPageFactory(parent=editorial.news)
    response = client.get(pictures.address_of(page, pictures.SHAPES["wide"]))
    assert response["Content-Type"] == "image/jpeg"


def test_shared_report_shows_its_headline_over_the_photo(client, report, drawn):
    address = og_image(client, report)
    assert client.get(address).content == b"picture"
    assert drawn == ["wide"]


def test_picture_is_drawn_once_and_again_when_the_headline_changes(client, report, drawn):
    old = og_image(client, report)
    client.get(old)
    client.get(old)
    assert drawn == ["wide"]
    report.title = "พาดหัวใหม่"
    report.save()
    new = og_image(client, report)
    assert new != old
    assert client.get(old)["Location"] == new
    client.get(new)
    assert drawn == ["wide", "wide"]
    assert len(default_storage.listdir(f"sharing/{report.pk}")[1]) == 1


def test_picture_that_an_editor_chose_is_shared_as_it_is(client, editorial, drawn):
    chosen = ImageFactory()
    page = NewsReportPageFactory(parent=editorial.news, social_image=chosen)
    assert og_image(client, page).startswith(f"/pictures/{chosen.pk}/")


def test_picture_of_a_draft_is_not_there(client, editorial, drawn):
    page = NewsReportPageFactory(parent=editorial.news, live=False)
    address = pictures.address_of(page, pictures.SHAPES["wide"])
    assert client.get(address).status_code == 404


def test_machine_without_pango_shares_the_photo(client, report, monkeypatch):
    monkeypatch.setattr(machine, "is_available", lambda: False)
    assert og_image(client, report).startswith(f"/pictures/{report.lead_photo.pk}/")


def test_pango_that_cannot_be_loaded_after_all_leads_to_the_photo(client, report, monkeypatch):
    def fail(*args: object) -> None:
        raise machine.MissingMachineError

    monkeypatch.setattr(pictures, "draw", fail)
    monkeypatch.setattr(machine, "is_available", lambda: True)
    response = client.get(og_image(client, report))
    assert f"/pictures/{report.lead_photo.pk}/" in response["Location"]


def test_pack_has_texts_pictures_and_photos(client, officer, report, drawn):
    report.topics.add(TopicFactory(name="การอ่าน"))
    report.save()
    client.force_login(officer)
    response = client.get(reverse("share_pack", args=[report.pk]))
    page = response.content.decode()
    assert [text.place for text in response.context["texts"]] == ["LINE", "Facebook", "X"]
    assert "#การอ่าน" in page
    assert report.full_url in page
    for shape in pictures.SHAPES.values():
        assert pictures.address_of(report, shape) in page
    assert reverse("share_photos", args=[report.pk]) in page


def test_button_leads_from_the_report_to_its_pack(client, officer, report):
    client.force_login(officer)
    page = client.get(reverse("wagtailadmin_pages:edit", args=[report.pk]))
    assert reverse("share_pack", args=[report.pk]) in page.content.decode()


def test_pack_of_a_draft_says_to_wait(client, officer, editorial):
    draft = NewsReportPageFactory(parent=editorial.news, live=False)
    client.force_login(officer)
    page = client.get(reverse("share_pack", args=[draft.pk])).content.decode()
    assert "ชุดแชร์จะพร้อมเมื่อผู้อ่านเปิดข่าวได้แล้ว" in page
    assert "<textarea" not in page


def test_strangers_get_no_pack(client, reporter, report):
    address = reverse("share_pack", args=[report.pk])
    assert client.get(address).status_code == 302
    client.force_login(reporter)
    assert client.get(address).status_code == 302


def test_photos_come_as_web_sized_files_in_their_order(client, officer, editorial):
    gallery = EventGalleryPageFactory(parent=editorial.galleries)
    large = ImageFactory(file__width=4000, file__height=3000)
    GalleryPhotoFactory(page=gallery, image=large)
    gone = ImageFactory()
    GalleryPhotoFactory(page=gallery, image=gone)
    gone.file.storage.delete(gone.file.name)
    page = NewsReportPageFactory(parent=editorial.news, gallery=gallery, lead_photo=ImageFactory())
    client.force_login(officer)
    response = client.get(reverse("share_photos", args=[page.pk]))
    with zipfile.ZipFile(BytesIO(response.getvalue())) as archive:
        assert archive.testzip() is None
        assert archive.namelist() == ["photo-01.jpg", "photo-02.jpg"]
        with Image.open(archive.open("photo-02.jpg")) as picture:
            assert picture.size == (2048, 1536)
