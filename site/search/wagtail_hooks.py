from django.http import HttpRequest
from django.urls import URLPattern, path, reverse
from wagtail import hooks
from wagtail.admin.menu import MenuItem

from search import promotion_views
from search.reports import SearchReportMenuItem, SearchReportView


@hooks.register("register_admin_urls")
def addresses_of_the_report() -> list[URLPattern]:
    return [
        path("reports/search/", SearchReportView.as_view(), name="search_report"),
        path(
            "reports/search/results/",
            SearchReportView.as_view(results_only=True),
            name="search_report_results",
        ),
    ]


@hooks.register("register_reports_menu_item")
def report_in_the_menu() -> SearchReportMenuItem:
    return SearchReportMenuItem(
        SearchReportView.page_title,
        reverse("search_report"),
        name="search-report",
        icon_name="search",
        order=100,
    )


@hooks.register("register_admin_urls", order=-1)
def addresses_of_promotions() -> list[URLPattern]:
    return promotion_views.addresses()


@hooks.register("construct_reports_menu")
def leave_out_wagtails_report(request: HttpRequest, items: list[MenuItem]) -> None:
    """It counts what passes through Wagtail's own log of queries, which nothing here does."""
    items[:] = [item for item in items if item.name != "search-terms"]
