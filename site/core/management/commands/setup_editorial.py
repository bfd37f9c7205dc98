"""`manage.py setup_editorial`: roles and workflow as the code says, on every deployment."""

from django.core.management.base import BaseCommand

from core.editorial import apply_editorial_setup


class Command(BaseCommand):
    help = "Make roles, their permissions and the review workflow equal to core.roles and core.workflow."

    def handle(self, *args: object, **options: object) -> None:
        for change in apply_editorial_setup():
            self.stdout.write(change)
