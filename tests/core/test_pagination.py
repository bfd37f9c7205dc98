"""Leafing through a list by its address."""

import pytest
from django.test import RequestFactory

from core.listings import Pagination


def leaf(query: str = "", items: int = 30, **parameters: str) -> Pagination:
    request = RequestFactory().get(f"/news/{query}")
    return Pagination(range(items), request, parameters=parameters, per_page=12)


@pytest.mark.parametrize(
    ("query", "shown"),
    [
        pytest.param("", 1, id="not-asked"),
        pytest.param("?page=2", 2, id="second"),
        pytest.param("?page=99", 3, id="beyond-the-last"),
        pytest.param("?page=0", 3, id="zero"),
        pytest.param("?page=-1", 3, id="negative"),
        pytest.param("?page=หนึ่ง", 1, id="word"),
        pytest.param("?page=", 1, id="blank"),
    ],
)
def test_page_number_that_does_not_exist_means_one_that_does(query, shown):
    assert leaf(query).page.number == shown


def test_neighbours_keep_the_parameters_in_one_order():
    second = leaf("?page=2", year="2569", topic="plc")
    assert second.previous_url == "/news/?topic=plc&year=2569"
    assert second.next_url == "/news/?page=3&topic=plc&year=2569"
    assert second.url == "/news/?page=2&topic=plc&year=2569"


def test_ends_have_no_neighbour_beyond_them():
    assert leaf("?page=1").previous_url == ""
    assert leaf("?page=3").next_url == ""


def test_list_on_one_page_has_no_page_links():
    assert leaf(items=12).pages == []


def test_list_without_items_has_one_empty_page():
    empty = leaf(items=0)
    assert (empty.total, list(empty.page), empty.pages) == (0, [], [])


def test_long_list_links_to_ends_and_neighbours():
    links = leaf("?page=6", items=12 * 12).pages
    assert [link.number for link in links] == [1, None, 4, 5, 6, 7, 8, None, 12]
    assert [link.number for link in links if link.current] == [6]
    assert [link.url for link in links if link.number is None] == ["", ""]


def test_address_of_a_thai_parameter_is_encoded():
    assert leaf(initial="ก").page_url(2) == "/news/?initial=%E0%B8%81&page=2"
