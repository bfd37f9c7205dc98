"""What OpenSearch and Elasticsearch are given and asked: the same terms as our own index.

The server never sees Thai to divide. A text comes as its terms with spaces between, to be divided
at spaces only; a query as the terms of its plan. Phrases are looked for in `_stream`, the text as
its clusters, and beginnings of words in `_beginnings`, as our own index does.

Differences: the server ranks by its own BM25, and what lacks words follows what has all of them in
one list, without saying so. Nothing is corrected: that takes the words of our own index.
"""

from collections.abc import Iterable
from copy import deepcopy
from itertools import islice
from typing import Any

from django.db.models import Model, QuerySet
from modelsearch.backends.base import BaseSearchResults
from modelsearch.backends.elasticsearchbase import ElasticsearchBaseSearchBackend, Field
from modelsearch.index import AutocompleteField, BaseField, SearchField
from modelsearch.query import Fuzzy, MatchAll, Phrase, PlainText, SearchQuery

from search import plan
from search.backends import fields
from search.engine.index import COMPLETION_LENGTH, MOST_COMPLETIONS
from search.vocabulary import catch_up, vocabulary
from thai.folding import fold
from thai.terms import squeeze, starts, stream

ANALYSER = "terms"
TERMS = {"type": "text", "analyzer": ANALYSER}
ALL_WORDS_COUNT = 4.0  # how much more a document with all words is worth than one with some
PHRASE_COUNTS = 2.0

Body = dict[str, Any]
NOTHING: Body = {"match_none": {}}


def as_terms(text: str) -> str:
    """Return the terms of a text with spaces between; those of several words with "_" inside."""
    return " ".join(map(_token, vocabulary().index_terms(fold(text))))


def _token(term: str) -> str:
    return term.replace(" ", "_")


class TermsMapping:
    """Mixed into a mapping of modelsearch."""

    def get_field_mapping(self, field: BaseField) -> tuple[str, Body]:
        name, mapping = super().get_field_mapping(field)  # type: ignore[misc]
        if isinstance(field, SearchField):
            mapping |= TERMS
        elif isinstance(field, AutocompleteField):
            mapping = {"type": "keyword", "index": False, "doc_values": False}
        return name, mapping

    def get_mapping(self) -> Body:
        mapping = super().get_mapping()  # type: ignore[misc]
        properties = mapping["properties"]
        for name in properties:
            if name.startswith("_all_text"):
                properties[name] = dict(TERMS)
        del properties["_edgengrams"]
        properties["_stream"] = dict(TERMS)
        properties["_beginnings"] = {"type": "keyword"}
        return mapping

    def _get_document_field_data(
        self, field: BaseField, obj: Model
    ) -> tuple[str, object, list[object]]:
        name, value, completions = super()._get_document_field_data(field, obj)  # type: ignore[misc]
        if isinstance(field, SearchField):
            value = as_terms(fields.text_of(value))
        elif isinstance(field, AutocompleteField):
            value = None
        return name, value, completions

    def get_document(self, obj: Model) -> Body:
        document = super().get_document(obj)  # type: ignore[misc]
        del document["_edgengrams"]
        entry = fields.entry(obj)
        document["_stream"] = [stream(passage.folded).strip() for passage in entry.passages]
        document["_beginnings"] = sorted(set(_beginnings(entry.completions)))
        return document


def _beginnings(completions: Iterable[str]) -> Iterable[str]:
    for text in completions:
        found = starts(fold(text), vocabulary().lexicon, COMPLETION_LENGTH)
        yield from (start.text for start in islice(found, MOST_COMPLETIONS))


class TermsQueryCompiler:
    """Mixed into a query compiler of modelsearch."""

    def __init__(
        self,
        queryset: QuerySet,
        query: str | SearchQuery,
        fields: list[str] | None = None,
        operator: str | None = None,
        order_by_relevance: bool = True,
    ) -> None:
        self.forgiving = isinstance(query, str) and operator is None
        super().__init__(queryset, query, fields, operator, order_by_relevance)  # type: ignore[call-arg]

    def _compile_plaintext_query(
        self, query: PlainText, fields: list[Field], boost: float = 1.0
    ) -> Body:
        read = plan.read(query.query_string, operators=self.forgiving)
        slots = [_slot(slot, fields) for slot in read.slots]
        if not slots:
            return NOTHING
        clauses = self._clauses(slots, read, query.operator)
        clauses["must_not"] = [_term(term, fields) for term in read.without]
        clauses["filter"] = [_phrase(words) for words in read.together]
        return {"bool": {**{name: each for name, each in clauses.items() if each}, "boost": boost}}

    def _clauses(self, slots: list[Body], read: plan.Plan, operator: str) -> Body:
        every = {"bool": {"must": slots}}
        if self.forgiving:
            whole = {"constant_score": {"filter": every, "boost": ALL_WORDS_COUNT * len(slots)}}
            some = [slot for slot, asked in zip(slots, read.slots, strict=True) if not asked.filler]
            any_of = {"bool": {"should": some or slots}}
            return {"must": [any_of], "should": [whole, _phrase(read.phrase, PHRASE_COUNTS)]}
        if operator == "or":
            return {"must": [{"bool": {"should": slots}}]}
        return {"must": slots}

    def _compile_fuzzy_query(self, query: Fuzzy, fields: list[Field]) -> Body:
        return self._compile_plaintext_query(query, fields)

    def _compile_phrase_query(self, query: Phrase, fields: list[Field]) -> Body:
        return _phrase(stream(fold(query.query_string)))


def _slot(slot: plan.Slot, fields: list[Field]) -> Body:
    choices = [
        {"bool": {"must": [_term(term, fields) for term in way.terms], "boost": way.counts}}
        for way in slot.alternatives
    ]
    return {"dis_max": {"queries": choices}} if choices else NOTHING


def _term(term: str, fields: list[Field]) -> Body:
    names = [field.field_name_with_boost for field in fields]
    return {"multi_match": {"query": _token(term), "fields": names}}


def _phrase(clusters: str, boost: float = 1.0) -> Body:
    return {"match_phrase": {"_stream": {"query": clusters.strip(), "boost": boost}}}


class TermsAutocompleteCompiler:
    """Mixed into an autocomplete compiler of modelsearch."""

    def get_inner_query(self) -> Body:
        query: SearchQuery = self.query  # type: ignore[attr-defined]
        if isinstance(query, MatchAll):
            return {"match_all": {}}
        folded = fold(getattr(query, "query_string", ""))
        parts = [part for part in map(squeeze, folded.split()) if part]
        if not parts:
            return NOTHING
        every = {"bool": {"must": [_beginning(part) for part in parts]}}
        return {"bool": {"should": [_beginning(squeeze(folded)), every]}}


def _beginning(text: str) -> Body:
    return {"prefix": {"_beginnings": text[:COMPLETION_LENGTH]}}


class TermsIndex:
    """Mixed into an index of modelsearch."""

    def add_item(self, item: Model) -> None:
        catch_up()
        super().add_item(item)  # type: ignore[misc]

    def add_items(self, model: type[Model], items: Iterable[Model]) -> None:
        catch_up()
        super().add_items(model, items)  # type: ignore[misc]


class TermsBackend:
    """Mixed into a backend of modelsearch."""

    settings = deepcopy(ElasticsearchBaseSearchBackend.settings)
    settings["settings"]["analysis"]["analyzer"][ANALYSER] = {
        "type": "custom",
        "tokenizer": "whitespace",
    }

    def _search(self, *args: Any, **kwargs: Any) -> BaseSearchResults:
        catch_up()
        return super()._search(*args, **kwargs)  # type: ignore[misc]
