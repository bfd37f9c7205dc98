from django.apps import AppConfig


class PeopleConfig(AppConfig):
    name = "people"
    verbose_name = "บุคคลและหน่วยงาน"

    def ready(self) -> None:
        from search.vocabulary import teacher

        from .names import teach_names

        teacher(teach_names)
