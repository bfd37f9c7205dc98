"""People and organisations in the editor."""

import datetime

import pytest
from django.urls import reverse
from wagtail.test.utils.form_data import inline_formset, nested_form_data, rich_text

from news.models import NewsReportPage
from people.models import Organisation, Position, SpeakerProfilePage
from tests.factories import NewsReportPageFactory, OrganisationFactory, SpeakerProfilePageFactory

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("indexing")]


def posted(**fields: object) -> dict[str, str]:
    """What the browser sends for a profile."""
    empty = {"title": "", "slug": "", "biography": rich_text("")}
    rows = {"positions": inline_formset([]), "comments": inline_formset([])}
    return nested_form_data(empty | rows | fields)


@pytest.fixture
def write(home, admin_client):
    """Post a new profile with the given fields; return the response."""
    add = reverse("wagtailadmin_pages:add", args=["people", "speakerprofilepage", home.people.pk])
    return lambda **fields: admin_client.post(add, posted(**fields))


@pytest.fixture
def school(db):
    return OrganisationFactory(name="โรงเรียนบ้านห้วยผึ้ง", district="ดอยแก้ว")


class TestProfile:
    NAMES = {"honorific": "นางสาว", "given_name": "ปภาวี", "family_name": "แก้วดอย"}

    def test_page_title_is_made_from_the_names(self, write):
        write(**self.NAMES)

        profile = SpeakerProfilePage.objects.get()
        assert profile.title == "นางสาวปภาวี แก้วดอย"
        assert profile.slug.isascii()

    def test_page_title_follows_a_corrected_name(self, write, admin_client):
        write(**self.NAMES)
        profile = SpeakerProfilePage.objects.get()

        corrected = self.NAMES | {"title": profile.title, "family_name": "แก้วดอยคำ"}
        admin_client.post(
            reverse("wagtailadmin_pages:edit", args=[profile.pk]), posted(**corrected)
        )

        profile.refresh_from_db()
        assert profile.get_latest_revision_as_object().title == "นางสาวปภาวี แก้วดอยคำ"

    def test_title_of_ones_own_stays(self, write, admin_client):
        write(**self.NAMES, title="ครูแป้ง ปภาวี")
        profile = SpeakerProfilePage.objects.get()

        admin_client.post(
            reverse("wagtailadmin_pages:edit", args=[profile.pk]),
            posted(**self.NAMES | {"title": "ครูแป้ง ปภาวี", "family_name": "ดอย"}),
        )

        profile.refresh_from_db()
        assert profile.get_latest_revision_as_object().title == "ครูแป้ง ปภาวี"

    def test_position_takes_the_name_of_the_chosen_organisation(self, write, school):
        row = {"title": "ครู", "organisation": school.pk, "kind": "regular", "start": "1/10/2564"}

        write(**self.NAMES, positions=inline_formset([row]))

        position = SpeakerProfilePage.objects.get().positions.get()
        assert position.organisation_name == "โรงเรียนบ้านห้วยผึ้ง"
        assert position.start == datetime.date(2021, 10, 1)

    def test_position_that_ends_before_it_begins_is_told_in_its_row(self, write):
        row = {"title": "ครู", "kind": "regular", "start": "1/10/2564", "end": "1/9/2564"}

        response = write(**self.NAMES, positions=inline_formset([row]))

        assert "ตำแหน่ง 1: วันสิ้นสุดมาก่อนวันเริ่มตำแหน่ง" in response.content.decode()
        assert not SpeakerProfilePage.objects.exists()


class TestPostOfTheDay:
    """What the open form writes at once when a profile is chosen."""

    @pytest.fixture
    def malee(self, home, school):
        person = SpeakerProfilePageFactory(
            parent=home.people, honorific="นาง", family_name="ดอยงาม"
        )
        person.positions.add(
            Position(title="ครู", end=datetime.date(2021, 9, 30)),
            Position(
                title="ผู้อำนวยการ",
                organisation=school,
                organisation_name=school.name,
                start=datetime.date(2021, 10, 1),
            ),
        )
        person.save()
        return person

    def ask(self, client, **query: object):
        return client.get(reverse("post_of_the_day"), query)

    def test_is_the_post_of_the_event(self, admin_client, malee):
        answer = self.ask(admin_client, person=malee.pk, day="10/6/2560").json()

        assert (answer["post"]["name"], answer["post"]["position"]) == ("มาลี ดอยงาม", "ครู")
        assert answer["said"] == "ใส่ชื่อและตำแหน่ง ณ วันที่ 10 มิ.ย. 2560 จากโปรไฟล์แล้ว ตรวจและแก้ได้"

    def test_comes_with_the_organisation_as_the_chooser_shows_it(self, admin_client, malee, school):
        post = self.ask(admin_client, person=malee.pk, day="10/6/2569").json()["post"]

        assert (post["organisation"]["id"], post["organisation"]["string"]) == (
            school.pk,
            "โรงเรียนบ้านห้วยผึ้ง",
        )

    def test_is_the_present_one_for_a_page_without_a_day(self, admin_client, malee):
        answer = self.ask(admin_client, person=malee.pk).json()

        assert answer["post"]["position"] == "ผู้อำนวยการ"
        assert "ตำแหน่งปัจจุบัน" in answer["said"]

    def test_waits_for_a_day_that_can_be_read(self, admin_client, malee):
        answer = self.ask(admin_client, person=malee.pk, day="31/6/69").json()

        assert "post" not in answer
        assert "เมื่อวันที่ถูกต้องแล้ว" in answer["said"]

    def test_of_nobody_is_not_found(self, admin_client, home):
        assert self.ask(admin_client, person="x").status_code == 404


class TestOrganisationChooser:
    URL = "wagtailsnippetchoosers_people_organisation:choose_results"

    @pytest.mark.parametrize("typed", ["ห้วยผึ้ง", "หผ."], ids=["inside the name", "short name"])
    def test_finds_letters_anywhere_in_a_name(self, admin_client, school, typed):
        school.short_name = "ร.ร.หผ."
        school.save()
        OrganisationFactory(name="โรงเรียนวัดสันกลาง")

        found = admin_client.get(reverse(self.URL), {"q": typed}).content.decode()

        assert "โรงเรียนบ้านห้วยผึ้ง" in found
        assert "โรงเรียนวัดสันกลาง" not in found

    def test_makes_what_is_not_there_yet(self, admin_client):
        answer = admin_client.post(
            reverse("wagtailsnippetchoosers_people_organisation:create"),
            {"kind": "school", "name": "โรงเรียนบ้านใหม่", "district": "", "province": ""},
        ).json()

        assert answer["step"] == "chosen"
        assert Organisation.objects.get().slug.isascii()


class TestOrganisationListing:
    @pytest.mark.parametrize(
        "query",
        [{"q": "ห้วยผึ้ง"}, {"kind": "school"}, {"district": "ดอยแก้ว"}],
        ids=["letters", "kind", "district"],
    )
    def test_is_narrowed(self, admin_client, school, query):
        OrganisationFactory(name="มหาวิทยาลัยดอยคำ", kind="university", district="เวียงคำ")

        url = reverse("wagtailsnippets_people_organisation:list")
        page = admin_client.get(url, query).content.decode()

        assert "โรงเรียนบ้านห้วยผึ้ง" in page
        assert "มหาวิทยาลัยดอยคำ" not in page


class TestDeletingAnOrganisation:
    @pytest.fixture
    def report(self, home, school):
        report = NewsReportPageFactory(parent=home.news, organiser=school)
        report.save_revision().publish()
        return report

    def test_warns_that_reports_refer_to_it(self, admin_client, school, report):
        url = reverse("wagtailsnippets_people_organisation:delete", args=[school.pk])

        page = admin_client.get(url).content.decode()

        assert "มี 1 รายการอ้างถึงหน่วยงาน “โรงเรียนบ้านห้วยผึ้ง”" in page

    def test_leaves_the_report_and_the_name_it_wrote(self, client, admin_client, school, report):
        admin_client.post(reverse("wagtailsnippets_people_organisation:delete", args=[school.pk]))

        report = NewsReportPage.objects.get()
        assert (report.organiser, report.organiser_name) == (None, "โรงเรียนบ้านห้วยผึ้ง")
        assert report.get_latest_revision_as_object().organiser is None
        assert "โรงเรียนบ้านห้วยผึ้ง" in client.get(report.url).content.decode()
        edit = reverse("wagtailadmin_pages:edit", args=[report.pk])
        assert admin_client.get(edit).status_code == 200
