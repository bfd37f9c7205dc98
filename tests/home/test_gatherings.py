"""Organisations, topics and projects gather what belongs to them."""

import datetime

import pytest
from wagtail.models import Site

from people.models import Organisation
from tests.factories import (
    AppearanceFactory,
    BestPracticePageFactory,
    NewsReportPageFactory,
    OrganisationFactory,
    PositionFactory,
    ProjectFactory,
    SpeakerProfilePageFactory,
    TopicFactory,
    translated,
)


def test_organisation_gathers_what_it_ran_and_where_its_people_were(home, client):
    school = OrganisationFactory(slug="school")
    ran = NewsReportPageFactory(
        parent=home.news, organiser=school, start_date=datetime.date(2026, 6, 12)
    )
    took_part = NewsReportPageFactory(parent=home.news, start_date=datetime.date(2026, 6, 11))
    AppearanceFactory.create_batch(2, page=took_part, organisation=school)
    NewsReportPageFactory(parent=home.news)
    NewsReportPageFactory(parent=home.news, organiser=school, live=False)
    practice = BestPracticePageFactory(parent=home.knowledge, school=school)
    context = client.get("/organisations/school/").context
    assert list(context["reports"]) == [ran, took_part]
    assert context["practices"] == [practice]


def test_organisation_gathers_who_worked_there_or_spoke_for_it(home, client):
    school = OrganisationFactory(slug="school")
    worked, spoke, _ = (
        SpeakerProfilePageFactory(parent=home.people, given_name=name)
        for name in ("กานดา", "ขวัญ", "คำแปง")
    )
    PositionFactory(person=worked, organisation=school)
    AppearanceFactory(
        page=NewsReportPageFactory(parent=home.news), person=spoke, organisation=school
    )
    assert client.get("/organisations/school/").context["people"] == [worked, spoke]


def test_topic_gathers_news_practices_and_experts(home, client):
    topic = TopicFactory(name="การอ่าน", slug="reading", description="อ่านออกเขียนได้")
    report = NewsReportPageFactory(parent=home.news)
    practice = BestPracticePageFactory(parent=home.knowledge)
    expert = SpeakerProfilePageFactory(parent=home.people)
    for page, field in ((report, "topics"), (practice, "topics"), (expert, "expertise")):
        getattr(page, field).set([topic])
        page.save()
    response = client.get("/topics/reading/")
    assert list(response.context["reports"]) == [report]
    assert response.context["practices"] == [practice]
    assert response.context["experts"] == [expert]
    assert '<meta name="description" content="อ่านออกเขียนได้">' in response.content.decode()


def test_project_gathers_news_and_practices(home, client):
    project = ProjectFactory(slug="open-class")
    report = NewsReportPageFactory(parent=home.news, project=project)
    practice = BestPracticePageFactory(parent=home.knowledge, project=project)
    context = client.get("/projects/open-class/").context
    assert list(context["reports"]) == [report]
    assert context["practices"] == [practice]


@pytest.mark.parametrize(
    "address", ["/organisations/nowhere/", "/topics/nothing/", "/projects/none/"]
)
def test_unknown_name_is_not_found_in_thai(home, client, address):
    response = client.get(address)
    assert response.status_code == 404
    assert "ไม่พบหน้านี้" in response.content.decode()


def test_register_lists_kinds_then_districts_then_names_in_thai_order(home, client):
    kinds = Organisation.Kind
    for name, kind, district in (
        ("มหาวิทยาลัยดอยแก้ว", kinds.UNIVERSITY, ""),
        ("โรงเรียนวัดสันกลาง", kinds.SCHOOL, "แม่พริ้ง"),
        ("โรงเรียนบ้านห้วยผึ้ง", kinds.SCHOOL, "แม่พริ้ง"),
        ("โรงเรียนเวียงคำ", kinds.SCHOOL, "ดอยแก้ว"),
    ):
        OrganisationFactory(name=name, kind=kind, district=district)
    shown = client.get("/organisations/").context["organisations"]
    assert [organisation.name for organisation in shown] == [
        "โรงเรียนเวียงคำ",
        "โรงเรียนบ้านห้วยผึ้ง",
        "โรงเรียนวัดสันกลาง",
        "มหาวิทยาลัยดอยแก้ว",
    ]


def test_register_counts_what_a_reader_will_find(home, client):
    school = OrganisationFactory()
    NewsReportPageFactory.create_batch(2, parent=home.news, organiser=school)
    NewsReportPageFactory(parent=home.news, organiser=school, live=False)
    took_part = NewsReportPageFactory(parent=home.news)
    AppearanceFactory.create_batch(2, page=took_part, organisation=school)
    BestPracticePageFactory(parent=home.knowledge, school=school)
    [shown] = client.get("/organisations/").context["organisations"]
    assert (shown.report_count, shown.practice_count) == (3, 1)
    assert client.get(school.get_absolute_url()).context["pagination"].total == 3


def test_english_gathering_holds_english_pages(home, client):
    school = OrganisationFactory(
        name="โรงเรียนเวียงคำ", name_en="Wiang Kham School", slug="wiang-kham"
    )
    NewsReportPageFactory(parent=home.news, organiser=school)
    english = translated(NewsReportPageFactory(parent=home.news, organiser=school))
    response = client.get("/en/organisations/wiang-kham/")
    assert list(response.context["reports"]) == [english]
    page = response.content.decode()
    assert "Wiang Kham School" in page
    assert 'hreflang="th" href="http://testserver/organisations/wiang-kham/"' in page
    assert '<link rel="canonical" href="http://testserver/en/organisations/wiang-kham/">' in page


def test_long_gathering_is_leafed_through(home, client):
    topic = TopicFactory(slug="plc")
    for _ in range(13):
        report = NewsReportPageFactory(parent=home.news)
        report.topics.set([topic])
        report.save()
    practice = BestPracticePageFactory(parent=home.knowledge)
    practice.topics.set([topic])
    practice.save()
    first = client.get("/topics/plc/")
    assert len(first.context["reports"]) == 12
    assert "?page=2" in first.content.decode()
    second = client.get("/topics/plc/?page=2").context
    assert len(second["reports"]) == 1
    assert second["practices"] == []


@pytest.mark.parametrize("address", ["/organisations/", "/organisations/school/", "/topics/plc/"])
def test_gathering_costs_the_same_however_much_there_is(
    home, client, django_assert_max_num_queries, address
):
    school, topic = OrganisationFactory(slug="school"), TopicFactory(slug="plc")
    for _ in range(6):
        report = NewsReportPageFactory(parent=home.news, organiser=school)
        report.topics.set([topic])
        report.save()
        person = SpeakerProfilePageFactory(parent=home.people)
        PositionFactory(person=person, organisation=school)
        BestPracticePageFactory(parent=home.knowledge, school=school)
    Site.get_site_root_paths()
    with django_assert_max_num_queries(18):
        client.get(address)
