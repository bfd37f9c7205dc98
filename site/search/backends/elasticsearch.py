"""Wagtail's search on Elasticsearch, with the terms of our own index.

WAGTAILSEARCH_BACKENDS = {
    "default": {"BACKEND": "search.backends.elasticsearch", "URLS": ["http://127.0.0.1:9200"]}
}
"""

from modelsearch.backends.elasticsearch9 import (
    Elasticsearch9AutocompleteQueryCompiler,
    Elasticsearch9Index,
    Elasticsearch9Mapping,
    Elasticsearch9SearchBackend,
    Elasticsearch9SearchQueryCompiler,
)

from search.backends.server import (
    TermsAutocompleteCompiler,
    TermsBackend,
    TermsIndex,
    TermsMapping,
    TermsQueryCompiler,
)


class Mapping(TermsMapping, Elasticsearch9Mapping):
    pass


class Index(TermsIndex, Elasticsearch9Index):
    pass


class QueryCompiler(TermsQueryCompiler, Elasticsearch9SearchQueryCompiler):
    mapping_class = Mapping


class AutocompleteCompiler(TermsAutocompleteCompiler, Elasticsearch9AutocompleteQueryCompiler):
    mapping_class = Mapping


class SearchBackend(TermsBackend, Elasticsearch9SearchBackend):
    mapping_class = Mapping
    index_class = Index
    query_compiler_class = QueryCompiler
    autocomplete_query_compiler_class = AutocompleteCompiler
