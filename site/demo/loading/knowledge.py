"""Practices with their evidence, linked to each other and to reports."""

from decimal import Decimal

from django.contrib.auth.models import AbstractUser
from wagtail.models import Page

from core.models import Project, RelatedPage, Topic
from demo.loading.bodies import build_body
from demo.loading.content import read
from demo.loading.people import build_appearances
from demo.loading.pictures import Studio
from demo.loading.publishing import ensure_page, find_child, publish
from knowledge.models import BestPracticePage, EvidenceRow, GradeLevel, SubjectArea
from people.models import Organisation


def load_practices(index: Page, news: Page, author: AbstractUser, studio: Studio) -> None:
    new = []
    for row in read("practices"):

        def build(row: dict = row) -> BestPracticePage:
            return _build_practice(row, studio)

        if not find_child(index, row["slug"]):
            ensure_page(index, row["slug"], build, author)
            new.append(row)
    for row in new:
        _relate(row, index, news, author)


def _build_practice(row: dict, studio: Studio) -> BestPracticePage:
    page = BestPracticePage(
        title=row["title"],
        summary=row["summary"],
        result_headline=row["result"],
        school=Organisation.objects.get(slug=row["school"]),
        project=Project.objects.filter(slug=row.get("project")).first(),
        lead_photo=studio.scene(row["scene"], f"ภาพนำ {row['slug']}"),
        discussion_question=row.get("question", ""),
        sections=[
            (kind, {"heading": "", "content": build_body(items, studio)})
            for kind, items in row["sections"].items()
        ],
    )
    page.topics = list(Topic.objects.filter(slug__in=row["topics"]))
    page.subjects = list(SubjectArea.objects.filter(slug__in=row["subjects"]))
    page.grades = list(GradeLevel.objects.filter(slug__in=row["grades"]))
    page.appearances = build_appearances(row["authors"])
    page.evidence = [_build_evidence(n, line) for n, line in enumerate(row.get("evidence", []))]
    return page


def _build_evidence(order: int, line: list) -> EvidenceRow:
    test, year, grade, subject, pupils, *scores = line
    school, area, obec, country = (None if s is None else Decimal(str(s)) for s in scores)
    return EvidenceRow(
        sort_order=order,
        test=test,
        academic_year=year,
        grade=GradeLevel.objects.filter(slug=grade).first(),
        subject=subject,
        pupils_tested=pupils,
        school_score=school,
        area_score=area,
        obec_score=obec,
        national_score=country,
    )


def _relate(row: dict, practices: Page, news: Page, author: AbstractUser) -> None:
    """Link a practice to others; they all exist only now."""
    targets = [find_child(practices, slug) for slug in row.get("related", [])]
    targets += [find_child(news, slug) for slug in row.get("related_reports", [])]
    if not targets:
        return
    page = find_child(practices, row["slug"])
    page.related_pages = [
        RelatedPage(sort_order=n, related=target) for n, target in enumerate(targets)
    ]
    page.save_revision(user=author)
    publish(page, author)
