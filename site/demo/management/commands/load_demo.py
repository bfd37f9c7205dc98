"""`manage.py load_demo`: the invented office, so that a stranger sees a newsroom at work."""

from argparse import ArgumentParser
from collections.abc import Callable
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.test import override_settings

from demo.loading import load_everything
from demo.loading.staff import LOGINS

OPEN_PASSWORD = "demo"  # noqa: S105  (only where DEBUG is on)


class Command(BaseCommand):
    help = "Load an invented area office. Adds what is missing; never changes what is there."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--password", help="of the demo accounts; needed unless DEBUG is on")
        parser.add_argument(
            "--picture-width", type=int, default=1800, help="pixels; smaller is faster"
        )

    def handle(self, *args: object, **options: Any) -> None:
        password = options["password"] or (OPEN_PASSWORD if settings.DEBUG else None)
        if not password:
            raise CommandError("Give --password: demo accounts must not have a known one here.")
        # The invented staff have invented addresses: nobody is written to.
        with override_settings(EMAIL_BACKEND="django.core.mail.backends.dummy.EmailBackend"):
            load_everything(
                password=password, picture_width=options["picture_width"], say=self._say(options)
            )
        self.stdout.write(f"บัญชีตัวอย่าง: {', '.join(LOGINS)}")

    def _say(self, options: dict) -> Callable[[str], object]:
        return (lambda text: None) if options["verbosity"] == 0 else self.stdout.write
