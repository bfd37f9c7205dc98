"""What editors put above the results of a query."""

import pytest
from django.urls import reverse
from django.utils import timezone
from wagtail.contrib.search_promotions.models import Query, SearchPromotion
from wagtail.models import PageViewRestriction
from wagtail.test.utils.form_data import inline_formset, nested_form_data

from home.search.promoted import promoted_for
from search.models import QueryCount
from tests.desk import Desk
from tests.factories import NewsReportPageFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def report(editorial):
    return NewsReportPageFactory(parent=editorial.news, title="วงพีแอลซีวันพุธ")


@pytest.fixture
def desk(officer):
    return Desk(officer)


@pytest.fixture
def promote(desk):
    """Fill in the form as an officer does."""

    def post(query, *rows):
        blank = {"page": "", "external_link_url": "", "external_link_text": "", "description": ""}
        picks = [blank | row | {"ORDER": n} for n, row in enumerate(rows, 1)]
        form = {"query_string": query, "editors_picks": inline_formset(picks)}
        return desk.post("wagtailsearchpromotions:add", **nested_form_data(form))

    return post


LINK = {"external_link_url": "https://www.obec.go.th/", "external_link_text": "สพฐ."}


def titles(query):
    return [promotion.title for promotion in promoted_for(query)]


@pytest.mark.parametrize("query", ["PLC ป.6", "plc ป.๖", " ＰＬＣ  ป.6 ", "plc\u200b ป.6"])
def test_serves_all_spellings_of_a_query(promote, report, query):
    promote("PLC ป.๖", {"page": report.pk})
    assert titles(query) == ["วงพีแอลซีวันพุธ"]


@pytest.mark.parametrize("query", ["plc", "plc ป.5", "", "\x00"])
def test_other_queries_have_none(promote, report, query):
    promote("PLC ป.๖", {"page": report.pk})
    assert titles(query) == []


def test_pages_and_links_come_in_the_order_of_the_editors_with_what_they_say(promote, report):
    promote("PLC", LINK | {"description": "แนวทางจากส่วนกลาง"}, {"page": report.pk})

    link, page = promoted_for("plc")

    assert (link.title, link.url, link.page_id) == ("สพฐ.", "https://www.obec.go.th/", None)
    assert link.description == "แนวทางจากส่วนกลาง"
    assert (page.page_id, page.url) == (report.pk, report.url)


def test_two_promotions_of_one_query_in_two_spellings_become_one(promote, report):
    promote("PLC", {"page": report.pk})
    promote("ＰＬＣ", LINK)
    assert Query.objects.count() == 1
    assert set(titles("plc")) == {"วงพีแอลซีวันพุธ", "สพฐ."}


def test_a_page_that_was_withdrawn_is_not_promoted(promote, report):
    promote("PLC", {"page": report.pk}, LINK)
    report.unpublish()
    assert titles("PLC") == ["สพฐ."]


def test_a_page_for_some_readers_is_not_promoted(promote, report):
    promote("PLC", {"page": report.pk})
    PageViewRestriction.objects.create(page=report, restriction_type="login")
    assert titles("PLC") == []


def test_stand_above_the_results(client, promote, report):
    promote("PLC", {"page": report.pk, "description": "อ่านหน้านี้ก่อน"})
    page = client.get(reverse("search"), {"q": "ＰＬＣ"}).content.decode()
    assert f'<a class="promoted__link" href="{report.url}">วงพีแอลซีวันพุธ</a>' in page
    assert "อ่านหน้านี้ก่อน" in page


def test_asking_writes_nothing(report, django_assert_num_queries):
    promoted_for("ไม่มีใครแนะนำ")
    with django_assert_num_queries(2):
        promoted_for("ไม่มีใครแนะนำ")
    assert not Query.objects.exists()


def test_a_changed_query_keeps_its_promotions(desk, promote, report):
    promote("PLC", {"page": report.pk})
    pick = SearchPromotion.objects.get()
    row = {"id": pick.pk, "page": report.pk, "ORDER": 1, "external_link_url": ""}
    form = {"query_string": "ＳＬＣ", "editors_picks": inline_formset([row], initial=1)}

    desk.post("wagtailsearchpromotions:edit", pick.query_id, **nested_form_data(form))

    assert titles("slc") == ["วงพีแอลซีวันพุธ"]


class TestScreens:
    @pytest.mark.parametrize("role", ["officer", "deputy", "administrator"])
    def test_stand_in_the_menu_of_office_data(self, role, request):
        page = Desk(request.getfixturevalue(role)).get("wagtailadmin_home").content.decode()
        assert page.count(reverse("wagtailsearchpromotions:index")) == 1

    def test_are_closed_to_reporters(self, reporter):
        assert Desk(reporter).get("wagtailsearchpromotions:index").status_code == 302

    def test_speak_thai(self, desk):
        page = desk.get("wagtailsearchpromotions:add").content.decode()
        assert "เลือกจากคำที่ผู้อ่านค้นบ่อย" in page
        assert "ข้อความของลิงก์" in page
        assert "Promoted" not in page

    def test_tell_how_often_a_promoted_query_is_asked(self, desk, promote, report):
        promote("PLC", {"page": report.pk})
        for language in ("th", "en"):
            QueryCount.objects.create(
                day=timezone.localdate(), query="plc", language=language, times=7
            )
        (row,) = desk.get("wagtailsearchpromotions:index").context["object_list"]
        assert (str(row), row.views) == ("plc", 14)

    def test_offer_what_readers_ask_most(self, desk):
        for query, times in (("plc", 2), ("plc ป.6", 9), ("โอเน็ต", 99)):
            QueryCount.objects.create(
                day=timezone.localdate(), query=query, language="th", times=times
            )
        answer = desk.get("wagtailsearchpromotions:chooserresults", q="ＰＬＣ")
        asked = [row["query_string"] for row in answer.context["queries"]]
        assert asked == ["plc ป.6", "plc"]
        assert "โอเน็ต" in desk.get("wagtailsearchpromotions:chooser").json()["html"]

    def test_wagtails_report_of_what_nothing_counts_is_not_offered(self, admin_client, editorial):
        page = admin_client.get(reverse("wagtailadmin_home")).content.decode()
        assert reverse("wagtailsearchpromotions:search_terms") not in page
