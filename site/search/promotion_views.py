"""Wagtail's screens of promotions, with queries in the form and the numbers of our own log."""

from django.core.paginator import Paginator
from django.db.models import OuterRef, QuerySet, Subquery, Sum
from django.db.models.functions import Coalesce
from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.urls import URLPattern, path
from django.utils.functional import cached_property
from wagtail.admin.forms.search import SearchForm
from wagtail.admin.modal_workflow import render_modal_workflow
from wagtail.admin.ui.tables import NumberColumn
from wagtail.contrib.search_promotions import views
from wagtail.contrib.search_promotions.forms import (
    QueryForm,
    SearchPromotionForm,
    SearchPromotionsFormSet,
)

from search.log import one_form
from search.models import QueryCount
from search.promotions import key

PER_PAGE = 10


class OneFormQueryForm(QueryForm):
    def clean_query_string(self) -> str:
        """One promotion serves all spellings of a query."""
        return key(self.cleaned_data["query_string"])


class PromotionsFormSet(SearchPromotionsFormSet):
    def add_fields(self, form: SearchPromotionForm, index: int | None) -> None:
        super().add_fields(form, index)
        form.fields["external_link_text"].label = "ข้อความของลิงก์"


class PromotionFormMixin:
    form_class = OneFormQueryForm
    request: HttpRequest

    @cached_property
    def searchpicks_formset(self) -> PromotionsFormSet:
        return PromotionsFormSet(self.request.POST or None, instance=self.object)  # type: ignore[attr-defined]


class PromotionCreateView(PromotionFormMixin, views.CreateView):
    def get_initial(self) -> dict[str, object]:
        """What the report of searches proposes stands in the form already."""
        return {**super().get_initial(), "query_string": self.request.GET.get("query", "")}


class PromotionEditView(PromotionFormMixin, views.EditView):
    pass


class PromotionIndexView(views.IndexView):
    columns = [
        *views.IndexView.columns[:-1],
        NumberColumn("views", label="ค้น (ครั้ง)", width="20%", sort_key="views"),
    ]

    def get_base_queryset(self) -> QuerySet:
        counts = QueryCount.objects.filter(query=OuterRef("query_string")).order_by()
        asked = counts.values("query").annotate(n=Sum("times")).values("n")
        return super().get_base_queryset().annotate(views=Coalesce(Subquery(asked), 0))


def choose_query(request: HttpRequest, results_only: bool = False) -> HttpResponse:
    """Offer the queries that readers ask most."""
    form = SearchForm(request.GET if "q" in request.GET else None)
    wanted = form.cleaned_data["q"] if form.is_valid() else ""
    queries = Paginator(_most_asked(wanted), PER_PAGE).get_page(request.GET.get("p"))
    if results_only:
        template = "wagtailsearchpromotions/queries/chooser/results.html"
        return TemplateResponse(request, template, {"queries": queries})
    template = "wagtailsearchpromotions/queries/chooser/chooser.html"
    context = {"queries": queries, "searchform": form}
    return render_modal_workflow(request, template, None, context, json_data={"step": "chooser"})


def _most_asked(wanted: str) -> list[dict[str, object]]:
    counts = QueryCount.objects.filter(query__contains=one_form(wanted)).values("query")
    asked = counts.annotate(n=Sum("times")).order_by("-n", "query").values_list("query", "n")
    return [
        {"id": number, "query_string": query, "hits": times}
        for number, (query, times) in enumerate(asked, 1)
    ]


def addresses() -> list[URLPattern]:
    """Return the same addresses as Wagtail's, to be found before these."""
    return [
        path("searchpicks/", PromotionIndexView.as_view()),
        path("searchpicks/results/", PromotionIndexView.as_view(results_only=True)),
        path("searchpicks/add/", PromotionCreateView.as_view()),
        path("searchpicks/<int:query_id>/", PromotionEditView.as_view()),
        path("searchpicks/queries/chooser/", choose_query),
        path("searchpicks/queries/chooser/results/", choose_query, {"results_only": True}),
    ]
