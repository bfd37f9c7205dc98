"""Nobody publishes what the deputy director has not seen, whichever way they try."""

import datetime
from collections.abc import Callable

import pytest
from django.conf import settings
from django.core.management import call_command
from django.urls import NoReverseMatch, reverse
from django.utils import timezone
from time_machine import travel
from wagtail.models import DraftStateMixin, Locale, Page
from wagtail.snippets.models import get_snippet_models
from wagtail_localize.models import Translation
from wagtail_localize.operations import translate_object

from accounts.models import User
from core.permissions import had_readers
from core.roles import REPORTER
from home.models import HomePage
from news.models import NewsReportPage
from tests.desk import CANCEL, PUBLISH, SUBMIT, Desk, draft_of, published
from tests.factories import StandardPageFactory, member_of

NEXT_WEEK = "2026-06-17 08:00"
LONG_AFTER = datetime.datetime(2027, 1, 1, tzinfo=datetime.UTC)


@pytest.fixture(autouse=True)
def today() -> None:
    with travel(datetime.datetime(2026, 6, 10, 3, tzinfo=datetime.UTC), tick=True):
        yield


@pytest.fixture
def draft(reporter: User, editorial: HomePage) -> NewsReportPage:
    return draft_of(reporter, editorial.news)


@pytest.fixture
def live(reporter: User, editorial: HomePage) -> NewsReportPage:
    return published(draft_of(reporter, editorial.news))


def everything_scheduled_comes() -> None:
    with travel(LONG_AFTER):
        call_command("publish_scheduled")


# Ways to the public. Each is tried on a draft by somebody who may edit it.


def press_publish(desk: Desk, page: Page) -> None:
    desk.press(PUBLISH, page, title="เขียนใหม่")


def write_and_publish_at_once(desk: Desk, page: Page) -> None:
    desk.write(page.get_parent(), button=PUBLISH, title="ข่าวใหม่", slug="new")


def schedule_and_publish(desk: Desk, page: Page) -> None:
    desk.press(PUBLISH, page, go_live_at=NEXT_WEEK)
    everything_scheduled_comes()


def schedule_and_save(desk: Desk, page: Page) -> None:
    desk.press("", page, go_live_at=NEXT_WEEK)
    everything_scheduled_comes()


def revert_and_publish(desk: Desk, page: Page) -> None:
    first = page.get_latest_revision()
    desk.press("", page, title="ฉบับที่สอง")
    desk.press_on_version(PUBLISH, first)


def bulk_publish(desk: Desk, page: Page) -> None:
    desk.bulk("publish", page)


def bulk_publish_the_section(desk: Desk, page: Page) -> None:
    desk.bulk("publish", page.get_parent(), include_descendants="on")


def approve_it_oneself(desk: Desk, page: Page) -> None:
    page = desk.press(SUBMIT, page)
    for _ in range(2):
        desk.press_in_review("approve", page)


def approve_it_in_the_editor(desk: Desk, page: Page) -> None:
    page = desk.press(SUBMIT, page)
    for _ in range(2):
        desk.press("action-workflow-action", page, **{"workflow-action-name": "approve"})


def submit_cancel_and_publish(desk: Desk, page: Page) -> None:
    desk.press(SUBMIT, page)
    desk.press(CANCEL, page)
    desk.press(PUBLISH, page)


def make_private_then_publish(desk: Desk, page: Page) -> None:
    desk.post("wagtailadmin_pages:set_privacy", page.pk, restriction_type="none")
    desk.press(PUBLISH, page)


WAYS = [
    press_publish,
    write_and_publish_at_once,
    schedule_and_publish,
    schedule_and_save,
    revert_and_publish,
    bulk_publish,
    bulk_publish_the_section,
    approve_it_oneself,
    approve_it_in_the_editor,
    submit_cancel_and_publish,
    make_private_then_publish,
]


@pytest.mark.parametrize("way", WAYS, ids=lambda way: way.__name__)
@pytest.mark.parametrize("author", ["reporter", "officer"])
def test_new_page_does_not_reach_readers_without_the_deputy(
    way: Callable, author: str, editorial: HomePage, request: pytest.FixtureRequest
) -> None:
    user = request.getfixturevalue(author)
    way(Desk(user), draft_of(user, editorial.news))
    assert not NewsReportPage.objects.live().exists()


WAYS_OF_THE_REVIEW = [schedule_and_save, approve_it_oneself, approve_it_in_the_editor]


@pytest.mark.parametrize(
    "way", [way for way in WAYS if way not in WAYS_OF_THE_REVIEW], ids=lambda way: way.__name__
)
def test_deputy_publishes(way: Callable, deputy: User, draft: NewsReportPage) -> None:
    way(Desk(deputy), draft)
    assert NewsReportPage.objects.live().exists()


# Ways to more than the deputy saw, tried by somebody who may edit a page that is live.


def publish_a_copy(desk: Desk, page: Page) -> None:
    copy = {"new_title": "สำเนา", "new_slug": "copy", "new_parent_page": page.get_parent().pk}
    desk.post("wagtailadmin_pages:copy", page.pk, **copy, publish_copies="on")


def publish_an_alias(desk: Desk, page: Page) -> None:
    copy = {"new_title": "สำเนา", "new_slug": "copy", "new_parent_page": page.get_parent().pk}
    desk.post("wagtailadmin_pages:copy", page.pk, **copy, alias="on")


def call_copy(desk: Desk, page: Page) -> None:
    desk.call("copy", page, keep_live=True, title="สำเนา")


def call_create_alias(desk: Desk, page: Page) -> None:
    desk.call("create_alias", page, update_slug="copy")


def call_publish_on_a_copy(desk: Desk, page: Page) -> None:
    desk.call("copy", page, keep_live=False)
    desk.call("publish", NewsReportPage.objects.order_by("pk").last())


WAYS_TO_MORE = [
    publish_a_copy,
    publish_an_alias,
    call_copy,
    call_create_alias,
    call_publish_on_a_copy,
]


@pytest.mark.parametrize("way", WAYS_TO_MORE, ids=lambda way: way.__name__)
@pytest.mark.parametrize("author", ["reporter", "officer"])
def test_live_page_is_not_multiplied_without_the_deputy(
    way: Callable, author: str, editorial: HomePage, request: pytest.FixtureRequest
) -> None:
    user = request.getfixturevalue(author)
    page = published(draft_of(user, editorial.news))
    way(Desk(user), page)
    assert NewsReportPage.objects.live().get() == page


@pytest.mark.parametrize("way", WAYS_TO_MORE, ids=lambda way: way.__name__)
def test_deputy_publishes_copies(way: Callable, deputy: User, live: NewsReportPage) -> None:
    way(Desk(deputy), live)
    assert NewsReportPage.objects.live().count() == 2


def change_and_publish(desk: Desk, page: Page) -> None:
    desk.press(PUBLISH, page, title="เขียนใหม่")


def change_and_bulk_publish(desk: Desk, page: Page) -> None:
    desk.press("", page, title="เขียนใหม่")
    desk.bulk("publish", page)


def change_and_call_publish(desk: Desk, page: Page) -> None:
    desk.press("", page, title="เขียนใหม่")
    desk.call("publish", page)


def change_for_next_week(desk: Desk, page: Page) -> None:
    desk.press(PUBLISH, page, title="เขียนใหม่", go_live_at=NEXT_WEEK)
    everything_scheduled_comes()


CHANGES = [
    change_and_publish,
    change_and_bulk_publish,
    change_and_call_publish,
    change_for_next_week,
]


@pytest.mark.parametrize("way", CHANGES, ids=lambda way: way.__name__)
def test_reporter_does_not_change_what_readers_see(
    way: Callable, live: NewsReportPage, reporter: User
) -> None:
    way(Desk(reporter), live)
    live.refresh_from_db()
    assert live.title != "เขียนใหม่"
    assert live.get_latest_revision_as_object().title == "เขียนใหม่"  # kept as a draft


@pytest.mark.parametrize("way", CHANGES, ids=lambda way: way.__name__)
def test_officer_publishes_a_correction(way: Callable, live: NewsReportPage, officer: User) -> None:
    way(Desk(officer), live)
    live.refresh_from_db()
    assert live.live
    assert live.title == "เขียนใหม่"


def unpublish(desk: Desk, page: Page) -> None:
    desk.post("wagtailadmin_pages:unpublish", page.pk)


def bulk_unpublish(desk: Desk, page: Page) -> None:
    desk.bulk("unpublish", page)


def call_unpublish(desk: Desk, page: Page) -> None:
    desk.call("unpublish", page, recursive=False)


WITHDRAWALS = [unpublish, bulk_unpublish, call_unpublish]


@pytest.mark.parametrize("way", WITHDRAWALS, ids=lambda way: way.__name__)
def test_reporter_does_not_withdraw_a_page(
    way: Callable, live: NewsReportPage, reporter: User
) -> None:
    way(Desk(reporter), live)
    live.refresh_from_db()
    assert live.live


@pytest.mark.parametrize("way", WITHDRAWALS, ids=lambda way: way.__name__)
def test_officer_withdraws_a_page_at_once(
    way: Callable, live: NewsReportPage, officer: User
) -> None:
    way(Desk(officer), live)
    live.refresh_from_db()
    assert not live.live


def test_officer_publishes_again_what_was_live_before(live: NewsReportPage, officer: User) -> None:
    live.unpublish()
    assert Desk(officer).press(PUBLISH, live).live


def test_page_locked_by_a_colleague_is_not_corrected(
    live: NewsReportPage, officer: User, deputy: User
) -> None:
    Desk(deputy).post("wagtailadmin_pages:lock", live.pk)
    desk = Desk(officer)
    assert not desk.press(PUBLISH, live, title="เขียนใหม่").has_unpublished_changes
    unpublish(desk, live)
    live.refresh_from_db()
    assert live.live


def test_reporter_cannot_unlock_what_the_deputy_locked(
    draft: NewsReportPage, reporter: User, deputy: User
) -> None:
    Desk(deputy).post("wagtailadmin_pages:lock", draft.pk)
    desk = Desk(reporter)
    desk.post("wagtailadmin_pages:unlock", draft.pk)
    assert desk.press("", draft, title="เขียนใหม่").draft_title != "เขียนใหม่"


def test_editor_offers_what_is_allowed(
    draft: NewsReportPage, reporter: User, officer: User, deputy: User
) -> None:
    offered = {}
    for user in (reporter, officer, deputy):
        desk = Desk(user)
        desk.open(draft)
        offered[user] = desk.buttons
    assert offered == {reporter: {SUBMIT}, officer: {SUBMIT}, deputy: {SUBMIT, PUBLISH}}


def test_editor_offers_the_officer_to_publish_a_correction(
    live: NewsReportPage, officer: User
) -> None:
    desk = Desk(officer)
    desk.open(live)
    assert desk.buttons == {SUBMIT, PUBLISH}


def test_deputy_publishes_also_what_they_wrote(deputy: User, editorial: HomePage) -> None:
    assert Desk(deputy).press(PUBLISH, draft_of(deputy, editorial.news)).live


def test_officer_does_not_cancel_an_approved_first_publication(
    draft: NewsReportPage, officer: User, deputy: User
) -> None:
    Desk(deputy).press(PUBLISH, draft, go_live_at=NEXT_WEEK)
    revision = draft.revisions.get(approved_go_live_at__isnull=False)
    Desk(officer).post("wagtailadmin_pages:revisions_unschedule", draft.pk, revision.pk)
    revision.refresh_from_db()
    assert revision.approved_go_live_at


@pytest.mark.parametrize(
    ("live_now", "first_published", "expected"),
    [(True, True, True), (False, True, True), (True, False, True), (False, False, False)],
    ids=["live", "withdrawn", "live from an import", "draft"],
)
def test_page_had_readers(live_now: bool, first_published: bool, expected: bool, db: None) -> None:
    moment = timezone.now() if first_published else None
    assert had_readers(NewsReportPage(live=live_now, first_published_at=moment)) is expected


# Deleting and moving


def delete(desk: Desk, page: Page) -> None:
    desk.post("wagtailadmin_pages:delete", page.pk)


def bulk_delete(desk: Desk, page: Page) -> None:
    desk.bulk("delete", page)


def call_delete(desk: Desk, page: Page) -> None:
    desk.call("delete", page)


DELETIONS = [delete, bulk_delete, call_delete]


@pytest.mark.parametrize("way", DELETIONS, ids=lambda way: way.__name__)
def test_reporter_deletes_an_own_draft(
    way: Callable, draft: NewsReportPage, reporter: User
) -> None:
    way(Desk(reporter), draft)
    assert not NewsReportPage.objects.exists()


@pytest.mark.parametrize("way", DELETIONS, ids=lambda way: way.__name__)
@pytest.mark.parametrize("who", ["reporter", "officer"])
@pytest.mark.parametrize("withdrawn", [False, True], ids=["live", "withdrawn"])
def test_what_readers_saw_is_deleted_by_the_deputy_only(
    way: Callable, who: str, withdrawn: bool, live: NewsReportPage, request: pytest.FixtureRequest
) -> None:
    if withdrawn:
        live.unpublish()
    way(Desk(request.getfixturevalue(who)), live)
    assert NewsReportPage.objects.exists()
    way(Desk(request.getfixturevalue("deputy")), live)
    assert not NewsReportPage.objects.exists()


def test_reporter_does_not_delete_another_reporters_draft(editorial: HomePage) -> None:
    draft = draft_of(member_of(REPORTER), editorial.news)
    delete(Desk(member_of(REPORTER)), draft)
    assert NewsReportPage.objects.exists()


def test_reporter_does_not_delete_what_is_approved_for_next_week(
    draft: NewsReportPage, reporter: User, deputy: User
) -> None:
    Desk(deputy).press(PUBLISH, draft, go_live_at=NEXT_WEEK)
    delete(Desk(reporter), draft)
    assert NewsReportPage.objects.exists()


def test_officer_does_not_delete_a_draft_with_published_pages_below(
    officer: User, editorial: HomePage
) -> None:
    parent = StandardPageFactory(parent=editorial, live=False)
    StandardPageFactory(parent=parent, slug="below")
    parent.refresh_from_db()
    assert not parent.permissions_for_user(officer).can_delete(ignore_bulk=True)


def test_live_page_is_moved_by_the_deputy_only(
    live: NewsReportPage, reporter: User, officer: User, deputy: User
) -> None:
    movers = [u for u in (reporter, officer, deputy) if live.permissions_for_user(u).can_move()]
    assert movers == [deputy]


def test_moving_an_own_draft_does_not_publish_it(
    draft: NewsReportPage, reporter: User, editorial: HomePage
) -> None:
    answer = Desk(reporter).call(
        "move", draft, destination_page_id=editorial.news.pk, position="first-child"
    )
    draft.refresh_from_db()
    assert (answer.status_code, draft.live) == (200, False)


# Translation


@pytest.fixture
def english(live: NewsReportPage) -> NewsReportPage:
    """The English draft of a live Thai report; its section in the English tree is live."""
    locale, _ = Locale.objects.get_or_create(language_code="en")
    home = live.get_parent().get_parent()
    for page in (home, live.get_parent()):
        published(page.specific.copy_for_translation(locale))
    translate_object(live, [locale])
    return live.get_translation(locale)


def test_translation_of_a_live_page_is_a_draft(english: NewsReportPage) -> None:
    assert not english.live


def publish_in_the_translators_editor(desk: Desk, page: Page) -> None:
    desk.post("wagtailadmin_pages:edit", page.pk, action="publish")


def turn_into_an_alias_of_the_live_page(desk: Desk, page: Page) -> None:
    desk.post("wagtail_localize:convert_to_alias", page.pk)


def update_and_publish_translations(desk: Desk, page: Page) -> None:
    source = Translation.objects.get(target_locale=page.locale).source
    desk.post("wagtail_localize:update_translations", source.pk, publish_translations="on")


TRANSLATORS_WAYS = [
    publish_in_the_translators_editor,
    turn_into_an_alias_of_the_live_page,
    update_and_publish_translations,
    bulk_publish,
]


@pytest.mark.parametrize("way", TRANSLATORS_WAYS, ids=lambda way: way.__name__)
@pytest.mark.parametrize("who", ["reporter", "officer"])
def test_translation_does_not_reach_readers_without_the_deputy(
    way: Callable,
    who: str,
    english: NewsReportPage,
    request: pytest.FixtureRequest,
    django_capture_on_commit_callbacks: Callable,
) -> None:
    with django_capture_on_commit_callbacks(execute=True):
        way(Desk(request.getfixturevalue(who)), english)
    english.refresh_from_db()
    assert not english.live


@pytest.mark.parametrize("way", TRANSLATORS_WAYS, ids=lambda way: way.__name__)
def test_deputy_publishes_a_translation(
    way: Callable,
    deputy: User,
    english: NewsReportPage,
    django_capture_on_commit_callbacks: Callable,
) -> None:
    with django_capture_on_commit_callbacks(execute=True):
        way(Desk(deputy), english)
    english.refresh_from_db()
    assert english.live


def test_officer_updates_translations_without_publishing(
    english: NewsReportPage, officer: User
) -> None:
    source = Translation.objects.get(target_locale=english.locale).source
    answer = Desk(officer).get("wagtail_localize:update_translations", source.pk)
    assert "มีคำแปลที่ต้องรออนุมัติก่อนเผยแพร่ครั้งแรก" in answer.content.decode()


def test_reporter_does_not_submit_for_translation(live: NewsReportPage, reporter: User) -> None:
    Locale.objects.get_or_create(language_code="en")
    answer = Desk(reporter).get("wagtail_localize:submit_page_translation", live.pk)
    assert answer.url == reverse("wagtailadmin_home")


def test_snippets_have_no_drafts_that_somebody_could_publish() -> None:
    assert not [model for model in get_snippet_models() if issubclass(model, DraftStateMixin)]


def test_site_has_no_public_api() -> None:
    assert not {"wagtail.api.v2", "wagtail.api.v3"} & set(settings.INSTALLED_APPS)
    with pytest.raises(NoReverseMatch):
        reverse("wagtailapi_v3:list_pages")
