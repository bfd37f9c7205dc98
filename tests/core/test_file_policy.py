"""A reporter changes own photos and documents, but not what readers already see."""

import datetime
from collections.abc import Callable

import pytest
from django.core.files.base import ContentFile
from django.test import Client
from django.utils import timezone
from wagtail.models import Site
from wagtail.permissions import policy_registry

from accounts.models import User
from core.models import Attachment, OfficeDocument, OfficeImage, OfficeSettings
from home.models import HomePage
from news.models import GalleryPhoto, NewsReportPage
from tests.desk import Desk, draft_of, published
from tests.factories import EventGalleryPageFactory, ImageFactory

CHANGED = "ชื่อใหม่"


@pytest.fixture
def photo(reporter: User) -> OfficeImage:
    return ImageFactory(uploaded_by_user=reporter)


def rename(user: User, photo: OfficeImage) -> str:
    Desk(user).post("wagtailimages:edit", photo.pk, title=CHANGED, collection=photo.collection_id)
    photo.refresh_from_db()
    return photo.title


def as_lead_photo(photo: OfficeImage, home: HomePage, author: User) -> None:
    published(draft_of(author, home.news, lead_photo=photo))


def in_a_gallery(photo: OfficeImage, home: HomePage, author: User) -> None:
    gallery = EventGalleryPageFactory(parent=home.galleries, owner=author)
    gallery.photos.add(GalleryPhoto(image=photo))
    gallery.save()


def inside_the_text(photo: OfficeImage, home: HomePage, author: User) -> None:
    published(draft_of(author, home.news, body=[("photo", {"image": photo})]))


def as_logo(photo: OfficeImage, home: HomePage, author: User) -> None:
    office = OfficeSettings.for_site(Site.objects.get())
    office.logo = photo
    office.save()


USES = [as_lead_photo, in_a_gallery, inside_the_text, as_logo]


def test_owner_changes_an_unused_photo(photo: OfficeImage, reporter: User) -> None:
    assert rename(reporter, photo) == CHANGED


def test_owner_changes_the_photo_of_a_draft(
    photo: OfficeImage, reporter: User, editorial: HomePage
) -> None:
    draft_of(reporter, editorial.news, lead_photo=photo)
    assert rename(reporter, photo) == CHANGED


@pytest.mark.parametrize("use", USES, ids=lambda use: use.__name__)
def test_owner_does_not_change_a_photo_that_readers_see(
    use: Callable, photo: OfficeImage, reporter: User, editorial: HomePage
) -> None:
    use(photo, editorial, reporter)
    assert rename(reporter, photo) != CHANGED


def test_owner_does_not_delete_a_photo_that_readers_see(
    photo: OfficeImage, reporter: User, editorial: HomePage
) -> None:
    as_lead_photo(photo, editorial, reporter)
    Desk(reporter).post("wagtailimages:delete", photo.pk)
    assert OfficeImage.objects.filter(pk=photo.pk).exists()


def test_owner_does_not_change_a_photo_under_review(
    photo: OfficeImage, reporter: User, editorial: HomePage
) -> None:
    page = draft_of(reporter, editorial.news, body=[("photo", {"image": photo})])
    editorial.news.get_workflow().start(page, reporter)
    assert rename(reporter, photo) != CHANGED


def test_owner_does_not_change_a_photo_that_is_approved_for_next_week(
    photo: OfficeImage, reporter: User, editorial: HomePage
) -> None:
    page = draft_of(reporter, editorial.news, lead_photo=photo)
    page.go_live_at = timezone.now() + datetime.timedelta(days=7)
    page.save_revision().publish()
    page.refresh_from_db()
    assert not page.live
    assert rename(reporter, photo) != CHANGED


@pytest.mark.parametrize("use", USES, ids=lambda use: use.__name__)
def test_officer_changes_a_photo_that_readers_see(
    use: Callable, photo: OfficeImage, reporter: User, officer: User, editorial: HomePage
) -> None:
    use(photo, editorial, reporter)
    assert rename(officer, photo) == CHANGED


def test_reporter_still_chooses_a_published_photo(
    photo: OfficeImage, reporter: User, editorial: HomePage
) -> None:
    as_lead_photo(photo, editorial, reporter)
    policy = policy_registry.get_by_type(OfficeImage)
    assert policy.user_has_any_permission_for_instance(reporter, ["change", "choose"], photo)
    assert not policy.user_has_permission_for_instance(reporter, "change", photo)


def test_reporter_does_not_change_others_photos(reporter: User, officer: User) -> None:
    assert rename(reporter, ImageFactory(uploaded_by_user=officer)) != CHANGED


def plan_of(uploader: User) -> OfficeDocument:
    return OfficeDocument.objects.create(
        title="กำหนดการ", file=ContentFile(b"%PDF-1.4", "plan.pdf"), uploaded_by_user=uploader
    )


def attach(document: OfficeDocument, page: NewsReportPage) -> None:
    page.attachments.add(Attachment(document=document))
    page.save_revision()


def test_owner_does_not_replace_a_published_attachment(reporter: User, editorial: HomePage) -> None:
    document, page = plan_of(reporter), draft_of(reporter, editorial.news)
    attach(document, page)
    published(page)
    policy = policy_registry.get_by_type(OfficeDocument)
    assert not policy.user_has_permission_for_instance(reporter, "change", document)


def test_readers_get_a_reporters_document_when_its_page_is_published(
    client: Client, reporter: User, editorial: HomePage
) -> None:
    document, page = plan_of(reporter), draft_of(reporter, editorial.news)
    attach(document, page)
    assert client.get(document.url).status_code == 404
    published(page)
    assert client.get(document.url).status_code == 200


def test_readers_do_not_get_the_document_of_a_page_that_was_withdrawn(
    client: Client, reporter: User, editorial: HomePage
) -> None:
    document, page = plan_of(reporter), draft_of(reporter, editorial.news)
    attach(document, page)
    published(page).unpublish()
    assert client.get(document.url).status_code == 404


def test_editors_read_a_document_before_it_is_published(reporter: User, deputy: User) -> None:
    assert Desk(deputy).client.get(plan_of(reporter).url).status_code == 200


def test_officers_document_needs_no_page(client: Client, officer: User) -> None:
    assert client.get(plan_of(officer).url).status_code == 200
