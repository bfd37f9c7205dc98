"""The officer's way from a report to an issue."""

from django.urls import reverse

from news.models import Newsletter


def test_officer_issues_the_newsletter_of_a_live_report_in_one_step(
    client, officer, report, pango, django_capture_on_commit_callbacks
):
    client.force_login(officer)
    desk = reverse("newsletter_desk", args=[report.pk])
    chosen = {"layout": "photo", "photos": [report.lead_photo.pk], "action": "issue"}
    with django_capture_on_commit_callbacks(execute=True):
        client.post(desk, chosen)
    newsletter = Newsletter.objects.get()
    page = client.get(desk).content.decode()
    assert f"ฉบับที่ {newsletter.issue}" in page
    assert newsletter.pdf_url in page
    assert client.get(newsletter.pdf_url).getvalue().startswith(b"%PDF")
