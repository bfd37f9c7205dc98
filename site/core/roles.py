"""Who may do what in the newsroom. `setup_editorial` makes the database equal to this.

Roles are groups, known by their names. Permissions are written as `app.codename`. Page types of
other apps are named by label, so that `core` imports none of them.

Nobody but the deputy director and the administrator holds Wagtail's `publish`. The officer's
right to publish corrections is a permission of its own (`core.permissions`): whatever part of
Wagtail asks only for `publish` therefore refuses an officer, rather than letting a first
publication through.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

PUBLISH_CORRECTIONS = "core.publish_corrections"
SECTIONS = ("news.NewsIndexPage", "news.GalleryIndexPage", "knowledge.KnowledgeIndexPage")
WHOLE_TREE = "wagtailcore.Page"  # the root of the page tree: every language, every section


@dataclass(frozen=True)
class Role:
    """`pages` maps a page type to the actions allowed on its pages and all below them."""

    name: str
    permissions: frozenset[str]
    pages: Mapping[str, frozenset[str]] = field(default_factory=dict)
    files: frozenset[str] = frozenset()  # permissions on the root collection, hence on all


def every(*models: str) -> Iterable[str]:
    """Yield the permissions to add, change and delete each of `models`."""
    for model in models:
        app, name = model.split(".")
        yield from (f"{app}.{action}_{name}" for action in ("add", "change", "delete"))


ENTER = "wagtailadmin.access_admin"
MODERATE = "discussion.moderate_comment"
TRANSLATE = "wagtail_localize.submit_translation"

USE_FILES = frozenset(
    {
        "wagtailimages.add_image",
        "wagtailimages.choose_image",
        "wagtaildocs.add_document",
        "wagtaildocs.choose_document",
    }
)
EDIT_FILES = USE_FILES | {"wagtailimages.change_image", "wagtaildocs.change_document"}
MAKE_NEWSLETTERS = "news.make_newsletter"
READ_SEARCH_REPORT = "thaisearch.read_report"
VOCABULARY = frozenset(
    every(
        "core.topic",
        "core.project",
        "people.organisation",
        "thaisearch.synonymgroup",
        "wagtailsearchpromotions.searchpromotion",
    )
)

REPORTER = Role(
    name="ผู้สื่อข่าวโรงเรียน",
    permissions=frozenset({ENTER}),
    # With `add` alone, Wagtail lets members edit what they created and nothing else.
    pages={section: frozenset({"add"}) for section in SECTIONS},
    files=USE_FILES,
)

OFFICER = Role(
    name="นักประชาสัมพันธ์",
    permissions=frozenset(
        {ENTER, PUBLISH_CORRECTIONS, MODERATE, TRANSLATE, READ_SEARCH_REPORT, MAKE_NEWSLETTERS}
    )
    | VOCABULARY,
    pages={WHOLE_TREE: frozenset({"add", "change", "lock", "unlock"})},
    files=EDIT_FILES,
)

DEPUTY = Role(
    name="รองผู้อำนวยการ",
    permissions=frozenset({ENTER, MODERATE, TRANSLATE, READ_SEARCH_REPORT, MAKE_NEWSLETTERS})
    | VOCABULARY,
    pages={
        WHOLE_TREE: frozenset({"add", "change", "publish", "bulk_delete", "lock", "unlock"}),
    },
    files=EDIT_FILES,
)

MODERATOR = Role(
    name="ผู้ดูแลความคิดเห็น",
    permissions=frozenset({ENTER, MODERATE}),
)

ADMINISTRATOR = Role(
    name="ผู้ดูแลระบบ",
    permissions=DEPUTY.permissions
    | {"core.change_officesettings"}
    | frozenset(
        every(
            "accounts.user",
            "auth.group",
            "knowledge.gradelevel",
            "knowledge.subjectarea",
            "wagtailcore.locale",
            "wagtailcore.site",
            "wagtailcore.task",
            "wagtailcore.workflow",
            "wagtailredirects.redirect",
        )
    ),
    pages=DEPUTY.pages,
    files=EDIT_FILES | frozenset(every("wagtailcore.collection")),
)

ROLES = (REPORTER, OFFICER, DEPUTY, MODERATOR, ADMINISTRATOR)
