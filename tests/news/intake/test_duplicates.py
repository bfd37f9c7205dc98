"""An officer is told of reports that seem to be of the same event."""

import datetime

import pytest

from news.intake.duplicates import reports_like
from tests.factories import NewsReportPageFactory, UserFactory, translated

pytestmark = pytest.mark.django_db

DAY = datetime.date(2026, 6, 10)
TITLE = "สพป.เชียงใหม่ เขต 6 อบรมครูสอนภาษาไทย ป.1 อ่านออกเขียนได้"


@pytest.fixture
def add(editorial):
    def add(title: str = TITLE, start_date: datetime.date | None = DAY, **fields):
        return NewsReportPageFactory(
            parent=editorial.news, title=title, start_date=start_date, **fields
        )

    return add


def draft(report, **changes):
    """The report as a draft that was never published, with changes saved since."""
    for name, value in changes.items():
        setattr(report, name, value)
    report.save_revision()
    return report


def like(user, title: str = TITLE, day: datetime.date | None = DAY):
    return reports_like(title=title, day=day, user=user)


@pytest.mark.parametrize(
    "title",
    [
        TITLE,
        "สพป.ชม.6 อบรมครูสอนภาษาไทย ป.๑ อ่านออก เขียนได้",
        "สพป.เชียงใหม่ เขต 6 จัดอบรมครูผู้สอนภาษาไทย ป.1 ให้เด็กอ่านออกเขียนได้",
        f"{TITLE} เตรียมพร้อมเปิดภาคเรียนใหม่อย่างมั่นใจทุกโรงเรียนในสังกัด",
    ],
    ids=["equal", "abbreviated", "other words", "longer"],
)
def test_report_of_nearly_this_title_and_day_is_found(add, officer, title):
    report = add()
    assert like(officer, title) == [report]


def test_another_event_of_the_same_day_is_not_found(add, officer):
    add("สพป.เชียงใหม่ เขต 6 ประชุมผู้บริหารสถานศึกษา ครั้งที่ 5/2569")
    assert like(officer) == []


def test_any_day_of_an_event_is_its_day(add, officer):
    report = add(start_date=DAY - datetime.timedelta(9), end_date=DAY + datetime.timedelta(9))
    assert like(officer, "อบรมครูภาษาไทย ป.1 อ่านออกเขียนได้ สพป.เชียงใหม่ เขต 6") == [report]


@pytest.mark.parametrize(("days", "found"), [(3, 1), (-3, 1), (4, 0), (-4, 0)])
def test_title_nearly_equal_counts_for_three_days(add, officer, days, found):
    add(start_date=DAY + datetime.timedelta(days))
    assert len(like(officer)) == found


def test_without_a_day_the_title_must_be_nearly_equal(add, officer):
    report = add()
    assert like(officer, day=None) == [report]
    assert like(officer, "อบรมครูคณิตศาสตร์ ป.1 สพป.เชียงใหม่ เขต 6", day=None) == []


def test_draft_is_known_by_what_was_saved_last(add, officer):
    report = add("ร่างข่าว", DAY - datetime.timedelta(90), live=False, first_published_at=None)
    draft(report, title=TITLE, start_date=DAY)
    assert like(officer) == [report]
    assert like(officer, "ร่างข่าว", DAY - datetime.timedelta(90)) == []


def test_draft_of_another_week_is_not_found(add, officer):
    report = add(live=False, first_published_at=None)
    draft(report, start_date=DAY + datetime.timedelta(7))
    assert like(officer) == []


def test_draft_without_a_date_is_found_by_its_title(add, officer):
    report = draft(add(start_date=None, live=False, first_published_at=None))
    assert like(officer) == [report]


def test_published_report_is_known_by_what_readers_see(add, officer):
    report = add()
    draft(report, title="ชื่อใหม่ที่ยังไม่เผยแพร่")
    assert like(officer) == [report]


def test_drafts_are_for_those_who_work_there(add):
    draft(add(live=False, first_published_at=None))
    published = add()
    assert like(UserFactory()) == [published]


def test_translation_of_the_report_is_not_another(add, officer):
    report = add()
    translated(report)
    assert like(officer) == [report]


def test_best_comes_first_and_at_most_five(add, officer):
    for _ in range(5):
        add(f"{TITLE} รุ่นใหม่")
    best = add()
    found = like(officer)
    assert found[0] == best
    assert len(found) == 5


def test_number_of_queries_is_that_of_one_report(add, officer, django_assert_max_num_queries):
    for _ in range(8):
        draft(add(live=False, first_published_at=None))
        add()
    with django_assert_max_num_queries(5):
        like(officer)
