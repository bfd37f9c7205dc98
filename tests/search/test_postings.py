"""Postings are found, changed and removed wherever they stand in their blocks."""

import pytest

from search.engine import Entry, Index, Passage, Scope, questions
from search.engine.postings import BLOCK, MANY
from search.engine.ranking import search
from search.plan import read

pytestmark = pytest.mark.django_db

KIND, OTHER = 1, 2


@pytest.fixture
def index() -> Index:
    return Index()


def entry(key: object, text: str = "ครู", kind: int = KIND) -> Entry:
    return Entry(kind, str(key), [Passage("body", text)])


def found(index: Index, query: str = "ครู", **options) -> set[str]:
    return {hit.key for hit in search(index, read(query), limit=1000, **options).hits}


@pytest.mark.parametrize("count", [MANY - 1, MANY, BLOCK, BLOCK + 1])
def test_as_many_as_are_put_are_found(index, count):
    index.put([entry(number) for number in range(count)])
    assert len(found(index)) == count


def test_one_by_one_is_as_good_as_at_once(index):
    for number in range(5):
        index.put([entry(number)])
    assert found(index) == {"0", "1", "2", "3", "4"}


def test_what_is_put_again_among_many_is_found_by_its_new_words_only(index):
    index.put([entry(number) for number in range(MANY)])
    index.put([entry(3, "นักเรียน")])
    assert found(index) == {str(number) for number in range(MANY) if number != 3}
    assert found(index, "นักเรียน") == {"3"}


def test_removed_is_gone_and_its_neighbours_stay(index):
    index.put([entry(number) for number in range(MANY)])
    index.remove(KIND, [str(number) for number in range(MANY) if number % 2])
    assert found(index) == {str(number) for number in range(MANY) if not number % 2}


def test_words_are_asked_for_together_document_by_document(index):
    both = dict.fromkeys("abc", "ครูกับนักเรียน")
    texts = both | {"teacher": "ครู", "pupil": "นักเรียน"}
    index.put([entry(key, text) for key, text in texts.items()])
    assert found(index, "ครู นักเรียน") == set(both)
    assert found(index, "ครู -นักเรียน") == {"teacher"}


def test_a_word_that_must_be_there_may_be_said_in_any_way_anywhere_in_a_block(index):
    texts = [f"ครู {('PLC', 'พีแอลซี')[number % 2]}" for number in range(BLOCK + 4)]
    index.put([entry(number, text) for number, text in enumerate(texts)])
    index.put([entry(f"other {number}", "PLC") for number in range(BLOCK)])
    assert found(index, "ครู PLC") == {str(number) for number in range(len(texts))}


def test_common_words_give_all_of_a_small_part_of_the_index(index, monkeypatch):
    monkeypatch.setattr(questions, "MOST_CANDIDATES", dict.fromkeys(("all", "any", "nearest"), 2))
    monkeypatch.setattr(questions, "DEEP", 1)
    index.put([entry(number, "ครู ครู ครู") for number in range(20)])
    index.put([entry(number, "ครู", OTHER) for number in range(3)])
    answer = search(index, read("ครู"), limit=3, scope=Scope(kinds=(OTHER,)))
    assert [hit.key for hit in answer.hits] == ["2", "1", "0"]
