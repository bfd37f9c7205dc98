"""`manage.py read_press_release FILE...`: what the reader of press releases makes of texts."""

import json
import sys
from argparse import ArgumentParser
from pathlib import Path

from django.core.management.base import BaseCommand, CommandError

from news.intake.word_files import NotAWordFileError, read_word_file
from thai.press_release import read
from thai.press_release.as_json import as_gold


class Command(BaseCommand):
    help = (
        "Print one JSON object per press release, in the order of the files: the fields of the "
        "annotated examples, and under found where each value was read and how sure that is."
    )
    requires_system_checks = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "files", nargs="+", metavar="FILE", help="text (UTF-8) or .docx; - for standard input"
        )

    def handle(self, *args: object, **options: list[str]) -> None:
        for name in options["files"]:
            self.stdout.write(json.dumps(as_gold(read(_text(name))), ensure_ascii=False))


def _text(name: str) -> str:
    """Return the text of a file; bytes that are no UTF-8 are shown as such."""
    try:
        content = sys.stdin.buffer.read() if name == "-" else Path(name).read_bytes()
        if name.lower().endswith(".docx"):
            return read_word_file(content).text
    except (OSError, NotAWordFileError) as error:
        raise CommandError(f"{name}: {error}") from error
    return content.decode("utf-8-sig", errors="replace")
