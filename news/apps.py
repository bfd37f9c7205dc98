from django.apps import AppConfig


class NewsConfig(AppConfig):
    name = "news"
    verbose_name = "ข่าวและกิจกรรม"

    def ready(self) -> None:
        from . import receivers  # noqa: F401
        from .intake import going_along  # noqa: F401
