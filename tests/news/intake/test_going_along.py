"""The gallery of a report from the desk goes through the review with it."""

import pytest
from django.core.management import call_command
from time_machine import travel
from wagtail.models import PageLogEntry, WorkflowState

from accounts.models import User
from core.workflow import REVIEW
from news.models import EventGalleryPage, NewsReportPage
from tests.desk import CANCEL, PUBLISH, SUBMIT, Desk
from tests.news.intake.at_the_desk import IntakeDesk, photo

CHECK, APPROVAL = (step.name for step in REVIEW.steps)
MORNING, NEXT_WEEK = "2026-06-10 09:00+07:00", "2026-06-17 08:00"
A_DAY_LATER = "2026-06-18 09:00+07:00"
IN_TWO_WEEKS, A_DAY_AFTER_TWO_WEEKS = "2026-06-24 08:00", "2026-06-25 09:00+07:00"


@pytest.fixture
def report(reporting: IntakeDesk) -> NewsReportPage:
    """A reporter's draft with a gallery."""
    reporting.deliver("ก.jpg", photo())
    return reporting.make()


@pytest.fixture
def submitted(report: NewsReportPage, reporter: User) -> NewsReportPage:
    return Desk(reporter).press(SUBMIT, report)


@pytest.fixture
def checked(submitted: NewsReportPage, officer: User) -> NewsReportPage:
    Desk(officer).press_in_review("approve", submitted)
    return fresh(submitted)


def fresh(page):
    return page.specific_class.objects.get(pk=page.pk)


def gallery() -> EventGalleryPage:
    return EventGalleryPage.objects.get()


def step_of(page) -> str:
    task = fresh(page).current_workflow_task
    return task.name if task else ""


def edited(page, author: User) -> None:
    fresh(page).save_revision(user=author)


def test_gallery_is_submitted_with_its_report(submitted, reporter):
    assert step_of(gallery()) == CHECK
    assert gallery().current_workflow_state.requested_by == reporter


def test_gallery_of_an_officer_waits_for_the_deputy_at_once(checking, officer):
    checking.deliver("ก.jpg", photo())
    Desk(officer).press(SUBMIT, checking.make())
    assert step_of(gallery()) == APPROVAL


def test_gallery_is_checked_with_its_report(checked):
    assert (step_of(checked), step_of(gallery())) == (APPROVAL, APPROVAL)
    assert not gallery().live


def test_gallery_is_published_with_its_report(checked, deputy):
    Desk(deputy).press_in_review("approve", checked)
    assert fresh(checked).live
    assert gallery().live
    entry = PageLogEntry.objects.get(page=gallery().pk, action="wagtail.publish")
    assert entry.user == deputy


def test_readers_see_the_photos_in_the_report(checked, deputy, client):
    Desk(deputy).press_in_review("approve", checked)
    assert gallery().get_url() in client.get(checked.get_url()).content.decode()


@pytest.mark.parametrize("role", ["officer", "deputy"])
def test_gallery_is_sent_back_with_its_report(role, submitted, request):
    user = request.getfixturevalue(role)
    if role == "deputy":
        Desk(request.getfixturevalue("officer")).press_in_review("approve", submitted)
    Desk(user).press_in_review("reject", fresh(submitted), comment="ภาพมืดไป")
    state = gallery().current_workflow_state
    assert state.status == WorkflowState.STATUS_NEEDS_CHANGES
    assert state.current_task_state.comment == "ภาพมืดไป"
    assert not gallery().live


@pytest.mark.parametrize("step", [CHECK, APPROVAL])
def test_gallery_comes_again_with_its_report(step, submitted, reporter, officer, deputy):
    if step == APPROVAL:
        Desk(officer).press_in_review("approve", submitted)
    reviewer = officer if step == CHECK else deputy
    Desk(reviewer).press_in_review("reject", fresh(submitted), comment="แก้")
    Desk(reporter).press(SUBMIT, fresh(submitted))
    assert (step_of(submitted), step_of(gallery())) == (step, step)


def test_gallery_is_withdrawn_with_its_report(submitted, reporter):
    Desk(reporter).press(CANCEL, submitted)
    assert gallery().current_workflow_state is None


def test_gallery_withdrawn_alone_is_not_published(checked, deputy, reporter):
    gallery().current_workflow_state.cancel(user=reporter)
    edited(gallery(), reporter)
    Desk(deputy).press_in_review("approve", checked)
    assert fresh(checked).live
    assert not gallery().live


def test_gallery_sent_back_alone_is_not_published(checked, officer, deputy):
    Desk(deputy).press_in_review("reject", gallery(), comment="มีภาพเด็ก")
    Desk(deputy).press_in_review("approve", checked)
    assert fresh(checked).live
    assert not gallery().live
    assert gallery().current_workflow_state.status == WorkflowState.STATUS_NEEDS_CHANGES


def test_gallery_sent_back_alone_does_not_come_again_with_the_next_step(submitted, officer):
    Desk(officer).press_in_review("reject", gallery(), comment="มีภาพเด็ก")
    Desk(officer).press_in_review("approve", submitted)
    assert gallery().current_workflow_state.status == WorkflowState.STATUS_NEEDS_CHANGES


def test_gallery_approved_ahead_is_published_once(checked, deputy):
    Desk(deputy).press_in_review("approve", gallery())
    Desk(deputy).press_in_review("approve", checked)
    assert PageLogEntry.objects.filter(page=gallery().pk, action="wagtail.publish").count() == 1


def test_deputy_publishes_both_without_a_review(report, deputy):
    Desk(deputy).press(PUBLISH, report)
    assert gallery().live
    entry = PageLogEntry.objects.get(page=gallery().pk, action="wagtail.publish")
    assert entry.user == deputy


def test_deputy_publishes_both_out_of_a_review(submitted, deputy):
    Desk(deputy).press(PUBLISH, submitted)
    assert gallery().live
    assert gallery().current_workflow_state is None


def test_deputy_who_publishes_many_at_once_publishes_the_gallery_too(report, deputy):
    Desk(deputy).bulk("publish", report)
    assert fresh(report).live
    assert gallery().live


def test_gallery_sent_back_alone_is_not_published_by_the_way(submitted, officer, deputy):
    Desk(officer).press_in_review("reject", gallery(), comment="มีภาพเด็ก")
    Desk(deputy).press(PUBLISH, submitted)
    assert not gallery().live


def test_correction_by_an_officer_publishes_no_gallery(checked, reporter, officer, deputy):
    gallery().current_workflow_state.cancel(user=reporter)
    Desk(deputy).press_in_review("approve", checked)
    Desk(officer).press(PUBLISH, fresh(checked), title="แก้คำผิด")
    assert fresh(checked).title == "แก้คำผิด"
    assert not gallery().live


def test_gallery_that_the_report_shows_no_longer_stays_a_draft(report, deputy):
    Desk(deputy).press(PUBLISH, report, gallery="")
    assert not gallery().live


def test_gallery_appears_at_the_time_of_its_report(report, deputy):
    with travel(MORNING, tick=True):
        Desk(deputy).press(PUBLISH, report, go_live_at=NEXT_WEEK)
        assert not gallery().live
        assert gallery().approved_schedule


def test_gallery_approved_in_a_review_appears_at_the_time_of_its_report(
    report, reporter, officer, deputy
):
    with travel(MORNING, tick=True):
        waiting = Desk(reporter).press(SUBMIT, report, go_live_at=NEXT_WEEK)
        Desk(officer).press_in_review("approve", waiting)
        Desk(deputy).press_in_review("approve", fresh(waiting))
        assert not gallery().live
    with travel(A_DAY_LATER, tick=True):
        call_command("publish_scheduled")
    assert fresh(report).live
    assert gallery().live


@pytest.fixture
def scheduled(report: NewsReportPage, reporter: User, officer: User, deputy: User):
    """The report and its gallery, approved for next week."""
    with travel(MORNING, tick=True):
        waiting = Desk(reporter).press(SUBMIT, report, go_live_at=NEXT_WEEK)
        Desk(officer).press_in_review("approve", waiting)
        Desk(deputy).press_in_review("approve", fresh(waiting))
        yield fresh(waiting)


def take_back(page, user: User) -> None:
    Desk(user).post("wagtailadmin_pages:revisions_unschedule", page.pk, page.scheduled_revision.pk)
    assert not fresh(page).approved_schedule


def test_gallery_waits_no_longer_when_the_time_of_its_report_is_taken_back(scheduled, deputy):
    take_back(scheduled, deputy)
    assert not gallery().approved_schedule


def test_gallery_whose_time_was_taken_back_is_published_with_its_report(scheduled, deputy):
    take_back(scheduled, deputy)
    Desk(deputy).press(PUBLISH, fresh(scheduled), go_live_at="")
    assert gallery().live


def test_gallery_appears_at_another_time_when_its_report_does(scheduled, deputy):
    take_back(scheduled, deputy)
    Desk(deputy).press(PUBLISH, fresh(scheduled), go_live_at=IN_TWO_WEEKS)
    with travel(A_DAY_LATER, tick=True):
        call_command("publish_scheduled")
        assert not gallery().live
    with travel(A_DAY_AFTER_TWO_WEEKS, tick=True):
        call_command("publish_scheduled")
        assert fresh(scheduled).live
        assert gallery().live


def test_gallery_with_a_time_of_its_own_keeps_it(report, deputy):
    with travel(MORNING, tick=True):
        Desk(deputy).press(PUBLISH, gallery(), go_live_at=IN_TWO_WEEKS)
        Desk(deputy).press(PUBLISH, report, go_live_at=NEXT_WEEK)
        take_back(fresh(report), deputy)
        assert gallery().approved_schedule


def test_report_without_a_gallery_goes_alone(reporting, reporter, officer, deputy):
    report = Desk(reporter).press(SUBMIT, reporting.make())
    Desk(officer).press_in_review("approve", report)
    Desk(deputy).press_in_review("approve", fresh(report))
    assert fresh(report).live


def test_report_that_came_another_way_leaves_galleries_alone(report, editorial, deputy):
    other = Desk(deputy).write(
        editorial.news, button=PUBLISH, title="อื่น", gallery=str(gallery().pk)
    )
    assert other.live
    assert not gallery().live
