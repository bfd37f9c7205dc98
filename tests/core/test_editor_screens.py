"""Wagtail's own screens open in Thai: a broken translation would break a template."""

import pytest
from django.urls import reverse

from tests.factories import ImageFactory, NewsReportPageFactory

pytestmark = pytest.mark.django_db

SCREENS = [
    "wagtailadmin_home",
    "wagtailadmin_explore_root",
    "wagtailadmin_account",
    "wagtailadmin_workflows:index",
    "wagtailadmin_workflows:task_index",
    "wagtailadmin_reports:site_history",
    "wagtailadmin_reports:locked_pages",
    "wagtailadmin_reports:workflow",
    "wagtailadmin_reports:workflow_tasks",
    "wagtailadmin_reports:aging_pages",
    "wagtailimages:index",
    "wagtailimages:add_multiple",
    "wagtailimages_chooser:choose",
    "wagtaildocs:index",
    "wagtaildocs:add_multiple",
    "wagtailusers_users:index",
    "wagtailusers_users:add",
    "wagtailusers_groups:index",
    "wagtailsites:index",
    "wagtailredirects:index",
]


@pytest.mark.parametrize("screen", SCREENS)
def test_screen_opens_in_thai(home, admin_client, screen):
    ImageFactory()

    response = admin_client.get(reverse(screen))

    assert response.status_code == 200
    if not screen.endswith(":choose"):  # a fragment of a page
        assert 'lang="th"' in response.content.decode()


@pytest.mark.parametrize("screen", ["edit", "history", "copy", "delete", "unpublish", "move"])
def test_screen_of_a_page_opens_in_thai(home, admin_client, screen):
    report = NewsReportPageFactory(parent=home.news)
    report.save_revision()

    response = admin_client.get(reverse(f"wagtailadmin_pages:{screen}", args=[report.pk]))

    assert response.status_code == 200
    assert 'lang="th"' in response.content.decode()


def test_versions_of_a_report_are_compared_with_dates_in_the_buddhist_era(home, admin_client):
    report = NewsReportPageFactory(parent=home.news)
    first = report.save_revision()
    report.start_date = None
    second = report.save_revision()

    page = admin_client.get(
        reverse("wagtailadmin_pages:revisions_compare", args=[report.pk, first.pk, second.pk])
    )

    assert "10 มิ.ย. 2569" in page.content.decode()
