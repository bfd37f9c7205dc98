"""Ways to narrow what was found, whatever its type."""

from collections.abc import Sequence

from django.contrib.contenttypes.models import ContentType
from django.db.models import F, QuerySet
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page, get_page_models

from core.listings import DayFacet, Facet, FiscalYearFacet, JointFacet, RelatedFacet
from core.listings.rows import Row, count_rows
from core.models import BasePage, IndexMixin, Topic
from core.models.base import BasePageQuerySet
from home.models import HomePage
from knowledge.models import BestPracticePage, GradeLevel, SubjectArea
from news.models import EventGalleryPage, NewsReportPage
from people.models import Appearance, Organisation, Role, SpeakerProfilePage

OTHER = "other"
TYPES = {
    "news": (NewsReportPage, _("ข่าว")),
    "practice": (BestPracticePage, _("แนวปฏิบัติ")),
    "person": (SpeakerProfilePage, _("บุคคล")),
    "gallery": (EventGalleryPage, _("ประมวลภาพ")),
}
LABELS = {name: label for name, (_type, label) in TYPES.items()} | {OTHER: _("หน้าอื่น")}


def searched_types() -> list[type[BasePage]]:
    """What is found: not the front page, nor lists of what is found itself."""
    return [
        page_type
        for page_type in get_page_models()
        if issubclass(page_type, BasePage) and not issubclass(page_type, (IndexMixin, HomePage))
    ]


def name_of_type(page_type: type) -> str:
    """What the type of a page is called in addresses."""
    return next((name for name, (known, _label) in TYPES.items() if known is page_type), OTHER)


class TypeFacet(Facet):
    """Narrow by what a page is. The order of the types is that of `LABELS`."""

    def narrow(self, pages: BasePageQuerySet, value: str) -> BasePageQuerySet:
        kinds = [kind for kind, name in self._names().items() if name == value]
        return pages.filter(content_type__in=kinds)

    def count(self, pages: QuerySet) -> QuerySet:
        return count_rows(pages, self.name, F("content_type_id"))

    def read(self, rows: list[Row]) -> list[tuple[str, str, int]]:
        names, counts = self._names(), dict.fromkeys(LABELS, 0)
        for row in rows:
            counts[names.get(int(row.value), OTHER)] += row.count
        return [(name, str(LABELS[name]), count) for name, count in counts.items() if count]

    def label_of(self, value: str) -> str:
        return str(LABELS.get(value, value))

    def _names(self) -> dict[int, str]:
        kinds = ContentType.objects.get_for_models(*searched_types())
        return {kind.pk: name_of_type(page_type) for page_type, kind in kinds.items()}


class RoleFacet(Facet):
    """Narrow by what somebody did there, or one of `people`, their profiles in any language; a page
    counts once however many did it."""

    def __init__(self, name: str, label: str | Promise, people: Sequence[Page] = ()) -> None:
        super().__init__(name, label)
        self._people = [person.translation_key for person in people]

    def narrow(self, pages: BasePageQuerySet, value: str) -> BasePageQuerySet:
        appearances = Appearance.objects.filter(role=value)
        if self._people:
            appearances = appearances.filter(person__translation_key__in=self._people)
        return pages.filter(pk__in=appearances.values("page"))

    def count(self, pages: QuerySet) -> QuerySet:
        seen = pages.filter(appearances__isnull=False)
        if self._people:
            seen = pages.filter(appearances__person__translation_key__in=self._people)
        return count_rows(seen, self.name, F("appearances__role"), distinct=True)

    def read(self, rows: list[Row]) -> list[tuple[str, str, int]]:
        counts = {row.value: row.count for row in rows}
        return [(role, str(role.label), counts[role]) for role in Role if role in counts]

    def label_of(self, value: str) -> str:
        return str(Role(value).label) if value in Role.values else value


def _topics(path: str) -> RelatedFacet:
    return RelatedFacet("topic", _("หัวข้อ"), path, Topic)


def _organisations(path: str, *, distinct: bool = False) -> RelatedFacet:
    return RelatedFacet("organisation", _("โรงเรียน/หน่วยงาน"), path, Organisation, distinct=distinct)


def facets_for(people: Sequence[Page]) -> list[Facet]:
    """`FACETS`, of which the roles are those of `people`, where a query names some."""
    if not people:
        return FACETS
    name = people[0].title if len(people) == 1 else ""
    label = _("บทบาทของ%(name)s") % {"name": name} if name else _("บทบาทของบุคคล")
    roles = RoleFacet("role", label, people)
    return [roles if facet.name == roles.name else facet for facet in FACETS]


FACETS: list[Facet] = [
    TypeFacet("type", _("ประเภท")),
    JointFacet(
        _topics("newsreportpage__topics"),
        _topics("bestpracticepage__topics"),
        _topics("eventgallerypage__topics"),
        _topics("speakerprofilepage__expertise"),
    ),
    FiscalYearFacet("year", _("ปีงบประมาณ")),
    JointFacet(
        _organisations("newsreportpage__organiser"),
        _organisations("bestpracticepage__school"),
        _organisations("speakerprofilepage__positions__organisation", distinct=True),
    ),
    RoleFacet("role", _("บทบาทของบุคคล")),
    RelatedFacet("grade", _("ระดับชั้น"), "bestpracticepage__grades", GradeLevel, ordered=True),
    RelatedFacet(
        "subject",
        _("กลุ่มสาระการเรียนรู้"),
        "bestpracticepage__subjects",
        SubjectArea,
        ordered=True,
    ),
]
DAYS: list[Facet] = [
    DayFacet("since", _("ตั้งแต่")),
    DayFacet("until", _("ถึง"), last=True),
]
