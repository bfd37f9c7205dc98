from django.apps import AppConfig
from django.db.backends.signals import connection_created


class CoreConfig(AppConfig):
    name = "core"
    verbose_name = "แกนกลาง"

    def ready(self) -> None:
        from . import checks, receivers, uploads  # noqa: F401  (house rules and receivers)
        from .collation import register_thai_collation
        from .file_policy import register_file_policies
        from .forms.moments import register_thai_fields
        from .forms.uploads import clean_avatars
        from .names import register_names

        register_thai_fields()
        clean_avatars()
        register_file_policies()
        register_names()
        connection_created.connect(register_thai_collation, dispatch_uid="core.thai_collation")
