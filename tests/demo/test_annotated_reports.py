"""The twelve annotated texts, entered as an officer would, give back what was annotated."""

import datetime
import json
from pathlib import Path

from bs4 import BeautifulSoup
from django.test import Client, TestCase
from wagtail.models import Page

from demo.loading.content import read
from demo.loading.news import build_report
from demo.loading.office import load_vocabulary
from demo.loading.pictures import Studio
from home.models import HomePage
from people.models import Role
from tests.factories import the_site
from thai.dates import format_range

ANNOTATED = Path(__file__).resolve().parent.parent / "data" / "press_releases"
ROWS = {row["source"]: row for row in read("annotated")}


def squeeze(text: str) -> str:
    """Without white space: pages break lines where they like."""
    return "".join(text.split())


class ReadPage:
    """What a reader sees of a published report: all of it, and each person's entry."""

    def __init__(self, html: bytes) -> None:
        soup = BeautifulSoup(html, "html.parser")
        main = soup.find("main")
        self.headline = squeeze(soup.find("h1").get_text())
        self.text = squeeze(main.get_text())
        self.links = {link["href"] for link in main.find_all("a")}
        self.topics = [squeeze(link.get_text()) for link in soup.select(".topics a")]
        self.roles = {
            squeeze(role.h3.get_text()): [squeeze(li.get_text()) for li in role.find_all("li")]
            for role in soup.select(".people__role")
        }

    def entry(self, role: str, name: str) -> str:
        """What stands about `name` among those of `role`; empty where they are not."""
        label = squeeze(str(Role(role).label))
        return next((e for e in self.roles.get(label, []) if squeeze(name) in e), "")


class TestAnnotatedReports(TestCase):
    @classmethod
    def setUpTestData(cls) -> None:
        home = the_site()
        load_vocabulary()
        cls.reports = [cls.publish(source, home) for source in sorted(ROWS)]

    @staticmethod
    def publish(source: str, home: HomePage) -> tuple[dict, Page, ReadPage]:
        """(what was annotated, the published page, what a reader sees of it)."""
        page = build_report({**ROWS[source], "scene": None}, Studio())
        page.slug = ROWS[source]["slug"]
        home.news.add_child(instance=page)
        page.save_revision().publish()
        gold = json.loads((ANNOTATED / f"{source}.json").read_text(encoding="utf-8"))["gold"]
        return gold, page, ReadPage(Client().get(page.url).content)

    def test_there_are_twelve(self):
        assert len(self.reports) == 12

    def test_every_annotated_field_is_on_the_page(self):
        for gold, page, seen in self.reports:
            with self.subTest(page.title):
                start, end = (
                    datetime.date.fromisoformat(gold[key]) for key in ("event_start", "event_end")
                )
                assert squeeze(format_range(start, end)) in seen.text
                assert squeeze(gold["title"] or page.title) == seen.headline
                stated = [gold["venue"], gold["province"], gold["organiser"], gold["credit"]]
                for value in [*stated, *gold["projects"]]:
                    assert squeeze(value or "") in seen.text
                assert set(gold["links"]) <= seen.links
                assert sorted(map(squeeze, gold["topics"])) == sorted(seen.topics)

    def test_participants_are_counted_as_stated(self):
        for gold, page, seen in self.reports:
            if gold["participants"]:
                with self.subTest(page.title):
                    approximate = "ประมาณ" if gold["participants_approx"] else ""
                    assert f"{approximate}{gold['participants']}คน" in seen.text

    def test_everybody_is_there_once_with_name_post_and_roles(self):
        for gold, page, seen in self.reports:
            with self.subTest(page.title):
                assert sum(map(len, seen.roles.values())) == len(gold["people"])
                for person in gold["people"]:
                    entry = seen.entry(person["role"], person["name"])
                    for value in (person["surface"], person["position"], person["organisation"]):
                        assert squeeze(value or "") in entry
                    for role in person["roles"][1:]:
                        assert str(Role(role).label) in entry

    def test_acting_and_former_are_kept(self):
        for gold, page, _ in self.reports:
            with self.subTest(page.title):
                stored = {a.name: (a.acting, a.former) for a in page.appearances.all()}
                assert stored == {p["name"]: (p["acting"], p["former"]) for p in gold["people"]}

    def test_presiding_honoured_and_speakers_with_topics_stand_under_their_roles(self):
        for gold, page, seen in self.reports:
            with self.subTest(page.title):
                assert all(seen.entry("presiding", name) for name in gold["presiding"])
                assert all(seen.entry("honoured", name) for name in gold["honoured"])
                for speaker in gold["speakers"]:
                    assert seen.entry("speaker", speaker["name"])
                    assert squeeze(speaker["topic"] or "") in seen.entry("speaker", speaker["name"])
