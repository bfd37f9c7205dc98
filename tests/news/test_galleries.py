"""Photographs of events, found by the year."""

import datetime

from wagtail.models import Site

from tests.factories import (
    EventGalleryPageFactory,
    GalleryPhotoFactory,
    ImageFactory,
    NewsReportPageFactory,
    translated,
)


def test_galleries_are_found_by_fiscal_year(home, client):
    for day in (datetime.date(2025, 9, 30), datetime.date(2025, 10, 1)):
        EventGalleryPageFactory(parent=home.galleries, start_date=day, title=str(day))
    shown = client.get("/galleries/?year=2569").context["galleries"]
    assert [gallery.title for gallery in shown] == ["2025-10-01"]


def test_card_shows_the_first_photo_and_how_many_there_are(home, client):
    gallery = EventGalleryPageFactory(parent=home.galleries)
    second = GalleryPhotoFactory(page=gallery, sort_order=2)
    first = GalleryPhotoFactory(page=gallery, sort_order=1)
    [card] = client.get("/galleries/").context["galleries"]
    assert card.lead_image == first.image
    assert card.lead_image != second.image
    assert card.photo_count == 2


def test_english_reader_is_told_how_many_photos_there_are(home, client):
    gallery = EventGalleryPageFactory(parent=home.galleries)
    GalleryPhotoFactory(page=gallery)
    english = translated(gallery)
    assert "1 photo<" in client.get("/en/galleries/").content.decode()
    GalleryPhotoFactory(page=english, locale=english.locale)
    assert "2 photos<" in client.get("/en/galleries/").content.decode()


def test_gallery_without_photos_has_no_cover(home, client):
    EventGalleryPageFactory(parent=home.galleries)
    [card] = client.get("/galleries/").context["galleries"]
    assert card.lead_image is None


def test_photos_stand_in_the_order_of_the_editor(home, client):
    gallery = EventGalleryPageFactory(parent=home.galleries)
    photos = [GalleryPhotoFactory(page=gallery, sort_order=place) for place in (3, 1, 2)]
    shown = client.get(gallery.url).context["photos"]
    assert shown == [photos[1], photos[2], photos[0]]


def test_english_gallery_leads_to_english_reports(home, client):
    gallery = EventGalleryPageFactory(parent=home.galleries)
    report = NewsReportPageFactory(parent=home.news, gallery=gallery)
    english_report = translated(report)
    english_gallery = translated(gallery)
    assert client.get(gallery.url).context["reports"] == [report]
    assert client.get(english_gallery.url).context["reports"] == [english_report]


def test_listing_costs_the_same_however_many_photos_there_are(
    home, client, django_assert_max_num_queries
):
    image = ImageFactory()
    for _ in range(8):
        gallery = EventGalleryPageFactory(parent=home.galleries)
        GalleryPhotoFactory.create_batch(4, page=gallery, image=image)
    Site.get_site_root_paths()
    with django_assert_max_num_queries(14):
        client.get("/galleries/")
