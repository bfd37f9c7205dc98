import pytest


@pytest.fixture(autouse=True)
def everything_is_indexed(indexing: None) -> None:
    """Most tests here save and then search."""
