from typing import Any

from django.core.management.base import BaseCommand

from news.intake.purging import KEPT_DAYS, purge


class Command(BaseCommand):
    help = "Delete bytes of files that the press desk never got whole, and intakes without content."

    def handle(self, **options: Any) -> None:
        files, intakes = purge()
        self.stdout.write(
            f"{files} files unfinished for {KEPT_DAYS} days and {intakes} empty intakes deleted"
        )
