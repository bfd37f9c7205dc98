import json
from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from django.db import connection

from search.engine import Index, tables
from search.management.commands.search_bench import PREFIX

pytestmark = pytest.mark.django_db

DOCUMENTS = [
    {"id": "a", "source": "x", "title": "การนิเทศ", "body": "ศน. เยี่ยมโรงเรียน"},
    {"id": "b", "source": "x", "title": "กีฬา", "body": "นักเรียนวิ่ง"},
]
QUERIES = [
    {"qid": "1", "query": "ศึกษานิเทศก์", "limit": 5, "kind": "search"},
    {"qid": "2", "query": "กีฬ", "limit": 5, "kind": "autocomplete"},
    {"qid": "3", "query": "\x00", "limit": 5, "kind": "search"},
]


@pytest.fixture
def files(tmp_path):
    for name, lines in (("documents", DOCUMENTS), ("queries", QUERIES)):
        text = "\n".join(json.dumps(line) for line in lines)
        (tmp_path / f"{name}.jsonl").write_text(text, encoding="utf-8")
    yield tmp_path
    tables.drop(connection, PREFIX)


def run(files, *options):
    call_command(
        "search_bench",
        *options,
        f"--queries={files / 'queries.jsonl'}",
        f"--output={files / 'answers.jsonl'}",
        stdout=StringIO(),
    )
    return [json.loads(line) for line in (files / "answers.jsonl").read_text().splitlines()]


def test_documents_are_indexed_and_queries_answered(files):
    answers = run(files, f"--documents={files / 'documents.jsonl'}")
    assert [answer["ids"] for answer in answers] == [["a"], ["b"], []]
    assert all(answer["ms"] >= 0 for answer in answers)


def test_what_was_indexed_can_be_asked_again(files):
    first = run(files, f"--documents={files / 'documents.jsonl'}")
    again = run(files, "--no-index")
    assert [answer["ids"] for answer in again] == [answer["ids"] for answer in first]


def test_the_index_of_the_site_stays_as_it_is(files):
    run(files, f"--documents={files / 'documents.jsonl'}")
    assert Index().keys(0) == set()


def test_documents_are_needed_unless_they_were_indexed_before(files):
    with pytest.raises(CommandError, match="--no-index"):
        run(files)
