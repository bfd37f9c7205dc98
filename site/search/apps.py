from django.apps import AppConfig


class SearchConfig(AppConfig):
    name = "search"
    label = "thaisearch"
    verbose_name = "ค้นหา"
