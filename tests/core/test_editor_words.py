"""Wagtail's words of writing and review in Thai, as far as `core/locale/th` holds them."""

import datetime
from pathlib import Path
from string import Formatter

import django
import polib
import pytest
import wagtail
from django.contrib.humanize.templatetags.humanize import naturaltime
from django.utils import timezone
from django.utils.translation import gettext, override

from tests.messages import EDITORS_WORDS as OURS


def source_texts() -> set[str]:
    """Every text that the installed Wagtail and Django translate."""
    return {
        entry.msgid
        for package in (wagtail, django)
        for path in Path(package.__file__).parent.rglob("locale/en/LC_MESSAGES/django.po")
        for entry in polib.pofile(str(path))
    }


def placeholders(text: str) -> set[str]:
    in_braces = {name for _, name, _, _ in Formatter().parse(text) if name}
    return in_braces | {word.split(")")[0] for word in text.split("%(")[1:]}


def unknown_placeholders(entry: polib.POEntry) -> set[str]:
    translation = entry.msgstr or entry.msgstr_plural[0]
    return placeholders(translation) - placeholders(entry.msgid + entry.msgid_plural)


def test_every_text_is_one_that_wagtail_or_django_has() -> None:
    assert {entry.msgid for entry in polib.pofile(str(OURS))} - source_texts() == set()


def test_no_text_has_two_translations_at_once() -> None:
    """Wagtail's Thai puts words to choose from beside each other: "ไฟล์,แฟ้ม"."""
    undecided = {
        entry.msgid
        for path in Path(wagtail.__file__).parent.rglob("locale/th/LC_MESSAGES/django.po")
        for entry in polib.pofile(str(path))
        if "," in entry.msgstr and "," not in entry.msgid
    }
    assert undecided - {entry.msgid for entry in polib.pofile(str(OURS))} == set()


def test_translation_asks_for_nothing_that_the_text_does_not_fill_in() -> None:
    catalogue = polib.pofile(str(OURS))
    assert [entry.msgid for entry in catalogue if unknown_placeholders(entry)] == []


def test_compiled_catalogue_is_up_to_date() -> None:
    assert OURS.with_suffix(".mo").read_bytes() == polib.pofile(str(OURS)).to_binary()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Publish", "เผยแพร่"),  # Wagtail's Thai: "already published", or "to print"
        ("Request changes", "ขอให้แก้ไข"),
        ("Awaiting your review", "รอท่านพิจารณา"),
        ("Cancel workflow ", "ถอนเรื่องกลับ "),
    ],
)
def test_our_word_comes_before_wagtails(text: str, expected: str) -> None:
    with override("th"):
        assert gettext(text) == expected


@pytest.mark.parametrize(
    ("past", "expected"),
    [
        (datetime.timedelta(minutes=1), "1\u00a0นาทีที่แล้ว"),
        (datetime.timedelta(minutes=5), "5\u00a0นาทีที่แล้ว"),
        (datetime.timedelta(hours=2), "2\u00a0ชั่วโมงที่แล้ว"),
        (datetime.timedelta(days=3), "3\u00a0วันที่แล้ว"),
    ],
    ids=["a minute", "minutes", "hours", "days"],
)
def test_past_is_told_in_thai(past: datetime.timedelta, expected: str) -> None:
    with override("th"):
        assert naturaltime(timezone.now() - past) == expected
