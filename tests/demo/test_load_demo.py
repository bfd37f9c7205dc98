"""The invented office is complete, and what was edited in it is never overwritten."""

from collections import Counter
from http import HTTPStatus
from io import StringIO
from unittest.mock import patch

from django.contrib.auth import get_user_model
from django.core.management import CommandError, call_command
from django.test import TestCase
from wagtail.models import Locale, Page

from core.models import OfficeImage
from discussion.models import Comment
from knowledge.models import BestPracticePage
from news.models import EventGalleryPage, Newsletter, NewsReportPage
from news.newsletter import machine
from people.models import Organisation, SpeakerProfilePage
from tests.factories import unmake_site

SMALL = {"password": "ทดลองใช้ระบบ", "picture_width": 120, "verbosity": 0}


class TestTheDemo(TestCase):
    @classmethod
    def setUpTestData(cls) -> None:
        unmake_site()
        call_command("load_demo", **SMALL)
        cls.thai = Locale.get_default()

    def of(self, model: type[Page]):
        return model.objects.filter(locale=self.thai)

    def test_forty_reports_are_published_over_at_least_three_fiscal_years(self):
        reports = self.of(NewsReportPage).live()
        assert reports.count() >= 40
        years = Counter(report.fiscal_year for report in reports)
        assert len([year for year, count in years.items() if count >= 5]) >= 3

    def test_schools_people_practices_and_galleries_are_all_there(self):
        assert Organisation.objects.filter(kind="school", parent__isnull=False).count() == 24
        assert self.of(SpeakerProfilePage).live().count() == 16
        assert self.of(BestPracticePage).live().count() == 12
        assert self.of(BestPracticePage).live().exclude(evidence=None).distinct().count() == 12
        galleries = self.of(EventGalleryPage).live()
        assert galleries.count() >= 8
        assert all(gallery.photos.count() >= 6 for gallery in galleries)

    def test_every_page_was_published_through_a_revision(self):
        assert not Page.objects.filter(depth__gt=1, latest_revision=None).exists()

    def test_drafts_and_one_page_waiting_for_approval_are_not_public(self):
        assert self.of(NewsReportPage).filter(live=False).count() >= 3
        waiting = NewsReportPage.objects.get(slug="waiting-milk-quality")
        assert waiting.workflow_in_progress
        assert not waiting.live

    def test_comments_come_in_every_state(self):
        assert set(Comment.objects.values_list("status", flat=True)) == set(Comment.Status.values)

    def test_uploaded_photographs_keep_no_camera_data(self):
        for image in OfficeImage.objects.all()[:10]:
            with image.open_file() as file:
                content = file.read()
            assert b"Exif" not in content
            assert b"Doi Phone" not in content

    def test_one_headline_is_three_lines_long(self):
        assert max(len(page.title) for page in self.of(NewsReportPage)) > 150

    def test_a_report_a_practice_and_a_profile_are_in_english(self):
        english = Locale.objects.get(language_code="en")
        for model in (NewsReportPage, BestPracticePage, SpeakerProfilePage):
            page = model.objects.live().get(locale=english)
            assert page.title.isascii()
            assert page.url.startswith("/en/")
            assert self.client.get(page.url).status_code == HTTPStatus.OK

    def test_two_newsletters_are_issued_where_pages_can_be_drawn(self):
        issued = [newsletter.number for newsletter in Newsletter.objects.issued()]
        assert sorted(issued) == ([1, 2] if machine.is_available() else [])

    def test_the_tree_of_pages_is_sound(self):
        assert Page.find_problems() == ([], [], [], [], [])

    def test_loading_again_changes_nothing_that_was_edited(self):
        report = self.of(NewsReportPage).get(slug="scholarship-2568")
        report.title = "พาดหัวที่แก้แล้ว"
        report.save_revision().publish()
        before = self.how_many()
        call_command("load_demo", **SMALL)
        report.refresh_from_db()
        assert report.title == "พาดหัวที่แก้แล้ว"
        assert before == self.how_many()

    def test_machine_that_cannot_draw_is_told_of(self):
        said = StringIO()
        with patch.object(machine, "is_available", return_value=False):
            call_command("load_demo", **SMALL | {"verbosity": 1}, stdout=said)
        assert machine.MISSING in said.getvalue()

    def how_many(self) -> list[int]:
        counted = (Page, OfficeImage, Comment, Newsletter)
        return [model.objects.count() for model in counted]

    def test_each_role_has_an_account(self):
        users = get_user_model().objects.all()
        assert {user.username: user.groups.count() for user in users} == {
            "reporter": 1,
            "officer": 1,
            "deputy": 1,
            "moderator": 1,
            "admin": 1,
        }


class TestTheDemoOnAPublicSite(TestCase):
    def test_known_passwords_are_refused_without_debug(self):
        with self.assertRaisesMessage(CommandError, "--password"):
            call_command("load_demo", stdout=StringIO())
        assert not get_user_model().objects.exists()
