"""Search fields and choosers of the editor: names by their parts, their sound, and slips."""

import pytest
from wagtail.models import Page

from core.models import OfficeDocument
from knowledge.models import SubjectArea
from tests.desk import Desk
from tests.factories import (
    ImageFactory,
    NewsReportPageFactory,
    OrganisationFactory,
    ProjectFactory,
    SpeakerProfilePageFactory,
    SubjectAreaFactory,
    TopicFactory,
)

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("indexing")]

WAYS = [
    pytest.param("จักรกฤษณ์", id="a word"),
    pytest.param("จักรก", id="the beginning of a word"),
    pytest.param("บ้านสว", id="the beginning of a part of a run"),
    pytest.param("จักกริด", id="as it sounds"),
    pytest.param("จักรกฤษร์", id="a wrong letter"),
    pytest.param("0ydidAKIN", id="typed with the keyboard in English"),
]


@pytest.fixture
def desk(officer):
    return Desk(officer)


@pytest.fixture
def found(desk):
    """Search on a screen; return its text."""

    def search(screen, query, *args, **more):
        return desk.get(screen, *args, q=query, **more).content.decode()

    return search


NAME = "ค่ายจักรกฤษณ์บ้านสวน"
OTHER = "ประชุมประจำเดือน"


@pytest.fixture
def reports(editorial):
    for title in (NAME, OTHER):
        NewsReportPageFactory(parent=editorial.news, title=title, body=[])


@pytest.fixture
def topics(db):
    for name in (NAME, OTHER):
        TopicFactory(name=name)


@pytest.fixture
def projects(db):
    for name in (NAME, OTHER):
        ProjectFactory(name=name)


@pytest.fixture
def organisations(db):
    for name in (NAME, OTHER):
        OrganisationFactory(name=name)


@pytest.fixture
def images(db):
    for title in (NAME, OTHER):
        ImageFactory(title=title, description="")


@pytest.fixture
def documents(db):
    for title in (NAME, OTHER):
        OfficeDocument.objects.create(title=title, file="x.pdf")


SCREENS = {
    "wagtailadmin_pages:search": "reports",
    "wagtailadmin_choose_page_search": "reports",
    "news:index": "reports",
    "wagtailimages:index": "images",
    "wagtailimages_chooser:choose_results": "images",
    "wagtaildocs:index": "documents",
    "wagtaildocs_chooser:choose_results": "documents",
    "wagtailsnippets_core_topic:list": "topics",
    "wagtailsnippetchoosers_core_topic:choose_results": "topics",
    "wagtailsnippetchoosers_core_project:choose_results": "projects",
    "wagtailsnippets_people_organisation:list": "organisations",
    "wagtailsnippetchoosers_people_organisation:choose_results": "organisations",
}


@pytest.mark.parametrize("screen", SCREENS)
def test_every_screen_finds_a_name_by_its_sound(screen, request, found):
    request.getfixturevalue(SCREENS[screen])
    page = found(screen, "จักกริด")
    assert NAME in page
    assert OTHER not in page


@pytest.mark.parametrize("typed", WAYS)
def test_a_name_is_found_as_officers_type_it(typed, organisations, found):
    page = found("wagtailsnippetchoosers_people_organisation:choose_results", typed)
    assert NAME in page
    assert OTHER not in page


def test_the_explorer_finds_below_where_one_is(reports, editorial, found):
    page = found("wagtailadmin_explore", "จักกริด", editorial.news.pk)
    assert NAME in page
    assert OTHER not in page


def test_people_are_found_by_the_sound_of_their_names(editorial, found):
    SpeakerProfilePageFactory(parent=editorial.people, given_name="จักรกฤษณ์", family_name="ดอยงาม")
    SpeakerProfilePageFactory(parent=editorial.people, given_name="มาลี", family_name="ดอยสูง")
    page = found("profiles:index", "จักกริด")
    assert "จักรกฤษณ์ ดอยงาม" in page
    assert "มาลี ดอยสูง" not in page


OFFICE = "สำนักงานเขตพื้นที่การศึกษาประถมศึกษาเชียงใหม่ เขต 6"


@pytest.mark.parametrize("typed", ["สพป.ชม.6", "สพป เชียงใหม่ 6", "เขตพื้นที่เชียงใหม่"])
@pytest.mark.parametrize(
    "screen",
    [
        "wagtailsnippets_people_organisation:list",
        "wagtailsnippetchoosers_people_organisation:choose_results",
    ],
)
def test_an_office_is_found_by_its_abbreviation(screen, typed, found):
    OrganisationFactory(name=OFFICE, kind="area_office")
    OrganisationFactory(name="สำนักงานเขตพื้นที่การศึกษาประถมศึกษาลำปาง เขต 1")
    page = found(screen, typed)
    assert OFFICE in page
    assert "ลำปาง" not in page


@pytest.mark.parametrize("typed", ["ดอยแก้ว 2", "52010034", "หผ."])
def test_an_organisation_is_found_by_every_name_it_has(typed, found):
    OrganisationFactory(
        name="โรงเรียนบ้านห้วยผึ้ง",
        short_name="ร.ร.หผ.",
        other_names="โรงเรียนประชาบาล\nโรงเรียนดอยแก้ว 2",
        school_code="52010034",
    )
    OrganisationFactory(name="โรงเรียนวัดสันกลาง")
    page = found("wagtailsnippetchoosers_people_organisation:choose_results", typed)
    assert "โรงเรียนบ้านห้วยผึ้ง" in page
    assert "โรงเรียนวัดสันกลาง" not in page


def test_what_is_in_no_title_is_found_in_the_text(editorial, found):
    NewsReportPageFactory(parent=editorial.news, title=OTHER, summary="ครูปรางค์มาบรรยาย", body=[])
    assert OTHER in found("wagtailadmin_pages:search", "ปรางค์")


def test_what_does_not_exist_is_not_found(reports, found):
    assert NAME not in found("wagtailadmin_pages:search", "อวกาศ")


@pytest.mark.parametrize(
    "ordering", ["name", "-kind", "district", "short_name", "_updated_at", "nonsense"]
)
def test_found_organisations_are_sorted(ordering, organisations, found):
    assert NAME in found("wagtailsnippets_people_organisation:list", NAME, ordering=ordering)


def test_found_subject_areas_are_sorted(administrator):
    SubjectAreaFactory(name=NAME, order=2)
    desk = Desk(administrator)
    screen = "wagtailsnippets_knowledge_subjectarea:list"
    page = desk.get(screen, q="จักรก", ordering="order").content.decode()
    assert SubjectArea.objects.get().name in page


def test_results_of_a_correction_are_counted_and_listed_alike(reports):
    results = Page.objects.autocomplete("จักกริด")
    assert results.count() == len(results) == 1
    results = Page.objects.search("ค่ายจักกริด")
    assert results.count() == len(results) == 1


def test_operators_are_not_corrected(reports):
    assert not Page.objects.search("จักกริด", operator="and")
