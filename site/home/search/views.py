"""The pages of the reader's search. None of them sets a cookie."""

from django.http import HttpRequest, HttpResponse, HttpResponseBadRequest
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import cache_control
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_POST, require_safe

from core.navigation import Link, sections
from core.reader import language
from discussion.origins import was_sent_from_here
from home.models import ContactPage
from home.search.answers import MOST, answer
from home.search.facets import DAYS, FACETS
from home.search.form import SearchForm, tidy_query
from home.search.listing import ResultListing
from home.search.names import names_in, people_in
from home.search.offers import newest, popular_topics
from home.search.promoted import promoted_for
from home.search.results import results_of
from home.search.suggestions import is_enough, suggestions_for
from search.log import note_click, note_query

SUGGESTIONS_LAST = 120  # seconds
LARGEST_NOTE = 4096  # bytes
LONGEST_KEY = 18  # digits


@require_safe
def search(request: HttpRequest) -> HttpResponse:
    form = SearchForm(request.GET)
    context = {
        "form": form,
        "query": form.query,
        "asked": {"q": form.query},
        "searching": True,
        "unlisted": True,
        "crumbs": [Link(_("ค้นหา"), reverse("search"))],
    }
    if not form.query:
        return render(request, "home/search/start.html", context | _offers())
    return render(request, "home/search/results.html", context | _found(request, form))


def _found(request: HttpRequest, form: SearchForm) -> dict[str, object]:
    form.is_valid()
    shown = answer(form.query, as_typed=bool(form.exact))
    if not _is_asked_again(request):
        found = 0 if shown.corrected else len(shown.pages)
        note_query(query=form.query, found=found, language=language())
    listing = ResultListing(shown.pages, request, form, people_in(shown))
    results = results_of(list(listing.page), shown.plan)
    first = listing.page.number == 1 and not listing.is_filtered
    return {
        "listing": listing,
        "results": results,
        "complete": shown.complete,
        "more_than_counted": len(shown.pages) >= MOST,
        "names": names_in(shown, [found.page for found in results]) if first else [],
        "promoted": promoted_for(form.query) if first else [],
        "corrected": shown.corrected,
        **({} if listing.total else _offers() | {"contact_url": _contact_url(request)}),
    }


def _offers() -> dict[str, object]:
    """Where to go without knowing a word to ask for."""
    return {"topics": popular_topics(), "newest": newest()}


def _contact_url(request: HttpRequest) -> str:
    pages = (page for page in sections(request, None) if page.specific_class is ContactPage)
    return next((page.get_url(request) for page in pages), "")


def _is_asked_again(request: HttpRequest) -> bool:
    """Whether the reader only turns a page, narrows or sorts what was counted as asked already."""
    moves = {"page", "sort", "exact", *(facet.name for facet in (*FACETS, *DAYS))}
    return bool(moves & set(request.GET))


@require_safe
@cache_control(public=True, max_age=SUGGESTIONS_LAST)
def suggestions(request: HttpRequest) -> HttpResponse:
    """A piece of HTML for `js/search.js`: the options of a list box, or nothing."""
    query = tidy_query(request.GET.get("q", ""))
    groups = suggestions_for(query) if is_enough(query) else []
    response = render(request, "home/search/suggestions.html", {"groups": groups, "query": query})
    response["X-Robots-Tag"] = "noindex"
    return response


@require_POST
@csrf_exempt
def clicked(request: HttpRequest) -> HttpResponse:
    """Which result was opened for which words. Nothing is known of who did."""
    if int(request.META.get("CONTENT_LENGTH") or 0) > LARGEST_NOTE:
        return HttpResponseBadRequest()
    query, page = tidy_query(request.POST.get("q", "")), request.POST.get("page", "")
    if (
        not query
        or not (page.isdecimal() and len(page) < LONGEST_KEY)
        or not was_sent_from_here(request)
    ):
        return HttpResponseBadRequest()
    note_click(query=query, page_id=int(page))
    return HttpResponse(status=204)
