from typing import Any

from django.core.management.base import BaseCommand

from search.conf import log_days
from search.log import purge


class Command(BaseCommand):
    help = "Delete what readers looked for longer ago than it may be kept."

    def handle(self, **options: Any) -> None:
        self.stdout.write(f"{purge()} rows older than {log_days()} days deleted")
