"""Who gets which mail, in which words."""

import datetime
from collections.abc import Iterator

import pytest
from django.core import mail
from django.core.mail import EmailMultiAlternatives
from django.core.management import call_command
from pytest_django.fixtures import Settings
from time_machine import travel
from wagtail.test.utils.form_data import inline_formset, nested_form_data
from wagtail.users.models import UserProfile

from accounts.models import User
from core.roles import OFFICER
from core.workflow import REVIEW
from home.models import HomePage
from news.models import NewsReportPage
from tests.desk import PUBLISH, SAVE, SUBMIT, Desk, draft_of, published
from tests.factories import UserFactory, member_of

CHECK, APPROVAL = (step.name for step in REVIEW.steps)
MORNING = datetime.datetime(2026, 6, 10, 2, tzinfo=datetime.UTC)
NEXT_WEEK = "2026-06-17 08:00"
TITLE = "ครูทั้งเขตร่วมวง PLC"
SITE = "https://newsroom.example.org"


@pytest.fixture(autouse=True)
def today(settings: Settings) -> Iterator[None]:
    settings.WAGTAILADMIN_BASE_URL = SITE
    with travel(MORNING, tick=True):
        yield


@pytest.fixture
def draft(reporter: User, editorial: HomePage) -> NewsReportPage:
    reporter.first_name, reporter.last_name = "ชนิกา", "ดอยงาม"
    reporter.save()
    return draft_of(reporter, editorial.news, title=TITLE, summary="สรุปเรื่อง")


@pytest.fixture
def submitted(draft: NewsReportPage, reporter: User, officer: User) -> NewsReportPage:
    return Desk(reporter).press(SUBMIT, draft)


@pytest.fixture
def checked(submitted: NewsReportPage, officer: User, deputy: User) -> NewsReportPage:
    Desk(officer).press_in_review("approve", submitted)
    return submitted


def mail_to(user: User) -> EmailMultiAlternatives:
    """The last mail sent, which must have gone to `user` alone."""
    last = mail.outbox[-1]
    assert last.to == [user.email]
    return last


def html_of(message: EmailMultiAlternatives) -> str:
    [(content, kind)] = message.alternatives
    assert kind == "text/html"
    return content


def test_officers_are_asked_to_check(submitted: NewsReportPage, officer: User) -> None:
    message = mail_to(officer)
    assert message.subject == f"รอ{CHECK}: {TITLE}"
    assert "ชนิกา ดอยงาม ส่งรายงานข่าวมาให้ท่านพิจารณา" in message.body
    assert "สรุปเรื่อง" in message.body


def test_mail_links_to_where_the_reader_must_act(submitted: NewsReportPage, officer: User) -> None:
    address = f"{SITE}/admin/pages/{submitted.pk}/edit/"
    assert f"\n{address}\n" in mail_to(officer).body
    assert f'href="{address}"' in html_of(mail_to(officer))


def test_link_to_the_preview_opens(submitted: NewsReportPage, officer: User) -> None:
    address = next(
        line for line in mail_to(officer).body.splitlines() if "/workflow/preview/" in line
    )
    answer = Desk(officer).client.get(address.removeprefix(SITE))
    assert TITLE in answer.content.decode()


def test_every_officer_is_asked_once(
    draft: NewsReportPage, reporter: User, officer: User, deputy: User
) -> None:
    colleague = member_of(OFFICER)
    Desk(reporter).press(SUBMIT, draft)
    assert sorted(message.to[0] for message in mail.outbox) == sorted(
        [officer.email, colleague.email]
    )


def test_deputies_are_asked_to_approve(checked: NewsReportPage, deputy: User) -> None:
    assert mail_to(deputy).subject == f"รอ{APPROVAL}: {TITLE}"


def test_officers_own_page_is_not_sent_to_colleagues(
    officer: User, deputy: User, editorial: HomePage
) -> None:
    member_of(OFFICER)
    Desk(officer).press(SUBMIT, draft_of(officer, editorial.news))
    assert [message.to for message in mail.outbox] == [[deputy.email]]


def test_superuser_is_not_bothered(
    draft: NewsReportPage, reporter: User, officer: User, deputy: User
) -> None:
    UserFactory(is_superuser=True)
    Desk(reporter).press(SUBMIT, draft)
    assert mail_to(officer)
    assert len(mail.outbox) == 1


def test_change_of_a_live_page_links_to_the_comparison(
    draft: NewsReportPage, reporter: User, officer: User
) -> None:
    Desk(reporter).press(SUBMIT, published(draft), title="แก้พาดหัว")
    message = mail_to(officer)
    assert message.subject.endswith("แก้พาดหัว")
    assert f"{SITE}/admin/pages/{draft.pk}/revisions/compare/live...latest/" in message.body


def test_author_hears_what_to_mend(checked: NewsReportPage, reporter: User, deputy: User) -> None:
    Desk(deputy).press_in_review("reject", checked, comment="ขาดชื่อประธาน <ใคร>")
    message = mail_to(reporter)
    assert message.subject == f"ขอให้แก้ไข: {TITLE}"
    assert "ขาดชื่อประธาน <ใคร>" in message.body
    assert "ขาดชื่อประธาน &lt;ใคร&gt;" in html_of(message)
    assert f"{SITE}/admin/pages/{checked.pk}/edit/" in message.body


def test_author_hears_of_the_approval(
    checked: NewsReportPage, reporter: User, deputy: User
) -> None:
    Desk(deputy).press_in_review("approve", checked)
    message = mail_to(reporter)
    assert message.subject == f"อนุมัติแล้ว: {TITLE}"
    assert checked.full_url in message.body


def test_approval_tells_when_the_page_will_appear(
    draft: NewsReportPage, reporter: User, officer: User, deputy: User
) -> None:
    page = Desk(reporter).press(SUBMIT, draft, go_live_at=NEXT_WEEK)
    assert "ขอเผยแพร่ 17 มิถุนายน 2569 เวลา 08.00 น." in mail_to(officer).body
    Desk(officer).press_in_review("approve", page)
    Desk(deputy).press_in_review("approve", page)
    assert "จะเผยแพร่ 17 มิถุนายน 2569 เวลา 08.00 น." in mail_to(reporter).body


def test_author_hears_when_the_time_has_come(
    draft: NewsReportPage, reporter: User, deputy: User
) -> None:
    Desk(deputy).press(PUBLISH, draft, go_live_at=NEXT_WEEK)
    assert mail.outbox == []
    with travel(datetime.datetime(2026, 6, 17, 1, 1, tzinfo=datetime.UTC)):
        call_command("publish_scheduled")
    message = mail_to(reporter)
    assert message.subject == f"เผยแพร่แล้ว: {TITLE}"
    assert "ตามเวลาที่ตั้งไว้" in message.body


def test_author_hears_who_published_the_page(
    draft: NewsReportPage, reporter: User, deputy: User
) -> None:
    deputy.first_name, deputy.last_name = "ประภาส", "ใจกล้า"
    deputy.save()
    Desk(deputy).press(PUBLISH, draft)
    assert "ประภาส ใจกล้า เผยแพร่รายงานข่าวของท่านแล้ว" in mail_to(reporter).body


def test_nobody_hears_of_their_own_doing(deputy: User, editorial: HomePage) -> None:
    Desk(deputy).press(PUBLISH, draft_of(deputy, editorial.news))
    assert mail.outbox == []


@pytest.mark.parametrize("action", ["approve", "reject"])
def test_author_hears_also_when_the_officer_submitted_the_page(
    action: str, draft: NewsReportPage, reporter: User, officer: User, deputy: User
) -> None:
    page = Desk(officer).press(SUBMIT, draft)
    mail.outbox.clear()
    Desk(deputy).press_in_review(action, page)
    assert sorted(message.to[0] for message in mail.outbox) == sorted(
        [reporter.email, officer.email]
    )


def test_author_who_does_not_want_it_gets_none(
    draft: NewsReportPage, reporter: User, deputy: User
) -> None:
    UserProfile.objects.create(user=reporter, approved_notifications=False)
    Desk(deputy).press(PUBLISH, draft)
    assert mail.outbox == []


def test_mail_is_thai_also_for_those_who_use_the_editor_in_english(
    draft: NewsReportPage, reporter: User, officer: User
) -> None:
    for user in (reporter, officer):
        UserProfile.objects.create(user=user, preferred_language="en")
    Desk(reporter).press(SUBMIT, draft, go_live_at=NEXT_WEEK)
    for text in (mail_to(officer).body, html_of(mail_to(officer))):
        assert "ขอเผยแพร่ 17 มิถุนายน 2569 เวลา 08.00 น." in text


def test_comment_on_a_draft_is_mailed_to_the_one_who_began_it(
    reporter: User, officer: User, editorial: HomePage
) -> None:
    page = Desk(reporter).write(editorial.news, title=TITLE, comment_notifications="on")
    comment = {"text": "ประธานคือใคร", "contentpath": "title", "replies": inline_formset([])}
    Desk(officer).press(SAVE, page, **nested_form_data({"comments": inline_formset([comment])}))
    message = mail_to(reporter)
    assert message.subject.endswith(f"แสดงความเห็นในร่าง: {TITLE}")
    assert "- ประธานคือใคร" in message.body
    assert "<li>ประธานคือใคร</li>" in html_of(message)
