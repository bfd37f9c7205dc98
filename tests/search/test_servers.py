"""What OpenSearch and Elasticsearch are given and asked.

Without a server the bodies are looked at. With SEARCH_TEST_URL a real one answers: OpenSearch,
unless SEARCH_TEST_BACKEND says "elasticsearch".
"""

import os
from importlib import import_module

import pytest
from modelsearch.backends.elasticsearchbase import (
    ElasticsearchBaseAutocompleteQueryCompiler,
    ElasticsearchBaseMapping,
    ElasticsearchBaseSearchQueryCompiler,
)
from modelsearch.query import MATCH_ALL, And, Not, Phrase, PlainText

from news.models import NewsReportPage
from search.backends.server import (
    TermsAutocompleteCompiler,
    TermsBackend,
    TermsMapping,
    TermsQueryCompiler,
    as_terms,
)
from search.models import SynonymGroup
from search.vocabulary import catch_up
from tests.factories import NewsReportPageFactory, TopicFactory

pytestmark = pytest.mark.django_db

TERMS = {"type": "text", "analyzer": "terms"}
URL = os.environ.get("SEARCH_TEST_URL")
CLIENTS = {"opensearch": "opensearchpy", "elasticsearch": "elasticsearch"}


class Mapping(TermsMapping, ElasticsearchBaseMapping):
    pass


class QueryCompiler(TermsQueryCompiler, ElasticsearchBaseSearchQueryCompiler):
    mapping_class = Mapping


class AutocompleteCompiler(TermsAutocompleteCompiler, ElasticsearchBaseAutocompleteQueryCompiler):
    mapping_class = Mapping


def asked(query, **options):
    return QueryCompiler(NewsReportPage.objects.all(), query, **options).get_inner_query()


def completed(text):
    return AutocompleteCompiler(NewsReportPage.objects.all(), text).get_inner_query()


def terms_in(body):
    """Every term that a query body looks for."""
    if isinstance(body, list):
        return {term for part in body for term in terms_in(part)}
    if not isinstance(body, dict):
        return set()
    own = {body["multi_match"]["query"]} if "multi_match" in body else set()
    return own.union(*(terms_in(part) for part in body.values()))


class TestMapping:
    @pytest.fixture
    def properties(self):
        return Mapping(NewsReportPage).get_mapping()["properties"]

    def test_texts_are_divided_at_spaces_only(self, properties):
        texts = [kind for kind in properties.values() if kind["type"] == "text"]
        assert {kind["analyzer"] for kind in texts} == {"terms"}
        assert properties["title"] == TERMS | {"copy_to": properties["title"]["copy_to"]}
        assert properties["_all_text"] == properties["_stream"] == TERMS

    def test_texts_of_related_rows_are_as_well(self, properties):
        related = [kind["properties"] for kind in properties.values() if kind["type"] == "nested"]
        names = [row["name"] for row in related if "name" in row]
        assert names
        assert {name["analyzer"] for name in names} == {"terms"}

    def test_beginnings_are_kept_as_they_are(self, properties):
        assert properties["_beginnings"] == {"type": "keyword"}
        assert "_edgengrams" not in properties

    def test_the_analyser_is_among_the_settings(self):
        analysers = TermsBackend.settings["settings"]["analysis"]["analyzer"]
        assert analysers["terms"] == {"type": "custom", "tokenizer": "whitespace"}


class TestDocuments:
    @pytest.fixture
    def document(self, home):
        report = NewsReportPageFactory(
            parent=home.news, title="Lesson Study สพป.เชียงใหม่ เขต ๖", body=[]
        )
        report.topics.add(TopicFactory(name="โอเน็ต"))
        report.save()
        return Mapping(NewsReportPage).get_document(report)

    def test_a_text_comes_as_its_terms(self, document):
        held = set(document["title"].split())
        assert {"lesson", "study", "lesson_study", "สพป.", "เชียงใหม่", "6"} <= held

    def test_related_rows_too(self, document):
        names = [
            row["name"]
            for value in document.values()
            if isinstance(value, list)
            for row in value
            if isinstance(row, dict) and "name" in row
        ]
        assert names == [as_terms("โอเน็ต")]

    def test_phrases_are_looked_for_in_clusters(self, document):
        assert "lesson study ส พ ป เชี ย ง ให ม่ เข ต 6" in document["_stream"]

    def test_a_title_is_completed_from_every_cluster_on(self, document):
        beginnings = document["_beginnings"]
        assert any(text.startswith("studyสพป") for text in beginnings)
        assert any(text.startswith("ใหม่เขต6") for text in beginnings)

    def test_what_is_filtered_by_stays_as_it_is(self, document):
        assert document["live_filter"] is True


class TestQueries:
    def test_a_word_is_asked_for_with_what_means_the_same(self):
        assert {"plc", "professional_learning_community"} <= terms_in(asked("ＰＬＣ"))

    def test_own_synonyms_of_the_office_too(self):
        SynonymGroup.objects.create(forms="โรบอต\nหุ่นยนต์")
        catch_up()
        assert "หุ่นยนต์" in terms_in(asked("โรบอต"))

    def test_and_asks_for_every_word(self):
        body = asked("ครู กีฬา", operator="and")["bool"]
        assert [sorted(terms_in(slot)) for slot in body["must"]] == [["ครู"], ["กีฬา"]]

    def test_or_asks_for_any_word(self):
        (body,) = asked("ครู กีฬา", operator="or")["bool"]["must"]
        assert len(body["bool"]["should"]) == 2

    def test_words_alone_ask_for_some_and_count_all(self):
        body = asked("ครู กับ กีฬา")["bool"]
        (some,) = body["must"]
        assert terms_in(some) == {"ครู", "กีฬา"}
        whole, together = body["should"]
        assert terms_in(whole) == {"ครู", "กับ", "กีฬา"}
        assert together["match_phrase"]["_stream"]["query"] == "ค รู กั บ กี ฬา"

    def test_quotes_and_minus(self):
        body = asked('ครู "ชั้นเรียน" -กีฬา')["bool"]
        (phrase,) = body["filter"]
        assert phrase["match_phrase"]["_stream"]["query"] == "ชั้ น เรี ย น"
        assert terms_in(body["must_not"]) == {"กีฬา"}

    def test_only_the_fields_asked_for(self):
        (slot,) = asked("ครู", fields=["title"], operator="and")["bool"]["must"]
        assert "'fields': ['title^4']" in str(slot)

    def test_queries_of_modelsearch_are_compiled(self):
        assert asked(MATCH_ALL) == {"match_all": {}}
        assert asked(Phrase("ชั้นเรียน"))["match_phrase"]
        both = asked(And([PlainText("ครู"), Not(PlainText("กีฬา"))]))
        assert terms_in(both) == {"ครู", "กีฬา"}

    @pytest.mark.parametrize("query", ["", "\x00", "!!!", '"', "-"])
    def test_nothing_finds_nothing(self, query):
        assert asked(query) == completed(query) == {"match_none": {}}

    def test_beginnings_of_the_whole_or_of_every_part(self):
        whole, every = completed("ครู กีฬ")["bool"]["should"]
        assert whole == {"prefix": {"_beginnings": "ครูกีฬ"}}
        assert [part["prefix"]["_beginnings"] for part in every["bool"]["must"]] == ["ครู", "กีฬ"]


@pytest.mark.parametrize("name", CLIENTS)
def test_the_backend_is_put_together(name):
    pytest.importorskip(CLIENTS[name], reason=f"the client of {name} is not installed")
    module = import_module(f"search.backends.{name}")
    backend = module.SearchBackend({"URLS": ["http://127.0.0.1:9"]})
    assert backend.settings["settings"]["analysis"]["analyzer"]["terms"]
    assert backend.get_index_for_model(NewsReportPage).mapping_class is module.Mapping
    assert repr(backend.search("ครู", NewsReportPage).query_compiler)


@pytest.mark.skipif(not URL, reason="SEARCH_TEST_URL names no server")
def test_a_server_finds_what_our_own_index_finds(home):
    name = os.environ.get("SEARCH_TEST_BACKEND", "opensearch")
    backend = import_module(f"search.backends.{name}").SearchBackend(
        {"URLS": [URL], "INDEX_PREFIX": "newsroom_test_", "ATOMIC_REBUILD": False}
    )
    titles = [
        "อบรมครูวิทยาการคำนวณ",
        "ชุมชนแห่งการเรียนรู้ทางวิชาชีพ",
        "สำนักงานเขตพื้นที่การศึกษาประถมศึกษาเชียงใหม่ เขต 6",
    ]
    reports = [NewsReportPageFactory(parent=home.news, title=title, body=[]) for title in titles]
    index = backend.get_index_for_model(NewsReportPage)
    index.reset()
    index.add_model(NewsReportPage)
    index.add_items(NewsReportPage, reports)
    index.refresh()
    try:
        everything = NewsReportPage.objects.all()
        for query, number in (("คำนวณ", 0), ("PLC", 1), ("สพป.ชม.6", 2), ('"ทางวิชาชีพ"', 1)):
            assert list(backend.search(query, everything, operator="and")) == [reports[number]]
            assert backend.search(query, everything)[0] == reports[number]
        assert list(backend.autocomplete("วิทยากา", everything)) == [reports[0]]
    finally:
        index.delete()
