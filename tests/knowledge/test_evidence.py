"""What a practice changed, in figures that hide no child and invent no zero."""

from decimal import Decimal

import pytest

from knowledge.evidence import EvidenceGroup, group_evidence
from knowledge.models import EvidenceRow, GradeLevel

SIX = GradeLevel(pk=6, name="ประถมศึกษาปีที่ 6")


def row(year: int, school: str | None = "50", **fields: object) -> EvidenceRow:
    scores = {"school_score": Decimal(school) if school is not None else None}
    fields = {"test": "O-NET", "subject": "คณิตศาสตร์", "grade": SIX, "pupils_tested": 20} | fields
    return EvidenceRow(academic_year=year, **scores, **fields)


def only_group(*rows: EvidenceRow) -> EvidenceGroup:
    [group] = group_evidence(rows)
    return group


def test_rows_are_grouped_by_test_subject_and_grade_in_the_order_they_began():
    groups = group_evidence(
        [
            row(2567, subject="ภาษาไทย"),
            row(2566),
            row(2566, subject="ภาษาไทย"),
            row(2567, test="NT"),
            row(2567, grade=None),
        ]
    )
    assert [(str(g.test), g.subject, g.grade, [r.year for r in g.rows]) for g in groups] == [
        ("O-NET", "ภาษาไทย", SIX, [2566, 2567]),
        ("O-NET", "คณิตศาสตร์", SIX, [2566]),
        ("NT", "คณิตศาสตร์", SIX, [2567]),
        ("O-NET", "คณิตศาสตร์", None, [2567]),
    ]


def test_column_that_nobody_filled_is_left_out():
    group = only_group(row(2566, national_score=Decimal(45)), row(2567))
    assert list(group.columns) == ["school", "national"]
    assert [r.scores for r in group.rows] == [[50, 45], [50, None]]


def test_mean_of_fewer_than_five_pupils_is_not_shown_but_that_of_the_country_is():
    group = only_group(row(2566), row(2567, "88", pupils_tested=4, national_score=Decimal(45)))
    small = group.rows[1]
    assert small.suppressed
    assert small.scores == [None, Decimal(45)]
    assert small.pupils is None


def test_mean_of_five_pupils_is_shown():
    group = only_group(row(2567, "88", pupils_tested=5))
    assert group.rows[0].scores == [88]


def test_unknown_number_of_pupils_hides_nothing():
    assert only_group(row(2567, "88", pupils_tested=None)).rows[0].scores == [88]


def test_one_year_makes_no_chart():
    assert only_group(row(2567)).chart is None


def test_chart_goes_up_with_the_score_and_right_with_the_year():
    chart = only_group(row(2565, "36"), row(2567, "60")).chart
    first, last = chart.lines[0].segments[0][0], chart.lines[0].points[-1]
    assert (first.x, last.x) == (chart.left, chart.right)
    assert first.y > last.y == chart.top


def test_lowest_score_has_room_below_it_to_be_written():
    chart = only_group(row(2566, "30.10"), row(2567, "45.20")).chart
    assert chart.bottom - chart.lines[0].points[0].y > chart.height * 0.15


def test_missing_year_is_a_gap_and_never_a_zero():
    chart = only_group(row(2564, "40"), row(2565, None), row(2566, "50"), row(2567, "55")).chart
    [line] = chart.lines
    assert [[p.year for p in segment] for segment in line.segments] == [[2564], [2566, 2567]]
    assert line.path.count("M") == 2
    assert all(point.score for point in line.points)


def test_year_without_a_row_is_a_gap_too():
    chart = only_group(row(2563, "40"), row(2566, "50"), row(2567, "55")).chart
    assert [[p.year for p in s] for s in chart.lines[0].segments] == [[2563], [2566, 2567]]


def test_suppressed_year_is_not_plotted():
    chart = only_group(row(2565, "40"), row(2566, "99", pupils_tested=2), row(2567, "50")).chart
    assert [point.year for point in chart.lines[0].points] == [2565, 2567]
    assert len(chart.lines[0].segments) == 2


def test_zero_is_plotted_as_zero():
    chart = only_group(row(2566, "0"), row(2567, "12.5")).chart
    assert chart.lines[0].points[0].y == chart.bottom


@pytest.mark.parametrize(
    ("scores", "ticks"),
    [
        pytest.param(("38.20", "52.45"), [30, 40, 50, 60], id="between-tens"),
        pytest.param(("50", "50"), [40, 50, 60], id="flat"),
        pytest.param(("100", "100"), [90, 100], id="perfect"),
        pytest.param(("0", "100"), [0, 20, 40, 60, 80, 100], id="whole-scale"),
    ],
)
def test_scale_is_whole_tens_around_the_scores(scores, ticks):
    chart = only_group(row(2566, scores[0]), row(2567, scores[1])).chart
    assert [tick.label for tick in chart.scores] == ticks


def test_no_rows_no_groups():
    assert group_evidence([]) == []
