"""The index follows what happens on the site."""

from collections.abc import Callable

import pytest
from wagtail.models import Page

from discussion.models import Comment
from discussion.services import approve_comment, reject_comment
from home.models import HomePage
from news.models import NewsReportPage
from people.models import Role
from tests.discussion.factories import CommentFactory, ModeratorFactory
from tests.factories import (
    AppearanceFactory,
    NewsReportPageFactory,
    OrganisationFactory,
    SpeakerProfilePageFactory,
    TopicFactory,
)

OnCommit = Callable[..., object]


@pytest.fixture
def report(home: HomePage) -> NewsReportPage:
    return NewsReportPageFactory(parent=home.news, title="ครูดอยเปิดชั้นเรียน", body=[])


def found(query: str) -> list[str]:
    pages = NewsReportPage.objects.live().search(query, operator="and")
    return [page.title for page in pages]


def test_report_is_found_by_the_new_name_of_its_topic(
    report: NewsReportPage, django_capture_on_commit_callbacks: OnCommit
):
    topic = TopicFactory(name="นวัตกรรม")
    report.topics = [topic]
    report.save()
    topic.name = "เศรษฐกิจพอเพียง"
    with django_capture_on_commit_callbacks(execute=True):
        topic.save()
    assert found("เศรษฐกิจพอเพียง") == [report.title]
    assert found("นวัตกรรม") == []


def test_report_is_no_longer_found_by_a_topic_that_was_deleted(
    report: NewsReportPage, django_capture_on_commit_callbacks: OnCommit
):
    topic = TopicFactory(name="นวัตกรรม")
    report.topics = [topic]
    report.save()
    assert found("นวัตกรรม") == [report.title]
    with django_capture_on_commit_callbacks(execute=True):
        topic.delete()
    assert found("นวัตกรรม") == []


def test_report_is_found_by_the_name_a_person_has_by_now_and_by_that_of_the_day(
    home: HomePage, report: NewsReportPage, django_capture_on_commit_callbacks: OnCommit
):
    person = SpeakerProfilePageFactory(parent=home.people, title="นางสาวปภาวดี แก้วดอย")
    AppearanceFactory(page=report, person=person, name="ปภาวดี แก้วดอย", role=Role.SPEAKER)
    person.title = "นางปภาวดี สุขสันต์"
    with django_capture_on_commit_callbacks(execute=True):
        person.save()
    report.save()
    assert found("สุขสันต์") == [report.title]
    assert found("แก้วดอย") == [report.title]


def test_report_is_found_by_the_full_name_of_the_school_that_ran_it(
    report: NewsReportPage, django_capture_on_commit_callbacks: OnCommit
):
    school = OrganisationFactory(name="โรงเรียนบ้านห้วยผึ้ง")
    report.organiser = school
    report.save()
    school.name = "โรงเรียนชุมชนดอยงาม"
    with django_capture_on_commit_callbacks(execute=True):
        school.save()
    assert found("รร.ชุมชนดอยงาม") == [report.title]


def test_comment_is_found_once_it_is_approved_and_no_longer_once_it_is_rejected(
    report: NewsReportPage, django_capture_on_commit_callbacks: OnCommit
):
    comment = CommentFactory(page=report, text="อยากให้จัดที่อำเภอแม่แจ่ม")
    moderator = ModeratorFactory()
    assert found("แม่แจ่ม") == []
    with django_capture_on_commit_callbacks(execute=True):
        approve_comment(comment=comment, moderator=moderator)
    assert found("แม่แจ่ม") == [report.title]
    with django_capture_on_commit_callbacks(execute=True):
        reject_comment(comment=Comment.objects.get(pk=comment.pk), moderator=moderator)
    assert found("แม่แจ่ม") == []


def test_report_that_was_deleted_is_not_found(report: NewsReportPage):
    assert found("เปิดชั้นเรียน") == [report.title]
    report.delete()
    assert found("เปิดชั้นเรียน") == []


def test_saving_a_field_that_no_page_shows_indexes_nothing(
    report: NewsReportPage, django_capture_on_commit_callbacks: OnCommit
):
    topic = TopicFactory(name="นวัตกรรม")
    report.topics = [topic]
    report.save()
    with django_capture_on_commit_callbacks() as callbacks:
        topic.save(update_fields=["description"])
    assert not [call for call in callbacks if "index_again" in repr(call)]


def test_title_weighs_more_than_people_and_people_more_than_text(home: HomePage):
    in_text = NewsReportPageFactory(parent=home.news, title="หนึ่ง", summary="", body=[
        ("rich_text", "<p>ปภาวดี</p>")])  # fmt: skip
    in_people = NewsReportPageFactory(parent=home.news, title="สอง", summary="", body=[])
    AppearanceFactory(page=in_people, name="ปภาวดี")
    in_people.save()
    in_title = NewsReportPageFactory(parent=home.news, title="ปภาวดี", summary="", body=[])
    assert [page.pk for page in Page.objects.search("ปภาวดี")] == [
        in_title.pk,
        in_people.pk,
        in_text.pk,
    ]
