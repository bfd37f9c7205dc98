"""Wagtail's search on OpenSearch, with the terms of our own index.

WAGTAILSEARCH_BACKENDS = {
    "default": {"BACKEND": "search.backends.opensearch", "URLS": ["http://127.0.0.1:9200"]}
}
"""

from modelsearch.backends.opensearch3 import (
    OpenSearch3AutocompleteQueryCompiler,
    OpenSearch3Index,
    OpenSearch3Mapping,
    OpenSearch3SearchBackend,
    OpenSearch3SearchQueryCompiler,
)

from search.backends.server import (
    TermsAutocompleteCompiler,
    TermsBackend,
    TermsIndex,
    TermsMapping,
    TermsQueryCompiler,
)


class Mapping(TermsMapping, OpenSearch3Mapping):
    pass


class Index(TermsIndex, OpenSearch3Index):
    pass


class QueryCompiler(TermsQueryCompiler, OpenSearch3SearchQueryCompiler):
    mapping_class = Mapping


class AutocompleteCompiler(TermsAutocompleteCompiler, OpenSearch3AutocompleteQueryCompiler):
    mapping_class = Mapping


class SearchBackend(TermsBackend, OpenSearch3SearchBackend):
    mapping_class = Mapping
    index_class = Index
    query_compiler_class = QueryCompiler
    autocomplete_query_compiler_class = AutocompleteCompiler
