"""The officer's way from a report to an issue, and what readers get of it."""

from io import BytesIO

import pytest
from django.urls import reverse
from PIL import Image

from core.models import OfficeSettings
from news.models import Newsletter
from news.newsletter import machine, making, services
from news.newsletter.layouts import LAYOUTS
from tests.factories import (
    EventGalleryPageFactory,
    GalleryPhotoFactory,
    ImageFactory,
    NewsReportPageFactory,
    translated,
)


def desk(report) -> str:
    return reverse("newsletter_desk", args=[report.pk])


@pytest.fixture
def made_up(monkeypatch):
    """Files without drawing, for tests that are about something else; counts them."""
    made: list[str] = []

    def make(story, office, layout):
        made.append(story.headline)
        content = f"%PDF {story.headline}".encode()
        return making.Made(content, content, content, content, is_whole=True)

    monkeypatch.setattr(services, "make", make)
    return made


@pytest.fixture
def issue(django_capture_on_commit_callbacks, made_up):
    """Issue the newsletter of a report and have its files made."""

    def issue_it(report):
        with django_capture_on_commit_callbacks(execute=True):
            newsletter = services.save_choices(
                report=report, layout=LAYOUTS["classic"], photos=services.suggested_photos(report)
            )
            services.issue(newsletter=newsletter, user=None)
        return Newsletter.objects.get(report=report)

    return issue_it


def test_officer_issues_the_newsletter_of_a_live_report_in_one_step(
    client, officer, report, pango, django_capture_on_commit_callbacks
):
    client.force_login(officer)
    chosen = {"layout": "photo", "photos": [report.lead_photo.pk], "action": "issue"}
    with django_capture_on_commit_callbacks(execute=True):
        client.post(desk(report), chosen)
    newsletter = Newsletter.objects.get()
    page = client.get(desk(report)).content.decode()
    assert f"ฉบับที่ {newsletter.issue}" in page
    assert newsletter.pdf_url in page
    assert client.get(newsletter.pdf_url).getvalue().startswith(b"%PDF")
    assert newsletter.issued_by == officer
    for url in (newsletter.png_url, newsletter.jpeg_url, newsletter.thumbnail_url):
        with Image.open(BytesIO(client.get(url).getvalue())) as picture:
            assert picture.height > picture.width


def test_button_leads_from_the_report_to_its_newsletter(client, officer, report):
    client.force_login(officer)
    page = client.get(reverse("wagtailadmin_pages:edit", args=[report.pk]))
    assert desk(report) in page.content.decode()


def test_first_six_photos_are_suggested_and_the_lead_comes_first(client, officer, editorial):
    gallery = EventGalleryPageFactory(parent=editorial.galleries)
    for _ in range(8):
        GalleryPhotoFactory(page=gallery)
    lead = ImageFactory()
    report = NewsReportPageFactory(parent=editorial.news, lead_photo=lead, gallery=gallery)
    client.force_login(officer)
    photos = client.get(desk(report)).context["photos"]
    assert photos[0] == (lead, True)
    assert [chosen for _, chosen in photos] == [True] * 6 + [False] * 3


def test_photos_keep_the_officers_order(client, officer, editorial):
    gallery = EventGalleryPageFactory(parent=editorial.galleries)
    keys = [GalleryPhotoFactory(page=gallery).image.pk for _ in range(3)]
    report = NewsReportPageFactory(parent=editorial.news, gallery=gallery)
    client.force_login(officer)
    chosen = [keys[2], keys[0], keys[1]]
    client.post(desk(report), {"layout": "classic", "photos": chosen, "action": "save"})
    assert [image.pk for image in Newsletter.objects.get().images] == chosen


def test_seven_photos_are_too_many_and_the_officer_is_told(client, officer, editorial):
    gallery = EventGalleryPageFactory(parent=editorial.galleries)
    keys = [GalleryPhotoFactory(page=gallery).image.pk for _ in range(7)]
    report = NewsReportPageFactory(parent=editorial.news, gallery=gallery)
    client.force_login(officer)
    page = client.post(desk(report), {"layout": "classic", "photos": keys, "action": "save"})
    assert "ใส่ได้ไม่เกิน 6 ภาพ" in page.content.decode()
    assert not Newsletter.objects.exists()


def test_photo_of_another_report_is_refused(client, officer, report):
    client.force_login(officer)
    stray = ImageFactory()
    page = client.post(desk(report), {"layout": "classic", "photos": [stray.pk], "action": "save"})
    assert "มีภาพที่ไม่ได้อยู่ในข่าวนี้" in page.content.decode()


def test_draft_is_previewed_but_not_issued(client, officer, editorial, pango):
    draft = NewsReportPageFactory(parent=editorial.news, live=False, first_published_at=None)
    client.force_login(officer)
    preview = client.get(reverse("newsletter_preview", args=[draft.pk]), {"layout": "classic"})
    assert preview["Content-Type"] == "image/jpeg"
    response = client.post(desk(draft), {"layout": "classic", "action": "issue"}, follow=True)
    assert "ข่าวนี้ยังไม่เผยแพร่" in response.content.decode()
    assert not Newsletter.objects.issued().exists()


def test_preview_comes_as_a_pdf_without_a_number_too(client, officer, report, pango):
    client.force_login(officer)
    address = reverse("newsletter_preview", args=[report.pk])
    response = client.get(address, {"layout": "newspaper", "format": "pdf"})
    assert "ฉบับที่" not in machine.text_of(response.content)
    assert "no-store" in response["Cache-Control"]


@pytest.mark.parametrize("who", ["reporter", "moderator"])
def test_others_make_no_newsletters(client, report, who, request):
    client.force_login(request.getfixturevalue(who))
    assert client.get(desk(report)).status_code == 302
    assert client.get(reverse("newsletter_issues")).status_code == 302
    assert client.post(desk(report), {"layout": "classic", "action": "issue"}).status_code == 302
    assert not Newsletter.objects.exists()


@pytest.mark.parametrize("who", ["officer", "deputy", "administrator"])
def test_officer_and_above_see_the_issues(client, report, issue, who, request):
    newsletter = issue(report)
    client.force_login(request.getfixturevalue(who))
    assert newsletter.issue in client.get(reverse("newsletter_issues")).content.decode()


def test_english_report_has_no_newsletter(client, deputy, report):
    client.force_login(deputy)
    assert client.get(desk(translated(report))).status_code == 404


def test_machine_without_pango_says_in_thai_what_is_missing(client, officer, report, monkeypatch):
    monkeypatch.setattr(machine, "is_available", lambda: False)
    client.force_login(officer)
    assert machine.MISSING in client.get(desk(report)).content.decode()
    address = reverse("newsletter_preview", args=[report.pk])
    assert client.get(address, {"layout": "classic"}).status_code == 503


def test_trouble_with_drawing_is_told_on_the_screen(client, officer, report, issue, monkeypatch):
    def fail(*args: object) -> None:
        raise OSError("disk full")

    monkeypatch.setattr(services, "make", fail)
    client.force_login(officer)
    newsletter = issue(report)
    assert newsletter.number
    assert services.FAILED in client.get(desk(report)).content.decode()


def test_readers_find_the_issues_of_the_year(client, report, issue):
    newsletter = issue(report)
    page = client.get(reverse("newsletter_list")).content.decode()
    assert f"ฉบับที่ {newsletter.issue}" in page
    assert report.title in page
    assert newsletter.pdf_url in page
    assert newsletter.thumbnail_url in page


def test_issue_is_gone_for_readers_when_its_report_is(client, report, issue):
    newsletter = issue(report)
    assert client.get(newsletter.pdf_url).status_code == 200
    report.unpublish()
    assert client.get(newsletter.pdf_url).status_code == 404
    assert newsletter.issue not in client.get(reverse("newsletter_list")).content.decode()


def test_list_costs_the_same_with_more_issues(
    client, editorial, issue, django_assert_max_num_queries
):
    for _ in range(8):
        issue(NewsReportPageFactory(parent=editorial.news))
    client.get(reverse("newsletter_list"))
    with django_assert_max_num_queries(16):
        client.get(reverse("newsletter_list"))


def test_year_without_issues_is_not_found(client, report, issue):
    issue(report)
    assert client.get(reverse("newsletter_year", args=[2500])).status_code == 404


def test_newsletter_is_made_anew_when_its_report_changes_and_only_then(
    report, issue, made_up, django_capture_on_commit_callbacks
):
    first = issue(report)
    with django_capture_on_commit_callbacks(execute=True):
        report.save_revision().publish()
    assert made_up == [report.title]
    report.title = "เปิดชั้นเรียนที่บ้านดอย"
    with django_capture_on_commit_callbacks(execute=True):
        report.save_revision().publish()
    again = Newsletter.objects.get()
    assert made_up[1:] == ["เปิดชั้นเรียนที่บ้านดอย"]
    assert again.issue == first.issue
    assert again.headline == "เปิดชั้นเรียนที่บ้านดอย"
    assert again.pdf_url != first.pdf_url
    assert not first.pdf.storage.exists(first.pdf.name)


def test_newsletter_is_made_anew_when_a_face_is_marked(
    report, issue, made_up, django_capture_on_commit_callbacks
):
    issue(report)
    photo = report.lead_photo
    photo.focal_point_x, photo.focal_point_y = 300, 300
    photo.focal_point_width = photo.focal_point_height = 200
    with django_capture_on_commit_callbacks(execute=True):
        photo.save()
    assert len(made_up) == 2


def test_new_director_does_not_change_the_issues_of_the_old_one(
    report, issue, made_up, django_capture_on_commit_callbacks
):
    issue(report)
    with django_capture_on_commit_callbacks(execute=True):
        office = OfficeSettings.objects.get()
        office.director_name = "นายใหม่ มาดี"
        office.save()
    assert len(made_up) == 1
