"""Who is meant: names that were read, against the directory and the register."""

import datetime

import pytest

from core.matching import the_one
from people.matching import Directory, OrganisationRegister
from tests.factories import OrganisationFactory, PositionFactory, SpeakerProfilePageFactory

pytestmark = pytest.mark.django_db

DAY = datetime.date(2026, 6, 10)


@pytest.fixture
def add(home):
    """Add a profile."""

    def add(given: str, family: str, honorific: str = "", **fields):
        return SpeakerProfilePageFactory(
            parent=home.people,
            honorific=honorific,
            given_name=given,
            family_name=family,
            **fields,
        )

    return add


@pytest.fixture
def school(db):
    return OrganisationFactory(name="โรงเรียนบ้านห้วยผึ้ง", short_name="ร.ร.บ้านห้วยผึ้ง")


@pytest.fixture
def somchai(add, school):
    person = add("สมชาย", "ใจดี", "นาย")
    PositionFactory(
        person=person, title="ผู้อำนวยการ", organisation=school, start=datetime.date(2025, 10, 1)
    )
    PositionFactory(
        person=person,
        title="ครูชำนาญการพิเศษ",
        organisation=school,
        end=datetime.date(2025, 9, 30),
    )
    return person


def like(name: str, honorific: str = "", day: datetime.date | None = DAY, **said: str):
    return Directory(day).people_like(honorific=honorific, name=name, **said)


class TestSamePerson:
    @pytest.mark.parametrize(
        ("honorific", "name"),
        [
            ("นาย", "สมชาย ใจดี"),
            ("", "นายสมชาย  ใจดี"),
            ("", "สมชาย\u200b ใจดี"),
            ("", "สมชายใจดี"),
            ("ว่าที่ร้อยตรี ดร.", "สมชาย ใจดี"),
            ("ผอ.", "สมชาย ใจดี (ครูชาย)"),
        ],
        ids=["plain", "honorific in the name", "zero width", "no space", "rank", "nickname"],
    )
    def test_ways_of_writing_a_name_are_the_same(self, somchai, honorific, name):
        assert the_one(like(name, honorific)).person == somchai

    def test_marks_in_another_order_are_the_same(self, add):
        person = add("กี่", "น้ำใจ")
        assert the_one(like("ก่ี นํ้าใจ")).person == person

    def test_a_name_that_begins_like_a_title_is_found(self, add):
        person = add("พระพาย", "ใจดี")
        assert the_one(like("พระพาย ใจดี")).person == person

    def test_draft_profiles_are_in_the_directory(self, add):
        person = add("มาลี", "ใจงาม", live=False)
        assert the_one(like("มาลี ใจงาม")).person == person

    def test_two_of_one_name_are_never_linked_without_asking(self, somchai, add):
        add("สมชาย", "ใจดี", "นาย")
        said = {"position": "ผู้อำนวยการ", "organisation": "โรงเรียนบ้านห้วยผึ้ง"}
        first, second = matches = like("สมชาย ใจดี", "นาย", **said)
        assert first.person == somchai
        assert {first.closeness, second.closeness} == {"same"}
        assert the_one(matches) is None

    @pytest.mark.parametrize("honorific", ["นางสาว", "ด.ช."])
    def test_a_contradicting_form_of_address_makes_it_a_question(self, somchai, honorific):
        matches = like("สมชาย ใจดี", honorific)
        assert [match.closeness for match in matches] == ["near"]

    def test_a_given_name_that_several_have_is_a_question(self, somchai, add):
        add("สมชาย", "")
        assert the_one(like("สมชาย", "นาย")) is None


class TestNearPerson:
    @pytest.mark.parametrize(
        "read",
        ["สมชาย ใจดื", "สมชาย ไจดี", "สมชัย ใจดี", "ใจดี สมชาย", "สมชาย"],
        ids=["a vowel", "sounds alike", "given name", "exchanged", "given name only"],
    )
    def test_near_names_are_proposed_not_linked(self, somchai, read):
        matches = like(read)
        assert [(m.person, m.closeness) for m in matches] == [(somchai, "near")]
        assert the_one(matches) is None

    def test_a_name_spelled_as_heard_is_proposed(self, add):
        person = add("จักรกฤษณ์", "ทองแท้")
        (match,) = like("จักกริด ทองแท้")
        assert (match.person, match.closeness) == (person, "near")

    def test_another_family_name_is_proposed_with_the_post(self, somchai):
        assert [m.person for m in like("สมชาย มีสุข", position="ผอ.ร.ร.บ้านห้วยผึ้ง")] == [somchai]
        assert like("สมชาย มีสุข") == []
        assert like("สมชาย มีสุข", position="ผอ.ร.ร.บ้านดอยหมอก") == []

    def test_other_people_are_not_proposed(self, somchai, add):
        add("สมหญิง", "ใจกล้า")
        assert like("วิชัย ใจดี") == []

    @pytest.mark.parametrize("read", ["", "  ", "นาย", "…", "\u200b", "𝕏 😀", "ก" * 500])
    def test_anything_may_be_asked(self, somchai, read):
        assert like(read, "นาย") == []

    def test_at_most_five_are_proposed(self, add):
        for family in ("ก", "ข", "ค", "ง", "จ", "ฉ", "ช"):
            add("มาลี", f"ดอย{family}")
        assert len(like("มาลี")) == 5


class TestPost:
    @pytest.mark.parametrize(
        ("position", "organisation"),
        [
            ("ผู้อำนวยการ", "โรงเรียนบ้านห้วยผึ้ง"),
            ("ผู้อำนวยการโรงเรียนบ้านห้วยผึ้ง", ""),
            ("ผอ.รร.บ้านห้วยผึ้ง", "รร.บ้านห้วยผึ้ง"),
            ("ผู้อำนวยการโรงเรียน", "ร.ร.บ้านห้วยผึ้ง"),
            ("ผอ.", ""),
            ("รองผู้อำนวยการ รักษาราชการแทนผู้อำนวยการโรงเรียนบ้านห้วยผึ้ง", ""),
        ],
    )
    def test_the_post_of_the_day_agrees_however_it_is_written(
        self, somchai, position, organisation
    ):
        (match,) = like("สมชาย ใจดี", position=position, organisation=organisation)
        assert match.post_agrees
        assert match.post.title == "ผู้อำนวยการ"

    @pytest.mark.parametrize(
        ("position", "organisation"),
        [
            ("รองผู้อำนวยการ", "โรงเรียนบ้านห้วยผึ้ง"),
            ("ผู้อำนวยการ", "โรงเรียนบ้านดอยหมอก"),
            ("ผอ.กลุ่มนิเทศ", ""),
            ("", "โรงเรียนบ้านห้วยผึ้ง"),
        ],
    )
    def test_another_post_does_not_agree(self, somchai, position, organisation):
        (match,) = like("สมชาย ใจดี", position=position, organisation=organisation)
        assert not match.post_agrees

    def test_the_post_is_that_of_the_day(self, somchai):
        said = {"position": "ครู โรงเรียนบ้านห้วยผึ้ง"}
        before, after = datetime.date(2025, 9, 1), datetime.date(2025, 10, 2)
        assert like("สมชาย ใจดี", day=before, **said)[0].post_agrees
        assert not like("สมชาย ใจดี", day=after, **said)[0].post_agrees

    def test_whose_post_agrees_comes_first(self, somchai, add):
        add("สมชาย", "ใจดีมาก")
        matches = like("สมชาย", position="ผอ.", organisation="รร.บ้านห้วยผึ้ง")
        assert matches[0].person == somchai


def test_directory_takes_two_queries_whatever_is_asked(somchai, add, django_assert_num_queries):
    for number in range(5):
        PositionFactory(person=add("มาลี", f"ใจงาม{number}"), title="ครู")
    with django_assert_num_queries(2):
        directory = Directory(DAY)
        for name in ("สมชาย ใจดี", "มาลี", "มาลี ใจงาม1"):
            directory.people_like(honorific="", name=name, position="ครู", organisation="รร.ก")


class TestOrganisations:
    @pytest.fixture
    def office(self):
        return OrganisationFactory(
            name="สำนักงานเขตพื้นที่การศึกษาประถมศึกษาเชียงใหม่ เขต 6",
            other_names="สพป.ลำดับหก\nเขตหก",
        )

    @pytest.mark.parametrize(
        "read",
        ["โรงเรียนบ้านห้วยผึ้ง", "ร.ร.บ้านห้วยผึ้ง", "รร. บ้านห้วยผึ้ง", "โรงเรียน บ้านห้วย\u200bผึ้ง"],
    )
    def test_a_school_is_known_by_each_way_of_writing(self, school, read):
        assert the_one(OrganisationRegister().organisations_like(read)).organisation == school

    @pytest.mark.parametrize(
        "read",
        ["สพป.ชม.6", "สพป.เชียงใหม่ เขต ๖", "สพป เชียงใหม่ เขต 6", "สพป.ชม. เขต 6", "เขตหก"],
    )
    def test_an_office_is_known_by_its_short_forms(self, school, office, read):
        assert the_one(OrganisationRegister().organisations_like(read)).organisation == office

    @pytest.mark.parametrize("read", ["สพป.เชียงใหม่ เขต 5", "สพม.เชียงใหม่", "กลุ่มนิเทศ", ""])
    def test_another_office_is_not_proposed(self, school, office, read):
        assert OrganisationRegister().organisations_like(read) == []

    @pytest.mark.parametrize("read", ["โรงเรียนบ้านห้วยพึ้ง", "บ้านห้วยผึ้ง", "โรงเรียนบ้านห้วยผึ้ง อ.ดอยแก้ว"])
    def test_near_names_are_proposed_not_linked(self, school, office, read):
        matches = OrganisationRegister().organisations_like(read)
        assert [(m.organisation, m.closeness) for m in matches] == [(school, "near")]
        assert the_one(matches) is None

    @pytest.mark.parametrize("read", ["โรงเรียณบ้านห้วยผึ้ง", "โรงเรียนบ้านห้วนผึ้ง", "โรเงรียนบ้านห้วยผึ้ง"])
    def test_a_slip_in_any_word_of_a_school_is_forgiven(self, school, office, read):
        assert [m.organisation for m in OrganisationRegister().organisations_like(read)] == [school]

    def test_a_slip_in_the_long_name_of_an_office_is_forgiven(self, school, office):
        read = "สำนักงานเขตพื้นที่การศีกษาประถมศึกษาเชียงใหม่ เขต 6"
        assert [m.organisation for m in OrganisationRegister().organisations_like(read)] == [office]

    def test_two_of_one_name_are_never_linked_without_asking(self, school):
        OrganisationFactory(name="โรงเรียนบ้านห้วยผึ้ง", slug="other", district="แม่พริ้ง")
        matches = OrganisationRegister().organisations_like("รร.บ้านห้วยผึ้ง")
        assert len(matches) == 2
        assert the_one(matches) is None

    def test_register_takes_one_query(self, school, office, django_assert_num_queries):
        with django_assert_num_queries(1):
            register = OrganisationRegister()
            register.organisations_like("สพป.ชม.6")
            register.organisations_like("โรงเรียนบ้านหนองหอย")
