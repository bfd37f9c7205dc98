"""Makes groups, permissions and the workflow in the database equal to the data in code.

Groups, workflows and tasks that the data does not name are left alone, and so are the members
of those it does. Every function returns what it changed, one line each: nothing on a second run.
"""

from collections.abc import Iterable
from typing import TypeAlias

from django.apps import apps
from django.contrib.auth.models import Group, Permission
from django.db import transaction
from django.db.models import QuerySet
from wagtail.models import (
    Collection,
    GroupCollectionPermission,
    GroupPagePermission,
    Page,
    Task,
    Workflow,
    WorkflowPage,
    WorkflowTask,
)

from core.roles import ROLES, WHOLE_TREE, Role
from core.workflow import REVIEW, EditorialWorkflow, Step

STOCK_WORKFLOW = "Moderators approval"  # also the name of its only task
STOCK_GROUPS = ("Editors", "Moderators")

Place: TypeAlias = Page | Collection


@transaction.atomic
def apply_editorial_setup() -> list[str]:
    changes = [change for role in ROLES for change in apply_role(role)]
    return [*changes, *apply_workflow(REVIEW), *remove_stock_setup()]


def apply_role(role: Role) -> list[str]:
    group, created = Group.objects.get_or_create(name=role.name)
    return [
        *([f"{group}: new role"] if created else []),
        *_set_permissions(group, role),
        *_set_places(group, GroupPagePermission, "page", _page_permissions(role)),
        *_set_places(group, GroupCollectionPermission, "collection", _file_permissions(role)),
    ]


def open_section(section: Page) -> None:
    """Give a page made after `setup_editorial` ran to the roles that work below its type."""
    for role in ROLES:
        group = Group.objects.filter(name=role.name).first()
        if group and section._meta.label in role.pages:
            _set_places(group, GroupPagePermission, "page", _page_permissions(role))


def permission_named(name: str) -> Permission:
    """Return the permission written as `app.codename`."""
    app, codename = name.split(".")
    try:
        return Permission.objects.get(content_type__app_label=app, codename=codename)
    except Permission.DoesNotExist as error:
        raise LookupError(f"No permission {name}: is its app migrated?") from error


def _set_permissions(group: Group, role: Role) -> list[str]:
    present = set(group.permissions.all())
    wanted = {permission_named(name) for name in role.permissions}
    group.permissions.set(wanted)
    return _describe(group, added=wanted - present, removed=present - wanted)


def _set_places(
    group: Group,
    model: type[GroupPagePermission | GroupCollectionPermission],
    place: str,
    wanted: set[tuple[Permission, Place]],
) -> list[str]:
    rows = model.objects.filter(group=group).select_related("permission", place)
    present = {(row.permission, getattr(row, place)): row for row in rows}
    added, removed = wanted - present.keys(), present.keys() - wanted
    for permission, where in added:
        model.objects.create(group=group, permission=permission, **{place: where})
    for key in removed:
        present[key].delete()
    return [
        change
        for where in sorted({where for _, where in added | removed}, key=str)
        for change in _describe(
            group,
            added={permission for permission, at in added if at == where},
            removed={permission for permission, at in removed if at == where},
            where=f" in {where._meta.model_name} {where}",
        )
    ]


def _describe(
    group: Group, *, added: set[Permission], removed: set[Permission], where: str = ""
) -> list[str]:
    return [
        f"{group}{where}: {sign} {', '.join(sorted(p.codename for p in permissions))}"
        for sign, permissions in (("+", added), ("-", removed))
        if permissions
    ]


def _page_permissions(role: Role) -> set[tuple[Permission, Place]]:
    return {
        (permission_named(f"wagtailcore.{action}_page"), page)
        for label, actions in role.pages.items()
        for page in _pages_named(label)
        for action in actions
    }


def _pages_named(label: str) -> Iterable[Page]:
    if label == WHOLE_TREE:
        return [Page.get_first_root_node()]
    return Page.objects.type(apps.get_model(label))


def _file_permissions(role: Role) -> set[tuple[Permission, Place]]:
    root = Collection.get_first_root_node()
    return {(permission_named(name), root) for name in role.files}


def apply_workflow(data: EditorialWorkflow) -> list[str]:
    """Assign the workflow at the root of the page tree: trees added later have it too."""
    workflow, created = Workflow.objects.get_or_create(name=data.name)
    changes = [f"{workflow}: new workflow"] if created else []
    changes += [change for step in data.steps for change in _set_task(step)]
    if _activate(workflow):
        changes.append(f"{workflow}: active again")
    if _set_steps(workflow, data):
        changes.append(f"{workflow}: {' → '.join(step.name for step in data.steps)}")
    if _assign(workflow):
        changes.append(f"{workflow}: assigned to every page")
    return changes


def _set_task(step: Step) -> Iterable[str]:
    task, created = apps.get_model(step.task).objects.get_or_create(name=step.name)
    group = Group.objects.get(name=step.role.name)
    if created:
        yield f"{task}: new step"
    if _activate(task):
        yield f"{task}: active again"
    if list(task.groups.all()) != [group]:
        task.groups.set([group])
        yield f"{task}: {group}"


def _activate(workflow_or_task: Workflow | Task) -> bool:
    if workflow_or_task.active:
        return False
    workflow_or_task.active = True
    workflow_or_task.save()
    return True


def _set_steps(workflow: Workflow, data: EditorialWorkflow) -> bool:
    names = [step.name for step in data.steps]
    if list(workflow.tasks.values_list("name", flat=True)) == names:
        return False
    workflow.workflow_tasks.all().delete()
    for order, step in enumerate(data.steps):
        task = apps.get_model(step.task).objects.get(name=step.name)
        WorkflowTask.objects.create(workflow=workflow, task=task, sort_order=order)
    return True


def _assign(workflow: Workflow) -> bool:
    root = Page.get_first_root_node()
    if WorkflowPage.objects.filter(page=root, workflow=workflow).exists():
        return False
    WorkflowPage.objects.update_or_create(page=root, defaults={"workflow": workflow})
    return True


def remove_stock_setup() -> list[str]:
    """Delete what Wagtail's migrations made, unless an office has put it to use."""
    return [
        *_delete(
            Workflow.objects.filter(
                name=STOCK_WORKFLOW,
                workflow_states=None,
                workflow_pages=None,
                workflow_content_types=None,
            )
        ),
        *_delete(
            Task.objects.filter(name=STOCK_WORKFLOW, task_states=None, workflow_tasks=None),
        ),
        *_delete(
            Group.objects.filter(
                name__in=STOCK_GROUPS, user=None, groupapprovaltask=None, presschecktask=None
            )
        ),
    ]


def _delete(unused: QuerySet) -> Iterable[str]:
    for found in unused:
        found.delete()
        yield f"{found}: removed, nobody used it"
