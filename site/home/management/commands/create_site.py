"""`manage.py create_site NAME`: an office's empty site on a new database."""

from argparse import ArgumentParser

from django.core.management.base import BaseCommand

from core.editorial import apply_editorial_setup
from core.models import OfficeSettings
from home.services import create_site


class Command(BaseCommand):
    help = "Make the home page, its sections, roles and workflow. Changes nothing that exists."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("name", help="the office's name, as its letterhead has it")
        parser.add_argument("--short-name", default="", help="such as สพป.… เขต …")

    def handle(self, *args: object, **options: str) -> None:
        home = create_site(title=options["short_name"] or options["name"])
        OfficeSettings.objects.get_or_create(
            site=home.get_site(),
            defaults={"name": options["name"], "short_name": options["short_name"]},
        )
        for change in apply_editorial_setup():
            self.stdout.write(change)
        self.stdout.write(f"{home.title}: {home.full_url}")
