import pytest

from core.collation import in_thai_order
from core.models import Topic
from tests.thai.collation_cases import ORDERED


@pytest.mark.parametrize("words", ORDERED.values(), ids=ORDERED.keys())
def test_database_sorts_as_in_a_thai_dictionary(words: tuple[str, ...], db: None):
    Topic.objects.bulk_create(
        Topic(name=word, slug=f"topic-{number}") for number, word in enumerate(reversed(words))
    )
    in_order = Topic.objects.order_by(in_thai_order("name")).values_list("name", flat=True)
    assert tuple(in_order) == words
