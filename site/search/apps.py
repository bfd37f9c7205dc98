from django.apps import AppConfig


class SearchConfig(AppConfig):
    name = "search"
    label = "thaisearch"
    verbose_name = "ค้นหา"

    def ready(self) -> None:
        from .following import follow_related_rows
        from .own_words import register_groups

        follow_related_rows()
        register_groups()
