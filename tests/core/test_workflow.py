"""From a reporter's draft to a published page: the check, the approval, and the way back."""

import datetime
import json

import pytest
from django.core.management import call_command
from django.urls import reverse
from django.utils.translation import override
from time_machine import travel
from wagtail.models import Comment, PageLogEntry, TaskState, WorkflowState

from accounts.models import User
from core.workflow import REVIEW
from home.models import HomePage
from news.models import NewsReportPage
from tests.desk import CANCEL, PUBLISH, SAVE, SUBMIT, Desk, draft_of, published

CHECK, APPROVAL = (step.name for step in REVIEW.steps)
MORNING = datetime.datetime(2026, 6, 10, 2, tzinfo=datetime.UTC)
NEXT_WEEK = "2026-06-17 08:00"  # typed by an editor in Bangkok


@pytest.fixture(autouse=True)
def today() -> None:
    with travel(MORNING, tick=True):
        yield


@pytest.fixture
def draft(reporter: User, editorial: HomePage) -> NewsReportPage:
    return draft_of(reporter, editorial.news)


@pytest.fixture
def submitted(draft: NewsReportPage, reporter: User) -> NewsReportPage:
    return Desk(reporter).press(SUBMIT, draft)


@pytest.fixture
def checked(submitted: NewsReportPage, officer: User) -> NewsReportPage:
    Desk(officer).press_in_review("approve", submitted)
    return submitted


def step_of(page: NewsReportPage) -> str:
    return page.current_workflow_task.name


def test_reporters_page_waits_for_the_check(submitted: NewsReportPage) -> None:
    assert step_of(submitted) == CHECK
    assert not submitted.live


def test_page_can_be_submitted_as_it_is_first_written(reporter: User, editorial: HomePage) -> None:
    page = Desk(reporter).write(editorial.news, button=SUBMIT, title="ประชุมครู")
    assert step_of(page) == CHECK


def test_checked_page_waits_for_the_deputy(checked: NewsReportPage) -> None:
    assert step_of(checked) == APPROVAL
    assert not checked.live


def test_approved_page_is_public(checked: NewsReportPage, deputy: User) -> None:
    Desk(deputy).press_in_review("approve", checked)
    checked.refresh_from_db()
    assert checked.live
    assert not checked.workflow_in_progress


def test_officers_own_page_passes_the_check_by_itself(officer: User, editorial: HomePage) -> None:
    page = Desk(officer).press(SUBMIT, draft_of(officer, editorial.news))
    check = TaskState.objects.get(task__name=CHECK)
    assert step_of(page) == APPROVAL
    assert (check.status, check.finished_by) == (TaskState.STATUS_APPROVED, officer)


def test_deputys_page_is_checked_like_any_other(deputy: User, editorial: HomePage) -> None:
    page = Desk(deputy).press(SUBMIT, draft_of(deputy, editorial.news))
    assert step_of(page) == CHECK


@pytest.mark.parametrize(
    ("fixture", "who"),
    [("submitted", "reporter"), ("submitted", "deputy"), ("checked", "officer")],
    ids=["author checks", "deputy checks", "officer approves"],
)
def test_step_is_taken_by_its_role_only(
    fixture: str, who: str, editorial: HomePage, request: pytest.FixtureRequest
) -> None:
    waiting = request.getfixturevalue(fixture)
    step = step_of(waiting)
    Desk(request.getfixturevalue(who)).press_in_review("approve", waiting)
    assert step_of(waiting) == step


def test_page_under_review_is_closed_to_its_author(
    submitted: NewsReportPage, reporter: User
) -> None:
    assert Desk(reporter).press(SAVE, submitted, title="เขียนใหม่").draft_title == submitted.title


def test_checked_page_is_closed_to_the_officer(checked: NewsReportPage, officer: User) -> None:
    assert Desk(officer).press(SAVE, checked, title="เขียนใหม่").draft_title == checked.title


def test_deputy_publishes_without_waiting_for_the_check(
    submitted: NewsReportPage, deputy: User
) -> None:
    page = Desk(deputy).press(PUBLISH, submitted)
    assert page.live
    assert not page.workflow_in_progress


def test_comma_the_deputy_mends_does_not_send_the_page_back(
    checked: NewsReportPage, deputy: User
) -> None:
    desk = Desk(deputy)
    desk.press(SAVE, checked, title="ประชุมครู ทั้งเขต")
    desk.press_in_review("approve", checked)
    checked.refresh_from_db()
    assert (checked.live, checked.title) == (True, "ประชุมครู ทั้งเขต")


@pytest.fixture
def sent_back(checked: NewsReportPage, deputy: User) -> NewsReportPage:
    Desk(deputy).press_in_review("reject", checked, comment="ขาดชื่อประธาน")
    return checked


def test_page_sent_back_is_open_to_its_author(sent_back: NewsReportPage, reporter: User) -> None:
    page = Desk(reporter).press(SAVE, sent_back, title="ผอ.มาลีเปิดประชุมครู")
    assert page.draft_title == "ผอ.มาลีเปิดประชุมครู"


def test_author_reads_over_the_form_what_was_asked(
    sent_back: NewsReportPage, reporter: User, deputy: User
) -> None:
    assert f"{deputy.get_full_name()} ขอให้แก้ไข “ขาดชื่อประธาน”" in shown_to(reporter, sent_back)


def test_mended_page_says_no_more_what_was_asked(
    sent_back: NewsReportPage, reporter: User, deputy: User
) -> None:
    Desk(reporter).press(SUBMIT, sent_back)
    assert "ขาดชื่อประธาน" not in shown_to(deputy, sent_back)


def shown_to(user: User, page: NewsReportPage) -> str:
    return Desk(user).open(page).content.decode()


def test_mended_page_returns_to_the_one_who_asked(
    sent_back: NewsReportPage, reporter: User, deputy: User
) -> None:
    page = Desk(reporter).press(SUBMIT, sent_back, title="ผอ.มาลีเปิดประชุมครู")
    assert step_of(page) == APPROVAL
    Desk(deputy).press_in_review("approve", page)
    page.refresh_from_db()
    assert (page.live, page.title) == (True, "ผอ.มาลีเปิดประชุมครู")


def test_page_the_officer_sent_back_returns_to_the_check(
    submitted: NewsReportPage, officer: User, reporter: User
) -> None:
    Desk(officer).press_in_review("reject", submitted, comment="ภาพไม่ชัด")
    assert step_of(Desk(reporter).press(SUBMIT, submitted)) == CHECK


def test_officer_who_mends_it_instead_of_the_author_passes_the_check(
    submitted: NewsReportPage, officer: User
) -> None:
    desk = Desk(officer)
    desk.press_in_review("reject", submitted)
    assert step_of(desk.press(SUBMIT, submitted)) == APPROVAL


def test_review_begun_anew_begins_with_the_check(sent_back: NewsReportPage, reporter: User) -> None:
    assert step_of(Desk(reporter).press("action-restart-workflow", sent_back)) == CHECK


def test_author_takes_the_page_back(submitted: NewsReportPage, reporter: User) -> None:
    page = Desk(reporter).press(CANCEL, submitted)
    assert not page.workflow_in_progress
    assert page.permissions_for_user(reporter).can_edit()


def test_reporters_change_of_a_live_page_is_reviewed(
    draft: NewsReportPage, reporter: User, officer: User, deputy: User
) -> None:
    page = Desk(reporter).press(SUBMIT, published(draft), title="แก้ชื่อวิทยากร")
    assert page.title != "แก้ชื่อวิทยากร"
    Desk(officer).press_in_review("approve", page)
    Desk(deputy).press_in_review("approve", page)
    page.refresh_from_db()
    assert page.title == "แก้ชื่อวิทยากร"


# What publishing needs


def test_draft_needs_a_headline_only(reporter: User, editorial: HomePage) -> None:
    page = Desk(reporter).write(editorial.news, title="ประชุมครู", body="")
    assert page.title == "ประชุมครู"


def test_incomplete_page_is_not_submitted_and_the_text_is_kept_on_the_screen(
    draft: NewsReportPage, reporter: User
) -> None:
    desk = Desk(reporter)
    page = desk.press(SUBMIT, draft, title="ประชุมครูทั้งเขต", body="")
    form = desk.answer.context["form"]
    assert not page.workflow_in_progress
    assert form["title"].value() == "ประชุมครูทั้งเขต"
    assert "body" in form.errors


def test_incomplete_new_page_is_not_submitted(reporter: User, editorial: HomePage) -> None:
    desk = Desk(reporter)
    assert desk.write(editorial.news, button=SUBMIT, title="ประชุมครู", body="") is None
    assert not WorkflowState.objects.exists()
    assert desk.answer.context["form"]["title"].value() == "ประชุมครู"


def test_refused_submission_leaves_the_draft_as_it_was_saved(
    reporter: User, editorial: HomePage
) -> None:
    desk = Desk(reporter)
    page = desk.write(editorial.news, title="ประชุมครู", body="")
    desk.press(SUBMIT, page, title="ประชุมครูทั้งเขต", body="")
    page.refresh_from_db()
    assert page.get_latest_revision_as_object().title == "ประชุมครู"


# A time to appear and to go


@pytest.fixture
def approved_for_next_week(
    draft: NewsReportPage, reporter: User, officer: User, deputy: User
) -> NewsReportPage:
    page = Desk(reporter).press(SUBMIT, draft, go_live_at=NEXT_WEEK)
    Desk(officer).press_in_review("approve", page)
    Desk(deputy).press_in_review("approve", page)
    page.refresh_from_db()
    return page


def test_approved_page_waits_for_its_time(approved_for_next_week: NewsReportPage) -> None:
    call_command("publish_scheduled")
    approved_for_next_week.refresh_from_db()
    assert not approved_for_next_week.live
    assert approved_for_next_week.approved_schedule


def test_approved_page_appears_at_its_time(approved_for_next_week: NewsReportPage) -> None:
    with travel(datetime.datetime(2026, 6, 17, 1, 1, tzinfo=datetime.UTC)):
        call_command("publish_scheduled")
    approved_for_next_week.refresh_from_db()
    assert approved_for_next_week.live


def test_time_that_comes_during_the_review_publishes_nothing(
    draft: NewsReportPage, reporter: User
) -> None:
    page = Desk(reporter).press(SUBMIT, draft, go_live_at=NEXT_WEEK)
    with travel(datetime.datetime(2026, 6, 18, tzinfo=datetime.UTC)):
        call_command("publish_scheduled")
    page.refresh_from_db()
    assert not page.live


def test_page_goes_at_its_time(draft: NewsReportPage, deputy: User) -> None:
    page = Desk(deputy).press(PUBLISH, draft, expire_at=NEXT_WEEK)
    assert page.live
    with travel(datetime.datetime(2026, 6, 17, 1, 1, tzinfo=datetime.UTC)):
        call_command("publish_scheduled")
    page.refresh_from_db()
    assert (page.live, page.expired) == (False, True)


# What was said and done


def test_reviewer_and_author_talk_beside_the_text(
    submitted: NewsReportPage, officer: User, reporter: User
) -> None:
    Comment.objects.create(page=submitted, user=officer, text="ประธานคือใคร", contentpath="title")
    shown = Desk(reporter).open(submitted).content.decode()
    assert json.dumps("ประธานคือใคร") in shown


def test_versions_are_compared_field_by_field_in_thai(
    draft: NewsReportPage, reporter: User, officer: User
) -> None:
    first = draft.get_latest_revision()
    Desk(reporter).press(SAVE, draft, venue_name="หอประชุมใหญ่")
    answer = Desk(officer).get("wagtailadmin_pages:revisions_compare", draft.pk, first.pk, "latest")
    shown = answer.content.decode()
    assert "สถานที่" in shown
    assert "หอประชุมใหญ่" in shown


def test_earlier_version_is_brought_back(draft: NewsReportPage, reporter: User) -> None:
    first = draft.get_latest_revision()
    desk = Desk(reporter)
    desk.press(SAVE, draft, title="ฉบับที่สอง")
    desk.press_on_version(SAVE, first)
    draft.refresh_from_db()
    assert draft.get_latest_revision_as_object().title == first.object_str


def test_history_tells_who_did_what(
    checked: NewsReportPage, reporter: User, officer: User, deputy: User
) -> None:
    Desk(deputy).press_in_review("approve", checked)
    log = PageLogEntry.objects.filter(page=checked.pk).values_list("action", "user_id")
    assert {
        ("wagtail.workflow.start", reporter.pk),
        ("wagtail.workflow.approve", officer.pk),
        ("wagtail.workflow.approve", deputy.pk),
        ("wagtail.publish", deputy.pk),
    } <= set(log)


def test_history_names_the_steps_in_thai(sent_back: NewsReportPage, officer: User) -> None:
    shown = Desk(officer).get("wagtailadmin_pages:history", sent_back.pk).content.decode()
    assert CHECK in shown
    assert "ขาดชื่อประธาน" in shown


# The dashboard


def test_dashboard_shows_the_officer_what_waits(submitted: NewsReportPage, officer: User) -> None:
    shown = Desk(officer).get("wagtailadmin_home").content.decode()
    assert submitted.title in shown
    assert CHECK in shown


def test_dashboard_begins_with_what_waits(
    submitted: NewsReportPage, officer: User, editorial: HomePage
) -> None:
    desk = Desk(officer)
    desk.press(SUBMIT, draft_of(officer, editorial.news))
    shown = desk.get("wagtailadmin_home").content.decode()
    assert shown.index("รอท่านพิจารณา") < shown.index("เรื่องของท่านที่กำลังตรวจ")


@pytest.mark.parametrize(
    ("fixture", "who", "words"),
    [
        ("submitted", "officer", ["ขอให้แก้ไข", "ตรวจผ่าน", "ตรวจผ่านพร้อมข้อความ"]),
        ("checked", "deputy", ["ขอให้แก้ไข", "อนุมัติ", "อนุมัติพร้อมข้อความ"]),
    ],
    ids=["check", "approval"],
)
def test_reviewers_are_offered_their_decisions_in_thai(
    fixture: str,
    who: str,
    words: list[str],
    editorial: HomePage,
    request: pytest.FixtureRequest,
) -> None:
    page, user = request.getfixturevalue(fixture), request.getfixturevalue(who)
    with override("th"):
        offered = [str(label) for _, label, _ in page.current_workflow_task.get_actions(page, user)]
    assert offered == words


def test_dashboard_of_the_deputy_shows_only_what_was_checked(
    submitted: NewsReportPage, officer: User, deputy: User
) -> None:
    desk = Desk(deputy)
    address = reverse("wagtailadmin_pages:edit", args=[submitted.pk])
    assert address not in desk.get("wagtailadmin_home").content.decode()
    Desk(officer).press_in_review("approve", submitted)
    assert address in desk.get("wagtailadmin_home").content.decode()


def test_dashboard_shows_authors_where_their_pages_are(
    checked: NewsReportPage, reporter: User
) -> None:
    shown = Desk(reporter).get("wagtailadmin_home").content.decode()
    assert checked.title in shown
    assert APPROVAL in shown
