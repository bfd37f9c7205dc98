"""An office's own synonyms: made by an officer, in use from the next query on."""

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse
from wagtail.models import Page

from search.models import SynonymGroup
from search.plan import read
from search.vocabulary import catch_up
from tests.desk import Desk
from tests.factories import NewsReportPageFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def group():
    """Make a group of the given forms."""
    return lambda *forms, **options: SynonymGroup.objects.create(forms="\n".join(forms), **options)


@pytest.fixture
def report(home):
    """Make a report with the given title."""
    return lambda title: NewsReportPageFactory(parent=home.news, title=title, body=[])


def found(query):
    return [page.title for page in Page.objects.search(query, operator="and")]


class TestSearching:
    def test_forms_find_each_other_at_once(self, report, group):
        report("เปิดค่ายสะเต็มศึกษา")
        assert found("STEM Camp") == []

        group("STEM Camp", "ค่ายสะเต็มศึกษา")

        assert found("STEM Camp") == ["เปิดค่ายสะเต็มศึกษา"]

    def test_words_indexed_later_are_found_as_well(self, report, group):
        group("STEM Camp", "ค่ายสะเต็มศึกษา")
        report("Stem camp ปีที่ 3")

        assert found("ค่ายสะเต็มศึกษา") == ["Stem camp ปีที่ 3"]

    def test_letters_no_dictionary_knows_are_found_where_they_were_indexed_before(
        self, report, group
    ):
        report("ครูฟริ้งสอนดี")
        before = found("ฟริ้ง")

        group("ฟริ้ง", "ฟรี๊ง บ้านสวน")

        assert found("ฟริ้ง") == before == ["ครูฟริ้งสอนดี"]
        assert found("ฟรี๊ง บ้านสวน") == ["ครูฟริ้งสอนดี"]

    def test_a_form_among_other_words_is_understood(self, report, group):
        report("ครูดอยสูงเปิดค่ายสะเต็มศึกษา")
        group("STEM Camp", "ค่ายสะเต็มศึกษา")

        assert found("ดอยสูง stem camp") == ["ครูดอยสูงเปิดค่ายสะเต็มศึกษา"]

    def test_one_way_leads_from_the_first_to_the_others_only(self, report, group):
        report("แข่งหุ่นยนต์")
        report("แข่งเทคโนโลยี")

        group("เทคโนโลยี", "หุ่นยนต์", one_way=True)

        assert set(found("เทคโนโลยี")) == {"แข่งหุ่นยนต์", "แข่งเทคโนโลยี"}
        assert found("หุ่นยนต์") == ["แข่งหุ่นยนต์"]

    def test_a_changed_group_is_used_as_it_is_now(self, report, group):
        report("แข่งหุ่นยนต์")
        own = group("ชมรมใบบัว", "แข่งขันกีฬา")
        assert found("ชมรมใบบัว") == []

        own.forms = "ชมรมใบบัว\nหุ่นยนต์"
        own.save()

        assert found("ชมรมใบบัว") == ["แข่งหุ่นยนต์"]

    def test_a_deleted_group_is_forgotten(self, report, group):
        report("แข่งหุ่นยนต์")
        own = group("ชมรมใบบัว", "หุ่นยนต์")
        assert found("ชมรมใบบัว") == ["แข่งหุ่นยนต์"]

        own.delete()

        assert found("ชมรมใบบัว") == []

    def test_the_groups_of_the_site_keep_working_beside_it(self, group):
        group("PLC", "วงคุยครู")
        catch_up()

        terms = read("PLC").terms

        assert {"วงคุยครู", "professional learning community"} <= terms

    def test_groups_are_not_read_again_as_long_as_none_changes(
        self, group, django_assert_num_queries
    ):
        group("ชมรมใบบัว", "หุ่นยนต์")
        catch_up()

        with django_assert_num_queries(2):  # whether names or groups changed
            catch_up()


class TestChecking:
    @pytest.mark.parametrize(
        ("forms", "said"),
        [
            pytest.param("PLC", "อย่างน้อยสองคำ", id="one form"),
            pytest.param("PLC\nｐｌｃ\n", "อย่างน้อยสองคำ", id="the same twice"),
            pytest.param("ร.ร.\nรร.", "อย่างน้อยสองคำ", id="the same in other dots"),
            pytest.param("PLC\nอะไร", "“อะไร” ค้นไม่ได้", id="a filler"),
            pytest.param("PLC\n***", r"“\*\*\*” ค้นไม่ได้", id="no word at all"),
            pytest.param("PLC\n" + "ยาว" * 40, "ยาวเกินไป", id="too long"),
            pytest.param("\n".join(f"คำที่{n}" for n in range(30)), "ไม่เกิน 20", id="too many"),
        ],
    )
    def test_what_would_find_nothing_is_refused(self, forms, said):
        with pytest.raises(ValidationError, match=said):
            SynonymGroup(forms=forms).full_clean()

    def test_blank_lines_and_repeated_forms_are_left_out(self):
        group = SynonymGroup(forms="\n PLC \n\nplc\nวงคุยครู\n")
        group.full_clean()
        assert group.forms == "PLC\nวงคุยครู"


class TestEditor:
    ADD = "wagtailsnippets_thaisearch_synonymgroup:add"

    @pytest.mark.parametrize("role", ["officer", "deputy", "administrator"])
    def test_a_group_is_made(self, role, request):
        desk = Desk(request.getfixturevalue(role))

        desk.post(self.ADD, forms="STEM Camp\nค่ายสะเต็มศึกษา")

        assert str(SynonymGroup.objects.get()) == "STEM Camp = ค่ายสะเต็มศึกษา"

    def test_reporters_make_none(self, reporter):
        desk = Desk(reporter)
        desk.post(self.ADD, forms="STEM Camp\nค่ายสะเต็มศึกษา")
        assert not SynonymGroup.objects.exists()

    def test_the_menu_of_office_data_leads_there(self, officer):
        page = Desk(officer).get("wagtailadmin_home").content.decode()
        assert reverse("wagtailsnippets_thaisearch_synonymgroup:list") in page

    def test_what_was_proposed_stands_in_the_form(self, officer):
        page = Desk(officer).get(self.ADD, forms="ค่ายสะเต็ม").content.decode()
        assert ">\nค่ายสะเต็ม</textarea>" in page

    def test_a_form_that_the_site_knows_is_told(self, officer):
        desk = Desk(officer)
        desk.post(self.ADD, forms="สพป.\nเขตประถม")
        page = desk.get("wagtailsnippets_thaisearch_synonymgroup:list").content.decode()
        assert "ระบบมีคำที่ใช้แทนกันกับ “สพป.” อยู่แล้ว" in page

    def test_the_listing_is_searched(self, officer, group):
        group("ชมรมใบบัว", "หุ่นยนต์")
        group("PLC", "วงคุยครู")
        desk = Desk(officer)
        page = desk.get("wagtailsnippets_thaisearch_synonymgroup:list", q="วงคุย").content.decode()
        assert "PLC = วงคุยครู" in page
        assert "หุ่นยนต์" not in page
