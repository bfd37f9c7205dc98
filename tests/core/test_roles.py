from io import StringIO

import pytest
from django.apps import apps
from django.contrib.auth.models import Group, Permission
from django.core.management import call_command
from django.urls import reverse
from wagtail.models import (
    GroupApprovalTask,
    GroupPagePermission,
    Page,
    Task,
    Workflow,
    WorkflowPage,
)

from accounts.models import User
from core.editorial import permission_named
from core.models import PressCheckTask
from core.roles import DEPUTY, OFFICER, REPORTER, ROLES, SECTIONS, WHOLE_TREE, Role
from core.workflow import REVIEW
from home.models import HomePage
from tests.desk import Desk, draft_of
from tests.factories import NewsIndexPageFactory, UserFactory, make_site


def set_up() -> str:
    printed = StringIO()
    call_command("setup_editorial", stdout=printed)
    return printed.getvalue()


@pytest.fixture
def unset(bare: None) -> HomePage:
    """A site whose roles and review were never set up."""
    return make_site()


def group_of(role: Role) -> Group:
    return Group.objects.get(name=role.name)


@pytest.mark.parametrize("role", ROLES, ids=lambda role: role.name)
def test_role_names_only_pages_and_permissions_that_exist(role: Role, db: None) -> None:
    assert all(issubclass(apps.get_model(label), Page) for label in role.pages)
    assert all(permission_named(name) for name in role.permissions | role.files)


@pytest.mark.parametrize("role", ROLES, ids=lambda role: role.name)
def test_group_has_the_permissions_of_its_role(role: Role, editorial: HomePage) -> None:
    names = group_of(role).permissions.values_list("content_type__app_label", "codename")
    assert {".".join(name) for name in names} == role.permissions


def test_first_run_says_what_it_made(unset: HomePage) -> None:
    printed = set_up()
    assert f"{REPORTER.name}: new role" in printed
    assert f"{REVIEW.name}: assigned to every page" in printed


def test_second_run_changes_and_prints_nothing(editorial: HomePage) -> None:
    assert set_up() == ""


def test_what_was_taken_away_comes_back(editorial: HomePage) -> None:
    group = group_of(OFFICER)
    group.permissions.clear()
    group.page_permissions.all().delete()
    group.collection_permissions.all().delete()
    assert "+ " in set_up()
    assert set_up() == ""
    assert group.page_permissions.count() == len(OFFICER.pages[WHOLE_TREE])


def test_what_was_added_goes(editorial: HomePage) -> None:
    group = group_of(REPORTER)
    publish = permission_named("wagtailcore.publish_page")
    GroupPagePermission.objects.create(group=group, page=editorial, permission=publish)
    group.permissions.add(permission_named("auth.change_group"))
    assert f"{REPORTER.name}: - change_group" in set_up()
    assert not group.page_permissions.filter(permission=publish).exists()


def test_members_stay(reporter: User) -> None:
    set_up()
    assert reporter.groups.get().name == REPORTER.name


def test_other_groups_are_left_alone(editorial: HomePage) -> None:
    group = Group.objects.create(name="คณะทำงานเว็บไซต์")
    group.permissions.add(*Permission.objects.all()[:3])
    set_up()
    assert group.permissions.count() == 3


@pytest.mark.parametrize("name", ["Editors", "Moderators"])
def test_unused_stock_group_goes(name: str, editorial: HomePage) -> None:
    assert not Group.objects.filter(name=name).exists()


def test_stock_group_with_a_member_stays(unset: HomePage) -> None:
    UserFactory().groups.add(Group.objects.get(name="Editors"))
    set_up()
    assert Group.objects.filter(name="Editors").exists()


def test_unused_stock_workflow_goes(editorial: HomePage) -> None:
    assert list(Workflow.objects.values_list("name", flat=True)) == [REVIEW.name]
    assert Task.objects.count() == len(REVIEW.steps)


def test_stock_workflow_with_a_history_stays(unset: HomePage) -> None:
    stock = Workflow.objects.get()
    stock.start(draft_of(UserFactory(), unset.news), UserFactory())
    set_up()
    assert Workflow.objects.filter(pk=stock.pk).exists()
    assert Group.objects.filter(name="Moderators").exists()


def test_review_goes_from_the_press_office_to_the_deputy(editorial: HomePage) -> None:
    check, approval = Workflow.objects.get().tasks.specific()
    assert (type(check), type(approval)) == (PressCheckTask, GroupApprovalTask)
    assert list(check.groups.all()) == [group_of(OFFICER)]
    assert list(approval.groups.all()) == [group_of(DEPUTY)]


def test_steps_put_in_another_order_are_put_right(editorial: HomePage) -> None:
    for step in Workflow.objects.get().workflow_tasks.all():
        step.sort_order = 1 - step.sort_order
        step.save()
    assert " → " in set_up()
    names = Workflow.objects.get().tasks.values_list("name", flat=True)
    assert list(names) == [step.name for step in REVIEW.steps]


def test_workflow_switched_off_is_switched_on_again(editorial: HomePage) -> None:
    Workflow.objects.get().deactivate()
    assert f"{REVIEW.name}: active again" in set_up()
    assert editorial.news.get_workflow().name == REVIEW.name


def test_workflow_an_office_gave_a_section_stays(editorial: HomePage) -> None:
    own = Workflow.objects.create(name="เผยแพร่ด่วน")
    WorkflowPage.objects.create(page=editorial.galleries, workflow=own)
    set_up()
    assert editorial.galleries.get_workflow() == own


def test_new_tree_has_the_review_without_another_run(editorial: HomePage) -> None:
    root = Page.get_first_root_node()
    tree = root.add_child(instance=HomePage(title="Home", slug="english"))
    assert tree.get_workflow().name == REVIEW.name


def test_section_made_later_is_open_to_reporters(reporter: User, editorial: HomePage) -> None:
    root = Page.get_first_root_node()
    other = root.add_child(instance=HomePage(title="Home", slug="english"))
    section = NewsIndexPageFactory(parent=other)
    assert section.permissions_for_user(reporter).can_add_subpage()


def test_reporter_adds_to_the_three_sections_only(reporter: User, editorial: HomePage) -> None:
    open_sections = {
        page.specific_class._meta.label
        for page in Page.objects.all()
        if page.permissions_for_user(reporter).can_add_subpage()
    }
    assert open_sections == set(SECTIONS)


def test_reporter_edits_own_drafts_and_no_one_elses(
    reporter: User, officer: User, editorial: HomePage
) -> None:
    own, other = draft_of(reporter, editorial.news), draft_of(officer, editorial.news)
    assert own.permissions_for_user(reporter).can_edit()
    assert not other.permissions_for_user(reporter).can_edit()


def test_officer_edits_every_page(officer: User, reporter: User, editorial: HomePage) -> None:
    draft_of(reporter, editorial.news)
    pages = Page.objects.exclude(depth=1)
    assert all(page.permissions_for_user(officer).can_edit() for page in pages)


def test_moderator_enters_but_has_no_pages(moderator: User, editorial: HomePage) -> None:
    desk = Desk(moderator)
    assert desk.get("wagtailadmin_home").status_code == 200
    assert not any(p.permissions_for_user(moderator).can_edit() for p in Page.objects.all())
    assert moderator.has_perm("discussion.moderate_comment")


ADMINISTRATORS_ONLY = [
    "wagtailusers_users:index",
    "wagtailusers_groups:index",
    "wagtailsites:index",
    "wagtailadmin_workflows:index",
    "wagtailredirects:index",
    "wagtailadmin_collections:index",
]


@pytest.mark.parametrize("name", ADMINISTRATORS_ONLY)
def test_administrator_runs_the_site(name: str, administrator: User) -> None:
    assert Desk(administrator).get(name).status_code == 200


@pytest.mark.parametrize("name", ADMINISTRATORS_ONLY)
def test_officer_does_not_run_the_site(name: str, officer: User) -> None:
    assert Desk(officer).get(name).url == reverse("wagtailadmin_home")


def test_administrator_is_not_a_superuser(administrator: User) -> None:
    assert not administrator.is_superuser


def test_right_to_publish_corrections_can_be_ticked_for_other_groups(
    administrator: User, editorial: HomePage
) -> None:
    answer = Desk(administrator).get("wagtailusers_groups:edit", group_of(OFFICER).pk)
    assert "เผยแพร่การแก้ไขหน้าที่เคยเผยแพร่แล้ว" in answer.content.decode()
