"""What is private stays private wherever pages are gathered."""

from django.test import RequestFactory

from core.reader import serve_reader
from core.visibility import only_readable
from news.models import NewsReportPage
from tests.factories import NewsReportPageFactory


def readable_titles() -> list[str]:
    return [page.title for page in NewsReportPage.objects.order_by("pk").readable()]


def test_page_below_a_restricted_page_is_closed_too(home):
    NewsReportPageFactory(parent=home.news)
    home.news.view_restrictions.create(restriction_type="login")
    assert readable_titles() == []
    assert only_readable(NewsReportPage.objects.all()) == []


def test_draft_is_not_readable(home):
    NewsReportPageFactory(parent=home.news, title="ฉบับร่าง", live=False)
    NewsReportPageFactory(parent=home.news, title="เผยแพร่แล้ว")
    assert readable_titles() == ["เผยแพร่แล้ว"]
    assert [p.title for p in only_readable(NewsReportPage.objects.all())] == ["เผยแพร่แล้ว"]


def test_restrictions_are_asked_for_once_in_a_request(home, django_assert_num_queries):
    def read(request):
        assert readable_titles() == []
        return readable_titles()

    with django_assert_num_queries(3):  # the restrictions once, the reports twice
        serve_reader(read)(RequestFactory().get("/"))


def test_form_for_the_password_gives_nothing_of_the_page_away(home, client):
    report = NewsReportPageFactory(parent=home.news, title="เฉพาะกรรมการ", summary="เรื่องลับ")
    report.view_restrictions.create(restriction_type="password", password="ลับ")
    page = client.get(report.url).content.decode()
    assert "หน้านี้ต้องใช้รหัสผ่าน" in page
    assert "เฉพาะกรรมการ" not in page
    assert "เรื่องลับ" not in page


def test_wrong_password_is_said_in_thai(home, client):
    report = NewsReportPageFactory(parent=home.news)
    report.view_restrictions.create(restriction_type="password", password="ลับ")
    form = client.get(report.url).context
    said = {"password": "เดา", "return_url": report.url}
    page = client.post(form["action_url"], said).content.decode()
    assert "รหัสผ่านไม่ถูกต้อง กรุณาลองอีกครั้ง" in page


def test_wagtail_s_second_sign_in_leads_to_the_one_there_is(home, client):
    response = client.get("/_util/login/?next=/news/")
    assert response["Location"] == "/admin/login/?next=/news/"


def test_page_for_staff_leads_to_the_office_s_own_sign_in(home, client):
    report = NewsReportPageFactory(parent=home.news)
    report.view_restrictions.create(restriction_type="login")
    assert client.get(report.url)["Location"] == f"/admin/login/?next={report.url}"
