"""Every page can be looked at before it is there: whole, as a card, half written."""

import pytest
from django.urls import reverse
from wagtail.fields import StreamField
from wagtail.models import Page
from wagtail.test.utils.form_data import (
    inline_formset,
    nested_form_data,
    querydict_from_html,
    rich_text,
    streamfield,
)

from news.models import NewsReportPage
from tests.factories import (
    EventGalleryPageFactory,
    ImageFactory,
    NewsReportPageFactory,
    OrganisationFactory,
    SpeakerProfilePageFactory,
)

pytestmark = pytest.mark.django_db

# Where in the site the first page of each type would be made.
PARENTS = {
    "news.newsreportpage": "news",
    "news.eventgallerypage": "galleries",
    "knowledge.bestpracticepage": "knowledge",
    "people.speakerprofilepage": "people",
    "home.standardpage": None,
    "home.contactpage": None,
}
MODES = ["", "card"]


def look(client, url: str, data: dict[str, str], mode: str = "") -> str:
    """Send the half-written form, then open its preview."""
    answer = client.post(url, data).json()
    assert answer == {"is_valid": True, "is_available": True}
    response = client.get(url, {"mode": mode})
    assert response.status_code == 200
    return response.content.decode()


@pytest.mark.parametrize("mode", MODES, ids=["whole", "card"])
@pytest.mark.parametrize("kind", PARENTS)
def test_new_page_with_only_a_headline_is_previewed(home, admin_client, kind, mode):
    app, model = kind.split(".")
    parent = getattr(home, PARENTS[kind]) if PARENTS[kind] else home
    address = [app, model, parent.pk]
    form = admin_client.get(reverse("wagtailadmin_pages:add", args=address))
    data = querydict_from_html(form.content.decode(), form_id="page-edit-form").dict()
    page_type = form.context["form"].instance
    for field in page_type._meta.local_fields:
        if isinstance(field, StreamField):
            data |= nested_form_data({field.name: streamfield([])})

    url = reverse("wagtailadmin_pages:preview_on_add", args=address)
    page = look(admin_client, url, data | {"title": "พาดหัวที่เพิ่งพิมพ์"}, mode)

    assert "พาดหัวที่เพิ่งพิมพ์" in page


@pytest.mark.parametrize("mode", MODES, ids=["whole", "card"])
def test_every_page_of_the_site_is_previewed(home, mode):
    for page in Page.objects.descendant_of(home, inclusive=True).specific():
        response = page.make_preview_request(preview_mode=mode)
        assert response.status_code == 200
        assert page.title in response.content.decode()


def test_unsaved_report_with_people_gallery_and_programme_is_previewed(home, admin_client):
    person = SpeakerProfilePageFactory(parent=home.people, given_name="มาลี", family_name="ดอยงาม")
    gallery = EventGalleryPageFactory(parent=home.galleries)
    session = {"day": "", "start": "9.00", "end": "", "title": "พิธีเปิด"}
    session |= {"speakers": streamfield([("item", "มาลี ดอยงาม")])}
    data = nested_form_data(
        {
            "title": "สพป.ทดสอบ จัดอบรม",
            "slug": "",
            "organiser": OrganisationFactory(name="โรงเรียนบ้านห้วยผึ้ง").pk,
            "lead_photo": ImageFactory().pk,
            "gallery": gallery.pk,
            "body": streamfield([("rich_text", rich_text("<p>ครูแกนนำร่วมอบรม</p>"))]),
            "programme": streamfield([("session", session)]),
            "appearances": inline_formset(
                [
                    {"role": "speaker", "person": person.pk, "more_roles": []},
                    {"role": "guest", "name": "เจ้าอาวาสวัดสันกลาง", "more_roles": []},
                    {"role": "guest", "more_roles": []},
                ]
            ),
            "links": inline_formset([]),
            "attachments": inline_formset([]),
            "related_pages": inline_formset([]),
            "comments": inline_formset([]),
        }
    )
    url = reverse(
        "wagtailadmin_pages:preview_on_add", args=["news", "newsreportpage", home.news.pk]
    )

    page = look(admin_client, url, data)

    assert "พิธีเปิด" in page
    assert "มาลี ดอยงาม" in page
    assert "เจ้าอาวาสวัดสันกลาง" in page
    assert "โรงเรียนบ้านห้วยผึ้ง" in page
    assert not NewsReportPage.objects.exists()


def test_preview_of_what_was_not_sent_is_refused_politely(home, admin_client):
    report = NewsReportPageFactory(parent=home.news)
    url = reverse("wagtailadmin_pages:preview_on_edit", args=[report.pk])

    assert admin_client.get(url).status_code == 200


def test_phone_is_the_first_size_to_look_at(home):
    sizes = home.preview_sizes

    assert (sizes[0]["device_width"], home.default_preview_size) == (360, sizes[0]["name"])
