"""Undoing takes back what an intake created, and nothing else."""

import pytest
from wagtail.models import ReferenceIndex

from core.models import OfficeImage
from news.models import EventGalleryPage, GalleryPhoto, IntakeFile, NewsReportPage, PressIntake
from people.models import SpeakerProfilePage
from tests.desk import SUBMIT, Desk, draft_of
from tests.factories import AppearanceFactory, EventGalleryPageFactory, NewsReportPageFactory
from tests.news.intake.at_the_desk import TEXT, IntakeDesk, photo
from tests.word_files import picture, word_file

NEW = {"people-1-profile": "new"}


@pytest.fixture
def made(checking: IntakeDesk) -> IntakeDesk:
    """A report with a gallery of one photo and a new profile."""
    checking.deliver("ก.jpg", photo())
    checking.make(**NEW)
    return checking


def is_as_before(desk: IntakeDesk) -> bool:
    nothing = not (
        NewsReportPage.objects.exists()
        or EventGalleryPage.objects.exists()
        or SpeakerProfilePage.objects.exists()
    )
    return nothing and not desk.intake.is_made


def refusal(desk: IntakeDesk) -> str:
    """Why nothing can be undone, as the screen says."""
    pages = NewsReportPage.objects.count(), EventGalleryPage.objects.count()
    for action in ("undo", "discard"):
        desk.press_undo(action)
        assert (NewsReportPage.objects.count(), EventGalleryPage.objects.count()) == pages
        assert OfficeImage.objects.exists()
    return desk.get("undo").content.decode()


def test_pages_that_were_made_go(made):
    made.press_undo()
    assert made.answer.url == made.address("check")
    assert is_as_before(made)


def test_text_photos_and_answers_stay(made):
    made.press_undo()
    assert made.intake.text == TEXT
    assert made.intake.files.photos().get().image
    assert made.form()["people-1-profile"] == "new"


def test_it_can_be_made_again(made):
    made.press_undo()
    report = made.make()
    assert report.gallery.photos.count() == 1
    assert SpeakerProfilePage.objects.count() == 1


def test_screen_names_what_would_go(made):
    html = made.get("undo").content.decode()
    assert "รายงานข่าว" in html
    assert "ประมวลภาพกิจกรรม" in html
    assert "นางสาวมาลี ดอยงาม" in html
    assert "ถูกแก้ไข" not in html


def test_screen_says_that_changes_made_since_go_too(made, officer):
    Desk(officer).press("", made.intake.report, title="แก้แล้ว")
    assert "ถูกแก้ไขหลังสร้าง" in made.get("undo").content.decode()
    made.press_undo()
    assert not NewsReportPage.objects.exists()


def test_everything_goes_when_it_is_thrown_away(made):
    made.press_undo("discard")
    assert not PressIntake.objects.exists()
    assert not IntakeFile.objects.exists()
    assert not OfficeImage.objects.exists()
    assert not NewsReportPage.objects.exists()


def test_intake_that_made_nothing_can_be_thrown_away(checking):
    checking.deliver("ก.jpg", photo())
    number = checking.announce("ข.jpg", 10).json()["id"]
    checking.send(number, 0, b"12345")
    checking.press_undo("discard")
    assert not OfficeImage.objects.exists()
    assert not PressIntake.objects.exists()


def test_published_report_stays(made):
    made.intake.report.get_latest_revision().publish()
    assert "เผยแพร่แล้ว" in refusal(made)


def test_report_that_was_published_and_withdrawn_stays(made):
    report = made.intake.report
    report.get_latest_revision().publish()
    report.refresh_from_db()
    report.unpublish()
    assert "เผยแพร่แล้ว" in refusal(made)


def test_published_gallery_stays(made):
    made.intake.gallery.get_latest_revision().publish()
    assert "เผยแพร่แล้ว" in refusal(made)


def test_report_under_review_stays(made, officer):
    Desk(officer).press(SUBMIT, made.intake.report)
    assert "อยู่ระหว่างตรวจหรือถูกล็อก" in refusal(made)


def test_locked_report_stays(made, deputy):
    report = made.intake.report
    report.locked, report.locked_by = True, deputy
    report.save()
    assert "ถูกล็อก" in refusal(made)


def test_edited_profile_stays(made, officer):
    SpeakerProfilePage.objects.get().save_revision(user=officer)
    assert "จะเก็บไว้" in made.get("undo").content.decode()
    made.press_undo()
    assert SpeakerProfilePage.objects.exists()


def test_published_profile_stays(made):
    SpeakerProfilePage.objects.get().get_latest_revision().publish()
    made.press_undo()
    assert SpeakerProfilePage.objects.exists()
    assert not NewsReportPage.objects.exists()


def test_profile_named_on_another_page_stays(made, editorial):
    other = NewsReportPageFactory(parent=editorial.news)
    AppearanceFactory(page=other, person=SpeakerProfilePage.objects.get())
    made.press_undo()
    assert SpeakerProfilePage.objects.exists()


def test_profile_named_in_another_draft_stays(made, editorial, officer):
    other = draft_of(officer, editorial.news)
    other.appearances.create(name="มาลี", person=SpeakerProfilePage.objects.get())
    other.save_revision()
    made.press_undo()
    assert SpeakerProfilePage.objects.exists()


def test_gallery_that_another_report_shows_stays(made, editorial):
    NewsReportPageFactory(parent=editorial.news, gallery=made.intake.gallery)
    made.press_undo()
    assert EventGalleryPage.objects.exists()
    assert not made.intake.is_made


def test_gallery_that_another_draft_shows_stays(made, editorial, officer):
    other = draft_of(officer, editorial.news)
    other.gallery = made.intake.gallery
    other.save_revision()
    made.press_undo()
    assert EventGalleryPage.objects.exists()


def test_photo_that_another_page_shows_stays(made, editorial):
    image = made.intake.files.get().image
    NewsReportPageFactory(parent=editorial.news, lead_photo=image)
    made.press_undo("discard")
    assert OfficeImage.objects.get() == image


def test_photo_chosen_in_another_draft_stays(made, editorial, officer):
    other = draft_of(officer, editorial.news)
    other.lead_photo = made.intake.files.get().image
    other.save_revision()
    made.press_undo("discard")
    assert OfficeImage.objects.exists()


def test_photo_in_a_gallery_that_waits_for_its_time_stays(made, editorial):
    gallery = EventGalleryPageFactory(parent=editorial.galleries, live=False)
    gallery.photos = [GalleryPhoto(image=made.intake.files.get().image)]
    gallery.save_revision(approved_go_live_at="2099-01-01T00:00:00+07:00")
    gallery.photos = []
    gallery.save_revision()
    made.press_undo("discard")
    assert OfficeImage.objects.exists()


def test_photo_taken_out_of_the_intake_stays_where_it_is_used(checking, editorial):
    file = checking.deliver("ก.jpg", photo())
    NewsReportPageFactory(parent=editorial.news, lead_photo=file.image)
    checking.take_out(file)
    assert OfficeImage.objects.exists()


def test_being_in_an_intake_is_no_use(checking):
    file = checking.deliver("ก.jpg", photo())
    assert not ReferenceIndex.get_references_to(file.image).exists()


def test_report_deleted_by_hand_before_leaves_the_rest_to_undo(made):
    made.intake.report.delete()
    made.press_undo()
    assert is_as_before(made)


def test_gallery_deleted_by_hand_before_leaves_the_rest_to_undo(made):
    made.intake.gallery.delete()
    made.press_undo()
    assert is_as_before(made)


def test_photo_deleted_by_hand_before_does_not_matter(made):
    OfficeImage.objects.all().delete()
    made.press_undo("discard")
    assert not PressIntake.objects.exists()


def test_undone_twice_is_undone_once(made):
    made.press_undo()
    made.press_undo()
    assert is_as_before(made)


def test_pictures_of_the_word_file_go_with_it(desk):
    desk.deliver("ข่าว.docx", word_file(TEXT, picture(photo())))
    desk.make()
    desk.press_undo("discard")
    assert not OfficeImage.objects.exists()


def test_other_pages_of_the_same_day_stay(made, editorial, officer):
    other = draft_of(officer, editorial.news, title=made.intake.report.title)
    made.press_undo("discard")
    assert list(NewsReportPage.objects.all()) == [other]


def test_reporter_undoes_their_own(reporting):
    reporting.deliver("ก.jpg", photo())
    reporting.make()
    reporting.press_undo("discard")
    assert not NewsReportPage.objects.exists()
    assert not OfficeImage.objects.exists()


def test_reporter_waits_while_the_report_is_under_review(reporting, reporter):
    reporting.deliver("ก.jpg", photo())
    Desk(reporter).press(SUBMIT, reporting.make())
    assert "ยกเลิกการส่งตรวจก่อน" in refusal(reporting)


def test_officer_undoes_nothing_that_they_are_to_check(reporting, reporter, officer):
    reporting.deliver("ก.jpg", photo())
    Desk(reporter).press(SUBMIT, reporting.make())
    assert "ยกเลิกการส่งตรวจก่อน" in refusal(IntakeDesk(officer, reporting.intake))
