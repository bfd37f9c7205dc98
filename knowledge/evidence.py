"""Test results ready to be read: grouped by what was tested, with the points of a line chart.

A mean is a fact about a group; of fewer than five pupils it would be a fact about a child, so it is
neither printed nor plotted. What nobody measured is a gap in the line, never a zero.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property
from itertools import groupby
from math import ceil

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from knowledge.models.evidence import EvidenceRow
from knowledge.models.vocabulary import GradeLevel

# Up to here every ten points get a line of the grid, above it every twenty.
HALF_THE_SCALE = 50
ROOM_FOR_A_SCORE = 0.15  # of the height

COLUMNS = {
    "school": _("โรงเรียน"),
    "area": _("เขตพื้นที่"),
    "obec": _("สพฐ."),
    "national": _("ประเทศ"),
}


@dataclass(frozen=True)
class ResultRow:
    """One year: `scores` in the order of the group's columns, None where there is no score."""

    year: int
    pupils: int | None
    suppressed: bool
    scores: list[Decimal | None]


@dataclass(frozen=True)
class Point:
    """Where a score lies in the picture, and what it was."""

    x: float
    y: float
    year: int
    score: Decimal


@dataclass(frozen=True)
class Line:
    """The scores of one column over the years; `segments` are broken where a year is missing."""

    key: str
    label: str | Promise
    segments: list[list[Point]]

    @property
    def points(self) -> list[Point]:
        return [point for segment in self.segments for point in segment]

    @property
    def path(self) -> str:
        """The `d` of an SVG path."""
        return " ".join(
            f"M{' L'.join(f'{point.x:g} {point.y:g}' for point in segment)}"
            for segment in self.segments
        )


@dataclass(frozen=True)
class Tick:
    at: float
    label: int


@dataclass(frozen=True)
class Chart:
    """Lines in a picture of `width` × `height` user units, years to the right, scores upwards."""

    rows: list[ResultRow]
    columns: Mapping[str, str | Promise]

    width = 640
    height = 300
    left, right, top, bottom = 40, 616, 16, 264

    @cached_property
    def lines(self) -> list[Line]:
        lines = [
            Line(key, label, self._segments(index))
            for index, (key, label) in enumerate(self.columns.items())
        ]
        return [line for line in lines if line.segments]

    @property
    def years(self) -> list[Tick]:
        return [Tick(self._x(row.year), row.year) for row in self.rows]

    @property
    def scores(self) -> list[Tick]:
        low, high = self._bounds
        return [Tick(self._y(Decimal(score)), score) for score in range(low, high + 1, self._step)]

    def _segments(self, column: int) -> list[list[Point]]:
        """Runs of consecutive academic years that have a score."""
        segments: list[list[Point]] = []
        for row in self.rows:
            if (score := row.scores[column]) is None:
                continue
            point = Point(self._x(row.year), self._y(score), row.year, score)
            if segments and segments[-1][-1].year == row.year - 1:
                segments[-1].append(point)
            else:
                segments.append([point])
        return segments

    @cached_property
    def _bounds(self) -> tuple[int, int]:
        """Whole tens below and above all scores, within 0–100.

        The first score is written below its point, above the year: the lowest needs room there.
        """
        scores = [score for row in self.rows for score in row.scores if score is not None]
        lowest = min(scores, default=Decimal(0))
        low = min(int(lowest) // 10 * 10, 90)  # room below a perfect 100
        high = max(ceil(max(scores, default=Decimal(100)) / 10) * 10, low + 10)
        crowded = float(lowest) - low < (high - low) * ROOM_FOR_A_SCORE
        return (max(low - 10, 0) if crowded else low), high

    @property
    def _step(self) -> int:
        low, high = self._bounds
        return 10 if high - low <= HALF_THE_SCALE else 20

    def _x(self, year: int) -> float:
        first, last = self.rows[0].year, self.rows[-1].year
        if first == last:
            return (self.left + self.right) / 2
        return round(self.left + (self.right - self.left) * (year - first) / (last - first), 1)

    def _y(self, score: Decimal) -> float:
        low, high = self._bounds
        share = (float(score) - low) / (high - low)
        return round(self.bottom - (self.bottom - self.top) * share, 1)


@dataclass(frozen=True)
class EvidenceGroup:
    """All years of one test, subject and grade, the earliest first."""

    test: str | Promise
    subject: str
    grade: GradeLevel | None
    columns: Mapping[str, str | Promise]
    rows: list[ResultRow]

    @property
    def chart(self) -> Chart | None:
        """A picture of what changed, if there are two years to compare."""
        chart = Chart(self.rows, self.columns)
        return chart if any(len(line.points) > 1 for line in chart.lines) else None


def group_evidence(rows: Iterable[EvidenceRow]) -> list[EvidenceGroup]:
    """Group the rows of a page, in the order in which the writer began each group."""
    rows = list(rows)
    begun = {key: place for place, key in reversed(list(enumerate(map(_key, rows))))}
    ordered = sorted(rows, key=lambda row: (begun[_key(row)], row.academic_year))
    return [_group(list(group)) for _, group in groupby(ordered, key=_key)]


def _key(row: EvidenceRow) -> tuple[str, str, int | None]:
    return row.test, row.subject, row.grade_id


def _group(rows: list[EvidenceRow]) -> EvidenceGroup:
    columns = {
        key: label
        for key, label in COLUMNS.items()
        if any(getattr(row, f"{key}_score") is not None for row in rows)
    }
    return EvidenceGroup(
        test=rows[0].get_test_display(),
        subject=rows[0].subject,
        grade=rows[0].grade,
        columns=columns,
        rows=[_result(row, list(columns)) for row in rows],
    )


def _result(row: EvidenceRow, columns: list[str]) -> ResultRow:
    hidden = {"school"} if row.is_suppressed else set()
    return ResultRow(
        year=row.academic_year,
        pupils=None if row.is_suppressed else row.pupils_tested,
        suppressed=row.is_suppressed,
        scores=[None if key in hidden else getattr(row, f"{key}_score") for key in columns],
    )
