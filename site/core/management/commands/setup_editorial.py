"""`manage.py setup_editorial`: roles and workflow as the code says, on every deployment."""

from django.core.management.base import BaseCommand

from core.editorial import apply_editorial_setup


class Command(BaseCommand):
    help = "Make roles, permissions and review equal to core.roles and core.workflow."

    def handle(self, *args: object, **options: object) -> None:
        changes = apply_editorial_setup()
        if options["verbosity"]:
            self.stdout.writelines(f"{change}\n" for change in changes)
